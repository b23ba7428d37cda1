/** Local names of QUDT units people choose between. A schema offers those that fit a property's kind of quantity, besides its own unit. */
export const commonUnits: readonly string[] = `
A MilliA V MilliV KiloV W KiloW MegaW HP J KiloJ MegaJ GigaJ W-HR KiloW-HR MegaW-HR BTU_IT VA KiloVA VAR KiloVAR HZ KiloHZ OHM
DEG_C DEG_F K PA KiloPA MegaPA BAR MilliBAR PSI ATM
M MilliM CentiM KiloM MicroM IN FT MI M2 FT2 M3 L MilliL GAL_US FT3
M-PER-SEC KiloM-PER-HR MilliM-PER-SEC FT-PER-SEC MI-PER-HR M-PER-SEC2
M3-PER-SEC M3-PER-HR L-PER-SEC L-PER-MIN L-PER-HR GAL_US-PER-MIN FT3-PER-MIN
KiloGM GM MilliGM TONNE LB KiloGM-PER-SEC KiloGM-PER-HR KiloGM-PER-M3 GM-PER-L
SEC MilliSEC MIN HR DAY REV-PER-MIN RAD-PER-SEC DEG RAD N KiloN N-M
PERCENT UNITLESS PPM PERCENT_RH LUX CD LM W-PER-M2 MilliGM-PER-L MicroGM-PER-M3
`
  .trim()
  .split(/\s+/);

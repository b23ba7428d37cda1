import { unitNamespace } from '../../ontology/words.ts';

/** DTDL's unit names (DTDL v2 and the quantitative types of v3 and v4) with QUDT's local names. */
const table = `
metrePerSecondSquared M-PER-SEC2|centimetrePerSecondSquared CentiM-PER-SEC2|gForce G|radian RAD|degreeOfArc DEG|minuteOfArc ARCMIN|secondOfArc ARCSEC|turn REV
radianPerSecondSquared RAD-PER-SEC2|radianPerSecond RAD-PER-SEC|degreePerSecond DEG-PER-SEC|revolutionPerSecond REV-PER-SEC|revolutionPerMinute REV-PER-MIN
squareMetre M2|squareCentimetre CentiM2|squareMillimetre MilliM2|squareKilometre KiloM2|hectare HA|squareFoot FT2|squareInch IN2|acre AC
farad FARAD|millifarad MilliFARAD|microfarad MicroFARAD|nanofarad NanoFARAD|picofarad PicoFARAD|ampere A|microampere MicroA|milliampere MilliA
bitPerSecond BIT-PER-SEC|bytePerSecond BYTE-PER-SEC|bit BIT|kibibit KibiBIT|mebibit MebiBIT|gibibit GibiBIT|tebibit TebiBIT
byte BYTE|kibibyte KibiBYTE|mebibyte MebiBYTE|gibibyte GibiBYTE|tebibyte TebiBYTE|exbibyte ExbiBYTE|kilogramPerCubicMetre KiloGM-PER-M3|gramPerCubicMetre GM-PER-M3
coulomb C|joule J|kilojoule KiloJ|megajoule MegaJ|gigajoule GigaJ|electronvolt EV|megaelectronvolt MegaEV|kilowattHour KiloW-HR|newton N|pound LB_F|ounce OZ_F|ton TON_F_US
hertz HZ|kilohertz KiloHZ|megahertz MegaHZ|gigahertz GigaHZ|lux LUX|footcandle FC|henry H|millihenry MilliH|microhenry MicroH
metre M|centimetre CentiM|millimetre MilliM|micrometre MicroM|nanometre NanoM|kilometre KiloM|foot FT|inch IN|mile MI|nauticalMile MI_N|astronomicalUnit AU
candelaPerSquareMetre CD-PER-M2|lumen LM|candela CD|weber WB|maxwell MX|tesla T|kilogram KiloGM|gram GM|milligram MilliGM|microgram MicroGM|tonne TONNE|slug SLUG
gramPerSecond GM-PER-SEC|kilogramPerSecond KiloGM-PER-SEC|gramPerHour GM-PER-HR|kilogramPerHour KiloGM-PER-HR
watt W|microwatt MicroW|milliwatt MilliW|kilowatt KiloW|megawatt MegaW|gigawatt GigaW|horsepower HP
pascal PA|kilopascal KiloPA|bar BAR|millibar MilliBAR|millimetresOfMercury MilliM_HG|poundPerSquareInch PSI|inchesOfMercury IN_HG|inchesOfWater IN_H2O
unity UNITLESS|percent PERCENT|ohm OHM|milliohm MilliOHM|kiloohm KiloOHM|megaohm MegaOHM|decibel DeciB|bel B
kelvin K|degreeCelsius DEG_C|degreeFahrenheit DEG_F|second SEC|millisecond MilliSEC|microsecond MicroSEC|nanosecond NanoSEC|minute MIN|hour HR|day DAY|year YR
newtonMetre N-M|metrePerSecond M-PER-SEC|centimetrePerSecond CentiM-PER-SEC|kilometrePerSecond KiloM-PER-SEC|metrePerHour M-PER-HR|kilometrePerHour KiloM-PER-HR
milePerHour MI-PER-HR|milePerSecond MI-PER-SEC|knot KN|volt V|millivolt MilliV|microvolt MicroV|kilovolt KiloV|megavolt MegaV
cubicMetre M3|cubicCentimetre CentiM3|litre L|millilitre MilliL|cubicFoot FT3|cubicInch IN3|fluidOunce OZ_VOL_US|gallon GAL_US
litrePerSecond L-PER-SEC|millilitrePerSecond MilliL-PER-SEC|litrePerHour L-PER-HR|millilitrePerHour MilliL-PER-HR|partsPerMillion PPM|partsPerBillion PPB
ampereHour A-HR|milliampereHour MilliA-HR|kiloampere KiloA|becquerel BQ|kilobecquerel KiloBQ|megabecquerel MegaBQ|gigabecquerel GigaBQ|gray GRAY|milligray MilliGRAY|microgray MicroGRAY
sievert SV|millisievert MilliSV|microsievert MicroSV|britishThermalUnit BTU_IT|kiloBritishThermalUnit KiloBTU_IT|britishThermalUnitPerHour BTU_IT-PER-HR|kiloBritishThermalUnitPerHour KiloBTU_IT-PER-HR
joulePerHour J-PER-HR|kilojoulePerHour KiloJ-PER-HR|megajoulePerHour MegaJ-PER-HR|gigajoulePerHour GigaJ-PER-HR|joulePerSecond J-PER-SEC|kilojoulePerSecond KiloJ-PER-SEC|tonOfRefrigeration TON_FG
wattHour W-HR|megawattHour MegaW-HR|gigawattHour GigaW-HR|terawattHour TeraW-HR|wattPerSquareMetre W-PER-M2|decapascal DecaPA|hectopascal HectoPA|gauss GAUSS|millihertz MilliHZ|exbibit ExbiBIT
cubicMetrePerSecond M3-PER-SEC|cubicMetrePerMinute M3-PER-MIN|cubicMetrePerHour M3-PER-HR|cubicFootPerMinute FT3-PER-MIN|gallonPerHour GAL_US-PER-HR|gallonPerMinute GAL_US-PER-MIN
litrePerMinute L-PER-MIN|millilitrePerMinute MilliL-PER-MIN|massPound LB|massPoundPerHour LB-PER-HR|milligramPerCubicMetre MilliGM-PER-M3|microgramPerCubicMetre MicroGM-PER-M3|partsPerTrillion PPT
voltAmpere VA|millivoltAmpere MilliVA|kilovoltAmpere KiloVA|megavoltAmpere MegaVA|gigavoltAmpere GigaVA|voltAmpereHour VA-HR|kilovoltAmpereHour KiloVA-HR|megavoltAmpereHour MegaVA-HR
voltAmpereReactive VAR|millivoltAmpereReactive MilliVAR|kilovoltAmpereReactive KiloVAR|megavoltAmpereReactive MegaVAR|gigavoltAmpereReactive GigaVAR
voltAmpereReactiveHour VAR-HR|kilovoltAmpereReactiveHour KiloVAR-HR|megavoltAmpereReactiveHour MegaVAR-HR
`;

const localNames: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split(/[|\n]/)
    .map((pair) => {
      const [name = '', local = ''] = pair.split(' ');
      return [name, local];
    }),
);

/** QUDT's IRI for a DTDL unit (`dtmi:standard:unit:degreeCelsius;2`), or `undefined` when there is none. */
export function qudtUnitOf(unit: string): string | undefined {
  const name = unit.replace(/;[0-9.]+$/, '').replace(/^.*:/, '');
  const local = localNames.get(name);
  return local === undefined ? undefined : `${unitNamespace}${local}`;
}

const unitNames: ReadonlyMap<string, string> = new Map([...localNames].map(([name, local]) => [local, name]));

/** DTDL's name for a unit of QUDT, or `undefined` when it has none. */
export function dtdlUnitOf(iri: string): string | undefined {
  return iri.startsWith(unitNamespace) ? unitNames.get(iri.slice(unitNamespace.length)) : undefined;
}

/** The names of DTDL units that are mapped, for the test that holds them against the table. */
export const mappedUnits: readonly string[] = [...localNames.keys()];

// Written by scripts/generate-units.ts from QUDT 3.1.0 (https://qudt.org, CC BY 4.0, see NOTICE). Do not edit.
/** One unit a line: local name | symbol | label | factor | offset | dimension vector | quantity kinds | UCUM codes. */
export const unitRows: string = `
2PiRAD||PiRAD|1|0||Angle PlaneAngle|
A|A|ampere|1|0|A0E1L0I0M0H0T0D0|CurrentLinkage DisplacementCurrent ElectricCurrent ElectricCurrentPhasor MagneticTension MagnetomotiveForce TotalCurrent|A
A-HR|A·h|Ampere Hour|3600|0|A0E1L0I0M0H0T1D0|ElectricCharge|A.h
A-HR-PER-DEG_C|A·h/°C|ampere hour per degree Celsius|3600|0|A0E1L0I0M0H-1T1D0|Unknown|A.h.Cel-1
A-HR-PER-DeciM3|A·h/dm³|ampere hour per cubic decimetre|3600000|0|A0E1L-3I0M0H0T1D0|ElectricChargeDensity ElectricChargeVolumeDensity|A.h.dm-3
A-HR-PER-KiloGM|A·h/kg|ampere hour per kilogram|3600|0|A0E1L0I0M-1H0T1D0|ElectricChargePerMass|A.h.kg-1 A.h/kg
A-HR-PER-M2|A·h/m²|ampere hour per square metre|3600|0|A0E1L-2I0M0H0T1D0|ElectricChargePerArea ElectricChargeSurfaceDensity ElectricPolarization|A.h.m-2
A-HR-PER-M3|A·h/m³|ampere hour per cubic metre|3600|0|A0E1L-3I0M0H0T1D0|ElectricChargeDensity ElectricChargeVolumeDensity|A.h.m-3
A-M2|A·m²|Ampere Square Meter|1|0|A0E1L2I0M0H0T0D0|MagneticAreaMoment MagneticMoment|A.m2
A-M2-PER-J-SEC|A·m²/(J·s)|Ampere Square Meter per Joule Second|1|0|A0E1L0I0M-1H0T1D0|ElectricChargePerMass|A.m2.J-1.s-1 A.m2/(J.s)
A-MIN|A·min|ampere minute|60|0|A0E1L0I0M0H0T1D0|BatteryCapacity|A.min
A-PER-A-HR|A/(A·h)|ampere per ampere hour|0.0002777777777777778|0|A0E0L0I0M0H0T-1D0|Unknown|A.A-1.h-1
A-PER-CentiM|A/cm|Ampere per Centimeter|100|0|A0E1L-1I0M0H0T0D0|LinearElectricCurrentDensity MagneticFieldStrength_H|A.cm-1 A/cm
A-PER-CentiM2|A/cm²|Ampere per Square Centimeter|10000|0|A0E1L-2I0M0H0T0D0|ElectricCurrentDensity|A.cm-2 A/cm2
A-PER-DEG_C|A/°C|Ampere per Degree Celsius|1|0|A0E1L0I0M0H-1T0D0|ElectricCurrentPerTemperature|A.Cel-1 A/Cel
A-PER-GM|A/g|Ampere per Gram|1000|0|A0E1L0I0M-1H0T0D0|SpecificElectricCurrent|A.g-1 A/g
A-PER-J|A/J|Ampere per Joule|1|0|A0E1L-2I0M-1H0T2D0|ElectricCurrentPerEnergy|A.J-1 A/J
A-PER-K|A/K|ampere per kelvin|1|0|A0E1L0I0M0H-1T0D0|ElectricCurrentPerTemperature|A.K-1 A/K
A-PER-KiloGM|A/kg|ampere per kilogram|1|0|A0E1L0I0M-1H0T0D0|MassicElectricCurrent|A.kg-1 A/kg
A-PER-M|A/m|Ampere per Meter|1|0|A0E1L-1I0M0H0T0D0|Coercivity LinearElectricCurrentDensity MagneticFieldStrength_H|A.m-1 A/m
A-PER-M2|A/m²|Ampere per Square Meter|1|0|A0E1L-2I0M0H0T0D0|DisplacementCurrentDensity ElectricCurrentDensity TotalCurrentDensity|A.m-2 A/m2
A-PER-M2-K2|A/(m²·K²)|Ampere per Square Meter Square Kelvin|1|0|A0E1L-2I0M0H-2T0D0|RichardsonConstant|A.m-2.K-2 A/(m2.K2)
A-PER-MilliM|A/mm|Ampere per Millimeter|1000|0|A0E1L-1I0M0H0T0D0|LinearElectricCurrentDensity MagneticFieldStrength_H|A.mm-1 A/mm
A-PER-MilliM2|A/mm²|Ampere per Square Millimeter|1000000|0|A0E1L-2I0M0H0T0D0|ElectricCurrentDensity|A.mm-2 A/mm2
A-PER-PA|A/Pa|ampere per pascal|1|0|A0E1L1I0M-1H0T2D0|Unknown|A.Pa-1 A/Pa
A-PER-RAD|A/rad|Ampere per Radian|1|0|A0E1L0I0M0H0T0D0|ElectricCurrentPerAngle|A.rad-1 A/rad
A-SEC|A·s|Ampere Second|1|0|A0E1L0I0M0H0T1D0|ElectricCharge|A.s
A-SEC2|A·s²|ampere per square second|1|0|A0E1L0I0M0H0T2D0|Unknown|A.s2
A2-SEC|A²·s|ampere squared second|1|0|A0E2L0I0M0H0T1D0|Unknown|A2.s
AC|acre|Acre|4046.8564224|0|A0E0L2I0M0H0T0D0|Area|[acr_br]
AC-FT|acre·ft|Acre Foot|1233.4818375475202|0|A0E0L3I0M0H0T0D0|Volume|[acr_br].[ft_i]
AC-FT_US|acre·ft{US Survey}|acre-foot (based on U.S. survey foot)|1233.4842656613735|0|A0E0L3I0M0H0T0D0|Volume|[acr_br].[ft_us]
AMU|amu|Atomic mass unit|1.66053878283e-27|0|A0E0L0I0M1H0T0D0|Mass|u
ANGSTROM|Å|Angstrom|1e-10|0|A0E0L1I0M0H0T0D0|Length|Ao
ANGSTROM3|Å³|Cubic Angstrom|1e-30|0|A0E0L3I0M0H0T0D0|Volume|Ao3
ARCMIN|'|ArcMinute|0.000290888209|0|A0E0L0I0M0H0T0D1|Angle PlaneAngle|'
ARCSEC|"|ArcSecond|0.00000484813681|0|A0E0L0I0M0H0T0D1|Angle PlaneAngle|''
ARE|a|are|100|0|A0E0L2I0M0H0T0D0|Area|ar
AT|AT|Ampere Turn|1|0|A0E1L0I0M0H0T0D0|MagnetomotiveForce|
AT-PER-IN|AT/in|Ampere Turn per Inch|39.37007874015748|0|A0E1L-1I0M0H0T0D0|MagneticFieldStrength_H|
AT-PER-M|AT/m|Ampere Turn per Meter|1|0|A0E1L-1I0M0H0T0D0|MagneticFieldStrength_H|
ATM|atm|Standard Atmosphere|101325|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|atm
ATM-M3-PER-MOL|atm·m³/mol|Atmosphere Cubic Meter per Mole|101325|0|A-1E0L2I0M1H0T-2D0|HenrysLawVolatilityConstant|atm.m3.mol-1 atm.m3/mol
ATM-PER-M|atm/m|standard atmosphere per metre|101325|0|A0E0L-2I0M1H0T-2D0|PressureGradient|atm.m-1 atm/m
ATM_T|at|Technical Atmosphere|98066.5|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|att
ATM_T-PER-M|at/m|technical atmosphere per metre|98066.5|0|A0E0L-2I0M1H0T-2D0|PressureGradient|att.m-1 att/m
AU|AU|astronomical-unit|149597870691.6|0|A0E0L1I0M0H0T0D0|Length|AU
A_Ab|abA|Abampere|10|0|A0E1L0I0M0H0T0D0|ElectricCurrent|Bi
A_Ab-CentiM2|abA·cm²|Abampere Square centimeter|0.001|0|A0E1L2I0M0H0T0D0|MagneticAreaMoment MagneticMoment|Bi.cm2
A_Ab-PER-CentiM2|abA/cm²|Abampere per Square Centimeter|100000|0|A0E1L-2I0M0H0T0D0|ElectricCurrentDensity|Bi.cm-2 Bi/cm2
A_Stat|statA|Statampere|3.335641e-10|0|A0E1L0I0M0H0T0D0|ElectricCurrent|
A_Stat-PER-CentiM2|statA/cm²|Statampere per Square Centimeter|0.000003335641|0|A0E1L-2I0M0H0T0D0|ElectricCurrentDensity|
AttoA|aA|attoampere|1e-18|0|A0E1L0I0M0H0T0D0|CurrentLinkage DisplacementCurrent ElectricCurrent ElectricCurrentPhasor MagneticTension MagnetomotiveForce TotalCurrent|
AttoC|aC|AttoCoulomb|1e-18|0|A0E1L0I0M0H0T1D0|ElectricCharge|aC
AttoFARAD|aF|Attofarad|1e-18|0|A0E2L-2I0M-1H0T4D0|Capacitance|aF
AttoJ|aJ|Attojoule|1e-18|0|A0E0L2I0M1H0T-2D0|Energy|aJ
AttoJ-SEC|aJ·s|Attojoule Second|1e-18|0|A0E0L2I0M1H0T-1D0|Action|aJ.s
AttoSEC|as|Attosecond|1e-18|0|A0E0L0I0M0H0T1D0|Time|as
B|B|bel|1|0||SoundExposureLevel SoundPowerLevel SoundPressureLevel SoundReductionIndex|B
B-PER-M|B/m|bel per metre|1|0||LinearLogarithmicRatio|B.m-1 B/m
BAN|ban|Ban|2.30258509|0|A0E0L0I0M0H0T0D1|InformationEntropy|
BAR|bar|Bar|100000|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|bar
BAR-L-PER-SEC|bar·L/s|Bar Liter per Second|100|0|A0E0L2I0M1H0T-3D0|Power|bar.L.s-1 bar.L/s
BAR-M3-PER-SEC|bar·m³/s|Bar Cubic Meter per Second|100000|0|A0E0L2I0M1H0T-3D0|Power|bar.m3.s-1 bar.m3/s
BAR-PER-BAR|bar/bar|Bar per Bar|1|0|A0E0L0I0M0H0T0D1|PressureRatio|bar.bar-1 bar/bar
BAR-PER-DEG_C|bar/°C|bar per degree Celsius|100000|0|A0E0L-1I0M1H-1T-2D0|PressureCoefficient|bar.Cel-1 bar/Cel
BAR-PER-K|bar/K|Bar per Kelvin|100000|0|A0E0L-1I0M1H-1T-2D0|PressureCoefficient|bar.K-1 bar/K
BARAD|Ba|Barad|0.1|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|
BARN|b|Barn|1e-28|0|A0E0L2I0M0H0T0D0|Area|b
BARN-PER-EV|b/eV|barn per electronvolt|6.241509074460762e-10|0|A0E0L0I0M-1H0T2D0|Unknown|b.eV-1
BARN-PER-SR|b/sr|barn per steradian|1e-28|0|A0E0L2I0M0H0T0D0|Unknown|b.sr-1 b/sr
BARN-PER-SR-EV|b/(sr·eV)|barn per steradian electronvolt|6.241509074460762e-10|0|A0E0L0I0M-1H0T2D0|Unknown|b.sr-1.eV-1
BARYE|Ba|Barye|0.1|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|
BAUD|Bd|baud|1|0|A0E0L0I0M0H0T0D1|DigitRate|
BBL|bbl|Barrel|1|0||Volume|[bbl_us]
BBL_UK_PET|bbl{UK petroleum}|Barrel (UK Petroleum)|0.1591132|0|A0E0L3I0M0H0T0D0|Volume|
BBL_UK_PET-PER-DAY|bbl{UK petroleum}/d|Barrel (UK Petroleum) per Day|0.000001841587962962963|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|
BBL_UK_PET-PER-HR|bbl{UK petroleum}/h|Barrel (UK Petroleum) per Hour|0.000044198111111111115|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|
BBL_UK_PET-PER-MIN|bbl{UK petroleum}/min|Barrel (UK Petroleum) per Minute|0.0026518866666666667|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|
BBL_UK_PET-PER-SEC|bbl{UK petroleum}/s|Barrel (UK Petroleum) per Second|0.1591132|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|
BBL_US|bbl{US petroleum}|Barrel (US)|0.1589873|0|A0E0L3I0M0H0T0D0|LiquidVolume|[bbl_us]
BBL_US-PER-DAY|bbl{US petroleum}/d|Barrel (US) per Day|0.00000184|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[bbl_us].d-1 [bbl_us]/d
BBL_US-PER-MIN|bbl{US petroleum}/min|Barrel (US) per Minute|0.0026498|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[bbl_us].min-1 [bbl_us]/min
BBL_US_DRY|bbl{US dry}|Dry Barrel (US)|0.1156281989625|0|A0E0L3I0M0H0T0D0|DryVolume|
BBL_US_PET|bbl{US petroleum}|Barrel (US Petroleum)|0.1589873|0|A0E0L3I0M0H0T0D0|LiquidVolume|[bbl_us]
BBL_US_PET-PER-HR|bbl{UK petroleum}/h|Barrel (US Petroleum) per Hour|0.000044163|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[bbl_us].h-1 [bbl_us]/h
BBL_US_PET-PER-SEC|bbl{UK petroleum}/s|Barrel (US Petroleum) per Second|0.1589873|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[bbl_us].s-1 [bbl_us]/s
BEAT-PER-MIN|BPM|Heart Beats per Minute|0.016666666666666666|0|A0E0L0I0M0H0T-1D0|HeartRate|/min{H.B.} min-1{H.B.}
BIOT|Bi|Biot|10|0|A0E1L0I0M0H0T0D0|ElectricCurrent|Bi
BIT|b|Bit|0.6931471805599453|0|A0E0L0I0M0H0T0D1|InformationEntropy|bit
BIT-PER-M|b/m|bit per metre|0.6931471805599453|0|A0E0L-1I0M0H0T0D0|LinearBitDensity|bit.m-1 bit/m
BIT-PER-M2|b/m²|bit per square metre|0.6931471805599453|0|A0E0L-2I0M0H0T0D0|AreaBitDensity|bit.m-2
BIT-PER-M3|b/m³|bit per cubic metre|0.6931471805599453|0|A0E0L-3I0M0H0T0D0|VolumetricBitDensity|bit.m-3
BIT-PER-SEC|b/s|Bit per Second|0.6931471805599453|0|A0E0L0I0M0H0T-1D0|DataRate|Bd bit.s-1 bit/s
BQ|Bq|becquerel|1|0|A0E0L0I0M0H0T-1D0|Activity|Bq
BQ-PER-KiloGM|Bq/kg|Becquerel per Kilogram|1|0|A0E0L0I0M-1H0T-1D0|MassicActivity SpecificActivity|Bq.kg-1 Bq/kg
BQ-PER-L|Bq/L|Becquerels per litre|1000|0|A0E0L-3I0M0H0T-1D0|ActivityConcentration|Bq.L-1 Bq/L
BQ-PER-M2|Bq/m²|Becquerel per Square Meter|1|0|A0E0L-2I0M0H0T-1D0|SurfaceActivityDensity|Bq.m-2 Bq/m2
BQ-PER-M3|Bq/m³|Becquerel per Cubic Meter|1|0|A0E0L-3I0M0H0T-1D0|ActivityConcentration|Bq.m-3 Bq/m3
BQ-SEC-PER-M3|Bq·s/m³|Becquerels second per cubic metre|1|0|A0E0L-3I0M0H0T0D0|AbsoluteActivity|Bq.s.m-3
BREATH-PER-MIN|breath/min|Breath per Minute|1|0||RespiratoryRate|/min{breath} min-1{breath}
BREWSTER|B|Brewster|1e-12|0|A0E0L1I0M-1H0T2D0|StressOpticCoefficient|
BTU_39DEG_F|Btu (39 °F)|British thermal unit (39 °F)|1|0||ThermalEnergy|
BTU_59DEG_F|Btu (59 °F)|British thermal unit (59 °F)|1|0||ThermalEnergy|
BTU_60DEG_F|Btu (60 °F)|British thermal unit (60 °F)|1|0||ThermalEnergy|
BTU_IT|Btu{IT}|British Thermal Unit (International Definition)|1055.05585262|0|A0E0L2I0M1H0T-2D0|Energy ThermalEnergy|[Btu_IT]
BTU_IT-FT|Btu{IT}·ft|BTU Foot|321.581023878576|0|A0E0L3I0M1H0T-2D0|ThermalEnergyLength|[Btu_IT].[ft_i]
BTU_IT-FT-PER-FT2-HR-DEG_F|Btu{IT}·ft/(ft²·h·°F)|BTU (IT) Foot per Square Foot Hour Degree Fahrenheit|1.730734666371391|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|[Btu_IT].[ft_i].[ft_i]-2.h-1.[degF]-1 [Btu_IT].[ft_i]/([ft_i]2.h.[degF])
BTU_IT-IN|Btu{IT}·in|BTU Inch|26.798418656547998|0|A0E0L3I0M1H0T-2D0|ThermalEnergyLength|[Btu_IT].[in_i]
BTU_IT-IN-PER-FT2-HR-DEG_F|Btu{IT}·in/(ft²·h·°F)|British Thermal Unit (international Table) Inch per Hour Square Foot Degree Fahrenheit|0.14422788886428256|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|[Btu_IT].[in_i].[ft_i]-2.h-1.[degF]-1 [Btu_IT].[in_i]/([ft_i]2.h.[degF])
BTU_IT-IN-PER-FT2-SEC-DEG_F|Btu{IT}·in/(ft²·s·°F)|BTU (IT) Inch per Square Foot Second Degree Fahrenheit|519.220399911|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|[Btu_IT].[in_i].[ft_i]-2.s-1.[degF]-1 [Btu_IT].[in_i]/([ft_i]2.s.[degF])
BTU_IT-IN-PER-HR-FT2-DEG_F|Btu{IT}·in/(h·ft²·°F)|British Thermal Unit (international Table) Inch per Hour Square Foot degree Fahrenheit|0.1442278888642826|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|[Btu_IT].[in_i].h-1.[ft_i]-2.[degF]-1 [Btu_IT].[in_i]/(h.[ft_i]2.[degF])
BTU_IT-IN-PER-SEC-FT2-DEG_F|Btu{IT}·in/(s·ft²·°F)|British Thermal Unit (international Table) Inch per Second Square Foot degree Fahrenheit|519.220399911|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|[Btu_IT].[in_i].s-1.[ft_i]-2.[degF]-1 [Btu_IT].[in_i]/(s.[ft_i]2.[degF])
BTU_IT-PER-DEG_F|Btu{IT}/°F|BTU (IT) per Degree Fahrenheit|1899.1005347159999|0|A0E0L2I0M1H-1T-2D0|HeatCapacity|[Btu_IT].[degF]-1 [Btu_IT]/[degF]
BTU_IT-PER-DEG_R|Btu{IT}/°R|BTU per Degree Rankine|1899.1005347159999|0|A0E0L2I0M1H-1T-2D0|HeatCapacity|[Btu_IT].[degR]-1 [Btu_IT]/[degR]
BTU_IT-PER-FT2|Btu{IT}/ft²|BTU per Square Foot|11356.526682226975|0|A0E0L0I0M1H0T-2D0|EnergyPerArea|[Btu_IT].[ft_i]-2 [Btu_IT]/[ft_i]2
BTU_IT-PER-FT2-HR|Btu{IT}/(ft²·h)|British thermal unit (international table) per square foot hour|3.154590745063049|0|A0E0L0I0M1H0T-3D0|PowerPerArea|[Btu_IT].[ft_i]-2.h-1
BTU_IT-PER-FT2-HR-DEG_F|Btu{IT}/(ft²·h·°F)|BTU per Square Foot Hour Degree Fahrenheit|5.678263341113487|0|A0E0L0I0M1H-1T-3D0|CoefficientOfHeatTransfer|[Btu_IT].[ft_i]-2.h-1.[degF]-1 [Btu_IT]/([ft_i]2.h.[degF])
BTU_IT-PER-FT2-SEC|Btu{IT}/(ft²·s)|British thermal unit (international table) per square foot second|11356.526682226975|0|A0E0L0I0M1H0T-3D0|PowerPerArea|[Btu_IT].[ft_i]-2.s-1
BTU_IT-PER-FT2-SEC-DEG_F|Btu{IT}/(ft²·s·°F)|BTU per Square Foot Second Degree Fahrenheit|20441.748028008555|0|A0E0L0I0M1H-1T-3D0|CoefficientOfHeatTransfer|[Btu_IT].[ft_i]-2.s-1.[degF]-1 [Btu_IT]/([ft_i]2.s.[degF])
BTU_IT-PER-FT3|Btu{IT}/ft³|British Thermal Unit (IT) per Cubic Foot|37258.94580783128|0|A0E0L-1I0M1H0T-2D0|EnergyDensity|[Btu_IT].[ft_i]-3 [Btu_IT]/[ft_i]3
BTU_IT-PER-HR|Btu{IT}/h|BTU per Hour|0.2930710701722222|0|A0E0L2I0M1H0T-3D0|HeatFlowRate Power|[Btu_IT].h-1 [Btu_IT]/h
BTU_IT-PER-HR-FT2|Btu{IT}/(h·ft²)|BTU per Hour Square Foot|3.154590745063049|0|A0E0L0I0M1H0T-3D0|PowerPerArea|[Btu_IT].h-1.[ft_i]-2 [Btu_IT]/(h.[ft_i]2)
BTU_IT-PER-HR-FT2-DEG_F|Btu{IT}/(h·ft²·°F)|British thermal unit (international table) per hour square foot degree Fahrenheit|5.678263341113487|0|A0E0L0I0M1H-1T-3D0|CoefficientOfHeatTransfer|[Btu_IT].h-1.[ft_i]-2.[degF]-1
BTU_IT-PER-HR-FT2-DEG_R|Btu{IT}/(h·ft²·°R)|British Thermal Unit (international Table) per Hour Square Foot degree Rankine|5.678263341113487|0|A0E0L0I0M1H-1T-3D0|CoefficientOfHeatTransfer|[Btu_IT].h-1.[ft_i]-2.[degR]-1 [Btu_IT]/(h.[ft_i]2.[degR])
BTU_IT-PER-IN2-SEC|Btu{IT}/(in²·s)|British thermal unit (international table) per square inch second|1635339.8422406844|0|A0E0L0I0M1H0T-3D0|PowerPerArea|[Btu_IT].[in_i]-2.s-1
BTU_IT-PER-LB|Btu{IT}/lbm|BTU-IT-PER-lb|2326|0|A0E0L2I0M0H0T-2D0|SpecificEnergy|[Btu_IT].[lb_av]-1 [Btu_IT]/[lb_av]
BTU_IT-PER-LB-DEG_F|Btu{IT}/(lbm·°F)|BTU per Pound Degree Fahrenheit|4186.799999999999|0|A0E0L2I0M0H-1T-2D0|SpecificEntropy SpecificHeatCapacity SpecificHeatCapacityAtConstantPressure SpecificHeatCapacityAtConstantVolume SpecificHeatCapacityAtSaturation|[Btu_IT].[lb_av]-1.[degF]-1 [Btu_IT]/([lb_av].[degF])
BTU_IT-PER-LB-DEG_R|Btu{IT}/(lbm·°R)|BTU per Pound Degree Rankine|4186.799999999999|0|A0E0L2I0M0H-1T-2D0|SpecificHeatCapacity|[Btu_IT].[lb_av]-1.[degR]-1 [Btu_IT]/([lb_av].[degR])
BTU_IT-PER-LB_F|Btu{IT}/lbf|British Thermal Unit (international Table) per Pound of Force|237.18599011811864|0|A0E0L1I0M0H0T0D0|Length|[Btu_IT].[lbf_av]-1 [Btu_IT]/[lbf_av]
BTU_IT-PER-LB_F-DEG_F|Btu{IT}/(lbf·°F)|British Thermal Unit (international Table) per Pound of force Degree Fahrenheit|426.9347822126135|0|A0E0L1I0M0H-1T0D0|LinearThermalExpansion|[Btu_IT].[lbf_av]-1.[degF]-1 [Btu_IT]/([lbf_av].[degF])
BTU_IT-PER-LB_F-DEG_R|Btu{IT}/(lbf·°R)|British Thermal Unit (international Table) per Pound of force Degree Rankine|426.9|0|A0E0L1I0M0H-1T0D0|LinearThermalExpansion|[Btu_IT].[lbf_av]-1.[degR]-1 [Btu_IT]/([lbf_av].[degR])
BTU_IT-PER-MIN|Btu{IT}/min|British Thermal Unit (international Table) per Minute|17.58|0|A0E0L2I0M1H0T-3D0|HeatFlowRate|[Btu_IT].min-1 [Btu_IT]/min
BTU_IT-PER-MOL_LB|Btu{IT}/lb-mol|BTU per Pound Mole|2.326|0|A-1E0L2I0M1H0T-2D0|EnergyPerMassAmountOfSubstance|[Btu_IT].[mol_lb]-1 [Btu_IT]/[mol_lb]
BTU_IT-PER-MOL_LB-DEG_F|Btu{IT}/(lb-mol·°F)|BTU per Pound Mole Degree Fahrenheit|4.1868|0|A-1E0L2I0M1H-1T-2D0|MolarHeatCapacity|[Btu_IT].[mol_lb]-1.[degF]-1 [Btu_IT]/([mol_lb].[degF])
BTU_IT-PER-SEC|Btu{IT}/s|BTU per Second|1055.05585262|0|A0E0L2I0M1H0T-3D0|HeatFlowRate Power|[Btu_IT].s-1 [Btu_IT]/s
BTU_IT-PER-SEC-FT-DEG_R|Btu{IT}/(s·ft·°R)|British Thermal Unit (international Table) per Second Foot Degree Rankine|6230.644798937007|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|[Btu_IT].s-1.[ft_i]-1.[degR]-1 [Btu_IT]/(s.[ft_i].[degR])
BTU_IT-PER-SEC-FT2|Btu{IT}/(s·ft²)|BTU per Second Square Foot|11356.526682226975|0|A0E0L0I0M1H0T-3D0|PowerPerArea|[Btu_IT].s-1.[ft_i]-2 [Btu_IT]/(s.[ft_i]2)
BTU_IT-PER-SEC-FT2-DEG_F|Btu{IT}/(s·ft²·°F)|British thermal unit (international table) per second square foot degree Fahrenheit|20441.748028008555|0|A0E0L0I0M1H-1T-3D0|CoefficientOfHeatTransfer|[Btu_IT].s-1.[ft_i]-2.[degF]-1
BTU_IT-PER-SEC-FT2-DEG_R|Btu{IT}/(s·ft²·°R)|British Thermal Unit (international Table) per Second Square Foot degree Rankine|20441.748028008555|0|A0E0L0I0M1H-1T-3D0|CoefficientOfHeatTransfer|[Btu_IT].s-1.[ft_i]-2.[degR]-1 [Btu_IT]/(s.[ft_i]2.[degR])
BTU_MEAN|BTU{mean}|British Thermal Unit (mean)|1055.05585262|0|A0E0L2I0M1H0T-2D0|ThermalEnergy|[Btu_m]
BTU_TH|Btu{th}|British Thermal Unit (Thermochemical Definition)|1054.3502645|0|A0E0L2I0M1H0T-2D0|Energy ThermalEnergy|[Btu_th]
BTU_TH-FT-PER-FT2-HR-DEG_F|Btu{th}·ft/(ft²·h·°F)|BTU (TH) Foot per Square Foot Hour Degree Fahrenheit|1.7295772055446192|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|[Btu_th].[ft_i]-2.h-1.[degF]-1 [Btu_th]/([ft_i]2.h.[degF])
BTU_TH-FT-PER-HR-FT2-DEG_F|Btu{th}·ft/(h·ft²·°F)|British Thermal Unit (thermochemical) Foot per Hour Square Foot degree Fahrenheit|1.73|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|[Btu_th].[ft_i].h-1.[ft_i]-2.[degF]-1 [Btu_th].[ft_i]/(h.[ft_i]2.[degF])
BTU_TH-IN-PER-FT2-HR-DEG_F|Btu{th}·in/(ft²·h·°F)|BTU (TH) Inch per Square Foot Hour Degree Fahrenheit|0.14413143379538496|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|[Btu_th].[in_i].[ft_i]-2.h-1.[degF]-1 [Btu_th].[in_i]/([ft_i]2.h.[degF])
BTU_TH-IN-PER-FT2-SEC-DEG_F|Btu{th}·in/(ft²·s·°F)|BTU (TH) Inch per Square Foot Second Degree Fahrenheit|518.8731616633858|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|[Btu_th].[in_i].[ft_i]-2.s-1.[degF]-1 [Btu_th].[in_i]/([ft_i]2.s.[degF])
BTU_TH-PER-DEG_F|Btu{th}/°F|British thermal unit (thermochemical) per degree Fahrenheit|1897.8304761|0|A0E0L2I0M1H-1T-2D0|ThermalCapacitance|[Btu_th].[degF]-1
BTU_TH-PER-DEG_R|Btu{th}/°R|British thermal unit (thermochemical) per degree Rankine|1897.8304761|0|A0E0L2I0M1H-1T-2D0|ThermalCapacitance|[Btu_th].[degR]-1
BTU_TH-PER-FT2|Btu{th}/ft²|British thermal unit (thermochemical) per square foot|11348.931794912201|0|A0E0L0I0M1H0T-2D0|EnergyPerArea|[Btu_th].[ft_i]-2
BTU_TH-PER-FT2-HR|Btu{th}/(ft²·h)|British thermal unit (thermochemical) per square foot hour|3.152481054142278|0|A0E0L0I0M1H0T-3D0|PowerPerArea|[Btu_th].[ft_i]-2.h-1
BTU_TH-PER-FT2-MIN|Btu{th}/(ft²·min)|British thermal unit (thermochemical) per square foot minute|189.14886324853668|0|A0E0L0I0M1H0T-3D0|PowerPerArea|[Btu_th].[ft_i]-2.min-1
BTU_TH-PER-FT2-SEC|Btu{th}/(ft²·s)|British thermal unit (thermochemical) per square foot second|11348.931794912201|0|A0E0L0I0M1H0T-3D0|PowerPerArea|[Btu_th].[ft_i]-2.s-1
BTU_TH-PER-FT3|Btu{th}/ft³|British Thermal Unit (TH) per Cubic Foot|37234.02819853084|0|A0E0L-1I0M1H0T-2D0|EnergyDensity|[Btu_th].[ft_i]-3 [Btu_th]/[ft_i]3
BTU_TH-PER-HR|Btu{th}/h|British Thermal Unit (thermochemical) per Hour|0.2929|0|A0E0L2I0M1H0T-3D0|HeatFlowRate|[Btu_th].h-1 [Btu_th]/h
BTU_TH-PER-HR-FT2-DEG_F|Btu{th}/(h·ft²·°F)|British thermal unit (thermochemical) per hour square foot degree Fahrenheit|5.6744658974561|0|A0E0L0I0M1H-1T-3D0|CoefficientOfHeatTransfer|[Btu_th].h-1.[ft_i]-2.[degF]-1
BTU_TH-PER-LB|Btu{th}/lbm|British Thermal Unit (TH) per Pound|2324.44444446894|0|A0E0L2I0M0H0T-2D0|SpecificEnergy|[Btu_th].[lb_av]-1 [Btu_th]/[lb_av]
BTU_TH-PER-LB-DEG_F|Btu{th}/(lbm·°F)|British Thermal Unit (thermochemical) per Pound Degree Fahrenheit|4184.000000044092|0|A0E0L2I0M0H-1T-2D0|SpecificEntropy SpecificHeatCapacity SpecificHeatCapacityAtConstantPressure SpecificHeatCapacityAtConstantVolume SpecificHeatCapacityAtSaturation|[Btu_th].[lb_av]-1.[degF]-1 [Btu_th]/([lb_av].[degF])
BTU_TH-PER-LB-DEG_R|Btu{th}/(lbm·°R)|British thermal unit (thermochemical) per pound degree Rankine|4184.000000044092|0|A0E0L2I0M0H-1T-2D0|MassicHeatCapacity|[Btu_th].[lb_av]-1.[degR]-1
BTU_TH-PER-MIN|Btu{th}/min|British Thermal Unit (thermochemical) per Minute|17.573|0|A0E0L2I0M1H0T-3D0|HeatFlowRate|[Btu_th].min-1 [Btu_th]/min
BTU_TH-PER-SEC|Btu{th}/s|British Thermal Unit (thermochemical) per Second|1054.3502645|0|A0E0L2I0M1H0T-3D0|HeatFlowRate|[Btu_th].s-1 [Btu_th]/s
BTU_TH-PER-SEC-FT2-DEG_F|Btu{th}/(s·ft²·°F)|British thermal unit (thermochemical) per second square foot degree Fahrenheit|20428.077230841962|0|A0E0L0I0M1H-1T-3D0|CoefficientOfHeatTransfer|[Btu_th].s-1.[ft_i]-2.[degF]-1
BU_UK|bsh{UK}|bushel (UK)|0.03636872|0|A0E0L3I0M0H0T0D0|DryVolume|[bu_br]
BU_UK-PER-DAY|bsh{UK}/d|Bushel (UK) per Day|4.2093425925925925e-7|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[bu_br].d-1 [bu_br]/d
BU_UK-PER-HR|bsh{UK}/h|Bushel (UK) per Hour|0.000010102422222222223|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[bu_br].h-1
BU_UK-PER-MIN|bsh{UK}/min|Bushel (UK) per Minute|0.0006061453333333334|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[bu_br].min-1 [bu_br]/min
BU_UK-PER-SEC|bsh{UK}/s|Bushel (UK) per Second|0.03636872|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[bu_br].s-1 [bu_br]/s
BU_US|in³|bushel (US)|0.03523907|0|A0E0L3I0M0H0T0D0|DryVolume|[bu_us]
BU_US_DRY|bsh{US}|Bushel (US Dry)|0.03523907|0|A0E0L3I0M0H0T0D0|Volume|[bu_us]
BU_US_DRY-PER-DAY|bsh{US}/day|Bushel (US Dry) per Day|4.0785960648148143e-7|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[bu_us].d-1 [bu_us]/d
BU_US_DRY-PER-HR|bsh{US}/h|Bushel (US Dry) per Hour|0.000009789|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[bu_us].h-1 [bu_us]/h
BU_US_DRY-PER-MIN|bsh{US}/min|Bushel (US Dry) per Minute|0.00058732|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[bu_us].min-1 [bu_us]/min
BU_US_DRY-PER-SEC|bsh{US}/s|Bushel (US Dry) per Second|0.03523907|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[bu_us].s-1 [bu_us]/s
BYTE|B|Byte|5.545177444479562|0|A0E0L0I0M0H0T0D1|InformationEntropy|By
BYTE-PER-SEC|B/s|byte per second|5.545177444479562|0|A0E0L0I0M0H0T-1D0|ByteRate|By.s-1 By/s
C|C|coulomb|1|0|A0E1L0I0M0H0T1D0|ElectricCharge|C
C-M|C·m|Coulomb Meter|1|0|A0E1L1I0M0H0T1D0|ElectricDipoleMoment|C.m
C-M2|C·m²|Coulomb Square Meter|1|0|A0E1L2I0M0H0T1D0|ElectricQuadrupoleMoment|C.m2
C-M2-PER-KiloGM|C·m²/kg|coulomb square metre per kilogram|1|0|A0E1L2I0M-1H0T1D0|Unknown|C.m2.kg-1 C.m2/kg
C-M2-PER-V|C·m²/V|Coulomb Square Meter per Volt|1|0|A0E2L0I0M-1H0T4D0|Polarizability|C.m2.V-1 C.m2/V
C-PER-CentiM2|C/cm²|Coulomb per Square Centimeter|10000|0|A0E1L-2I0M0H0T1D0|ElectricChargePerArea|C.cm-2 C/cm2
C-PER-CentiM3|C/cm³|Coulomb per Cubic Centimeter|1000000|0|A0E1L-3I0M0H0T1D0|ElectricChargeVolumeDensity|C.cm-3 C/cm3
C-PER-KiloGM|C/kg|Coulomb per Kilogram|1|0|A0E1L0I0M-1H0T1D0|ElectricChargePerMass|C.kg-1 C/kg
C-PER-KiloGM-SEC|C/(kg·s)|Coulomb per Kilogram Second|1|0|A0E1L0I0M-1H0T0D0|ExposureRate|C.kg-1.s-1 C/(kg.s)
C-PER-M|C/m|Coulomb per Meter|1|0|A0E1L-1I0M0H0T1D0|ElectricChargeLineDensity ElectricChargeLinearDensity|C.m-1 C/m
C-PER-M2|C/m²|Coulomb per Square Meter|1|0|A0E1L-2I0M0H0T1D0|ElectricChargePerArea ElectricChargeSurfaceDensity ElectricPolarization|C.m-2 C/m2
C-PER-M3|C/m³|Coulomb per Cubic Meter|1|0|A0E1L-3I0M0H0T1D0|ElectricChargeDensity ElectricChargeVolumeDensity|C.m-3 C/m3
C-PER-MOL|C/mol|Coulomb per Mole|1|0|A-1E1L0I0M0H0T1D0|ElectricChargePerAmountOfSubstance|C.mol-1 C/mol
C-PER-MilliM2|C/mm²|Coulomb per Square Millimeter|1000000|0|A0E1L-2I0M0H0T1D0|ElectricChargePerArea|C.mm-2 C/mm2
C-PER-MilliM3|C/mm³|Coulomb per Cubic Millimeter|1000000000|0|A0E1L-3I0M0H0T1D0|ElectricChargeVolumeDensity|C.mm-3 C/mm3
C2-M2-PER-J|C²·m²/J|Square Coulomb Square Meter per Joule|1|0|A0E2L0I0M-1H0T4D0|Polarizability|C2.m2.J-1 C2.m2/J
C3-M-PER-J2|C³·m/J²|Cubic Coulomb Meter per Square Joule|1|0|A0E3L-3I0M-2H0T7D0|ElectricDipoleMoment_CubicPerEnergy_Squared|C3.m.J-2 C3.m/J2
C4-M4-PER-J3|C⁴·m⁴/J³|Quartic Coulomb Meter per Cubic Energy|1|0|A0E4L-2I0M-3H0T10D0|ElectricDipoleMoment_QuarticPerEnergy_Cubic|C4.m4.J-3 C4.m4/J3
CAL_15_DEG_C|cal{15 °C}|Calorie (15 Degrees C)|4.1855|0|A0E0L2I0M1H0T-2D0|ThermalEnergy|cal_[15]
CAL_20DEG_C|cal₂₀|calorie (20 °C)|1|0||ThermalEnergy|
CAL_IT|cal{IT}|International Table calorie|4.1868|0|A0E0L2I0M1H0T-2D0|Energy ThermalEnergy|cal_IT
CAL_IT-PER-GM|cal{IT}/g|Calorie (international Table) per Gram|4186.8|0|A0E0L2I0M0H0T-2D0|SpecificEnergy|cal_IT.g-1 cal_IT/g
CAL_IT-PER-GM-DEG_C|cal{IT}/(g·°C)|Calorie (international Table) per Gram Degree Celsius|4186.8|0|A0E0L2I0M0H-1T-2D0|SpecificEntropy SpecificHeatCapacity SpecificHeatCapacityAtConstantPressure SpecificHeatCapacityAtConstantVolume SpecificHeatCapacityAtSaturation|cal_IT.g-1.Cel-1 cal_IT/(g.Cel)
CAL_IT-PER-GM-K|cal{IT}/(g·K)|Calorie (international Table) per Gram Kelvin|4186.8|0|A0E0L2I0M0H-1T-2D0|SpecificEntropy SpecificHeatCapacity SpecificHeatCapacityAtConstantPressure SpecificHeatCapacityAtConstantVolume SpecificHeatCapacityAtSaturation|cal_IT.g-1.K-1 cal_IT/(g.K)
CAL_IT-PER-SEC-CentiM-K|cal{IT}/(s·cm·K)|Calorie (international Table) per Second Centimeter Kelvin|418.68|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|cal_IT.s-1.cm-1.K-1 cal_IT/(s.cm.K)
CAL_IT-PER-SEC-CentiM2-K|cal{IT}/(s·cm²·K)|Calorie (international Table) per Second Square Centimeter kelvin|41868|0|A0E0L0I0M1H-1T-3D0|CoefficientOfHeatTransfer|cal_IT.s-1.cm-2.K-1 cal_IT/(s.cm2.K)
CAL_MEAN|cal{mean}|Calorie (mean)|4.19|0|A0E0L2I0M1H0T-2D0|ThermalEnergy|cal_m
CAL_TH|cal|Thermochemical Calorie|4.184|0|A0E0L2I0M1H0T-2D0|Energy ThermalEnergy|cal_th
CAL_TH-PER-CentiM-SEC-DEG_C|cal/(cm·s·°C)|Calorie (thermochemical) per Centimeter Second Degree Celsius|418.4|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|cal_th.cm-1.s-1.Cel-1 cal_th/(cm.s.Cel)
CAL_TH-PER-CentiM2|cal/cm²|calorie (thermochemical) per square centimetre|41840|0|A0E0L0I0M1H0T-2D0|EnergyPerArea|cal_th.cm-2
CAL_TH-PER-CentiM2-MIN|cal/(cm²·min)|calorie (thermochemical) per square centimetre minute|697.3333333333334|0|A0E0L0I0M1H0T-3D0|PowerPerArea|cal_th.cm-2.min-1
CAL_TH-PER-CentiM2-SEC|cal/(cm²·s)|calorie (thermochemical) per square centimetre second|41840|0|A0E0L0I0M1H0T-3D0|PowerPerArea|cal_th.cm-2.s-1
CAL_TH-PER-CentiM3-K|cal/(cm³·K)|Thermochemical Calorie per Cubic Centimeter Kelvin|4184000|0|A0E0L-1I0M1H-1T-2D0|VolumetricHeatCapacity|cal_th.cm-3.K-1 cal_th/(cm3.K)
CAL_TH-PER-GM|cal/g|Calorie (thermochemical) per Gram|4184|0|A0E0L2I0M0H0T-2D0|SpecificEnergy|cal_th.g-1 cal_th/g
CAL_TH-PER-GM-DEG_C|cal/(g·°C)|Calorie (thermochemical) per Gram Degree Celsius|4184|0|A0E0L2I0M0H-1T-2D0|SpecificEntropy SpecificHeatCapacity SpecificHeatCapacityAtConstantPressure SpecificHeatCapacityAtConstantVolume SpecificHeatCapacityAtSaturation|cal_th.g-1.Cel-1 cal_th/(g.Cel)
CAL_TH-PER-GM-K|cal/(g·K)|Calorie (thermochemical) per Gram Kelvin|4184|0|A0E0L2I0M0H-1T-2D0|SpecificEntropy SpecificHeatCapacity SpecificHeatCapacityAtConstantPressure SpecificHeatCapacityAtConstantVolume SpecificHeatCapacityAtSaturation|cal_th.g-1.K-1 cal_th/(g.K)
CAL_TH-PER-MIN|cal/min|Calorie (thermochemical) per Minute|0.06973|0|A0E0L2I0M1H0T-3D0|HeatFlowRate|cal_th.min-1 cal_th/min
CAL_TH-PER-SEC|cal/s|Calorie (thermochemical) per Second|4.184|0|A0E0L2I0M1H0T-3D0|HeatFlowRate|cal_th.s-1 cal_th/s
CAL_TH-PER-SEC-CentiM-K|cal/(s·cm·K)|Calorie (thermochemical) per Second Centimeter Kelvin|418.4|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|cal_th.s-1.cm-1.K-1 cal_th/(s.cm.K)
CAL_TH-PER-SEC-CentiM2-K|cal/(s·cm²·K)|Calorie (thermochemical) per Second Square Centimeter kelvin|41840|0|A0E0L0I0M1H-1T-3D0|CoefficientOfHeatTransfer|cal_th.s-1.cm-2.K-1 cal_th/(s.cm2.K)
CARAT|ct|Carat|0.0002|0|A0E0L0I0M1H0T0D0|Mass|[car_m]
CASES-PER-KiloINDIV-YR|Cases/1000 individuals/year|Cases per 1000 individuals year|0.001|0|A0E0L0I0M0H0T-1D0|MorbidityRate|
CCY_AED|د.إ|United Arab Emirates dirham|1|0||Currency|
CCY_AFN||Afghani|1|0||Currency|
CCY_ALL|L|Lek|1|0||Currency|
CCY_AMD|֏|Armenian Dram|1|0||Currency|
CCY_ANG||Netherlands Antillian Guilder|1|0||Currency|
CCY_AOA||Kwanza|1|0||Currency|
CCY_ARS||Argentine Peso|1|0||Currency|
CCY_AUD||Australian Dollar|1|0||Currency|
CCY_AWG|AWG|Aruban Guilder|1|0||Currency Unknown|
CCY_AZN|₼|Azerbaijanian Manat|1|0||Currency|
CCY_BAM|KM|Convertible Marks|1|0||Currency|
CCY_BBD||Barbados Dollar|1|0||Currency|
CCY_BDT||Bangladeshi Taka|1|0||Currency|
CCY_BGN|лв.|Bulgarian Lev|1|0||Currency|
CCY_BHD||Bahraini Dinar|1|0||Currency|
CCY_BIF||Burundian Franc|1|0||Currency|
CCY_BMD||Bermuda Dollar|1|0||Currency|
CCY_BND||Brunei Dollar|1|0||Currency|
CCY_BOB||Boliviano|1|0||Currency|
CCY_BOV||Bolivian Mvdol (Funds code)|1|0||Currency|
CCY_BRL||Brazilian Real|1|0||Currency|
CCY_BSD||Bahamian Dollar|1|0||Currency|
CCY_BTN||Ngultrum|1|0||Currency|
CCY_BWP||Pula|1|0||Currency|
CCY_BYN|Rbl|Belarussian Ruble|1|0||Currency|
CCY_BZD||Belize Dollar|1|0||Currency|
CCY_CAD||Canadian Dollar|1|0||Currency|
CCY_CDF||Franc Congolais|1|0||Currency|
CCY_CHE||WIR Euro (complementary currency)|1|0||Currency|
CCY_CHF|CHF|Swiss Franc|1|0||Currency|
CCY_CHW||WIR Franc (complementary currency)|1|0||Currency|
CCY_CLF||Unidades de formento (Funds code)|1|0||Currency|
CCY_CLP||Chilean Peso|1|0||Currency|
CCY_CNY|¥|Yuan Renminbi|1|0||Currency|
CCY_COP||Colombian Peso|1|0||Currency|
CCY_COU||Unidad de Valor Real|1|0||Currency|
CCY_CRC||Costa Rican Colon|1|0||Currency|
CCY_CUP||Cuban Peso|1|0||Currency|
CCY_CVE||Cape Verde Escudo|1|0||Currency|
CCY_CYP||Cyprus Pound|1|0||Currency|
CCY_CZK|Kč|Czech Koruna|1|0||Currency|
CCY_DJF||Djibouti Franc|1|0||Currency|
CCY_DKK|kr|Danish Krone|1|0||Currency|
CCY_DOP||Dominican Peso|1|0||Currency|
CCY_DZD||Algerian Dinar|1|0||Currency|
CCY_EEK||Kroon|1|0||Currency|
CCY_EGP||Egyptian Pound|1|0||Currency|
CCY_ERN||Nakfa|1|0||Currency|
CCY_ETB||Ethiopian Birr|1|0||Currency|
CCY_EUR|€|Euro|1|0||Currency|
CCY_EUR-PER-KiloW|€/kW|Euro per kilowatt|0.001|0|A0E0L-2I0M-1H0T3D0|CostPerPower|
CCY_EUR-PER-KiloW-HR|€/(kW·h)|Euro per kilowatt hour|2.7777777777777776e-7|0|A0E0L-2I0M-1H0T2D0|CostPerEnergy|
CCY_EUR-PER-M2|€/m²|Euro per square metre|1|0|A0E0L-2I0M0H0T0D0|CostPerArea|
CCY_EUR-PER-W|€/W|Euro per watt|1|0|A0E0L-2I0M-1H0T3D0|CostPerPower|
CCY_EUR-PER-W-HR|€/(W·h)|Euro per watt hour|0.0002777777777777778|0|A0E0L-2I0M-1H0T2D0|CostPerEnergy|
CCY_EUR-PER-W-SEC|€/(W·s)|Euro per watt second|1|0|A0E0L-2I0M-1H0T2D0|CostPerEnergy|
CCY_FJD||Fiji Dollar|1|0||Currency|
CCY_FKP||Falkland Islands Pound|1|0||Currency|
CCY_GBP|£|Pound Sterling|1|0||Currency|
CCY_GEL|₾|Lari|1|0||Currency|
CCY_GHS||Cedi|1|0||Currency|
CCY_GIP||Gibraltar pound|1|0||Currency|
CCY_GMD||Dalasi|1|0||Currency|
CCY_GNF||Guinea Franc|1|0||Currency|
CCY_GTQ||Quetzal|1|0||Currency|
CCY_GYD||Guyana Dollar|1|0||Currency|
CCY_HKD||Hong Kong Dollar|1|0||Currency|
CCY_HNL||Lempira|1|0||Currency|
CCY_HRK||Croatian Kuna|1|0||Currency|
CCY_HTG||Haiti Gourde|1|0||Currency|
CCY_HUF|Ft|Forint|1|0||Currency|
CCY_IDR|Rp|Rupiah|1|0||Currency|
CCY_ILS|₪|New Israeli Shekel|1|0||Currency|
CCY_INR|₹|Indian Rupee|1|0||Currency|
CCY_IQD||Iraqi Dinar|1|0||Currency|
CCY_IRR||Iranian Rial|1|0||Currency|
CCY_ISK|kr|Iceland Krona|1|0||Currency|
CCY_JMD||Jamaican Dollar|1|0||Currency|
CCY_JOD||Jordanian Dinar|1|0||Currency|
CCY_JPY|¥|Japanese yen|1|0||Currency|
CCY_KES||Kenyan Shilling|1|0||Currency|
CCY_KGS||Som|1|0||Currency|
CCY_KHR||Riel|1|0||Currency|
CCY_KMF||Comoro Franc|1|0||Currency|
CCY_KPW||North Korean Won|1|0||Currency|
CCY_KRW|₩|South Korean Won|1|0||Currency|
CCY_KWD||Kuwaiti Dinar|1|0||Currency|
CCY_KYD||Cayman Islands Dollar|1|0||Currency|
CCY_KZT||Tenge|1|0||Currency|
CCY_LAK| ₭|Lao kip|1|0||Currency|
CCY_LBP||Lebanese Pound|1|0||Currency|
CCY_LKR||Sri Lanka Rupee|1|0||Currency|
CCY_LRD||Liberian Dollar|1|0||Currency|
CCY_LSL||Loti|1|0||Currency|
CCY_LTL||Lithuanian Litas|1|0||Currency|
CCY_LVL||Latvian Lats|1|0||Currency|
CCY_LYD||Libyan Dinar|1|0||Currency|
CCY_MAD||Moroccan Dirham|1|0||Currency|
CCY_MDL|L|Moldovan Leu|1|0||Currency|
CCY_MGA||Malagasy Ariary|1|0||Currency|
CCY_MKD|ден|Denar|1|0||Currency|
CCY_MMK||Kyat|1|0||Currency|
CCY_MNT||Mongolian Tugrik|1|0||Currency|
CCY_MOP||Pataca|1|0||Currency|
CCY_MRU||Ouguiya|1|0||Currency|
CCY_MTL||Maltese Lira|1|0||Currency|
CCY_MUR||Mauritius Rupee|1|0||Currency|
CCY_MVR||Rufiyaa|1|0||Currency|
CCY_MWK||Malawi Kwacha|1|0||Currency|
CCY_MXN||Mexican Peso|1|0||Currency|
CCY_MXV||Mexican Unidad de Inversion (UDI) (Funds code)|1|0||Currency|
CCY_MYR|RM|Malaysian Ringgit|1|0||Currency|
CCY_MZN||Metical|1|0||Currency|
CCY_NAD||Namibian Dollar|1|0||Currency|
CCY_NGN||Naira|1|0||Currency|
CCY_NIO||Cordoba Oro|1|0||Currency|
CCY_NOK|kr|Norwegian Krone|1|0||Currency|
CCY_NPR||Nepalese Rupee|1|0||Currency|
CCY_NZD||New Zealand Dollar|1|0||Currency|
CCY_OMR||Rial Omani|1|0||Currency|
CCY_PAB||Balboa|1|0||Currency|
CCY_PEN||Nuevo Sol|1|0||Currency|
CCY_PGK||Kina|1|0||Currency|
CCY_PHP|₱|Philippine Peso|1|0||Currency|
CCY_PKR||Pakistan Rupee|1|0||Currency|
CCY_PLN|zł|Zloty|1|0||Currency|
CCY_PYG||Guarani|1|0||Currency|
CCY_QAR||Qatari Rial|1|0||Currency|
CCY_RON|L|Romanian New Leu|1|0||Currency|
CCY_RSD|дин|Serbian Dinar|1|0||Currency|
CCY_RUB|₽|Russian Ruble|1|0||Currency|
CCY_RWF||Rwanda Franc|1|0||Currency|
CCY_SAR|﷼|Saudi Riyal|1|0||Currency|
CCY_SBD||Solomon Islands Dollar|1|0||Currency|
CCY_SCR||Seychelles Rupee|1|0||Currency|
CCY_SDG||Sudanese Pound|1|0||Currency|
CCY_SEK|kr|Swedish Krona|1|0||Currency|
CCY_SGD||Singapore Dollar|1|0||Currency|
CCY_SHP||Saint Helena Pound|1|0||Currency|
CCY_SKK|Sk|Slovak Koruna|1|0||Currency|
CCY_SLE||Leone|1|0||Currency|
CCY_SOS||Somali Shilling|1|0||Currency|
CCY_SRD||Surinam Dollar|1|0||Currency|
CCY_STN||Dobra|1|0||Currency|
CCY_SYP||Syrian Pound|1|0||Currency|
CCY_SZL||Lilangeni|1|0||Currency|
CCY_THB|฿|Baht|1|0||Currency|
CCY_TJS||Somoni|1|0||Currency|
CCY_TMT||Manat|1|0||Currency|
CCY_TND||Tunisian Dinar|1|0||Currency|
CCY_TOP||Pa'anga|1|0||Currency|
CCY_TRY|₺|New Turkish Lira|1|0||Currency|
CCY_TTD||Trinidad and Tobago Dollar|1|0||Currency|
CCY_TWD||New Taiwan Dollar|1|0||Currency|
CCY_TZS||Tanzanian Shilling|1|0||Currency|
CCY_UAH|₴|Hryvnia|1|0||Currency|
CCY_UGX||Uganda Shilling|1|0||Currency|
CCY_USD||US Dollar|1|0||Currency|
CCY_USN||United States Dollar (next day) (funds code)|1|0||Currency|
CCY_USS||United States Dollar (same day) (funds code)|1|0||Currency|
CCY_UYU||Peso Uruguayo|1|0||Currency|
CCY_UZS||Uzbekistan Som|1|0||Currency|
CCY_VES||Venezuelan bolvar|1|0||Currency|
CCY_VND||Vietnamese ??ng|1|0||Currency|
CCY_VUV||Vatu|1|0||Currency|
CCY_WST||Samoan Tala|1|0||Currency|
CCY_XAF||CFA Franc BEAC|1|0||Currency|
CCY_XAG||Silver (one Troy ounce)|1|0||Currency|[oz_tr]{Ag}
CCY_XAU||Gold (one Troy ounce)|1|0||Currency|[oz_tr]{Au}
CCY_XBA||European Composite Unit (EURCO) (Bonds market unit)|1|0||Currency|
CCY_XBB||European Monetary Unit (E.M.U.-6) (Bonds market unit)|1|0||Currency|
CCY_XBC||European Unit of Account 9 (E.U.A.-9) (Bonds market unit)|1|0||Currency|
CCY_XBD||European Unit of Account 17 (E.U.A.-17) (Bonds market unit)|1|0||Currency|
CCY_XCD||East Caribbean Dollar|1|0||Currency|
CCY_XDR||Special Drawing Rights|1|0||Currency|
CCY_XFO||Gold franc (special settlement currency)|1|0||Currency|
CCY_XFU||UIC franc (special settlement currency)|1|0||Currency|
CCY_XOF||CFA Franc BCEAO|1|0||Currency|
CCY_XPD||Palladium (one Troy ounce)|1|0||Currency|[oz_tr]{Pd}
CCY_XPF||CFP franc|1|0||Currency|
CCY_XPT||Platinum (one Troy ounce)|1|0||Currency|[oz_tr]{Pt}
CCY_YER||Yemeni Rial|1|0||Currency|
CCY_ZAR|R|South African Rand|1|0||Currency|
CCY_ZMW||Zambian Kwacha|1|0||Currency|
CCY_ZWL||Zimbabwe Dollar|1|0||Currency|
CD|cd|candela|1|0|A0E0L0I1M0H0T0D0|LuminousIntensity|cd
CD-PER-FT2|cd/ft²|candela per square foot|10.763910416709722|0|A0E0L-2I1M0H0T0D0|Luminance|cd.[ft_i]-2
CD-PER-IN2|cd/in²|Candela per Square Inch|1550.0031000062002|0|A0E0L-2I1M0H0T0D0|Luminance|cd.[in_i]-2 cd/[in_i]2
CD-PER-KiloLM|cd/klm|Candela per Kilolumen|0.001|0|A0E0L0I0M0H0T0D1|LuminousIntensityDistribution|cd.klm-1 cd/klm
CD-PER-LM|cd/lm|Candela per Lumen|1|0|A0E0L0I0M0H0T0D1|LuminousIntensityDistribution|cd.lm-1 cd/lm
CD-PER-M2|cd/m²|candela per square meter|1|0|A0E0L-2I1M0H0T0D0|Luminance|cd.m-2 cd/m2
CD_IN|international candle|international candle|1|0||LuminousIntensity|
CH|ch|chain|20.1168|0|A0E0L1I0M0H0T0D0|Length|[ch_br]
CHAIN_US|ch (US survey)|chain (based on U.S. survey foot)|1|0||Length|
CHF-PER-KiloGM|CHF/kg|Swiss Francs per kilogram|1|0|A0E0L0I0M-1H0T0D0|CostPerMass|
CI|Ci|Curie|37000000000|0|A0E0L0I0M0H0T-1D0|Activity|Ci
CI-PER-KiloGM|Ci/kg|curie per kilogram|37000000000|0|A0E0L0I0M-1H0T-1D0|MassicActivity SpecificActivity|
CLO|clo|Clo|0.155|0|A0E0L0I0M-1H1T3D0|ThermalInsulance|
CORD|cord|Cord|3.62|0|A0E0L3I0M0H0T0D0|DryVolume|[crd_us]
CP|cp|Candlepower|1|0|A0E0L0I1M0H0T0D0|LuminousIntensity|
CUP|cup|US Liquid Cup|0.00023658825|0|A0E0L3I0M0H0T0D0|LiquidVolume|[cup_us]
CUP_US|cup{US}|Cup (US)|0.00023658825|0|A0E0L3I0M0H0T0D0|LiquidVolume|[cup_us]
CWT_LONG|cwt{long}|Long Hundred Weight|50.80235|0|A0E0L0I0M1H0T0D0|Mass|[lcwt_av]
CWT_SHORT|cwt{short}|Hundred Weight - Short|45.359237|0|A0E0L0I0M1H0T0D0|Mass|[scwt_av]
CYC-PER-SEC|c/s|Cycles per Second|1|0|A0E0L0I0M0H0T-1D0|RotationalFrequency RotationalVelocity|
C_Ab|abC|Abcoulomb|10|0|A0E1L0I0M0H0T1D0|ElectricCharge|10.C
C_Ab-PER-CentiM2|abC/cm²|Abcoulomb per Square Centimeter|100000|0|A0E1L-2I0M0H0T1D0|ElectricChargePerArea|10.C.cm-2
C_Stat|statC|Statcoulomb|3.3356409519815207e-10|0|A0E1L0I0M0H0T1D0|ElectricCharge|
C_Stat-PER-CentiM2|statC/cm²|Statcoulomb per Square Centimeter|0.000003335640951981521|0|A0E1L-2I0M0H0T1D0|ElectricChargePerArea|
C_Stat-PER-MOL|statC/mol|Statcoulomb per Mole|3.3356409519815207e-10|0|A-1E1L0I0M0H0T1D0|ElectricChargePerAmountOfSubstance|
CentiBAR|cbar|Centibar|1000|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|cbar
CentiC|cC|CentiCoulomb|0.01|0|A0E1L0I0M0H0T1D0|ElectricCharge|cC
CentiGM|cg|Centigram|0.00001|0|A0E0L0I0M1H0T0D0|Mass|cg
CentiGRAY|cGy|centigray|0.01|0|A0E0L2I0M0H0T-2D0|AbsorbedDose Kerma|
CentiL|cL|Centilitre|0.00001|0|A0E0L3I0M0H0T0D0|LiquidVolume|cL
CentiM|cm|Centimeter|0.01|0|A0E0L1I0M0H0T0D0|Length|cm
CentiM-PER-BAR|cm/bar|centimetre per bar|1e-7|0|A0E0L2I0M-1H0T2D0|Unknown|cm.bar-1 cm/bar
CentiM-PER-HR|cm/h|Centimeter per Hour|0.000002777777777777778|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|cm.h-1 cm/h
CentiM-PER-K|cm/K|Centimeter per Kelvin|0.01|0|A0E0L1I0M0H-1T0D0|LinearThermalExpansion|cm.K-1 cm/K
CentiM-PER-KiloYR|cm/1000 a|Centimetres per thousand years|3.16880878140289e-13|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|cm.ka-1 cm/ka
CentiM-PER-SEC|cm/s|centimeter per second|0.01|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|cm.s-1 cm/s
CentiM-PER-SEC-BAR|cm/(s·bar)|centimetre per second bar|1e-7|0|A0E0L2I0M-1H0T1D0|Unknown|cm.s-1.bar-1
CentiM-PER-SEC-K|cm/(s·K)|centimetre per second kelvin|0.01|0|A0E0L1I0M0H-1T-1D0|Unknown|cm.s-1.K-1
CentiM-PER-SEC2|cm/s²|Centimeter per Square Second|0.01|0|A0E0L1I0M0H0T-2D0|Acceleration LinearAcceleration|cm.s-2 cm/s2
CentiM-PER-YR|cm/a|Centimetres per year|3.16880878140289e-10|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|cm.a-1 cm/a
CentiM-SEC-DEG_C|cm·s·°C|Centimeter Second Degree Celsius|0.01|0|A0E0L1I0M0H1T1D0|LengthTemperatureTime|cm.s.Cel-1 cm.s/Cel
CentiM2|cm²|Square Centimeter|0.0001|0|A0E0L2I0M0H0T0D0|Area HydraulicPermeability|cm2
CentiM2-MIN|cm²·min|Square Centimeter Minute|0.006|0|A0E0L2I0M0H0T1D0|AreaTime|cm2.min
CentiM2-PER-CentiM3|cm²/cm³|Square centimetres per cubic centimetre|100|0|A0E0L-1I0M0H0T0D0|Unknown|cm2.cm-3
CentiM2-PER-ERG|cm²/erg|square centimetre per erg|1000|0|A0E0L0I0M-1H0T2D0|SpectralCrossSection|cm2.erg-1 cm2/erg
CentiM2-PER-GM|cm²/g|Square centimeters per gram|0.1|0|A0E0L2I0M-1H0T0D0|MassAttenuationCoefficient SpecificSurfaceArea|cm2.g-1 cm2/g
CentiM2-PER-SEC|cm²/s|Square centimetres per second|0.0001|0|A0E0L2I0M0H0T-1D0|AreaPerTime|cm2.s-1 cm2/s
CentiM2-PER-SR-ERG|cm²/(sr·erg)|square centimetre per steradian erg|1000|0|A0E0L0I0M-1H0T2D0|SpectralAngularCrossSection|cm2.sr-1.erg-1
CentiM2-PER-V-SEC|cm²/(V·s)|Square Centimeter per Volt Second|0.0001|0|A0E1L0I0M-1H0T2D0|Mobility|cm2.V-1.s-1 cm2/(V.s)
CentiM2-SEC|cm²·s|Square Centimeter Second|0.0001|0|A0E0L2I0M0H0T1D0|AreaTime|cm2.s
CentiM3|cm³|cubic centimeter|0.000001|0|A0E0L3I0M0H0T0D0|Volume|cm3
CentiM3-PER-BAR|cm³/bar|cubic centimetre per bar|1e-11|0|A0E0L4I0M-1H0T2D0|Unknown|cm3.bar-1 cm3/bar
CentiM3-PER-CentiM3|cm³/cm³|Cubic Centimeter per Cubic Centimeter|1|0|A0E0L0I0M0H0T0D1|VolumeFraction|cm3.cm-3 cm3/cm3
CentiM3-PER-DAY|cm³/d|Cubic Centimeter per Day|1.1574074074074075e-11|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|cm3.d-1 cm3/d
CentiM3-PER-DAY-BAR|cm³/(d·bar)|cubic centimetre per day bar|1.1574074074074073e-16|0|A0E0L4I0M-1H0T1D0|Unknown|cm3.d-1.bar-1
CentiM3-PER-DAY-K|cm³/(d·K)|cubic centimetre per day kelvin|1.1574074074074074e-11|0|A0E0L3I0M0H-1T-1D0|Unknown|cm3.d-1.K-1
CentiM3-PER-GM|cm³/g|Cubic Centimeters per Gram|0.001|0|A0E0L3I0M-1H0T0D0|SoilAdsorptionCoefficient SpecificVolume|cm3.g-1 cm3/g
CentiM3-PER-HR|cm³/h|Cubic Centimeter per Hour|2.777777777777778e-10|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|cm3.h-1 cm3/h
CentiM3-PER-HR-BAR|cm³/(h·bar)|cubic centimetre per hour bar|2.7777777777777776e-15|0|A0E0L4I0M-1H0T1D0|Unknown|cm3.h-1.bar-1
CentiM3-PER-HR-K|cm³/(h·K)|cubic centimetre per hour kelvin|2.7777777777777777e-10|0|A0E0L3I0M0H-1T-1D0|Unknown|cm3.h-1.K-1
CentiM3-PER-K|cm³/K|Cubic Centimeter per Kelvin|0.000001|0|A0E0L3I0M0H-1T0D0|VolumeThermalExpansion|cm3.K-1 cm3/K
CentiM3-PER-M3|cm³/m³|Cubic Centimeter per Cubic Meter|0.000001|0|A0E0L0I0M0H0T0D1|VolumeFraction|cm3.m-3 cm3/m3
CentiM3-PER-MIN|cm³/min|Cubic Centimeter per Minute|1.666666666666667e-8|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|cm3.min-1 cm3/min
CentiM3-PER-MIN-BAR|cm³/(min·bar)|cubic centimetre per minute bar|1.6666666666666667e-13|0|A0E0L4I0M-1H0T1D0|Unknown|cm3.min-1.bar-1
CentiM3-PER-MIN-K|cm³/(min·K)|cubic centimetre per minute kelvin|1.6666666666666667e-8|0|A0E0L3I0M0H-1T-1D0|Unknown|cm3.min-1.K-1
CentiM3-PER-MOL|cm³/mol|Cubic Centimeter per Mole|0.000001|0|A-1E0L3I0M0H0T0D0|MolarRefractivity MolarVolume|cm3.mol-1 cm3/mol
CentiM3-PER-MOL-SEC|cm³/(mol·s)|Cubic Centimeter per Mole Second|0.000001|0|A-1E0L3I0M0H0T-1D0|AtmosphericHydroxylationRate SecondOrderReactionRateConstant|cm3.mol-1.s-1
CentiM3-PER-SEC|cm³/s|Cubic Centimeter per Second|0.000001|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|cm3.s-1 cm3/s
CentiM3-PER-SEC-BAR|cm³/(s·bar)|cubic centimetre per second bar|1e-11|0|A0E0L4I0M-1H0T1D0|Unknown|cm3.s-1.bar-1
CentiM3-PER-SEC-K|cm³/(s·K)|cubic centimetre per second kelvin|0.000001|0|A0E0L3I0M0H-1T-1D0|Unknown|cm3.s-1.K-1
CentiM4|cm⁴|quartic Centimetre|1e-8|0|A0E0L4I0M0H0T0D0|SecondAxialMomentOfArea SecondMomentOfArea SecondPolarMomentOfArea|cm4
CentiM6|cm⁶|Sextic Centimeter|1e-12|0|A0E0L6I0M0H0T0D0|WarpingConstant|cm6
CentiMOL|cmol|CentiMole|0.01|0|A1E0L0I0M0H0T0D0|AmountOfSubstance ExtentOfReaction|
CentiMOL-PER-KiloGM|cmol/kg|Centimole per kilogram|0.01|0|A1E0L0I0M-1H0T0D0|AmountOfSubstancePerMass IonicStrength MolalityOfSolute|cmol.kg-1 cmol/kg
CentiMOL-PER-L|cmol/L|Centimole per litre|10|0|A1E0L-3I0M0H0T0D0|Concentration|cmol.L-1 cmol/L
CentiM_H2O|cmH₂0|Conventional Centimeter Of Water|98.0665|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|cm[H2O]
CentiM_H2O_4DEG_C|cmH₂O (4 °C)|centimetre of water (4 °C)|1|0||ForcePerArea VaporPressure|
CentiM_HG|cmHg|Centimeter Of Mercury|1333.224|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|cm[Hg]
CentiM_HG_0DEG_C|cmHg (0 °C)|centimetre of mercury (0 °C)|1|0||ForcePerArea VaporPressure|
CentiN|cN|CentiNewton|0.01|0|A0E0L1I0M1H0T-2D0|Force|
CentiN-M|cN·m|Centinewton Meter|0.01|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|cN.m
CentiN-M-PER-M2|cN·m/m²|centinewton metre per square metre|0.01|0|A0E0L0I0M1H0T-2D0|EnergyPerArea ForcePerLength|cN.m.m-2
CentiPOISE|cP|Centipoise|0.001|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|cP
CentiPOISE-PER-BAR|cP/bar|Centipoise per Bar|1e-8|0|A0E0L0I0M0H0T1D0|Time|cP.bar-1 cP/bar
CentiPOISE-PER-K|cP/K|centipoise per kelvin|0.001|0|A0E0L-1I0M1H-1T-1D0|Unknown|cP.K-1 cP/K
CentiST|cSt|Centistokes|0.000001|0|A0E0L2I0M0H0T-1D0|KinematicViscosity|cSt
DA|Da|Dalton|1.66053878283e-27|0|A0E0L0I0M1H0T0D0|MolecularMass|u
DARCY|d|Darcy|9.869233e-13|0|A0E0L2I0M0H0T0D0|HydraulicPermeability|
DAY|d|Day|86400|0|A0E0L0I0M0H0T1D0|BiodegredationHalfLife FishBiotransformationHalfLife Time|d
DAY_Sidereal|day{sidereal}|Sidereal Day|86164.099|0|A0E0L0I0M0H0T1D0|Time|
DEATHS-PER-KiloINDIV-YR|deaths/1000 individuals/a|Deaths per 1000 individuals year|3.1688e-11|0|A0E0L0I0M0H0T-1D0|MortalityRate|
DEATHS-PER-MegaINDIV-YR|deaths/million individuals/a|Deaths per Million individuals year|3.1688e-14|0|A0E0L0I0M0H0T-1D0|MortalityRate|
DEBYE|D|Debye|3.33564e-30|0|A0E1L1I0M0H0T1D0|ElectricDipoleMoment|
DECADE|dec|Dec|1|0||Dimensionless|
DEG|°|Degree|0.0174532925|0|A0E0L0I0M0H0T0D1|Angle PlaneAngle|deg
DEG-PER-HR|°/h|Degree per Hour|0.000004848136805555555|0|A0E0L0I0M0H0T-1D0|AngularFrequency AngularVelocity|deg.h-1 deg/h
DEG-PER-M|°/m|Degrees per metre|0.0174532925|0|A0E0L-1I0M0H0T0D0|AngularWavenumber DebyeAngularWavenumber FermiAngularWavenumber|deg.m-1 deg/m
DEG-PER-MIN|°/min|Degree per Minute|0.00029088820833333333|0|A0E0L0I0M0H0T-1D0|AngularFrequency AngularVelocity|deg.min-1 deg/min
DEG-PER-SEC|°/s|Degree per Second|0.0174532925|0|A0E0L0I0M0H0T-1D0|AngularFrequency AngularVelocity|deg.s-1 deg/s
DEG-PER-SEC2|°/s²|Degree per Square Second|0.0174532925|0|A0E0L0I0M0H0T-2D0|AngularAcceleration|deg.s-2 deg/s2
DEG2|°²|Square degree|0.00030461742|0|A0E0L0I0M0H0T0D1|SolidAngle|deg2
DEG_C|°C|degree Celsius|1|273.15|A0E0L0I0M0H1T0D0|BoilingPoint FlashPoint MeltingPoint Temperature|Cel
DEG_C-CentiM|°C·cm|Degree Celsius Centimeter|0.01|0|A0E0L1I0M0H1T0D0|LengthTemperature|Cel.cm
DEG_C-KiloGM-PER-M2|°C·kg/m²|Degrees Celsius kilogram per square metre|1|0|A0E0L-2I0M1H1T0D0|Unknown|Cel.kg.m-2
DEG_C-PER-BAR|°C/bar|degree Celsius per bar|0.00001|0|A0E0L1I0M-1H1T2D0|Unknown|Cel.bar-1 Cel/bar
DEG_C-PER-HR|°C/h|Degree Celsius per Hour|0.0002777777777777778|0|A0E0L0I0M0H1T-1D0|TemperaturePerTime|Cel.h-1 Cel/h
DEG_C-PER-K|°C/K|Degree Celsius per Kelvin|1|0|A0E0L0I0M0H0T0D1|TemperatureRatio|Cel.K-1 Cel/K
DEG_C-PER-M|°C/m|Degrees Celsius per metre|1|0|A0E0L-1I0M0H1T0D0|TemperatureGradient|Cel.m-1 Cel/m
DEG_C-PER-MIN|°C/min|Degree Celsius per Minute|0.016666666666666666|0|A0E0L0I0M0H1T-1D0|TemperaturePerTime|Cel.min-1 Cel/min
DEG_C-PER-SEC|°C/s|Degree Celsius per Second|1|0|A0E0L0I0M0H1T-1D0|TemperaturePerTime|Cel.s-1 Cel/s
DEG_C-PER-YR|°C/a|Degrees Celsius per year|3.16880878140289e-8|0|A0E0L0I0M0H1T-1D0|TemperaturePerTime|Cel.a-1 Cel/a
DEG_C-WK|°C·wk|Degree Celsius week|604800|0|A0E0L0I0M0H1T1D0|TimeTemperature|Cel.wk
DEG_C2|°C²|Degrees Celsius Squared|1|0|A0E0L0I0M0H2T0D0|TemperatureVariance_NEON|K2
DEG_C2-PER-SEC|°C²/s|Square Degrees Celsius per second|1|0|A0E0L0I0M0H2T-1D0|Unknown|K2.s-1 K2/s
DEG_C_GROWING_CEREAL-DAY|GDD|Growing Degree Days (Cereals)|86400|0|A0E0L0I0M0H1T1D0|GrowingDegreeDay_Cereal|
DEG_F|°F|Degree Fahrenheit|0.5555555555555556|459.67|A0E0L0I0M0H1T0D0|BoilingPoint FlashPoint MeltingPoint Temperature|[degF]
DEG_F-HR|°F·h|Degree Fahrenheit Hour|2000.0000000000002|0|A0E0L0I0M0H1T1D0|TimeTemperature|[degF].h
DEG_F-HR-FT2-PER-BTU_IT|°F·h·ft²/Btu{IT}|Degree Fahrenheit Hour Square Foot per British Thermal Unit (international Table)|0.17611018368230585|0|A0E0L0I0M-1H1T3D0|ThermalInsulance|[degF].h-1.[ft_i]-2.[Btu_IT]-1 [degF]/(h.[ft_i]2.[Btu_IT])
DEG_F-HR-FT2-PER-BTU_IT-IN|°F·h·ft²/(Btu{IT}·in)|degree Fahrenheit hour square foot per British thermal unit (international table) inch|6.933471798515979|0|A0E0L-1I0M-1H1T3D0|ThermalResistivity|[degF].h.[ft_i]2.[Btu_IT]-1.[in_i]-1
DEG_F-HR-FT2-PER-BTU_TH|°F·h·ft²/Btu{th}|Degree Fahrenheit Hour Square Foot per British Thermal Unit (thermochemical)|0.17622803944390722|0|A0E0L0I0M-1H1T3D0|ThermalInsulance|[degF].h-1.[ft_i]-2.[Btu_th]-1 [degF]/(h.[ft_i]2.[Btu_th])
DEG_F-HR-FT2-PER-BTU_TH-IN|°F·h·ft²/(Btu{th}·in)|degree Fahrenheit hour square foot per British thermal unit (thermochemical) inch|6.938111789130206|0|A0E0L-1I0M-1H1T3D0|ThermalResistivity|[degF].h.[ft_i]2.[Btu_th]-1.[in_i]-1
DEG_F-HR-PER-BTU_IT|°F·h/Btu{IT}|Degree Fahrenheit Hour per BTU|1.8956342406266347|0|A0E0L-2I0M-1H1T3D0|ThermalResistance|[degF].h.[Btu_IT]-1 [degF].h/[Btu_IT]
DEG_F-HR-PER-BTU_TH|°F·h/Btu{th}|Degree Fahrenheit hour per British thermal unit (thermochemical)|1.8969028294866048|0|A0E0L-2I0M-1H1T3D0|ThermalResistance|[degF].h.[Btu_th]-1
DEG_F-PER-BAR|°F/bar|Degree Fahrenheit per bar|0.000005555555555555556|0|A0E0L1I0M-1H1T2D0|Unknown|[degF].bar-1 [degF]/bar
DEG_F-PER-HR|°F/h|Degree Fahrenheit per Hour|0.000154320987654321|0|A0E0L0I0M0H1T-1D0|TemperaturePerTime|[degF].h-1 [degF]/h
DEG_F-PER-K|°F/K|Degree Fahrenheit per Kelvin|0.5555555555555556|0|A0E0L0I0M0H0T0D1|TemperatureRatio|[degF].K-1 [degF]/K
DEG_F-PER-MIN|°F/min|Degree Fahrenheit per Minute|0.00925925925925926|0|A0E0L0I0M0H1T-1D0|TemperaturePerTime|[degF].min-1 [degF]/min
DEG_F-PER-SEC|°F/s|Degree Fahrenheit per Second|0.5555555555555556|0|A0E0L0I0M0H1T-1D0|TemperaturePerTime|[degF].s-1 [degF]/s
DEG_F-PER-SEC2|°F/s²|Degree Fahrenheit per Square Second|0.5555555555555556|0|A0E0L0I0M0H1T-2D0|TemperaturePerTime_Squared|[degF].s-2 [degF]/s2
DEG_F-SEC-PER-BTU_IT|°F·s/Btu{IT}|degree Fahrenheit second per British thermal unit (international table)|0.0005265650668407318|0|A0E0L-2I0M-1H1T3D0|ThermalResistance|[degF].s.[Btu_IT]-1
DEG_F-SEC-PER-BTU_TH|°F·s/Btu{th}|degree Fahrenheit second per British thermal unit (thermochemical)|0.000526917452635168|0|A0E0L-2I0M-1H1T3D0|ThermalResistance|[degF].s.[Btu_th]-1
DEG_R|°R|Degree Rankine|0.5555555555555556|0|A0E0L0I0M0H1T0D0|BoilingPoint FlashPoint MeltingPoint Temperature ThermodynamicTemperature|[degR]
DEG_R-PER-HR|°R/h|Degree Rankine per Hour|0.000154320987654321|0|A0E0L0I0M0H1T-1D0|TemperaturePerTime|[degR].h-1 [degR]/h
DEG_R-PER-MIN|°R/min|Degree Rankine per Minute|0.00925925925925926|0|A0E0L0I0M0H1T-1D0|TemperaturePerTime|[degR].min-1 [degR]/min
DEG_R-PER-SEC|°R/s|Degree Rankine per Second|0.5555555555555556|0|A0E0L0I0M0H1T-1D0|TemperaturePerTime|[degR].s-1 [degR]/s
DENIER|D|Denier|1.1e-7|0|A0E0L-1I0M1H0T0D0|MassPerLength|[den]
DIOPTER|D|Diopter|1|0|A0E0L-1I0M0H0T0D0|Curvature|[diop]
DPI|DPI|Dots per Inch|39.37007874015748|0|A0E0L-1I0M0H0T0D0|DotsPerInch LineicResolution|{dot}/[in_i]
DRAM_UK|dr{UK}|Dram (UK)|0.0017718451953125|0|A0E0L0I0M1H0T0D0|Mass|[dr_ap]
DRAM_US|dr{US}|Dram (US)|0.0038879346|0|A0E0L0I0M1H0T0D0|Mass|[dr_av]
DWT|dwt|Penny Weight|0.00155517384|0|A0E0L0I0M1H0T0D0|Mass|[pwt_tr]
DYN|dyn|Dyne|0.00001|0|A0E0L1I0M1H0T-2D0|Force|dyn
DYN-CentiM|dyn·cm|Dyne Centimeter|1e-7|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|dyn.cm
DYN-M|dyn·m|dyne metre|0.00001|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|dyn.m
DYN-PER-CentiM|dyn/cm|Dyne per Centimeter|0.001|0|A0E0L0I0M1H0T-2D0|ForcePerLength|dyn.cm-1 dyn/cm
DYN-PER-CentiM2|dyn/cm²|Dyne per Square Centimeter|0.1|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|dyn.cm-2 dyn/cm2
DYN-SEC-PER-CentiM|dyn·s/cm|Dyne Second per Centimeter|0.001|0|A0E0L0I0M1H0T-1D0|MassFlowRate|dyn.s.cm-1 dyn.s/cm
DYN-SEC-PER-CentiM3|dyn·s/cm³|Dyne Second per Cubic Centimeter|10|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|dyn.s.cm-3 dyn.s/cm3
DYN-SEC-PER-CentiM5|dyn·s/cm⁵|dyne second per centimetre to the fifth power|100000|0|A0E0L-4I0M1H0T-1D0|PressureInRelationToVolumeFlowRate|dyn.s.cm-5
DecaARE|daa|Decare|1000|0|A0E0L2I0M0H0T0D0|Area|daar
DecaC|daC|DecaCoulomb|10|0|A0E1L0I0M0H0T1D0|ElectricCharge|daC
DecaGM|dag|Decagram|0.01|0|A0E0L0I0M1H0T0D0|Mass|dag
DecaK||DecaK|10|0|A0E0L0I0M0H1T0D0|BoilingPoint CorrelatedColorTemperature FlashPoint MeltingPoint Temperature ThermodynamicTemperature|
DecaL|daL|Decalitre|0.01|0|A0E0L3I0M0H0T0D0|Volume|daL
DecaM|dam|Decameter|10|0|A0E0L1I0M0H0T0D0|Length|dam
DecaM3|dam³|Cubic Decameter|1000|0|A0E0L3I0M0H0T0D0|Volume|dam3
DecaPA|daPa|Decapascal|10|0|A0E0L-1I0M1H0T-2D0|ForcePerArea ModulusOfElasticity ShearModulus VaporPressure|daPa
DecaPOISE|daP|Decapoise|1|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|daP
DeciB|dB|Decibel|1|0||SoundExposureLevel SoundPowerLevel SoundPressureLevel SoundReductionIndex|dB
DeciB-MilliW|dB·mW|decibel milliwatts|1|0||Unknown|dB.mW
DeciB-MilliW-PER-MegaHZ|dB·mW/MHz|decibel milliwatts per megahertz|1|0||Unknown|dB.mW.MHz-1 dB.mW/MHz
DeciB-PER-KiloM|dB/km|decibel per kilometre|1|0||LinearLogarithmicRatio|dB.km-1 dB/km
DeciB-PER-M|dB/m|decibel per metre|1|0||LinearLogarithmicRatio|dB.m-1 dB/m
DeciB-W|dB·W|decibel watt|1|0||Unknown|dB.W
DeciBAR|dbar|Decibar|10000|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|dbar
DeciBAR-PER-YR|dbar/a|Decibars per year|0.00031688|0|A0E0L-1I0M1H0T-3D0|ForcePerAreaTime|dbar.a-1 dbar/a
DeciB_A|dB(A)|decibel with A-weighting|1|0||SoundExposureLevel SoundPowerLevel SoundPressureLevel SoundReductionIndex|
DeciB_C|dBc|Decibel Carrier Unit|1|0||SignalDetectionThreshold|
DeciB_ISO|dBi|decibel isotropic|1|0||SoundExposureLevel SoundPowerLevel SoundPressureLevel SoundReductionIndex|
DeciB_M|dBmW|Decibel Referred to 1mw|1|0||SoundExposureLevel SoundPowerLevel SoundPressureLevel SoundReductionIndex|
DeciB_Z|dB(Z)|decibel with Z-weighting|1|0||SoundExposureLevel SoundPowerLevel SoundPressureLevel SoundReductionIndex|
DeciC|dC|DeciCoulomb|0.1|0|A0E1L0I0M0H0T1D0|ElectricCharge|dC
DeciGM|dg|Decigram|0.0001|0|A0E0L0I0M1H0T0D0|Mass|dg
DeciL|dL|Decilitre|0.0001|0|A0E0L3I0M0H0T0D0|Volume|dL
DeciL-PER-GM|dL/g|Decilitre per Gram|0.1|0|A0E0L3I0M-1H0T0D0|SpecificVolume|dL.g-1 dL/g
DeciM|dm|Decimeter|0.1|0|A0E0L1I0M0H0T0D0|Length|dm
DeciM2|dm²|Square Decimeter|0.01|0|A0E0L2I0M0H0T0D0|Area HydraulicPermeability|dm2
DeciM3|dm³|Cubic Decimeter|0.001|0|A0E0L3I0M0H0T0D0|Volume|dm3
DeciM3-PER-DAY|dm³/d|Cubic Decimeter per Day|1.1574074074074076e-8|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|dm3.d-1 dm3/d
DeciM3-PER-HR|dm³/h|Cubic Decimeter per Hour|2.7777777777777787e-7|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|dm3.h-1 dm3/h
DeciM3-PER-KiloGM|dm³/kg|cubic decimetre per kilogram|0.001|0|A0E0L3I0M-1H0T0D0|SoilAdsorptionCoefficient SpecificVolume|dm3.kg-1 dm3/kg
DeciM3-PER-M3|dm³/m³|Cubic Decimeter per Cubic Meter|0.001|0|A0E0L0I0M0H0T0D1|VolumeFraction|dm3.m-3 dm3/m3
DeciM3-PER-MIN|dm³/min|Cubic Decimeter per Minute|0.00001666666666666667|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|dm3.min-3 dm3/min3
DeciM3-PER-MOL|dm³/mol|Cubic Decimeter per Mole|0.001|0|A-1E0L3I0M0H0T0D0|MolarRefractivity MolarVolume|dm3.mol-1 dm3/mol
DeciM3-PER-SEC|dm³/s|Cubic Decimeter per Second|0.001|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|dm3.s-1 dm3/s
DeciN|dN|DeciNewton|0.1|0|A0E0L1I0M1H0T-2D0|Force|
DeciN-M|dN·m|Decinewton Meter|0.1|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|dN.m
DeciS|dS|DeciSiemens|0.1|0|A0E2L-2I0M-1H0T3D0|Admittance Conductance|
DeciS-PER-M|dS/m|decisiemens per meter|0.1|0|A0E2L-3I0M-1H0T3D0|Conductivity|dS.m-1 dS/m
DeciSEC|ds|decisecond|0.1|0|A0E0L0I0M0H0T1D0|Time|ds
DeciTONNE|dt|DeciTonne|100|0|A0E0L0I0M1H0T0D0|Mass|
DeciTON_Metric|dt|Metric DeciTON|100|0|A0E0L0I0M1H0T0D0|Mass|dt
E|e|Elementary Charge|1.602176634e-19|0|A0E1L0I0M0H0T1D0|ElectricCharge|[e]
ENZ|U|enzyme unit|1|0||CatalyticActivity|
ENZ-PER-L|U/L|enzyme units per litre|1|0||CatalyticActivityConcentration|
ERG|erg|Erg|1e-7|0|A0E0L2I0M1H0T-2D0|Energy|erg
ERG-CentiM2|erg·cm²|erg square centimetre|1e-11|0|A0E0L4I0M1H0T-2D0|MassStoppingPower|erg.cm2
ERG-CentiM2-PER-GM|erg·cm²/g|erg square centimetre per gram|1e-8|0|A0E0L4I0M0H0T-2D0|TotalMassStoppingPower|erg.cm2.g-1 erg.cm2/g
ERG-PER-CentiM|erg/cm|Erg per Centimeter|0.00001|0|A0E0L1I0M1H0T-2D0|TotalLinearStoppingPower|erg.cm-1 erg/cm
ERG-PER-CentiM2|erg/cm²|Erg per Square Centimeter|0.001|0|A0E0L0I0M1H0T-2D0|EnergyPerArea StrainEnergyReleaseRate|erg.cm-2
ERG-PER-CentiM2-SEC|erg/(cm²·s)|Erg per Square Centimeter Second|0.001|0|A0E0L0I0M1H0T-3D0|PowerPerArea|erg.cm-2.s-1 erg/(cm2.s)
ERG-PER-CentiM3|erg/cm³|Erg per Cubic Centimeter|0.1|0|A0E0L-1I0M1H0T-2D0|EnergyDensity|erg.cm-3 erg/cm3
ERG-PER-GM|erg/g|Erg per Gram|0.0001|0|A0E0L2I0M0H0T-2D0|SpecificEnergy|erg.g-1 erg/g
ERG-PER-GM-SEC|erg/(g·s)|Erg per Gram Second|0.0001|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate SpecificPower|erg.g-1.s-1 erg/(g.s)
ERG-PER-SEC|erg/s|Erg per Second|1e-7|0|A0E0L2I0M1H0T-3D0|Power|erg.s-1 erg/s
ERG-SEC|erg·s|Erg Second|1e-7|0|A0E0L2I0M1H0T-1D0|AngularImpulse AngularMomentum|erg.s
ERLANG|E|Erlang|1|0|A0E0L0I0M0H0T0D1|InformationEntropy|
EV|eV|Electron Volt|1.602176634e-19|0|A0E0L2I0M1H0T-2D0|Energy|eV
EV-M2|eV·m²|electronvolt square metre|1.602176634e-19|0|A0E0L4I0M1H0T-2D0|TotalAtomicStoppingPower|eV.m2
EV-M2-PER-KiloGM|eV·m²/kg|electronvolt square metre per kilogram|1.602176634e-19|0|A0E0L4I0M0H0T-2D0|TotalMassStoppingPower|eV.m2.kg-1 eV.m2/kg
EV-PER-ANGSTROM|eV/Å|Electronvolt per Angstrom|1.602176634e-9|0|A0E0L1I0M1H0T-2D0|TotalLinearStoppingPower|eV.Ao-1 eV/Ao
EV-PER-K|eV/K|Electron Volt per Kelvin|1.602176634e-19|0|A0E0L2I0M1H-1T-2D0|HeatCapacity|eV.K-1 eV/K
EV-PER-M|eV/m|Electronvolt per Meter|1.602176634e-19|0|A0E0L1I0M1H0T-2D0|TotalLinearStoppingPower|eV.m-1 eV/m
EV-PER-T|eV/T|Electron Volt per Tesla|1.602176634e-19|0|A0E1L2I0M0H0T0D0|MagneticAreaMoment MagneticMoment|eV.T-1 eV/T
EV-SEC|eV·s|Electron Volt Second|1.602176634e-19|0|A0E0L2I0M1H0T-1D0|AngularImpulse AngularMomentum|eV.s
E_h|Ha|Hartree|4.35974394e-18|0|A0E0L2I0M1H0T-2D0|Energy|
EarthMass|M⊕|Earth mass|5.97219e+24|0|A0E0L0I0M1H0T0D0|Mass|
ElementaryCharge|e|Elementary Charge|1.602176634e-19|0|A0E1L0I0M0H0T1D0|ElectricCharge|[e]
ExaBIT||ExaBIT|693147180559945300|0|A0E0L0I0M0H0T0D1|InformationEntropy|
ExaBIT-PER-SEC|Ebit/s|exabit per second|1000000000000000000|0|A0E0L0I0M0H0T-1D0|DataRate|
ExaBYTE|EB|ExaByte|5545177444479563000|0|A0E0L0I0M0H0T0D1|InformationEntropy|EBy
ExaC|EC|ExaCoulomb|1000000000000000000|0|A0E1L0I0M0H0T1D0|ElectricCharge|EC
ExaJ|EJ|Exajoule|1000000000000000000|0|A0E0L2I0M1H0T-2D0|Energy|EJ
ExaJ-PER-SEC|EJ/s|exajoule per second|1000000000000000000|0|A0E0L2I0M1H0T-3D0|Power|EJ.s-1 EJ/s
ExaV||ExaV|1000000000000000000|0|A0E-1L2I0M1H0T-3D0|ElectricPotential ElectricPotentialDifference EnergyPerElectricCharge Voltage|
ExaVA|EVA|exavolt ampere|1000000000000000000|0|A0E0L2I0M1H0T-3D0|ComplexPower NonActivePower|
ExaW|EW|exawatt|1000000000000000000|0|A0E0L2I0M1H0T-3D0|ActivePower Power|
ExbiBIT||ExbiBIT|105997109765220670|0|A0E0L0I0M0H0T0D1|InformationEntropy|
ExbiBIT-PER-M|Eibit/m|exbibit per metre|1152921504606847000|0|A0E0L-1I0M0H0T0D0|LinearBitDensity|
ExbiBIT-PER-M2|Eibit/m²|exbibit per square metre|1152921504606847000|0|A0E0L-2I0M0H0T0D0|AreaBitDensity|
ExbiBIT-PER-M3|Eibit/m³|exbibit per cubic metre|1152921504606847000|0|A0E0L-3I0M0H0T0D0|VolumetricBitDensity|
ExbiBYTE|EiB|ExbiByte|847976878121765400|0|A0E0L0I0M0H0T0D1|InformationEntropy|
F|F|Faraday|96485.3399|0|A0E1L0I0M0H0T1D0|ElectricCharge|
FA|fa|Fractional area|12.5663706|0|A0E0L0I0M0H0T0D1|SolidAngle|
FARAD|F|farad|1|0|A0E2L-2I0M-1H0T4D0|Capacitance|F
FARAD-PER-KiloM|F/km|Farad per Kilometer|0.001|0|A0E2L-3I0M-1H0T4D0|Permittivity|F.km-1 F/km
FARAD-PER-M|F/m|Farad per Meter|1|0|A0E2L-3I0M-1H0T4D0|Permittivity|F.m-1 F/m
FARAD_Ab|abF|Abfarad|1000000000|0|A0E2L-2I0M-1H0T4D0|Capacitance|GF
FARAD_Ab-PER-CentiM|abF/cm|Abfarad per Centimeter|100000000000|0|A0E2L-3I0M-1H0T4D0|Permittivity|GF.cm-1 GF/cm
FARAD_Stat|statF|Statfarad|1.1126500560536185e-18|0|A0E2L-2I0M-1H0T4D0|Capacitance|
FATH|fathom|Fathom|1.8288|0|A0E0L1I0M0H0T0D0|Length|[fth_i]
FBM|BDFT|Board Foot|0.00236|0|A0E0L3I0M0H0T0D0|Volume|[bf_i]
FC|fc|Foot Candle|10.764|0|A0E0L-2I1M0H0T0D0|LuminousFluxPerArea|
FLIGHT|flight|Flight|1|0||Dimensionless|
FM|fm|fermi|1e-15|0|A0E0L1I0M0H0T0D0|Length|
FR|Fr|Franklin|3.3356409519815207e-10|0|A0E1L0I0M0H0T1D0|ElectricCharge|
FRACTION|÷|Fraction|1|0|A0E0L0I0M0H0T0D1|DimensionlessRatio DutyCycle OpeningRatio Reflectance ServiceFactor|{fraction}
FRAME-PER-SEC|fps|Frame per Second|1|0||VideoFrameRate|/s{frame} s-1{frame}
FT|ft|Foot|0.3048|0|A0E0L1I0M0H0T0D0|Length|[ft_i]
FT-HR-PER-GAL_UK|ft·h/gal{UK}|foot hour per gallon (UK)|241367.85677362306|0|A0E0L-2I0M0H0T1D0|Unknown|[ft_i].h.[gal_br]-1
FT-HR-PER-GAL_US|ft·h/gal{US}|foot hour per gallon (US)|289870.6930711901|0|A0E0L-2I0M0H0T1D0|Unknown|[ft_i].h.[gal_us]-1
FT-HR-PER-IN3|ft·h/in³|foot hour per cubic inch|66960133.92026784|0|A0E0L-2I0M0H0T1D0|Unknown|[ft_i].h.[in_i]-3
FT-LB_F|ft·lbf|Foot Pound Force|1.35581795416512|0|A0E0L2I0M1H0T-2D0|Energy MomentOfForce Torque|[ft_i].[lbf_av]
FT-LB_F-PER-FT2|ft·lbf/ft²|Foot Pound per Square Foot|14.593903000000001|0|A0E0L0I0M1H0T-2D0|EnergyPerArea|[ft_i].[lbf_av].[sft_i]-1
FT-LB_F-PER-FT2-SEC|ft·lbf/(ft²·s)|Foot Pound Force per Square Foot Second|14.593903000000001|0|A0E0L0I0M1H0T-3D0|PowerPerArea|[ft_i].[lbf_av].[sft_i]-1.s-1
FT-LB_F-PER-HR|ft·lbf/h|Foot Pound Force per Hour|0.0003766160983792|0|A0E0L2I0M1H0T-3D0|ActivePower Power|[ft_i].[lbf_av].h-1
FT-LB_F-PER-M2|ft·lbf/m²|Foot Pound Force per Square Meter|1.35581795416512|0|A0E0L0I0M1H0T-2D0|EnergyPerArea|[ft_i].[lbf_av].m-2
FT-LB_F-PER-MIN|ft·lbf/min|Foot Pound Force per Minute|0.022596965902752|0|A0E0L2I0M1H0T-3D0|ActivePower Power|[ft_i].[lbf_av].min-1
FT-LB_F-PER-SEC|ft·lbf/s|Foot Pound Force per Second|1.35581795416512|0|A0E0L2I0M1H0T-3D0|ActivePower Power|[ft_i].[lbf_av].s-1
FT-LB_F-SEC|ft·lbf·s|Foot Pound Force Second|1.35581795416512|0|A0E0L2I0M1H0T-1D0|AngularImpulse AngularMomentum|[ft_i].[lbf_av].s
FT-PDL|ft·pdl|Foot Poundal|0.0421401100938048|0|A0E0L2I0M1H0T-2D0|Energy|[ft_i].[lb_av].[ft_i].s-2
FT-PER-DAY|ft/d|Foot per Day|0.00000352777777777778|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|[ft_i].d-1 [ft_i]/d
FT-PER-DEG_F|ft/°F|Foot per Degree Fahrenheit|0.54864|0|A0E0L1I0M0H-1T0D0|LinearThermalExpansion|[ft_i].[lbf_av].[degF]
FT-PER-HR|ft/h|Foot per Hour|0.00008466666666666667|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|[ft_i].h-1 [ft_i]/h
FT-PER-MIN|ft/min|Foot per Minute|0.00508|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|[ft_i].min-1 [ft_i]/min
FT-PER-PSI|ft/psi|foot per psi|0.000044207502269954786|0|A0E0L2I0M-1H0T2D0|Unknown|[ft_i].[psi]-1 [ft_i]/[psi]
FT-PER-SEC|ft/s|Foot per Second|0.3048|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|[ft_i].s-1 [ft_i]/s
FT-PER-SEC-DEG_F|ft/(s·°F)|foot per second degree Fahrenheit|0.5486399999999999|0|A0E0L1I0M0H-1T-1D0|Unknown|[ft_i].s-1.[degF]-1
FT-PER-SEC-PSI|ft/(s·psi)|foot per second psi|0.000044207502269954786|0|A0E0L2I0M-1H0T1D0|Unknown|[ft_i].s-1.[psi]-1
FT-PER-SEC2|ft/s²|Foot per Square Second|0.3048|0|A0E0L1I0M0H0T-2D0|Acceleration LinearAcceleration|[ft_i].s-2 [ft_i]/s2
FT-SEC-PER-GAL_UK|ft·s/gal{UK}|foot second per gallon (UK)|67.04662688156196|0|A0E0L-2I0M0H0T1D0|Unknown|[ft_i].s.[gal_br]-1
FT-SEC-PER-GAL_US|ft·s/gal{US}|foot second per gallon (US)|80.51963696421947|0|A0E0L-2I0M0H0T1D0|Unknown|[ft_i].s.[gal_us]-1
FT-SEC-PER-IN3|ft·s/in³|foot second per cubic inch|18600.0372000744|0|A0E0L-2I0M0H0T1D0|Unknown|[ft_i].s.[in_i]-3
FT2|ft²|Square Foot|0.09290304|0|A0E0L2I0M0H0T0D0|Area HydraulicPermeability|[ft_i]2 [sft_i]
FT2-DEG_F|ft²·°F|Square Foot Degree Fahrenheit|0.05161280000000001|0|A0E0L2I0M0H1T0D0|AreaTemperature|[sft_i].[degF]
FT2-HR-DEG_F|ft²·h·°F|Square Foot Hour Degree Fahrenheit|185.80608|0|A0E0L2I0M0H1T1D0|AreaTimeTemperature|[sft_i].h.[degF]
FT2-HR-DEG_F-PER-BTU_IT|ft²·h·°F/Btu{IT}|Square Foot Hour Degree Fahrenheit per BTU|0.17611018368230585|0|A0E0L0I0M-1H1T3D0|ThermalInsulance|[sft_i].h.[degF].[Btu_IT]-1
FT2-PER-BTU_IT-IN|ft²/(Btu{IT}·in)|Square Foot per BTU Inch|0.0034667358992579896|0|A0E0L-1I0M-1H0T2D0|Unknown|[sft_i].[Btu_IT]-1.[in_i]-1
FT2-PER-HR|ft²/h|Square Foot per Hour|0.0000258064|0|A0E0L2I0M0H0T-1D0|AreaPerTime|[sft_i].h-1
FT2-PER-SEC|ft²/s|Square Foot per Second|0.09290304|0|A0E0L2I0M0H0T-1D0|AreaPerTime|[sft_i].s-1
FT2-SEC-DEG_F|ft²·s·°F|Square Foot Second Degree Fahrenheit|0.05161280000000001|0|A0E0L2I0M0H1T1D0|AreaTimeTemperature|[sft_i].s.[degF]
FT3|ft³|Cubic Foot|0.028316846592|0|A0E0L3I0M0H0T0D0|Volume|[cft_i] [ft_i]3
FT3-PER-DAY|ft³/d|Cubic Foot per Day|3.2774128000000003e-7|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[cft_i].d-1
FT3-PER-DEG_F|ft³/°F|Cubic Foot per Degree Fahrenheit|0.0509703238656|0|A0E0L3I0M0H-1T0D0|VolumeThermalExpansion|[cft_i].[degF]-1
FT3-PER-HR|ft³/h|Cubic Foot per Hour|0.00000786579072|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[cft_i].h-1
FT3-PER-LB|ft³/lbm|cubic foot per pound|0.06242796057614461|0|A0E0L3I0M-1H0T0D0|SoilAdsorptionCoefficient SpecificVolume|[ft_i]3.[lb_av]-1
FT3-PER-MIN|ft³/min|Cubic Foot per Minute|0.0004719474432000001|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[cft_i].min-1 [cft_i]/min [ft_i]3.min-1 [ft_i]3/min
FT3-PER-MIN-FT2|ft³/(min·ft²)|Cubic Foot per Minute Square Foot|0.00508|0|A0E0L1I0M0H0T-1D0|Speed|[cft_i].min-1.[sft_i]-1
FT3-PER-PSI|ft³/psi|cubic foot per psi|0.000004107011351685701|0|A0E0L4I0M-1H0T2D0|Unknown|[ft_i]3.[psi]-1
FT3-PER-SEC|ft³/s|Cubic Foot per Second|0.028316846592000004|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[cft_i].s-1 [cft_i]/s [ft_i]3.s-1 [ft_i]3/s
FT4|ft⁴|foot to the fourth power|0.0086309748412416|0|A0E0L4I0M0H0T0D0|SecondAxialMomentOfArea SecondMomentOfArea SecondPolarMomentOfArea|
FT_H2O|ftH₂0|Foot of Water|2989.067|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|[ft_i'H2O]
FT_H2O_39dot2DEG_F|ftH₂O (39.2 °F)|foot of water (39.2 °F)|1|0||ForcePerArea VaporPressure|
FT_HG|ftHg|Foot Of Mercury|40636.66|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|[ft_i'Hg]
FT_US|ft{US Survey}|US Survey Foot|0.3048006|0|A0E0L1I0M0H0T0D0|Length|[ft_us]
FUR|furlong|Furlong|201.168|0|A0E0L1I0M0H0T0D0|Length|[fur_us]
FUR_Long|furlong{long}|Long Furlong|1|0||Length|
FemtoA|fA|femtoampere|1e-15|0|A0E1L0I0M0H0T0D0|CurrentLinkage DisplacementCurrent ElectricCurrent ElectricCurrentPhasor MagneticTension MagnetomotiveForce TotalCurrent|
FemtoC|fC|FemtoCoulomb|1e-15|0|A0E1L0I0M0H0T1D0|ElectricCharge|fC
FemtoFARAD|fF|femtofarad|1e-15|0|A0E2L-2I0M-1H0T4D0|Capacitance|
FemtoGM|fg|FemtoGram|1e-18|0|A0E0L0I0M1H0T0D0|Mass|
FemtoGM-PER-KiloGM|fg/kg|Femtograms per kilogram|1e-18|0|A0E0L0I0M0H0T0D1|MassRatio|fg.kg-1
FemtoGM-PER-L|fg/L|Femtograms per litre|1e-15|0|A0E0L-3I0M1H0T0D0|Density MassDensity|fg.L-1 fg/L
FemtoJ|fJ|Femtojoule|1e-15|0|A0E0L2I0M1H0T-2D0|Energy|fJ
FemtoL|fL|Femtolitre|1e-18|0|A0E0L3I0M0H0T0D0|Volume|fL
FemtoM|fm|Femtometer|1e-15|0|A0E0L1I0M0H0T0D0|Length|fm
FemtoMOL|fmol|FemtoMole|1e-15|0|A1E0L0I0M0H0T0D0|AmountOfSubstance ExtentOfReaction|fmol
FemtoMOL-PER-KiloGM|fmol/kg|Femtomoles per kilogram|1e-15|0|A1E0L0I0M-1H0T0D0|AmountOfSubstancePerMass|fmol.kg-1 fmol/kg
FemtoMOL-PER-L|fmol/L|Femtomoles per litre|1e-12|0|A1E0L-3I0M0H0T0D0|Concentration Solubility_Water|fmol.L-1 fmol/L
FemtoSEC|fs|Femtosecond|1e-15|0|A0E0L0I0M0H0T1D0|Time|fs
FemtoV|fV|femtovolt|1e-15|0|A0E-1L2I0M1H0T-3D0|ElectricPotential ElectricPotentialDifference EnergyPerElectricCharge Voltage|
G|G|Gravity|9.80665|0|A0E0L1I0M0H0T-2D0|Acceleration LinearAcceleration|[g]
GALILEO|Gal|Galileo|0.01|0|A0E0L1I0M0H0T-2D0|Acceleration LinearAcceleration|Gal
GAL_IMP|gal{Imp}|Imperial Gallon|0.00454609|0|A0E0L3I0M0H0T0D0|LiquidVolume|[gal_br]
GAL_UK|gal{UK}|Gallon (UK)|0.00454609|0|A0E0L3I0M0H0T0D0|LiquidVolume|[gal_br]
GAL_UK-PER-DAY|gal{UK}/d|Gallon (UK) per Day|5.2616782407407406e-8|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[gal_br].d-1
GAL_UK-PER-HR|gal{UK}/h|Gallon (UK) per Hour|0.0000012628027777777779|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[gal_br].h-1
GAL_UK-PER-MIN|gal{UK}/min|Gallon (UK) per Minute|0.00007576816666666667|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[gal_br].m-1
GAL_UK-PER-SEC|gal{UK}/s|Gallon (UK) per Second|0.00454609|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[gal_br].s-1
GAL_US|in³|US Gallon|0.003785412|0|A0E0L3I0M0H0T0D0|LiquidVolume|[gal_us]
GAL_US-PER-DAY|gal{US}/d|US Gallon per Day|4.381263888888889e-8|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[gal_us].d-1 [gal_us]/d
GAL_US-PER-HR|gal{US}/h|Gallon (US) per Hour|0.0000010515033333333334|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[gal_us].h-1 [gal_us]/h
GAL_US-PER-MIN|gal{US}/min|US Gallon per Minute|0.0000630902|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[gal_us].min-1 [gal_us]/min
GAL_US-PER-SEC|gal{US}/s|Gallon (US Liquid) per Second|0.003785412|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[gal_us].s-1 [gal_us]/s
GAL_US_DRY|gal{US Dry}|Dry Gallon US|0.00440488377|0|A0E0L3I0M0H0T0D0|DryVolume|[gal_wi]
GAMMA|γ|Gamma|1e-9|0|A0E-1L0I0M1H0T-2D0|MagneticField MagneticFluxDensity|
GAUGE_FR|French gauge|French Gauge|0.0003333333|0|A0E0L1I0M0H0T0D0|Length|[Ch]
GAUSS|Gs|Gauss|0.0001|0|A0E-1L0I0M1H0T-2D0|MagneticFluxDensity|G
GA_Charriere|Ch|Charrière gauge|1|0||Length|
GI|Gb|Gilbert|0.795774715|0|A0E1L0I0M0H0T0D0|MagnetomotiveForce|Gb
GI_UK|gill{UK}|Gill (UK)|0.0001420653|0|A0E0L3I0M0H0T0D0|Volume|[gil_br]
GI_UK-PER-DAY|gill{UK}/d|Gill (UK) per Day|1.6442743055555554e-9|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[gil_br].d-1
GI_UK-PER-HR|gill{UK}/h|Gill (UK) per Hour|3.946258333333333e-8|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[gil_br].h-1
GI_UK-PER-MIN|gill{UK}/min|Gill (UK) per Minute|0.000002367755|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[gil_br].min-1
GI_UK-PER-SEC|gill{UK}/s|Gill (UK) per Second|0.0001420653|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[gil_br].s-1
GI_US|gill{US}|Gill (US)|0.000118294125|0|A0E0L3I0M0H0T0D0|Volume|[gil_us]
GI_US-PER-DAY|gill{US}/d|Gill (US) per Day|1.3691449652777778e-9|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[gil_us].d-1
GI_US-PER-HR|gill{US}/h|Gill (US) per Hour|3.285947916666667e-8|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[gil_us].h-1
GI_US-PER-MIN|gill{US}/min|Gill (US) per Minute|0.0000019715687500000002|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[gil_us].min-1
GI_US-PER-SEC|gill{US}/s|Gill (US) per Second|0.000118294125|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[gil_us].s-1
GM|g|Gram|0.001|0|A0E0L0I0M1H0T0D0|Mass|g
GM-CentiM-PER-SEC|g·cm/s|gram centimetre per second|0.00001|0|A0E0L1I0M1H0T-1D0|Impulse|g.cm.s-1
GM-HR-PER-L-CentiM3|g·h/(L·cm³)|gram hour per litre cubic centimetre|3600000000|0|A0E0L-6I0M1H0T1D0|Unknown|g.h.L-1.cm-3
GM-HR-PER-L-M3|g·h/(L·m³)|gram hour per litre cubic metre|3600|0|A0E0L-6I0M1H0T1D0|Unknown|g.h.L-1.m-3
GM-HR-PER-L2|g·h/L²|gram hour per litre squared|3600000|0|A0E0L-6I0M1H0T1D0|Unknown|g.h.L-2
GM-HR-PER-M3-CentiM3|g·h/(m³·cm³)|gram hour per cubic metre cubic centimetre|3600000|0|A0E0L-6I0M1H0T1D0|Unknown|g.h.m-3.cm-3
GM-HR-PER-M3-L|g·h/(m³·L)|gram hour per cubic metre litre|3600|0|A0E0L-6I0M1H0T1D0|Unknown|g.h.m-3.L-1
GM-HR-PER-M6|g·h/m⁶|gram hour per power of metre with the exponent 6|3.6|0|A0E0L-6I0M1H0T1D0|Unknown|g.h.m-6
GM-MIN-PER-L-CentiM3|g·min/(L·cm³)|gram minute per litre cubic centimetre|60000000|0|A0E0L-6I0M1H0T1D0|Unknown|g.min.L-1.cm-3
GM-MIN-PER-L-M3|g·min/(L·m³)|gram minute per litre cubic metre|60|0|A0E0L-6I0M1H0T1D0|Unknown|g.min.L-1.m-3
GM-MIN-PER-L2|g·min/L²|gram minute per litre squared|60000|0|A0E0L-6I0M1H0T1D0|Unknown|g.min.L-2
GM-MIN-PER-M3-CentiM3|g·min/(m³·cm³)|gram minute per cubic metre cubic centimetre|60000|0|A0E0L-6I0M1H0T1D0|Unknown|g.min.m-3.cm-3
GM-MIN-PER-M3-L|g·min/(m³·L)|gram minute per cubic metre litre|60|0|A0E0L-6I0M1H0T1D0|Unknown|g.min.m-3.L-1
GM-MIN-PER-M6|g·min/m⁶|gram minute per power of metre with the exponent 6|0.06|0|A0E0L-6I0M1H0T1D0|Unknown|g.min.m-6
GM-MilliM|g·mm|Gram Millimeter|0.000001|0|A0E0L1I0M1H0T0D0|LengthMass|g.mm
GM-PER-BAR|g/bar|gram per bar|1e-8|0|A0E0L1I0M0H0T2D0|Unknown|g.bar-1
GM-PER-CentiM-BAR|g/(cm·bar)|gram per centimetre bar|0.000001|0|A0E0L0I0M0H0T2D0|Time_Squared|g.cm-1.bar-1
GM-PER-CentiM-SEC|g/(cm·s)|gram per centimetre second|0.1|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|g.cm-1.s-1
GM-PER-CentiM2|g/cm²|Gram per Square Centimeter|10|0|A0E0L-2I0M1H0T0D0|MassPerArea|g.cm-2 g/cm2
GM-PER-CentiM2-YR|g/(cm²·a)|Grams per square centimetre year|3.16880878140289e-7|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|g.cm-2.a-1
GM-PER-CentiM3|g/cm³|Gram per Cubic Centimeter|1000|0|A0E0L-3I0M1H0T0D0|Density MassDensity|g.cm-3 g/cm3
GM-PER-CentiM3-BAR|g/(cm³·bar)|gram per cubic centimetre bar|0.01|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|g.cm-3.bar-1
GM-PER-CentiM3-K|g/(cm³·K)|gram per cubic centimetre kelvin|1000|0|A0E0L-3I0M1H-1T0D0|Unknown|g.cm-3.K-1
GM-PER-DAY|g/d|Gram per Day|1.1574074074074074e-8|0|A0E0L0I0M1H0T-1D0|MassFlowRate|g.d-1
GM-PER-DAY-BAR|g/(d·bar)|gram per day bar|1.1574074074074073e-13|0|A0E0L1I0M0H0T1D0|Unknown|g.d-1.bar-1
GM-PER-DAY-K|g/(d·K)|gram per day kelvin|1.1574074074074074e-8|0|A0E0L0I0M1H-1T-1D0|Unknown|g.d-1.K-1
GM-PER-DEG_C|g/°C|Gram Degree Celsius|0.001|0|A0E0L0I0M1H-1T0D0|Unknown|d.Cel-1 d/Cel
GM-PER-DeciL|g/dL|grams per decilitre|10|0|A0E0L-3I0M1H0T0D0|Density MassDensity|g.dL-1 g/dL
GM-PER-DeciM3|g/dm³|Gram per Cubic Decimeter|1|0|A0E0L-3I0M1H0T0D0|Density MassDensity|g.dm-3
GM-PER-DeciM3-BAR|g/(dm³·bar)|gram per cubic decimetre bar|0.00001|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|g.dm-3.bar-1
GM-PER-DeciM3-K|g/(dm³·K)|gram per cubic decimetre kelvin|1|0|A0E0L-3I0M1H-1T0D0|Unknown|g.dm-3.K-1
GM-PER-GM|g/g|Gram per Gram|1|0|A0E0L0I0M0H0T0D1|MassRatio|g.g-1 g/g
GM-PER-HA|g/ha|Gram per Hectare|1e-7|0|A0E0L-2I0M1H0T0D0|MassPerArea|g.har-1 g/har
GM-PER-HR|g/h|Gram per Hour|2.7777777777777776e-7|0|A0E0L0I0M1H0T-1D0|MassFlowRate|g.h-1
GM-PER-HR-BAR|g/(h·bar)|gram per hour bar|2.7777777777777777e-12|0|A0E0L1I0M0H0T1D0|Unknown|g.h-1.bar-1
GM-PER-HR-K|g/(h·K)|gram per hour kelvin|2.7777777777777776e-7|0|A0E0L0I0M1H-1T-1D0|Unknown|g.h-1.K-1
GM-PER-HZ|g/Hz|gram per hertz|0.001|0|A0E0L0I0M1H0T1D0|Unknown|g.Hz-1
GM-PER-HectoGM|g/hg|Gram Per Hectogram|0.01|0|A0E0L0I0M0H0T0D1|MassRatio|g.hg-1 g/hg
GM-PER-K|g/K|gram per kelvin|0.001|0|A0E0L0I0M1H-1T0D0|Unknown|g.K-1
GM-PER-KiloGM|g/kg|Gram per Kilogram|0.001|0|A0E0L0I0M0H0T0D1|MassRatio|g.kg-1 g/kg
GM-PER-KiloM|g/km|Gram per Kilometer|0.000001|0|A0E0L-1I0M1H0T0D0|MassPerLength|g.km-1
GM-PER-L|g/L|Gram per Liter|1|0|A0E0L-3I0M1H0T0D0|Density MassDensity|g.L-1 g/L
GM-PER-L-BAR|g/(L·bar)|gram per litre bar|0.00001|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|g.L-1.bar-1
GM-PER-L-CentiPOISE|g/(L·cP)|gram per litre centipoise|1000|0|A0E0L-2I0M0H0T1D0|Unknown|g.L-1.cP-1
GM-PER-L-K|g/(L·K)|gram per litre kelvin|1|0|A0E0L-3I0M1H-1T0D0|Unknown|g.L-1.K-1
GM-PER-L-MilliPA-SEC|g/(L·mPa·s)|gram per litre millipascal second|1000|0|A0E0L-2I0M0H0T1D0|Unknown|g.L-1.mPa-1.s-1
GM-PER-L-PA-SEC|g/(L·Pa·s)|gram per litre pascal second|1|0|A0E0L-2I0M0H0T1D0|Unknown|g.L-1.Pa-1.s-1
GM-PER-L-POISE|g/(L·P)|gram per litre poise|10|0|A0E0L-2I0M0H0T1D0|Unknown|g.L-1.P-1
GM-PER-M|g/m|Gram per Meter|0.001|0|A0E0L-1I0M1H0T0D0|MassPerLength|g.m-1
GM-PER-M2|g/m²|Gram per Square Meter|0.001|0|A0E0L-2I0M1H0T0D0|MassPerArea|g.m-2 g/m2
GM-PER-M2-DAY|g/(m²·d)|grams per square meter day|1.1574074074074074e-8|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|g.m-2.d-1
GM-PER-M2-HR|g/(m²·h)|Grams per square meter per hour|2.7777777777777776e-7|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|g.m-2.hr-1
GM-PER-M2-YR|g/(m²·a)|grams per square meter per year|3.168808781402895e-11|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|g.m-2.a-1
GM-PER-M3|g/m³|Gram per Cubic Meter|0.001|0|A0E0L-3I0M1H0T0D0|Density MassDensity|g.m-3 g/m3
GM-PER-M3-BAR|g/(m³·bar)|gram per cubic metre bar|1e-8|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|g.m-3.bar-1
GM-PER-M3-CentiPOISE|g/(m³·cP)|gram per cubic metre centipoise|1|0|A0E0L-2I0M0H0T1D0|Unknown|g.m-3.cP-1
GM-PER-M3-K|g/(m³·K)|gram per cubic metre kelvin|0.001|0|A0E0L-3I0M1H-1T0D0|Unknown|g.m-3.K-1
GM-PER-M3-MilliPA-SEC|g/(m³·mPa·s)|gram per cubic metre millipascal second|1|0|A0E0L-2I0M0H0T1D0|Unknown|g.m-3.mPa-1.s-1
GM-PER-M3-PA-SEC|g/(m³·Pa·s)|gram per cubic metre pascal second|0.001|0|A0E0L-2I0M0H0T1D0|Unknown|g.m-3.Pa-1.s-1
GM-PER-M3-POISE|g/(m³·P)|gram per cubic metre poise|0.01|0|A0E0L-2I0M0H0T1D0|Unknown|g.m-3.P-1
GM-PER-MIN|g/min|Gram per Minute|0.000016666666666666667|0|A0E0L0I0M1H0T-1D0|MassFlowRate|g.min-1
GM-PER-MIN-BAR|g/(min·bar)|gram per minute bar|1.6666666666666666e-10|0|A0E0L1I0M0H0T1D0|Unknown|g.min-1.bar-1
GM-PER-MIN-K|g/(min·K)|gram per minute kelvin|0.000016666666666666667|0|A0E0L0I0M1H-1T-1D0|Unknown|g.min-1.K-1
GM-PER-MOL|g/mol|Gram per Mole|0.001|0|A-1E0L0I0M1H0T0D0|MolarMass|g.mol-1 g/mol
GM-PER-MilliL|g/mL|Gram per Millilitre|1000|0|A0E0L-3I0M1H0T0D0|Density MassDensity|g.mL-1 g/mL
GM-PER-MilliL-BAR|g/(mL·bar)|gram per millilitre bar|0.01|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|g.mL-1.bar-1
GM-PER-MilliL-K|g/(mL·K)|gram per millilitre kelvin|1000|0|A0E0L-3I0M1H-1T0D0|Unknown|g.mL-1.K-1
GM-PER-MilliM|g/mm|Gram per Millimeter|1|0|A0E0L-1I0M1H0T0D0|MassPerLength|g.mm-1
GM-PER-MilliM-BAR|g/(mm·bar)|Gram per Millimeter Bar|0.00001|0|A0E0L0I0M0H0T2D0|Time_Squared|g.mm-1.bar-1
GM-PER-MilliM2|g/mm²|gram per square millimetre|1000|0|A0E0L-2I0M1H0T0D0|BodyMassIndex MassPerArea MeanMassRange SurfaceDensity|g.mm-2
GM-PER-SEC|g/s|Gram per Second|0.001|0|A0E0L0I0M1H0T-1D0|MassFlowRate|g.s-1
GM-PER-SEC-BAR|g/(s·bar)|gram per second bar|1e-8|0|A0E0L1I0M0H0T1D0|Unknown|g.s-1.bar-1
GM-PER-SEC-K|g/(s·K)|gram per second kelvin|0.001|0|A0E0L0I0M1H-1T-1D0|Unknown|g.s-1.K-1
GM-SEC-PER-L-CentiM3|g·s/(L·cm³)|gram second per litre cubic centimetre|1000000|0|A0E0L-6I0M1H0T1D0|Unknown|g.s.L-1.cm-3
GM-SEC-PER-L-M3|g·s/(L·m³)|gram second per litre cubic metre|1|0|A0E0L-6I0M1H0T1D0|Unknown|g.s.L-1.m-3
GM-SEC-PER-L2|g·s/L²|gram second per litre squared|1000|0|A0E0L-6I0M1H0T1D0|Unknown|g.s.L-2
GM-SEC-PER-M3-CentiM3|g·s/(m³·cm³)|gram second per cubic metre cubic centimetre|1000|0|A0E0L-6I0M1H0T1D0|Unknown|g.s.m-3.cm-3
GM-SEC-PER-M3-L|g·s/(m³·L)|gram second per cubic metre litre|1|0|A0E0L-6I0M1H0T1D0|Unknown|g.s.m-3.L-1
GM-SEC-PER-M6|g·s/m⁶|gram second per power of metre with the exponent 6|0.001|0|A0E0L-6I0M1H0T1D0|Unknown|g.s.m-6
GM_Carbon-PER-M2-DAY|g{carbon}/(m²·day)|grams Carbon per square meter day|1.1574073e-8|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|g.m-2.d-1{C}
GM_F|gf|Gram Force|0.00980665|0|A0E0L1I0M1H0T-2D0|Force|gf
GM_F-PER-CentiM2|gf/cm²|Gram Force per Square Centimeter|98.0665|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|gf.cm-2
GM_Nitrogen-PER-M2-DAY|g{nitrogen}/(m²·day)|grams Nitrogen per square meter day|1.1574073e-8|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|g.m-2.d-1{N}
GON|gon|Gon|0.015707963267949|0|A0E0L0I0M0H0T0D1|Angle PlaneAngle|gon
GR|gr|Grade|1|0||DimensionlessRatio|
GRAD|grad|Grad|0.015707963267949|0|A0E0L0I0M0H0T0D1|Angle PlaneAngle|
GRAIN|gr{UK}|Grain|0.00006479891|0|A0E0L0I0M1H0T0D0|Mass|[gr]
GRAIN-PER-GAL|grain{UK}/gal|Grain per Gallon|0.017118061|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[gr].[gal_br]-1
GRAIN-PER-GAL_US|gr{UK}/gal{US}|Grain per Gallon (US)|0.017118060068494523|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[gr].[gal_us]-1
GRAIN-PER-M3|gr{UK}/m³|Grains per Cubic Meter|0.00006479891|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[gr]/m3
GRAY|Gy|gray|1|0|A0E0L2I0M0H0T-2D0|AbsorbedDose Kerma|Gy
GRAY-PER-HR|Gy/h|gray per hour|0.0002777777777777778|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|Gy.h-1
GRAY-PER-MIN|Gy/min|gray per minute|0.016666666666666666|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|Gy.min-1
GRAY-PER-SEC|Gy/s|Gray per Second|1|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|Gy.s-1
GibiBIT|Gibit|gibibit|744261117.954893|0|A0E0L0I0M0H0T0D1|DatasetOfBits|
GibiBIT-PER-M|Gibit/m|gibibit per metre|744261117.954893|0|A0E0L-1I0M0H0T0D0|LinearBitDensity|Gibit.m-1
GibiBIT-PER-M2|Gibit/m²|gibibit per square metre|744261117.954893|0|A0E0L-2I0M0H0T0D0|AreaBitDensity|Gibit.m-2
GibiBIT-PER-M3|Gibit/m³|gibibit per cubic metre|744261117.954893|0|A0E0L-3I0M0H0T0D0|VolumetricBitDensity|Gibit.m-3
GibiBYTE|GiB|GibiByte|5954088943.639144|0|A0E0L0I0M0H0T0D1|InformationEntropy|
GigaA|GA|gigaampere|1000000000|0|A0E1L0I0M0H0T0D0|CurrentLinkage DisplacementCurrent ElectricCurrent ElectricCurrentPhasor MagneticTension MagnetomotiveForce TotalCurrent|
GigaBIT|Gbit|gigabit|693147180.5599453|0|A0E0L0I0M0H0T0D1|DatasetOfBits|
GigaBIT-PER-M|Gbit/m|gigabit per metre|693147180.5599453|0|A0E0L-1I0M0H0T0D0|LinearBitDensity|Gbit.m-1
GigaBIT-PER-SEC|Gbit/s|Gigabit per Second|693147180.5599453|0|A0E0L0I0M0H0T-1D0|DataRate|Gbit.s-1
GigaBQ|GBq|Gigabecquerel|1000000000|0|A0E0L0I0M0H0T-1D0|Activity|GBq
GigaBYTE|GB|GigaByte|5545177444.47956|0|A0E0L0I0M0H0T0D1|InformationEntropy|GBy
GigaBYTE-PER-SEC|GB/s|gigabyte per second|5545177444.479563|0|A0E0L0I0M0H0T-1D0|ByteRate|GBy.s-1
GigaBasePair|Gbp|Gigabase Pair|1000000000|0|A0E0L0I0M0H0T0D1|Dimensionless|
GigaC|GC|GigaCoulomb|1000000000|0|A0E1L0I0M0H0T1D0|ElectricCharge|GC
GigaC-PER-M3|GC/m³|Gigacoulomb per Cubic Meter|1000000000|0|A0E1L-3I0M0H0T1D0|ElectricChargeVolumeDensity|GC.m-3
GigaEV|GeV|Giga Electron Volt|1.602176634e-10|0|A0E0L2I0M1H0T-2D0|Energy|GeV
GigaFLOPS|GFLOPS|gigafloatingpoint operations per second|1000000000|0|A0E0L0I0M0H0T-1D0|FloatingPointCalculationCapability|
GigaHZ|GHz|Gigahertz|1000000000|0|A0E0L0I0M0H0T-1D0|Frequency|GHz
GigaHZ-M|GHz·m|Gigahertz Meter|1000000000|0|A0E0L1I0M0H0T-1D0|ConductionSpeed GroupSpeedOfSound LinearVelocity PhaseSpeedOfSound SoundParticleVelocity Speed Velocity|GHz.m
GigaJ|GJ|Gigajoule|1000000000|0|A0E0L2I0M1H0T-2D0|Energy ThermalEnergy|GJ
GigaJ-PER-HR|GJ/h|Gigajoule per Hour|277777.77777777775|0|A0E0L2I0M1H0T-3D0|Power|GJ.h-1
GigaJ-PER-M2|GJ/m²|Gigajoule per Square Meter|1000000000|0|A0E0L0I0M1H0T-2D0|EnergyFluence EnergyPerArea RadiantFluence StrainEnergyReleaseRate|GJ.m-2 GJ/m2
GigaJ-PER-SEC|GJ/s|gigajoule per second|1000000000|0|A0E0L2I0M1H0T-3D0|Power|GJ.s-1
GigaN||GigaN|1000000000|0|A0E0L1I0M1H0T-2D0|Force|
GigaN-M-PER-M2|GN·m/m²|giganewton metre per square metre|1|0||EnergyPerArea ForcePerLength|
GigaOHM|GΩ|Gigaohm|1000000000|0|A0E-2L2I0M1H0T-3D0|Resistance|GOhm
GigaOHM-M|GΩ·m|gigaohm metre|1000000000|0|A0E-2L3I0M1H0T-3D0|Resistivity|GOhm.m
GigaOHM-PER-M|GΩ/m|gigaohm per metre|1000000000|0|A0E-2L1I0M1H0T-3D0|LinearResistance|GOhm.m-1
GigaPA|GPa|Gigapascal|1000000000|0|A0E0L-1I0M1H0T-2D0|ForcePerArea ModulusOfElasticity ShearModulus VaporPressure|GPa
GigaPA-CentiM3-PER-GM|GPa·cm³/g|Gigapascal Cubed Centimeter per Gram|1000000|0|A0E0L2I0M0H0T-2D0|SpecificModulus|GPa.cm3.g-1 GPa.cm3/g
GigaV|GV|gigavolt|1000000000|0|A0E-1L2I0M1H0T-3D0|ElectricPotential ElectricPotentialDifference EnergyPerElectricCharge Voltage|
GigaVA|GVA|gigavolt ampere|1000000000|0|A0E0L2I0M1H0T-3D0|ComplexPower NonActivePower|GVA
GigaVAR|GVA{Reactive}|gigavolt ampere reactive|1000000000|0|A0E0L2I0M1H0T-3D0|ReactivePower|
GigaW|GW|Gigawatt|1000000000|0|A0E0L2I0M1H0T-3D0|ActivePower Power|GW
GigaW-HR|GW·h|Gigawatt Hour|3600000000000|0|A0E0L2I0M1H0T-2D0|Energy|GW.h
H|H|henry|1|0|A0E-2L2I0M1H0T-2D0|Inductance|H
H-PER-KiloOHM|H/kΩ|Henry per Kiloohm|0.001|0|A0E0L0I0M0H0T1D0|Time|H.kOhm-1
H-PER-M|H/m|Henry per Meter|1|0|A0E-2L1I0M1H0T-2D0|ElectromagneticPermeability Permeability|H.m-1
H-PER-OHM|H/Ω|Henry per Ohm|1|0|A0E0L0I0M0H0T1D0|Time|H.Ohm-1
HA|ha|Hectare|10000|0|A0E0L2I0M0H0T0D0|Area|har
HART|Hart|Hartley|2.302585092994046|0|A0E0L0I0M0H0T0D1|InformationEntropy|
HART-PER-SEC|Hart/s|Hartley per Second|2.302585092994046|0|A0E0L0I0M0H0T-1D0|InformationFlowRate|
HK|HK|Hefner-Kerze|1|0||LuminousIntensity|
HP|HP|Horsepower|745.6999|0|A0E0L2I0M1H0T-3D0|Power|[HP]
HP_Boiler|HP{boiler}|Boiler Horsepower|9809.5|0|A0E0L2I0M1H0T-3D0|ActivePower Power|
HP_Brake|HP{brake}|Horsepower (brake)|9809.5|0|A0E0L2I0M1H0T-3D0|Power|
HP_Electric|HP{electric}|Horsepower (electric)|746|0|A0E0L2I0M1H0T-3D0|Power|
HP_H2O|water hp|horsepower (water)|746.043|0|A0E0L2I0M1H0T-3D0|ActivePower|
HP_Metric|HP{metric}|Horsepower (metric)|735.4988|0|A0E0L2I0M1H0T-3D0|Power|
HR|h|Hour|3600|0|A0E0L0I0M0H0T1D0|Time|h
HR-FT2|h·ft²|Hour Square Foot|334.450944|0|A0E0L2I0M0H0T1D0|AreaTime|h.[ft_i]2 h.[sft_i]
HR-PER-FT2|h/ft²|hour per square foot|38750.077500155|0|A0E0L-2I0M0H0T1D0|Unknown|h.[ft_i]-2
HR-PER-YR|h/a|Hours per Year|0.00011407711613050422|0|A0E0L0I0M0H0T0D1|TimeRatio|h.a-1 h/a
HR_Sidereal|h{sidereal}|Sidereal Hour|3590.17|0|A0E0L0I0M0H0T1D0|Time|
HZ|Hz|hertz|1|0|A0E0L0I0M0H0T-1D0|Frequency RotationalFrequency RotationalVelocity|Hz
HZ-M|Hz·m|Hertz Meter|1|0|A0E0L1I0M0H0T-1D0|Speed|Hz.m
HZ-PER-K|Hz/K|hertz per kelvin|1|0|A0E0L0I0M0H-1T-1D0|InverseTimeTemperature|Hz.K-1
HZ-PER-T|Hz/T|Hertz per Tesla|1|0|A0E1L0I0M-1H0T1D0|ElectricChargePerMass|Hz.T-1
HZ-PER-V|Hz/V|Hertz per Volt|1|0|A0E1L-2I0M-1H0T2D0|InverseMagneticFlux|Hz.V-1
H_Ab|abH|Abhenry|1e-9|0|A0E-2L2I0M1H0T-2D0|Inductance|nH
H_Stat|statH|Stathenry|898760000000|0|A0E-2L2I0M1H0T-2D0|Inductance|
H_Stat-PER-CentiM|statH/cm|Stathenry per Centimeter|89876000000000|0|A0E-2L1I0M1H0T-2D0|ElectromagneticPermeability Permeability|
HeartBeat|heartbeat|Heart Beat|1|0||Dimensionless|
HectoBAR|hbar|Hectobar|10000000|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|hbar
HectoC|hC|HectoCoulomb|100|0|A0E1L0I0M0H0T1D0|ElectricCharge|hC
HectoGM|hg|Hectogram|0.1|0|A0E0L0I0M1H0T0D0|Mass|hg
HectoL|hL|Hectolitre|0.1|0|A0E0L3I0M0H0T0D0|Volume|hL
HectoM|hm|Hectometer|100|0|A0E0L1I0M0H0T0D0|Length|hm
HectoPA|hPa|Hectopascal|100|0|A0E0L-1I0M1H0T-2D0|ForcePerArea ModulusOfElasticity ShearModulus VaporPressure|hPa
HectoPA-L-PER-SEC|hPa·L/s|Hectopascal Liter per Second|0.1|0|A0E0L2I0M1H0T-3D0|Power|hPa.L.s-1
HectoPA-M3-PER-SEC|hPa·m³/s|Hectopascal Cubic Meter per Second|100|0|A0E0L2I0M1H0T-3D0|Power|hPa.m3.s-1
HectoPA-PER-BAR|hPa/bar|Hectopascal per Bar|0.001|0|A0E0L0I0M0H0T0D1|PressureRatio|hPa.bar-1
HectoPA-PER-HR|hPa/h|Hectopascals per hour|0.0277777777777778|0|A0E0L-1I0M1H0T-3D0|ForcePerAreaTime|hPa.h-1
HectoPA-PER-K|hPa/K|Hectopascal per Kelvin|100|0|A0E0L-1I0M1H-1T-2D0|PressureCoefficient|hPa.K-1
HectoPA-PER-M|hPa/m|hectopascal per metre|100|0|A0E0L-2I0M1H0T-2D0|PressureGradient|hPa.m-1
Hundredweight_UK|cwt{long}|Hundredweight (UK)|50.80235|0|A0E0L0I0M1H0T0D0|Mass|[lcwt_av]
Hundredweight_US|cwt{short}|Hundredweight (US)|45.359237|0|A0E0L0I0M1H0T0D0|Mass|[scwt_av]
IN|in|Inch|0.0254|0|A0E0L1I0M0H0T0D0|Length|[in_i]
IN-PDL|in·pdl|inch poundal|0.0035116758411504|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|[in_i].[lb_av].[ft_i].s-2
IN-PER-2PiRAD|in/revolution|inch per two pi radians|1|0||Rotary-TranslatoryMotionConversion|
IN-PER-DEG_F|in/°F|Inch per Degree Fahrenheit|0.04572|0|A0E0L1I0M0H-1T0D0|LinearThermalExpansion|[in_i].[degF]-1
IN-PER-MIN|in/min|Inch per Minute|0.0004233333333333333|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|[in_i].min-1 [in_i]/min
IN-PER-PSI|in/psi|inch per psi|0.000003683958522496232|0|A0E0L2I0M-1H0T2D0|Unknown|[in_i].[psi]-1
IN-PER-SEC|in/s|Inch per Second|0.0254|0|A0E0L1I0M0H0T-1D0|LinearVelocity PropellantBurnRate Velocity|[in_i].s-1 [in_i]/s
IN-PER-SEC-DEG_F|in/(s·°F)|inch per second degree Fahrenheit|0.04572|0|A0E0L1I0M0H-1T-1D0|Unknown|[in_i].s-1.[degF]-1
IN-PER-SEC-PSI|in/(s·psi)|inch per second psi|0.000003683958522496232|0|A0E0L2I0M-1H0T1D0|Unknown|[in_i].s-1.[psi]-1
IN-PER-SEC2|in/s²|Inch per Square second|0.0254|0|A0E0L1I0M0H0T-2D0|Acceleration LinearAcceleration|[in_i].s-2 [in_i]/s2
IN-PER-YR|in/a|inch per year|8.048774304763353e-10|0|A0E0L1I0M0H0T-1D0|ElectromagneticWavePhaseSpeed LinearVelocity Speed Velocity|[in_i].a-1
IN2|in²|Square Inch|0.00064516|0|A0E0L2I0M0H0T0D0|Area HydraulicPermeability|[in_i]2 [sin_i]
IN2-PER-SEC|in²/s|Square Inch per Second|0.00064516|0|A0E0L2I0M0H0T-1D0|AreaPerTime|[sin_i].s-1
IN3|in³|Cubic Inch|0.000016387064|0|A0E0L3I0M0H0T0D0|Volume|[cin_i] [in_i]3
IN3-PER-HR|in³/h|Cubic Inch per Hour|4.551962222222222e-9|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[cin_i].h-1
IN3-PER-LB|in³/lbm|cubic inch per pound|0.00003612729200008369|0|A0E0L3I0M-1H0T0D0|SoilAdsorptionCoefficient SpecificVolume|[in_i]3.[lb_av]-1
IN3-PER-MIN|in³/min|Cubic Inch per Minute|2.7311773333333333e-7|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[cin_i].min-1 [cin_i]/min [in_i]3.min-1 [in_i]3/min
IN3-PER-SEC|in³/s|Cubic Inch per Second|0.000016387064|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[cin_i].s-1
IN4|in⁴|Quartic Inch|4.162314e-7|0|A0E0L4I0M0H0T0D0|SecondAxialMomentOfArea SecondMomentOfArea SecondPolarMomentOfArea|[in_i]4
IN_H2O|inH₂0|Inch of Water|249.080024|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|[in_i'H2O]
IN_H2O_39dot2DEG_F|inH₂O (39.2 °F)|inch of water (39.2 °F)|1|0||ForcePerArea VaporPressure|
IN_H2O_60DEG_F|inH₂O (60 °F)|inch of water (60 °F)|1|0||ForcePerArea VaporPressure|
IN_HG|inHg|Inch of Mercury|3386.389|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|[in_i'Hg]
IN_HG_32DEG_F|inHg (32 °F)|inch of mercury (32 °F)|1|0||ForcePerArea VaporPressure|
IN_HG_60DEG_F|inHg (60 °F)|inch of mercury (60 °F)|1|0||ForcePerArea VaporPressure|
IU|IU|International Unit|1|0||AmountOfSubstance|[IU] [iU]
IU-PER-L|IU/L|International Unit per Liter|1|0||SerumOrPlasmaLevel|[IU].L-1 [IU]/L [iU].L-1 [iU]/L
IU-PER-MilliGM|IU/mg|International Unit per milligram|0.000001|0|A1E0L0I0M-1H0T0D0|AmountOfSubstancePerMass|[IU].mg-1
IU-PER-MilliL|IU/mL|International Unit per milliliter|1|0||SerumOrPlasmaLevel|[IU].mL-1 [IU]/mL [iU].mL-1 [iU]/mL
J|J|joule|1|0|A0E0L2I0M1H0T-2D0|Energy ExchangeIntegral HamiltonFunction LagrangeFunction LevelWidth ThermalEnergy|J
J-M-PER-MOL|J·m/mol|Joule Meter per Mole|1|0|A-1E0L3I0M1H0T-2D0|LengthMolarEnergy|J.m.mol-1 J.m/mol
J-M2|J·m²|Joule Square Meter|1|0|A0E0L4I0M1H0T-2D0|TotalAtomicStoppingPower|J.m2
J-M2-PER-KiloGM|J·m²/kg|Joule Square Meter per Kilogram|1|0|A0E0L4I0M0H0T-2D0|TotalMassStoppingPower|J.m2.kg-1
J-PER-CentiM2|J/cm²|Joule per Square Centimeter|10000|0|A0E0L0I0M1H0T-2D0|EnergyPerArea StrainEnergyReleaseRate|J.cm-2
J-PER-CentiM2-DAY|J/(cm²·d)|Joules per square centimetre day|0.115740740740741|0|A0E0L0I0M1H0T-3D0|PowerPerArea Radiosity|J.cm-2.d-1
J-PER-CentiM3-K|J/(cm³·K)|Joule per Cubic Centimeter Kelvin|1000000|0|A0E0L-1I0M1H-1T-2D0|VolumetricHeatCapacity|J.cm-3.K-1 J/(cm3.K)
J-PER-DAY|J/d|joule per day|0.000011574074074074073|0|A0E0L2I0M1H0T-3D0|Power|J.d-1
J-PER-GM|J/g|Joule per Gram|1000|0|A0E0L2I0M0H0T-2D0|SpecificEnergy|J.g-1
J-PER-GM-DEG_C|J/(g·°C)|joule per gram degree celsius|1000|0|A0E0L2I0M0H-1T-2D0|SpecificEntropy SpecificHeatCapacity SpecificHeatCapacityAtConstantPressure SpecificHeatCapacityAtConstantVolume SpecificHeatCapacityAtSaturation|J.g-1.Cel-1
J-PER-GM-K|J/(g·K)|Joule per Gram Kelvin|1000|0|A0E0L2I0M0H-1T-2D0|SpecificEntropy SpecificHeatCapacity SpecificHeatCapacityAtConstantPressure SpecificHeatCapacityAtConstantVolume SpecificHeatCapacityAtSaturation|J.g-1.K-1
J-PER-HR|J/h|Joule per Hour|0.0002777777777777778|0|A0E0L2I0M1H0T-3D0|Power|J.h-1
J-PER-K|J/K|joule per kelvin|1|0|A0E0L2I0M1H-1T-2D0|Entropy HeatCapacity|J.K-1
J-PER-KiloGM|J/kg|Joule per Kilogram|1|0|A0E0L2I0M0H0T-2D0|SpecificEnergy|J.kg-1 J/kg
J-PER-KiloGM-DEG_C|J/(kg·°C)|joule per kilogram degree celsius|1|0|A0E0L2I0M0H-1T-2D0|SpecificEntropy SpecificHeatCapacity SpecificHeatCapacityAtConstantPressure SpecificHeatCapacityAtConstantVolume SpecificHeatCapacityAtSaturation|J.kg-1.Cel-1
J-PER-KiloGM-K|J/(K·kg)|Joule per Kilogram Kelvin|1|0|A0E0L2I0M0H-1T-2D0|SpecificEntropy SpecificHeatCapacity SpecificHeatCapacityAtConstantPressure SpecificHeatCapacityAtConstantVolume SpecificHeatCapacityAtSaturation|J.kg-1.K-1
J-PER-KiloGM-K-M3|J/(K·kg·m³)|Joule per Kilogram Kelvin Cubic Meter|1|0|A0E0L-1I0M0H-1T-2D0|SpecificHeatVolume|J.kg-1.K.m-3
J-PER-KiloGM-K-PA|J/(K·kg·Pa)|Joule per Kilogram Kelvin Pascal|1|0|A0E0L3I0M-1H-1T0D0|SpecificHeatPressure|J.kg-1.K-1.Pa-1
J-PER-M|J/m|Joule per Meter|1|0|A0E0L1I0M1H0T-2D0|LinearEnergyTransfer TotalLinearStoppingPower|J.m-1 J/m
J-PER-M2|J/m²|Joule per Square Meter|1|0|A0E0L0I0M1H0T-2D0|EnergyFluence EnergyPerArea RadiantFluence StrainEnergyReleaseRate|J.m-2 J/m2
J-PER-M3|J/m³|Joule per Cubic Meter|1|0|A0E0L-1I0M1H0T-2D0|ElectromagneticEnergyDensity EnergyDensity RadiantEnergyDensity VolumicElectromagneticEnergy|J.m-3 J/m3
J-PER-M3-K|J/(m³·K)|Joule per Cubic Meter Kelvin|1|0|A0E0L-1I0M1H-1T-2D0|VolumetricHeatCapacity|J.m-3.K-1
J-PER-M4|J/m⁴|Joule per Quartic Meter|1|0|A0E0L-2I0M1H0T-2D0|SpectralRadiantEnergyDensity|J.m-4
J-PER-MIN|J/min|joule per minute|0.016666666666666666|0|A0E0L2I0M1H0T-3D0|Power|J.min-1
J-PER-MOL|J/mol|joule per mole|1|0|A-1E0L2I0M1H0T-2D0|ChemicalAffinity ElectricPolarizability MolarEnergy|J.mol-1 J/mol
J-PER-MOL-K|J/(mol·K)|Joule per Mole Kelvin|1|0|A-1E0L2I0M1H-1T-2D0|MolarEntropy MolarHeatCapacity|J.mol-1.K-1
J-PER-SEC|J/s|Joule per Second|1|0|A0E0L2I0M1H0T-3D0|Power|J.s-1
J-PER-T|J/T|joule per tesla|1|0|A0E1L2I0M0H0T0D0|MagneticAreaMoment MagneticMoment|J.T-1
J-PER-T2|J/T²|Joule per Square Tesla|1|0|A0E2L2I0M-1H0T2D0|EnergyPerMagneticFluxDensity_Squared|J.T-2
J-SEC|J·s|joule second|1|0|A0E0L2I0M1H0T-1D0|Action AngularImpulse AngularMomentum|J.s
J-SEC-PER-MOL|J·s/mol|Joule Second per Mole|1|0|A-1E0L2I0M1H0T-1D0|MolarAngularMomentum|J.s.mol-1 J.s/mol
K|K|kelvin|1|0|A0E0L0I0M0H1T0D0|BoilingPoint CorrelatedColorTemperature FlashPoint MeltingPoint Temperature ThermodynamicTemperature|K
K-DAY|K·d|Kelvin day|86400|0|A0E0L0I0M0H1T1D0|TimeTemperature|K.d
K-M|K·m|Kelvin metres|1|0|A0E0L1I0M0H1T0D0|LengthTemperature|K.m
K-M-PER-SEC|K·m/s|Kelvin metres per second|1|0|A0E0L1I0M0H1T-1D0|Unknown|K.m.s-1
K-M-PER-W|K·m/W|Kelvin Meter per Watt|1|0|A0E0L-1I0M-1H1T3D0|ThermalResistivity|K.m.W-1
K-M2-PER-KiloGM-SEC|K·m²/(kg·s)|Kelvin square metres per kilogram second|1|0|A0E0L2I0M-1H1T-1D0|Unknown|K.m2.kg-1.s-1
K-PA-PER-SEC|K·Pa/s|Kelvin Pascals per second|1|0|A0E0L-1I0M1H1T-3D0|Unknown|K.Pa.s-1
K-PER-BAR|K/bar|kelvin per bar|0.00001|0|A0E0L1I0M-1H1T2D0|Unknown|K.bar-1
K-PER-HR|K/h|Kelvin per Hour|0.0002777777777777778|0|A0E0L0I0M0H1T-1D0|TemperaturePerTime|K.h-1
K-PER-K|K/K|Kelvin per Kelvin|1|0|A0E0L0I0M0H0T0D1|TemperatureRatio|K.K-1
K-PER-M|K/m|Kelvin per metre|1|0|A0E0L-1I0M0H1T0D0|TemperatureGradient|K.m-1
K-PER-MIN|K/min|Kelvin per Minute|0.016666666666666666|0|A0E0L0I0M0H1T-1D0|TemperaturePerTime|K.min-1
K-PER-PA|K/Pa|kelvin per pascal|1|0|A0E0L1I0M-1H1T2D0|Unknown|K.Pa-1
K-PER-SEC|K/s|Kelvin per Second|1|0|A0E0L0I0M0H1T-1D0|TemperaturePerTime|K.s-1 K/s
K-PER-SEC2|K/s²|Kelvin per Square Second|1|0|A0E0L0I0M0H1T-2D0|TemperaturePerTime_Squared|K.s-2 K/s^2
K-PER-T|K/T|Kelvin per Tesla|1|0|A0E1L0I0M-1H1T2D0|TemperaturePerMagneticFluxDensity|K.T-1
K-PER-W|K/W|kelvin per watt|1|0|A0E0L-2I0M-1H1T3D0|ThermalResistance|K.W-1 K/W
K-SEC|K·s|Kelvin second|1|0|A0E0L0I0M0H1T1D0|TimeTemperature|K.s
K2|K²|Square Kelvin|1|0|A0E0L0I0M0H2T0D0|Unknown|K2
KAT|kat|katal|1|0|A1E0L0I0M0H0T-1D0|CatalyticActivity|kat
KAT-PER-L|kat/L|Katal per Liter|1000|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|kat/L
KAT-PER-M3|kat/m³|katal per cubic metre|1|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|kat.m-3
KAT-PER-MicroL|kat/μL|Katal per Microliter|1000000000|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|kat/uL
KIP_F|kip|Kip|4448.222|0|A0E0L1I0M1H0T-2D0|Force|k[lbf_av]
KIP_F-PER-IN2|kip/in²|Kip per Square Inch|6894757.889515779|0|A0E0L-1I0M1H0T-2D0|ForcePerArea ModulusOfElasticity ShearModulus VaporPressure|k[lbf_av].[in_i]-2
KN|kn|Knot|0.5144444444444445|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|[kn_i]
KN-PER-SEC|kn/s|Knot per Second|0.5144444444444445|0|A0E0L1I0M0H0T-2D0|Acceleration LinearAcceleration|[kn_i].s-1 [kn_i]/s
KY|K|Kayser|100|0|A0E0L-1I0M0H0T0D0|InverseLength|Ky
KibiBIT|Kibit|kibibit|709.782712893384|0|A0E0L0I0M0H0T0D1|DatasetOfBits|
KibiBIT-PER-M|Kibit/m|kibibit per metre|709.782712893384|0|A0E0L-1I0M0H0T0D0|LinearBitDensity|Kibit.m-1
KibiBIT-PER-M2|Kibit/m²|kibibit per square metre|709.782712893384|0|A0E0L-2I0M0H0T0D0|AreaBitDensity|Kibit.m-2
KibiBIT-PER-M3|Kibit/m³|kibibit per cubic metre|709.782712893384|0|A0E0L-3I0M0H0T0D0|VolumetricBitDensity|Kibit.m-3
KibiBYTE|KiB|KibiByte|5678.261703147072|0|A0E0L0I0M0H0T0D1|InformationEntropy|
KiloA|kA|kiloampere|1000|0|A0E1L0I0M0H0T0D0|ElectricCurrent|kA
KiloA-HR|kA·h|Kiloampere Hour|3600000|0|A0E1L0I0M0H0T1D0|ElectricCharge|kA.h
KiloA-PER-K|kA/K|kiloampere per kelvin|1000|0|A0E1L0I0M0H-1T0D0|ElectricCurrentPerTemperature|kA.K-1
KiloA-PER-M|kA/m|Kiloampere per Meter|1000|0|A0E1L-1I0M0H0T0D0|LinearElectricCurrentDensity MagneticFieldStrength_H|kA.m-1
KiloA-PER-M2|kA/m²|Kiloampere per Square Meter|1000|0|A0E1L-2I0M0H0T0D0|ElectricCurrentDensity|kA.m-2
KiloBAR|kbar|Kilobar|100000000|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|kbar
KiloBAUD|kBd|kilobaud|1000|0|A0E0L0I0M0H0T0D1|DigitRate|
KiloBIT|kbit|kilobit|693.1471805599452|0|A0E0L0I0M0H0T0D1|DatasetOfBits|
KiloBIT-PER-SEC|kbit/s|Kilobit per Second|693.1471805599454|0|A0E0L0I0M0H0T-1D0|DataRate|kbit.s-1
KiloBQ|kBq|Kilobecquerel|1000|0|A0E0L0I0M0H0T-1D0|Activity|kBq
KiloBQ-PER-KiloGM|kBq/kg|kilobecquerel per kilogram|1000|0|A0E0L0I0M-1H0T-1D0|MassicActivity SpecificActivity|kBq.kg-1
KiloBTU_IT|kBtu{IT}|Kilo British Thermal Unit (International Definition)|1055055.85262|0|A0E0L2I0M1H0T-2D0|Energy ThermalEnergy|k[Btu_IT]
KiloBTU_IT-PER-FT2|kBtu{IT}/ft²|kBTU per Square Foot|11356526.682226975|0|A0E0L0I0M1H0T-2D0|EnergyPerArea|k[Btu_IT].[ft_i]-2 k[Btu_IT]/[ft_i]2
KiloBTU_IT-PER-HR|kBtu{IT}/h|Kilo British Thermal Unit (International Definition) per Hour|293.0710701722222|0|A0E0L2I0M1H0T-3D0|HeatFlowRate Power|k[Btu_IT].h-1 k[Btu_IT]/h
KiloBTU_TH|kBtu{th}|Kilo British Thermal Unit (Thermochemical Definition)|1054350.2645|0|A0E0L2I0M1H0T-2D0|Energy ThermalEnergy|k[Btu_th]
KiloBTU_TH-PER-HR|kBtu{th}/h|Kilo British Thermal Unit (thermochemical) per Hour|292.9|0|A0E0L2I0M1H0T-3D0|HeatFlowRate|k[Btu_th].h-1 k[Btu_th]/h
KiloBYTE|kB|Kilo Byte|5545.177444479563|0|A0E0L0I0M0H0T0D1|InformationEntropy|kBy
KiloBYTE-PER-SEC|kB/s|Kilobyte per Second|5545.177444479563|0|A0E0L0I0M0H0T-1D0|DataRate|kBy.s-1
KiloC|kC|KiloCoulomb|1000|0|A0E1L0I0M0H0T1D0|ElectricCharge|kC
KiloC-PER-M2|kC/m²|Kilocoulomb per Square Meter|1000|0|A0E1L-2I0M0H0T1D0|ElectricChargePerArea ElectricPolarization|kC.m-2
KiloC-PER-M3|kC/m³|Kilocoulomb per Cubic Meter|1000|0|A0E1L-3I0M0H0T1D0|ElectricChargeVolumeDensity|kC.m-3
KiloCAL|kcal|Kilocalorie|4184|0|A0E0L2I0M1H0T-2D0|Energy ThermalEnergy|kcal
KiloCAL-PER-CentiM-SEC-DEG_C|kcal/(cm·s·°C)|Kilocalorie per Centimeter Second Degree Celsius|418400|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|kcal.cm-1.s-1.Cel-1
KiloCAL-PER-CentiM2|kcal/cm²|Kilocalorie per Square Centimeter|41840000|0|A0E0L0I0M1H0T-2D0|EnergyPerArea|kcal.cm-2
KiloCAL-PER-CentiM2-MIN|kcal/(cm²·min)|Kilocalorie per Square Centimeter Minute|697333.3333333334|0|A0E0L0I0M1H0T-3D0|PowerPerArea|kcal.cm-2.min-1
KiloCAL-PER-CentiM2-SEC|kcal/(cm²·s)|Kilocalorie per Square Centimeter Second|41840000|0|A0E0L0I0M1H0T-3D0|PowerPerArea|kcal.cm-2.s-1
KiloCAL-PER-GM|kcal/g|Kilocalorie per Gram|4184000|0|A0E0L2I0M0H0T-2D0|SpecificEnergy|kcal.g-1 kcal/g
KiloCAL-PER-GM-DEG_C|kcal/(g·°C)|Calorie per Gram Degree Celsius|4184000|0|A0E0L2I0M0H-1T-2D0|SpecificEntropy SpecificHeatCapacity SpecificHeatCapacityAtConstantPressure SpecificHeatCapacityAtConstantVolume SpecificHeatCapacityAtSaturation|cal.g-1.Cel-1
KiloCAL-PER-MIN|kcal/min|Kilocalorie per Minute|69.73333333333333|0|A0E0L2I0M1H0T-3D0|HeatFlowRate Power|kcal.min-1 kcal/min
KiloCAL-PER-MOL|kcal/mol|Kilocalorie per Mole|4184|0|A-1E0L2I0M1H0T-2D0|MolarEnergy|kcal.mol-1 kcal/mol
KiloCAL-PER-MOL-DEG_C|kcal/(mol·°C)|Kilocalorie per Mole Degree Celsius|4184|0|A-1E0L2I0M1H-1T-2D0|MolarHeatCapacity|kcal.mol-1.Cel-1
KiloCAL-PER-SEC|kcal/s|Kilocalorie per Second|4184|0|A0E0L2I0M1H0T-3D0|HeatFlowRate Power|kcal.s-1 kcal/s
KiloCAL_IT|kcal{IT}|Kilocalorie (international Table)|4186.8|0|A0E0L2I0M1H0T-2D0|ThermalEnergy|kcal_IT
KiloCAL_IT-PER-GM-K|kcal{IT}/(g·K)|kilocalorie (international table) per gram kelvin|4186800|0|A0E0L2I0M0H-1T-2D0|MassicHeatCapacity|kcal_IT.g-1.K-1
KiloCAL_IT-PER-HR-M-DEG_C|kcal{IT}/(h·m·°C)|Kilocalorie (international Table) per Hour Meter Degree Celsius|1.163|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|kcal_IT.h-1.m-1.Cel-1
KiloCAL_Mean|kcal{mean}|Kilocalorie (mean)|4190|0|A0E0L2I0M1H0T-2D0|ThermalEnergy|kcal_m
KiloCAL_TH|kcal|Kilocalorie (thermochemical)|4184|0|A0E0L2I0M1H0T-2D0|ThermalEnergy|[Cal] kcal_th
KiloCAL_TH-PER-HR|kcal/h|Kilocalorie (thermochemical) per Hour|1.162230555555556|0|A0E0L2I0M1H0T-3D0|HeatFlowRate|kcal_th.h-1
KiloCAL_TH-PER-MIN|kcal/min|Kilocalorie (thermochemical) per Minute|69.73383333333334|0|A0E0L2I0M1H0T-3D0|HeatFlowRate|kcal_th.min-1
KiloCAL_TH-PER-SEC|kcal/s|Kilocalorie (thermochemical) per Second|4184|0|A0E0L2I0M1H0T-3D0|HeatFlowRate|kcal_th.s-1
KiloCD|kCd|kilocandela|1000|0|A0E0L0I1M0H0T0D0|LuminousIntensity|
KiloCi|kCi|Kilocurie|37000000000000|0|A0E0L0I0M0H0T-1D0|Activity DecayConstant|kCi
KiloCubicFT|k(ft³)|Thousand Cubic Foot|28.316846592|0|A0E0L3I0M0H0T0D0|LiquidVolume Volume|[k.cft_i] k[ft_i]3
KiloEV|keV|Kilo Electron Volt|1.602176634e-16|0|A0E0L2I0M1H0T-2D0|Energy|keV
KiloEV-PER-MicroM|keV/μm|Kilo Electron Volt per Micrometer|1.602176634e-10|0|A0E0L1I0M1H0T-2D0|LinearEnergyTransfer|keV.um-1
KiloFARAD|kF|kilofarad|1000|0|A0E2L-2I0M-1H0T4D0|Capacitance|
KiloGAUSS|kGs|Kilogauss|0.1|0|A0E-1L0I0M1H0T-2D0|MagneticFluxDensity|kG
KiloGM|kg|kilogram|1|0|A0E0L0I0M1H0T0D0|CO2Equivalent Mass|kg
KiloGM-CentiM-PER-SEC|kg·cm/s|kilogram centimetre per second|0.01|0|A0E0L1I0M1H0T-1D0|Impulse|kg.cm.s-1
KiloGM-CentiM2|kg·cm²|Kilogram Square Centimeter|0.0001|0|A0E0L2I0M1H0T0D0|MomentOfInertia RotationalMass|kg.cm2
KiloGM-K|K·kg|Kilogram Kelvin|1|0|A0E0L0I0M1H1T0D0|MassTemperature|kg.K
KiloGM-M|kg·m|kilogram metre|1|0|A0E0L1I0M1H0T0D0|Unbalance|kg.m
KiloGM-M-PER-SEC|kg·m/s|Kilogram Meter per Second|1|0|A0E0L1I0M1H0T-1D0|LinearMomentum Momentum|kg.m.s-1 kg.m/s
KiloGM-M-PER-SEC2|kg·m/s²|kilogram metre per second squared|1|0|A0E0L1I0M1H0T-2D0|Force|kg.m.s-2
KiloGM-M2|kg·m²|Kilogram Square Meter|1|0|A0E0L2I0M1H0T0D0|MomentOfInertia RotationalMass|kg.m2
KiloGM-M2-PER-SEC|kg·m²/s|Kilogram Square Meter per Second|1|0|A0E0L2I0M1H0T-1D0|AngularImpulse AngularMomentum|kg.m2.s-1
KiloGM-MilliM2|kg·mm²|Kilogram Square Millimeter|0.000001|0|A0E0L2I0M1H0T0D0|MomentOfInertia RotationalMass|kg.mm2
KiloGM-PER-BAR|kg/bar|kilogram per bar|0.00001|0|A0E0L1I0M0H0T2D0|Unknown|kg.bar-1
KiloGM-PER-CentiM2|kg/cm²|Kilogram per Square Centimeter|10000|0|A0E0L-2I0M1H0T0D0|MassPerArea|kg.cm-2
KiloGM-PER-CentiM3|kg/cm³|Kilogram per Cubic Centimeter|1000000|0|A0E0L-3I0M1H0T0D0|Density MassDensity|kg.cm-3
KiloGM-PER-CentiM3-BAR|kg/(cm³·bar)|kilogram per cubic centimetre bar|10|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|kg.cm-3.bar-1
KiloGM-PER-CentiM3-K|kg/(cm³·K)|kilogram per cubic centimetre kelvin|1000000|0|A0E0L-3I0M1H-1T0D0|Unknown|kg.cm-3.K-1
KiloGM-PER-DAY|kg/d|Kilogram per Day|0.000011574074074074073|0|A0E0L0I0M1H0T-1D0|MassFlowRate|kg.d-1 kg/d
KiloGM-PER-DAY-BAR|kg/(d·bar)|kilogram per day bar|1.1574074074074074e-10|0|A0E0L1I0M0H0T1D0|Unknown|kg.d-1.bar-1
KiloGM-PER-DAY-K|kg/(d·K)|kilogram per day kelvin|0.000011574074074074073|0|A0E0L0I0M1H-1T-1D0|Unknown|kg.d-1.K-1
KiloGM-PER-DeciM3|kg/dm³|Kilogram per Cubic Decimeter|1000|0|A0E0L-3I0M1H0T0D0|Density MassDensity|kg.dm-3
KiloGM-PER-DeciM3-BAR|kg/(dm³·bar)|kilogram per cubic decimetre bar|0.01|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|kg.dm-3.bar-1
KiloGM-PER-DeciM3-K|kg/(dm³·K)|kilogram per cubic decimetre kelvin|1000|0|A0E0L-3I0M1H-1T0D0|Unknown|kg.dm-3.K-1
KiloGM-PER-FT2|kg/ft²|Kilogram per Square Foot|10.763910416709722|0|A0E0L-2I0M1H0T0D0|MassPerArea|kg.ft-2
KiloGM-PER-GigaJ|kg/GJ|Kilogram per Gigajoule|1e-9|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|kg.GJ-1
KiloGM-PER-HA|kg/ha|Kilogram per Hectare|0.0001|0|A0E0L-2I0M1H0T0D0|MassPerArea|kg.har-1 kg/har
KiloGM-PER-HA-YR|kg/(ha·a)|kilogram per hectare per year|3.1688087814028947e-12|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|kg.har-1.year-1
KiloGM-PER-HR|kg/h|Kilogram per Hour|0.0002777777777777778|0|A0E0L0I0M1H0T-1D0|MassFlowRate MassPerTime|kg.h-1 kg/h
KiloGM-PER-HR-BAR|kg/(h·bar)|kilogram per hour bar|2.777777777777778e-9|0|A0E0L1I0M0H0T1D0|Unknown|kg.h-1.bar-1
KiloGM-PER-HR-K|kg/(h·K)|kilogram per hour kelvin|0.0002777777777777778|0|A0E0L0I0M1H-1T-1D0|Unknown|kg.h-1.K-1
KiloGM-PER-J|kg/J|Kilogram per Joule|1|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|kg.J-1
KiloGM-PER-K|kg/K|kilogram per kelvin|1|0|A0E0L0I0M1H-1T0D0|Unknown|kg.K-1
KiloGM-PER-KiloGM|kg/kg|Kilogram per Kilogram|1|0|A0E0L0I0M0H0T0D1|MassRatio|kg.kg-1
KiloGM-PER-KiloM|kg/km|kilogram per kilometre|0.001|0|A0E0L-1I0M1H0T0D0|LinearMass|kg.km-1
KiloGM-PER-KiloM2|kg/km²|Kilograms per square kilometre|0.000001|0|A0E0L-2I0M1H0T0D0|MassPerArea SurfaceDensity|kg.km-2
KiloGM-PER-KiloMOL|kg/kmol|Kilogram per Kilomol|0.001|0|A-1E0L0I0M1H0T0D0|MolarMass|kg.kmol-1 kg/kmol
KiloGM-PER-L|kg/L|Kilogram per Liter|1000|0|A0E0L-3I0M1H0T0D0|Density MassDensity|kg.L-1 kg/L
KiloGM-PER-L-BAR|kg/(L·bar)|kilogram per litre bar|0.01|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|kg.L-1.bar-1
KiloGM-PER-L-K|kg/(L·K)|kilogram per litre kelvin|1000|0|A0E0L-3I0M1H-1T0D0|Unknown|kg.L-1.K-1
KiloGM-PER-M|kg/m|Kilogram per Meter|1|0|A0E0L-1I0M1H0T0D0|LinearDensity MassPerLength|kg.m-1 kg/m
KiloGM-PER-M-DAY|kg/(m·d)|kilogram per metre day|0.000011574074074074073|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|kg.m-1.d-1
KiloGM-PER-M-HR|kg/(m·h)|Kilograms per metre hour|0.000277777777777778|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|kg.m-1.h-1
KiloGM-PER-M-MIN|kg/(m·min)|kilogram per metre minute|0.016666666666666666|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|kg.m-1.min-1
KiloGM-PER-M-SEC|kg/(m·s)|Kilograms per metre second|1|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|kg.m-1.s-1
KiloGM-PER-M-SEC2|kg/(m·s²)|Kilograms per metre square second|1|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|kg.m-1.s-2
KiloGM-PER-M2|kg/m²|Kilogram per Square Meter|1|0|A0E0L-2I0M1H0T0D0|BodyMassIndex MassPerArea MeanMassRange SurfaceDensity|kg.m-2 kg/m2
KiloGM-PER-M2-DAY|kg/(m²·d)|kilogram per square meter per day|0.0000115740740740741|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|kg.m-2.d-1
KiloGM-PER-M2-PA-SEC|kg/(m²·Pa·s)|Kilograms per square metre Pascal second|1|0|A0E0L-1I0M0H0T1D0|VaporPermeance|kg.m-2.Pa-1.s-1
KiloGM-PER-M2-SEC|kg/(m²·s)|Kilograms per square metre second|1|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|kg.m-2.s-1
KiloGM-PER-M2-SEC2|kg/(m²·s²)|Kilogram per Square Meter Square Second|1|0|A0E0L-2I0M1H0T-2D0|PressureLossPerLength|kg.m-2.s-2
KiloGM-PER-M3|kg/m³|kilogram per cubic meter|1|0|A0E0L-3I0M1H0T0D0|Density MassConcentration MassConcentrationOfWater MassConcentrationOfWaterVapour MassDensity|kg.m-3 kg/m3
KiloGM-PER-M3-BAR|kg/(m³·bar)|kilogram per cubic metre bar|0.00001|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|kg.m-3.bar-1
KiloGM-PER-M3-K|kg/(m³·K)|kilogram per cubic metre kelvin|1|0|A0E0L-3I0M1H-1T0D0|Unknown|kg.m-3.K-1
KiloGM-PER-M3-PA|kg/(m³·Pa)|kilogram per cubic metre pascal|1|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|kg.m-3.Pa-1
KiloGM-PER-M3-SEC|kg/(m³·s)|Kilograms per cubic metre second|1|0|A0E0L-3I0M1H0T-1D0|Unknown|kg.m-3.s-1
KiloGM-PER-MIN|kg/min|Kilogram per Minute|0.016666666666666666|0|A0E0L0I0M1H0T-1D0|MassFlowRate|kg.min-1 kg/min
KiloGM-PER-MIN-BAR|kg/(min·bar)|kilogram per minute bar|1.6666666666666668e-7|0|A0E0L1I0M0H0T1D0|Unknown|kg.min-1.bar-1
KiloGM-PER-MIN-K|kg/(min·K)|kilogram per minute kelvin|0.016666666666666666|0|A0E0L0I0M1H-1T-1D0|Unknown|kg.min-1.K-1
KiloGM-PER-MOL|kg/mol|Kilogram per Mol|1|0|A-1E0L0I0M1H0T0D0|MolarMass|kg.mol-1 kg/mol
KiloGM-PER-MegaBTU_IT|kg/MBtu{IT}|Kilogram per Mega BTU|9.478171203133171e-10|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|k[g].[MBtu_IT]-1
KiloGM-PER-MilliM|kg/mm|Kilogram per Millimeter|1000|0|A0E0L-1I0M1H0T0D0|LinearDensity MassPerLength|kg.mm-1
KiloGM-PER-PA|kg/Pa|kilogram per pascal|1|0|A0E0L1I0M0H0T2D0|Unknown|kg.Pa-1
KiloGM-PER-PA-SEC-M|kg/(Pa·s·m)|kilogram per pascal second metre|1|0|A0E0L0I0M0H0T1D0|VaporPermeability WaterVaporDiffusionCoefficient|kg.Pa-1.s-1.m-1
KiloGM-PER-SEC|kg/s|Kilogram per Second|1|0|A0E0L0I0M1H0T-1D0|MassFlowRate MassPerTime|kg.s-1 kg/s
KiloGM-PER-SEC-BAR|kg/(s·bar)|kilogram per second bar|0.00001|0|A0E0L1I0M0H0T1D0|Unknown|kg.s-1.bar-1
KiloGM-PER-SEC-K|kg/(s·K)|kilogram per second kelvin|1|0|A0E0L0I0M1H-1T-1D0|Unknown|kg.s-1.K-1
KiloGM-PER-SEC-M2|kg/(s·m²)|Kilogram per Second Square Meter|1|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|kg.(s.m2)-1 kg.s-1.m-2 kg/(s.m2)
KiloGM-PER-SEC-PA|kg/(s·Pa)|kilogram per second pascal|1|0|A0E0L1I0M0H0T1D0|Unknown|kg.s-1.Pa-1
KiloGM-PER-SEC2|kg/s²|Kilogram per Square Second|1|0|A0E0L0I0M1H0T-2D0|EnergyPerArea|kg.s-2 kg/s2
KiloGM-PER-SEC3-K|kg/(s³·K)|kilogram per cubic second kelvin|1|0|A0E0L0I0M1H-1T-3D0|CoefficientOfHeatTransfer|kg.s-3.K-1
KiloGM-PER-YR|kg/a|Kilogram per Year|3.168808781402895e-8|0|A0E0L0I0M1H0T-1D0|MassFlowRate|kg.a-1
KiloGM-SEC2|kg·s²|Kilogram Square Second|1|0|A0E0L0I0M1H0T2D0|Unknown|kg.s2
KiloGM2-PER-SEC2|kg²/s²|Square Kilograms per square second|1|0|A0E0L0I0M2H0T-2D0|Unknown|kg2.s-2
KiloGM_F|kgf|Kilogram Force|9.80665|0|A0E0L1I0M1H0T-2D0|Force|kgf
KiloGM_F-M|kgf·m|Kilogram_force Meter|9.80665|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|kgf.m
KiloGM_F-M-PER-CentiM2|kgf·m/cm²|Kilogram Force Meter per Square Centimeter|98066.5|0|A0E0L0I0M1H0T-2D0|ForcePerLength|kgf.m.cm-2
KiloGM_F-M-PER-SEC|kgf·m/s|Kilogram_force Meter per Second|9.80665|0|A0E0L2I0M1H0T-3D0|ActivePower Power|kgf.m.s-1
KiloGM_F-PER-CentiM2|kgf/cm²|Kilogram Force per Square Centimeter|98066.5|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|kgf.cm-2
KiloGM_F-PER-M2|kgf/m²|Kilogram Force per Square Meter|9.80665|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|kgf.m-2
KiloGM_F-PER-MilliM2|kgf/mm²|Kilogram Force per Square Millimeter|9806650|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|kgf.mm-2
KiloGRAY|kGy|kilogray|1000|0|A0E0L2I0M0H0T-2D0|AbsorbedDose Kerma|
KiloH|kH|kilohenry|1000|0|A0E-2L2I0M1H0T-2D0|Inductance|
KiloHZ|kHz|Kilohertz|1000|0|A0E0L0I0M0H0T-1D0|Frequency|kHz
KiloHZ-M|kHz·m|Kilohertz Meter|1000|0|A0E0L1I0M0H0T-1D0|ConductionSpeed GroupSpeedOfSound PhaseSpeedOfSound SoundParticleVelocity|kHz.m
KiloJ|kJ|Kilojoule|1000|0|A0E0L2I0M1H0T-2D0|Energy ThermalEnergy|kJ
KiloJ-PER-DAY|kJ/d|kilojoule per day|0.011574074074074073|0|A0E0L2I0M1H0T-3D0|Power|kJ.d-1
KiloJ-PER-HR|kJ/h|kilojoule per hour|0.2777777777777778|0|A0E0L2I0M1H0T-3D0|Power|kJ.h-1
KiloJ-PER-K|kJ/K|Kilojoule per Kelvin|1000|0|A0E0L2I0M1H-1T-2D0|EnergyPerTemperature|kJ.K-1 kJ/K
KiloJ-PER-KiloGM|kJ/kg|Kilojoule per Kilogram|1000|0|A0E0L2I0M0H0T-2D0|SpecificEnergy|kJ.kg-1 kJ/kg
KiloJ-PER-KiloGM-K|kJ/(K·kg)|Kilojoule per Kilogram Kelvin|1000|0|A0E0L2I0M0H-1T-2D0|SpecificEntropy SpecificHeatCapacity SpecificHeatCapacityAtConstantPressure SpecificHeatCapacityAtConstantVolume SpecificHeatCapacityAtSaturation|kJ.(kg.K)-1 kJ.kg-1.K-1 kJ/(kg.K)
KiloJ-PER-KiloV|kJ/kV|kilojoule per kilovolt|1|0|A0E1L0I0M0H0T1D0|ElectricCharge|kJ.kV-1
KiloJ-PER-MIN|kJ/min|kilojoule per minute|16.666666666666668|0|A0E0L2I0M1H0T-3D0|Power|kJ.min-1
KiloJ-PER-MOL|kJ/mol|Kilojoule per Mole|1000|0|A-1E0L2I0M1H0T-2D0|MolarEnergy|kJ.mol-1 kJ/mol
KiloJ-PER-SEC|kJ/s|kilojoule per second|1000|0|A0E0L2I0M1H0T-3D0|Power|kJ.s-1
KiloL|kL|Kilolitre|1|0|A0E0L3I0M0H0T0D0|Volume|kL
KiloL-PER-HR|kL/h|Kilolitre per Hour|0.0002777777777777778|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|kL.h-1 kL/h
KiloLB||KiloLB|453.59237|0|A0E0L0I0M1H0T0D0|Mass|
KiloLB-PER-HR|klb/h|kilopound per hour|1|0||MassFlowRate MassPerTime|
KiloLB_F|klbf|KiloPound Force|4448.222|0|A0E0L1I0M1H0T-2D0|Force|
KiloLB_F-FT-PER-A|klbf·ft/A|Pound Force Foot per Ampere|1355.8180656|0|A0E-1L2I0M1H0T-2D0|MagneticFlux|[lbf_av].[ft_i].A-1
KiloLB_F-FT-PER-LB|klbf·ft/lbm|Pound Force Foot per Pound|2989.067178533007|0|A0E0L2I0M0H0T-2D0|SpecificEnergy|[lbf_av].[ft_i].[lb_av]-1
KiloLB_F-PER-FT|klbf/ft|Pound Force per Foot|14593.904199475066|0|A0E0L0I0M1H0T-2D0|ForcePerLength|[klbf_av].[ft_i]-1
KiloLB_F-PER-IN2|klbf/in²|Kilopound Force per Square Inch|6894757.889515779|0|A0E0L-1I0M1H0T-2D0|ForcePerArea ModulusOfElasticity ShearModulus VaporPressure|k[lbf_av].[sin_i]-1
KiloLM|klm|kilolumen|1000|0|A0E0L0I1M0H0T0D0|LuminousFlux|klm
KiloM|km|Kilometer|1000|0|A0E0L1I0M0H0T0D0|Length|km
KiloM-PER-DAY|km/d|Kilometres per day|0.0115740740740741|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|km.d-1
KiloM-PER-HR|km/h|Kilometer per Hour|0.2777777777777778|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|km.h-1 km/h
KiloM-PER-SEC|km/s|Kilometer per Second|1000|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|km.s-1 km/s
KiloM-PER-SEC-BAR|km/(s·bar)|kilometre per second bar|0.01|0|A0E0L2I0M-1H0T1D0|Unknown|km.s-1.bar-1
KiloM-PER-SEC2|km/s²|kilometre per second squared|1000|0|A0E0L1I0M0H0T-2D0|Acceleration LinearAcceleration|km.s-2
KiloM2|km²|square kilometre|1000000|0|A0E0L2I0M0H0T0D0|Area HydraulicPermeability NuclearQuadrupoleMoment|km2
KiloM2-PER-SEC2|km²/s²|Square Kilometers per Square Second|1000000|0|A0E0L2I0M0H0T-2D0|SpecificModulus|km2.s-2 km2/s2
KiloM3-PER-SEC2|km³/s²|Cubic Kilometer per Square Second|1000000000|0|A0E0L3I0M0H0T-2D0|StandardGravitationalParameter|km3.s-2 km3/s2
KiloMIL_Circ|kcmil|thousands of circular mil|5.067075e-7|0|A0E0L2I0M0H0T0D0|Area|
KiloMOL|kmol|Kilomole|1000|0|A1E0L0I0M0H0T0D0|AmountOfSubstance|kmol
KiloMOL-PER-HR|kmol/h|Kilomole per Hour|0.277777777777778|0|A1E0L0I0M0H0T-1D0|CatalyticActivity|kmol.h-1 kmol/h
KiloMOL-PER-KiloGM|kmol/kg|Kilomole per Kilogram|1000|0|A1E0L0I0M-1H0T0D0|AmountOfSubstancePerMass IonicStrength MolalityOfSolute|kmol.kg-1 kmol/kg
KiloMOL-PER-M3|kmol/m³|Kilomole per Cubic Meter|1000|0|A1E0L-3I0M0H0T0D0|Concentration Solubility_Water|kmol.m-3
KiloMOL-PER-M3-BAR|kmol/(m³·bar)|kilomole per cubic metre bar|0.01|0|A1E0L-2I0M-1H0T2D0|Unknown|kmol.m-3.bar-1
KiloMOL-PER-M3-K|kmol/(m³·K)|kilomole per cubic metre kelvin|1000|0|A1E0L-3I0M0H-1T0D0|Unknown|kmol.m-3.K-1
KiloMOL-PER-MIN|kmol/min|Kilomole per Minute|16.666666666666668|0|A1E0L0I0M0H0T-1D0|MolarFlowRate|kmol.min-1
KiloMOL-PER-SEC|kmol/s|Kilomole per Second|1000|0|A1E0L0I0M0H0T-1D0|MolarFlowRate|kmol.s-1 kmol/s
KiloN|kN|Kilonewton|1000|0|A0E0L1I0M1H0T-2D0|Force|kN
KiloN-M|kN·m|Kilonewton Meter|1000|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|kN.m
KiloN-M-PER-DEG|kN·m/°|Kilonewton Metre per Degree|57295.7795785523|0|A0E0L2I0M1H0T-2D0|TorsionalSpringConstant|kN.m.deg-1
KiloN-M-PER-DEG-M|kN·m/(°·m)|kilonewton metre per degree metre|57295.7795785523|0|A0E0L1I0M1H0T-2D0|ModulusOfRotationalSubgradeReaction|kN.m.deg-1.m-1
KiloN-M-PER-M|kN·m/m|Kilonewton Metre per metre|1000|0|A0E0L1I0M1H0T-2D0|TorquePerLength|kN.m.m-1
KiloN-M-PER-M2|kN·m/m²|kilonewton metre per square metre|1000|0|A0E0L0I0M1H0T-2D0|EnergyPerArea ForcePerLength|kN.m.m-2
KiloN-M2|kN·m²|Kilo Newton Square Meter|1000|0|A0E0L3I0M1H0T-2D0|WarpingMoment|kN.m2
KiloN-PER-M|kN/m|Kilo Newton per metre|1000|0|A0E0L0I0M1H0T-2D0|ForcePerLength|kN.m-1
KiloN-PER-M2|kN/m²|Kilo Newton per square metre|1000|0|A0E0L-1I0M1H0T-2D0|ForcePerArea|kN.m-2
KiloN-PER-M3|kN/m³|Kilo Newton per cubic metre|1000|0|A0E0L-2I0M1H0T-2D0|SpecificWeight|kN.m-3
KiloOHM|kΩ|Kiloohm|1000|0|A0E-2L2I0M1H0T-3D0|Resistance|kOhm
KiloOHM-M|kΩ·m|kiloohm metre|1000|0|A0E-2L3I0M1H0T-3D0|Resistivity|kOhm.m
KiloOHM-PER-BAR|kΩ/bar|kiloohm per bar|0.01|0|A0E-2L3I0M0H0T-1D0|Unknown|kOhm.bar-1
KiloOHM-PER-K|kΩ/K|kiloohm per kelvin|1000|0|A0E-2L2I0M1H-1T-3D0|Unknown|kOhm.K-1
KiloOHM-PER-M|kΩ/m|kiloohm per metre|1000|0|A0E-2L1I0M1H0T-3D0|LinearResistance|kOhm.m-1
KiloPA|kPa|Kilopascal|1000|0|A0E0L-1I0M1H0T-2D0|ForcePerArea ModulusOfElasticity ShearModulus VaporPressure|kPa
KiloPA-M2-PER-GM|kPa·m²/g|Kilopascal Square Meter per Gram|1000000|0|A0E0L1I0M0H0T-2D0|Acceleration LinearAcceleration|kPa.m2.g-1
KiloPA-PER-BAR|kPa/bar|Kilopascal per Bar|0.01|0|A0E0L0I0M0H0T0D1|PressureRatio|kPa.bar-1
KiloPA-PER-K|kPa/K|Kilopascal per Kelvin|1000|0|A0E0L-1I0M1H-1T-2D0|PressureCoefficient|kPa.K-1
KiloPA-PER-M|kPa/m|kilopascal per metre|1000|0|A0E0L-2I0M1H0T-2D0|PressureGradient|kPa.m-1
KiloPA-PER-MilliM|kPa/mm|Kilopascal per Millimeter|1000000|0|A0E0L-2I0M1H0T-2D0|SpectralRadiantEnergyDensity|kPa.mm-1
KiloPA_A|KPaA|Kilopascal Absolute|1000|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|kPa{absolute}
KiloPOND|kp|Kilopond|9.80665|0|A0E0L1I0M1H0T-2D0|Force|
KiloR|kR|Kiloroentgen|0.258|0|A0E1L0I0M-1H0T1D0|ElectricChargePerMass|kR
KiloS|kS|Kilosiemens|1000|0|A0E2L-2I0M-1H0T3D0|Admittance Conductance|kS
KiloS-PER-M|kS/m|Kilosiemens per Meter|1000|0|A0E2L-3I0M-1H0T3D0|Conductivity|kS.m-1
KiloSEC|ks|kilosecond|1000|0|A0E0L0I0M0H0T1D0|Time|ks
KiloT|kT|kilotesla|1000|0|A0E-1L0I0M1H0T-2D0|MagneticField MagneticFluxDensity|
KiloTONNE|kt|KiloTonne|1000000|0|A0E0L0I0M1H0T0D0|Mass|
KiloTONNE-PER-YR|kt/a|KiloTonne per Year|0.031688087814028945|0|A0E0L0I0M1H0T-1D0|MassFlowRate|kt.a-1
KiloTON_Metric|kt|Metric KiloTON|1000000|0|A0E0L0I0M1H0T0D0|Mass|kt
KiloV|kV|Kilovolt|1000|0|A0E-1L2I0M1H0T-3D0|ElectricPotential ElectricPotentialDifference EnergyPerElectricCharge Voltage|kV
KiloV-PER-M|kV/m|Kilovolt per Meter|1000|0|A0E-1L1I0M1H0T-3D0|ElectricFieldStrength|kV.m-1
KiloVA|kVA|Kilovolt Ampere|1000|0|A0E0L2I0M1H0T-3D0|ComplexPower|kVA
KiloVA-HR|kVA·h|Kilovolt Ampere Hour|3600000|0|A0E0L2I0M1H0T-2D0|Energy|kVA.h
KiloVA-PER-K|kVA/K|kilovolt ampere per kelvin|1000|0|A0E0L2I0M1H-1T-3D0|ThermalConductance|kVA.K-1
KiloVAR|kVA{Reactive}|Kilovolt Ampere Reactive|1000|0|A0E0L2I0M1H0T-3D0|ReactivePower|kVA{reactive}
KiloVAR-HR|kVA{Reactive}·h|Kilovolt Ampere Reactive Hour|3600000|0|A0E0L2I0M1H0T-2D0|Energy|kVA.h{reactive}
KiloVAR-PER-K|kVA{Reactive}/K|kilovolt ampere reactive per kelvin|1|0||Unknown|
KiloW|kW|Kilowatt|1000|0|A0E0L2I0M1H0T-3D0|ActivePower Power|kW
KiloW-HR|kW·h|Kilowatthour|3600000|0|A0E0L2I0M1H0T-2D0|Energy|kW.h
KiloW-HR-PER-M2|kW·h/m²|Kilowatt hour per square metre|3600000|0|A0E0L0I0M1H0T-2D0|EnergyPerArea|kW.h.m-2
KiloW-PER-M-DEG_C|kW/(m·°C)|kilowatt per metre degree Celsius|1000|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|kW.m-1.Cel-1
KiloW-PER-M-K|kW/(m·K)|kilowatt per metre kelvin|1000|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|kW.m-1.K-1
KiloW-PER-M2|kW/m²|Kilowatt Per Square Meter|1000|0|A0E0L0I0M1H0T-3D0|PowerPerArea|kW.m-2
KiloW-PER-M2-K|kW/(m²·K)|kilowatt per square metre kelvin|1000|0|A0E0L0I0M1H-1T-3D0|CoefficientOfHeatTransfer CombinedNonEvaporativeHeatTransferCoefficient SurfaceCoefficientOfHeatTransfer|kW.m-2.K-1
KiloWB|kWb|KiloWeber|1000|0|A0E-1L2I0M1H0T-2D0|MagneticFlux|
KiloWB-PER-M|kWb/m|Kiloweber per Meter|1000|0|A0E-1L1I0M1H0T-2D0|MagneticVectorPotential|kWb.m-1
KiloYR|1000 a|KiloYear|31557600000|0|A0E0L0I0M0H0T1D0|Time|
L|L|Liter|0.001|0|A0E0L3I0M0H0T0D0|LiquidVolume Volume|L l
L-PER-BAR|L/bar|litre per bar|1e-8|0|A0E0L4I0M-1H0T2D0|Unknown|L.bar-1 L/bar
L-PER-DAY|L/d|Liter per Day|1.1574074074074074e-8|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|L.d-1 L/d
L-PER-DAY-BAR|L/(d·bar)|litre per day bar|1.1574074074074073e-13|0|A0E0L4I0M-1H0T1D0|Unknown|L.d-1.bar-1
L-PER-DAY-K|L/(d·K)|litre per day kelvin|1.1574074074074074e-8|0|A0E0L3I0M0H-1T-1D0|Unknown|L.d-1.K-1
L-PER-HR|L/h|Liter per Hour|2.7777777777777776e-7|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|L.h-1 L/h
L-PER-HR-BAR|L/(h·bar)|litre per hour bar|2.7777777777777777e-12|0|A0E0L4I0M-1H0T1D0|Unknown|L.h-1.bar-1
L-PER-HR-K|L/(h·K)|litre per hour kelvin|2.7777777777777776e-7|0|A0E0L3I0M0H-1T-1D0|Unknown|L.h-1.K-1
L-PER-K|L/K|Liter per Kelvin|0.001|0|A0E0L3I0M0H-1T0D0|VolumeThermalExpansion|L.K-1 L/K
L-PER-KiloGM|L/kg|Liter per Kilogram|0.001|0|A0E0L3I0M-1H0T0D0|SoilAdsorptionCoefficient SpecificVolume|L.kg-1 L/kg
L-PER-L|L/L|Liter per Liter|1|0|A0E0L0I0M0H0T0D1|VolumeFraction|L.L-1 L/L
L-PER-MIN|L/min|Liter per Minute|0.000016666666666666667|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|L.min-1 L/min
L-PER-MIN-BAR|L/(min·bar)|litre per minute bar|1.6666666666666666e-10|0|A0E0L4I0M-1H0T1D0|Unknown|L.min-1.bar-1
L-PER-MIN-K|L/(min·K)|litre per minute kelvin|0.000016666666666666667|0|A0E0L3I0M0H-1T-1D0|Unknown|L.min-1.K-1
L-PER-MOL|L/mol|Liter per Mole|0.001|0|A-1E0L3I0M0H0T0D0|MolarRefractivity MolarVolume|L.mol-1 L/mol
L-PER-MOL-SEC|L/(mol·s)|litre per mol second|0.001|0|A-1E0L3I0M0H0T-1D0|AtmosphericHydroxylationRate SecondOrderReactionRateConstant|L.mol-1.s-1
L-PER-MicroMOL|L/μmol|Litres per micromole|1000|0|A-1E0L3I0M0H0T0D0|MolarRefractivity MolarVolume|L.umol-1 L/umol
L-PER-SEC|L/s|Liter per Second|0.001|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|L.s-1 L/s
L-PER-SEC-BAR|L/(s·bar)|litre per second bar|1e-8|0|A0E0L4I0M-1H0T1D0|Unknown|L.s-1.bar-1
L-PER-SEC-K|L/(s·K)|litre per second kelvin|0.001|0|A0E0L3I0M0H-1T-1D0|Unknown|L.s-1.K-1
L-PER-SEC-M2|L/(s·m²)|Liter per Second Square Meter|0.001|0|A0E0L1I0M0H0T-1D0|VentilationRatePerFloorArea|L.s-1.m-2
LA|L|Lambert|0.31830988618|0|A0E0L-2I1M0H0T0D0|Luminance|Lmb
LANGLEY|Ly|langley|1|0||EnergyFluence EnergyPerArea RadiantFluence|
LA_FT|ft-L|Foot Lambert|3.4262591|0|A0E0L-2I1M0H0T0D0|Luminance|[ft-Lmb]
LB|lbm|Pound Mass|0.45359237|0|A0E0L0I0M1H0T0D0|Mass|[lb_av]
LB-DEG_F|lbm·°F|Pound Degree Fahrenheit|0.2519957611111111|0|A0E0L0I0M1H1T0D0|MassTemperature|[lb_av].[degF]
LB-DEG_R|lbm·°R|Pound Degree Rankine|0.2519957611111111|0|A0E0L0I0M1H1T0D0|MassTemperature|[lb_av].[degR]
LB-FT-PER-SEC|lbm·ft/s|pound (avoirdupois) foot per second|0.138254954376|0|A0E0L1I0M1H0T-1D0|Impulse|[lb_av].[ft_i].s-1
LB-FT2|lbm·ft²|Pound Mass (avoirdupois) Square Foot|0.042140110093804806|0|A0E0L2I0M1H0T0D0|MomentOfInertia RotationalMass|[lb_av].[sft_i]
LB-FT2-PER-GAL_UK-LB_F-SEC|lbm·ft²/(gal{UK}·lbf·s)|pound square foot per gallon(UK) pound-force second|2.083872860311145|0|A0E0L-2I0M0H0T1D0|Unknown|[lb_av].[ft_i]2.[gal_br]-1.[lbf_av]-1.s-1
LB-FT2-PER-GAL_US-LB_F-SEC|lbm·ft²/(gal{US}·lbf·s)|pound square foot per gallon (US) pound-force second|2.502626813549461|0|A0E0L-2I0M0H0T1D0|Unknown|[lb_av].[ft_i]2.[gal_us]-1.[lbf_av]-1.s-1
LB-FT2-PER-IN3-LB_F-SEC|lbm·ft²/(in³·lbf·s)|pound square foot per cubic inch pound-force second|578.1068269173718|0|A0E0L-2I0M0H0T1D0|Unknown|[lb_av].[ft_i]2.[in_i]-3.[lbf_av]-1.s-1
LB-HR-PER-FT3-GAL_UK|lbm·h/(ft³·gal{UK})|pound hour per cubic foot gallon (UK)|12684849.650195334|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[ft_i]-3.[gal_br]-1
LB-HR-PER-FT3-GAL_US|lbm·h/(ft³·gal{US})|pound hour per cubic foot gallon (US)|15233868.373180116|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[ft_i]-3.[gal_us]-1
LB-HR-PER-FT3-IN3|lbm·h/(ft³·in³)|pound hour per cubic foot cubic inch|3519023795.0041876|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[ft_i]-3.[in_i]-3
LB-HR-PER-FT3-YD3|lbm·h/(ft³·yd³)|pound hour per cubic foot cubic yard|75424.89272556987|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[ft_i]-3.[yd_i]-3
LB-HR-PER-FT6|lbm·h/ft⁶|pound hour per power of foot with the exponent 6|2036472.1035903865|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[ft_i]-6
LB-HR-PER-GAL_UK-FT3|lbm·h/(gal{UK}·ft³)|pound hour per gallon (UK) cubic foot|12684849.650195334|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[gal_br]-1.[ft_i]-3
LB-HR-PER-GAL_UK-IN3|lbm·h/(gal{UK}·in³)|pound hour per gallon (UK) cubic inch|21919420195.537537|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[gal_br]-1.[in_i]-3
LB-HR-PER-GAL_UK-YD3|lbm·h/(gal{UK}·yd³)|pound hour per gallon (UK) cubic yard|469809.2463035309|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[gal_br]-1.[yd_i]-3
LB-HR-PER-GAL_UK2|lbm·h/gal{UK}²|pound hour per square gallon (UK)|79011841.29376368|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[gal_br]-2
LB-HR-PER-GAL_US-FT3|lbm·h/(gal{US}·ft³)|pound hour per gallon (US) cubic foot|15233868.373180116|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[gal_us]-1.[ft_i]-3
LB-HR-PER-GAL_US-IN3|lbm·h/(gal{US}·in³)|pound hour per gallon (US) cubic inch|26324124548.855247|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[gal_us]-1.[in_i]-3
LB-HR-PER-GAL_US-YD3|lbm·h/(gal{US}·yd³)|pound hour per gallon (US) cubic yard|564217.3471548192|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[gal_us]-1.[yd_i]-3
LB-HR-PER-GAL_US2|lbm·h/gal{US}²|pound hour per square gallon (US)|113957242.62671064|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[gal_us]-2
LB-HR-PER-IN3-FT3|lbm·h/(in³·ft³)|pound hour per cubic inch cubic foot|3519023795.0041876|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[in_i]-3.[ft_i]-3
LB-HR-PER-IN3-GAL_UK|lbm·h/(in³·gal{UK})|pound hour per cubic inch gallon (UK)|21919420195.537537|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[in_i]-3.[gal_br]-1
LB-HR-PER-IN3-GAL_US|lbm·h/(in³·gal{US})|pound hour per cubic inch gallon (US)|26324124548.855247|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[in_i]-3.[gal_us]-1
LB-HR-PER-IN3-YD3|lbm·h/(in³·yd³)|pound hour per cubic inch cubic yard|130334214.62978473|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[in_i]-3.[yd_i]-3
LB-HR-PER-IN6|lbm·h/in⁶|pound hour per power of inch with the exponent 6|6080873117767.236|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].h.[in_i]-6
LB-IN|lbm·in|Pound Mass (avoirdupois) Inch|0.011521246198|0|A0E0L1I0M1H0T0D0|LengthMass|[lb_av].[in_i]
LB-IN-PER-SEC|lbm·in/s|pound (avoirdupois) inch per second|0.011521246198|0|A0E0L1I0M1H0T-1D0|Impulse|[lb_av].[in_i].s-1
LB-IN2|lbm·in²|Pound Mass (avoirdupois) Square Inch|0.0002926396534292|0|A0E0L2I0M1H0T0D0|MomentOfInertia RotationalMass|[lb_av].[sin_i]
LB-IN2-PER-FT3-LB_F-SEC|lbm·in²/(ft³·lbf·s)|pound square inch per cubic foot pound-force second|0.002323281679676937|0|A0E0L-2I0M0H0T1D0|Unknown|[lb_av].[in_i]2.[ft_i]-3.[lbf_av]-1.s-1
LB-IN2-PER-GAL_UK-LB_F-SEC|lbm·in²/(gal{UK}·lbf·s)|pound square inch per gallon(UK) pound-force second|0.014471339307716283|0|A0E0L-2I0M0H0T1D0|Unknown|[lb_av].[in_i]2.[gal_br]-1.[lbf_av]-1.s-1
LB-IN2-PER-GAL_US-LB_F-SEC|lbm·in²/(gal{US}·lbf·s)|pound square inch per gallon (US) pound-force second|0.017379352871871253|0|A0E0L-2I0M0H0T1D0|Unknown|[lb_av].[in_i]2.[gal_us]-1.[lbf_av]-1.s-1
LB-IN2-PER-IN3-LB_F-SEC|lbm·in²/(in³·lbf·s)|pound square inch per cubic inch pound-force second|4.014630742481748|0|A0E0L-2I0M0H0T1D0|Unknown|[lb_av].[in_i]2.[in_i]-3.[lbf_av]-1.s-1
LB-MIN-PER-FT3-GAL_UK|lbm·min/(ft³·gal{UK})|pound minute per cubic foot gallon (UK)|211414.16083658888|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[ft_i]-3.[gal_br]-1
LB-MIN-PER-FT3-GAL_US|lbm·min/(ft³·gal{US})|pound minute per cubic foot gallon (US)|253897.8062196686|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[ft_i]-3.[gal_us]-1
LB-MIN-PER-FT3-IN3|lbm·min/(ft³·in³)|pound minute per cubic foot cubic inch|58650396.583403125|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[ft_i]-3.[in_i]-3
LB-MIN-PER-FT3-YD3|lbm·min/(ft³·yd³)|pound minute per cubic foot cubic yard|1257.0815454261644|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[ft_i]-3.[yd_i]-3
LB-MIN-PER-FT6|lbm·min/ft⁶|pound minute per power of foot with the exponent 6|33941.20172650644|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[ft_i]-6
LB-MIN-PER-GAL_UK-FT3|lbm·min/(gal{UK}·ft³)|pound minute per gallon (UK) cubic foot|211414.16083658888|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[gal_br]-1.[ft_i]-3
LB-MIN-PER-GAL_UK-IN3|lbm·min/(gal{UK}·in³)|pound minute per gallon (UK) cubic inch|365323669.9256256|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[gal_br]-1.[in_i]-3
LB-MIN-PER-GAL_UK-YD3|lbm·min/(gal{UK}·yd³)|pound minute per gallon (UK) cubic yard|7830.154105058848|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[gal_br]-1.[yd_i]-3
LB-MIN-PER-GAL_UK2|lbm·min/gal{UK}²|pound minute per square gallon (UK)|1316864.0215627279|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[gal_br]-2
LB-MIN-PER-GAL_US-FT3|lbm·min/(gal{US}·ft³)|pound minute per gallon (US) cubic foot|253897.8062196686|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[gal_us]-1.[ft_i]-3
LB-MIN-PER-GAL_US-IN3|lbm·min/(gal{US}·in³)|pound minute per gallon (US) cubic inch|438735409.1475875|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[gal_us]-1.[in_i]-3
LB-MIN-PER-GAL_US-YD3|lbm·min/(gal{US}·yd³)|pound minute per gallon (US) cubic yard|9403.62245258032|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[gal_us]-1.[yd_i]-3
LB-MIN-PER-GAL_US2|lbm·min/gal{US}²|pound minute per square gallon (US)|1899287.3771118443|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[gal_us]-2
LB-MIN-PER-IN3-FT3|lbm·min/(in³·ft³)|pound minute per cubic inch cubic foot|58650396.583403125|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[in_i]-3.[ft_i]-3
LB-MIN-PER-IN3-GAL_UK|lbm·min/(in³·gal{UK})|pound minute per cubic inch gallon (UK)|365323669.9256256|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[in_i]-3.[gal_br]-1
LB-MIN-PER-IN3-GAL_US|lbm·min/(in³·gal{US})|pound minute per cubic inch gallon (US)|438735409.1475875|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[in_i]-3.[gal_us]-1
LB-MIN-PER-IN3-YD3|lbm·min/(in³·yd³)|pound minute per cubic inch cubic yard|2172236.9104964123|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[in_i]-3.[yd_i]-3
LB-MIN-PER-IN6|lbm·min/in⁶|pound minute per power of inch with the exponent 6|101347885296.1206|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].min.[in_i]-6
LB-PER-AC|lbm/acre|pound per acre|0.0001120851156194456|0|A0E0L-2I0M1H0T0D0|MassPerArea|lb.[acr_br]-1 lb/[acr_br]
LB-PER-DAY|lbm/d|Pound (avoirdupois) per Day|0.000005249911689814815|0|A0E0L0I0M1H0T-1D0|MassFlowRate|[lb_av].d-1
LB-PER-DEG_F|lbm/°F|pound (avoirdupois) per degree Fahrenheit|0.8164662659999999|0|A0E0L0I0M1H-1T0D0|Unknown|[lb_av].[degF]-1
LB-PER-FT|lbm/ft|Pound per Foot|1.4881639435695537|0|A0E0L-1I0M1H0T0D0|MassPerLength|[lb_av].[ft_i]-1
LB-PER-FT-DAY|lbm/(ft·d)|pound (avoirdupois) per foot day|0.000017224119717240207|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|[lb_av].[ft_i]-1.d-1
LB-PER-FT-HR|lbm/(ft·h)|Pound per Foot Hour|0.0004133788732137649|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|[lb_av].[ft_i]-1.h-1
LB-PER-FT-LB_F-SEC|lbm/(ft·lbf·s)|pound per foot pound-force second|0.334552561873479|0|A0E0L-2I0M0H0T1D0|Unknown|[lb_av].[ft_i]-1.[lbf_av]-1.s-1
LB-PER-FT-MIN|lbm/(ft·min)|pound (avoirdupois) per foot minute|0.024802732392825898|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|[lb_av].[ft_i]-1.min-1
LB-PER-FT-SEC|lbm/(ft·s)|Pound per Foot Second|1.4881639435695537|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|[lb_av].[ft_i]-1.s-1
LB-PER-FT2|lbm/ft²|Pound Mass (avoirdupois) per Square Foot|4.882427636383051|0|A0E0L-2I0M1H0T0D0|MassPerArea|[lb_av].[ft_i]-2
LB-PER-FT3|lbm/ft³|Pound per Cubic Foot|16.018463373960138|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[lb_av].[cft_i]-1
LB-PER-FT3-DEG_F|lbm/(ft³·°F)|pound (avoirdupois) per cubic foot degree Fahrenheit|28.833234073128246|0|A0E0L-3I0M1H-1T0D0|Unknown|[lb_av].[ft_i]-3.[degF]-1
LB-PER-FT3-PSI|lbm/(ft³·psi)|pound (avoirdupois) per cubic foot psi|0.002323281679676937|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|[lb_av].[ft_i]-3.[psi]-1
LB-PER-GAL|lb/gal|Pound per Gallon|99.7763727|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[lb_av].[gal_br]-1
LB-PER-GAL_UK|lbm/gal{UK}|Pound (avoirdupois) per Gallon (UK)|99.7763726631017|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[lb_av].[gal_br]-1
LB-PER-GAL_US|lbm/gal{US}|Pound (avoirdupois) per Gallon (US)|119.82642047946167|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[lb_av].[gal_us]-1
LB-PER-HR|lbm/h|Pound per Hour|0.00012599788055555556|0|A0E0L0I0M1H0T-1D0|MassFlowRate MassPerTime|[lb_av].h-1
LB-PER-HR-DEG_F|lbm/(h·°F)|pound (avoirdupois) per hour degree Fahrenheit|0.000226796185|0|A0E0L0I0M1H-1T-1D0|Unknown|[lb_av].h-1.[degF]-1
LB-PER-HR-PSI|lbm/(h·psi)|pound (avoirdupois) per hour psi|1.8274447475948867e-8|0|A0E0L1I0M0H0T1D0|ThrusterPowerToThrustEfficiency|[lb_av].h-1.[psi]-1
LB-PER-IN|lbm/in|Pound per Inch|17.857967322834646|0|A0E0L-1I0M1H0T0D0|MassPerLength|[lb_av].[in_i]-1
LB-PER-IN2|lbm/in²|Pound (avoirdupois) per Square Inch|703.06957963916|0|A0E0L-2I0M1H0T0D0|MassPerArea MeanMassRange SurfaceDensity|[lb_av].[sin_i]-1
LB-PER-IN3|lbm/in³|Pound per Cubic Inch|27679.904710203125|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[lb_av].[cin_i]-1
LB-PER-IN3-DEG_F|lbm/(in³·°F)|pound (avoirdupois) per cubic inch degree Fahrenheit|49823.82847836562|0|A0E0L-3I0M1H-1T0D0|Unknown|[lb_av].[in_i]-3.[degF]-1
LB-PER-IN3-PSI|lbm/(in³·psi)|pound (avoirdupois) per cubic inch psi|4.0146307424817484|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|[lb_av].[in_i]-3.[psi]-1
LB-PER-LB|lbm/lbm|pound per pound|1|0|A0E0L0I0M0H0T0D1|MassRatio|[lb_av].[lb_av]-1
LB-PER-M3|lbm/m³|Pound per Cubic Meter|0.45359237|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[lb_av].m-3
LB-PER-MIN|lbm/min|Pound per Minute|0.007559872833333333|0|A0E0L0I0M1H0T-1D0|MassFlowRate MassPerTime|[lb_av].min-1
LB-PER-MIN-DEG_F|lbm/(min·°F)|pound (avoirdupois) per minute degree Fahrenheit|0.013607771099999999|0|A0E0L0I0M1H-1T-1D0|Unknown|[lb_av].min-1.[degF]-1
LB-PER-MIN-PSI|lbm/(min·psi)|pound (avoirdupois) per minute psi|0.000001096466848556932|0|A0E0L1I0M0H0T1D0|ThrusterPowerToThrustEfficiency|[lb_av].min-1.[psi]-1
LB-PER-PSI|lbm/psi|pound (avoirdupois) per psi|0.00006578801091341592|0|A0E0L1I0M0H0T2D0|Unknown|[lb_av].[psi]-1
LB-PER-SEC|lbm/s|Pound (avoirdupois) per Second|0.45359237|0|A0E0L0I0M1H0T-1D0|MassFlowRate|[lb_av].s-1
LB-PER-SEC-DEG_F|lbm/(s·°F)|pound (avoirdupois) per second degree Fahrenheit|0.8164662659999999|0|A0E0L0I0M1H-1T-1D0|Unknown|[lb_av].s-1.[degF]-1
LB-PER-SEC-PSI|lbm/(s·psi)|pound (avoirdupois) per second psi|0.00006578801091341592|0|A0E0L1I0M0H0T1D0|ThrusterPowerToThrustEfficiency|[lb_av].s-1.[psi]-1
LB-PER-YD|lbm/yd|pound (avoirdupois) per yard|0.4960546478565179|0|A0E0L-1I0M1H0T0D0|LinearMass|[lb_av].[yd_i]-1
LB-PER-YD2|lbm/yd²|pound (avoirdupois) per square yard|0.5424919595981167|0|A0E0L-2I0M1H0T0D0|BodyMassIndex MassPerArea MeanMassRange SurfaceDensity|[lb_av].[yd_i]-2
LB-PER-YD3|lbm/yd³|Pound per Cubic Yard|0.5932764212577829|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[lb_av].[cyd_i]-1
LB-SEC-PER-FT3-GAL_UK|lbm·s/(ft³·gal{UK})|pound second per cubic foot gallon (UK)|3523.5693472764815|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[ft_i]-3.[gal_br]-1
LB-SEC-PER-FT3-GAL_US|lbm·s/(ft³·gal{US})|pound second per cubic foot gallon (US)|4231.630103661143|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[ft_i]-3.[gal_us]-1
LB-SEC-PER-FT3-IN3|lbm·s/(ft³·in³)|pound second per cubic foot cubic inch|977506.6097233854|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[ft_i]-3.[in_i]-3
LB-SEC-PER-FT3-YD3|lbm·s/(ft³·yd³)|pound second per cubic foot cubic yard|20.951359090436075|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[ft_i]-3.[yd_i]-3
LB-SEC-PER-FT6|lbm·s/ft⁶|pound second per power of foot with the exponent 6|565.686695441774|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[ft_i]-6
LB-SEC-PER-GAL_UK-FT3|lbm·s/(gal{UK}·ft³)|pound second per gallon (UK) cubic foot|3523.5693472764815|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[gal_br]-1.[ft_i]-3
LB-SEC-PER-GAL_UK-IN3|lbm·s/(gal{UK}·in³)|pound second per gallon (UK) cubic inch|6088727.83209376|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[gal_br]-1.[in_i]-3
LB-SEC-PER-GAL_UK-YD3|lbm·s/(gal{UK}·yd³)|pound second per gallon (UK) cubic yard|130.50256841764747|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[gal_br]-1.[yd_i]-3
LB-SEC-PER-GAL_UK2|lbm·s/gal{UK}²|pound second per square gallon (UK)|21947.733692712132|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[gal_br]-2
LB-SEC-PER-GAL_US-FT3|lbm·s/(gal{US}·ft³)|pound second per gallon (US) cubic foot|4231.630103661143|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[gal_us]-1.[ft_i]-3
LB-SEC-PER-GAL_US-IN3|lbm·s/(gal{US}·in³)|pound second per gallon (US) cubic inch|7312256.819126458|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[gal_us]-1.[in_i]-3
LB-SEC-PER-GAL_US-YD3|lbm·s/(gal{US}·yd³)|pound second per gallon (US) cubic yard|156.7270408763387|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[gal_us]-1.[yd_i]-3
LB-SEC-PER-GAL_US2|lbm·s/gal{US}²|pound second per square gallon (US)|31654.789618530736|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[gal_us]-2
LB-SEC-PER-IN3-FT3|lbm·s/(in³·ft³)|pound second per cubic inch cubic foot|977506.6097233854|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[in_i]-3.[ft_i]-3
LB-SEC-PER-IN3-GAL_UK|lbm·s/(in³·gal{UK})|pound second per cubic inch gallon (UK)|6088727.83209376|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[in_i]-3.[gal_br]-1
LB-SEC-PER-IN3-GAL_US|lbm·s/(in³·gal{US})|pound second per cubic inch gallon (US)|7312256.819126458|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[in_i]-3.[gal_us]-1
LB-SEC-PER-IN3-YD3|lbm·s/(in³·yd³)|pound second per cubic inch cubic yard|36203.948508273534|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[in_i]-3.[yd_i]-3
LB-SEC-PER-IN6|lbm·s/in⁶|pound second per power of inch with the exponent 6|1689131421.60201|0|A0E0L-6I0M1H0T1D0|Unknown|[lb_av].s.[in_i]-6
LB_F|lbf|Pound Force|4.4482216344|0|A0E0L1I0M1H0T-2D0|Force|[lbf_av]
LB_F-FT|lbf·ft|Pound Force Foot|1.35581795416512|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|[lbf_av].[ft_i]
LB_F-FT-PER-IN|lbf·ft/in|pound-force foot per inch|53.378659612800014|0|A0E0L1I0M1H0T-2D0|LinearTorque|[lbf_av].[ft_i].[in_i]-1
LB_F-IN|lbf·in|Pound Force Inch|0.11298482951376|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|[lbf_av].[in_i]
LB_F-IN-PER-IN|lbf·in/in|pound-force inch per inch|4.4482216344|0|A0E0L1I0M1H0T-2D0|LinearTorque|[lbf_av].[in_i].[in_i]-1
LB_F-PER-FT|lbf/ft|Pound Force per Foot|14.593903|0|A0E0L0I0M1H0T-2D0|ForcePerLength|[lbf_av].[ft_i]-1
LB_F-PER-FT2|lbf/ft²|Pound Force per Square Foot|47.88025918635171|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|[lbf_av].[sft_i]-1
LB_F-PER-IN|lbf/in|Pound Force per Inch|175.12683600000003|0|A0E0L0I0M1H0T-2D0|EnergyPerArea ForcePerLength|[lbf_av].[in_i]-1
LB_F-PER-IN2|lbf/in²|Pound Force per Square Inch|6894.757322834646|0|A0E0L-1I0M1H0T-2D0|ForcePerArea ModulusOfElasticity ShearModulus VaporPressure|[lbf_av].[sin_i]-1
LB_F-PER-IN2-DEG_F|lbf/(in²·°F)|Pound Force per Square Inch Degree Fahrenheit|12410.563181102363|0|A0E0L-1I0M1H-1T-2D0|VolumetricHeatCapacity|[lbf_av].[sin_i]-1.[degF]-1
LB_F-PER-IN2-SEC|lbf/(in²·s)|Pound Force per Square Inch Second|6894.757322834646|0|A0E0L-1I0M1H0T-3D0|ForcePerAreaTime|[lbf_av].[sin_i]-1.s-1
LB_F-PER-LB|lbf/lbm|Pound Force per Pound|9.806650042195376|0|A0E0L1I0M0H0T-2D0|ThrustToMassRatio|[lbf_av].[lb_av]-1
LB_F-PER-YD|lbf/yd|pound-force per yard|4.864634333333334|0|A0E0L0I0M1H0T-2D0|ForcePerLength|[lbf_av].[yd_i]-1
LB_F-SEC-PER-FT2|lbf·s/ft²|Pound Force Second per Square Foot|47.88025918635171|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|[lbf_av].s.[sft_i]-1
LB_F-SEC-PER-IN2|lbf·s/in²|Pound Force Second per Square Inch|6894.757322834646|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|[lbf_av].s.[sin_i]-1
LB_M|lbm|Pound Mass|0.45359237|0|A0E0L0I0M1H0T0D0|Mass|[lb_av]
LB_T|lbt|Pound Troy|0.3732417216|0|A0E0L0I0M1H0T0D0|Mass|[lb_tr]
LM|lm|lumen|1|0|A0E0L0I1M0H0T0D0|LuminousFlux|lm
LM-HR|lm·h|lumen hour|3600|0|A0E0L0I1M0H0T1D0|LuminousEnergy|lm.h
LM-PER-FT2|lm/ft²|lumen per square foot|10.763910416709722|0|A0E0L-2I1M0H0T0D0|Luminance|lm.[ft_i]-2
LM-PER-M2|lm/m²|lumen per square metre|1|0|A0E0L-2I1M0H0T0D0|Luminance|lm.m-2
LM-PER-W|lm/W|Lumen per Watt|1|0|A0E0L-2I1M-1H0T3D0|LuminousEfficacy|lm.W-1 lm/W
LM-SEC|lm·s|lumen second|1|0|A0E0L0I1M0H0T1D0|LuminousEnergy|lm.s
LUX|lx|lux|1|0|A0E0L-2I1M0H0T0D0|LuminousFluxPerArea|lx
LUX-HR|lx·h|Lux Hour|3600|0|A0E0L-2I1M0H0T1D0|LuminousExposure|lx.h
LUX-SEC|lx·s|lux second|1|0|A0E0L-2I1M0H0T1D0|LuminousExposure|lx.s
LY|ly|Light Year|9460730472580800|0|A0E0L1I0M0H0T0D0|Length|[ly]
LunarMass|M☾|Lunar mass|7.346e+22|0|A0E0L0I0M1H0T0D0|Mass|
M|m|Meter|1|0|A0E0L1I0M0H0T0D0|ElevationRelativeToNAP Length|m
M-K|m·K|Meter Kelvin|1|0|A0E0L1I0M0H1T0D0|LengthTemperature|m.K
M-K-PER-W|m·K/W|Meter Kelvin per Watt|1|0|A0E0L-1I0M-1H1T3D0|ThermalResistivity|m.K.W-1
M-KiloGM|m·kg|Meter Kilogram|1|0|A0E0L1I0M1H0T0D0|LengthMass|m.kg
M-PA-PER-SEC|m·Pa/s|metre pascal per second|1|0|A0E0L0I0M1H0T-3D0|PowerPerArea|m.Pa.s-1
M-PER-BAR|m/bar|metre per bar|0.00001|0|A0E0L2I0M-1H0T2D0|Unknown|m.bar-1
M-PER-DAY|m/d|Meter per Day|0.00001157407407407407|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|m.d-1 m/d
M-PER-DEG_C-M|m/(°C·m)|metre per degree Celcius metre|1|0|A0E0L0I0M0H-1T0D0|ExpansionRatio ThermalExpansionCoefficient|m.Cel-1.m-1
M-PER-FARAD|m/F|Meter per Farad|1|0|A0E-2L3I0M1H0T-4D0|InversePermittivity|m.F-1
M-PER-HA|m/ha|Metres per hectare|0.0001|0|A0E0L-1I0M0H0T0D0|InverseLength|m.hm-2
M-PER-HR|m/h|Meter per Hour|0.0002777777777777778|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|m.h-1 m/h
M-PER-K|m/K|Meter per Kelvin|1|0|A0E0L1I0M0H-1T0D0|LinearThermalExpansion|m/K
M-PER-M2|m/m²|Meters per square meter|1|0|A0E0L-1I0M0H0T0D0|InverseLength|m.m-2
M-PER-MIN|m/min|Meter per Minute|0.016666666666666666|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|m.min-1 m/min
M-PER-PA|m/Pa|metre per pascal|1|0|A0E0L2I0M-1H0T2D0|Unknown|m.Pa-1
M-PER-RAD|m/rad|metre per radian|1|0|A0E0L1I0M0H0T0D0|Rotary-TranslatoryMotionConversion|m.rad-1
M-PER-SEC|m/s|Meter per Second|1|0|A0E0L1I0M0H0T-1D0|ElectromagneticWavePhaseSpeed LinearVelocity Speed Velocity|m.s-1 m/s
M-PER-SEC-BAR|m/(s·bar)|metre per second bar|0.00001|0|A0E0L2I0M-1H0T1D0|Unknown|m.s-1.bar-1
M-PER-SEC-K|m/(s·K)|metre per second kelvin|1|0|A0E0L1I0M0H-1T-1D0|Unknown|m.s-1.K-1
M-PER-SEC-PA|m/(s·Pa)|metre per second pascal|1|0|A0E0L2I0M-1H0T1D0|Unknown|m.s-1.Pa-1
M-PER-SEC2|m/s²|Meter per Square Second|1|0|A0E0L1I0M0H0T-2D0|Acceleration LinearAcceleration|m.s-2 m/s2
M-PER-V-SEC|m/(V·s)|metre per volt second|1|0|A0E1L-1I0M-1H0T2D0|MagneticReluctivity|m.V-1.s-1
M-PER-YR|m/a|Metre per year|3.16880878140289e-8|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|m.a-1
M-SEC|m·s|metre second|1|0|A0E0L1I0M0H0T1D0|Unknown|m.s
M-SEC2|m·s²|metre second squared|1|0|A0E0L1I0M0H0T2D0|Unknown|m.s2
M2|m²|Square Meter|1|0|A0E0L2I0M0H0T0D0|Area HydraulicPermeability NuclearQuadrupoleMoment|m2
M2-HR-DEG_C-PER-KiloCAL_IT|m²·h·°C/kcal{IT}|Square Meter Hour Degree Celsius per Kilocalorie (international Table)|0.8598452278589853|0|A0E0L0I0M-1H1T3D0|ThermalInsulance|m2.h.Cel/kcal_IT
M2-HZ|m²·Hz|Square metres Hertz|1|0|A0E0L2I0M0H0T-1D0|AreaPerTime|m2.Hz
M2-HZ2|m²·Hz²|Square Metres square Hertz|1|0|A0E0L2I0M0H0T-2D0|Unknown|m2.Hz2
M2-HZ3|m²·Hz³|Square metres cubic Hertz|1|0|A0E0L2I0M0H0T-3D0|Unknown|m2.Hz3
M2-HZ4|m²·Hz⁴|Square metres Hertz^4|1|0|A0E0L2I0M0H0T-4D0|Unknown|m2.Hz4
M2-K|m²·K|Square Meter Kelvin|1|0|A0E0L2I0M0H1T0D0|AreaTemperature|m2.K
M2-K-PER-W|m²·K/W|Square Meter Kelvin per Watt|1|0|A0E0L0I0M-1H1T3D0|ThermalInsulance|m2.K.W-1
M2-PER-GM|m²/g|Square metres per gram|1000|0|A0E0L2I0M-1H0T0D0|MassAttenuationCoefficient SpecificSurfaceArea|m2.g-1
M2-PER-GM_DRY|m²/g{dry sediment}|Square metres per gram of dry sediment|1000|0|A0E0L2I0M-1H0T0D0|MassAttenuationCoefficient|m2.g-1{dry}
M2-PER-HA|m²/ha|square meters per hectare|0.0001|0|A0E0L0I0M0H0T0D1|AreaRatio|m2.har-1
M2-PER-HA-YR|m²/(ha·a)|Square Meter per Hectare Year|3.168808781402895e-12|0|A0E0L0I0M0H0T-1D0|Unknown|m2.har-1.a-1
M2-PER-HZ|m²/Hz|Square metres per Hertz|1|0|A0E0L2I0M0H0T1D0|Unknown|m2.Hz-1
M2-PER-HZ-DEG|m²/(Hz·°)|Square metres per Hertz degree|57.295779578552306|0|A0E0L2I0M0H0T1D0|Unknown|m2.Hz-1.deg-1
M2-PER-HZ2|m²/Hz²|Square metres per square Hertz|1|0|A0E0L2I0M0H0T2D0|Unknown|m2.Hz-2
M2-PER-J|m²/J|Square Meter per Joule|1|0|A0E0L0I0M-1H0T2D0|SpectralCrossSection|m2.J-1
M2-PER-K|m²/K|Square Meter per Kelvin|1|0|A0E0L2I0M0H-1T0D0|AreaThermalExpansion|m2.K-1
M2-PER-KiloGM|m²/kg|Square Meter per Kilogram|1|0|A0E0L2I0M-1H0T0D0|MassAbsorptionCoefficient MassAttenuationCoefficient MassEnergyTransferCoefficient SpecificSurfaceArea|m2.kg-1
M2-PER-KiloW|m²/kW|square metre per Kilowatt|0.001|0|A0E0L0I0M-1H0T3D0|AreaPerPower|m2.kW-1
M2-PER-M|m²/m|square metre per metre|1|0|A0E0L1I0M0H0T0D0|AreaPerLength|m2.m-1
M2-PER-M2|m²/m²|square meter per square meter|1|0|A0E0L0I0M0H0T0D1|AreaRatio|m2.m-2
M2-PER-MOL|m²/mol|Square Meter per Mole|1|0|A-1E0L2I0M0H0T0D0|MolarAbsorptionCoefficient MolarAttenuationCoefficient|m2.mol-1 m2/mol
M2-PER-N|m²/N|Square Meter per Newton|1|0|A0E0L1I0M-1H0T2D0|Compressibility|m2.N-1
M2-PER-SEC|m²/s|Square Meter per Second|1|0|A0E0L2I0M0H0T-1D0|AreaPerTime DiffusionCoefficient NeutronDiffusionCoefficient ThermalDiffusionRatioCoefficient|m2.s-1 m2/s
M2-PER-SEC-BAR|m²/(s·bar)|square metre per second bar|0.00001|0|A0E0L3I0M-1H0T1D0|Unknown|m2.s-1.bar-1
M2-PER-SEC-K|m²/(s·K)|square metre per second kelvin|1|0|A0E0L2I0M0H-1T-1D0|Unknown|m2.s-1.K-1
M2-PER-SEC-PA|m²/(s·Pa)|square metre per second pascal|1|0|A0E0L3I0M-1H0T1D0|Unknown|m2.s-1.Pa-1
M2-PER-SEC2|m²/s²|Square Meters per Square Second|1|0|A0E0L2I0M0H0T-2D0|SpecificModulus|m2.s-2 m2/s2
M2-PER-SEC2-K|m²/(s²·K)|square metre per square second kelvin|1|0|A0E0L2I0M0H-1T-2D0|SpecificHeatCapacity|m2.s2-1.K-1
M2-PER-SR|m²/sr|Square Meter per Steradian|1|0|A0E0L2I0M0H0T0D0|AngularCrossSection|m2.sr-1
M2-PER-SR-J|m²/(sr·J)|Square Meter per Steradian Joule|1|0|A0E0L0I0M-1H0T2D0|SpectralAngularCrossSection|m2.sr-1.J-1
M2-PER-V-SEC|m²/(V·s)|Square Meter per Volt Second|1|0|A0E1L0I0M-1H0T2D0|Mobility|m2.V-1.s-1
M2-PER-W|m²/W|square metre per watt|1|0|A0E0L0I0M-1H0T3D0|AreaPerPower|m2.W-1
M2-SEC-PER-RAD|m²·s/rad|Square metre seconds per radian|1|0|A0E0L2I0M0H0T1D0|Unknown|m2.s.rad-1
M2-SR|m²·sr|Square Meter Steradian|1|0|A0E0L2I0M0H0T0D0|AreaAngle|m2.sr
M3|m³|Cubic Meter|1|0|A0E0L3I0M0H0T0D0|SectionModulus Volume|m3
M3-PER-BAR|m³/bar|cubic metre per bar|0.00001|0|A0E0L4I0M-1H0T2D0|Unknown|m3.bar-1
M3-PER-C|m³/C|Cubic Meter per Coulomb|1|0|A0E-1L3I0M0H0T-1D0|HallCoefficient|m3.C-1
M3-PER-DAY|m³/d|Cubic Meter per Day|0.000011574074074074073|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|m3.d-1
M3-PER-DAY-BAR|m³/(d·bar)|cubic metre per day bar|1.1574074074074074e-10|0|A0E0L4I0M-1H0T1D0|Unknown|m3.d-1.bar-1
M3-PER-DAY-K|m³/(d·K)|cubic metre per day kelvin|0.000011574074074074073|0|A0E0L3I0M0H-1T-1D0|Unknown|m3.d-1.K-1
M3-PER-HA|m³/ha|Cubic Meter per Hectare|0.0001|0|A0E0L1I0M0H0T0D0|VolumePerArea|m3.har-1
M3-PER-HA-YR|m³/(ha·a)|Cubic Meter per Hectare Year|3.168808781402895e-12|0|A0E0L1I0M0H0T-1D0|SurfaceRelatedVolumeFlow|m3.har-1.a-1
M3-PER-HR|m³/h|Cubic Meter per Hour|0.0002777777777777778|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|m3.h-1 m3/h
M3-PER-HR-BAR|m³/(h·bar)|cubic metre per hour bar|2.777777777777778e-9|0|A0E0L4I0M-1H0T1D0|Unknown|m3.h-1.bar-1
M3-PER-HR-K|m³/(h·K)|cubic metre per hour kelvin|0.0002777777777777778|0|A0E0L3I0M0H-1T-1D0|Unknown|m3.h-1.K-1
M3-PER-K|m³/K|Cubic Meter per Kelvin|1|0|A0E0L3I0M0H-1T0D0|VolumeThermalExpansion|m3.K-1
M3-PER-KiloGM|m³/kg|Cubic Meter per Kilogram|1|0|A0E0L3I0M-1H0T0D0|SoilAdsorptionCoefficient SpecificVolume|m3.kg-1 m3/kg
M3-PER-KiloGM-SEC2|m³/(kg·s²)|Cubic Meter per Kilogram Square Second|1|0|A0E0L3I0M-1H0T-2D0|Unknown|m3.(kg.s2)-1 m3.kg-1.s-2 m3/(kg.s2)
M3-PER-M2|m³/m²|Cubic Meter per Square Meter|1|0|A0E0L1I0M0H0T0D0|VolumePerArea|m3.m-2
M3-PER-M3|m³/m³|Cubic Meter per Cubic Meter|1|0|A0E0L0I0M0H0T0D1|VolumeFraction|m3.m-3
M3-PER-MIN|m³/min|Cubic Meter per Minute|0.016666666666666666|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|m3.min-1
M3-PER-MIN-BAR|m³/(min·bar)|cubic metre per minute bar|1.6666666666666668e-7|0|A0E0L4I0M-1H0T1D0|Unknown|m3.min-1.bar-1
M3-PER-MIN-K|m³/(min·K)|cubic metre per minute kelvin|0.016666666666666666|0|A0E0L3I0M0H-1T-1D0|Unknown|m3.min-1.K-1
M3-PER-MOL|m³/mol|Cubic Meter per Mole|1|0|A-1E0L3I0M0H0T0D0|MolarRefractivity MolarVolume|m3.mol-1 m3/mol
M3-PER-MOL-SEC|m³/(mol·s)|Cubic Meter per Mole Second|1|0|A-1E0L3I0M0H0T-1D0|AtmosphericHydroxylationRate SecondOrderReactionRateConstant|m3.mol-1.s-1
M3-PER-PA|m³/Pa|cubic metre per pascal|1|0|A0E0L4I0M-1H0T2D0|Unknown|m3.Pa-1
M3-PER-SEC|m³/s|Cubic Meter per Second|1|0|A0E0L3I0M0H0T-1D0|RecombinationCoefficient SoundVolumeVelocity VolumeFlowRate VolumePerTime|m3.s-1 m3/s
M3-PER-SEC-BAR|m³/(s·bar)|cubic metre per second bar|0.00001|0|A0E0L4I0M-1H0T1D0|Unknown|m3.s-1.bar-1
M3-PER-SEC-K|m³/(s·K)|cubic metre per second kelvin|1|0|A0E0L3I0M0H-1T-1D0|Unknown|m3.s-1.K-1
M3-PER-SEC-M2|m³/(s·m²)|cubic metre per second square metre|1|0|A0E0L1I0M0H0T-1D0|VolumeFlowRate_SurfaceRelated|m3.s-1.m-2
M3-PER-SEC-PA|m³/(s·Pa)|cubic metre per second pascal|1|0|A0E0L4I0M-1H0T1D0|Unknown|m3.s-1.Pa-1
M3-PER-SEC2|m³/s²|Cubic Meter per Square Second|1|0|A0E0L3I0M0H0T-2D0|StandardGravitationalParameter|m3.s-2 m3/s2
M3-PER-YR|m³/a|Cubic Metre per Year|3.168808781402895e-8|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|m3.a-1
M4|m⁴|Quartic Meter|1|0|A0E0L4I0M0H0T0D0|SecondAxialMomentOfArea SecondMomentOfArea SecondPolarMomentOfArea|m4
M4-PER-SEC|m⁴/s|Metres to the power four per second|1|0|A0E0L4I0M0H0T-1D0|Unknown|m4.s-1
M5|m⁵|Quintic Meter|1|0|A0E0L5I0M0H0T0D0|SectionAreaIntegral|m5
M6|m⁶|Sextic Meter|1|0|A0E0L6I0M0H0T0D0|WarpingConstant|m6
MACH|Mach|Mach|1|0||MachNumber|
MHO|℧|Mho|1|0|A0E2L-2I0M-1H0T3D0|Admittance Conductance|mho
MHO_Stat|stat℧|Statmho|1.1126500561e-12|0|A0E2L-3I0M-1H0T3D0|ElectricConductivity|
MI|mi|International Mile|1609.344|0|A0E0L1I0M0H0T0D0|Distance Length|[mi_i]
MI-PER-HR|mi/h|Mile per Hour|0.44704|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|[mi_i].h-1 [mi_i]/h
MI-PER-MIN|mi/min|Mile per Minute|26.8224|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|[mi_i].min-1 [mi_i]/min
MI-PER-SEC|mi/s|Mile per Second|1609.344|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|[mi_i].sec-1 [mi_i]/sec
MI2|mi²|Square Mile|2589997.766409|0|A0E0L2I0M0H0T0D0|Area|[mi_i]2 [mi_us]2 [smi_us]
MI3|mi³|Cubic Mile|4168181830|0|A0E0L3I0M0H0T0D0|Volume|[mi_i]3
MIL|mil{NATO}|Mil Angle (NATO)|0.000490873852|0|A0E0L0I0M0H0T0D1|Angle PlaneAngle|
MIL_Circ|cmil|Circular Mil|5.067075e-10|0|A0E0L2I0M0H0T0D0|Area HydraulicPermeability|[cml_i]
MIN|min|Minute|60|0|A0E0L0I0M0H0T1D0|Time|min
MIN_Angle|'|Minute Angle|0.000290888209|0|A0E0L0I0M0H0T0D1|Angle PlaneAngle|'
MIN_Sidereal|min{sidereal}|Sidereal Minute|59.83617|0|A0E0L0I0M0H0T1D0|Time|
MI_N|nmi|Nautical Mile|1852|0|A0E0L1I0M0H0T0D0|Length|[nmi_i]
MI_N-PER-HR|nmi/h|Nautical Mile per Hour|0.5144444444444445|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|[nmi_i].h-1 [nmi_i]/h
MI_N-PER-MIN|nmi/min|Nautical Mile per Minute|30.866666666666667|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|[nmi_i].min-1 [nmi_i]/min
MI_UK3|mi³|cubic mile (UK statute)|1|0||SectionModulus Volume|
MI_US|mi{US}|Mile US Statute|1609.347|0|A0E0L1I0M0H0T0D0|Length|[mi_us]
MI_US-PER-SEC2|mi{US}/s²|mile (statute mile) per second squared|1609.347|0|A0E0L1I0M0H0T-2D0|Acceleration LinearAcceleration|[mi_us].s-2
MI_US2|mi{US}²|Square Mile US Statute|2589997.766409|0|A0E0L2I0M0H0T0D0|Area|[mi_us]2
MO|mo|Month|2551442.976|0|A0E0L0I0M0H0T1D0|Time|mo
MOHM|mohm|Mohm|1000|0|A0E0L0I0M-1H0T1D0|MechanicalMobility|
MOL|mol|mole|1|0|A1E0L0I0M0H0T0D0|AmountOfSubstance ExtentOfReaction|mol
MOL-DEG_C|mol·°C|Mole Degree Celsius|1|0|A1E0L0I0M0H1T0D0|TemperatureAmountOfSubstance|mol.Cel
MOL-K|mol·K|Mole Kelvin|1|0|A1E0L0I0M0H1T0D0|TemperatureAmountOfSubstance|mol.K
MOL-PER-DeciM3|mol/dm³|Mole per Cubic Decimeter|1000|0|A1E0L-3I0M0H0T0D0|Concentration Solubility_Water|mol.dm-3
MOL-PER-GM-HR|mol/(g·h)|Moles per gram hour|0.277777777777778|0|A1E0L0I0M-1H0T-1D0|Unknown|mol.g-1.h-1
MOL-PER-HR|mol/h|Mole per Hour|0.0002777777777777778|0|A1E0L0I0M0H0T-1D0|MolarFlowRate|mol.h-1 mol/h
MOL-PER-KiloGM|mol/kg|Mole per Kilogram|1|0|A1E0L0I0M-1H0T0D0|AmountOfSubstancePerMass IonicStrength MolalityOfSolute|mol.kg-1 mol/kg
MOL-PER-KiloGM-BAR|mol/(kg·bar)|mole per kilogram bar|0.00001|0|A1E0L1I0M-2H0T2D0|AmountOfSubstancePerMassPressure|mol.kg-1.bar-1
MOL-PER-KiloGM-K|mol/(K·kg)|mole per kilogram kelvin|1|0|A1E0L0I0M-1H-1T0D0|Unknown|mol.K-1.kg-1
MOL-PER-KiloGM-PA|mol/(kg·Pa)|Mole per Kilogram Pascal|1|0|A1E0L1I0M-2H0T2D0|AmountOfSubstancePerMassPressure|mol.kg-1.Pa-1
MOL-PER-L|mol/L|Mole per Liter|1000|0|A1E0L-3I0M0H0T0D0|Concentration Solubility_Water|mol.L-1 mol/L
MOL-PER-L-BAR|mol/(L·bar)|mole per litre bar|0.01|0|A1E0L-2I0M-1H0T2D0|Unknown|mol.L-1.bar-1
MOL-PER-L-K|mol/(L·K)|mole per litre kelvin|1000|0|A1E0L-3I0M0H-1T0D0|Unknown|mol.L-1.K-1
MOL-PER-M2|mol/m²|Moles per square metre|1|0|A1E0L-2I0M0H0T0D0|Unknown|mol.m-2
MOL-PER-M2-DAY|mol/(m²·d)|Moles per Square Meter Day|0.0000115740740740741|0|A1E0L-2I0M0H0T-1D0|PhotosyntheticPhotonFluxDensity|mol.m-2.d-1
MOL-PER-M2-SEC|mol/(m²·s)|Moles per square metre second|1|0|A1E0L-2I0M0H0T-1D0|PhotosyntheticPhotonFluxDensity|mol.m-2.s-1
MOL-PER-M2-SEC-M|mol/(m²·m·s)|Moles per square metre second metre|1|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|mol.m-2.s-1.m-1
MOL-PER-M2-SEC-M-SR|mol/(m²·m·s·sr)|Moles per square metre second metre steradian|1|0|A1E0L-3I0M0H0T-1D0|Unknown|mol.m-2.s-1.m-1.sr-1
MOL-PER-M2-SEC-SR|mol/(m²·s·sr)|Moles per square metre second steradian|1|0|A1E0L-2I0M0H0T-1D0|Unknown|mol.m-2.s-1.sr-1
MOL-PER-M3|mol/m³|Mole per Cubic Meter|1|0|A1E0L-3I0M0H0T0D0|Concentration Solubility_Water|mol.m-3 mol/m3
MOL-PER-M3-BAR|mol/(m³·bar)|mole per cubic metre bar|0.00001|0|A1E0L-2I0M-1H0T2D0|Unknown|mol.m-3.bar-1
MOL-PER-M3-K|mol/(m³·K)|mole per cubic metre kelvin|1|0|A1E0L-3I0M0H-1T0D0|Unknown|mol.m-3.K-1
MOL-PER-M3-PA|mol/(m³·Pa)|mole per cubic metre pascal|1|0|A1E0L-2I0M-1H0T2D0|Unknown|mol.m-3.Pa-1
MOL-PER-M3-SEC|mol/(m³·s)|Moles per cubic metre second|1|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|mol.m-3.s-1
MOL-PER-MIN|mol/min|Mole per Minute|0.016666666666666666|0|A1E0L0I0M0H0T-1D0|MolarFlowRate|mol.min-1 mol/min
MOL-PER-MOL|mol/mol|Moles per mole|1|0|A0E0L0I0M0H0T0D1|Unknown|mol.mol-1 mol/mol
MOL-PER-SEC|mol/s|Mole per Second|1|0|A1E0L0I0M0H0T-1D0|MolarFlowRate|mol.s-1 mol/s
MOL-PER-TONNE|mol/t|Mol per Tonne|0.001|0|A1E0L0I0M-1H0T0D0|AmountOfSubstancePerMass|mol.t-1 mol/t
MOL_LB|lb-mol|Pound Mole|453.59237|0|A1E0L0I0M0H0T0D0|AmountOfSubstance|[mol_lb]
MOL_LB-DEG_F|lb-mol·°F|Pound Mole Degree Fahrenheit|251.99576111111114|0|A1E0L0I0M0H1T0D0|MassAmountOfSubstanceTemperature|[mol_lb].[degF]
MOL_LB-PER-LB|lb-mol/lbm|pound mole per pound|1000|0|A1E0L0I0M-1H0T0D0|AmountOfSubstancePerMass IonicStrength MolalityOfSolute|[mol_lb].[lb_av]-1
MOL_LB-PER-MIN|lb-mol/min|pound mole per minute|7.559872833333333|0|A1E0L0I0M0H0T-1D0|CatalyticActivity|[mol_lb].min-1
MOL_LB-PER-SEC|lb-mol/s|pound mole per second|453.59237|0|A1E0L0I0M0H0T-1D0|CatalyticActivity|[mol_lb].s-1
MOMME_Pearl|momme (pearl)|Momme (pearl)|1|0||Mass|
MOMME_Textile|momme (textile)|Momme (textile)|1|0||Mass|
MO_MeanGREGORIAN|mo{Gregorian}|Mean Gregorian Month|1|0||Time|mo_g
MO_MeanJulian|mo{mean Julian}|Mean Julian Month|1|0||Time|mo_j
MO_Synodic|mo{synodic}|Synodic month|1|0||Time|mo_s
MX|Mx|Maxwell|1e-8|0|A0E-1L2I0M1H0T-2D0|MagneticFlux|Mx
M_H2O|mH₂0|conventional metre of water|1|0||ForcePerArea VaporPressure|
MebiBIT|Mibit|mebibit|726817.4980028252|0|A0E0L0I0M0H0T0D1|DatasetOfBits|
MebiBIT-PER-M|Mibit/m|mebibit per metre|726817.4980028252|0|A0E0L-1I0M0H0T0D0|LinearBitDensity|Mibit.m-1
MebiBIT-PER-M2|Mibit/m²|mebibit per square metre|726817.4980028252|0|A0E0L-2I0M0H0T0D0|AreaBitDensity|Mibit.m-2
MebiBIT-PER-M3|Mibit/m³|mebibit per cubic metre|726817.4980028252|0|A0E0L-3I0M0H0T0D0|VolumetricBitDensity|Mibit.m-3
MebiBYTE|MiB|Mebibyte|5814539.9840226015|0|A0E0L0I0M0H0T0D1|InformationEntropy|
MegaA|MA|Megaampere|1000000|0|A0E1L0I0M0H0T0D0|ElectricCurrent|MA
MegaA-PER-M2|MA/m²|Megaampere per Square Meter|1000000|0|A0E1L-2I0M0H0T0D0|ElectricCurrentDensity|MA.m-2
MegaBAR|Mbar|Megabar|100000000000|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|Mbar
MegaBAUD|MBd|megabaud|1000000|0|A0E0L0I0M0H0T0D1|DigitRate|
MegaBIT|Mbit|megabit|693147.1805599453|0|A0E0L0I0M0H0T0D1|DatasetOfBits|
MegaBIT-PER-SEC|Mbit/s|Megabit per Second|693147.1805599453|0|A0E0L0I0M0H0T-1D0|DataRate|MBd Mbit/s
MegaBQ|MBq|Megabecquerel|1000000|0|A0E0L0I0M0H0T-1D0|Activity|MBq
MegaBQ-PER-KiloGM|MBq/kg|megabecquerel per kilogram|1000000|0|A0E0L0I0M-1H0T-1D0|MassicActivity SpecificActivity|MBq.kg-1
MegaBTU_IT||MegaBTU_IT|1055055852.62|0|A0E0L2I0M1H0T-2D0|Energy ThermalEnergy|
MegaBTU_IT-PER-HR|MBtu{IT}/h|Mega British Thermal Unit (International Definition) per Hour|293071.0701722222|0|A0E0L2I0M1H0T-3D0|HeatFlowRate Power|M[Btu_IT].h-1 M[Btu_IT]/h
MegaBYTE|MB|Mega byte|5545177.44447956|0|A0E0L0I0M0H0T0D1|InformationEntropy|MBy
MegaBYTE-PER-SEC|MB/s|megabyte per second|5545177.444479562|0|A0E0L0I0M0H0T-1D0|ByteRate|MBy.s-1
MegaC|MC|MegaCoulomb|1000000|0|A0E1L0I0M0H0T1D0|ElectricCharge|MC
MegaC-PER-M2|MC/m²|Megacoulomb per Square Meter|1000000|0|A0E1L-2I0M0H0T1D0|ElectricChargePerArea|MC.m-2
MegaC-PER-M3|MC/m³|Megacoulomb per Cubic Meter|1000000|0|A0E1L-3I0M0H0T1D0|ElectricChargeDensity|MC.m-3
MegaCCY_USD-PER-FLIGHT|M/flight|Million US Dollars per Flight|1|0||CurrencyPerFlight|
MegaCCY_USD-PER-YR|M/a|Million US Dollars per Year|1|0||Unknown|
MegaEV|MeV|Mega Electron Volt|1.602176634e-13|0|A0E0L2I0M1H0T-2D0|Energy|MeV
MegaEV-FemtoM|MeV·fm|Mega Electron Volt Femtometer|1.602176634e-28|0|A0E0L3I0M1H0T-2D0|LengthEnergy|MeV.fm
MegaEV-PER-CentiM|MeV/cm|Mega Electron Volt per Centimeter|1.602176634e-11|0|A0E0L1I0M1H0T-2D0|LinearEnergyTransfer|MeV.cm-1
MegaEV-PER-SpeedOfLight|MeV/c|Mega Electron Volt per Speed of Light|1|0||LinearMomentum Momentum|MeV.[c]-1
MegaFLOPS|Mflops|megafloating point operations per second|1|0||FloatingPointCalculationCapability|
MegaGM|Mg|Megagram|1000|0|A0E0L0I0M1H0T0D0|Mass|Mg
MegaGM-PER-HA|Mg/ha|Megagram per Hectare|0.1|0|A0E0L-2I0M1H0T0D0|MassPerArea|Mg.har-1
MegaGM-PER-HA-YR|Mg/(ha·a)|Megagram per Hectare per Year|3.17e-9|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|Mg.ha-1.yr-1
MegaGM-PER-M3|Mg/m³|Megagram per Cubic Meter|1000|0|A0E0L-3I0M1H0T0D0|Density MassDensity|Mg.m-3
MegaGRAY|MGy|megagray|1000000|0|A0E0L2I0M0H0T-2D0|AbsorbedDose Kerma|
MegaHZ|MHz|Megahertz|1000000|0|A0E0L0I0M0H0T-1D0|Frequency|MHz
MegaHZ-KiloM|MHz·km|megahertz kilometre|1|0||Unknown|
MegaHZ-M|m·MHz|Megahertz Meter|1000000|0|A0E0L1I0M0H0T-1D0|Speed|MHz.m
MegaHZ-PER-K|MHz/K|Mega Hertz per Kelvin|1000000|0|A0E0L0I0M0H-1T-1D0|InverseTimeTemperature|MHz.K-1
MegaHZ-PER-T|MHz/T|Mega Hertz per Tesla|1000000|0|A0E1L0I0M-1H0T1D0|ElectricChargePerMass|MHz.T-1
MegaJ|MJ|Megajoule|1000000|0|A0E0L2I0M1H0T-2D0|Energy ThermalEnergy|MJ
MegaJ-PER-HR|MJ/h|Megajoule per Hour|277.77777777777777|0|A0E0L2I0M1H0T-3D0|Power|MJ.h-1
MegaJ-PER-K|MJ/K|MegaJoule per Kelvin|1000000|0|A0E0L2I0M1H-1T-2D0|HeatCapacity|MJ.K-1
MegaJ-PER-KiloGM|MJ/kg|Megajoule per Kilogram|1000000|0|A0E0L2I0M0H0T-2D0|SpecificEnergy|MJ.kg-1
MegaJ-PER-M2|MJ/m²|Megajoule per Square Meter|1000000|0|A0E0L0I0M1H0T-2D0|EnergyPerArea StrainEnergyReleaseRate|MJ.m-2
MegaJ-PER-M2-DAY|MJ/(m²·d)|Megajoule Per Square Meter Per Day|11.57407407407407|0|A0E0L0I0M1H0T-3D0|Irradiance|MJ.m-2.d-1
MegaJ-PER-M3|MJ/m³|Megajoule per Cubic Meter|1000000|0|A0E0L-1I0M1H0T-2D0|EnergyDensity|MJ.m-3
MegaJ-PER-SEC|MJ/s|Megajoule per Second|1000000|0|A0E0L2I0M1H0T-3D0|Power|MJ.s-1
MegaK||MegaK|1000000|0|A0E0L0I0M0H1T0D0|BoilingPoint CorrelatedColorTemperature FlashPoint MeltingPoint Temperature ThermodynamicTemperature|
MegaL|ML|Megalitre|1000|0|A0E0L3I0M0H0T0D0|Volume|ML
MegaLB_F|Mlbf|Mega Pound Force|4448221.814841143|0|A0E0L1I0M1H0T-2D0|Force|M[lbf_av]
MegaN|MN|Meganewton|1000000|0|A0E0L1I0M1H0T-2D0|Force|MN
MegaN-M|m·MN|Meganewton Meter|1000000|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|MN.m
MegaN-M-PER-M2|m·MN/m²|meganewton metre per square metre|1000000|0|A0E0L0I0M1H0T-2D0|EnergyPerArea ForcePerLength|m.MN.m-2
MegaOHM|MΩ|Megaohm|1000000|0|A0E-2L2I0M1H0T-3D0|Resistance|MOhm
MegaOHM-KiloM|MΩ·km|megaohm kilometre|1000000000|0|A0E-2L3I0M1H0T-3D0|ResidualResistivity Resistivity|MOhm.km
MegaOHM-M|m·MΩ|megaohm metre|1000000|0|A0E-2L3I0M1H0T-3D0|Resistivity|m.MOhm
MegaOHM-PER-BAR|MΩ/bar|megaohm per bar|10|0|A0E-2L3I0M0H0T-1D0|Unknown|MOhm.bar-1
MegaOHM-PER-K|MΩ/K|megaohm per kelvin|1000000|0|A0E-2L2I0M1H-1T-3D0|Unknown|MOhm.K-1
MegaOHM-PER-KiloM|MΩ/km|megaohm per kilometre|1000|0|A0E-2L1I0M1H0T-3D0|LinearResistance|MOhm.km-1
MegaOHM-PER-M|MΩ/m|megaohm per metre|1000000|0|A0E-2L1I0M1H0T-3D0|LinearResistance|MOhm.m-1
MegaPA|MPa|Megapascal|1000000|0|A0E0L-1I0M1H0T-2D0|ForcePerArea ModulusOfElasticity ShearModulus VaporPressure|MPa
MegaPA-L-PER-SEC|MPa·L/s|Megapascal Liter per Second|1000|0|A0E0L2I0M1H0T-3D0|Power|MPa.L.s-1 MPa.L/s
MegaPA-M0dot5|MPa√m|Megapascal Square Root Meter|1000000|0|A0E0L-0dot5I0M1H0T-2D0|StressIntensityFactor|
MegaPA-M3-PER-SEC|MPa·m³/s|Megapascal Cubic Meter per Second|1000000|0|A0E0L2I0M1H0T-3D0|Power|MPa.m3.s-1
MegaPA-PER-BAR|MPa/bar|Megapascal per Bar|10|0|A0E0L0I0M0H0T0D1|PressureRatio|MPa.bar-1
MegaPA-PER-K|MPa/K|Megapascal per Kelvin|1000000|0|A0E0L-1I0M1H-1T-2D0|PressureCoefficient|MPa.K-1
MegaPSI|Mpsi|MPSI|6894757800|0|A0E0L-1I0M1H0T-2D0|ForcePerArea ModulusOfElasticity ShearModulus VaporPressure|[Mpsi]
MegaS|MS|MegaSiemens|1000000|0|A0E2L-2I0M-1H0T3D0|Admittance Conductance|
MegaS-PER-M|MS/m|Megasiemens per Meter|1000000|0|A0E2L-3I0M-1H0T3D0|Conductivity|MS.m-1
MegaSEC|Ms|megasecond|1000000|0|A0E0L0I0M0H0T1D0|Period Time|
MegaTOE|Mtoe|Megaton of Oil Equivalent|41868000000000000|0|A0E0L2I0M1H0T-2D0|Energy|
MegaTON|Mtn|megaton|907184740|0|A0E0L0I0M1H0T0D0|Mass|
MegaTONNE|Mt|megatonne|1000000000|0|A0E0L0I0M1H0T0D0|Mass|
MegaTONNE-PER-YR|Mt/a|Megatonne per Year|31.688087814028947|0|A0E0L0I0M1H0T-1D0|MassFlowRate|Mt/a
MegaV|MV|Megavolt|1000000|0|A0E-1L2I0M1H0T-3D0|ElectricPotential ElectricPotentialDifference EnergyPerElectricCharge Voltage|MV
MegaV-PER-M|MV/m|Megavolt per Meter|1000000|0|A0E-1L1I0M1H0T-3D0|ElectricFieldStrength|MV.m-1
MegaVA|MVA|Megavolt Ampere|1000000|0|A0E0L2I0M1H0T-3D0|ComplexPower|MVA
MegaVA-HR|MVA·h|Megavolt Ampere Hour|3600000000|0|A0E0L2I0M1H0T-2D0|Energy|MVA.h
MegaVAR|MVA{Reactive}|Megavolt Ampere Reactive|1000000|0|A0E0L2I0M1H0T-3D0|ReactivePower|MVA{reactive}
MegaVAR-HR|MVA{Reactive}·h|Megavolt Ampere Reactive Hour|3600000000|0|A0E0L2I0M1H0T-2D0|Energy|MVA{reactive}.h
MegaW|MW|MegaW|1000000|0|A0E0L2I0M1H0T-3D0|ActivePower Power|MW
MegaW-HR|MW·h|Megawatt Hour|3600000000|0|A0E0L2I0M1H0T-2D0|Energy|MW.h
MegaYR|Ma|Million Years|31557600000000|0|A0E0L0I0M0H0T1D0|Time|Ma
MicroA|μA|microampere|0.000001|0|A0E1L0I0M0H0T0D0|ElectricCurrent|uA
MicroA-PER-K|μA/K|microampere per kelvin|0.000001|0|A0E1L0I0M0H-1T0D0|ElectricCurrentPerTemperature|uA.K-1
MicroATM|μatm|Microatmospheres|0.101325|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|uatm
MicroBAR|μbar|Microbar|0.1|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|ubar
MicroBQ|μBq|Microbecquerel|0.000001|0|A0E0L0I0M0H0T-1D0|Activity|uBq
MicroBQ-PER-KiloGM|μBq/kg|Microbecquerels per kilogram|0.000001|0|A0E0L0I0M-1H0T-1D0|SpecificActivity|uBq.kg-1
MicroBQ-PER-L|μBq/L|Microbecquerels per litre|0.001|0|A0E0L-3I0M0H0T-1D0|ActivityConcentration|uBq.L-1 uBq/L
MicroC|μC|MicroCoulomb|0.000001|0|A0E1L0I0M0H0T1D0|ElectricCharge|uC
MicroC-PER-M2|μC/m²|Microcoulomb per Square Meter|0.000001|0|A0E1L-2I0M0H0T1D0|ElectricChargePerArea|uC.m-2
MicroC-PER-M3|μC/m³|Microcoulomb per Cubic Meter|0.000001|0|A0E1L-3I0M0H0T1D0|ElectricChargeDensity|uC.m-3
MicroCi|μCi|MicroCurie|37000|0|A0E0L0I0M0H0T-1D0|Activity|uCi
MicroFARAD|μF|microfarad|0.000001|0|A0E2L-2I0M-1H0T4D0|Capacitance|uF
MicroFARAD-PER-KiloM|μF/km|Microfarad per Kilometer|1e-9|0|A0E2L-3I0M-1H0T4D0|Permittivity|uF.km-1
MicroFARAD-PER-M|μF/m|Microfarad per Meter|0.000001|0|A0E2L-3I0M-1H0T4D0|Permittivity|uF.m-1
MicroG|μG|Microgravity|0.00000980665|0|A0E0L1I0M0H0T-2D0|Acceleration LinearAcceleration|u[g]
MicroGAL-PER-M|µGal/m|MicroGals per metre|1e-8|0|A0E0L0I0M0H0T-2D0|Unknown|uGal.m-1 uGal/m
MicroGM|μg|Microgram|1e-9|0|A0E0L0I0M1H0T0D0|Mass|ug
MicroGM-PER-CentiM2|μg/cm²|Microgram per square centimetre|0.00001|0|A0E0L-2I0M1H0T0D0|MassPerArea|u[g].cm-2 ug.cm-2
MicroGM-PER-CentiM2-WK|μg/(cm²·wk)|Micrograms per square centimeter week|1.6534391534391535e-11|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|µg.cm-2.wk-1
MicroGM-PER-DeciL|μg/dL|Microgram per Deciliter|0.00001|0|A0E0L-3I0M1H0T0D0|Density MassDensity|ug.dL-1 ug/dL
MicroGM-PER-GM|μg/g|Micrograms per gram|0.000001|0|A0E0L0I0M0H0T0D1|MassRatio|ug.g-1
MicroGM-PER-GM-DAY|μg/(g·d)|Microgram per Gram per Day|1.1574074074074074e-11|0|A0E0L0I0M0H0T-1D0|MassSpecificBiogeochemicalRate|ug.g-1.d-1 ug/g/d
MicroGM-PER-GM-HR|μg/(g·h)|Micrograms per gram per hour|2.7777777777777777e-10|0|A0E0L0I0M0H0T-1D0|MassSpecificBiogeochemicalRate|ug.g-1.hr-1
MicroGM-PER-IN2|μg/in²|Microgram per Square Inch|0.00000155|0|A0E0L-2I0M1H0T0D0|MassPerArea SurfaceDensity|µg.in-2 µg/in2
MicroGM-PER-KiloGM|μg/kg|Microgram per Kilogram|1e-9|0|A0E0L0I0M0H0T0D1|MassRatio|ug.kg-1 ug/kg
MicroGM-PER-L|μg/L|Microgram per Liter|0.000001|0|A0E0L-3I0M1H0T0D0|Density MassConcentration MassDensity|ug.L-1 ug/L
MicroGM-PER-L-DAY|μg/(L·d)|Micrograms per litre per hour|1.157407407407407e-11|0|A0E0L-3I0M1H0T-1D0|MassConcentrationRateOfChange|ug.L-1.d-1
MicroGM-PER-L-HR|μg/(L·h)|Micrograms per litre hour|2.77777777777778e-10|0|A0E0L-3I0M1H0T-1D0|Unknown|ug.L-1.h-1
MicroGM-PER-M2-DAY|μg/(m²·d)|Micrograms per square metre day|1.15740740740741e-14|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|ug.m-2.d-1
MicroGM-PER-M3|μg/m³|Microgram per Cubic Meter|1e-9|0|A0E0L-3I0M1H0T0D0|Density MassDensity|ug.m-3 ug/m3
MicroGM-PER-M3-BAR|μg/(m³·bar)|microgram per cubic metre bar|1e-14|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|ug.m-3.bar-1
MicroGM-PER-M3-HR|μg/(m³·h)|Micrograms per cubic metre hour|2.77777777777778e-13|0|A0E0L-3I0M1H0T-1D0|Unknown|ug.m-3.h-1
MicroGM-PER-M3-K|μg/(m³·K)|microgram per cubic metre kelvin|1e-9|0|A0E0L-3I0M1H-1T0D0|Unknown|ug.m-3.K-1
MicroGM-PER-MilliGM|μg/mg|Microgram per Milligram|0.001|0|A0E0L0I0M0H0T0D1|MassRatio|ug.mg-1 ug/mg
MicroGM-PER-MilliL|μg/mL|Microgram per MilliLitre|0.001|0|A0E0L-3I0M1H0T0D0|Density MassConcentration MassDensity|ug.mL-1 ug/mL
MicroGRAY|μGy|MicroGray|0.000001|0|A0E0L2I0M0H0T-2D0|AbsorbedDose|uGy
MicroGRAY-PER-HR|μGy/h|microgray per hour|2.7777777777777777e-10|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|uGy.h-1
MicroGRAY-PER-MIN|μGy/min|microgray per minute|1.6666666666666667e-8|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|uGy.min-1
MicroGRAY-PER-SEC|μGy/s|microgray per second|0.000001|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|uGy.s-1
MicroH|μH|Microhenry|0.000001|0|A0E-2L2I0M1H0T-2D0|Inductance|uH
MicroH-PER-KiloOHM|μH/kΩ|Microhenry per Kiloohm|1e-9|0|A0E0L0I0M0H0T1D0|Time|uH.kOhm-1
MicroH-PER-M|μH/m|Microhenry per Meter|0.000001|0|A0E-2L1I0M1H0T-2D0|ElectromagneticPermeability Permeability|uH.m-1
MicroH-PER-OHM|μH/Ω|Microhenry per Ohm|0.000001|0|A0E0L0I0M0H0T1D0|Time|uH.Ohm-1
MicroIN|μin|Microinch|2.54e-8|0|A0E0L1I0M0H0T0D0|Distance Length|u[in_i]
MicroJ|μJ|Micro Joule|0.000001|0|A0E0L2I0M1H0T-2D0|Energy|
MicroJ-PER-SEC|μJ/s|microjoule per second|0.000001|0|A0E0L2I0M1H0T-3D0|Power|uJ.s-1
MicroKAT||MicroKAT|0.000001|0|A1E0L0I0M0H0T-1D0|CatalyticActivity|
MicroKAT-PER-L|µkat/L|Microkatal per Liter|1e-9|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|ukat/L
MicroL|μL|Microlitre|1e-9|0|A0E0L3I0M0H0T0D0|Volume|uL
MicroL-PER-L|μL/L|Microlitre per Liter|0.000001|0|A0E0L0I0M0H0T0D1|VolumeFraction|uL.L-1 uL/L
MicroM|μm|Micrometer|0.000001|0|A0E0L1I0M0H0T0D0|Length|um
MicroM-PER-K|μm/K|Micrometer per Kelvin|0.000001|0|A0E0L1I0M0H-1T0D0|LinearThermalExpansion|um.K-1 um/K
MicroM-PER-L-DAY|μm/(L·d)|Micromoles per litre day|1.15740740740741e-8|0|A0E0L-2I0M0H0T-1D0|Flux ParticleFluenceRate|um.L-1.d-1
MicroM-PER-M|μm/m|micrometre per metre|0.000001|0|A0E0L0I0M0H0T0D1|Gradient|um.m-1
MicroM-PER-MIN|μm/min|Micrometer per Minute|1.6666666666666667e-8|0|A0E0L1I0M0H0T-1D0|ElectromagneticWavePhaseSpeed LinearVelocity Speed Velocity|um.min-1 um/min
MicroM-PER-MilliL|μm/mL|Square microns per millilitre|1|0|A0E0L-2I0M0H0T0D0|Unknown|um2.mL-1 um2/mL
MicroM-PER-N|μm/N|Micro meter per Newton|0.000001|0|A0E0L0I0M-1H0T2D0|LinearCompressibility|um.N-1
MicroM-PER-SEC|μm/s|Micrometer per Second|0.000001|0|A0E0L1I0M0H0T-1D0|ElectromagneticWavePhaseSpeed LinearVelocity Speed Velocity|um.s-1 um/s
MicroM2|μm²|Square Micrometer|1e-12|0|A0E0L2I0M0H0T0D0|Area HydraulicPermeability|um2
MicroM3|μm³|Cubic micrometres (microns)|1e-18|0|A0E0L3I0M0H0T0D0|Volume|um3
MicroM3-PER-M3|μm³/m³|Cubic microns per cubic metre|1e-18|0|A0E0L0I0M0H0T0D1|VolumeFraction|um3.m-3
MicroM3-PER-MilliL|μm³/mL|Cubic microns per millilitre|1e-12|0|A0E0L0I0M0H0T0D1|VolumeFraction|um3.mL-1 um3/mL
MicroMHO|µ℧|Micromho|0.000001|0|A0E2L-2I0M-1H0T3D0|Admittance Conductance|umho
MicroMOL|μmol|Micromole|0.000001|0|A1E0L0I0M0H0T0D0|AmountOfSubstance|umol
MicroMOL-PER-GM|μmol/g|Micromoles per gram|0.001|0|A1E0L0I0M-1H0T0D0|AmountOfSubstancePerMass IonicStrength MolalityOfSolute|umol.g-1 umol/g
MicroMOL-PER-GM-HR|μmol/(g·h)|Micromoles per gram hour|2.77777777777778e-7|0|A1E0L0I0M-1H0T-1D0|Unknown|umol.g-1.h-1 umol/g/h
MicroMOL-PER-GM-SEC|μmol/(g·s)|Micromoles per gram second|0.001|0|A1E0L0I0M-1H0T-1D0|Unknown|umol.g-1.s-1 umol/g/s
MicroMOL-PER-KiloGM|μmol/kg|Micromoles per kilogram|0.000001|0|A1E0L0I0M-1H0T0D0|AmountOfSubstancePerMass|umol.kg-1 umol/kg
MicroMOL-PER-L|μmol/L|Micromoles per litre|0.001|0|A1E0L-3I0M0H0T0D0|Concentration Solubility_Water|umol.L-1 umol/L
MicroMOL-PER-L-HR|μmol/(L·h)|Micromoles per litre hour|2.77777777777778e-7|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|umol.L-1.h-1 umol/L/h
MicroMOL-PER-M2|μmol/m²|Micromoles per square metre|0.000001|0|A1E0L-2I0M0H0T0D0|Unknown|umol.m-2 umol/m2
MicroMOL-PER-M2-DAY|μmol/(m²·d)|Micromoles per square metre day|1.15740740740741e-11|0|A1E0L-2I0M0H0T-1D0|PhotosyntheticPhotonFluxDensity|umol.m-2.d-1 umol/m2/d
MicroMOL-PER-M2-HR|μmol/(m²·h)|Micromoles per square metre hour|2.77777777777778e-10|0|A1E0L-2I0M0H0T-1D0|PhotosyntheticPhotonFluxDensity|umol.m-2.h-1 umol/m2/h
MicroMOL-PER-M2-SEC|μmol/(m²·s)|Micromoles per square metre second|0.000001|0|A1E0L-2I0M0H0T-1D0|PhotosyntheticPhotonFluxDensity|umol.m-2.s-1 umol/m2/s
MicroMOL-PER-M2-SEC2|μmol/(m²·s²)|micromole per square meter per square second|0.000001|0|A1E0L-2I0M0H0T-2D0|Unknown|umol.m-2.s-2
MicroMOL-PER-MOL|μmol/mol|Micromoles per mole|0.000001|0|A0E0L0I0M0H0T0D1|Unknown|umol.mol-1 umol/mol
MicroMOL-PER-MicroMOL-DAY|μmol/(μmol·d)|Micromole per micromole of biomass day|0.0000115740740740741|0|A0E0L0I0M0H0T-1D0|Unknown|umol.umol-1.d-1 umol/umol/d
MicroMOL-PER-SEC|μmol/s|Micromoles per second|0.000001|0|A1E0L0I0M0H0T-1D0|PhotosyntheticPhotonFlux|umol.s-1 umol/s
MicroMOL2-PER-M4-SEC2|μmol²/(m⁴·s²)|(micromole per metre squared per second) squared|1e-12|0|A2E0L-4I0M0H0T-2D0|MolarFluxDensityVariance_NEON|umol2.m-4.s-2
MicroN|μN|Micronewton|0.000001|0|A0E0L1I0M1H0T-2D0|Force|uN
MicroN-M|m·μN|Micronewton Meter|0.000001|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|uN.m
MicroN-M-PER-M2|m·μN/m²|micronewton metre per square metre|0.000001|0|A0E0L0I0M1H0T-2D0|EnergyPerArea ForcePerLength|m.uN.m-2
MicroOHM|μΩ|Microohm|0.000001|0|A0E-2L2I0M1H0T-3D0|Resistance|uOhm
MicroOHM-M|m·μΩ|microohm metre|0.000001|0|A0E-2L3I0M1H0T-3D0|Resistivity|m.uOhm
MicroPA|μPa|Micropascal|0.000001|0|A0E0L-1I0M1H0T-2D0|ForcePerArea ModulusOfElasticity ShearModulus VaporPressure|uPa
MicroPOISE|μP|Micropoise|1e-7|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|uP
MicroRAD|µrad|microradian|0.000001|0|A0E0L0I0M0H0T0D1|Angle PlaneAngle|urad
MicroS|μS|Microsiemens|0.000001|0|A0E2L-2I0M-1H0T3D0|Admittance Conductance|uS
MicroS-PER-CentiM|μS/cm|Microsiemens per Centimeter|0.0001|0|A0E2L-3I0M-1H0T3D0|Conductivity ElectrolyticConductivity|uS.cm-1 uS/cm
MicroS-PER-M|μS/m|Microsiemens per Meter|0.000001|0|A0E2L-3I0M-1H0T3D0|Conductivity|uS.m-1
MicroS2-PER-CentiM2|uS2/cm2|Microsiemen Squared Per Centimeter Squared|1|0||ConductivityVariance_NEON|uS2.cm-2 uS2/cm2
MicroSEC|µs|microsecond|0.000001|0|A0E0L0I0M0H0T1D0|Time|us
MicroSV|µSv|MicroSievert|0.000001|0|A0E0L2I0M0H0T-2D0|DoseEquivalent|uSv
MicroSV-PER-HR|µSv/h|MicroSievert per hour|2.7777777777777777e-10|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate|uSv.h-1
MicroSV-PER-MIN|µSv/min|microsievert per minute|1.6666666666666667e-8|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|uSv.min-1
MicroSV-PER-SEC|µSv/s|microsievert per second|0.000001|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|uSv.s-1
MicroT|µT|Microtesla|0.000001|0|A0E-1L0I0M1H0T-2D0|MagneticFluxDensity|uT
MicroTORR|µTorr|MicroTorr|0.000133322|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|
MicroV|µV|Microvolt|0.000001|0|A0E-1L2I0M1H0T-3D0|ElectricPotential ElectricPotentialDifference EnergyPerElectricCharge Voltage|uV
MicroV-PER-M|µV/m|Microvolt per Meter|0.000001|0|A0E-1L1I0M1H0T-3D0|ElectricFieldStrength|uV.m-1
MicroVA|µVA|microvolt ampere|0.000001|0|A0E0L2I0M1H0T-3D0|ComplexPower NonActivePower|uVA
MicroVA-PER-K|µVA/K|microvolt ampere per kelvin|0.000001|0|A0E0L2I0M1H-1T-3D0|ThermalConductance|uVA.K-1
MicroVAR|µVA{Reactive}|microvolt ampere reactive|0.000001|0|A0E0L2I0M1H0T-3D0|ReactivePower|
MicroVAR-PER-K|µvar/K|microvolt ampere reactive per kelvin|1|0||Unknown|
MicroW|µW|Microwatt|0.000001|0|A0E0L2I0M1H0T-3D0|ActivePower Power|uW
MicroW-PER-M2|µW/m²|Microwatt per Square Meter|0.000001|0|A0E0L0I0M1H0T-3D0|PowerPerArea|uW.m-2
MilLength|mil|Mil Length|0.0000254|0|A0E0L1I0M0H0T0D0|Length|[mil_i]
MilliA|mA|MilliAmpere|0.001|0|A0E1L0I0M0H0T0D0|ElectricCurrent|mA
MilliA-HR|mA·h|Milliampere Hour|3.6|0|A0E1L0I0M0H0T1D0|ElectricCharge|mA.h
MilliA-HR-PER-GM|mA·h/g|Milliampere Hour per Gram|3600|0|A0E1L0I0M-1H0T1D0|SpecificElectricCharge|mA.h.g-1
MilliA-IN2-PER-LB_F|mA·in²/lbf|milliampere square inch per pound-force|1.450377371061509e-7|0|A0E1L1I0M-1H0T2D0|Unknown|mA.[in_i]2.[lbf_av]-1
MilliA-PER-BAR|mA/bar|milliampere per bar|1e-8|0|A0E1L1I0M-1H0T2D0|Unknown|mA.bar-1
MilliA-PER-IN|mA/in|Milliampere per Inch|0.03937007874015748|0|A0E1L-1I0M0H0T0D0|LinearElectricCurrentDensity MagneticFieldStrength_H|mA.[in_i]-1
MilliA-PER-K|mA/K|milliampere per kelvin|0.001|0|A0E1L0I0M0H-1T0D0|ElectricCurrentPerTemperature|mA.K-1
MilliA-PER-L-MIN|mA/(L·min)|milliampere per litre minute|0.016666666666666666|0|A0E1L-3I0M0H0T-1D0|Unknown|mA.L-1.min-1
MilliA-PER-LB_F-IN2|mA/(lbf·in²)|milliampere per pound-force square inch|0.3484545572143625|0|A0E1L-3I0M-1H0T2D0|Unknown|mA.[lbf_av]-1.[in_i]-2
MilliA-PER-MilliM|mA/mm|Milliampere per Millimeter|1|0|A0E1L-1I0M0H0T0D0|LinearElectricCurrentDensity MagneticFieldStrength_H|mA.mm-1
MilliA-SEC|mA·s|milliampere second|0.001|0|A0E1L0I0M0H0T1D0|ElectricCharge|mA.s
MilliARCSEC|mas|Milli ArcSecond|4.84813681e-9|0|A0E0L0I0M0H0T0D1|Angle PlaneAngle|m''
MilliBAR|mbar|Millibar|100|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|mbar
MilliBAR-L-PER-SEC|mbar·L/s|Millibar Liter per Second|0.1|0|A0E0L2I0M1H0T-3D0|Power|mbar.L.s-1 mbar.L/s
MilliBAR-M3-PER-SEC|mbar·m³/s|Millibar Cubic Meter per Second|100|0|A0E0L2I0M1H0T-3D0|Power|mbar.m3.s-1
MilliBAR-PER-BAR|mbar/bar|Millibar per Bar|0.001|0|A0E0L0I0M0H0T0D1|PressureRatio|mbar.bar-1
MilliBAR-PER-K|mbar/K|Millibar per Kelvin|100|0|A0E0L-1I0M1H-1T-2D0|VolumetricHeatCapacity|mbar.K-1
MilliBQ|mBq|MilliBecquerel|0.001|0|A0E0L0I0M0H0T-1D0|Activity|
MilliBQ-PER-GM|mBq/g|Millibecquerels per gram|1|0|A0E0L0I0M-1H0T-1D0|SpecificActivity|mBq.g-1
MilliBQ-PER-KiloGM|mBq/kg|Millibecquerels per kilogram|0.001|0|A0E0L0I0M-1H0T-1D0|SpecificActivity|mBq.kg-1
MilliBQ-PER-L|mBq/L|Millibecquerels per litre|1|0|A0E0L-3I0M0H0T-1D0|ActivityConcentration|mBq.L-1 mBq/L
MilliBQ-PER-M2-DAY|mBq/(m²·d)|Millibecquerels per square metre day|1.15740740740741e-8|0|A0E0L-2I0M0H0T-2D0|Unknown|mBq.m-2.d-1
MilliC|mC|MilliCoulomb|0.001|0|A0E1L0I0M0H0T1D0|ElectricCharge|mC
MilliC-PER-KiloGM|mC/kg|Millicoulomb per Kilogram|0.001|0|A0E1L0I0M-1H0T1D0|ElectricChargePerMass|mC.kg-1
MilliC-PER-M2|mC/m²|Millicoulomb per Square Meter|0.001|0|A0E1L-2I0M0H0T1D0|ElectricChargePerArea|mC.m-2
MilliC-PER-M3|mC/m³|Millicoulomb per Cubic Meter|0.001|0|A0E1L-3I0M0H0T1D0|ElectricChargeVolumeDensity|mC.m-3
MilliCD|mCd|millicandela|0.001|0|A0E0L0I1M0H0T0D0|LuminousIntensity|
MilliCi|mCi|Millicurie|37000000|0|A0E0L0I0M0H0T-1D0|Activity|mCi
MilliDARCY|md|Millidarcy|9.869233e-16|0|A0E0L2I0M0H0T0D0|HydraulicPermeability|
MilliDEG_C|m°C|Millidegree Celsius|0.001|273150|A0E0L0I0M0H1T0D0|BoilingPoint FlashPoint MeltingPoint Temperature|mCel
MilliFARAD|mF|Millifarad|0.001|0|A0E2L-2I0M-1H0T4D0|Capacitance|mF
MilliG|mG|Milligravity|0.00980665|0|A0E0L1I0M0H0T-2D0|Acceleration LinearAcceleration|m[g]
MilliGAL|mgal|Milligal|0.00001|0|A0E0L1I0M0H0T-2D0|Acceleration LinearAcceleration|mGal
MilliGAL-PER-MO|mgal/mo|MilliGals per month|3.919350772901616e-12|0|A0E0L1I0M0H0T-3D0|Unknown|mGal.mo-1 mGal/mo
MilliGM|mg|Milligram|0.000001|0|A0E0L0I0M1H0T0D0|Mass|mg
MilliGM-HR-PER-L-CentiM3|mg·h/(L·cm³)|milligram hour per litre cubic centimetre|3600000|0|A0E0L-6I0M1H0T1D0|Unknown|mg.h.L-1.cm-3
MilliGM-HR-PER-L-M3|mg·h/(L·m³)|milligram hour per litre cubic metre|3.6|0|A0E0L-6I0M1H0T1D0|Unknown|mg.h.L-1.m-3
MilliGM-HR-PER-L2|mg·h/L²|milligram hour per litre squared|3600|0|A0E0L-6I0M1H0T1D0|Unknown|mg.h.L-2
MilliGM-HR-PER-M3-CentiM3|mg·h/(m³·cm³)|milligram hour per cubic metre cubic centimetre|3600|0|A0E0L-6I0M1H0T1D0|Unknown|mg.h.m-3.cm-3
MilliGM-HR-PER-M3-L|mg·h/(m³·L)|milligram hour per cubic metre litre|3.6|0|A0E0L-6I0M1H0T1D0|Unknown|mg.h.m-3.L-1
MilliGM-HR-PER-M6|mg·h/m⁶|milligram hour per power of metre with the exponent 6|0.0036|0|A0E0L-6I0M1H0T1D0|Unknown|mg.h.m-6
MilliGM-MIN-PER-L-CentiM3|mg·min/(L·cm³)|milligram minute per litre cubic centimetre|60000|0|A0E0L-6I0M1H0T1D0|Unknown|mg.min.L-1.cm-3
MilliGM-MIN-PER-L-M3|mg·min/(L·m³)|milligram minute per litre cubic metre|0.06|0|A0E0L-6I0M1H0T1D0|Unknown|mg.min.L-1.m-3
MilliGM-MIN-PER-L2|mg·min/L²|milligram minute per litre squared|60|0|A0E0L-6I0M1H0T1D0|Unknown|mg.min.L-2
MilliGM-MIN-PER-M3-CentiM3|mg·min/(m³·cm³)|milligram minute per cubic metre cubic centimetre|60|0|A0E0L-6I0M1H0T1D0|Unknown|mg.min.m-3.cm-3
MilliGM-MIN-PER-M3-L|mg·min/(m³·L)|milligram minute per cubic metre litre|0.06|0|A0E0L-6I0M1H0T1D0|Unknown|mg.min.m-3.L-1
MilliGM-MIN-PER-M6|mg·min/m⁶|milligram minute per power of metre with the exponent 6|0.00006|0|A0E0L-6I0M1H0T1D0|Unknown|mg.min.m-6
MilliGM-PER-BAR|mg/bar|milligram per bar|1e-11|0|A0E0L1I0M0H0T2D0|Unknown|mg.bar-1
MilliGM-PER-CentiM2|mg/cm²|Milligram per Square Centimeter|0.01|0|A0E0L-2I0M1H0T0D0|MassPerArea|mg.cm-2
MilliGM-PER-DAY|mg/d|Milligram per Day|1.1574074074074074e-11|0|A0E0L0I0M1H0T-1D0|MassFlowRate|mg.d-1
MilliGM-PER-DAY-BAR|mg/(d·bar)|milligram per day bar|1.1574074074074073e-16|0|A0E0L1I0M0H0T1D0|Unknown|mg.d-1.bar-1
MilliGM-PER-DAY-K|mg/(d·K)|milligram per day kelvin|1.1574074074074074e-11|0|A0E0L0I0M1H-1T-1D0|Unknown|mg.d-1.K-1
MilliGM-PER-DeciL|mg/dL|milligrams per decilitre|0.01|0|A0E0L-3I0M1H0T0D0|BloodGlucoseLevel_Mass Density MassDensity|mg.dL-1 mg/dL
MilliGM-PER-DeciM2|mg/dm²|Milligram per Square Decimeter|0.0001|0|A0E0L-2I0M1H0T0D0|MassPerArea|mg.dm-2
MilliGM-PER-GM|mg/g|Milligram per Gram|0.001|0|A0E0L0I0M0H0T0D1|MassRatio|mg.g-1 mg/g
MilliGM-PER-GM-HR|mg/(g·h)|Milligram per gram per hour|2.78e-7|0|A0E0L0I0M0H0T-1D0|MassSpecificBiogeochemicalRate|mg.g-1.h-1 mg/g/h
MilliGM-PER-HA|mg/ha|Milligram per Hectare|1e-10|0|A0E0L-2I0M1H0T0D0|MassPerArea|mg.har-1 mg/har
MilliGM-PER-HR|mg/h|Milligram per Hour|2.7777777777777777e-10|0|A0E0L0I0M1H0T-1D0|MassFlowRate|mg.h-1 mg/h
MilliGM-PER-HR-BAR|mg/(h·bar)|milligram per hour bar|2.7777777777777776e-15|0|A0E0L1I0M0H0T1D0|Unknown|mg.h-1.bar-1
MilliGM-PER-HR-K|mg/(h·K)|milligram per hour kelvin|2.7777777777777777e-10|0|A0E0L0I0M1H-1T-1D0|Unknown|mg.h-1.K-1
MilliGM-PER-K|mg/K|milligram per kelvin|0.000001|0|A0E0L0I0M1H-1T0D0|Unknown|mg.K-1 mg/K
MilliGM-PER-KiloGM|mg/kg|Milligram per Kilogram|0.000001|0|A0E0L0I0M0H0T0D1|MassRatio|mg.kg-1 mg/kg
MilliGM-PER-KiloGM-DAY|mg/(kg·d)|Milligram per kilogram per Day|1.1574074074074074e-11|0|A0E0L0I0M0H0T-1D0|MassSpecificBiogeochemicalRate|mg.kg-1.d-1 mg/kg/d
MilliGM-PER-L|mg/L|Milligram per Liter|0.001|0|A0E0L-3I0M1H0T0D0|Density MassConcentration MassDensity|mg.L-1 mg/L
MilliGM-PER-L-CentiPOISE|mg/(L·cP)|milligram per litre centipoise|1|0|A0E0L-2I0M0H0T1D0|Unknown|mg.L-1.cP-1
MilliGM-PER-L-MilliPA-SEC|mg/(L·mPa·s)|milligram per litre millipascal second|1|0|A0E0L-2I0M0H0T1D0|Unknown|mg.L-1.mPa-1.s-1
MilliGM-PER-L-PA-SEC|mg/(L·Pa·s)|milligram per litre pascal second|0.001|0|A0E0L-2I0M0H0T1D0|Unknown|mg.L-1.Pa-1.s-1
MilliGM-PER-L-POISE|mg/(L·P)|milligram per litre poise|0.01|0|A0E0L-2I0M0H0T1D0|Unknown|mg.L-1.P-1
MilliGM-PER-M|mg/m|Milligram per Meter|0.000001|0|A0E0L-1I0M1H0T0D0|MassPerLength|mg.m-1 mg/m
MilliGM-PER-M2|mg/m²|Milligram per Square Meter|0.000001|0|A0E0L-2I0M1H0T0D0|MassPerArea|mg.m-2 mg/m2
MilliGM-PER-M2-DAY|mg/(m²·d)|Milligrams per square metre day|1.15740740740741e-11|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|mg.m-2.d-1
MilliGM-PER-M2-HR|mg/(m²·h)|Milligrams per square metre hour|2.77777777777778e-10|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|mg.m-2.h-1
MilliGM-PER-M2-SEC|mg/(m²·s)|Milligrams per square metre second|0.000001|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|mg.m-2.s-1
MilliGM-PER-M3|mg/m³|Milligram per Cubic Meter|0.000001|0|A0E0L-3I0M1H0T0D0|Density MassConcentration MassDensity|mg.m-3 mg/m3
MilliGM-PER-M3-BAR|mg/(m³·bar)|milligram per cubic metre bar|1e-11|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|mg.m-3.bar-1
MilliGM-PER-M3-CentiPOISE|mg/(m³·cP)|milligram per cubic metre centipoise|0.001|0|A0E0L-2I0M0H0T1D0|Unknown|mg.m-3.cP-1
MilliGM-PER-M3-DAY|mg/(m³·d)|Milligrams per cubic metre day|1.15740740740741e-11|0|A0E0L-3I0M1H0T-1D0|Unknown|mg.m-3.d-1
MilliGM-PER-M3-HR|mg/(m³·h)|Milligrams per cubic metre hour|2.77777777777778e-10|0|A0E0L-3I0M1H0T-1D0|Unknown|mg.m-3.h-1
MilliGM-PER-M3-K|mg/(m³·K)|milligram per cubic metre kelvin|0.000001|0|A0E0L-3I0M1H-1T0D0|Unknown|mg.m-3.K-1
MilliGM-PER-M3-MilliPA-SEC|mg/(m³·mPa·s)|milligram per cubic metre millipascal second|0.001|0|A0E0L-2I0M0H0T1D0|Unknown|mg.m-3.mPa-1.s-1
MilliGM-PER-M3-PA-SEC|mg/(m³·Pa·s)|milligram per cubic metre pascal second|0.000001|0|A0E0L-2I0M0H0T1D0|Unknown|mg.m-3.Pa-1.s-1
MilliGM-PER-M3-POISE|mg/(m³·P)|milligram per cubic metre poise|0.00001|0|A0E0L-2I0M0H0T1D0|Unknown|mg.m-3.P-1
MilliGM-PER-M3-SEC|mg/(m³·s)|Milligrams per cubic metre second|0.000001|0|A0E0L-3I0M1H0T-1D0|Unknown|mg.m-3.s-1
MilliGM-PER-MIN|mg/min|Milligram per Minute|1.6666666666666667e-8|0|A0E0L0I0M1H0T-1D0|MassFlowRate|mg/min
MilliGM-PER-MIN-BAR|mg/(min·bar)|milligram per minute bar|1.6666666666666667e-13|0|A0E0L1I0M0H0T1D0|Unknown|mg.min-1.bar-1
MilliGM-PER-MIN-K|mg/(min·K)|milligram per minute kelvin|1.6666666666666667e-8|0|A0E0L0I0M1H-1T-1D0|Unknown|mg.min-1.K-1
MilliGM-PER-MilliL|mg/mL|Milligram per Milliliter|1|0|A0E0L-3I0M1H0T0D0|Density MassConcentration MassDensity|mg.mL-1 mg/mL
MilliGM-PER-SEC|mg/s|Milligram per Second|0.000001|0|A0E0L0I0M1H0T-1D0|MassFlowRate|mg/s
MilliGM-PER-SEC-BAR|mg/(s·bar)|milligram per second bar|1e-11|0|A0E0L1I0M0H0T1D0|Unknown|mg.s-1.bar-1
MilliGM-PER-SEC-K|mg/(s·K)|milligram per second kelvin|0.000001|0|A0E0L0I0M1H-1T-1D0|Unknown|mg.s-1.K-1
MilliGM-SEC-PER-L-CentiM3|mg·s/(L·cm³)|milligram second per litre cubic centimetre|1000|0|A0E0L-6I0M1H0T1D0|Unknown|mg.s.L-1.cm-3
MilliGM-SEC-PER-L-M3|mg·s/(L·m³)|milligram second per litre cubic metre|0.001|0|A0E0L-6I0M1H0T1D0|Unknown|mg.s.L-1.m-3
MilliGM-SEC-PER-L2|mg·s/L²|milligram second per litre squared|1|0|A0E0L-6I0M1H0T1D0|Unknown|mg.s.L-2
MilliGM-SEC-PER-M3-CentiM3|mg·s/(m³·cm³)|milligram second per cubic metre cubic centimetre|1|0|A0E0L-6I0M1H0T1D0|Unknown|mg.s.m-3.cm-3
MilliGM-SEC-PER-M3-L|mg·s/(m³·L)|milligram second per cubic metre litre|0.001|0|A0E0L-6I0M1H0T1D0|Unknown|mg.s.m-3.L-1
MilliGM-SEC-PER-M6|mg·s/m⁶|milligram second per power of metre with the exponent 6|0.000001|0|A0E0L-6I0M1H0T1D0|Unknown|mg.s.m-6
MilliGRAY|mGy|Milligray|0.001|0|A0E0L2I0M0H0T-2D0|AbsorbedDose|mGy
MilliGRAY-PER-HR|mGy/h|milligray per hour|2.7777777777777776e-7|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|mGy.h-1 mGy/h
MilliGRAY-PER-MIN|mGy/min|milligray per minute|0.000016666666666666667|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|mGy.min-1 mGy/min
MilliGRAY-PER-SEC|mGy/s|milligray per second|0.001|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|mGy.s-1 mGy/s
MilliH|mH|Millihenry|0.001|0|A0E-2L2I0M1H0T-2D0|Inductance|mH
MilliH-PER-KiloOHM|mH/kΩ|Millihenry per Kiloohm|0.000001|0|A0E0L0I0M0H0T1D0|Time|mH.kOhm-1 mH/kOhm
MilliH-PER-OHM|mH/Ω|Millihenry per Ohm|0.001|0|A0E0L0I0M0H0T1D0|Time|mH.Ohm-1 mH/Ohm
MilliHZ|mHz|millihertz|0.001|0|A0E0L0I0M0H0T-1D0|Frequency|
MilliIN|mil|Milli-inch|0.0000254|0|A0E0L1I0M0H0T0D0|Length|m[in_i]
MilliJ|mJ|Millijoule|0.001|0|A0E0L2I0M1H0T-2D0|Energy|mJ
MilliJ-PER-GM|mJ/g|Millijoule per Gram|1|0|A0E0L2I0M0H0T-2D0|SpecificEnergy|mJ.g-1 mJ/g
MilliJ-PER-M2|mJ/m²|Millijoule per Square Meter|0.001|0|A0E0L0I0M1H0T-2D0|EnergyFluence EnergyPerArea RadiantFluence StrainEnergyReleaseRate|mJ.m-2 mJ/m2
MilliJ-PER-SEC|mJ/s|millijoule per second|0.001|0|A0E0L2I0M1H0T-3D0|Power|mJ.s-1 mJ/s
MilliK||MilliK|0.001|0|A0E0L0I0M0H1T0D0|BoilingPoint CorrelatedColorTemperature FlashPoint MeltingPoint Temperature ThermodynamicTemperature|
MilliK-PER-BAR|mK/bar|millikelvin per bar|1e-8|0|A0E0L1I0M-1H1T2D0|Unknown|
MilliK-PER-K|mK/K|millikelvin per kelvin|1|0||TemperatureRatio|
MilliKAT||MilliKAT|0.001|0|A1E0L0I0M0H0T-1D0|CatalyticActivity|
MilliKAT-PER-L|mkat/L|Millikatal per Liter|0.000001|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|mkat/L
MilliL|mL|Millilitre|0.000001|0|A0E0L3I0M0H0T0D0|Volume|mL
MilliL-PER-BAR|mL/bar|millilitre per bar|1e-11|0|A0E0L4I0M-1H0T2D0|Unknown|mL.bar-1 mL/bar
MilliL-PER-CentiM2-MIN|mL/(cm²·min)|Millilitre per Square Centimeter Minute|0.00016666666666666666|0|A0E0L1I0M0H0T-1D0|VolumetricFlux|mL.cm-2
MilliL-PER-CentiM2-SEC|mL/(cm²·s)|Millilitre per Square Centimeter Second|0.01|0|A0E0L1I0M0H0T-1D0|VolumetricFlux|mL.cm-2.s-1
MilliL-PER-DAY|mL/d|Millilitre per Day|1.1574074074074074e-11|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|mL.d-1 mL/d
MilliL-PER-DAY-BAR|mL/(d·bar)|millilitre per day bar|1.1574074074074073e-16|0|A0E0L4I0M-1H0T1D0|Unknown|mL.d-1.bar-1
MilliL-PER-DAY-K|mL/(d·K)|millilitre per day kelvin|1.1574074074074074e-11|0|A0E0L3I0M0H-1T-1D0|Unknown|mL.d-1.K-1
MilliL-PER-GM|mL/g|Milliliter per Gram|0.001|0|A0E0L3I0M-1H0T0D0|SoilAdsorptionCoefficient SpecificVolume|mL.g-1 mL/g
MilliL-PER-HR|mL/h|Millilitre per Hour|2.7777777777777777e-10|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|mL.h-1 mL/h
MilliL-PER-HR-BAR|mL/(h·bar)|millilitre per hour bar|2.7777777777777776e-15|0|A0E0L4I0M-1H0T1D0|Unknown|mL.h-1.bar-1
MilliL-PER-HR-K|mL/(h·K)|millilitre per hour kelvin|2.7777777777777777e-10|0|A0E0L3I0M0H-1T-1D0|Unknown|mL.h-1.K-1
MilliL-PER-K|mL/K|Millilitre per Kelvin|0.000001|0|A0E0L3I0M0H-1T0D0|VolumeThermalExpansion|mL.K-1 mL/K
MilliL-PER-KiloGM|mL/kg|Millilitre per Kilogram|0.000001|0|A0E0L3I0M-1H0T0D0|SpecificVolume|mL.kg-1 mL/kg
MilliL-PER-L|mL/L|Millilitre per Liter|0.001|0|A0E0L0I0M0H0T0D1|VolumeFraction|mL.L-1 mL/L
MilliL-PER-M2-DAY|mL/(m²·d)|Millilitres per square metre day|1.15740740740741e-11|0|A0E0L1I0M0H0T-1D0|Unknown|mL.m-2.d-1
MilliL-PER-M3|mL/m³|Millilitre per Cubic Meter|0.000001|0|A0E0L0I0M0H0T0D1|VolumeFraction|mL.m-3 mL/m3
MilliL-PER-MIN|mL/min|Millilitre per Minute|1.6666666666666667e-8|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|mL.min-1 mL/min
MilliL-PER-MIN-BAR|mL/(min·bar)|millilitre per minute bar|1.6666666666666667e-13|0|A0E0L4I0M-1H0T1D0|Unknown|mL.min-1.bar-1
MilliL-PER-MIN-K|mL/(min·K)|millilitre per minute kelvin|1.6666666666666667e-8|0|A0E0L3I0M0H-1T-1D0|Unknown|mL.min-1.K-1
MilliL-PER-SEC|mL/s|Millilitre per Second|0.000001|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|mL.s-1 mL/s
MilliL-PER-SEC-BAR|mL/(s·bar)|millilitre per second bar|1e-11|0|A0E0L4I0M-1H0T1D0|Unknown|mL.s-1.bar-1
MilliL-PER-SEC-K|mL/(s·K)|millilitre per second kelvin|0.000001|0|A0E0L3I0M0H-1T-1D0|Unknown|mL.s-1.K-1
MilliM|mm|Millimeter|0.001|0|A0E0L1I0M0H0T0D0|Length|mm
MilliM-PER-BAR|mm/bar|millimetre per bar|1e-8|0|A0E0L2I0M-1H0T2D0|Unknown|mm.bar-1 mm/bar
MilliM-PER-DAY|mm/d|millimeters per day|1.15741e-8|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|mm.d-1 mm/d
MilliM-PER-DEG_C-M|mm/(°C·m)|millimetre per degree Celsius metre|0.001|0|A0E0L0I0M0H-1T0D0|ExpansionRatio ThermalExpansionCoefficient|mm.Cel-1.m-1
MilliM-PER-HR|mm/h|Millimeter per Hour|2.7777777777777776e-7|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|mm.h-1 mm/h
MilliM-PER-K|mm/K|Millimeter per Kelvin|0.001|0|A0E0L1I0M0H-1T0D0|LinearThermalExpansion|mm.K-1 mm/K
MilliM-PER-M|mm/m|millimetre per metre|0.001|0|A0E0L0I0M0H0T0D1|Gradient|mm.m-1 mm/m
MilliM-PER-M2|mm/m²|Millimeter Per Square Meter|0.001|0|A0E0L-1I0M0H0T0D0|Unknown|mm.m-2 mm/m2
MilliM-PER-MIN|mm/min|Millimeter per Minute|0.000016666666666666667|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|mm.min-1 mm/min
MilliM-PER-SEC|mm/s|Millimeter per Second|0.001|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|mm.s-1 mm/s
MilliM-PER-SEC2|mm/s²|millimetre per second squared|0.001|0|A0E0L1I0M0H0T-2D0|Acceleration LinearAcceleration|mm.s-2
MilliM-PER-YR|mm/a|Millimeter per Year|3.168808781402895e-11|0|A0E0L1I0M0H0T-1D0|LinearVelocity Velocity|mm.a-1 mm/a
MilliM2|mm²|Square Millimeter|0.000001|0|A0E0L2I0M0H0T0D0|Area HydraulicPermeability|mm2
MilliM2-PER-SEC|mm²/s|Square Millimeter per Second|0.000001|0|A0E0L2I0M0H0T-1D0|AreaPerTime|mm2.s-1 mm2/s
MilliM3|mm³|Cubic Millimeter|1e-9|0|A0E0L3I0M0H0T0D0|Volume|mm3
MilliM3-PER-GM|mm³/g|Cubic Millimeter per Gram|0.000001|0|A0E0L3I0M-1H0T0D0|SoilAdsorptionCoefficient SpecificVolume|mm3.g-1 mm3/g
MilliM3-PER-KiloGM|mm³/kg|Cubic Millimeter per Kilogram|1e-9|0|A0E0L3I0M-1H0T0D0|SoilAdsorptionCoefficient SpecificVolume|mm3.kg-1 mm3/kg
MilliM3-PER-M3|mm³/m³|Cubic Millimeter per Cubic Meter|1e-9|0|A0E0L0I0M0H0T0D1|VolumeFraction|mm3.m-3
MilliM4|mm⁴|Quartic Millimeter|1e-12|0|A0E0L4I0M0H0T0D0|SecondAxialMomentOfArea SecondMomentOfArea SecondPolarMomentOfArea|mm4
MilliMOL|mmol|Millimole|0.001|0|A1E0L0I0M0H0T0D0|AmountOfSubstance|mmol
MilliMOL-PER-GM|mmol/g|Millimole per Gram|1|0|A1E0L0I0M-1H0T0D0|AmountOfSubstancePerMass IonicStrength|mmol.g-1 mmol/g
MilliMOL-PER-KiloGM|mmol/kg|Millimole per Kilogram|0.001|0|A1E0L0I0M-1H0T0D0|AmountOfSubstancePerMass IonicStrength|mmol.kg-1 mmol/kg
MilliMOL-PER-L|mmol/L|millimoles per litre|1|0|A1E0L-3I0M0H0T0D0|BloodGlucoseLevel Concentration Solubility_Water|mmol.L-1 mmol/L
MilliMOL-PER-M2|mmol/m²|Millimoles per square metre|0.001|0|A1E0L-2I0M0H0T0D0|Unknown|mmol.m-2
MilliMOL-PER-M2-DAY|mmol/(m²·d)|Millimoles per square metre day|1.15740740740741e-8|0|A1E0L-2I0M0H0T-1D0|PhotosyntheticPhotonFluxDensity|mmol.m-2.d-1
MilliMOL-PER-M2-HR|mmol/(m²·h)|Millimole per Square Metre per Hour|2.778e-7|0|A1E0L-2I0M0H0T-1D0|MolarFluxDensity|mmol.m-2.h-1
MilliMOL-PER-M2-SEC|mmol/(m²·s)|Millimoles per square metre second|0.001|0|A1E0L-2I0M0H0T-1D0|PhotosyntheticPhotonFluxDensity|mmol.m-2.s-1 mmol/m2/s1
MilliMOL-PER-M3|mmol/m³|Millimoles per cubic metre|0.001|0|A1E0L-3I0M0H0T0D0|Concentration Solubility_Water|mmol.m-3
MilliMOL-PER-M3-DAY|mmol/(m³·d)|Millimoles per cubic metre day|1.15740740740741e-8|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|mmol.m-3.d-1
MilliMOL-PER-MOL|mmol/mol|Millimoles per mole|0.001|0|A0E0L0I0M0H0T0D1|Unknown|mmol.mol-1 mmol/mol
MilliM_H2O|mmH₂0|Conventional Millimeter Of Water|9.80665|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|mm[H2O]
MilliM_HG|mmHg|Millimeter of Mercury|133.322387415|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|mm[Hg]
MilliM_HGA|mmHgA|Millimeter of Mercury - Absolute|133.322387415|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|mm[Hg]{absolute}
MilliN|mN|Millinewton|0.001|0|A0E0L1I0M1H0T-2D0|Force|mN
MilliN-M|m·mN|Millinewton Meter|0.001|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|mN.m
MilliN-M-PER-M2|m·mN/m²|millinewton metre per square metre|0.001|0|A0E0L0I0M1H0T-2D0|EnergyPerArea ForcePerLength|m.mN.m-2
MilliN-PER-M|mN/m|Millinewton per Meter|0.001|0|A0E0L0I0M1H0T-2D0|ForcePerLength|mN.m-1 mN/m
MilliOHM|mΩ|Milliohm|0.001|0|A0E-2L2I0M1H0T-3D0|Resistance|mOhm
MilliOHM-M|m·mΩ|milliohm metre|0.001|0|A0E-2L3I0M1H0T-3D0|Resistivity|m.mOhm
MilliOHM-PER-BAR|mΩ/bar|milliohm per bar|1e-8|0|A0E-2L3I0M0H0T-1D0|Unknown|mOhm.bar-1 mOhm/bar
MilliOHM-PER-K|mΩ/K|milliohm per kelvin|0.001|0|A0E-2L2I0M1H-1T-3D0|Unknown|mOhm.K-1 mOhm/K
MilliOHM-PER-M|mΩ/m|milliohm per metre|0.001|0|A0E-2L1I0M1H0T-3D0|LinearResistance|mOhm.m-1 mOhm/m
MilliOSM-PER-KiloGM|mOsmol/kg|milliosmole per kilogram|0.001|0|A1E0L0I0M-1H0T0D0|AmountOfSubstancePerMass|mOsmol.kg-1 mOsmol/kg
MilliPA|mPa|Millipascal|0.001|0|A0E0L-1I0M1H0T-2D0|ForcePerArea ModulusOfElasticity ShearModulus VaporPressure|mPa
MilliPA-PER-M|mPa/m|millipascal per metre|0.001|0|A0E0L-2I0M1H0T-2D0|PressureGradient|mPa.m-1 mPa/m
MilliPA-SEC|mPa·s|Millipascal Second|0.001|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|mPa.s
MilliPA-SEC-PER-BAR|mPa·s/bar|Millipascal Second per Bar|1e-8|0|A0E0L0I0M0H0T1D0|Time|mPa.s.bar-1 mPa.s/bar
MilliPA-SEC-PER-K|mPa·s/K|millipascal second per kelvin|0.001|0|A0E0L-1I0M1H-1T-1D0|Unknown|mPa.s.K-1 mPa.s/K
MilliR|mR|Milliroentgen|2.58e-7|0|A0E1L0I0M-1H0T1D0|ElectricChargePerMass|mR
MilliRAD|mrad|milliradian|0.001|0|A0E0L0I0M0H0T0D1|Angle PlaneAngle|mrad
MilliRAD_R|mrad|MilliRad|0.00001|0|A0E0L2I0M0H0T-2D0|AbsorbedDose|
MilliRAD_R-PER-HR|mrad/h|Millirads per hour|2.777777777777778e-9|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|mRAD.h-1 mRAD/h
MilliR_man|mrem|Milliroentgen Equivalent Man|0.00001|0|A0E0L2I0M0H0T-2D0|DoseEquivalent|mREM
MilliS|mS|Millisiemens|0.001|0|A0E2L-2I0M-1H0T3D0|Admittance Conductance|mS
MilliS-PER-CentiM|mS/cm|Millisiemens per Centimeter|0.1|0|A0E2L-3I0M-1H0T3D0|Conductivity|mS.cm-1 mS/cm
MilliS-PER-M|mS/m|MilliSiemens per metre|0.001|0|A0E2L-3I0M-1H0T3D0|Conductivity|mS.m-1 mS/m
MilliSEC|ms|millisecond|0.001|0|A0E0L0I0M0H0T1D0|Time|ms
MilliSV|mSv|Millisievert|0.001|0|A0E0L2I0M0H0T-2D0|DoseEquivalent|mSv
MilliSV-PER-HR|mSv/h|millisievert per hour|2.7777777777777776e-7|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|mSv.h-1 mSv/h
MilliSV-PER-MIN|mSv/min|millisievert per minute|0.000016666666666666667|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|mSv.min-1 mSv/min
MilliSV-PER-SEC|mSv/s|millisievert per second|0.001|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|mSv.s-1 mSv/s
MilliT|mT|Millitesla|0.001|0|A0E-1L0I0M1H0T-2D0|MagneticFluxDensity|mT
MilliTORR|mTorr|MilliTorr|0.133322|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|
MilliV|mV|Millivolt|0.001|0|A0E-1L2I0M1H0T-3D0|ElectricPotential ElectricPotentialDifference EnergyPerElectricCharge Voltage|mV
MilliV-PER-M|mV/m|Millivolt per Meter|0.001|0|A0E-1L1I0M1H0T-3D0|ElectricFieldStrength|mV.m-1 mV/m
MilliV-PER-MIN|mV/min|Millivolt per Minute|0.000016666666666666667|0|A0E-1L2I0M1H0T-4D0|PowerPerElectricCharge|mV.min-1 mV/min
MilliV-PER-V|mV/V|millivolt per volt|0.001|0|A0E0L0I0M0H0T0D1|Unknown|mV.V-1 mV/V
MilliVA|mVA|millivolt ampere|0.001|0|A0E0L2I0M1H0T-3D0|ComplexPower NonActivePower|mVA
MilliVA-PER-K|mVA/K|millivolt ampere per kelvin|0.001|0|A0E0L2I0M1H-1T-3D0|ThermalConductance|mVA.K-1 mVA/K
MilliVAR|mVA{Reactive}|millivolt ampere reactive|0.001|0|A0E0L2I0M1H0T-3D0|ReactivePower|
MilliVAR-PER-K|mvar/K|millivolt ampere reactive per kelvin|1|0||Unknown|
MilliW|mW|MilliW|0.001|0|A0E0L2I0M1H0T-3D0|ActivePower Power|mW
MilliW-PER-CentiM2-MicroM-SR|mW/(cm²·μm·sr)|Milliwatts per square centimetre micrometre steradian|10000000|0|A0E0L-1I0M1H0T-3D0|Unknown|mW.cm-2.um-1.sr-1
MilliW-PER-M2|mW/m²|Milliwatt per Square Meter|0.001|0|A0E0L0I0M1H0T-3D0|PowerPerArea|mW.m-2
MilliW-PER-M2-NanoM|mW/(m²·nm)|Milliwatts per square metre nanometre|1000000|0|A0E0L-1I0M1H0T-3D0|ForcePerAreaTime|mW.m-2.nm-1
MilliW-PER-M2-NanoM-SR|mW/(m²·nm·sr)|Milliwatts per square metre nanometre steradian|1000000|0|A0E0L-1I0M1H0T-3D0|Unknown|mW.m-2.nm-1.sr-1
MilliW-PER-MilliGM|mW/mg|Milliwatt per Milligram|1000|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate SpecificPower|mW.mg-1 mW/mg
MilliWB|mWb|Milliweber|0.001|0|A0E-1L2I0M1H0T-2D0|MagneticFlux|mWb
N|N|newton|1|0|A0E0L1I0M1H0T-2D0|Force|N
N-CentiM|N·cm|Newton Centimeter|0.01|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|N.cm
N-M|N·m|Newton Meter|1|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|N.m
N-M-PER-A|N·m/A|Newton Meter per Ampere|1|0|A0E-1L2I0M1H0T-2D0|MagneticFlux|N.m.A-1 N.m/A
N-M-PER-ARCMIN|N·m/'|newton metre per minute [unit of angle]|3437.746766834403|0|A0E0L2I0M1H0T-2D0|TorquePerAngle TorsionalSpringConstant|N.m.'-1
N-M-PER-DEG|N·m/°|newton metre per degree|57.2957795785523|0|A0E0L2I0M1H0T-2D0|TorquePerAngle TorsionalSpringConstant|N.m.deg-1 N.m/deg
N-M-PER-DEG-M|N·m/(°·m)|Newton metre per degree metre|57.2957795785523|0|A0E0L1I0M1H0T-2D0|ModulusOfRotationalSubgradeReaction|N.m.deg-1.m-1
N-M-PER-KiloGM|N·m/kg|Newton Meter per Kilogram|1|0|A0E0L2I0M0H0T-2D0|SpecificEnergy|N.m.kg-1 N.m/kg
N-M-PER-M|N·m/m|Newton meter per meter|1|0|A0E0L1I0M1H0T-2D0|TorquePerLength|N.m.m-1 N.m/m
N-M-PER-M-RAD|N·m/(m·rad)|Newton Meter per Meter Radian|1|0|A0E0L1I0M1H0T-2D0|ModulusOfRotationalSubgradeReaction|N.m.m-1.rad-1
N-M-PER-M2|N·m/m²|Newton Meter per Square Meter|1|0|A0E0L0I0M1H0T-2D0|EnergyPerArea ForcePerLength|N.m.m-2
N-M-PER-MIN_Angle|N·m/'|newton metre per minute [unit of angle]|3437.746766834403|0|A0E0L2I0M1H0T-2D0|TorquePerAngle TorsionalSpringConstant|N.m.'-1
N-M-PER-RAD|N·m/rad|Newton meter per radian|1|0|A0E0L2I0M1H0T-2D0|TorquePerAngle TorsionalSpringConstant|N.m.rad-1 N.m/rad
N-M-PER-W0dot5|N·m/√W|newton metre watt to the power minus 0.5|1|0|A0E0L1I0M0H0T0D0|Unknown|
N-M-SEC|N·m·s|Newton Meter Second|1|0|A0E0L2I0M1H0T-1D0|AngularImpulse AngularMomentum|N.m.s
N-M-SEC-PER-M|N·m·s/m|Newton meter seconds per meter|1|0|A0E0L1I0M1H0T-1D0|LinearMomentum Momentum|N.m.s.m-1 N.m.s/m
N-M-SEC-PER-RAD|N·m·s/rad|Newton meter seconds per radian|1|0|A0E0L2I0M1H0T-1D0|AngularMomentumPerAngle|N.m.s.rad-1 N.m.s/rad
N-M2|N·m²|Newton Square Meter|1|0|A0E0L3I0M1H0T-2D0|WarpingMoment|N.m2
N-M2-PER-A|N·m²/A|Newton Meter Squared per Ampere|1|0|A0E-1L3I0M1H0T-2D0|MagneticDipoleMoment|N.m2.A-1 N.m2/A
N-M2-PER-KiloGM2|N·m²/kg²|Newton Square Meter per Square Kilogram|1|0|A0E0L3I0M-1H0T-2D0|Unknown|N.m2.kg-2
N-PER-A|N/A|Newton per Ampere|1|0|A0E-1L1I0M1H0T-2D0|MagneticFluxPerLength|N.A-1 N/A
N-PER-C|N/C|Newton per Coulomb|1|0|A0E-1L1I0M1H0T-3D0|ForcePerElectricCharge|N.C-1 N/C
N-PER-CentiM|N/cm|Newton per Centimeter|100|0|A0E0L0I0M1H0T-2D0|ForcePerLength|N.cm-1 N/cm
N-PER-CentiM2|N/cm²|Newton per Square Centimeter|10000|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|N.cm-2
N-PER-KiloGM|N/kg|Newton per Kilogram|1|0|A0E0L1I0M0H0T-2D0|ThrustToMassRatio|N.kg-1 N/kg
N-PER-M|N/m|Newton per Meter|1|0|A0E0L0I0M1H0T-2D0|ForcePerLength|N.m-1 N/m
N-PER-M2|N/m²|Newtons per Square Meter|1|0|A0E0L-1I0M1H0T-2D0|ForcePerArea ModulusOfLinearSubgradeReaction VaporPressure|N.m-2
N-PER-M3|N/m³|Newtons per cubic metre|1|0|A0E0L-2I0M1H0T-2D0|ModulusOfSubgradeReaction|N.m-3
N-PER-MilliM|N/mm|Newton per Millimeter|1000|0|A0E0L0I0M1H0T-2D0|ForcePerLength|N.mm-1 N/mm
N-PER-MilliM2|N/mm²|Newton per Square Millimeter|1000000|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|N.mm-2
N-PER-RAD|N/rad|Newton per radian|1|0|A0E0L1I0M1H0T-2D0|ForcePerAngle|N.rad-1 N/rad
N-SEC|N·s|newton second|1|0|A0E0L1I0M1H0T-1D0|LinearMomentum Momentum|N.s
N-SEC-PER-M|N·s/m|Newton Second per Meter|1|0|A0E0L0I0M1H0T-1D0|MassPerTime|N.s.m-1 N.s/m
N-SEC-PER-M2|N·s/m²|newton second per square metre|1|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|N.s.m-2
N-SEC-PER-M3|N·s/m³|Newton second per Cubic Meter|1|0|A0E0L-2I0M1H0T-1D0|SpecificAcousticImpedance|N.s.m-3
N-SEC-PER-RAD|N·s/rad|Newton seconds per radian|1|0|A0E0L1I0M1H0T-1D0|MomentumPerAngle|N.s.rad-1 N.s/rad
NAT|nat|Nat|1|0|A0E0L0I0M0H0T0D1|InformationEntropy|
NAT-PER-SEC|nat/s|Nat per Second|1|0|A0E0L0I0M0H0T-1D0|InformationFlowRate|
NP|Np|Neper|1|0||Dimensionless|Np
NP-PER-SEC|Np/s|neper per second|1|0|A0E0L0I0M0H0T-1D0|Unknown|Np.s-1 Np/s
NTU|NTU|Nephelometry Turbidity Unit|1|0||Turbidity|
NUM|#|Number|1|0|A0E0L0I0M0H0T0D1|ChargeNumber CoefficientOfPerformance Count Dimensionless DimensionlessRatio FrictionCoefficient HyperfineStructureQuantumNumber IonTransportNumber Landau-GinzburgNumber MagneticQuantumNumber MassNumber NeutronNumber NuclearSpinQuantumNumber NucleonNumber OpeningRatio OrbitalAngularMomentumQuantumNumber Population PrincipalQuantumNumber QuantumNumber ReynoldsNumber SpinQuantumNumber StoichiometricNumber TotalAngularMomentumQuantumNumber|1 {#}
NUM-PER-CentiM-KiloYR|#/(cm·1000 a)|Number per square centimetre thousand years|3.168808781402895e-9|0|A0E0L-1I0M0H0T-1D0|Unknown|{#}.cm-2.ka-1
NUM-PER-GM|#/g|Number per gram|1000|0|A0E0L0I0M-1H0T0D0|Unknown|/g {#}.g-1 {#}/g
NUM-PER-HA|#/ha|Number per hectare|0.0001|0|A0E0L-2I0M0H0T0D0|ParticleFluence|/har {#}.har-1 {#}/har
NUM-PER-HA-YR|#/(ha·a)|Number per Hectare Year|3.168808781402895e-12|0|A0E0L-2I0M0H0T-1D0|Flux|{#}.har-1.a-1
NUM-PER-HR|#/h|Number per hour|0.0002777777777777778|0|A0E0L0I0M0H0T-1D0|CountRate Frequency|/h {#}.h-1 {#}/h
NUM-PER-HectoGM|#/hg|Number per 100 grams|10|0|A0E0L0I0M-1H0T0D0|Unknown|/hg {#}.hg-1 {#}/hg
NUM-PER-KiloGM|#/kg|Number per kilogram|1|0|A0E0L0I0M-1H0T0D0|Unknown|{#}.kg-1
NUM-PER-KiloM2|#/km²|Number per square kilometre|0.000001|0|A0E0L-2I0M0H0T0D0|ParticleFluence|{#}.km-2
NUM-PER-L|#/L|Number per litre|1000|0|A0E0L-3I0M0H0T0D0|NumberDensity|/L {#}.L-1 {#}/L
NUM-PER-M|#/m|Number per metre|1|0|A0E0L-1I0M0H0T0D0|InverseLength|/m {#}.m-1 {#}/m
NUM-PER-M2|#/m²|Number per square metre|1|0|A0E0L-2I0M0H0T0D0|ParticleFluence|/m2 {#}.m-2
NUM-PER-M2-DAY|#/(m²·d)|Number per square metre day|0.0000115740740740741|0|A0E0L-2I0M0H0T-1D0|Flux|{#}.m-2.d-1
NUM-PER-M3|#/m³|Number per cubic metre|1|0|A0E0L-3I0M0H0T0D0|NumberDensity|/m3 {#}.m-3
NUM-PER-MIN|NPM|Number per Minute|0.016666666666666666|0|A0E0L0I0M0H0T-1D0|CountRate|
NUM-PER-MicroL|#/μL|Number per microlitre|1000000000|0|A0E0L-3I0M0H0T0D0|NumberDensity|/uL {#}.uL-1
NUM-PER-MilliGM|#/mg|Number per milligram|1000000|0|A0E0L0I0M-1H0T0D0|Unknown|/mg {#}.mg-1
NUM-PER-MilliL|#/mL|Number per milliliter|1000000|0|A0E0L-3I0M0H0T0D0|NumberDensity|/mL {#}.mL-1
NUM-PER-MilliM3|#/mm³|Number per cubic millimeter|1000000000|0|A0E0L-3I0M0H0T0D0|NumberDensity|/mm3 {#}.mm-3
NUM-PER-NanoL|#/nL|Number per nanoliter|1000000000000|0|A0E0L-3I0M0H0T0D0|NumberDensity|/nL {#}.nL-1
NUM-PER-PicoL|#/pL|Number per picoliter|1000000000000000|0|A0E0L-3I0M0H0T0D0|NumberDensity|/pL {#}.pL-1
NUM-PER-SEC|#/s|Counts per second|1|0|A0E0L0I0M0H0T-1D0|CountRate Frequency|/s {#}.s-1 {#}/s
NUM-PER-YR|#/a|Number per Year|3.168808781402895e-8|0|A0E0L0I0M0H0T-1D0|CountRate Frequency|/a {#}.a-1 {#}/a
NanoA|nA|nanoampere|1e-9|0|A0E1L0I0M0H0T0D0|ElectricCurrent|nA
NanoA-PER-K|nA/K|nanoampere per kelvin|1e-9|0|A0E1L0I0M0H-1T0D0|ElectricCurrentPerTemperature|nA.K-1 nA/K
NanoBQ|nBq|NanoBecquerel|1e-9|0|A0E0L0I0M0H0T-1D0|Activity|
NanoBQ-PER-L|nBq/L|Nanobecquerels per litre|0.000001|0|A0E0L-3I0M0H0T-1D0|ActivityConcentration|nBq.L-1 nBq/L
NanoC|nC|NanoCoulomb|1e-9|0|A0E1L0I0M0H0T1D0|ElectricCharge|nC
NanoFARAD|nF|Nanofarad|1e-9|0|A0E2L-2I0M-1H0T4D0|Capacitance|nF
NanoFARAD-PER-M|nF/m|Nanofarad per Meter|1e-9|0|A0E2L-3I0M-1H0T4D0|Permittivity|nF.m-1 nF/m
NanoGM|ng|Nanogram|1e-12|0|A0E0L0I0M1H0T0D0|Mass|ng
NanoGM-PER-CentiM2|ng/cm²|Nanogram per Square Centimeter|1e-8|0|A0E0L-2I0M1H0T0D0|MassPerArea|ng.cm-2 ng/cm2
NanoGM-PER-CentiM2-DAY|ng/(cm²·d)|Nanogram per Square Centimeter Day|1.1574074074074073e-13|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|ng.cm-2.d-1
NanoGM-PER-DAY|ng/d|Nanogram per Day|1.15740740740741e-17|0|A0E0L0I0M1H0T-1D0|MassPerTime|ng.d-1 ng/d
NanoGM-PER-DeciL|ng/dL|Nanogram per Decilitre|1e-8|0|A0E0L-3I0M1H0T0D0|Density MassDensity|ng.dL-1 ng/dL
NanoGM-PER-KiloGM|ng/kg|Nanogram per Kilogram|1e-12|0|A0E0L0I0M0H0T0D1|MassRatio|ng.kg-1 ng/kg
NanoGM-PER-L|ng/L|Nanogram per Litre|1e-9|0|A0E0L-3I0M1H0T0D0|Density MassConcentration MassDensity|ng.L-1 ng/L
NanoGM-PER-M2-PA-SEC|ng/(m²·Pa·s)|Nanogram per Square Metre Pascal Second|1e-12|0|A0E0L-1I0M0H0T1D0|VaporPermeance|ng.m-2.Pa-1.s-1
NanoGM-PER-M3|ng/m³|Nanogram per Cubic Meter|1e-12|0|A0E0L-3I0M1H0T0D0|Density MassDensity|ng.m-3
NanoGM-PER-MicroL|ng/μL|Nanogram per Microlitre|0.001|0|A0E0L-3I0M1H0T0D0|Density MassDensity|ng.uL-1 ng/uL
NanoGM-PER-MilliGM|ng/mg|Nanogram per Milligram|0.000001|0|A0E0L0I0M0H0T0D1|MassRatio|ng.mg-1 ng/mg
NanoGM-PER-MilliL|ng/mL|Nanogram per Millilitre|0.000001|0|A0E0L-3I0M1H0T0D0|Density MassConcentration MassDensity|ng.mL-1 ng/mL
NanoGRAY||NanoGRAY|1e-9|0|A0E0L2I0M0H0T-2D0|AbsorbedDose Kerma|
NanoGRAY-PER-HR|nGy/h|nanogray per hour|1|0||AbsorbedDoseRate KermaRate SpecificPower|
NanoGRAY-PER-MIN|nGy/min|nanogray per minute|1|0||AbsorbedDoseRate KermaRate SpecificPower|
NanoGRAY-PER-SEC|nGy/s|nanogray per second|1|0||AbsorbedDoseRate KermaRate SpecificPower|
NanoH|nH|Nanohenry|1e-9|0|A0E-2L2I0M1H0T-2D0|Inductance Permeance|nH
NanoH-PER-M|nH/m|Nanohenry per Meter|1e-9|0|A0E-2L1I0M1H0T-2D0|ElectromagneticPermeability Permeability|nH.m-1 nH/m
NanoJ|nJ|nanojoule|1e-9|0|A0E0L2I0M1H0T-2D0|Energy ExchangeIntegral HamiltonFunction LagrangeFunction LevelWidth ThermalEnergy|
NanoJ-PER-SEC|nJ/s|nanojoule per second|1e-9|0|A0E0L2I0M1H0T-3D0|Power|nJ.s-1 nJ/s
NanoKAT||NanoKAT|1e-9|0|A1E0L0I0M0H0T-1D0|CatalyticActivity|
NanoKAT-PER-L|nkat/L|Nanokatal per Liter|1e-12|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|nkat/L
NanoL|nL|Nanolitre|1e-12|0|A0E0L3I0M0H0T0D0|Volume|nL
NanoM|nm|Nanometer|1e-9|0|A0E0L1I0M0H0T0D0|Length|nm
NanoM-PER-CentiM-MegaPA|nm/(cm·MPa)|Nanometer per Centimeter Megapascal|1e-13|0|A0E0L1I0M-1H0T2D0|StressOpticCoefficient|nm.cm-1.MPa-1
NanoM-PER-CentiM-PSI|nm/(cm·psi)|Nanometer per Centimeter PSI|1.4503773710615088e-11|0|A0E0L1I0M-1H0T2D0|StressOpticCoefficient|nm.cm-1.PSI-1
NanoM-PER-MilliM-MegaPA|nm/(mm·MPa)|Nanometer per Millimeter Megapascal|1e-12|0|A0E0L1I0M-1H0T2D0|StressOpticCoefficient|nm.mm-1.MPa-1
NanoM2|nm²|Square Nanometer|1e-18|0|A0E0L2I0M0H0T0D0|Area HydraulicPermeability NuclearQuadrupoleMoment|nm2
NanoMOL|nmol|NanoMole|1e-9|0|A1E0L0I0M0H0T0D0|AmountOfSubstance ExtentOfReaction|
NanoMOL-PER-CentiM3-HR|nmol/(cm³·h)|Nanomoles per cubic centimetre hour|2.77777777777778e-7|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|nmol.cm-3.h-1
NanoMOL-PER-GM|nmol/g|Nanomoles per gram|0.000001|0|A1E0L0I0M-1H0T0D0|AmountOfSubstancePerMass IonicStrength MolalityOfSolute|nmol.g-1 nmol/g
NanoMOL-PER-GM-HR|nmol/(g·h)|Nanomoles per gram per hour|2.77777777777778e-10|0|A1E0L0I0M-1H0T-1D0|Unknown|nmol.g-1.h-1
NanoMOL-PER-GM-SEC|nmol/(g·s)|Nanomoles per gram second|0.000001|0|A1E0L0I0M-1H0T-1D0|Unknown|nmol.g-1.s-1
NanoMOL-PER-KiloGM|nmol/kg|Nanomoles per kilogram|1e-9|0|A1E0L0I0M-1H0T0D0|AmountOfSubstancePerMass|nmol.kg-1 nmol/kg
NanoMOL-PER-L|nmol/L|Nanomoles per litre|0.000001|0|A1E0L-3I0M0H0T0D0|Concentration|nmol.L-1 nmol/L
NanoMOL-PER-L-DAY|nmol/(L·d)|Nanomoles per litre day|1.15740740740741e-11|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|nmol.L-1.d-1
NanoMOL-PER-L-HR|nmol/(L·h)|Nanomoles per litre hour|2.77777777777778e-10|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|nmol.L-1.h-1
NanoMOL-PER-M2-DAY|nmol/(m²·d)|Nanomoles per square metre day|1.15740740740741e-14|0|A1E0L-2I0M0H0T-1D0|PhotosyntheticPhotonFluxDensity|nmol.m-2.d-1
NanoMOL-PER-M2-SEC|nmol/(m²·s)|Nanomole per Square Metre per second|1e-9|0|A1E0L-2I0M0H0T-1D0|MolarFluxDensity|nmol.m-2.s-1
NanoMOL-PER-MicroGM-HR|nmol/(μg·h)|Nanomoles per microgram hour|0.000277777777777778|0|A1E0L0I0M-1H0T-1D0|Unknown|nmol.ug-1.h-1
NanoMOL-PER-MicroMOL|nmol/μmol|Nanomoles per micromole|0.001|0|A0E0L0I0M0H0T0D1|Unknown|nmol.umol-1 nmol/umol
NanoMOL-PER-MicroMOL-DAY|nmol/(μmol·d)|Nanomoles per micromole day|1.15740740740741e-8|0|A0E0L0I0M0H0T-1D0|Unknown|nmol.umol-1.d-1
NanoN||NanoN|1e-9|0|A0E0L1I0M1H0T-2D0|Force|
NanoN-M-PER-M2|nN·m/m²|nanonewton metre per square metre|1|0||EnergyPerArea ForcePerLength|
NanoOHM|nΩ|nanoohm|1e-9|0|A0E-2L2I0M1H0T-3D0|ElectricalResistance|
NanoOHM-M|nΩ·m|nanoohm metre|1e-9|0|A0E-2L3I0M1H0T-3D0|Resistivity|nOhm.m
NanoS|nS|NanoSiemens|1e-9|0|A0E2L-2I0M-1H0T3D0|Admittance Conductance|
NanoS-PER-CentiM|nS/cm|Nanosiemens per Centimeter|1e-7|0|A0E2L-3I0M-1H0T3D0|Conductivity|nS.cm-1 nS/cm
NanoS-PER-M|nS/m|Nanosiemens per Meter|1e-9|0|A0E2L-3I0M-1H0T3D0|Conductivity|nS.m-1 nS/m
NanoSEC|ns|nanosecond|1e-9|0|A0E0L0I0M0H0T1D0|Time|ns
NanoSV||NanoSV|1e-9|0|A0E0L2I0M0H0T-2D0|DoseEquivalent|
NanoSV-PER-HR|nSv/h|nanosievert per hour|1|0||AbsorbedDoseRate KermaRate SpecificPower|
NanoSV-PER-MIN|nSv/min|nanosievert per minute|1|0||AbsorbedDoseRate KermaRate SpecificPower|
NanoSV-PER-SEC|nSv/s|nanosievert per second|1|0||AbsorbedDoseRate KermaRate SpecificPower|
NanoT|nT|Nanotesla|1e-9|0|A0E-1L0I0M1H0T-2D0|MagneticFluxDensity|nT
NanoV|nV|nanovolt|1e-9|0|A0E-1L2I0M1H0T-3D0|ElectricPotential ElectricPotentialDifference EnergyPerElectricCharge Voltage|
NanoVA|nVA|nanovolt ampere|1e-9|0|A0E0L2I0M1H0T-3D0|ComplexPower NonActivePower|nVA
NanoVAR|nVA{Reactive}|nanovolt ampere reactive|1e-9|0|A0E0L2I0M1H0T-3D0|ReactivePower|
NanoW|nW|Nanowatt|1e-9|0|A0E0L2I0M1H0T-3D0|ActivePower Power|nW
NanoW-PER-M2|nW/m²|nanowatt per square metre|1e-9|0|A0E0L0I0M1H0T-3D0|PowerPerArea PoyntingVector|nW.m-2
OCT|octave|Oct|1|0||Dimensionless LogarithmicFrequencyInterval|
OCTET|o|octet|1|0||DatasetOfBits|
OCTET-PER-SEC|o/s|octet per second|1|0||BitRate|
OERSTED|Oe|Oersted|79.5774715|0|A0E1L-1I0M0H0T0D0|MagneticFieldStrength_H|Oe
OERSTED-CentiM|Oe·cm|Oersted Centimeter|0.795774715|0|A0E1L0I0M0H0T0D0|MagnetomotiveForce|Oe.cm
OHM|Ω|ohm|1|0|A0E-2L2I0M1H0T-3D0|Impedance ModulusOfImpedance Reactance Resistance|Ohm
OHM-CentiM|Ω·cm|Ohm Centimeter|0.01|0|A0E-2L3I0M1H0T-3D0|Resistivity|Ohm.cm
OHM-KiloM|Ω·km|ohm kilometre|1000|0|A0E-2L3I0M1H0T-3D0|ResidualResistivity Resistivity|Ohm.km
OHM-M|Ω·m|Ohm Meter|1|0|A0E-2L3I0M1H0T-3D0|ResidualResistivity Resistivity|Ohm.m
OHM-M2-PER-M|Ω·m²/m|Ohm Square Meter per Meter|1|0|A0E-2L3I0M1H0T-3D0|Resistivity|Ohm2.m.m-1
OHM-PER-BAR|Ω/bar|ohm per bar|0.00001|0|A0E-2L3I0M0H0T-1D0|Unknown|Ohm.bar-1 Ohm/bar
OHM-PER-K|Ω/K|ohm per kelvin|1|0|A0E-2L2I0M1H-1T-3D0|Unknown|Ohm.K-1 Ohm/K
OHM-PER-KiloM|Ω/km|ohm per kilometre|0.001|0|A0E-2L1I0M1H0T-3D0|LinearResistance|Ohm.km-1 Ohm/km
OHM-PER-M|Ω/m|ohm per metre|1|0|A0E-2L1I0M1H0T-3D0|LinearResistance|Ohm.m-1 Ohm/m
OHM-PER-MI|Ω/mi|ohm per mile|0.0006213711922373339|0|A0E-2L1I0M1H0T-3D0|LinearResistance|Ohm.[mi_i]-1 Ohm/[mi_i]
OHM_Ab|abΩ|Abohm|1e-9|0|A0E-2L2I0M1H0T-3D0|Resistance|nOhm
OHM_CIRC-MIL-PER-FT|Ω·cmil/ft|ohm circular mil per foot|1|0||Resistivity|
OHM_Stat|statΩ|Statohm|898760000000|0|A0E-2L2I0M1H0T-3D0|Resistance|
OKTA||Okta|1|0||AmountOfCloudCover|
ONE|one|one|1|0|A0E0L0I0M0H0T0D1|Unknown|
ONE-PER-ONE|one/one|one per one|1|0|A0E0L0I0M0H0T0D1|Ratio|
OZ|oz|Ounce Mass|0.028349523125|0|A0E0L0I0M1H0T0D0|Mass|[oz_av]
OZ-FT|oz·ft|Ounce (avoirdupois) Foot|0.0086409|0|A0E0L1I0M1H0T0D0|LengthMass|[oz_av].[ft_i]
OZ-FT-HR-PER-IN3-LB|oz·ft·h/(in³·lbm)|ounce foot hour per cubic inch pound|4185008.37001674|0|A0E0L-2I0M0H0T1D0|Unknown|[oz_av].[ft_i].h.[in_i]-3.[lb_av]-1
OZ-FT-SEC-PER-IN3-LB|oz·ft·s/(in³·lbm)|ounce foot second per cubic inch pound|1162.50232500465|0|A0E0L-2I0M0H0T1D0|Unknown|[oz_av].[ft_i].s.[in_i]-3.[lb_av]-1
OZ-FT2-PER-IN3-LB_F-SEC|oz·ft²/(in³·lbf·s)|ounce square foot per cubic inch pound-force second|36.13167668233574|0|A0E0L-2I0M0H0T1D0|Unknown|[oz_av].[ft_i]2.[in_i]-3.[lbf_av]-1.s-1
OZ-HR-PER-IN3-FT3|oz·h/(in³·ft³)|ounce hour per cubic inch cubic foot|219938987.18776172|0|A0E0L-6I0M1H0T1D0|Unknown|[oz_av].h.[in_i]-3.[ft_i]-3
OZ-HR-PER-IN3-GAL_UK|oz·h/(in³·gal{UK})|ounce hour per cubic inch gallon (UK)|1369963762.221096|0|A0E0L-6I0M1H0T1D0|Unknown|[oz_av].h.[in_i]-3.[gal_br]-1
OZ-HR-PER-IN3-GAL_US|oz·h/(in³·gal{US})|ounce hour per cubic inch gallon (US)|1645257784.303453|0|A0E0L-6I0M1H0T1D0|Unknown|[oz_av].h.[in_i]-3.[gal_us]-1
OZ-HR-PER-IN3-YD3|oz·h/(in³·yd³)|ounce hour per cubic inch cubic yard|8145888.414361546|0|A0E0L-6I0M1H0T1D0|Unknown|[oz_av].h.[in_i]-3.[yd_i]-3
OZ-HR-PER-IN6|oz·h/in⁶|ounce hour per power of inch with the exponent 6|380054569860.4523|0|A0E0L-6I0M1H0T1D0|Unknown|[oz_av].h.[in_i]-6
OZ-IN|oz·in|Ounce (avoirdupois) Inch|0.000720077887375|0|A0E0L1I0M1H0T0D0|LengthMass|[oz_av].[in_i]
OZ-IN2-PER-IN3-LB_F-SEC|oz·in²/(in³·lbf·s)|ounce square inch per cubic inch pound-force second|0.2509144214051093|0|A0E0L-2I0M0H0T1D0|Unknown|[oz_av].[in_i]2.[in_i]-3.[lbf_av]-1.s-1
OZ-MIN-PER-IN3-FT3|oz·min/(in³·ft³)|ounce minute per cubic inch cubic foot|3665649.7864626953|0|A0E0L-6I0M1H0T1D0|Unknown|[oz_av].min.[in_i]-3.[ft_i]-3
OZ-MIN-PER-IN3-GAL_UK|oz·min/(in³·gal{UK})|ounce minute per cubic inch gallon (UK)|22832729.3703516|0|A0E0L-6I0M1H0T1D0|Unknown|[oz_av].min.[in_i]-3.[gal_br]-1
OZ-MIN-PER-IN3-GAL_US|oz·min/(in³·gal{US})|ounce minute per cubic inch gallon (US)|27420963.071724217|0|A0E0L-6I0M1H0T1D0|Unknown|[oz_av].min.[in_i]-3.[gal_us]-1
OZ-MIN-PER-IN3-YD3|oz·min/(in³·yd³)|ounce minute per cubic inch cubic yard|135764.80690602577|0|A0E0L-6I0M1H0T1D0|Unknown|[oz_av].min.[in_i]-3.[yd_i]-3
OZ-MIN-PER-IN6|oz·min/in⁶|ounce minute per power of inch with the exponent 6|6334242831.007538|0|A0E0L-6I0M1H0T1D0|Unknown|[oz_av].min.[in_i]-6
OZ-PER-DAY|oz/d|Ounce (avoirdupois) per Day|3.2811948061342594e-7|0|A0E0L0I0M1H0T-1D0|MassFlowRate|[oz_av].d-1 [oz_av]/d
OZ-PER-FT2|oz/ft²|Imperial Mass Ounce per Square Foot|0.3051517272739407|0|A0E0L-2I0M1H0T0D0|MassPerArea|[oz_av].[sft_i]-1
OZ-PER-GAL_IMP|oz/gal{UK}|Imperial Mass Ounce per Gallon|6.236023291443856|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[oz_av].[gal_br]-1
OZ-PER-GAL_UK|oz/gal{UK}|Ounce (avoirdupois) per Gallon (UK)|6.236023291443856|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[oz_av].[gal_br]-1
OZ-PER-GAL_US|oz/gal{US}|Ounce (avoirdupois) per Gallon (US)|7.489151279966355|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[oz_av].[gal_us]-1
OZ-PER-HR|oz/h|Ounce (avoirdupois) per Hour|0.000007874867534722223|0|A0E0L0I0M1H0T-1D0|MassFlowRate|[oz_av].h-1 [oz_av]/h
OZ-PER-IN2|oz/in²|ounce (avoirdupois) per square inch|43.94184872744746|0|A0E0L-2I0M1H0T0D0|BodyMassIndex MassPerArea MeanMassRange SurfaceDensity|[oz_av].[in_i]-2
OZ-PER-IN3|oz/in³|Imperial Mass Ounce per Cubic Inch|1729.9940443876953|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[oz_av].[cin_i]-1 [oz_av]/[cin_i]
OZ-PER-MIN|oz/min|Ounce (avoirdupois) per Minute|0.00047249205208333334|0|A0E0L0I0M1H0T-1D0|MassFlowRate|[oz_av].min-1 [oz_av]/min
OZ-PER-SEC|oz/s|Ounce (avoirdupois) per Second|0.028349523125|0|A0E0L0I0M1H0T-1D0|MassFlowRate|[oz_av].s-1 [oz_av]/s
OZ-PER-YD2|oz/yd²|Imperial Mass Ounce per Square Yard|0.0339057474748823|0|A0E0L-2I0M1H0T0D0|MassPerArea|[oz_av].[syd_i]-1 [oz_av]/[syd_i]
OZ-PER-YD3|oz/yd³|Ounce (avoirdupois) per Cubic Yard|0.03707977632861144|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[oz_av].[cyd_i]-1 [oz_av]/[cyd_i]
OZ-SEC-PER-IN3-FT3|oz·s/(in³·ft³)|ounce second per cubic inch cubic foot|61094.16310771159|0|A0E0L-6I0M1H0T1D0|Unknown|[oz_av].s.[in_i]-3.[ft_i]-3
OZ-SEC-PER-IN3-GAL_UK|oz·s/(in³·gal{UK})|ounce second per cubic inch gallon (UK)|380545.48950586|0|A0E0L-6I0M1H0T1D0|Unknown|[oz_av].s.[in_i]-3.[gal_br]-1
OZ-SEC-PER-IN3-GAL_US|oz·s/(in³·gal{US})|ounce second per cubic inch gallon (US)|457016.0511954036|0|A0E0L-6I0M1H0T1D0|Unknown|[oz_av].s.[in_i]-3.[gal_us]-1
OZ-SEC-PER-IN3-YD3|oz·s/(in³·yd³)|ounce second per cubic inch cubic yard|2262.746781767096|0|A0E0L-6I0M1H0T1D0|Unknown|[oz_av].s.[in_i]-3.[yd_i]-3
OZ-SEC-PER-IN6|oz·s/in⁶|ounce second per power of inch with the exponent 6|105570713.85012563|0|A0E0L-6I0M1H0T1D0|Unknown|[oz_av].s.[in_i]-6
OZ_F|ozf|Imperial Ounce Force|0.278013875|0|A0E0L1I0M1H0T-2D0|Force|[ozf_av]
OZ_F-IN|ozf·in|Imperial Ounce Force Inch|0.007061552425|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|[ozf_av].[in_i]
OZ_F-PER-IN3|ozf/in³|ounce of force per cubic inch|16965.447562784888|0|A0E0L-2I0M1H0T-2D0|SpecificWeight|[ozf_av].[in_i]-3
OZ_M|oz|Ounce Mass|0.028349523125|0|A0E0L0I0M1H0T0D0|Mass|[oz_av]
OZ_TROY|oz{Troy}|Ounce Troy|0.0311034768|0|A0E0L0I0M1H0T0D0|Mass|[oz_tr]
OZ_VOL_UK|oz{UK}|Fluid Ounce (UK)|0.0000284130625|0|A0E0L3I0M0H0T0D0|Volume|[foz_br]
OZ_VOL_UK-PER-DAY|oz{UK}/d|Ounce (UK Fluid) per Day|3.288548900462963e-10|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[foz_br].d-1 [foz_br]/d
OZ_VOL_UK-PER-HR|oz{UK}/h|Ounce (UK Fluid) per Hour|7.892517361111111e-9|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[foz_br].h-1 [foz_br]/h
OZ_VOL_UK-PER-MIN|oz{UK}/min|Ounce (UK Fluid) per Minute|4.7355104166666667e-7|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[foz_br].min-1 [foz_br]/min
OZ_VOL_UK-PER-SEC|oz{UK}/s|Ounce (UK Fluid) per Second|0.0000284|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[foz_br].s-1 [foz_br]/s
OZ_VOL_US|fl oz{US}|US Liquid Ounce|0.0000295735296|0|A0E0L3I0M0H0T0D0|LiquidVolume|[foz_us]
OZ_VOL_US-PER-DAY|fl oz{US}/d|Ounce (US Fluid) per Day|3.422862222222222e-10|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[foz_us].d-1 [foz_us]/d
OZ_VOL_US-PER-HR|fl oz{US}/h|Ounce (US Fluid) per Hour|8.214869333333333e-9|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[foz_us].h-1 [foz_us]/h
OZ_VOL_US-PER-MIN|fl oz{US}/min|Ounce (US Fluid) per Minute|4.9289216e-7|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[foz_us].min-1 [foz_us]/min
OZ_VOL_US-PER-SEC|fl oz{US}/s|Ounce (US Fluid) per Second|0.0000295735296|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[foz_us].s-1 [foz_us]/s
PA|Pa|pascal|1|0|A0E0L-1I0M1H0T-2D0|BulkModulus ForcePerArea Fugacity ModulusOfElasticity ShearModulus VaporPressure|Pa
PA-L-PER-SEC|Pa·L/s|Pascal Liter per Second|0.001|0|A0E0L2I0M1H0T-3D0|Power|Pa.L.s-1 Pa.L/s
PA-M|Pa·m|Pascal metres|1|0|A0E0L0I0M1H0T-2D0|Unknown|Pa.m
PA-M-PER-SEC|Pa·m/s|Pascal metres per second|1|0|A0E0L0I0M1H0T-3D0|Unknown|Pa.m.s-1 Pa.m/s
PA-M-PER-SEC2|Pa·m/s²|Pascal metres per square second|1|0|A0E0L0I0M1H0T-4D0|Unknown|Pa.m.s-2
PA-M0dot5|Pa√m|Pascal Square Root Meter|1|0|A0E0L-0dot5I0M1H0T-2D0|StressIntensityFactor|
PA-M2-PER-KiloGM|Pa·m²/kg|pascal square metre per kilogram|1|0|A0E0L1I0M0H0T-2D0|BurstFactor|Pa.m2.kg-1
PA-M3-PER-SEC|Pa·m³/s|Pascal Cubic Meter per Second|1|0|A0E0L2I0M1H0T-3D0|Power|Pa.m3.s-1 Pa.m3/s
PA-PER-BAR|Pa/bar|Pascal per Bar|0.00001|0|A0E0L0I0M0H0T0D1|PressureRatio|Pa.bar-1 Pa/bar
PA-PER-HR|Pa/h|Pascal per Hour|0.0002777777777777778|0|A0E0L-1I0M1H0T-3D0|ForcePerAreaTime|Pa.h-1 Pa/h
PA-PER-K|Pa/K|Pascal per Kelvin|1|0|A0E0L-1I0M1H-1T-2D0|PressureCoefficient|Pa.K-1 Pa/K
PA-PER-M|Pa/m|Pascal per Meter|1|0|A0E0L-2I0M1H0T-2D0|SpectralRadiantEnergyDensity|Pa.m-1 Pa/m
PA-PER-MIN|Pa/min|Pascal per Minute|0.016666666666666666|0|A0E0L-1I0M1H0T-3D0|ForcePerAreaTime|Pa.min-1 Pa/min
PA-PER-SEC|Pa/s|Pascal per Second|1|0|A0E0L-1I0M1H0T-3D0|ForcePerAreaTime|Pa.s-1 Pa/s
PA-SEC|Pa·s|pascal second|1|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|Pa.s
PA-SEC-PER-BAR|Pa·s/bar|Pascal Second per Bar|0.00001|0|A0E0L0I0M0H0T1D0|Time|Pa.s.bar-1 Pa.s/bar
PA-SEC-PER-K|Pa·s/K|pascal second per kelvin|1|0|A0E0L-1I0M1H-1T-1D0|Unknown|Pa.s.K-1 Pa.s/K
PA-SEC-PER-L|Pa·s/L|pascal second per litre|1000|0|A0E0L-4I0M1H0T-1D0|PressureInRelationToVolumeFlowRate|Pa.s.L-1 Pa.s/L
PA-SEC-PER-M|Pa·s/m|Pascal Second per Meter|1|0|A0E0L-2I0M1H0T-1D0|AcousticImpedance|Pa.s.m-1 Pa.s/m
PA-SEC-PER-M3|Pa·s/m³|Pascal Second per Cubic Meter|1|0|A0E0L-4I0M1H0T-1D0|PressureInRelationToVolumeFlowRate|Pa.s.m-3
PA2-PER-SEC2|Pa²/s²|Square pascal per square second|1|0|A0E0L-2I0M2H0T-6D0|Unknown|Pa2.s-2
PA2-SEC|Pa²·s|Square Pascal Second|1|0|A0E0L-2I0M2H0T-3D0|SoundExposure|Pa2.s
PARSEC|pc|Parsec|30856780000000000|0|A0E0L1I0M0H0T0D0|Length|pc
PCA|pc|Pica|0.0042333|0|A0E0L1I0M0H0T0D0|Length|[pca]
PDL|pdl|Poundal|0.138254954376|0|A0E0L1I0M1H0T-2D0|Force|[lb_av].[ft_i].s-2
PDL-FT|pdl·ft|poundal foot|0.0421401100938048|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|[lb_av].[ft_i].s-2.[ft_i]
PDL-IN|pdl·in|poundal inch|0.0035116758411504|0|A0E0L2I0M1H0T-2D0|MomentOfForce Torque|[lb_av].[ft_i].s-2.[in_i]
PDL-PER-FT2|pdl/ft²|Poundal per Square Foot|1.4881639435695537|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|[lb_av].[ft_i].s-2.[sft_i]-1
PDL-PER-IN|pdl/in|poundal per inch|5.44310844|0|A0E0L0I0M1H0T-2D0|ForcePerLength|[lb_av].[ft_i].s-2.[in_i]-1
PDL-PER-IN2|pdl/in²|poundal per square inch|214.29560787401576|0|A0E0L-1I0M1H0T-2D0|ForcePerArea ModulusOfLinearSubgradeReaction VaporPressure|[lb_av].[ft_i].s-2.[in_i]-2
PDL-SEC-PER-FT2|pdl·s/ft²|poundal second per square foot|1.4881639435695537|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|[lb_av].[ft_i].s-2.s.[ft_i]-2
PDL-SEC-PER-IN2|pdl·s/in²|poundal second per square inch|214.29560787401576|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|[lb_av].[ft_i].s-2.s.[in_i]-2
PENNYWEIGHT|dwt|Pennyweight|0.00155517384|0|A0E0L0I0M1H0T0D0|Mass|[pwt_tr]
PER-ANGSTROM|/Å|Reciprocal Angstrom|10000000000|0|A0E0L-1I0M0H0T0D0|InverseLength|/Ao Ao-1
PER-BAR|/bar|Reciprocal Bar|0.00001|0|A0E0L1I0M-1H0T2D0|Compressibility InversePressure IsothermalCompressibility|/bar bar-1
PER-CentiM|/cm|Reciprocal Centimeter|100|0|A0E0L-1I0M0H0T0D0|InverseLength|/cm cm-1
PER-CentiM3|/cm³|Reciprocal Cubic Centimeter|1000000|0|A0E0L-3I0M0H0T0D0|InverseVolume|cm-3
PER-DAY|/d|Reciprocal Day|0.00001157407|0|A0E0L0I0M0H0T-1D0|Frequency|/d d-1
PER-DEG_C|/°C|reciprocal degree Celsius|1|0|A0E0L0I0M0H-1T0D0|ThermalExpansionCoefficient|.Cel-1 /Cel
PER-DEG_F|/°F|reciprocal degree Fahrenheit|1.7999999999999998|0|A0E0L0I0M0H-1T0D0|ExpansionRatio InverseTemperature LinearExpansionCoefficient RelativePressureCoefficient ThermalExpansionCoefficient|/[degF] [degF]-1
PER-EV-M3|/(eV·m³)|reciprocal electron volt per cubic metre|6241509074460762000|0|A0E0L-5I0M-1H0T2D0|EnergyDensityOfStates|eV-1.m-3
PER-EV2|/eV²|Reciprocal Square Electron Volt|3.89564405e+37|0|A0E0L-4I0M-2H0T4D0|InverseEnergy_Squared|eV-2
PER-FT3|/ft³|Reciprocal Cubic Foot|35.31466|0|A0E0L-3I0M0H0T0D0|InverseVolume|/[cft_i] [cft_i]-1
PER-GM|/g|Reciprocal gram|1000|0|A0E0L0I0M-1H0T0D0|InverseMass|/g g-1
PER-GigaEV2|/GeV²|Reciprocal Square Giga Electron Volt Unit|38956440500000000000|0|A0E0L-4I0M-2H0T4D0|InverseEnergy_Squared|GeV-2
PER-H|/H|Reciprocal Henry|1|0|A0E2L-2I0M-1H0T2D0|Reluctance|/H H-1
PER-HR|/h|Reciprocal Hour|0.0002777777777777778|0|A0E0L0I0M0H0T-1D0|Frequency|/h h-1
PER-IN|/in|reciprocal inch|39.37007874015748|0|A0E0L-1I0M0H0T0D0|Repetency|/[in_i] [in_i]-1
PER-IN2|/in²|reciprocal square inch|1550.0031000062|0|A0E0L-2I0M0H0T0D0|ParticleFluence|[in_i]-2
PER-IN3|/in³|Reciprocal Cubic Inch|61023.76|0|A0E0L-3I0M0H0T0D0|InverseVolume|/[cin_i] [cin_i]-1
PER-J|/J|reciprocal joule|1|0|A0E0L-2I0M-1H0T2D0|InverseEnergy|/J J-1
PER-J-M3|/(J·m³)|Reciprocal Joule Cubic Meter|1|0|A0E0L-5I0M-1H0T2D0|EnergyDensityOfStates|J-1.m-3
PER-J2|/J²|Reciprocal Square Joule|1|0|A0E0L-4I0M-2H0T4D0|InverseEnergy_Squared|J-2
PER-K|/K|Reciprocal Kelvin|1|0|A0E0L0I0M0H-1T0D0|ExpansionRatio InverseTemperature LinearExpansionCoefficient RelativePressureCoefficient ThermalExpansionCoefficient|/K K-1
PER-KiloGM|/kg|reciprocal kilogram|1|0|A0E0L0I0M-1H0T0D0|InverseMass|/kg kg-1
PER-KiloGM-SEC|/(kg·s)|reciprocal kilogram second|1|0|A0E0L0I0M-1H0T-1D0|Unknown|kg-1.s-1
PER-KiloGM2|/kg²|Reciprocal Square Kilogram|1|0|A0E0L0I0M-2H0T0D0|InverseMass_Squared|kg-2
PER-KiloM|/km|Reciprocal Kilometer|0.001|0|A0E0L-1I0M0H0T0D0|AngularReciprocalLatticeVector AttenuationCoefficient CurvatureFromRadius InverseLength LinearAbsorptionCoefficient LinearAttenuationCoefficient LinearIonization PhaseCoefficient PropagationCoefficient|/km km-1
PER-KiloVA-HR|/(kVA·h)|Reciprocal Kilovolt Ampere Hour|2.7777777777777776e-7|0|A0E0L-2I0M-1H0T2D0|InverseEnergy|kVA-1.h-1
PER-L|/L|Reciprocal Liter|1000|0|A0E0L-3I0M0H0T0D0|InverseVolume|/L L-1
PER-LB|/lbm|reciprocal pound (avoirdupois)|2.2046226218487757|0|A0E0L0I0M-1H0T0D0|InverseMass|/[lb_av] [lb_av]-1
PER-M|/m|Reciprocal Meter|1|0|A0E0L-1I0M0H0T0D0|AngularReciprocalLatticeVector AttenuationCoefficient CurvatureFromRadius InverseLength LinearAbsorptionCoefficient LinearAttenuationCoefficient LinearIonization PhaseCoefficient PropagationCoefficient|/m m-1
PER-M-K|/(m·K)|Reciprocal Meter Kelvin|1|0|A0E0L-1I0M0H-1T0D0|InverseLengthTemperature|m-1.K-1
PER-M-NanoM|/(m·nm)|Reciprocal metre per nanometre|1000000000|0|A0E0L-2I0M0H0T0D0|ParticleFluence|m-1.nm-1
PER-M-NanoM-SR|/(m·nm·sr)|Reciprocal metre nanometre steradian|1000000000|0|A0E0L-2I0M0H0T0D0|Unknown|m-1.nm-1.sr-1
PER-M-SEC|/(m·s)|Reciprocal metre per second|1|0|A0E0L-1I0M0H0T-1D0|Unknown|m-1.s-1
PER-M-SR|/(m·sr)|Reciprocal metre per steradian|1|0|A0E0L-1I0M0H0T0D0|Unknown|m-1.sr-1
PER-M2|/m²|Reciprocal Square Meter|1|0|A0E0L-2I0M0H0T0D0|ParticleFluence|/m2 m-2
PER-M2-SEC|/(m²·s)|Reciprocal Square Meter Second|1|0|A0E0L-2I0M0H0T-1D0|Flux ParticleFluenceRate|m-2.s-1
PER-M3|/m³|Reciprocal Cubic Meter|1|0|A0E0L-3I0M0H0T0D0|InverseVolume|/m3 m-3
PER-M3-SEC|/(m³·s)|Reciprocal Cubic Meter Second|1|0|A0E0L-3I0M0H0T-1D0|ParticleSourceDensity Slowing-DownDensity|m-3.s-1
PER-MILLE-PSI|/ksi|Reciprocal Mille Psi|1.450377e-7|0|A0E0L1I0M-1H0T2D0|Compressibility InversePressure IsothermalCompressibility|
PER-MIN|/min|Reciprocal Minute|0.016666666666666666|0|A0E0L0I0M0H0T-1D0|Frequency|/min min-1
PER-MO|/mo|Reciprocal Month|3.91935077e-7|0|A0E0L0I0M0H0T-1D0|Frequency|/mo mo-1
PER-MOL|/mol|Reciprocal Mole|1|0|A-1E0L0I0M0H0T0D0|InverseAmountOfSubstance|/mol mol-1
PER-MegaK|/MK|reciprocal megakelvin or megakelvin to the power minus one|1|0||ExpansionRatio InverseTemperature LinearExpansionCoefficient RelativePressureCoefficient ThermalExpansionCoefficient|
PER-MegaPA|/MPa|reciprocal megapascal|0.000001|0|A0E0L1I0M-1H0T2D0|Compressibility InversePressure IsentropicCompressibility IsothermalCompressibility StressOpticCoefficient|/MPa MPa-1
PER-MicroM|/μm|Reciprocal Micrometer|1000000|0|A0E0L-1I0M0H0T0D0|AngularReciprocalLatticeVector AttenuationCoefficient CurvatureFromRadius InverseLength LinearAbsorptionCoefficient LinearAttenuationCoefficient LinearIonization PhaseCoefficient PropagationCoefficient|/um um-1
PER-MicroMOL-L|/(μmol·L)|Reciprocal micromole per litre|1000000000|0|A-1E0L-3I0M0H0T0D0|Unknown|umol-1.L-1
PER-MilliGM|/mg|reciprocal milligram|1000000|0|A0E0L0I0M-1H0T0D0|InverseMass|/mg mg-1
PER-MilliL|/mL|Reciprocal Milliliter|1000000|0|A0E0L-3I0M0H0T0D0|InverseVolume|/mL mL-1
PER-MilliM|/mm|Reciprocal Millimeter|1000|0|A0E0L-1I0M0H0T0D0|AngularReciprocalLatticeVector AttenuationCoefficient CurvatureFromRadius InverseLength LinearAbsorptionCoefficient LinearAttenuationCoefficient LinearIonization PhaseCoefficient PropagationCoefficient|/mm mm-1
PER-MilliM3|/mm³|Reciprocal Cubic Millimeter|1000000000|0|A0E0L-3I0M0H0T0D0|InverseVolume|/mm3 mm-3
PER-MilliSEC|/ms|Reciprocal millisecond|1000|0|A0E0L0I0M0H0T-1D0|Frequency|ms-1
PER-NanoM|/nm|Reciprocal Nanometer|1000000000|0|A0E0L-1I0M0H0T0D0|AngularReciprocalLatticeVector AttenuationCoefficient CurvatureFromRadius InverseLength LinearAbsorptionCoefficient LinearAttenuationCoefficient LinearIonization PhaseCoefficient PropagationCoefficient|/nm nm-1
PER-OZ|/oz|reciprocal ounce (avoirdupois)|35.27396194958041|0|A0E0L0I0M-1H0T0D0|InverseMass|/[oz_av] [oz_av]-1
PER-PA|/Pa|Reciprocal Pascal|1|0|A0E0L1I0M-1H0T2D0|Compressibility InversePressure IsentropicCompressibility IsothermalCompressibility StressOpticCoefficient|/Pa Pa-1
PER-PA-SEC|/(Pa·s)|Reciprocal Pascal per second|1|0|A0E0L1I0M-1H0T1D0|Unknown|Pa-1.s-1
PER-PERCENT|/%|reciprocal percent|100|0|A0E0L0I0M0H0T0D1|Unknown|%-1
PER-PSI|/psi|Reciprocal Psi|0.0001450377|0|A0E0L1I0M-1H0T2D0|InversePressure IsothermalCompressibility StressOpticCoefficient|[psi]-1
PER-PicoM|/pm|Reciprocal Picometer|1000000000000|0|A0E0L-1I0M0H0T0D0|AngularReciprocalLatticeVector AttenuationCoefficient CurvatureFromRadius InverseLength LinearAbsorptionCoefficient LinearAttenuationCoefficient LinearIonization PhaseCoefficient PropagationCoefficient|/pm pm-1
PER-PlanckMass2|/planckmass²|Inverse Square Planck Mass|2111089000000000|0|A0E0L0I0M-2H0T0D0|InverseMass_Squared|
PER-RAD|/rad|reciprocal radian|1|0|A0E0L0I0M0H0T0D1|Unknown|/rad rad-1
PER-SEC|/s|Reciprocal Second|1|0|A0E0L0I0M0H0T-1D0|Frequency RotationalFrequency RotationalVelocity|/s s-1
PER-SEC-M2|/(s·m²)|Reciprocal Second Square Meter|1|0|A0E0L-2I0M0H0T-1D0|Flux|/(s1.m2) s-1.m-2
PER-SEC-M2-SR|/(s·m²·sr)|Reciprocal Second Square Meter Steradian|1|0|A0E0L-2I0M0H0T-1D0|PhotonRadiance|/(s.m2.sr) s-1.m-2.sr-1
PER-SEC-M3|/(s·m³)|reciprocal second per cubic metre|1|0|A0E0L-3I0M0H0T-1D0|Slowing-DownDensity|s-1.m-3
PER-SEC-SR|/(s·sr)|Reciprocal Second Steradian|1|0|A0E0L0I0M0H0T-1D0|PhotonIntensity TemporalSummationFunction|/(s.sr) s-1.sr-1
PER-SEC-SR-M2|/(s·sr·m²)|reciprocal second per steradian square metre|1|0|A0E0L-2I0M0H0T-1D0|Unknown|s-1.sr-1.m-2
PER-SEC2|/s²|Reciprocal square second|1|0|A0E0L0I0M0H0T-2D0|InverseTime_Squared|s-2
PER-SR|/sr|Reciprocal steradian|1|0|A0E0L0I0M0H0T0D1|Unknown|/sr sr-1
PER-T-M|/(T·m)|Reciprocal Tesla Meter|1|0|A0E1L-1I0M-1H0T2D0|MagneticReluctivity|T-1.m-1
PER-T-SEC|/(T·s)|Reciprocal Tesla Second Unit|1|0|A0E1L0I0M-1H0T1D0|ElectricChargePerMass|T-1.s-1
PER-TON|/tn|reciprocal ton|0.001102311310924388|0|A0E0L0I0M-1H0T0D0|InverseMass|ston_av-1
PER-TONNE|/t|reciprocal tonne|0.001|0|A0E0L0I0M-1H0T0D0|InverseMass|/t t-1
PER-V|/V|reciprocal volt|1|0|A0E1L-2I0M-1H0T3D0|ReciprocalVoltage|/V V-1
PER-VA-SEC|/(VA·s)|reciprocal volt ampere second|1|0|A0E0L-2I0M-1H0T2D0|InverseEnergy|VA-1.s-1
PER-WB|/Wb|Reciprocal Weber|1|0|A0E1L-2I0M-1H0T2D0|InverseMagneticFlux|/Wb Wb-1
PER-WK|/wk|Reciprocal Week|0.000001653439|0|A0E0L0I0M0H0T-1D0|Frequency|/wk wk-1
PER-YD3|/yd³|Reciprocal Cubic Yard|1.307951|0|A0E0L-3I0M0H0T0D0|InverseVolume|[cyd_i]-1
PER-YR|/a|Reciprocal Year|3.168808781402895e-8|0|A0E0L0I0M0H0T-1D0|Frequency|/a a-1
PERCENT|%|Percent|0.01|0|A0E0L0I0M0H0T0D1|DimensionlessRatio DutyCycle LengthRatio LuminousFluxRatio OpeningRatio PressureRatio Prevalence Reflectance RelativeHumidity RelativePartialPressure ResistanceRatio ServiceFactor TimeRatio VoltageRatio|%
PERCENT-FT-HR-PER-LB|ft·h·%/lbm|percent foot hour per pound (avoirdupois)|24.190883105022248|0|A0E0L1I0M-1H0T1D0|Unknown|[ft_i].h.%.[lb_av]-1
PERCENT-FT-SEC-PER-LB|ft·%·s/lbm|percent foot second per pound (avoirdupois)|0.006719689751395069|0|A0E0L1I0M-1H0T1D0|Unknown|[ft_i].%.s.[lb_av]-1
PERCENT-FT2-PER-LB_F-SEC|ft²·%/(lbf·s)|percent square foot per pound-force second|0.0002088543414328573|0|A0E0L1I0M-1H0T1D0|Fluidity|[ft_i]2.%.[lbf_av]-1.s-1
PERCENT-HR-PER-CentiM3|h·%/cm³|percent hour per cubic centimetre|36000000|0|A0E0L-3I0M0H0T1D0|Unknown|h.%.cm-3
PERCENT-HR-PER-FT3|h·%/ft³|percent hour per cubic foot|1271.3280019735892|0|A0E0L-3I0M0H0T1D0|Unknown|h.%.[ft_i]-3
PERCENT-HR-PER-GAL_UK|h·%/gal{UK}|percent hour per gallon (UK)|7918.892938767161|0|A0E0L-3I0M0H0T1D0|Unknown|h.%.[gal_br]-1
PERCENT-HR-PER-GAL_US|h·%/gal{US}|percent hour per gallon (US)|9510.193342230647|0|A0E0L-3I0M0H0T1D0|Unknown|h.%.[gal_us]-1
PERCENT-HR-PER-IN3|h·%/in³|percent hour per cubic inch|2196854.787410362|0|A0E0L-3I0M0H0T1D0|Unknown|h.%.[in_i]-3
PERCENT-HR-PER-L|h·%/L|percent hour per litre|36000|0|A0E0L-3I0M0H0T1D0|Unknown|h.%.L-1 h.%/L
PERCENT-HR-PER-M3|h·%/m³|percent hour per cubic metre|36|0|A0E0L-3I0M0H0T1D0|Unknown|h.%.m-3
PERCENT-HR-PER-YD3|h·%/yd³|percent hour per cubic yard|47.08622229531812|0|A0E0L-3I0M0H0T1D0|Unknown|h.%.[yd_i]-3
PERCENT-IN2-PER-LB_F-SEC|in²·%/(lbf·s)|percent square inch per pound-force second|0.0000014503773710615087|0|A0E0L1I0M-1H0T1D0|Fluidity|[in_i]2.%.[lbf_av]-1.s-1
PERCENT-MIN-PER-CentiM3|min·%/cm³|percent minute per cubic centimetre|600000|0|A0E0L-3I0M0H0T1D0|Unknown|min.%.cm-3
PERCENT-MIN-PER-FT3|min·%/ft³|percent minute per cubic foot|21.188800032893155|0|A0E0L-3I0M0H0T1D0|Unknown|min.%.[ft_i]-3
PERCENT-MIN-PER-GAL_UK|min·%/gal{UK}|percent minute per gallon (UK)|131.98154897945267|0|A0E0L-3I0M0H0T1D0|Unknown|min.%.[gal_br]-1
PERCENT-MIN-PER-GAL_US|min·%/gal{US}|percent minute per gallon (US)|158.50322237051077|0|A0E0L-3I0M0H0T1D0|Unknown|min.%.[gal_us]-1
PERCENT-MIN-PER-IN3|min·%/in³|percent minute per cubic inch|36614.24645683937|0|A0E0L-3I0M0H0T1D0|Unknown|min.%.[in_i]-3
PERCENT-MIN-PER-L|min·%/L|percent minute per litre|600|0|A0E0L-3I0M0H0T1D0|Unknown|min.%.L-1
PERCENT-MIN-PER-M3|min·%/m³|percent minute per cubic metre|0.6|0|A0E0L-3I0M0H0T1D0|Unknown|min.%.m-3
PERCENT-MIN-PER-YD3|min·%/yd³|percent minute per cubic yard|0.7847703715886354|0|A0E0L-3I0M0H0T1D0|Unknown|min.%.[yd_i]-3
PERCENT-PER-100KiloCOUNT|%/100k|percent per one hundred thousand|1e-7|0|A0E0L0I0M0H0T0D1|Unknown|
PERCENT-PER-10KiloCOUNT|%/10k|percent per ten thousand|0.000001|0|A0E0L0I0M0H0T0D1|Unknown|
PERCENT-PER-BAR|%/bar|percent per bar|1e-7|0|A0E0L1I0M-1H0T2D0|Compressibility|%.bar-1
PERCENT-PER-CentiPOISE|%/cP|percent per centipoise|10|0|A0E0L1I0M-1H0T1D0|Unknown|%.cP-1 %/cP
PERCENT-PER-DAY|%/d|Percent per day|1.1574074074074074e-7|0|A0E0L0I0M0H0T-1D0|Frequency|%.d-1 %/d
PERCENT-PER-DEG|%/°|percent per degree|0.572957795785523|0|A0E0L0I0M0H0T0D1|Unknown|%.deg-1 %/deg
PERCENT-PER-DEG_C|%/°C|percent per degree Celsius|0.01|0|A0E0L0I0M0H-1T0D0|ThermalExpansionCoefficient|%.Cel-1 %/Cel
PERCENT-PER-DecaCOUNT|%/100|percent per hundred|0.0001|0|A0E0L0I0M0H0T0D1|Unknown|
PERCENT-PER-DecaK|%/daK|percent per decakelvin|0.001|0|A0E0L0I0M0H-1T0D0|LinearExpansionCoefficient|
PERCENT-PER-DecaKiloCOUNT|%/10000|percent per ten thousand|0.000001|0|A0E0L0I0M0H0T0D1|Unknown|
PERCENT-PER-HR|%/h|Percent per hour|0.000002777777777777778|0|A0E0L0I0M0H0T-1D0|Frequency|%.h-1 %/h
PERCENT-PER-HectoBAR|%/hbar|percent per hectobar|1e-9|0|A0E0L1I0M-1H0T2D0|Compressibility|%.hbar-1 %/hbar
PERCENT-PER-HectoKiloCOUNT|%/100k|percent per one hundred thousand|1e-7|0|A0E0L0I0M0H0T0D1|Unknown|
PERCENT-PER-IN|%/in|percent per inch|0.3937007874015748|0|A0E0L-1I0M0H0T0D0|Repetency|%.[in_i]-1
PERCENT-PER-K|%/K|percent per kelvin|0.01|0|A0E0L0I0M0H-1T0D0|LinearExpansionCoefficient|%.K-1 %/K
PERCENT-PER-KiloCOUNT|%/1000|percent per thousand|0.00001|0|A0E0L0I0M0H0T0D1|Unknown|
PERCENT-PER-M|%/m|Percent per metre|0.01|0|A0E0L-1I0M0H0T0D0|AttenuationCoefficient|%.m-1 %/m
PERCENT-PER-MO|%/mo|percent per month|3.9193507729016164e-9|0|A0E0L0I0M0H0T-1D0|Frequency|%.mo-1 %/mo
PERCENT-PER-MilliM|%/mm|percent per millimetre|10|0|A0E0L-1I0M0H0T0D0|Repetency|%.mm-1 %/mm
PERCENT-PER-MilliPA-SEC|%/(mPa·s)|percent per millipascal second|10|0|A0E0L1I0M-1H0T1D0|Unknown|%.mPa-1.s-1
PERCENT-PER-OHM|%/Ω|percent per ohm|0.01|0|A0E2L-2I0M-1H0T3D0|Unknown|%.Ohm-1 %/Ohm
PERCENT-PER-PA-SEC|%/(Pa·s)|percent per pascal second|0.01|0|A0E0L1I0M-1H0T1D0|Unknown|%.Pa-1.s-1
PERCENT-PER-PERCENT|%/%|percent per percent|1|0|A0E0L0I0M0H0T0D1|Unknown|%.%-1 %/%
PERCENT-PER-POISE|%/P|percent per poise|0.1|0|A0E0L1I0M-1H0T1D0|Unknown|%.P-1 %/P
PERCENT-PER-V|%/V|percent per volt|0.01|0|A0E1L-2I0M-1H0T3D0|Unknown|%.V-1 %/V
PERCENT-PER-WK|%/wk|Percent per week|1.6534391534391535e-8|0|A0E0L0I0M0H0T-1D0|Frequency|%.wk-1 %/wk
PERCENT-PER-YR|%/a|Percent per Year|3.168808781402895e-10|0|A0E0L0I0M0H0T-1D0|Frequency|%.a-1
PERCENT-SEC-PER-CentiM3|%·s/cm³|percent second per cubic centimetre|10000|0|A0E0L-3I0M0H0T1D0|Unknown|%.s.cm-3
PERCENT-SEC-PER-FT3|%·s/ft³|percent second per cubic foot|0.3531466672148859|0|A0E0L-3I0M0H0T1D0|Unknown|%.s.[ft_i]-3
PERCENT-SEC-PER-GAL_UK|%·s/gal{UK}|percent second per gallon (UK)|2.1996924829908777|0|A0E0L-3I0M0H0T1D0|Unknown|%.s.[gal_br]-1
PERCENT-SEC-PER-GAL_US|%·s/gal{US}|percent second per gallon (US)|2.641720372841846|0|A0E0L-3I0M0H0T1D0|Unknown|%.s.[gal_us]-1
PERCENT-SEC-PER-IN3|%·s/in³|percent second per cubic inch|610.2374409473229|0|A0E0L-3I0M0H0T1D0|Unknown|%.s.[in_i]-3
PERCENT-SEC-PER-L|%·s/L|percent second per litre|10|0|A0E0L-3I0M0H0T1D0|Unknown|%.s.L-1 %.s/L
PERCENT-SEC-PER-M3|%·s/m³|percent second per cubic metre|0.01|0|A0E0L-3I0M0H0T1D0|Unknown|%.s.m-3
PERCENT-SEC-PER-YD3|%·s/yd³|percent second per cubic yard|0.013079506193143922|0|A0E0L-3I0M0H0T1D0|Unknown|%.s.[yd_i]-3
PERCENT_RH|%RH|Percent Relative Humidity|0.01|0|A0E0L0I0M0H0T0D1|RelativeHumidity|
PERMEABILITY_EM_REL|μₜ|Relative Electromagnetic Permeability|1|0|A0E0L0I0M0H0T0D1|ElectromagneticPermeabilityRatio|[mu_0]
PERMEABILITY_REL|kᵣ|Relative Permeability|0.00000125663706|0|A0E0L0I0M0H0T0D1|PermeabilityRatio|
PERMITTIVITY_REL|εᵣ|Relative Permittivity|8.854187817e-12|0|A0E0L0I0M0H0T0D1|DimensionlessRatio|[eps_0]
PERM_0DEG_C|perm (0 °C)|perm (0 °C)|1|0||WaterVapourPermeability|
PERM_23DEG_C|perm (23 °C)|perm (23 °C)|1|0||WaterVapourPermeability|
PERM_Metric|perm{Metric}|Metric Perm|8.68127e-11|0|A0E0L-1I0M0H0T1D0|VaporPermeance|
PERM_Metric_0DEG_C|perm (0 °C)|perm (0 °C)|1|0||VaporPermeance|
PERM_Metric_23DEG_C|perm (23 °C)|perm (23 °C)|1|0||VaporPermeance|
PERM_US|perm{US}|U.S. Perm|5.72135e-11|0|A0E0L-1I0M0H0T1D0|VaporPermeance|
PFERDESTAERKE|PS|Pferdestaerke|1|0||ActivePower Power|
PFUND|pfd|pfund|1|0||Mass|
PH|pH|Acidity|1|0||Acidity Basicity|[pH]
PHON|phon|phon|1|0|A0E0L0I0M0H0T0D1|SoundPressureLevel|
PHOT|ph|Phot|10000|0|A0E0L-2I1M0H0T0D0|LuminousFluxPerArea|ph
PINT|pt|Imperial Pint|0.00056826125|0|A0E0L3I0M0H0T0D0|Volume|[pt_br]
PINT_UK|pt{UK}|Pint (UK)|0.00056826125|0|A0E0L3I0M0H0T0D0|Volume|[pt_br]
PINT_UK-PER-DAY|pt{UK}/d|Pint (UK) per Day|6.577097800925926e-9|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[pt_br].d
PINT_UK-PER-HR|pt{UK}/h|Pint (UK) per Hour|1.5785034722222223e-7|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[pt_br].h-1 [pt_br]/h
PINT_UK-PER-MIN|pt{UK}/min|Pint (UK) per Minute|0.000009471020833333334|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[pt_br].min-1 [pt_br]/min
PINT_UK-PER-SEC|pt{UK}/s|Pint (UK) per Second|0.00056826125|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[pt_br].s-1 [pt_br]/s
PINT_US|pt{US}|US Liquid Pint|0.0004731765|0|A0E0L3I0M0H0T0D0|LiquidVolume|[pt_us]
PINT_US-PER-DAY|pt{US}/d|Pint (US Liquid) per Day|5.476579861111111e-9|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[pt_us].d-1 [pt_us]/d
PINT_US-PER-HR|pt{US}/h|Pint (US Liquid) per Hour|1.3143791666666668e-7|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[pt_us].h-1 [pt_us]/h
PINT_US-PER-MIN|pt{US}/min|Pint (US Liquid) per Minute|0.000007886275|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[pt_us].min-1 [pt_us]/min
PINT_US-PER-SEC|pt{US}/s|Pint (US Liquid) per Second|0.0004731765|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[pt_us].s-1 [pt_us]/s
PINT_US_DRY|pt{US Dry}|US Dry Pint|0.000550610471|0|A0E0L3I0M0H0T0D0|DryVolume|[dpt_us]
PIXEL|pixel|pixel|1|0||PictureElement|
PK_UK|peck{UK}|Peck (UK)|0.009092181|0|A0E0L3I0M0H0T0D0|Volume|[pk_br]
PK_UK-PER-DAY|peck{UK}/d|Peck (UK) per Day|1.0523357638888888e-7|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[pk_br].d-1 [pk_br]/d
PK_UK-PER-HR|peck{UK}/h|Peck (UK) per Hour|0.000002525605833333333|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[pk_br].h-1 [pk_br]/h
PK_UK-PER-MIN|peck{UK}/min|Peck (UK) per Minute|0.00015153635|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[pk_br].min-1 [pk_br]/min
PK_UK-PER-SEC|peck{UK}/s|Peck (UK) per Second|0.009092181|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[pk_br].s-1 [pk_br]/s
PK_US_DRY|peck{US Dry}|US Peck|0.00880976754|0|A0E0L3I0M0H0T0D0|DryVolume|[pk_us]
PK_US_DRY-PER-DAY|peck{US Dry}/d|Peck (US Dry) per Day|1.0196490208333331e-7|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[pk_us].d-1 [pk_us]/d
PK_US_DRY-PER-HR|peck{US Dry}/h|Peck (US Dry) per Hour|0.00000244715765|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[pk_us].h-1 [pk_us]/h
PK_US_DRY-PER-MIN|peck{US Dry}/min|Peck (US Dry) per Minute|0.000146829459|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[pk_us].min-1 [pk_us]/min
PK_US_DRY-PER-SEC|peck{US Dry}/s|Peck (US Dry) per Second|0.00880976754|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[pk_us].s-1 [pk_us]/s
POISE|P|Poise|0.1|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|P
POISE-PER-BAR|P/bar|Poise per Bar|0.000001|0|A0E0L0I0M0H0T1D0|Time|P.bar-1 P/bar
POISE-PER-K|P/K|poise per kelvin|0.1|0|A0E0L-1I0M1H-1T-1D0|Unknown|P.K-1 P/K
POISE-PER-PA|P/Pa|poise per pascal|0.1|0|A0E0L0I0M0H0T1D0|Time|P.Pa-1 P/Pa
POND|p|pond|0.00980665|0|A0E0L1I0M1H0T-2D0|Force|
PPB|PPB|Parts per billion|1e-9|0|A0E0L0I0M0H0T0D1|DimensionlessRatio|[ppb]
PPM|PPM|Parts per million|0.000001|0|A0E0L0I0M0H0T0D1|DimensionlessRatio|[ppm]
PPM-PER-K|PPM/K|Parts-Per-Million per Kelvin|0.000001|0|A0E0L0I0M0H-1T0D0|ExpansionRatio ThermalExpansionCoefficient|ppm.K-1 ppm/K
PPQ|ppq|part per quadrillion|1e-16|0|A0E0L0I0M0H0T0D1|DimensionlessRatio|[ppq]
PPT|ppt|part per trillion|1e-12|0|A0E0L0I0M0H0T0D1|DimensionlessRatio|[ppt]
PPTH|‰|Parts per thousand|0.001|0|A0E0L0I0M0H0T0D1|DimensionlessRatio|[ppth]
PPTH-PER-HR|‰/h|Parts-per-thousand per hour|2.77777777777778e-7|0|A0E0L0I0M0H0T-1D0|Frequency|[ppth].h-1 [ppth]/h
PPTM|PPTM|Parts per Ten Million|1e-7|0|A0E0L0I0M0H0T0D1|DimensionlessRatio|
PPTM-PER-K|PPTM/K|Parts-Per-Ten Million per Kelvin|1e-7|0|A0E0L0I0M0H-1T0D0|ExpansionRatio ThermalExpansionCoefficient|
PPT_VOL|ppt (volume)|Parts per trillion by volume|1e-12|0|A0E0L0I0M0H0T0D1|Unknown|[pptr]{vol}
PSI|psi|PSI|6894.757322834646|0|A0E0L-1I0M1H0T-2D0|ForcePerArea ModulusOfElasticity ShearModulus VaporPressure|[psi]
PSI-IN3-PER-SEC|psi·in³/s|Psi Cubic Inch per Second|0.11298482951376|0|A0E0L2I0M1H0T-3D0|Power|[psi].[cin_i].s-1
PSI-L-PER-SEC|psi·L/s|Psi Liter per Second|6.894757322834646|0|A0E0L2I0M1H0T-3D0|Power|[psi].L.s-1
PSI-M3-PER-SEC|psi·m³/s|PSI Cubic Meter per Second|6894.757322834646|0|A0E0L2I0M1H0T-3D0|Power|[psi].m3.s-1 [psi].m3/s
PSI-PER-IN|psi/in|psi per inch|271447.13869427744|0|A0E0L-2I0M1H0T-2D0|PressureGradient|[psi].[in_i]-1
PSI-PER-PSI|psi/psi|Psi per Psi|1|0|A0E0L0I0M0H0T0D1|PressureRatio|[psi].[psi]-1
PSI-YD3-PER-SEC|psi·yd³/s|Psi Cubic Yard per Second|5271.420205793987|0|A0E0L2I0M1H0T-3D0|Power|[psi].[cyd_i].s-1
PSU|PSU|Practical Salinity Unit|1|0||DimensionlessRatio|
PT|pt|Point|0.0000254|0|A0E0L1I0M0H0T0D0|Length|[pnt]
PT_BIG|pb|big point|0.0003527778|0|A0E0L1I0M0H0T0D0|Distance|
PebiBIT||PebiBIT|87267165460724.6|0|A0E0L0I0M0H0T0D1|InformationEntropy|
PebiBIT-PER-M|Pibit/m|pebibit per metre|1125899906842624|0|A0E0L-1I0M0H0T0D0|LinearBitDensity|
PebiBIT-PER-M2|Pibit/m²|pebibit per square metre|1125899906842620|0|A0E0L-2I0M0H0T0D0|AreaBitDensity|
PebiBIT-PER-M3|Pibit/m³|pebibit per cubic metre|1125899906842620|0|A0E0L-3I0M0H0T0D0|VolumetricBitDensity|
PebiBYTE|PiB|PebiByte|698137323685796.8|0|A0E0L0I0M0H0T0D1|InformationEntropy|
PetaA|PA|petaampere|1000000000000000|0|A0E1L0I0M0H0T0D0|CurrentLinkage DisplacementCurrent ElectricCurrent ElectricCurrentPhasor MagneticTension MagnetomotiveForce TotalCurrent|
PetaBIT|Pbit|petabit|693147180559945.2|0|A0E0L0I0M0H0T0D1|DatasetOfBits|
PetaBIT-PER-SEC|Pbit/s|petabit per second|693147180559945.2|0|A0E0L0I0M0H0T-1D0|DataRate|Pbit.s-1 Pbit/s
PetaBQ|PBq|petabecquerel|1000000000000000|0|A0E0L0I0M0H0T-1D0|Activity|
PetaBYTE|PB|PetaByte|5545177444479562|0|A0E0L0I0M0H0T0D1|InformationEntropy|PBy
PetaC|PC|PetaCoulomb|1000000000000000|0|A0E1L0I0M0H0T1D0|ElectricCharge|PC
PetaFLOPS|PFLOPS|petafloating point operations per second|1|0||FloatingPointCalculationCapability|
PetaHZ|PHz|petahertz|1000000000000000|0|A0E0L0I0M0H0T-1D0|Frequency|
PetaJ|PJ|Petajoule|1000000000000000|0|A0E0L2I0M1H0T-2D0|Energy|PJ
PetaJ-PER-SEC|PJ/s|petajoule per second|1000000000000000|0|A0E0L2I0M1H0T-3D0|Power|PJ.s-1 PJ/s
PetaV||PetaV|1000000000000000|0|A0E-1L2I0M1H0T-3D0|ElectricPotential ElectricPotentialDifference EnergyPerElectricCharge Voltage|
PetaVA|PVA|petavolt ampere|1000000000000000|0|A0E0L2I0M1H0T-3D0|ComplexPower NonActivePower|
PetaW|PW|petawatt|1000000000000000|0|A0E0L2I0M1H0T-3D0|ActivePower Power|
PicoA|pA|picoampere|1e-12|0|A0E1L0I0M0H0T0D0|ElectricCurrent|pA
PicoA-PER-HectoPA|pA/hPa|picoampere per hectopascal|1e-14|0|A0E1L1I0M-1H0T2D0|Unknown|pA.hPa-1 pA/hPa
PicoA-PER-MicroMOL-L|pA/(μmol·L)|Picoamps per micromole litre|0.001|0|A-1E1L-3I0M0H0T0D0|Unknown|pA.umol-1.L-1
PicoC|pC|PicoCoulomb|1e-12|0|A0E1L0I0M0H0T1D0|ElectricCharge|pC
PicoFARAD|pF|Picofarad|1e-12|0|A0E2L-2I0M-1H0T4D0|Capacitance|pF
PicoFARAD-PER-M|pF/m|Picofarad per Meter|1e-12|0|A0E2L-3I0M-1H0T4D0|Permittivity|pF.m-1 pF/m
PicoGM|pg|Picograms|1e-15|0|A0E0L0I0M1H0T0D0|Mass|pg
PicoGM-PER-GM|pg/g|Picograms per gram|1e-12|0|A0E0L0I0M0H0T0D1|MassRatio|pg.g-1 pg/g
PicoGM-PER-KiloGM|pg/kg|Picograms per kilogram|1e-15|0|A0E0L0I0M0H0T0D1|MassRatio|pg.kg-1 pg/kg
PicoGM-PER-L|pg/L|Picograms per litre|1e-12|0|A0E0L-3I0M1H0T0D0|Density MassDensity|pg.L-1 pg/L
PicoGM-PER-MilliGM|pg/mg|Picograms per milligram|1e-9|0|A0E0L0I0M0H0T0D1|MassRatio|pg.mg-1 pg/mg
PicoGM-PER-MilliL|pg/mL|Picograms per millilitre|1e-9|0|A0E0L-3I0M1H0T0D0|Density MassConcentration MassDensity|pg/mL
PicoH|pH|Picohenry|1e-12|0|A0E-2L2I0M1H0T-2D0|Inductance|pH
PicoJ|pJ|picojoule|1e-12|0|A0E0L2I0M1H0T-2D0|Energy ExchangeIntegral HamiltonFunction LagrangeFunction LevelWidth ThermalEnergy|
PicoJ-PER-SEC|pJ/s|picojoule per second|1e-12|0|A0E0L2I0M1H0T-3D0|Power|pJ.s-1 pJ/s
PicoKAT||PicoKAT|1e-12|0|A1E0L0I0M0H0T-1D0|CatalyticActivity|
PicoKAT-PER-L|pkat/L|Picokatal per Liter|1e-15|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|pkat/L
PicoL|pL|Picolitre|1e-15|0|A0E0L3I0M0H0T0D0|Volume|pL
PicoM|pm|Picometer|1e-12|0|A0E0L1I0M0H0T0D0|Length|pm
PicoMOL|pmol|PicoMole|1e-12|0|A1E0L0I0M0H0T0D0|AmountOfSubstance ExtentOfReaction|
PicoMOL-PER-KiloGM|pmol/kg|Picomoles per kilogram|1e-12|0|A1E0L0I0M-1H0T0D0|AmountOfSubstancePerMass|pmol.kg-1 pmol/kg
PicoMOL-PER-L|pmol/L|Picomoles per litre|1e-9|0|A1E0L-3I0M0H0T0D0|Concentration Solubility_Water|pmol.L-1 pmol/L
PicoMOL-PER-L-DAY|pmol/(L·d)|Picomoles per litre day|1.15740740740741e-14|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|pmol.L-1.d-1
PicoMOL-PER-L-HR|pmol/(L·h)|Picomoles per litre hour|2.77777777777778e-13|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|pmol.L-1.h-1
PicoMOL-PER-M-W-SEC|pmol/(m·W·s)|Picomoles per metre watt second|1e-12|0|A1E0L-3I0M-1H0T2D0|Unknown|pmol.m-1.W-1.s-1
PicoMOL-PER-M2-DAY|pmol/(m²·d)|Picomoles per square metre day|1.15740740740741e-17|0|A1E0L-2I0M0H0T-1D0|PhotosyntheticPhotonFluxDensity|pmol.m-2.d-1
PicoMOL-PER-M3|pmol/m³|Picomoles per cubic metre|1e-12|0|A1E0L-3I0M0H0T0D0|Concentration Solubility_Water|pmol.m-3
PicoMOL-PER-M3-SEC|pmol/(m³·s)|Picomoles per cubic metre second|1e-12|0|A1E0L-3I0M0H0T-1D0|CatalyticActivityConcentration|pmol.m-3.s-1
PicoPA|pPa|PicoPascal|1e-12|0|A0E0L-1I0M1H0T-2D0|BulkModulus ForcePerArea Fugacity ModulusOfElasticity ShearModulus VaporPressure|
PicoPA-PER-KiloM|pPa/km|Picopascal per Kilometer|1e-15|0|A0E0L-2I0M1H0T-2D0|SpectralRadiantEnergyDensity|pPa.km-1 pPa/km
PicoS|pS|PicoSiemens|1e-12|0|A0E2L-2I0M-1H0T3D0|Admittance Conductance ElectricalConductance|
PicoS-PER-M|pS/m|Picosiemens per Meter|1e-12|0|A0E2L-3I0M-1H0T3D0|Conductivity|pS.m-1 pS/m
PicoSEC|ps|Picosecond|1e-12|0|A0E0L0I0M0H0T1D0|Time|ps
PicoV|pV|picovolt|1e-12|0|A0E-1L2I0M1H0T-3D0|ElectricPotential ElectricPotentialDifference EnergyPerElectricCharge Voltage|
PicoVA|pVA|picovolt ampere|1e-12|0|A0E0L2I0M1H0T-3D0|ComplexPower NonActivePower|pVA
PicoVAR|pVA{Reactive}|picovolt ampere reactive|1e-12|0|A0E0L2I0M1H0T-3D0|ReactivePower|
PicoW|pW|Picowatt|1e-12|0|A0E0L2I0M1H0T-3D0|ActivePower Power|pW
PicoW-PER-CentiM2-L|pW/(cm²·L)|Picowatts per square centimetre litre|0.00001|0|A0E0L-3I0M1H0T-3D0|Unknown|pW.cm-2.L-1
PicoW-PER-M2|pW/m²|Picowatt per Square Meter|1e-12|0|A0E0L0I0M1H0T-3D0|PowerPerArea|pW.m-2
PlanckArea|planckarea|Planck Area|2.61223e-71|0|A0E0L2I0M0H0T0D0|Area|
PlanckCharge|planckcharge|Planck Charge|1.87554587e-18|0|A0E1L0I0M0H0T1D0|ElectricCharge|
PlanckCurrent|planckcurrent|Planck Current|3.4789e+25|0|A0E1L0I0M0H0T0D0|ElectricCurrent|
PlanckCurrentDensity|planckcurrentdensity|Planck Current Density|1.331774e+95|0|A0E1L-2I0M0H0T0D0|ElectricCurrentDensity|
PlanckDensity|planckdensity|Planck Density|5.155e+96|0|A0E0L-3I0M1H0T0D0|Density MassDensity|
PlanckEnergy|Eᵨ|Planck Energy|1956100000|0|A0E0L2I0M1H0T-2D0|Energy|
PlanckForce|planckforce|Planck Force|1.21027e+44|0|A0E0L1I0M1H0T-2D0|Force|
PlanckFrequency|planckfrequency|Planck Frequency|1.85487e+43|0|A0E0L0I0M0H0T-1D0|Frequency|
PlanckFrequency_Ang|planckangularfrequency|Planck Angular Frequency|1.8548e+43|0|A0E0L0I0M0H0T-1D0|AngularFrequency AngularVelocity|
PlanckImpedance|Zₚ|Planck Impedance|29.9792458|0|A0E-2L2I0M1H0T-3D0|Resistance|
PlanckLength|plancklength|Planck Length|1.616252e-35|0|A0E0L1I0M0H0T0D0|Length|
PlanckMass|planckmass|Planck Mass|2.17644e-8|0|A0E0L0I0M1H0T0D0|Mass|
PlanckMomentum|planckmomentum|Planck Momentum|6.52485|0|A0E0L1I0M1H0T-1D0|LinearMomentum Momentum|
PlanckPower|planckpower|Planck Power|3.62831e+52|0|A0E0L2I0M1H0T-3D0|Power|
PlanckPressure|planckpressure|Planck Pressure|4.63309e+113|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|
PlanckTemperature|plancktemperature|PlanckTemperature|1.416784e+32|0|A0E0L0I0M0H1T0D0|BoilingPoint FlashPoint MeltingPoint Temperature ThermodynamicTemperature|
PlanckTime|tₚ|Planck Time|5.39124e-49|0|A0E0L0I0M0H0T1D0|Time|
PlanckVolt|Vₚ|Planck Volt|1.04295e+27|0|A0E-1L2I0M1H0T-3D0|ElectricPotential ElectricPotentialDifference EnergyPerElectricCharge Voltage|
PlanckVolume|l³ₚ|Planck Volume|4.22419e-105|0|A0E0L3I0M0H0T0D0|Volume|
QT_UK|qt{UK}|Quart (UK)|0.0011365225|0|A0E0L3I0M0H0T0D0|Volume|[qt_br]
QT_UK-PER-DAY|qt{UK}/d|Quart (UK Liquid) per Day|1.3154195601851852e-8|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[qt_br].d-1
QT_UK-PER-HR|qt{UK}/h|Quart (UK Liquid) per Hour|3.1570069444444446e-7|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[qt_br].h-1
QT_UK-PER-MIN|qt{UK}/min|Quart (UK Liquid) per Minute|0.000018942041666666668|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[qt_br].min-1
QT_UK-PER-SEC|qt{UK}/s|Quart (UK Liquid) per Second|0.0011365225|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[qt_br].h-1.s-1
QT_US|qt{US liq}|US Liquid Quart|0.000946353|0|A0E0L3I0M0H0T0D0|LiquidVolume Volume|[qt_us]
QT_US-PER-DAY|qt{US liq}/d|Quart (US Liquid) per Day|1.0953159722222222e-8|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[qt_us].d-1 [qt_us]/d
QT_US-PER-HR|qt{US liq}/h|Quart (US Liquid) per Hour|2.6287583333333336e-7|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[qt_us].h-1 [qt_us]/h
QT_US-PER-MIN|qt{US liq}/min|Quart (US Liquid) per Minute|0.00001577255|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[qt_us].min-1 [qt_us]/min
QT_US-PER-SEC|qt{US liq}/s|Quart (US Liquid) per Second|0.000946353|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[qt_us].s-1 [qt_us]/s
QT_US_DRY|qt{US Dry}|US Dry Quart|0.001101220942715|0|A0E0L3I0M0H0T0D0|DryVolume|[dqt_us]
QUAD|quad|Quad|1055000000000000000|0|A0E0L2I0M1H0T-2D0|Energy|
Quarter_UK|quarter|Quarter (UK)|12.70058636|0|A0E0L0I0M1H0T0D0|Mass|28.[lb_av]
R|R|Roentgen|0.000258|0|A0E1L0I0M-1H0T1D0|ElectricChargePerMass|R
R-PER-SEC|R/s|roentgen per second|0.000258|0|A0E1L0I0M-1H0T0D0|ExposureRate|R.s-1 R/s
RAD|rad|radian|1|0|A0E0L0I0M0H0T0D1|Angle PlaneAngle|rad
RAD-M2-PER-KiloGM|rad·m²/kg|Radian Square Meter per Kilogram|1|0|A0E0L2I0M-1H0T0D0|SpecificOpticalRotatoryPower|rad.m2.kg-1 rad.m2/kg
RAD-M2-PER-MOL|rad·m²/mol|Radian Square Meter per Mole|1|0|A-1E0L2I0M0H0T0D0|MolarOpticalRotatoryPower|rad.m2.mol-1 rad.m2/mol
RAD-PER-HR|rad/h|Radian per Hour|0.0002777777777777778|0|A0E0L0I0M0H0T-1D0|AngularFrequency AngularVelocity|rad.h-1 rad/h
RAD-PER-M|rad/m|Radian per Meter|1|0|A0E0L-1I0M0H0T0D0|AngularWavenumber DebyeAngularWavenumber FermiAngularWavenumber|rad.m-1 rad/m
RAD-PER-MIN|rad/min|Radian per Minute|0.016666666666666666|0|A0E0L0I0M0H0T-1D0|AngularFrequency AngularVelocity|rad.min-1 rad/min
RAD-PER-SEC|rad/s|radian per second|1|0|A0E0L0I0M0H0T-1D0|AngularFrequency AngularVelocity|rad.s-1 rad/s
RAD-PER-SEC2|rad/s²|Radian per Square Second|1|0|A0E0L0I0M0H0T-2D0|AngularAcceleration|rad.s-2 rad/s2
RAD_R|rad|Rad|0.01|0|A0E0L2I0M0H0T-2D0|AbsorbedDose|RAD
RAYL|rayl|Rayl|1|0|A0E0L-2I0M1H0T-1D0|SpecificAcousticImpedance|
REM|rem|Rem|0.01|0|A0E0L2I0M0H0T-2D0|DoseEquivalent|REM
REM-PER-SEC|rem/s|rem per second|0.01|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|REM.s-1 REM/s
REV|rev|Revolution|6.28318531|0|A0E0L0I0M0H0T0D1|Angle PlaneAngle|
REV-PER-HR|rev/h|Revolution per Hour|0.0017453292527777778|0|A0E0L0I0M0H0T-1D0|RotationalFrequency RotationalVelocity|
REV-PER-MIN|rev/min|Revolution per Minute|0.10471975516666666|0|A0E0L0I0M0H0T-1D0|RotationalFrequency RotationalVelocity|{#}.min-1
REV-PER-MIN-SEC|rev/(min·s)|Revolution per Minute per Second|0.10471975516666666|0|A0E0L0I0M0H0T-2D0|AngularAcceleration|{#}.min-1.s-1
REV-PER-SEC|rev/s|Revolution per Second|6.28318531|0|A0E0L0I0M0H0T-1D0|RotationalFrequency RotationalVelocity|
REV-PER-SEC2|rev/s²|Revolution per Square Second|6.28318531|0|A0E0L0I0M0H0T-2D0|AngularAcceleration|{#}.s-2
RHE|rhe|rhe|1|0||Fluidity|
ROD|rod|Rod|5.02921|0|A0E0L1I0M0H0T0D0|Length|[rd_br]
RPK|RPK|Reads per Kilobase|1|0|A0E0L0I0M0H0T0D1|Dimensionless GeneFamilyAbundance|
R_man|rem|roentgen equivalent man|0.01|0|A0E0L2I0M0H0T-2D0|DoseEquivalent|REM
RichterMagnitude|mag|Richter magnitude|1|0||EarthquakeMagnitude|
S|S|siemens|1|0|A0E2L-2I0M-1H0T3D0|Admittance Conductance|S
S-M2-PER-MOL|S·m²/mol|Siemens Square meter per mole|1|0|A-1E2L0I0M-1H0T3D0|MolarConductivity|S.m2.mol-1 S.m2/mol
S-PER-CentiM|S/cm|Siemens per Centimeter|100|0|A0E2L-3I0M-1H0T3D0|Conductivity|S.cm-1 S/cm
S-PER-M|S/m|Siemens per Meter|1|0|A0E2L-3I0M-1H0T3D0|Conductivity ElectrolyticConductivity|S.m-1 S/m
SAMPLE-PER-SEC|sample/s|Sample per second|1|0|A0E0L0I0M0H0T-1D0|Frequency|s-1
SCF|scf|Standard Cubic Foot|1.1981|0|A1E0L0I0M0H0T0D0|AmountOfSubstance|
SCF-PER-HR|scf/h|Standard Cubic Foot per Hour|0.0003328|0|A1E0L0I0M0H0T-1D0|MolarFlowRate|
SCF-PER-MIN|scf/min|Standard Cubic Foot per Minute|0.01996833333333333|0|A1E0L0I0M0H0T-1D0|MolarFlowRate|
SCM|scm|Standard Cubic Meter|42.3105|0|A1E0L0I0M0H0T0D0|AmountOfSubstance|
SCM-PER-HR|scm/h|Standard Cubic Meter per Hour|0.01175|0|A1E0L0I0M0H0T-1D0|MolarFlowRate|
SCM-PER-MIN|scm/min|Standard Cubic Meter per Minute|0.705175|0|A1E0L0I0M0H0T-1D0|MolarFlowRate|
SEC|s|second|1|0|A0E0L0I0M0H0T1D0|Period Time|s
SEC-FT2|s·ft²|Second Square Foot|0.09290304|0|A0E0L2I0M0H0T1D0|AreaTime|s.[ft_i]2 s.[sft_i]
SEC-PER-FT2|s/ft²|second per square foot|10.763910416709722|0|A0E0L-2I0M0H0T1D0|Unknown|s.[ft_i]-2
SEC-PER-KiloGM|s/kg|second per kilogram|1|0|A0E0L0I0M-1H0T1D0|EinsteinCoefficients|s.kg-1 s/kg
SEC-PER-M|s/m|Seconds per metre|1|0|A0E0L-1I0M0H0T1D0|Unknown|s.m-1 s/m
SEC-PER-M3-RAD|s/(m³·rad)|second per cubic metre radian|1|0|A0E0L-3I0M0H0T1D0|SpectralDensityOfVibrationalModes|s.m-3.rad-1
SEC-PER-RAD-M3|s/(rad·m³)|Second per Radian Cubic Meter|1|0|A0E0L-3I0M0H0T1D0|DensityOfStates|s.rad-1.m-3
SEC2|s²|Square Second|1|0|A0E0L0I0M0H0T2D0|Time_Squared|s2
SH|shake|Shake|1e-8|0|A0E0L0I0M0H0T1D0|Time|10.ns
SHANNON|Sh|Shannon|0.6931471805599453|0|A0E0L0I0M0H0T0D1|InformationEntropy|
SHANNON-PER-SEC|Sh/s|Shannon per Second|0.6931471805599453|0|A0E0L0I0M0H0T-1D0|InformationFlowRate|
SLUG|slug|Slug|14.593903|0|A0E0L0I0M1H0T0D0|Mass|
SLUG-PER-DAY|slug/d|Slug per Day|0.00016891091435185184|0|A0E0L0I0M1H0T-1D0|MassFlowRate|
SLUG-PER-FT|slug/ft|Slug per Foot|47.8802591863517|0|A0E0L-1I0M1H0T0D0|MassPerLength|
SLUG-PER-FT-SEC|slug/(ft·s)|Slug per Foot Second|47.8802591863517|0|A0E0L-1I0M1H0T-1D0|DynamicViscosity Viscosity|
SLUG-PER-FT2|slug/ft²|Slug per Square Foot|157.08746452215124|0|A0E0L-2I0M1H0T0D0|MassPerArea|
SLUG-PER-FT3|slug/ft³|Slug per Cubic Foot|515.3788206107324|0|A0E0L-3I0M1H0T0D0|Density MassDensity|
SLUG-PER-HR|slug/h|Slug per Hour|0.004053861944444444|0|A0E0L0I0M1H0T-1D0|MassFlowRate|
SLUG-PER-MIN|slug/min|Slug per Minute|0.24323171666666665|0|A0E0L0I0M1H0T-1D0|MassFlowRate|
SLUG-PER-SEC|slug/s|Slug per Second|14.593903|0|A0E0L0I0M1H0T-1D0|MassFlowRate MassPerTime|
SON|sone|sone|1|0|A0E0L0I0M0H0T0D1|Unknown|
SPF|SPF|sun protection factor|1|0||SunProtectionFactorOfAProduct|
SPIN_QUANTUM_NUMBER|Q|spin quantum number|1|0||Unknown|
SR|sr|steradian|1|0|A0E0L0I0M0H0T0D1|SolidAngle|sr
ST|St|Stokes|0.0001|0|A0E0L2I0M0H0T-1D0|KinematicViscosity|St
ST-PER-BAR|St/bar|stokes per bar|1e-9|0|A0E0L3I0M-1H0T1D0|Unknown|St.bar-1 St/bar
ST-PER-K|St/K|stokes per kelvin|0.0001|0|A0E0L2I0M0H-1T-1D0|Unknown|St.K-1 St/K
ST-PER-PA|St/Pa|stokes per pascal|0.0001|0|A0E0L3I0M-1H0T1D0|Unknown|St.Pa-1 St/Pa
STANDARD|standard|Standard|4.672|0|A0E0L3I0M0H0T0D0|Volume|1980.[bf_i]
STILB|sb|Stilb|10000|0|A0E0L-2I1M0H0T0D0|Luminance|sb
STR|st|Stere|1|0|A0E0L3I0M0H0T0D0|Volume|st
SUSCEPTIBILITY_ELEC|χ|Electric Susceptibility Unit|1|0|A0E0L0I0M0H0T0D1|Dimensionless|
SUSCEPTIBILITY_MAG|χ|Magnetic Susceptibility Unit|1|0|A0E0L0I0M0H0T0D1|Dimensionless|
SV|Sv|sievert|1|0|A0E0L2I0M0H0T-2D0|DoseEquivalent|Sv
SV-PER-HR|Sv/h|sievert per hour|0.0002777777777777778|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|Sv.h-1 Sv/h
SV-PER-MIN|Sv/min|sievert per minute|0.016666666666666666|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|Sv.min-1 Sv/min
SV-PER-SEC|Sv/s|sievert per second|1|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate KermaRate SpecificPower|Sv.s-1 Sv/s
S_Ab|aS|Absiemen|1000000000|0|A0E2L-3I0M-1H0T3D0|ElectricConductivity|GS
S_Stat|statS|Statsiemens|1.1126500561e-12|0|A0E2L-3I0M-1H0T3D0|ElectricConductivity|
SolarMass|S|Solar mass|1.988435e+30|0|A0E0L0I0M1H0T0D0|Mass|
Stone_UK|st{UK}|Stone (UK)|6.35029318|0|A0E0L0I0M1H0T0D0|Mass|[stone_av]
T|T|tesla|1|0|A0E-1L0I0M1H0T-2D0|MagneticField MagneticFluxDensity|T
T-M|T·m|T-M|1|0|A0E-1L1I0M1H0T-2D0|MagneticFluxPerLength|T.m
T-SEC|T·s|T-SEC|1|0|A0E-1L0I0M1H0T-1D0|MassPerElectricCharge|T.s
TBSP|tbsp|Tablespoon|0.0000147867656|0|A0E0L3I0M0H0T0D0|Volume|[tbs_us]
TEX|tex|Tex|0.000001|0|A0E0L-1I0M1H0T0D0|MassPerLength|tex
THERM_EC|thm{EC}|therm (EC)|1|0||Energy ThermalEnergy|
THERM_US|thm{US}|therm (U.S.)|1|0||Energy ThermalEnergy|
THM_EEC|thm{EEC}|THM_EEC|1|0||Energy ThermalEnergy|100000.[Btu_IT]
THM_US|thm{US}|Therm US|105480400|0|A0E0L2I0M1H0T-2D0|Energy ThermalEnergy|100000.[Btu_59]
THM_US-PER-HR|thm{US}/h|Therm US per Hour|29300.11111111111|0|A0E0L2I0M1H0T-3D0|HeatFlowRate Power|[thm{US}].h-1 [thm{US}]/h
TOE|toe|Ton of Oil Equivalent|41868000000|0|A0E0L2I0M1H0T-2D0|Energy|
TON|tn|Ton|907.18474|0|A0E0L0I0M1H0T0D0|Mass|ston_av
TONNE|t|Tonne|1000|0|A0E0L0I0M1H0T0D0|CO2Equivalent Mass|t
TONNE-PER-BAR|t/bar|tonne per bar|0.01|0|A0E0L1I0M0H0T2D0|Unknown|t.bar-1 t/bar
TONNE-PER-DAY|t/d|Tonne per Day|0.011574074074074|0|A0E0L0I0M1H0T-1D0|MassFlowRate|t.d-1 t/d
TONNE-PER-DAY-BAR|t/(d·bar)|tonne per day bar|1.1574074074074074e-7|0|A0E0L1I0M0H0T1D0|Unknown|t.d-1.bar-1
TONNE-PER-DAY-K|t/(d·K)|tonne per day kelvin|0.011574074074074073|0|A0E0L0I0M1H-1T-1D0|Unknown|t.d-1.K-1
TONNE-PER-HA|t/ha|tonne per hectare|0.1|0|A0E0L-2I0M1H0T0D0|MassPerArea|t.har-1 t/har
TONNE-PER-HA-YR|t/(ha·a)|tonne per hectare year|3.17e-9|0|A0E0L-2I0M1H0T-1D0|MassPerAreaTime|t.har-1.year-1
TONNE-PER-HR|t/h|Tonne per Hour|0.277777777777778|0|A0E0L0I0M1H0T-1D0|MassFlowRate|t.h-1 t/h
TONNE-PER-HR-BAR|t/(h·bar)|tonne per hour bar|0.000002777777777777778|0|A0E0L1I0M0H0T1D0|Unknown|t.h-1.bar-1
TONNE-PER-HR-K|t/(h·K)|tonne per hour kelvin|0.2777777777777778|0|A0E0L0I0M1H-1T-1D0|Unknown|t.h-1.K-1
TONNE-PER-K|t/K|tonne per kelvin|1000|0|A0E0L0I0M1H-1T0D0|Unknown|t.K-1 t/K
TONNE-PER-M3|t/m³|Tonne per Cubic Meter|1000|0|A0E0L-3I0M1H0T0D0|Density MassDensity|t.m-3
TONNE-PER-M3-BAR|t/(m³·bar)|tonne per cubic metre bar|0.01|0|A0E0L-2I0M0H0T2D0|MassPerEnergy|t.m-3.bar-1
TONNE-PER-M3-K|t/(m³·K)|tonne per cubic metre kelvin|1000|0|A0E0L-3I0M1H-1T0D0|Unknown|t.m-3.K-1
TONNE-PER-MIN|t/min|Tonne per Minute|16.666666666666668|0|A0E0L0I0M1H0T-1D0|MassFlowRate|t.min-1 t/min
TONNE-PER-MIN-BAR|t/(min·bar)|tonne per minute bar|0.00016666666666666666|0|A0E0L1I0M0H0T1D0|Unknown|t.min-1.bar-1
TONNE-PER-MIN-K|t/(min·K)|tonne per minute kelvin|16.666666666666668|0|A0E0L0I0M1H-1T-1D0|Unknown|t.min-1.K-1
TONNE-PER-MO|t/mo|tonne per month|0.0003919350772901616|0|A0E0L0I0M1H0T-1D0|MassFlowRate MassPerTime|t.mo-1 t/mo
TONNE-PER-SEC|t/s|Tonne per Second|1000|0|A0E0L0I0M1H0T-1D0|MassFlowRate|t.s-1 t/s
TONNE-PER-SEC-BAR|t/(s·bar)|tonne per second bar|0.01|0|A0E0L1I0M0H0T1D0|Unknown|t.s-1.bar-1
TONNE-PER-SEC-K|t/(s·K)|tonne per second kelvin|1000|0|A0E0L0I0M1H-1T-1D0|Unknown|t.s-1.K-1
TONNE-PER-YR|t/a|Tonne per Year|0.00003168808781402895|0|A0E0L0I0M1H0T-1D0|MassFlowRate MassPerTime|t.a-1 t/a
TON_Assay|AT|Assay Ton|0.02916667|0|A0E0L0I0M1H0T0D0|Mass|
TON_FG|TOR|Ton of Refrigeration|3516.853|0|A0E0L2I0M1H0T-3D0|HeatFlowRate Power|
TON_FG-HR|TOR·h|Ton of Refrigeration Hour|12660670.8|0|A0E0L2I0M1H0T-2D0|ThermalEnergy|
TON_F_US|tonf{us}|Ton Force (US Short)|8896.443230521|0|A0E0L1I0M1H0T-2D0|Force|[stonf_av]
TON_LONG|t{long}|Long Ton|1016.0469088|0|A0E0L0I0M1H0T0D0|Mass|[lton_av]
TON_LONG-PER-YD3|t{long}/yd³|Long Ton per Cubic Yard|1328.8778292234224|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[lton_av]/[cyd_i]
TON_Metric|t|Metric Ton|1000|0|A0E0L0I0M1H0T0D0|Mass|t
TON_Metric-PER-BAR|t/bar|tonne per bar|0.01|0|A0E0L1I0M0H0T2D0|Unknown|t.bar-1 t/bar
TON_Metric-PER-DAY|t/d|Tonne per Day|0.011574074074074|0|A0E0L0I0M1H0T-1D0|MassFlowRate|t.d-1 t/d
TON_Metric-PER-DAY-BAR|t/(d·bar)|tonne per day bar|1.1574074074074074e-7|0|A0E0L1I0M0H0T1D0|Unknown|t.d-1.bar-1
TON_Metric-PER-DAY-K|t/(d·K)|tonne per day kelvin|0.011574074074074073|0|A0E0L0I0M1H-1T-1D0|Unknown|t.d-1.K-1
TON_Metric-PER-HA|t/ha|metric tonne per hectare|0.1|0|A0E0L-2I0M1H0T0D0|MassPerArea|t.har-1 t/har
TON_Metric-PER-HR|t/h|Tonne per Hour|0.277777777777778|0|A0E0L0I0M1H0T-1D0|MassFlowRate|t.h-1 t/h
TON_Metric-PER-HR-BAR|t/(h·bar)|tonne per hour bar|0.000002777777777777778|0|A0E0L1I0M0H0T1D0|Unknown|t.h-1.bar-1
TON_Metric-PER-HR-K|t/(h·K)|tonne per hour kelvin|0.2777777777777778|0|A0E0L0I0M1H-1T-1D0|Unknown|t.h-1.K-1
TON_Metric-PER-K|t/K|tonne per kelvin|1000|0|A0E0L0I0M1H-1T0D0|Unknown|t.K-1 t/K
TON_Metric-PER-M3|t/m³|Tonne per Cubic Meter|1000|0|A0E0L-3I0M1H0T0D0|Density MassDensity|t.m-3
TON_Metric-PER-M3-K|t/(m³·K)|tonne per cubic metre kelvin|1000|0|A0E0L-3I0M1H-1T0D0|Unknown|t.m-3.K-1
TON_Metric-PER-MIN|t/min|Tonne per Minute|16.666666666666668|0|A0E0L0I0M1H0T-1D0|MassFlowRate|t.min-1 t/min
TON_Metric-PER-MIN-BAR|t/(min·bar)|tonne per minute bar|0.00016666666666666666|0|A0E0L1I0M0H0T1D0|Unknown|t.min-1.bar-1
TON_Metric-PER-MIN-K|t/(min·K)|tonne per minute kelvin|16.666666666666668|0|A0E0L0I0M1H-1T-1D0|Unknown|t.min-1.K-1
TON_Metric-PER-SEC|t/s|Tonne per Second (metric Ton)|1000|0|A0E0L0I0M1H0T-1D0|MassFlowRate|t.s-1 t/s
TON_Metric-PER-SEC-BAR|t/(s·bar)|tonne per second bar|0.01|0|A0E0L1I0M0H0T1D0|Unknown|t.s-1.bar-1
TON_Metric-PER-SEC-K|t/(s·K)|tonne per second kelvin|1000|0|A0E0L0I0M1H-1T-1D0|Unknown|t.s-1.K-1
TON_Register|RT|ton, register|1|0||SectionModulus Volume|
TON_SHIPPING_UK|MTON|Ton (UK Shipping)|1.1326|0|A0E0L3I0M0H0T0D0|Volume|
TON_SHIPPING_US|MTON|Ton (US Shipping)|1.1326|0|A0E0L3I0M0H0T0D0|Volume|
TON_SHORT|ton{short}|Short Ton|907.18474|0|A0E0L0I0M1H0T0D0|Mass|[ston_av]
TON_SHORT-PER-DEG_F|ton{short}/°F|ton short per degree Fahrenheit|1632.9325319999998|0|A0E0L0I0M1H-1T0D0|Unknown|[ston_av].[degF]-1
TON_SHORT-PER-HR|ton{short}/h|Short Ton per Hour|0.251944444444444|0|A0E0L0I0M1H0T-1D0|MassFlowRate MassPerTime|[ston_av].h-1
TON_SHORT-PER-HR-DEG_F|ton{short}/(h·°F)|ton short per hour degree Fahrenheit|0.45359236999999997|0|A0E0L0I0M1H-1T-1D0|Unknown|[ston_av].h-1.[degF]-1
TON_SHORT-PER-HR-PSI|ton{short}/(h·psi)|ton short per hour psi|0.000036548894951897736|0|A0E0L1I0M0H0T1D0|Unknown|[ston_av].h-1.[psi]-1
TON_SHORT-PER-PSI|ton{short}/psi|ton short per psi|0.13157602182683184|0|A0E0L1I0M0H0T2D0|Unknown|[ston_av].[psi]-1
TON_SHORT-PER-YD3|ton{short}/yd³|Short Ton per Cubic Yard|1186.3112117181538|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[ston_av].[cyd_i]-1
TON_UK|ton{UK}|Ton (UK)|1016.0469088|0|A0E0L0I0M1H0T0D0|Mass|[lton_av]
TON_UK-PER-DAY|ton{UK}/d|Long Ton (uk) per Day|0.011759259259259|0|A0E0L0I0M1H0T-1D0|MassFlowRate|[lton_av].d-1 [lton_av]/d
TON_UK-PER-YD3|ton{UK}/yd³|Long Ton (UK) per Cubic Yard|1328.8778292234224|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[lton_av].[cyd_i]-1
TON_US|ton{US}|Ton (US)|907.18474|0|A0E0L0I0M1H0T0D0|Mass|[ston_av]
TON_US-PER-DAY|ton{US}/d|Short Ton (us) per Day|0.010497685185185|0|A0E0L0I0M1H0T-1D0|MassFlowRate|[ston_av].d-1 [ston_av]/d
TON_US-PER-HR|ton{US}/h|Ton (US) per Hour|0.251944444444444|0|A0E0L0I0M1H0T-1D0|MassFlowRate|[ston_av].h-1 [ston_av]/h
TON_US-PER-YD3|ton{US}/yd³|Short Ton (US) per Cubic Yard|1186.3112117181538|0|A0E0L-3I0M1H0T0D0|Density MassDensity|[ston_av].[cyd_i]-1
TORR|Torr|Torr|133.322|0|A0E0L-1I0M1H0T-2D0|ForcePerArea VaporPressure|
TORR-PER-M|Torr/m|torr per metre|133.322|0|A0E0L-2I0M1H0T-2D0|PressureGradient|
TSP|tsp|Teaspoon|0.00000492892187|0|A0E0L3I0M0H0T0D0|Volume|[tsp_us]
T_Ab|abT|Abtesla|0.0001|0|A0E-1L0I0M1H0T-2D0|MagneticField MagneticFluxDensity|
TebiBIT||TebiBIT|762123384785.8104|0|A0E0L0I0M0H0T0D1|InformationEntropy|
TebiBIT-PER-M|Tibit/m|tebibit per metre|1099511627776|0|A0E0L-1I0M0H0T0D0|LinearBitDensity|
TebiBIT-PER-M2|Tibit/m²|tebibit per square metre|1099511627776|0|A0E0L-2I0M0H0T0D0|AreaBitDensity|
TebiBIT-PER-M3|Tibit/m³|tebibit per cubic metre|1099511627776|0|A0E0L-3I0M0H0T0D0|VolumetricBitDensity|
TebiBYTE|TiB|TebiByte|6096987078286.483|0|A0E0L0I0M0H0T0D1|InformationEntropy|
TeraA|TA|teraampere|1000000000000|0|A0E1L0I0M0H0T0D0|CurrentLinkage DisplacementCurrent ElectricCurrent ElectricCurrentPhasor MagneticTension MagnetomotiveForce TotalCurrent|
TeraBIT|Tbit|terabit|693147180559.9453|0|A0E0L0I0M0H0T0D1|DatasetOfBits|
TeraBIT-PER-SEC|Tbit/s|terabit per second|693147180559.9453|0|A0E0L0I0M0H0T-1D0|DataRate|Tbit.s-1 Tbit/s
TeraBQ|TBq|terabecquerel|1000000000000|0|A0E0L0I0M0H0T-1D0|Activity|
TeraBYTE|TB|TeraByte|5545177444479.5625|0|A0E0L0I0M0H0T0D1|InformationEntropy|TBy
TeraC|TC|TeraCoulomb|1000000000000|0|A0E1L0I0M0H0T1D0|ElectricCharge|TC
TeraFLOPS|TFLOPS|terafloating point operations per second|1|0||FloatingPointCalculationCapability|
TeraHZ|THz|Terahertz|1000000000000|0|A0E0L0I0M0H0T-1D0|Frequency|THz
TeraJ|TJ|Terajoule|1000000000000|0|A0E0L2I0M1H0T-2D0|Energy|TJ
TeraJ-PER-SEC|TJ/s|terajoule per second|1000000000000|0|A0E0L2I0M1H0T-3D0|ActivePower Power|TJ.s-1 TJ/s
TeraOHM|TΩ|Teraohm|1000000000000|0|A0E-2L2I0M1H0T-3D0|Resistance|TOhm
TeraV|TV|teravolt|1000000000000|0|A0E-1L2I0M1H0T-3D0|ElectricPotential ElectricPotentialDifference EnergyPerElectricCharge Voltage|
TeraVA|TVA|teravolt ampere|1000000000000|0|A0E0L2I0M1H0T-3D0|ComplexPower NonActivePower|TVA
TeraVAR|TVA{Reactive}|teravolt ampere reactive|1000000000000|0|A0E0L2I0M1H0T-3D0|ReactivePower|
TeraW|TW|Terawatt|1000000000000|0|A0E0L2I0M1H0T-3D0|ActivePower Power|TW
TeraW-HR|TW·h|Terawatt Hour|3600000000000000|0|A0E0L2I0M1H0T-2D0|Energy|TW/h
TeraW-HR-PER-YR|TW·h/a|Terawatt Hour per Year|114155251.14|0|A0E0L2I0M1H0T-3D0|Power|TW.h/a
TonEnergy|t/lbf|Ton Energy|4184000000|0|A0E0L2I0M1H0T-2D0|Energy|Gcal
U|u|Unified Atomic Mass Unit|1.66053878283e-27|0|A0E0L0I0M1H0T0D0|Mass|u
UNITLESS|一|Unitless|1|0|A0E0L0I0M0H0T0D1|Absorptance ActivityCoefficient AmountOfSubstanceFraction AtomScatteringFactor AverageLogarithmicEnergyDecrement BindingFraction BioconcentrationFactor CanonicalPartitionFunction Chromaticity Constringence Count CouplingFactor Debye-WallerFactor DegreeOfDissociation Dimensionless DimensionlessRatio Dissipance DoseEquivalentQualityFactor DutyCycle Duv EinsteinTransitionProbability ElectricSusceptibility Emissivity EquilibriumConstant FastFissionFactor FrictionCoefficient GFactorOfNucleus GeneralizedCoordinate GeneralizedForce GeneralizedMomentum GeneralizedVelocity GruneisenParameter InternalConversionFactor IsentropicExponent LandeGFactor LeakageFactor Lethargy LogOctanolAirPartitionCoefficient LogOctanolWaterPartitionCoefficient LogarithmicFrequencyInterval Long-RangeOrderParameter LossFactor MadelungConstant MagneticSusceptability MassFraction MassFractionOfDryMatter MassFractionOfWater MassRatioOfWaterToDryMatter MassRatioOfWaterVapourToDryGas MobilityRatio MultiplicationFactor NapierianAbsorbance NeutronYieldPerAbsorption NeutronYieldPerFission Non-LeakageProbability NumberOfParticles OrderOfReflection OsmoticCoefficient PackingFraction PermittivityRatio PoissonRatio PowerFactor QualityFactor RadianceFactor RatioOfSpecificHeatCapacities Reactivity Reflectance ReflectanceFactor RefractiveIndex RelativeMassConcentrationOfVapour RelativeMassDensity RelativeMassExcess RelativeMassRatioOfVapour ResonanceEscapeProbability ServiceFactor Short-RangeOrderParameter StandardAbsoluteActivity StatisticalWeight StructureFactor ThermalDiffusionFactor ThermalDiffusionRatio ThermalUtilizationFactor TotalIonization TransmittanceDensity Turns|
UNKNOWN|Unknown|Unknown|1|0||Unknown|
UnitPole|pole|Unit Pole|1.256637e-7|0|A0E-1L2I0M1H0T-2D0|MagneticFlux|
V|V|volt|1|0|A0E-1L2I0M1H0T-3D0|ElectricPotential ElectricPotentialDifference EnergyPerElectricCharge Voltage|V
V-IN2-PER-LB_F|V·in²/lbf|volt square inch per pound-force|0.00014503773710615087|0|A0E-1L3I0M0H0T-1D0|HallCoefficient|V.[in_i]2.[lbf_av]-1
V-M|V·m|V-M|1|0|A0E-1L3I0M1H0T-3D0|ElectricFlux|V.m
V-PER-BAR|V/bar|volt per bar|0.00001|0|A0E-1L3I0M0H0T-1D0|HallCoefficient|V.bar-1 V/bar
V-PER-CentiM|V/cm|Volt per Centimeter|100|0|A0E-1L1I0M1H0T-3D0|ElectricFieldStrength|V.cm-1 V/cm
V-PER-IN|V/in|Volt per Inch|39.37007874015748|0|A0E-1L1I0M1H0T-3D0|ElectricFieldStrength|V.[in_i]-1
V-PER-K|V/K|Volt per Kelvin|1|0|A0E-1L2I0M1H-1T-3D0|SeebeckCoefficient ThomsonCoefficient|V.K-1 V/K
V-PER-L-MIN|V/(L·min)|volt per litre minute|16.666666666666668|0|A0E-1L-1I0M1H0T-4D0|Unknown|V.L-1.min-1
V-PER-M|V/m|Volt per Meter|1|0|A0E-1L1I0M1H0T-3D0|ElectricField ElectricFieldStrength|V.m-1 V/m
V-PER-M2|V/m²|Volt per Square Meter|1|0|A0E-1L0I0M1H0T-3D0|EnergyPerAreaElectricCharge|V.m-2
V-PER-MicroSEC|V/µs|Volt per Microsecond|1000000|0|A0E-1L2I0M1H0T-4D0|PowerPerElectricCharge|V.us-1 V/us
V-PER-MilliM|V/mm|Volt per Millimeter|1000|0|A0E-1L1I0M1H0T-3D0|ElectricFieldStrength|V.mm-1 V/mm
V-PER-PA|V/Pa|volt per pascal|1|0|A0E-1L3I0M0H0T-1D0|HallCoefficient|V.Pa-1 V/Pa
V-PER-SEC|V/s|Volt per second|1|0|A0E-1L2I0M1H0T-4D0|PowerPerElectricCharge|V.s-1 V/s
V-PER-V|V/V|volt per volt|1|0|A0E0L0I0M0H0T0D1|Unknown|V.V-1 V/V
V-SEC-PER-M|V·s/m|Volt Second per Meter|1|0|A0E-1L1I0M1H0T-2D0|MagneticFluxPerLength MagneticVectorPotential ScalarMagneticPotential|V.s.m-1 V.s/m
V2-PER-K2|V²/K²|Square Volt per Square Kelvin|1|0|A0E-2L4I0M2H-2T-6D0|LorenzCoefficient|V2.K-2
VA|VA|volt ampere|1|0|A0E0L2I0M1H0T-3D0|ComplexPower NonActivePower|VA
VA-HR|VA·h|Volt Ampere Hour|3600|0|A0E0L2I0M1H0T-2D0|Energy|VA.h
VA-PER-K|VA/K|volt ampere per kelvin|1|0|A0E0L2I0M1H-1T-3D0|ThermalConductance|VA.K-1 VA/K
VAR|VA{Reactive}|Volt Ampere Reactive|1|0|A0E0L2I0M1H0T-3D0|ReactivePower|VA{reactive}
VAR-HR|VA{reactive}·h|Volt Ampere Reactive Hour|3600|0|A0E0L2I0M1H0T-2D0|Energy|VA{reactive}.h
VAR-PER-K|var/K|volt ampere reactive per kelvin|1|0||Unknown|
V_Ab|abV|Abvolt|1e-8|0|A0E-1L2I0M1H0T-3D0|ElectricPotential ElectricPotentialDifference EnergyPerElectricCharge Voltage|10.nV
V_Ab-PER-CentiM|abV/cm|Abvolt per centimeter|0.000001|0|A0E-1L1I0M1H0T-3D0|ElectricField ElectricFieldStrength|10.nV.cm-1 10.nV/cm
V_Ab-SEC|abV·s|Abvolt Second|1e-8|0|A0E-1L2I0M1H0T-2D0|MagneticFlux|10.nV.s
V_Stat|statV|Statvolt|299.792458|0|A0E-1L2I0M1H0T-3D0|ElectricPotential ElectricPotentialDifference EnergyPerElectricCharge Voltage|
V_Stat-CentiM|statV·cm|V_Stat-CentiM|2.99792458|0|A0E-1L3I0M1H0T-3D0|ElectricFlux|
V_Stat-PER-CentiM|statV/cm|Statvolt per Centimeter|29979.2458|0|A0E-1L1I0M1H0T-3D0|ElectricField ElectricFieldStrength|
W|W|watt|1|0|A0E0L2I0M1H0T-3D0|ActivePower Power|W
W-HR|W·h|Watthour|3600|0|A0E0L2I0M1H0T-2D0|Energy|W.h
W-HR-PER-KiloGM|W·h/kg|watt hour per kilogram|3600|0|A0E0L2I0M0H0T-2D0|SpecificEnergy|W.h.kg-1 W.h/kg
W-HR-PER-L|W·h/L|watt hour per litre|3600000|0|A0E0L-1I0M1H0T-2D0|Unknown|W.h.L-1 W.h/L
W-HR-PER-M2|W·h/m²|Watt hour per square metre|3600|0|A0E0L0I0M1H0T-2D0|EnergyPerArea|W.h.m-2
W-HR-PER-M3|W·h/m³|Watthour per Cubic meter|3600|0|A0E0L-1I0M1H0T-2D0|EnergyDensity|W.h.m-3
W-M-PER-M2-SR|W·m/(m²·sr)|Watt metre per square metre steradian|1|0|A0E0L1I0M1H0T-3D0|Unknown|W.m-2.m.sr-1
W-M2|W·m²|W-M2|1|0|A0E0L4I0M1H0T-3D0|PowerArea|W.m2
W-M2-PER-SR|W·m²/sr|W-M2-PER-SR|1|0|A0E0L4I0M1H0T-3D0|PowerAreaPerSolidAngle|W.m2.sr-1
W-PER-CentiM2|W/cm²|Watt per Square Centimeter|10000|0|A0E0L0I0M1H0T-3D0|PowerPerArea|W.cm-2
W-PER-FT2|W/ft²|Watt per Square Foot|10.763910416709722|0|A0E0L0I0M1H0T-3D0|PowerPerArea|W.[sft_i]-1
W-PER-GM|W/g|Watt per Gram|1000|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate SpecificPower|W.g-1 W/g
W-PER-IN2|W/in²|Watt per Square Inch|1550.0031000062002|0|A0E0L0I0M1H0T-3D0|PowerPerArea|W.[sin_i]-1
W-PER-K|W/K|Watt per Kelvin|1|0|A0E0L2I0M1H-1T-3D0|ThermalConductance|W.K-1
W-PER-KiloGM|W/kg|Watt per Kilogram|1|0|A0E0L2I0M0H0T-3D0|AbsorbedDoseRate SpecificPower|W.kg-1 W/kg
W-PER-M|W/m|Watts per metre|1|0|A0E0L1I0M1H0T-3D0|LineicPower|W.m-1
W-PER-M-DEG_C|W/(m·°C)|watt per metre degree Celsius|1|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|W.m-1.Cel-1
W-PER-M-K|W/(m·K)|Watt per Meter Kelvin|1|0|A0E0L1I0M1H-1T-3D0|ThermalConductivity|W.m-1.K-1
W-PER-M2|W/m²|Watt per Square Meter|1|0|A0E0L0I0M1H0T-3D0|PowerPerArea PoyntingVector|W.m-2 W/m2
W-PER-M2-K|W/(m²·K)|Watt per Square Meter Kelvin|1|0|A0E0L0I0M1H-1T-3D0|CoefficientOfHeatTransfer CombinedNonEvaporativeHeatTransferCoefficient SurfaceCoefficientOfHeatTransfer|W.m-2.K-1
W-PER-M2-K4|W/(m²·K⁴)|Watt per Square Meter Quartic Kelvin|1|0|A0E0L0I0M1H-4T-3D0|PowerPerAreaQuarticTemperature|W.m-2.K-4
W-PER-M2-M|W/(m²·m)|Watts per square metre metre|1|0|A0E0L-1I0M1H0T-3D0|Unknown|W.m-2.m-1
W-PER-M2-M-SR|W/(m²·m·sr)|Watts per square metre metre steradian|1|0|A0E0L-1I0M1H0T-3D0|Unknown|W.m-2.m-1.sr-1
W-PER-M2-NanoM|W/(m²·nm)|Watts per square metre nanometre|1000000000|0|A0E0L-1I0M1H0T-3D0|Unknown|W.m-2.nm-1
W-PER-M2-NanoM-SR|W/(m²·nm·sr)|Watts per square metre nanometre steradian|1000000000|0|A0E0L-1I0M1H0T-3D0|Unknown|W.m-2.nm-1.sr-1
W-PER-M2-PA|W/(m²·Pa)|Watt per Square Meter Pascal|1|0|A0E0L1I0M0H0T-1D0|EvaporativeHeatTransferCoefficient|W.m-2.Pa-1
W-PER-M2-SR|W/(m²·sr)|Watt per Square Meter Steradian|1|0|A0E0L0I0M1H0T-3D0|Radiance|W.m-2.sr-1
W-PER-M3|W/m³|Watt per Cubic Meter|1|0|A0E0L-1I0M1H0T-3D0|ForcePerAreaTime|W.m-3
W-PER-SR|W/sr|Watt per Steradian|1|0|A0E0L2I0M1H0T-3D0|RadiantIntensity|W.sr-1
W-SEC|W·s|Watt Second|1|0|A0E0L2I0M1H0T-2D0|Energy|W.s
W-SEC-PER-M2|W·s/m²|Watt seconds per square metre|1|0|A0E0L0I0M1H0T-2D0|EnergyPerArea|W.s.m-2
WB|Wb|weber|1|0|A0E-1L2I0M1H0T-2D0|MagneticFlux|Wb
WB-M|Wb·m|Weber Meter|1|0|A0E-1L3I0M1H0T-2D0|MagneticDipoleMoment|Wb.m
WB-PER-M|Wb/m|Weber per Meter|1|0|A0E-1L1I0M1H0T-2D0|MagneticVectorPotential|Wb.m-1
WB-PER-MilliM|Wb/mm|Weber per Millimeter|1000|0|A0E-1L1I0M1H0T-2D0|MagneticVectorPotential|Wb.mm-1
WK|wk|Week|604800|0|A0E0L0I0M0H0T1D0|Time|wk
YD|yd|Yard|0.9144|0|A0E0L1I0M0H0T0D0|Length|[yd_i]
YD-PER-DEG_F|yd/°F|Yard per Degree Fahrenheit|1.6459199999999998|0|A0E0L1I0M0H-1T0D0|LinearThermalExpansion|[yd_i].[degF]-1
YD-PER-HR|yd/h|yard per hour|0.000254|0|A0E0L1I0M0H0T-1D0|ElectromagneticWavePhaseSpeed LinearVelocity Speed Velocity|[yd_i].h-1
YD-PER-MIN|yd/min|yard per minute|0.01524|0|A0E0L1I0M0H0T-1D0|ElectromagneticWavePhaseSpeed LinearVelocity Speed Velocity|[yd_i].min-1
YD-PER-PSI|yd/psi|yard per psi|0.00013262250680986436|0|A0E0L2I0M-1H0T2D0|Unknown|[yd_i].[psi]-1
YD-PER-SEC|yd/s|yard per second|0.9144|0|A0E0L1I0M0H0T-1D0|ElectromagneticWavePhaseSpeed LinearVelocity Speed Velocity|[yd_i].s-1
YD-PER-SEC2|yd/s²|yard per second squared|0.9144|0|A0E0L1I0M0H0T-2D0|Acceleration LinearAcceleration|[yd_i].s-2
YD2|yd²|Square Yard|0.83612736|0|A0E0L2I0M0H0T0D0|Area|[syd_i] [yd_i]2
YD3|yd³|Cubic Yard|0.764554857984|0|A0E0L3I0M0H0T0D0|Volume|[cyd_i] [yd_i]3
YD3-PER-DAY|yd³/d|Cubic Yard per Day|0.00000884901456|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[cyd_i].d-1
YD3-PER-DEG_F|yd³/°F|Cubic Yard per Degree Fahrenheit|1.3761987443711998|0|A0E0L3I0M0H-1T0D0|VolumeThermalExpansion|[cyd_i].[degF]-1
YD3-PER-HR|yd³/h|Cubic Yard per Hour|0.00021237634944|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[cyd_i].h-1
YD3-PER-MIN|yd³/min|Cubic Yard per Minute|0.0127425809664|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[cyd_i].min-1 [cyd_i]/min [yd_i]3.min-1 [yd_i]3/min
YD3-PER-PSI|yd³/psi|cubic yard per psi|0.00011088930649551391|0|A0E0L4I0M-1H0T2D0|Unknown|[yd_i]3.[psi]-1
YD3-PER-SEC|yd³/s|Cubic Yard per Second|0.764554857984|0|A0E0L3I0M0H0T-1D0|VolumeFlowRate VolumePerTime|[cyd_i].s-1
YR|a|Year|31557600|0|A0E0L0I0M0H0T1D0|Time|a
YR_Common|a|Common Year|31536000|0|A0E0L0I0M0H0T1D0|Time|
YR_Metrology|y (metrology)|metrology year|1|0||Time|
YR_Sidereal|a{sidereal}|Sidereal Year|31558149.7632|0|A0E0L0I0M0H0T1D0|Time|
YR_TROPICAL|a{tropical}|Tropical Year|31556925.216|0|A0E0L0I0M0H0T1D0|Time|a_t
YoctoC|yC|YoctoCoulomb|1e-24|0|A0E1L0I0M0H0T1D0|ElectricCharge|yC
YottaC|YC|YottaCoulomb|1e+24|0|A0E1L0I0M0H0T1D0|ElectricCharge|YC
Z|Z|atomic-number|1|0||AtomicNumber|
ZOLL|“|zoll|1|0||Length|
ZeptoC|zC|ZeptoCoulomb|1e-21|0|A0E1L0I0M0H0T1D0|ElectricCharge|zC
ZettaC|ZC|ZettaCoulomb|1e+21|0|A0E1L0I0M0H0T1D0|ElectricCharge|ZC
`;

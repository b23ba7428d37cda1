import type { TripleGraph } from '../../ontology/triple-graph.ts';
import { qudt, rdfType } from '../../ontology/words.ts';
import { dtdlUnitOf } from './dtdl-units.ts';
import type { Json } from './write-texts.ts';

/** The semantic types of the quantitative types extension, each with the units it may have; the first type that has a unit is taken for it. */
const table = `
Acceleration centimetrePerSecondSquared gForce metrePerSecondSquared|Angle degreeOfArc minuteOfArc radian secondOfArc turn|AngularAcceleration radianPerSecondSquared
AngularVelocity degreePerSecond radianPerSecond revolutionPerMinute revolutionPerSecond|ApparentEnergy kilovoltAmpereHour megavoltAmpereHour voltAmpereHour
ApparentPower gigavoltAmpere kilovoltAmpere megavoltAmpere millivoltAmpere voltAmpere
Area acre hectare squareCentimetre squareFoot squareInch squareKilometre squareMetre squareMillimetre|Capacitance farad microfarad millifarad nanofarad picofarad
Concentration partsPerBillion partsPerMillion partsPerTrillion percent unity|Current ampere kiloampere microampere milliampere|DataRate bitPerSecond bytePerSecond
DataSize bit exbibit exbibyte gibibit gibibyte kibibit kibibyte mebibit mebibyte tebibit tebibyte
Density gramPerCubicMetre kilogramPerCubicMetre microgramPerCubicMetre milligramPerCubicMetre|ElectricCharge ampereHour coulomb milliampereHour
Energy britishThermalUnit electronvolt gigajoule gigawattHour joule kiloBritishThermalUnit kilojoule kilowattHour megaelectronvolt megajoule megawattHour terawattHour wattHour
Force newton ounce pound ton|Frequency gigahertz hertz kilohertz megahertz millihertz|Illuminance footcandle lux|Inductance henry microhenry millihenry
IonizingRadiationDose gray microgray microsievert milligray millisievert sievert|Irradiance wattPerSquareMetre
Length astronomicalUnit centimetre foot inch kilometre metre micrometre mile millimetre nanometre nauticalMile|Luminance candelaPerSquareMetre|LuminousFlux lumen
LuminousIntensity candela|MagneticFlux maxwell weber|MagneticInduction gauss tesla|Mass gram kilogram massPound microgram milligram slug tonne
MassFlowRate gramPerHour gramPerSecond kilogramPerHour kilogramPerSecond massPoundPerHour
Power britishThermalUnitPerHour gigajoulePerHour gigawatt horsepower joulePerHour joulePerSecond kiloBritishThermalUnitPerHour kilojoulePerHour kilojoulePerSecond kilowatt megajoulePerHour megawatt microwatt milliwatt tonOfRefrigeration watt
Pressure bar decapascal hectopascal inchesOfMercury inchesOfWater kilopascal millibar millimetresOfMercury pascal poundPerSquareInch
Radioactivity becquerel gigabecquerel kilobecquerel megabecquerel|ReactiveEnergy kilovoltAmpereReactiveHour megavoltAmpereReactiveHour voltAmpereReactiveHour
ReactivePower gigavoltAmpereReactive kilovoltAmpereReactive megavoltAmpereReactive millivoltAmpereReactive voltAmpereReactive|Resistance kiloohm megaohm milliohm ohm
SoundPressure bel decibel|Temperature degreeCelsius degreeFahrenheit kelvin|TimeSpan day hour microsecond millisecond minute nanosecond second year|Torque newtonMetre
Velocity centimetrePerSecond kilometrePerHour kilometrePerSecond knot metrePerHour metrePerSecond milePerHour milePerSecond|Voltage kilovolt megavolt microvolt millivolt volt
Volume cubicCentimetre cubicFoot cubicInch cubicMetre fluidOunce gallon litre millilitre
VolumeFlowRate cubicFootPerMinute cubicMetrePerHour cubicMetrePerMinute cubicMetrePerSecond gallonPerHour gallonPerMinute litrePerHour litrePerMinute litrePerSecond millilitrePerHour millilitrePerMinute millilitrePerSecond
`;

const typeOfUnit: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split(/[|\n]/)
    .flatMap((line) => {
      const [type = '', ...units] = line.split(' ');
      return units.map((unit): readonly [string, string] => [unit, type]);
    }),
);

/** Every unit that can be written, with the type it is written under, for the test that holds them against the parser. */
export const writtenUnits: ReadonlyMap<string, string> = typeOfUnit;

/** The co-type and unit of a property, in the words of DTDL; none where DTDL lacks the unit. */
export function quantityOf(graph: TripleGraph, property: string): { readonly types: readonly string[]; readonly members: Json } {
  const iri = graph.resource(property, qudt('hasUnit'));
  const unit = iri === undefined ? undefined : iri.startsWith('dtmi:') ? iri.replace(/^.*:|;.*$/g, '') : dtdlUnitOf(iri);
  const stated = graph
    .resources(property, rdfType)
    .flatMap((type) => /^dtmi:(?:standard|dtdl:extension:quantitativeTypes:v\d+):class:([A-Za-z]+)(?:;\d+)?$/.exec(type)?.[1] ?? []);
  const type = stated[0] ?? (unit === undefined ? undefined : typeOfUnit.get(unit));
  return unit === undefined || type === undefined ? { types: [], members: {} } : { types: [type], members: { unit } };
}

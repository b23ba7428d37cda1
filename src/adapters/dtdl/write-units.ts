import type { TripleGraph } from '../../ontology/triple-graph.ts';
import { qudt, rdfType } from '../../ontology/words.ts';
import { dtdlUnitOf } from './dtdl-units.ts';
import type { Json } from './write-texts.ts';

/** The semantic types of the quantitative types extension, each with the units it may have; the first type that has a unit is taken for it. */
const table = `
Acceleration metrePerSecondSquared centimetrePerSecondSquared gForce|Angle radian degreeOfArc minuteOfArc secondOfArc turn|AngularAcceleration radianPerSecondSquared
AngularVelocity radianPerSecond degreePerSecond revolutionPerSecond revolutionPerMinute|Area squareMetre squareCentimetre squareMillimetre squareKilometre hectare squareFoot squareInch acre
Capacitance farad millifarad microfarad nanofarad picofarad|Concentration unity percent partsPerMillion partsPerBillion|Current ampere microampere milliampere
DataRate bitPerSecond bytePerSecond|DataSize bit kibibit mebibit gibibit tebibit byte kibibyte mebibyte gibibyte tebibyte exbibyte|Density kilogramPerCubicMetre gramPerCubicMetre
ElectricCharge coulomb|Energy joule kilojoule megajoule gigajoule electronvolt megaelectronvolt kilowattHour|Force newton pound ounce ton
Frequency hertz kilohertz megahertz gigahertz|Illuminance lux footcandle|Inductance henry millihenry microhenry
Length metre centimetre millimetre micrometre nanometre kilometre foot inch mile nauticalMile astronomicalUnit|Luminance candelaPerSquareMetre|LuminousFlux lumen|LuminousIntensity candela
MagneticFlux weber maxwell|MagneticInduction tesla|Mass kilogram gram milligram microgram tonne slug|MassFlowRate gramPerSecond kilogramPerSecond gramPerHour kilogramPerHour
Power watt microwatt milliwatt kilowatt megawatt gigawatt horsepower|Pressure pascal kilopascal bar millibar millimetresOfMercury poundPerSquareInch inchesOfMercury inchesOfWater
Resistance ohm milliohm kiloohm megaohm|SoundPressure decibel bel|Temperature kelvin degreeCelsius degreeFahrenheit
TimeSpan second millisecond microsecond nanosecond minute hour day year|Torque newtonMetre
Velocity metrePerSecond centimetrePerSecond kilometrePerSecond metrePerHour kilometrePerHour milePerHour milePerSecond knot|Voltage volt millivolt microvolt kilovolt megavolt
Volume cubicMetre cubicCentimetre litre millilitre cubicFoot cubicInch fluidOunce gallon|VolumeFlowRate litrePerSecond millilitrePerSecond litrePerHour millilitrePerHour
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

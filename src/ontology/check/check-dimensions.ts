import type { Iri } from '../../kernel/iri.ts';
import type { Path, ValueSource } from '../condition.ts';
import { isExpression, type ExpressionCompiler } from '../expression/expression.ts';
import type { Ontology, Property, Unit } from '../ontology.ts';
import { propertiesOf } from './class-reach.ts';
import type { Finding } from './finding.ts';
import { inferMeasure } from './infer-measure.ts';
import { dimensionless, isSameDimension, isSameScale, measureOf, product, second, type Measure } from './measure.ts';
import type { ValueUse } from './value-use.ts';

/**
 * DIMENSION: both sides of a sum, difference or comparison, and a result and the property it goes to, agree in dimension and scale wherever
 * both are known. Nothing is converted behind the author's back.
 */
export function checkDimensions(ontology: Ontology, uses: readonly ValueUse[], expressions: ExpressionCompiler): readonly Finding[] {
  return [...uses.flatMap((use) => [...convertedInput(ontology, use), ...calculation(ontology, use, expressions)]), ...quantityKinds(ontology)];
}

function calculation(ontology: Ontology, use: ValueUse, expressions: ExpressionCompiler): readonly Finding[] {
  const problems: string[] = [];
  const result = resultOf(ontology, use, expressions, problems);
  if (problems.length > 0) return problems.map((problem) => dimension(use.owner, `${problem} in "${use.value.expression}".`));
  const wanted = use.into === undefined ? undefined : measureAtEnd(ontology, use.into.path);
  if (result === undefined || wanted === undefined) return [];
  const isRate = use.into?.perSecond === true;
  const expected = isRate ? product({ ...wanted, offset: 0 }, second, -1) : wanted;
  if (isSameScale(result, expected)) return [];
  const what = isSameDimension(result, expected) ? 'scale' : 'dimension';
  return [dimension(use.owner, `The result has another ${what} than the property it goes to${isRate ? ' has per second' : ''}.`)];
}

/** The measure of an expression or of a value; what does not agree inside goes to `problems`. */
function resultOf(ontology: Ontology, use: ValueUse, expressions: ExpressionCompiler, problems: string[]): Measure | undefined {
  const { expression, path } = use.value;
  if (expression === undefined || path !== undefined) return measureOfValue(ontology, use.value);
  const compiled = expressions.compile(expression);
  if (!isExpression(compiled)) return undefined;
  const names = measuresOfNames(ontology, use);
  const inferred = inferMeasure(compiled.tree, (name) => names.get(name), problems);
  return inferred === 'literal' ? undefined : inferred;
}

function dimension(term: Iri, message: string): Finding {
  return { code: 'DIMENSION', term, message, remedy: 'Convert the input: give the tq:input a qudt:hasUnit of the kind that is needed.' };
}

function measuresOfNames(ontology: Ontology, { classes, value }: ValueUse): ReadonlyMap<string, Measure> {
  const names = new Map<string, Measure>();
  for (const property of propertiesOf(ontology, classes)) {
    const measure = measureOfProperty(ontology, property);
    if (measure === undefined) continue;
    for (const name of [property.name, property.shortName]) if (name !== undefined) names.set(name, measure);
  }
  for (const input of value.inputs) {
    if (input.name === undefined) continue;
    const measure = measureOfValue(ontology, input);
    names.delete(input.name);
    if (measure !== undefined) names.set(input.name, measure);
  }
  return names;
}

function unitOf(ontology: Ontology, iri: Iri | undefined): Unit | undefined {
  return iri === undefined ? undefined : ontology.units.get(iri);
}

function measureOfProperty(ontology: Ontology, { unit }: Property): Measure | undefined {
  const known = unitOf(ontology, unit);
  return known === undefined ? undefined : measureOf(known);
}

function measureAtEnd(ontology: Ontology, path: Path): Measure | undefined {
  const property = propertyAtEnd(ontology, path);
  return property && measureOfProperty(ontology, property);
}

function propertyAtEnd(ontology: Ontology, path: Path | undefined): Property | undefined {
  const last = path?.at(-1);
  return last && ontology.properties.get(last.property);
}

/** What a value is measured in: the unit it is converted to, else that of its property after the aggregate. */
function measureOfValue(ontology: Ontology, { unit, path, aggregate }: ValueSource): Measure | undefined {
  if (aggregate === 'Count' || aggregate === 'Share') return dimensionless;
  const own = unitOf(ontology, unit);
  if (own !== undefined) return measureOf(own);
  const property = propertyAtEnd(ontology, path);
  const measure = property && measureOfProperty(ontology, property);
  // The integral of a rate is an amount; a counter counts amounts already.
  return measure !== undefined && aggregate === 'Integral' && property?.counter !== true ? product(measure, second) : measure;
}

/** An input that is converted must convert: its unit and the property's are of one dimension. */
function convertedInput(ontology: Ontology, { owner, value }: ValueUse): readonly Finding[] {
  const { unit, ...unconverted } = value;
  const own = unitOf(ontology, unit);
  const [to, from] = [own === undefined ? undefined : measureOf(own), measureOfValue(ontology, unconverted)];
  if (to === undefined || from === undefined || value.path === undefined || isSameDimension(to, from)) return [];
  return [
    {
      code: 'DIMENSION',
      term: owner,
      message: `An input cannot be converted to ${own?.symbol ?? ''}: its property measures something else.`,
      remedy: 'Give it a unit of the same kind as the property has.',
    },
  ];
}

/** A property's unit must measure its quantity kind. */
function quantityKinds(ontology: Ontology): readonly Finding[] {
  return [...ontology.properties.values()].flatMap((property) => {
    const unit = unitOf(ontology, property.unit);
    if (unit === undefined || property.quantityKind === undefined || unit.quantityKinds.length === 0) return [];
    const others = [...ontology.units.values()].filter(({ quantityKinds: kinds }) => kinds.some((kind) => kind === property.quantityKind));
    const fits = unit.quantityKinds.includes(property.quantityKind) || others.length === 0 || others.some(({ dimension: vector }) => vector === unit.dimension);
    return fits
      ? []
      : [
          {
            code: 'DIMENSION',
            term: property.iri,
            message: `${unit.symbol} does not measure <${property.quantityKind}>.`,
            remedy: 'Correct the unit or the quantity kind.',
          },
        ];
  });
}

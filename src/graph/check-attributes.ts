import type { Iri } from '../kernel/iri.ts';
import { didYouMean } from '../kernel/suggest.ts';
import type { Value } from '../kernel/value.ts';
import type { Violation } from '../kernel/violation.ts';
import { effectiveAnnotations } from '../ontology/effective-annotations.ts';
import type { Annotations, Property } from '../ontology/ontology.ts';
import { convert, unitOf } from '../ontology/unit.ts';
import type { ValueSchema } from '../ontology/value-schema.ts';
import { refusal, type ChangeContext } from './change-outcome.ts';
import { labelsOf } from './class-labels.ts';

/** An attribute as somebody wants it: `null` removes it; `unit` is the IRI or symbol of the unit it is given in, when not the property's own. */
export interface AttributeInput {
  readonly property: Iri;
  readonly value: Value | null;
  readonly unit?: string;
}

/** The attributes as they are to be stored, in the properties' units, and what is wrong with them. */
export interface CheckedAttributes {
  readonly values: Readonly<Record<string, Value | null>>;
  readonly violations: readonly Violation[];
  /** What does not refuse them where shapes are only reported. */
  readonly warnings: readonly Violation[];
}

type Checking = Pick<ChangeContext, 'ontology' | 'units' | 'judge' | 'validation'>;

/** Checks attributes of a twin of the given classes: known property, domain, writable, cardinality, datatype, unit, plausible range. */
export function checkAttributes(context: Checking, twin: Iri, classes: readonly Iri[], inputs: readonly AttributeInput[]): CheckedAttributes {
  const values: Record<string, Value | null> = {};
  const violations: Violation[] = [];
  const warnings: Violation[] = [];
  const labels = new Set(labelsOf(context.ontology, classes));
  const isStrict = (context.validation ?? 'strict') === 'strict';
  for (const input of inputs) {
    const checked = checkOne(context, { twin, classes, labels }, input);
    const told = checked.violations.map((violation) => ({ ...violation, focus: twin, path: input.property }));
    // A plausible range is a shape of its own; everything else the API itself relies on.
    const grave = told.filter(({ code }) => isStrict || code !== 'RANGE');
    violations.push(...grave);
    if (grave.length === 0) values[input.property] = checked.value;
    if (context.validation === 'report') warnings.push(...told.filter(({ code }) => code === 'RANGE'));
  }
  return { values, violations, warnings };
}

interface Owner {
  readonly twin: Iri;
  readonly classes: readonly Iri[];
  readonly labels: ReadonlySet<Iri>;
}

interface Checked {
  readonly value: Value | null;
  readonly violations: readonly Violation[];
}

function checkOne(context: Checking, owner: Owner, { property: iri, value: raw, unit }: AttributeInput): Checked {
  const { ontology } = context;
  const property = ontology.properties.get(iri);
  if (property === undefined) {
    const hint = didYouMean(iri, ontology.properties.keys());
    return refused('TERM', iri, `The ontology has no property <${iri}>.`, `Use a property of the ontology.${hint}`);
  }
  if (property.kind !== 'attribute') {
    return refused('KIND', iri, `<${iri}> is ${property.kind === 'telemetry' ? 'telemetry' : 'a relationship'}, not an attribute.`, remedies[property.kind]);
  }
  if (property.domain.length > 0 && !property.domain.some((domain) => owner.labels.has(domain))) {
    return refused(
      'DOMAIN',
      iri,
      `Twins of this class have no <${iri}>.`,
      `Give the twin one of the classes ${property.domain.map((d) => `<${d}>`).join(', ')}.`,
    );
  }
  if (!property.writable) return refused('READ_ONLY', iri, `<${iri}> is read-only.`, 'Leave it out.');
  if (raw === null) return { value: null, violations: [] };
  const converted = inOwnUnit(context, property, raw, unit);
  if (converted === undefined)
    return refused('UNIT', iri, `The unit "${unit ?? ''}" does not fit <${iri}>.`, 'Use a unit of the same dimension as the property.');
  const annotations = effectiveAnnotations(ontology, iri, { twin: owner.twin, classes: owner.classes, containers: [] }).values;
  return { value: converted, violations: [...judged(context, property, converted), ...outOfRange(property, converted, annotations)] };
}

const remedies = {
  telemetry: 'Publish observations of it instead.',
  relationship: 'Add a relationship instead.',
  component: 'Add a relationship instead.',
} as const;

function refused(code: string, term: Iri, message: string, remedy: string): Checked {
  return { value: null, violations: [refusal(code, term, message, remedy)] };
}

/** The value in the property's unit; `undefined` when the units do not fit. */
function inOwnUnit({ ontology, units }: Checking, property: Property, value: Value, unit: string | undefined): Value | undefined {
  if (unit === undefined) return value;
  const from = units.get(unit) ?? units.find(unit);
  const to = property.unit === undefined ? undefined : unitOf(ontology.units, units, property.unit);
  if (from === undefined || to === undefined || typeof value !== 'number') return undefined;
  return convert(value, from, to);
}

function judged({ judge }: Checking, property: Property, value: Value): readonly Violation[] {
  const schema = property.schema;
  if (schema === undefined) return [];
  const isList = Array.isArray(value);
  if (isList && !property.many && schema.kind !== 'array' && schema.kind !== 'vector' && schema.kind !== 'any') {
    return [refusal('CARDINALITY', property.iri, `<${property.iri}> takes one value, not a list.`, 'Give one value.')];
  }
  const items: readonly Value[] = isList && property.many ? value : [value];
  const faults = items.map((item) => judge(item, schema)).filter((fault) => fault !== undefined);
  return faults.map((fault) => refusal('DATATYPE', property.iri, `The value of <${property.iri}> ${fault}.`, remedyFor(schema, value)));
}

function remedyFor(schema: ValueSchema, value: Value): string {
  if (schema.kind !== 'enum') return 'Give a value of the declared datatype.';
  const names = schema.options.map(({ name }) => name);
  const shown = names.slice(0, 8).map((name) => `"${name}"`);
  const more = names.length > shown.length ? `, … (${names.length} in all)` : '';
  return `Give one of ${shown.join(', ')}${more}.${typeof value === 'string' ? didYouMean(value, names) : ''}`;
}

function outOfRange(property: Property, value: Value, { minInclusive, maxInclusive }: Annotations): readonly Violation[] {
  const numbers = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'number');
  const outside = numbers.find((number) => number < (minInclusive ?? -Infinity) || number > (maxInclusive ?? Infinity));
  if (outside === undefined) return [];
  const range = `${String(minInclusive ?? '−∞')} … ${String(maxInclusive ?? '∞')}`;
  return [refusal('RANGE', property.iri, `${String(outside)} is outside the range ${range} of <${property.iri}>.`, 'Give a value within the range.')];
}

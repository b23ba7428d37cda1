import type { Iri } from '../kernel/iri.ts';
import type { PathStep, ValueSource } from '../ontology/condition.ts';
import type { Behaviour, Ontology, Property, Transition } from '../ontology/ontology.ts';
import { isExpression, type ExpressionCompiler } from '../ontology/expression/expression.ts';
import { splitPath } from './follow-path.ts';

/** What says how one property of a class of twins follows from others: a derived property's definition or the body of a behaviour. */
export interface Rule {
  readonly iri: Iri;
  readonly label: string;
  readonly version: string;
  readonly kind: 'derived' | 'algebraic' | 'rate' | 'states';
  readonly appliesTo: readonly Iri[];
  readonly output: Property;
  /** The value (`derived`, `algebraic`) or the change per second (`rate`); nothing for `states`. */
  readonly source: ValueSource;
  readonly transitions: readonly Transition[];
  /** Properties it reads, each with the steps from the twin to where it is read. */
  readonly reads: readonly Read[];
}

interface Read {
  readonly hops: readonly PathStep[];
  readonly property: Iri;
}

/** The rules of an ontology, by the property they give. `notServed` names behaviours that cannot be run yet, with the reason. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  readonly byOutput: ReadonlyMap<Iri, readonly Rule[]>;
  readonly readersOf: ReadonlyMap<Iri, readonly { readonly rule: Rule; readonly hops: readonly PathStep[] }[]>;
  readonly notServed: readonly string[];
}

const books = new WeakMap<Ontology, RuleBook>();

/** Reads the rules once per ontology. */
export function ruleBook(ontology: Ontology, expressions: ExpressionCompiler): RuleBook {
  const known = books.get(ontology) ?? writeBook(ontology, expressions);
  books.set(ontology, known);
  return known;
}

function writeBook(ontology: Ontology, expressions: ExpressionCompiler): RuleBook {
  const words: Words = { ontology, expressions, named: Map.groupBy(ontology.properties.values(), ({ name }) => name) };
  const behaviours = [...ontology.behaviours.values()].map((behaviour) => behaviourRule(behaviour, words));
  const rules = [
    ...[...ontology.properties.values()].flatMap((property) => derivedRule(property, words)),
    ...behaviours.filter((rule) => typeof rule !== 'string'),
  ];
  const readers = rules.flatMap((rule) => rule.reads.map(({ hops, property }) => ({ rule, hops, property })));
  return {
    rules,
    notServed: behaviours.filter((rule) => typeof rule === 'string'),
    byOutput: Map.groupBy(rules, ({ output }) => output.iri),
    readersOf: Map.groupBy(readers, ({ property }) => property),
  };
}

function derivedRule(property: Property, words: Words): readonly Rule[] {
  const { iri, derivedAs, unit, domain, label, name } = property;
  if (derivedAs === undefined) return [];
  const source = unit === undefined ? derivedAs : { ...derivedAs, unit: derivedAs.unit ?? unit };
  const { version } = words.ontology;
  return [
    { iri, label: label ?? name, version, kind: 'derived', appliesTo: domain, output: property, source, transitions: [], reads: readsOf(source, words, []) },
  ];
}

/** The rule of a behaviour, or why it cannot be run. */
function behaviourRule(behaviour: Behaviour, words: Words): Rule | string {
  const { iri, body, inputs, version = words.ontology.version, label = behaviour.name, appliesTo } = behaviour;
  const output = ownOutput(behaviour, words.ontology);
  if (output === undefined || body.kind === 'queue' || body.kind === 'external') {
    return `<${iri}>: only expressions, rates and transitions with one output on the twin itself are run.`;
  }
  const transitions = body.kind === 'states' ? body.transitions : [];
  const source: ValueSource = body.kind === 'states' ? { inputs } : { expression: body.expression, inputs };
  const guards = transitions.flatMap(({ condition }) => (condition === undefined ? [] : readsOf(condition.value, words, [])));
  return { iri, label, version, kind: body.kind, appliesTo, output, source, transitions, reads: [...readsOf(source, words, []), ...guards] };
}

/** The one property of the twin itself that a behaviour gives. */
function ownOutput({ outputs }: Behaviour, { properties }: Ontology): Property | undefined {
  const [output, ...others] = outputs;
  const [step, ...further] = output?.path ?? [];
  return step === undefined || others.length > 0 || further.length > 0 ? undefined : properties.get(step.property);
}

interface Words {
  readonly ontology: Ontology;
  readonly expressions: ExpressionCompiler;
  readonly named: ReadonlyMap<string, readonly Property[]>;
}

function readsOf(source: ValueSource, words: Words, hops: readonly PathStep[]): readonly Read[] {
  const { ontology, expressions } = words;
  if (source.expression !== undefined) {
    return namesIn(source.expression, expressions).flatMap((name) => {
      const input = source.inputs.find((candidate) => candidate.name === name);
      return input === undefined ? propertiesNamed(words, name, hops) : readsOf(input, words, hops);
    });
  }
  if (source.path === undefined) return [];
  const end = splitPath(ontology, source.path);
  const all = [...hops, ...end.hops];
  const kept =
    source.where === undefined
      ? []
      : namesIn(source.where, expressions)
          .filter((name) => !name.startsWith('self.'))
          .flatMap((name) => propertiesNamed(words, name, all));
  return end.property === undefined ? kept : [{ hops: all, property: end.property }, ...kept];
}

function propertiesNamed({ named }: Words, name: string, hops: readonly PathStep[]): readonly Read[] {
  return (named.get(name) ?? []).map(({ iri }) => ({ hops, property: iri }));
}

/** The free names of an expression; none of one that does not compile. */
function namesIn(text: string, expressions: ExpressionCompiler): readonly string[] {
  const compiled = expressions.compile(text);
  return isExpression(compiled) ? compiled.names : [];
}

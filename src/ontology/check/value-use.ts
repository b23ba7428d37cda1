import type { Iri } from '../../kernel/iri.ts';
import type { Condition, Path, ValueSource } from '../condition.ts';
import type { Ontology } from '../ontology.ts';

/** One place where the ontology reads a value or calculates: what the checks of meaning walk over. */
export interface ValueUse {
  /** The term that says it. */
  readonly owner: Iri;
  /** The classes whose twins it is evaluated for; empty means any. */
  readonly classes: readonly Iri[];
  readonly value: ValueSource;
  /** Whether one number is needed, so that a path that forks needs an aggregate. */
  readonly one: boolean;
  /** Further names in scope: a command's arguments. */
  readonly names: readonly string[];
  /** Where the result goes: it must have the unit of the property at the path's end, per second for a rate. */
  readonly into?: { readonly path: Path; readonly perSecond: boolean };
  /** Whether expressions may draw from distributions. */
  readonly random: boolean;
  readonly condition?: Condition;
}

const bare = { names: [], random: false } as const;

/** Every value and expression of the ontology with where it stands. Inputs are uses of their own. */
export function valueUses(ontology: Ontology): readonly ValueUse[] {
  return [...propertyUses(ontology), ...failureUses(ontology), ...actionUses(ontology), ...commandUses(ontology), ...behaviourUses(ontology)].flatMap(
    withInputs,
  );
}

function withInputs(use: ValueUse): readonly ValueUse[] {
  const { into: _into, condition: _condition, ...plain } = use;
  return [use, ...use.value.inputs.flatMap((value) => withInputs({ ...plain, value, one: true }))];
}

function conditionUses(owner: Iri, classes: readonly Iri[], conditions: readonly Condition[], names: readonly string[] = []): readonly ValueUse[] {
  return conditions.map((condition) => ({ ...bare, owner, classes, value: condition.value, one: true, names, condition }));
}

function propertyUses({ properties, objectives }: Ontology): readonly ValueUse[] {
  const derived = [...properties.values()].flatMap(({ iri, domain, derivedAs }): readonly ValueUse[] =>
    derivedAs === undefined
      ? []
      : [
          {
            ...bare,
            owner: iri,
            classes: domain,
            value: derivedAs,
            one: true,
            into: { path: [{ property: iri, inverse: false, min: 1, max: 1 }], perSecond: false },
          },
        ],
  );
  return [...derived, ...[...objectives.values()].map(({ iri, appliesTo, value }) => ({ ...bare, owner: iri, classes: appliesTo, value, one: true }))];
}

function failureUses({ failureModes, alarms }: Ontology): readonly ValueUse[] {
  const modes = [...failureModes.values()].flatMap(({ iri, appliesTo, symptoms, failsWhen, lifetime }): readonly ValueUse[] => [
    ...conditionUses(iri, appliesTo, [...symptoms, ...failsWhen]),
    ...(lifetime === undefined
      ? []
      : [
          {
            owner: iri,
            classes: appliesTo,
            value: { expression: lifetime.expression, inputs: [], ...(lifetime.path !== undefined && { path: lifetime.path }) },
            one: true,
            names: [],
            random: true,
          },
        ]),
  ]);
  return [...modes, ...[...alarms.values()].flatMap(({ iri, appliesTo, condition }) => conditionUses(iri, appliesTo, [condition]))];
}

function actionUses({ actions }: Ontology): readonly ValueUse[] {
  return [...actions.values()].flatMap(({ iri, appliesTo, onlyWhen, effects }): readonly ValueUse[] => [
    ...conditionUses(iri, appliesTo, onlyWhen),
    ...effects.map(({ path, expression, inputs }) => ({
      ...bare,
      owner: iri,
      classes: appliesTo,
      value: { expression, inputs },
      one: true,
      into: { path, perSecond: false },
    })),
  ]);
}

function commandUses({ commands }: Ontology): readonly ValueUse[] {
  return [...commands.values()].flatMap(({ iri, appliesTo, onlyWhen, confirmedWhen, arguments: declared }) => {
    const names = declared.map(({ name }) => name);
    return conditionUses(iri, appliesTo, confirmedWhen === undefined ? onlyWhen : [...onlyWhen, confirmedWhen], names);
  });
}

function behaviourUses({ behaviours }: Ontology): readonly ValueUse[] {
  return [...behaviours.values()].flatMap(({ iri, appliesTo, inputs, outputs, body }): readonly ValueUse[] => {
    const random = { owner: iri, classes: appliesTo, one: true, names: [], random: true } as const;
    const [output] = outputs;
    if (body.kind === 'algebraic' || body.kind === 'rate') {
      const into = output === undefined ? {} : { into: { path: output.path, perSecond: body.kind === 'rate' } };
      return [{ ...random, value: { expression: body.expression, inputs }, ...into }];
    }
    if (body.kind !== 'states') return inputs.map((value) => ({ ...random, value, one: false }));
    return body.transitions.flatMap(({ condition, after }) => [
      ...(condition === undefined
        ? []
        : conditionUses(iri, appliesTo, [{ ...condition, value: { ...condition.value, inputs: [...condition.value.inputs, ...inputs] } }])),
      ...(after === undefined ? [] : [{ ...random, value: { expression: after, inputs } }]),
    ]);
  });
}

import type { Iri } from '../kernel/iri.ts';
import type { Scalar } from '../kernel/value.ts';
import type { Condition } from '../ontology/condition.ts';
import { isExpression, isUnknown } from '../ontology/expression/expression.ts';
import type { RuleAtTwin } from './affected.ts';
import { bindSource, type Binding } from './bind-source.ts';
import { cellKey } from './cell.ts';
import { toNumber, toScalar, type Evaluation } from './evaluation.ts';
import { isBeyond } from './evaluate-value.ts';
import { splitPath } from './follow-path.ts';
import { orderEquations } from './order-equations.ts';
import type { Equation, Machine, MachineTransition, System, Values } from './system.ts';

/** Binds rules at twins to numbered cells and reads the values to begin with. Paths are followed once; the stores are not asked again. */
export async function assembleSystem(evaluation: Evaluation, at: readonly RuleAtTwin[]): Promise<System> {
  const numberOf = new Map<string, number>();
  const keys: { readonly twin: Iri; readonly property: Iri }[] = [];
  const notes = new Set<string>();
  const binding: Binding = {
    evaluation,
    note: (text) => notes.add(text),
    number: (twin, property) => {
      const key = cellKey({ twin, property });
      const taken = numberOf.get(key);
      if (taken !== undefined) return taken;
      numberOf.set(key, keys.length);
      keys.push({ twin, property });
      return keys.length - 1;
    },
  };
  const once = withoutRivals(at, binding);
  const equations = await Promise.all(once.filter(({ rule }) => rule.kind !== 'states').map((one) => bindEquation(binding, one)));
  const machines = await Promise.all(once.filter(({ rule }) => rule.kind === 'states').map((one) => bindMachine(binding, one)));
  const cells = await Promise.all(keys.map(({ twin, property }) => evaluation.cell(twin, property)));
  const groups = orderEquations(equations.filter(({ rule }) => rule.kind !== 'rate'));
  for (const { equations: loop } of groups.filter(({ cyclic }) => cyclic)) {
    notes.add(`These depend on each other and are solved together: ${loop.map(({ rule, twin }) => `<${rule.iri}> of <${twin}>`).join(', ')}.`);
  }
  return {
    cells,
    groups,
    machines,
    rates: equations.filter(({ rule }) => rule.kind === 'rate'),
    initial: cells.map(({ value }) => toScalar(value)),
    numberOf,
    notes: [...notes],
  };
}

/** One rule per output: a definition before a model, else the first. */
function withoutRivals(at: readonly RuleAtTwin[], binding: Binding): readonly RuleAtTwin[] {
  const taken = new Map<string, RuleAtTwin>();
  for (const one of [...at.filter(({ rule }) => rule.kind === 'derived'), ...at.filter(({ rule }) => rule.kind !== 'derived')]) {
    const key = cellKey({ twin: one.twin, property: one.rule.output.iri });
    const rival = taken.get(key);
    if (rival === undefined) taken.set(key, one);
    else binding.note(`<${one.rule.iri}> is left out: <${rival.rule.iri}> gives the same property.`);
  }
  return [...taken.values()];
}

async function bindEquation(binding: Binding, { twin, rule }: RuleAtTwin): Promise<Equation> {
  const output = binding.number(twin, rule.output.iri);
  const { read, inputs } = await bindSource(binding, twin, rule.source);
  return { rule, twin, output, inputs, read };
}

async function bindMachine(binding: Binding, { twin, rule }: RuleAtTwin): Promise<Machine> {
  const output = binding.number(twin, rule.output.iri);
  const transitions = await Promise.all(
    rule.transitions.map(async (declared): Promise<MachineTransition> => {
      const guard = declared.condition === undefined ? undefined : await bindCondition(binding, twin, declared.condition);
      const after = declared.after === undefined ? undefined : dwell(binding, declared.after);
      return { declared, ...(guard !== undefined && { guard }), ...(after !== undefined && { after }) };
    }),
  );
  return { rule, twin, output, transitions };
}

function dwell(binding: Binding, text: string): NonNullable<MachineTransition['after']> {
  const expression = binding.evaluation.context.expressions.compile(text);
  if (!isExpression(expression)) {
    binding.note(expression.message);
    return () => undefined;
  }
  return (sampler) => {
    const result = expression.evaluate({}, sampler);
    return isUnknown(result) ? undefined : toNumber(result);
  };
}

/** A condition over numbered cells; patterns need a past and are never known here. */
async function bindCondition(binding: Binding, twin: Iri, { value, test }: Condition): Promise<(values: Values) => boolean | undefined> {
  const { read } = await bindSource(binding, twin, value);
  if (test.kind === 'true') return (values) => truth(read(values));
  if (test.kind === 'equals') return (values) => known(read(values), (found) => found === test.value);
  if (test.kind === 'level') {
    const { above = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY } = test;
    return (values) => known(toNumber(read(values)), (found) => found > above && found < below);
  }
  if (test.kind === 'beyond') {
    const { hops, property } = splitPath(binding.evaluation.context.ontology, value.path ?? []);
    const limit = hops.length > 0 || property === undefined ? undefined : (await binding.evaluation.inForce(twin, property))?.values[test.limit];
    return (values) => known(toNumber(read(values)), (found) => (limit === undefined ? undefined : isBeyond(test.limit, found, limit, 0)));
  }
  binding.note('Patterns in transitions are not judged in a simulation.');
  return () => undefined;
}

function known<T extends Scalar>(value: T | undefined, judge: (value: T) => boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : judge(value);
}

function truth(value: Scalar | undefined): boolean | undefined {
  return value === undefined ? undefined : value === true || (typeof value === 'number' && value !== 0);
}

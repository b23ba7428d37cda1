import type { Iri } from '../kernel/iri.ts';
import type { Violation } from '../kernel/violation.ts';
import type { Condition } from '../ontology/condition.ts';
import type { Ontology, Term } from '../ontology/ontology.ts';

/** What the ontology declares and the analytic rooms do not yet act on, as remarks for whoever checks a model. Nothing of it is wrong. */
export function notServed(ontology: Ontology): readonly Violation[] {
  return [
    ...[...ontology.behaviours.values()].flatMap((behaviour) => {
      const { body, outputs } = behaviour;
      if (body.kind === 'queue') return remark(behaviour, 'Queues are not simulated yet');
      if (body.kind === 'external') return remark(behaviour, 'Models in files (ONNX, FMU) are not run yet');
      return outputs.length === 1 && outputs[0]?.path.length === 1 ? [] : remark(behaviour, 'Only behaviours with one output on the twin itself are run');
    }),
    ...[...ontology.failureModes.values()].flatMap((mode) => [
      ...conditionRemarks(mode, [...mode.symptoms, ...mode.failsWhen]),
      ...(mode.lifetime === undefined ? [] : remark(mode, 'Remaining life from an age distribution (tq:lifetime) is not estimated yet')),
    ]),
    ...[...ontology.alarms.values()].flatMap((alarm) => conditionRemarks(alarm, [alarm.condition])),
    ...[...ontology.actions.values()].flatMap((action) => conditionRemarks(action, action.onlyWhen)),
    ...[...ontology.commands.values()].flatMap((command) => conditionRemarks(command, command.onlyWhen)),
    ...[...ontology.objectives.values()].flatMap((objective) => remark(objective, 'Objectives do not rank recommendations yet')),
  ];
}

function conditionRemarks(term: Term, conditions: readonly Condition[]): readonly Violation[] {
  const methods = new Set<Iri>(conditions.flatMap(({ test }) => (test.kind === 'method' ? [test.method] : [])));
  return [...methods].flatMap((method) => remark(term, `The method <${method}> of a condition is not registered; the condition stays unknown`));
}

function remark({ iri, place }: Term, what: string): readonly Violation[] {
  return [
    {
      code: 'NOT_SERVED',
      severity: 'info',
      message: `${what}.`,
      remedy: 'Nothing needs to be done; it is read and shown, and will be acted on by a later version.',
      term: iri,
      ...(place !== undefined && { place }),
    },
  ];
}

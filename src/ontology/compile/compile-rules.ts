import type { Iri } from '../../kernel/iri.ts';
import { withSubclasses } from './compile-classes.ts';
import { conditionOf, conditionsOf, inputsOf, pathOf, tqWord, valueOf } from './compile-conditions.ts';
import { termOf, type CompileContext } from './compile-context.ts';
import { dtdl, schemaOf } from './compile-schemas.ts';
import type { Action, AlarmRule, Argument, Command, Effect, FailureMode, Money, Objective } from '../ontology.ts';
import { durationAt, namedIris, numberAt, pickText, termIri, textAt } from './reading.ts';
import { qudt, rdfType, schemaOrg, sh, skos, tq, xsd } from '../words.ts';

/** Every subject of a type of `tq:` (or below it), compiled by `compile`, by its IRI. */
export function compileAll<T>(context: CompileContext, type: string, compile: (subject: string, iri: Iri) => T): ReadonlyMap<Iri, T> {
  const found = new Map<Iri, T>();
  for (const kind of withSubclasses(context.graph, [tq(type)])) {
    for (const subject of context.graph.subjectsOf(rdfType, kind)) {
      const iri = termIri(subject);
      if (iri !== undefined && !found.has(iri)) found.set(iri, compile(subject, iri));
    }
  }
  return found;
}

/** The failure modes; symptoms and remedies that a narrower one leaves out come from `skos:broader`. */
export function compileFailureModes(context: CompileContext): ReadonlyMap<Iri, FailureMode> {
  const { graph } = context;
  return compileAll(context, 'FailureMode', (subject, iri): FailureMode => {
    const consequence = pickText(graph.objects(subject, tq('consequence')));
    const notation = textAt(graph, subject, skos('notation'));
    const lifetime = lifetimeOf(context, subject);
    const stating = (word: string): string => broaderStating(context, subject, word);
    return {
      ...termOf(graph, iri, subject),
      appliesTo: namedIris(graph.objects(stating('appliesTo'), tq('appliesTo'))),
      severity: numberAt(graph, subject, tq('severity')) ?? 0,
      symptoms: conditionsOf(context, stating('symptom'), 'symptom'),
      failsWhen: conditionsOf(context, subject, 'failsWhen'),
      remedies: namedIris(graph.objects(stating('remedy'), tq('remedy'))),
      leadsTo: namedIris(graph.objects(subject, tq('leadsTo'))),
      ...(consequence !== undefined && { consequence }),
      ...(lifetime !== undefined && { lifetime }),
      ...(notation !== undefined && { notation }),
    };
  });
}

function broaderStating({ graph }: CompileContext, subject: string, word: string): string {
  const all = new Set([subject]);
  for (const at of all) {
    if (graph.object(at, tq(word)) !== undefined) return at;
    for (const broader of graph.resources(at, skos('broader'))) all.add(broader);
  }
  return subject;
}

function lifetimeOf(context: CompileContext, subject: string): FailureMode['lifetime'] {
  const node = context.graph.resource(subject, tq('lifetime'));
  const expression = node === undefined ? undefined : textAt(context.graph, node, tq('expression'));
  if (node === undefined || expression === undefined) return undefined;
  const clock = context.graph.resource(node, sh('path'));
  const path = clock === undefined ? undefined : pathOf(context, clock);
  return { expression, ...(path !== undefined && { path }) };
}

export function compileActions(context: CompileContext): ReadonlyMap<Iri, Action> {
  const { graph } = context;
  return compileAll(context, 'Action', (subject, iri): Action => {
    const cost = moneyOf(context, subject);
    const workTimeMs = schemaOrg('performTime')
      .map((word) => durationAt(graph, subject, word))
      .find((ms) => ms !== undefined);
    const downtimeMs = durationAt(graph, subject, tq('downtime'));
    return {
      ...termOf(graph, iri, subject),
      appliesTo: namedIris(graph.objects(subject, tq('appliesTo'))),
      effects: graph.resources(subject, tq('effect')).flatMap((node) => effectOf(context, node)),
      onlyWhen: conditionsOf(context, subject, 'onlyWhen'),
      ...(cost !== undefined && { cost }),
      ...(workTimeMs !== undefined && { workTimeMs }),
      ...(downtimeMs !== undefined && { downtimeMs }),
      requires: graph
        .resources(subject, tq('requires'))
        .flatMap((node) =>
          namedIris(graph.objects(node, sh('class'))).map((required) => ({ class: required, count: numberAt(graph, node, qudt('numericValue')) ?? 1 })),
        ),
    };
  });
}

function effectOf(context: CompileContext, node: string): readonly Effect[] {
  const pathNode = context.graph.resource(node, sh('path'));
  const path = pathNode === undefined ? undefined : pathOf(context, pathNode);
  const expression = textAt(context.graph, node, tq('expression'));
  return path === undefined || expression === undefined ? [] : [{ path, expression, inputs: inputsOf(context, node) }];
}

function moneyOf({ graph }: CompileContext, subject: string): Money | undefined {
  for (const node of schemaOrg('estimatedCost').flatMap((word) => graph.resources(subject, word))) {
    const value = schemaOrg('value')
      .map((word) => numberAt(graph, node, word))
      .find((number) => number !== undefined);
    const currency = schemaOrg('currency')
      .map((word) => textAt(graph, node, word))
      .find((text) => text !== undefined);
    if (value !== undefined && currency !== undefined) return { value, currency };
  }
  return undefined;
}

export function compileAlarms(context: CompileContext): ReadonlyMap<Iri, AlarmRule> {
  const { graph } = context;
  return compileAll(context, 'Alarm', (subject, iri) => ({
    ...termOf(graph, iri, subject),
    appliesTo: namedIris(graph.objects(subject, tq('appliesTo'))),
    condition: conditionOf(context, subject),
    severity: numberAt(graph, subject, tq('severity')) ?? 0,
    consequence: pickText(graph.objects(subject, tq('consequence'))) ?? '',
    remedies: namedIris(graph.objects(subject, tq('remedy'))),
  }));
}

export function compileCommands(context: CompileContext): ReadonlyMap<Iri, Command> {
  const { graph } = context;
  return compileAll(context, 'Command', (subject, iri): Command => {
    const sets = namedIris(graph.objects(subject, tq('sets')))[0];
    const maxStalenessMs = durationAt(graph, subject, tq('maxStaleness'));
    const maxRate = numberAt(graph, subject, tq('maxRate'));
    const [confirmedWhen] = conditionsOf(context, subject, 'confirmedWhen');
    const [request, response] = ['request', 'response'].map((word) => graph.resource(subject, dtdl(`property:${word}`)));
    return {
      ...termOf(graph, iri, subject),
      appliesTo: namedIris(graph.objects(subject, tq('appliesTo'))),
      arguments: graph.resources(subject, tq('argument')).map((node) => argumentOf(context, node)),
      onlyWhen: conditionsOf(context, subject, 'onlyWhen'),
      approval: tqWord(graph.resource(subject, tq('approval')), ['Automatic', 'OnePerson', 'TwoPersons']) ?? 'TwoPersons',
      ...(sets !== undefined && { sets }),
      ...(maxStalenessMs !== undefined && { maxStalenessMs }),
      ...(maxRate !== undefined && { maxRate }),
      ...(confirmedWhen !== undefined && { confirmedWhen }),
      ...(request !== undefined && { request: schemaOf(graph, request) }),
      ...(response !== undefined && { response: schemaOf(graph, response) }),
    };
  });
}

function argumentOf({ graph }: CompileContext, node: string): Argument {
  const [unit] = namedIris(graph.objects(node, qudt('hasUnit')));
  const minInclusive = numberAt(graph, node, sh('minInclusive'));
  const maxInclusive = numberAt(graph, node, sh('maxInclusive'));
  return {
    name: textAt(graph, node, tq('name')) ?? '',
    schema: schemaOf(graph, graph.resource(node, sh('datatype')) ?? xsd('string')),
    ...(unit !== undefined && { unit }),
    ...(minInclusive !== undefined && { minInclusive }),
    ...(maxInclusive !== undefined && { maxInclusive }),
  };
}

export function compileObjectives(context: CompileContext): ReadonlyMap<Iri, Objective> {
  const { graph } = context;
  return compileAll(context, 'Objective', (subject, iri): Objective => {
    const baseline = numberAt(graph, subject, tq('baseline'));
    const target = numberAt(graph, subject, tq('target'));
    return {
      ...termOf(graph, iri, subject),
      appliesTo: namedIris(graph.objects(subject, tq('appliesTo'))),
      value: valueOf(context, subject),
      goal: tqWord(graph.resource(subject, tq('goal')), ['Minimise', 'Maximise']) ?? 'Minimise',
      weight: numberAt(graph, subject, tq('weight')) ?? 1,
      ...(baseline !== undefined && { baseline }),
      ...(target !== undefined && { target }),
    };
  });
}

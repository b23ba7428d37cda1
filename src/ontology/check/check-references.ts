import { localName, parseIri, type Iri } from '../../kernel/iri.ts';
import { didYouMean } from '../../kernel/suggest.ts';
import type { Ontology, Property } from '../ontology.ts';
import type { TripleGraph } from '../triple-graph.ts';
import { prov, rdfs, rdfType, sh, skos, tq } from '../words.ts';
import { mayHave } from './class-reach.ts';
import type { Finding } from './finding.ts';

/**
 * NAME: what a remedy, a consequence or a command refers to is declared as what it must be, and classes named by words of `tq:` are declared at all.
 * MANY: one property has one model. CYCLE: what is broader is not narrower too.
 */
export function checkReferences(graph: TripleGraph, ontology: Ontology): readonly Finding[] {
  return [
    ...namedThings(ontology),
    ...commandSettings(ontology),
    ...undeclaredClasses(graph, ontology),
    ...twoModels(graph, ontology),
    ...broaderCircles(graph),
  ];
}

interface Reference {
  readonly owner: Iri;
  readonly named: readonly Iri[];
  readonly word: string;
  readonly kind: 'Action' | 'FailureMode';
}

function namedThings({ failureModes, alarms, actions }: Ontology): readonly Finding[] {
  const remedied = [...failureModes.values(), ...alarms.values()];
  const remedies = remedied.map((each): Reference => ({ owner: each.iri, named: each.remedies, word: 'tq:remedy', kind: 'Action' }));
  const effects = [...failureModes.values()].map((mode): Reference => ({ owner: mode.iri, named: mode.leadsTo, word: 'tq:leadsTo', kind: 'FailureMode' }));
  return [...remedies.flatMap((each) => missing(each, actions)), ...effects.flatMap((each) => missing(each, failureModes))];
}

function missing({ owner, named, word, kind }: Reference, known: ReadonlyMap<Iri, unknown>): readonly Finding[] {
  const hint = (iri: Iri): string => didYouMean(localName(iri), [...known.keys()].map(localName));
  return named
    .filter((iri) => !known.has(iri))
    .map((iri) => ({
      code: 'NAME',
      term: owner,
      message: `${word} names <${iri}>, which is no ${kind}.${hint(iri)}`,
      remedy: `Declare it as a tq:${kind}, or correct the name.`,
    }));
}

/** A command sets an attribute that twins of its classes have. */
function commandSettings(ontology: Ontology): readonly Finding[] {
  return [...ontology.commands.values()].flatMap(({ iri, sets, appliesTo }): readonly Finding[] => {
    if (sets === undefined) return [];
    const property = ontology.properties.get(sets);
    const message = property === undefined ? `tq:sets names <${sets}>, which is no property here.` : unfit(ontology, property, appliesTo);
    return message === undefined ? [] : [{ code: 'PATH', term: iri, message, remedy: 'Let it set an attribute of the class it applies to.' }];
  });
}

function unfit(ontology: Ontology, property: Property, classes: readonly Iri[]): string | undefined {
  if (property.kind === 'relationship' || property.kind === 'component') return `tq:sets names "${property.name}", which is no value.`;
  const without = classes.find((type) => !mayHave(ontology, type, property));
  return without === undefined
    ? undefined
    : `tq:sets names "${property.name}", which twins of class "${ontology.classes.get(without)?.name ?? without}" have not.`;
}

/** Classes that words of `tq:` name and of which nothing is said and no twin is one: most likely misspelt. */
function undeclaredClasses(graph: TripleGraph, ontology: Ontology): readonly Finding[] {
  const telemetry = [...graph.subjectsOf(rdfType, tq('Telemetry')), ...graph.subjectsOf(rdfType, tq('Counter'))];
  const required = [...graph.withPredicate(tq('requires'))].flatMap(([owner, node]) =>
    typeof node === 'string' ? graph.resources(node, sh('class')).map((type) => [owner, type] as const) : [],
  );
  const named = [
    ...graph.withPredicate(tq('appliesTo')),
    ...telemetry.flatMap((iri) => graph.resources(iri, rdfs('domain')).map((type) => [iri, type] as const)),
    ...required,
  ];
  const known = [...ontology.classes.keys()].filter((iri) => isDeclared(graph, iri)).map(localName);
  return named.flatMap(([owner, type]): readonly Finding[] => {
    const [term, iri] = [parseIri(owner), typeof type === 'string' ? parseIri(type) : undefined];
    if (term === undefined || iri === undefined || isDeclared(graph, iri)) return [];
    return [
      {
        code: 'NAME',
        severity: 'warning',
        term,
        message: `<${iri}> is named as a class and is declared nowhere.${didYouMean(localName(iri), known)}`,
        remedy: 'Declare it as an owl:Class, load the model that does, or correct the name.',
      },
    ];
  });
}

function isDeclared(graph: TripleGraph, iri: string): boolean {
  return graph.of(iri).next().done !== true || graph.subjectsOf(rdfType, iri).length > 0 || graph.subjectsOf(rdfs('subClassOf'), iri).length > 0;
}

/** A property of one class has one behaviour; only an external model may stand beside the one it was derived from. */
function twoModels(graph: TripleGraph, ontology: Ontology): readonly Finding[] {
  const own = [...ontology.behaviours.values()].flatMap((behaviour) =>
    behaviour.outputs.flatMap(({ path }) => (path.length === 1 && path[0] !== undefined ? [{ behaviour, property: path[0].property }] : [])),
  );
  return [...Map.groupBy(own, ({ property }) => property)].flatMap(([property, group]) => {
    const [first, ...others] = group.map(({ behaviour }) => behaviour);
    const other = others.find((each) => each.appliesTo.some((type) => first?.appliesTo.includes(type) === true) && !isHybrid(graph, each.iri, first?.iri));
    if (first === undefined || other === undefined) return [];
    const name = ontology.properties.get(property)?.name ?? property;
    const message = `Two behaviours give "${name}": <${first.iri}> and <${other.iri}>.`;
    return [{ code: 'MANY', term: other.iri, message, remedy: 'Keep one; an external model may say prov:wasDerivedFrom of the other and models its rest.' }];
  });
}

function isHybrid(graph: TripleGraph, a: Iri, b: Iri | undefined): boolean {
  return b !== undefined && (graph.has(a, prov('wasDerivedFrom'), b) || graph.has(b, prov('wasDerivedFrom'), a));
}

function broaderCircles(graph: TripleGraph): readonly Finding[] {
  const modes = graph.subjectsOf(rdfType, tq('FailureMode')).filter((mode) => {
    const above = new Set(graph.resources(mode, skos('broader')));
    for (const each of above) for (const next of graph.resources(each, skos('broader'))) above.add(next);
    return above.has(mode);
  });
  const first = modes.map((mode) => parseIri(mode)).find((iri) => iri !== undefined);
  if (first === undefined) return [];
  const message = `Failure modes are broader than themselves: ${modes.map((mode) => `<${mode}>`).join(', ')}.`;
  return [{ code: 'CYCLE', term: first, message, remedy: 'Remove one skos:broader of the circle.' }];
}

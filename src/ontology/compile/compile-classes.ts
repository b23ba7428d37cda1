import type { Iri } from '../../kernel/iri.ts';
import { report, termOf, type CompileContext } from './compile-context.ts';
import type { OntologyClass } from '../ontology.ts';
import { flagAt, namedIris } from './reading.ts';
import type { TripleGraph } from '../triple-graph.ts';
import { isMeta, owl, rdfProperty, rdfs, rdfType, sh, tq } from '../words.ts';

/** The classes of the graph with their hierarchy; a cycle is reported and cut, so that it never hangs. */
export function compileClasses(context: CompileContext): ReadonlyMap<Iri, OntologyClass> {
  const { graph } = context;
  const found = findClasses(context);
  const equivalents = equivalenceGroups(graph, found);
  const parents = acyclic(context, declaredParents(graph, found, equivalents));
  const identifying = identifyingValues(graph);
  const classes = new Map<Iri, OntologyClass>();
  for (const iri of found) {
    const group = equivalents.get(iri);
    const others = group?.members.filter((member) => member !== iri) ?? [];
    classes.set(iri, {
      ...termOf(graph, iri),
      parents: parents.get(iri) ?? [],
      ancestors: nearestFirst(iri, parents),
      sealed: flagAt(graph, iri, tq('sealed')),
      // What a twin is before its thing exists says nothing of what the thing is.
      hidden: iri === tq('Prototype') || flagAt(graph, iri, tq('hidden')),
      keys: [...graph.resources(iri, owl('hasKey')).map((list) => namedIris(graph.list(list))), ...(identifying.get(iri) ?? [])],
      ...(others.length > 0 && { equivalents: others }),
    });
  }
  return classes;
}

/** Class → values of which each names one of its individuals (`owl:InverseFunctionalProperty` with values), each a key of its own. */
function identifyingValues(graph: TripleGraph): ReadonlyMap<string, readonly (readonly Iri[])[]> {
  const named = namedIris(graph.subjectsOf(rdfType, owl('InverseFunctionalProperty'))).filter((iri) => !graph.has(iri, rdfType, owl('ObjectProperty')));
  const pairs = named.flatMap((property) => graph.resources(property, rdfs('domain')).map((type) => ({ type, key: [property] })));
  return new Map([...Map.groupBy(pairs, ({ type }) => type)].map(([type, keys]) => [type, keys.map(({ key }) => key)]));
}

/** A class and everything declared below it by `rdfs:subClassOf`. */
export function withSubclasses(graph: TripleGraph, roots: readonly string[]): ReadonlySet<string> {
  const all = new Set(roots);
  for (const iri of all) for (const sub of graph.subjectsOf(rdfs('subClassOf'), iri)) all.add(sub);
  return all;
}

/** The types whose instances are properties: `rdf:Property` and what is declared below it. */
export function propertyTypes(graph: TripleGraph): ReadonlySet<string> {
  const kinds = ['ObjectProperty', 'DatatypeProperty', 'FunctionalProperty', 'SymmetricProperty', 'TransitiveProperty', 'InverseFunctionalProperty'];
  return withSubclasses(graph, [rdfProperty, ...kinds.map(owl), tq('Telemetry'), tq('Counter')]);
}

// Predicates whose subject, or whose object, is a class.
const namingSubjects = [rdfs('subClassOf'), owl('equivalentClass'), tq('pointOf')];
const namingObjects = [rdfs('subClassOf'), owl('equivalentClass'), rdfs('domain'), sh('targetClass'), sh('class'), tq('appliesTo')];

function findClasses(context: CompileContext): ReadonlySet<Iri> {
  const { graph, twinSubjects } = context;
  const notClasses = propertyTypes(graph);
  const found = new Set<Iri>();
  const take = (terms: Iterable<unknown>): void => {
    for (const iri of namedIris([...terms].filter((term) => typeof term === 'string'))) {
      if (!isMeta(iri) && !notClasses.has(iri)) found.add(iri);
    }
  };
  for (const type of withSubclasses(graph, [owl('Class'), rdfs('Class')])) take(graph.subjectsOf(rdfType, type));
  // REC describes relationships by properties whose domain is a relationship: being a domain does not make that a class.
  const properties = new Set<unknown>([...notClasses].flatMap((type) => [...graph.subjectsOf(rdfType, type)]));
  const takeNamed = (terms: readonly unknown[]): void => take(terms.filter((term) => !properties.has(term)));
  for (const predicate of namingSubjects) takeNamed([...graph.withPredicate(predicate)].map(([subject]) => subject));
  for (const predicate of namingObjects) takeNamed([...graph.withPredicate(predicate)].map(([, object]) => object));
  for (const type of [owl('ObjectProperty'), rdfProperty]) {
    // A DTDL relationship may point at an interface that no document defines: that is no class yet.
    for (const property of graph.subjectsOf(rdfType, type)) take(graph.resources(property, rdfs('range')).filter((range) => isKnownRange(graph, range)));
  }
  for (const twin of twinSubjects) take(graph.objects(twin, rdfType));
  if (graph.subjectsOf(rdfType, tq('Prototype')).length > 0) namedIris([tq('Prototype')]).forEach((iri) => found.add(iri));
  for (const datatype of graph.subjectsOf(rdfType, rdfs('Datatype'))) namedIris([datatype]).forEach((iri) => found.delete(iri));
  return found;
}

function isKnownRange(graph: TripleGraph, range: string): boolean {
  return !range.startsWith('dtmi:') || graph.object(range, rdfType) !== undefined;
}

interface EquivalenceGroup {
  readonly head: Iri;
  readonly members: readonly Iri[];
}

/** Classes said to be equal (`owl:equivalentClass`): one heads the group, the others stand below it. */
function equivalenceGroups(graph: TripleGraph, classes: ReadonlySet<Iri>): ReadonlyMap<Iri, EquivalenceGroup> {
  const groupOf = new Map<Iri, Set<Iri>>();
  const votes = new Map<Iri, number>();
  for (const pair of graph.withPredicate(owl('equivalentClass'))) {
    const [a, b] = namedIris(pair).filter((iri) => classes.has(iri));
    if (a === undefined || b === undefined) continue;
    votes.set(b, (votes.get(b) ?? 0) + 1);
    const merged = new Set([...(groupOf.get(a) ?? [a]), ...(groupOf.get(b) ?? [b])]);
    for (const member of merged) groupOf.set(member, merged);
  }
  const rank = (iri: Iri): number => (flagAt(graph, iri, owl('deprecated')) ? 1000 : 0) - (votes.get(iri) ?? 0);
  return headed(new Set(groupOf.values()), rank);
}

/** Of each group the member of the lowest rank is its head; among equals the one whose IRI comes first. */
function headed(sets: Iterable<ReadonlySet<Iri>>, rank: (iri: Iri) => number): ReadonlyMap<Iri, EquivalenceGroup> {
  const groups = new Map<Iri, EquivalenceGroup>();
  for (const set of sets) {
    const members = [...set].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    const head = members[0];
    if (head !== undefined) for (const member of members) groups.set(member, { head, members });
  }
  return groups;
}

function declaredParents(graph: TripleGraph, classes: ReadonlySet<Iri>, groups: ReadonlyMap<Iri, EquivalenceGroup>): ReadonlyMap<Iri, readonly Iri[]> {
  const parents = new Map<Iri, readonly Iri[]>();
  for (const iri of classes) {
    const group = groups.get(iri);
    const own = (member: Iri): readonly Iri[] => namedIris([...graph.objects(member, rdfs('subClassOf')), ...intersected(graph, member)]);
    const declared = group === undefined ? own(iri) : group.head === iri ? group.members.flatMap(own) : [group.head, ...own(iri)];
    const inside = new Set(group?.members.filter((member) => member !== group.head || group.head === iri));
    parents.set(
      iri,
      [...new Set(declared)].filter((parent) => parent !== iri && classes.has(parent) && !inside.has(parent)),
    );
  }
  return parents;
}

/** The named members of `owl:intersectionOf`: a class defined as an intersection is below each of them. */
function intersected(graph: TripleGraph, iri: string): readonly Iri[] {
  const definitions = [iri, ...graph.resources(iri, owl('equivalentClass')).filter((node) => node.startsWith('_:'))];
  return definitions.flatMap((node) => graph.resources(node, owl('intersectionOf')).flatMap((list) => namedIris(graph.list(list))));
}

/** The hierarchy without its loops: the link that closes one is left out and reported with the whole loop. */
function acyclic(context: CompileContext, parents: ReadonlyMap<Iri, readonly Iri[]>): ReadonlyMap<Iri, readonly Iri[]> {
  const kept = new Map<Iri, Iri[]>();
  const done = new Set<Iri>();
  for (const root of parents.keys()) {
    if (done.has(root)) continue;
    // An explicit stack: a hierarchy of outside text may be deeper than the call stack.
    const trail: { readonly iri: Iri; readonly rest: Iri[] }[] = [{ iri: root, rest: [...(parents.get(root) ?? [])] }];
    const onTrail = new Set([root]);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const parent = top.rest.shift();
      if (parent === undefined) {
        done.add(top.iri);
        onTrail.delete(top.iri);
        trail.pop();
      } else if (onTrail.has(parent)) {
        const loop = trail.map(({ iri }) => iri);
        reportLoop(context, top.iri, [...loop.slice(loop.indexOf(parent)), parent]);
      } else {
        kept.set(top.iri, [...(kept.get(top.iri) ?? []), parent]);
        if (done.has(parent)) continue;
        onTrail.add(parent);
        trail.push({ iri: parent, rest: [...(parents.get(parent) ?? [])] });
      }
    }
  }
  return kept;
}

function reportLoop(context: CompileContext, iri: Iri, loop: readonly Iri[]): void {
  report(context, iri, {
    code: 'CYCLE',
    severity: 'error',
    message: `Inheritance runs in a circle: ${loop.map((term) => `<${term}>`).join(' → ')}.`,
    remedy: 'Remove one rdfs:subClassOf (or extends) of the circle; owl:equivalentClass says that two classes are equal.',
    term: iri,
  });
}

/** The class itself and all its superclasses, level by level. */
function nearestFirst(iri: Iri, parents: ReadonlyMap<Iri, readonly Iri[]>): readonly Iri[] {
  const all = new Set([iri]);
  for (const known of all) for (const parent of parents.get(known) ?? []) all.add(parent);
  return [...all];
}

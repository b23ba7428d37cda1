import { localName, type Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Violation } from '../kernel/violation.ts';
import { propertyTypes, withSubclasses } from './compile/compile-classes.ts';
import { attributesAt, linksOf, remainderAt } from './instance-links.ts';
import type { Ontology } from './ontology.ts';
import { namedIris, pickText, termIri } from './compile/reading.ts';
import { withRemainder, type TwinContent } from './remainder.ts';
import type { TripleGraph } from './triple-graph.ts';
import { isMeta, owl, qudt, rdfs, rdfType, sh, skos, tq } from './words.ts';

/** A twin as documents describe it: what a graph store needs to put it there. */
export interface TwinData {
  readonly iri: Iri;
  /** Most telling first; classes declared equal to one of them are listed too. */
  readonly classes: readonly Iri[];
  readonly name: string;
  readonly attributes: Readonly<Record<string, Value>>;
}

/** A link between twins as documents describe it. */
export interface TwinLink {
  readonly source: Iri;
  readonly type: Iri;
  readonly target: Iri;
  readonly id: string;
  readonly attributes: Readonly<Record<string, Value>>;
}

export interface TwinSet {
  readonly twins: readonly TwinData[];
  readonly relationships: readonly TwinLink[];
  /** Links whose target these documents do not describe: it may be in the store already. */
  readonly unresolved: readonly TwinLink[];
  readonly violations: readonly Violation[];
}

interface Reading {
  readonly graph: TripleGraph;
  readonly ontology: Ontology;
  readonly twins: ReadonlyMap<string, readonly Iri[]>;
  readonly labels: readonly string[];
  readonly violations: Violation[];
}

/**
 * The individuals of the graph as twins. Classes, properties, shapes, units, concepts and the named things of `tq:` are not individuals;
 * of model documents only individuals of declared classes count, of documents of twins (`twinSubjects`) every typed subject.
 */
export function readTwins(graph: TripleGraph, ontology: Ontology, twinSubjects: ReadonlySet<string> = new Set()): TwinSet {
  const labels = [...new Set([rdfs('label'), ...withSubproperties(graph, rdfs('label')), ...labelWords(ontology), skos('prefLabel')])];
  const reading: Reading = { graph, ontology, twins: findIndividuals(graph, ontology, twinSubjects), labels, violations: [] };
  const twins: TwinData[] = [];
  const links: TwinLink[] = [];
  for (const [subject, classes] of reading.twins) {
    const iri = termIri(subject);
    if (iri === undefined) continue;
    twins.push(twinOf(reading, subject, { iri, classes }));
    links.push(...linksOf({ graph, ontology, isTwin: (object) => reading.twins.has(object) }, subject, iri));
  }
  const known = new Set(twins.map(({ iri }) => iri));
  const unresolved = links.filter(({ target }) => !known.has(target));
  reading.violations.push(...undeclaredClasses(reading), ...unresolved.map((link) => dangling(graph, link)));
  return { twins, relationships: links.filter(({ target }) => known.has(target)), unresolved, violations: reading.violations };
}

function withSubproperties(graph: TripleGraph, root: string): readonly string[] {
  const all = new Set([root]);
  for (const at of all) for (const sub of graph.subjectsOf(rdfs('subPropertyOf'), at)) all.add(sub);
  all.delete(root);
  return [...all];
}

/** Sub-properties of `rdfs:label` that the ontology knows, where the graph holds twins alone. */
function labelWords({ properties }: Ontology): readonly Iri[] {
  return [...properties.values()].filter(({ superProperties }) => superProperties.some((above) => above === rdfs('label'))).map(({ iri }) => iri);
}

/** Types whose instances describe the model: they are never twins. */
function modelTypes(graph: TripleGraph): ReadonlySet<string> {
  const shapes = ['NodeShape', 'PropertyShape', 'Shape', 'SPARQLConstraint', 'SPARQLTarget', 'SPARQLRule', 'TripleRule'].map(sh);
  const rules = ['FailureMode', 'Action', 'Alarm', 'Command', 'Behaviour', 'Objective', 'Condition'].map(tq);
  const schemes = [skos('Concept'), skos('ConceptScheme'), qudt('Unit'), qudt('QuantityKind'), qudt('Quantity'), owl('Ontology'), owl('Restriction')];
  const classes = [owl('Class'), rdfs('Class'), rdfs('Datatype'), owl('AnnotationProperty')];
  return new Set([...withSubclasses(graph, [...shapes, ...rules, ...schemes, ...classes]), ...propertyTypes(graph)]);
}

function findIndividuals(graph: TripleGraph, ontology: Ontology, twinSubjects: ReadonlySet<string>): ReadonlyMap<string, readonly Iri[]> {
  const notTwins = modelTypes(graph);
  const found = new Map<string, readonly Iri[]>();
  for (const [subject] of graph.withPredicate(tq('exactly'))) {
    const classes = exactClasses(graph, subject);
    if (classes !== undefined) found.set(subject, classes);
  }
  for (const [subject] of graph.withPredicate(rdfType)) {
    if (found.has(subject) || isTerm(ontology, subject)) continue;
    const types = namedIris(graph.objects(subject, rdfType));
    const classes = types.filter((type) => ontology.classes.has(type));
    if (classes.length === 0 || types.some((type) => notTwins.has(type))) continue;
    if (twinSubjects.has(subject) || classes.some((type) => isDeclared(graph, type))) found.set(subject, specificFirst(graph, ontology, subject, classes));
  }
  return found;
}

/** The classes an export names beside a twin that could not be told by its types. */
function exactClasses(graph: TripleGraph, subject: string): readonly Iri[] | undefined {
  const { classes } = withRemainder<TwinContent>({ classes: [], name: '', attributes: {} }, remainderAt(graph, subject));
  return classes.length === 0 ? undefined : classes;
}

function isTerm({ classes, properties }: Ontology, subject: string): boolean {
  const iri = termIri(subject);
  return iri === undefined || isMeta(subject) || classes.has(iri) || properties.has(iri);
}

function isDeclared(graph: TripleGraph, type: string): boolean {
  return [owl('Class'), rdfs('Class')].some((kind) => graph.has(type, rdfType, kind)) || graph.object(type, rdfs('subClassOf')) !== undefined;
}

/** The primary class first, then classes before their superclasses; classes that are declared equal are added. */
function specificFirst(graph: TripleGraph, { classes }: Ontology, subject: string, asserted: readonly Iri[]): readonly Iri[] {
  const primary = graph.resource(subject, tq('primaryClass'));
  const equal = asserted.flatMap((type) => (classes.get(type)?.ancestors ?? []).flatMap((above) => classes.get(above)?.equivalents ?? []));
  const depth = (type: Iri): number => (type === primary ? Infinity : type === tq('Prototype') ? -1 : (classes.get(type)?.ancestors.length ?? 0));
  const ordered = [...asserted].sort((a, b) => depth(b) - depth(a));
  // An equal class is listed only where it is not a superclass anyway.
  const implied = new Set(asserted.flatMap((type) => classes.get(type)?.ancestors ?? []));
  return [...ordered, ...new Set(equal.filter((type) => !implied.has(type)))];
}

function twinOf(reading: Reading, subject: string, { iri, classes }: Pick<TwinData, 'iri' | 'classes'>): TwinData {
  const { graph, ontology, labels } = reading;
  const label = labels.map((word) => pickText(graph.objects(subject, word))).find((text) => text !== undefined);
  const attributes = attributesAt(graph, subject, ontology);
  return withRemainder({ iri, classes, name: label ?? decoded(localName(iri)), attributes }, remainderAt(graph, subject));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function undeclaredClasses({ graph, twins }: Reading): readonly Violation[] {
  const counts = new Map<Iri, number>();
  for (const classes of twins.values()) for (const type of classes) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .filter(([type]) => !isDeclared(graph, type) && !isMeta(type))
    .map(([type, count]) => ({
      code: 'UNDECLARED',
      severity: 'warning',
      message: `${count} twin${count === 1 ? ' has' : 's have'} the class <${type}>, which no model declares.`,
      remedy: 'Load the model that declares it, or declare it as an owl:Class.',
      term: type,
    }));
}

function dangling(graph: TripleGraph, { source, type, target }: TwinLink): Violation {
  const place = graph.place(source);
  return {
    code: 'DANGLING',
    severity: 'warning',
    message: `<${source}> refers by <${type}> to <${target}>, which is not described here.`,
    remedy: 'Describe that twin too, with its class, or remove the link.',
    term: source,
    ...(place !== undefined && { place }),
  };
}

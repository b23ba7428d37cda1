import { localName, type Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Violation } from '../kernel/violation.ts';
import { propertyTypes, withSubclasses } from './compile/compile-classes.ts';
import type { Ontology, Property } from './ontology.ts';
import { namedIris, pickText, scalarOf, termIri } from './compile/reading.ts';
import type { TripleGraph, TripleTerm } from './triple-graph.ts';
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
  const labels = [rdfs('label'), ...withSubproperties(graph, rdfs('label')), skos('prefLabel')];
  const reading: Reading = { graph, ontology, twins: findIndividuals(graph, ontology, twinSubjects), labels, violations: [] };
  const twins: TwinData[] = [];
  const links: TwinLink[] = [];
  for (const [subject, classes] of reading.twins) {
    const iri = termIri(subject);
    if (iri === undefined) continue;
    twins.push(twinOf(reading, subject, { iri, classes }));
    links.push(...linksOf(reading, subject, iri));
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
  for (const [subject] of graph.withPredicate(rdfType)) {
    if (found.has(subject) || isTerm(ontology, subject)) continue;
    const types = namedIris(graph.objects(subject, rdfType));
    const classes = types.filter((type) => ontology.classes.has(type));
    if (classes.length === 0 || types.some((type) => notTwins.has(type))) continue;
    if (twinSubjects.has(subject) || classes.some((type) => isDeclared(graph, type))) found.set(subject, specificFirst(graph, ontology, subject, classes));
  }
  return found;
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
  const attributes: Record<string, Value> = {};
  for (const predicate of new Set([...graph.of(subject)].map(([word]) => word))) {
    const property = ontology.properties.get(termIri(predicate) ?? iri);
    if (property?.kind !== 'attribute') continue;
    const value = attributeValue(reading, property, graph.objects(subject, predicate));
    if (value !== undefined) attributes[property.iri] = value;
  }
  return { iri, classes, name: label ?? decoded(localName(iri)), attributes };
}

function attributeValue(reading: Reading, property: Property, terms: readonly TripleTerm[]): Value | undefined {
  const isText = terms.length > 0 && terms.every((term) => typeof term !== 'string' && term.language !== undefined);
  if (isText && !property.many) return pickText(terms);
  const values = terms.map((term) => valueOfTerm(reading.graph, term)).filter((value) => value !== undefined);
  return property.many ? values : values[0];
}

/** A literal as scalar, an IRI as text, a list as list, a blank node as a structured value. */
function valueOfTerm(graph: TripleGraph, term: TripleTerm, depth = 0): Value | undefined {
  if (typeof term !== 'string') return scalarOf(term);
  if (!term.startsWith('_:')) return term;
  if (depth > 8) return undefined;
  const members = graph.list(term);
  if (members.length > 0) return members.map((member) => valueOfTerm(graph, member, depth + 1)).filter((value) => value !== undefined);
  const fields = new Map<string, Value>();
  for (const [predicate, object] of graph.of(term)) {
    const value = predicate === rdfType ? undefined : valueOfTerm(graph, object, depth + 1);
    if (value !== undefined) fields.set(localName(predicate), value);
  }
  return Object.fromEntries(fields);
}

function linksOf(reading: Reading, subject: string, source: Iri): readonly TwinLink[] {
  const links: TwinLink[] = [];
  for (const [predicate, object] of reading.graph.of(subject)) {
    const type = linkType(reading.ontology, predicate);
    const target = type === undefined || typeof object !== 'string' ? undefined : linkTarget(reading, object);
    if (type !== undefined && target !== undefined) links.push({ source, type, target, id: '', attributes: {} });
  }
  return links;
}

function linkType({ properties }: Ontology, predicate: string): Iri | undefined {
  const type = termIri(predicate);
  const kind = type === undefined ? undefined : properties.get(type)?.kind;
  return kind === 'relationship' || kind === 'component' ? type : undefined;
}

/** The twin a link leads to; a link to something of the model itself (a tag, a concept, a class) is not a link between twins. */
function linkTarget({ graph, twins }: Reading, object: string): Iri | undefined {
  const isModel = !twins.has(object) && (isMeta(object) || graph.object(object, rdfType) !== undefined || object.startsWith('_:'));
  return isModel ? undefined : termIri(object);
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

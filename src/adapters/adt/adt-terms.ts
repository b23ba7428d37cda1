import { localName, parseIri, type Iri } from '../../kernel/iri.ts';
import { labelsOf } from '../../graph/class-labels.ts';
import type { Ontology, Property } from '../../ontology/ontology.ts';

/** The names by which Azure Digital Twins tells properties of one class apart. */
export interface TermNames {
  /** The property of twins of some classes that goes by a name. */
  property(classes: readonly Iri[], name: string): Property | undefined;
  /** The name of a property among those of some classes; the IRI where the name would be read as another. */
  nameOf(classes: readonly Iri[], property: Property): string;
  /** Whether several relationships go by one name, so that the classes of their sources must be known. */
  readonly areShared: boolean;
}

const known = new WeakMap<Ontology, TermNames>();

/** Names of an ontology, each list of classes looked up once. */
export function termNames(ontology: Ontology): TermNames {
  const found = known.get(ontology);
  if (found !== undefined) return found;
  const byDomain = Map.groupBy(
    [...ontology.properties.values()].flatMap((property) => property.domain.map((domain) => ({ domain, property }))),
    ({ domain }) => domain,
  );
  const byClasses = new Map<string, ReadonlyMap<string, Property>>();
  const anywhere = namesOf([...ontology.properties.values()]);
  const tableOf = (classes: readonly Iri[]): ReadonlyMap<string, Property> => {
    const key = classes.join(' ');
    const table = byClasses.get(key) ?? namesOf(labelsOf(ontology, classes).flatMap((label) => (byDomain.get(label) ?? []).map(({ property }) => property)));
    byClasses.set(key, table);
    return table;
  };
  const property = (classes: readonly Iri[], name: string): Property | undefined => {
    const iri = name.includes(':') ? parseIri(name) : undefined;
    const byIri = iri === undefined ? undefined : ontology.properties.get(iri);
    return byIri ?? tableOf(classes).get(name) ?? anywhere.get(name);
  };
  const links = [...ontology.properties.values()].filter(({ kind }) => kind === 'relationship' || kind === 'component');
  const names: TermNames = {
    areShared: new Set(links.map((each) => namesFor(each)[0])).size < links.length,
    property,
    nameOf: (classes, wanted) => namesFor(wanted).find((name) => !name.startsWith('$') && property(classes, name)?.iri === wanted.iri) ?? wanted.iri,
  };
  known.set(ontology, names);
  return names;
}

/** DTDL's own name of a content first, then those of the API. */
export function namesFor({ iri, name, shortName }: Property): readonly string[] {
  const dtdl = /:__([A-Za-z]\w*)(?:;[\d.]+)?$/.exec(iri)?.[1];
  return [...(dtdl === undefined ? [] : [dtdl]), ...(shortName === undefined ? [] : [shortName]), name, localName(iri)];
}

/** The first property of a name has it: names of one rank are given before those of the next. */
function namesOf(properties: readonly Property[]): ReadonlyMap<string, Property> {
  const table = new Map<string, Property>();
  for (const rank of [0, 1, 2, 3]) {
    for (const property of properties) {
      const name = namesFor(property)[rank];
      if (name !== undefined && !table.has(name)) table.set(name, property);
    }
  }
  return table;
}

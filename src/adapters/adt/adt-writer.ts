import { exactJson } from '../../kernel/exact-json.ts';
import { parseIri, type Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import { withLinks, type ExportGraph, type TwinWithLinks, type TwinWriter } from '../../graph/bulk/export-graph.ts';
import type { ReadingGround } from '../../graph/bulk/twin-reader.ts';
import type { Relationship, Twin } from '../../graph/twin.ts';
import type { Ontology, Property } from '../../ontology/ontology.ts';
import { attributesRemainder, remainderOf } from '../../ontology/remainder.ts';
import { noUnits } from '../../ontology/unit.ts';
import { componentContent, componentIri, contentOf, edgeProperty, ownKey, plainId } from './adt-record.ts';
import { namesFor, termNames } from './adt-terms.ts';

/**
 * Writes twins as the lines that import jobs of Azure Digital Twins take. A twin that stands for a component is written inside of its owner.
 * What has no place there (several classes, names, properties that are not declared) stands in the property `tq`.
 */
export function adtTwinWriter(): TwinWriter {
  return { write: (graph, ontology) => [{ suffix: '', text: sectionsOf(graph, { ontology, units: noUnits, base: 'https://w3id.org/twinql/base/' }) }] };
}

async function* sectionsOf(graph: ExportGraph, ground: ReadingGround): AsyncGenerator<string> {
  yield '{"Section":"Header"}\n{"fileVersion":"1.0.0","author":"twinql","organization":""}\n{"Section":"Twins"}\n';
  const components = new ComponentsAhead(ground.ontology);
  for await (const portion of withLinks(graph)) {
    const within = portion.map((each) => components.of(each));
    const found = await graph.get([...new Set(within.flat().map(({ link }) => link.target))]);
    const lines = portion.map(({ twin }, i) => (components.passes(twin.iri) ? '' : `${exactJson(twinRecord(twin, within[i] ?? [], { found, ground }))}\n`));
    yield lines.join('');
  }
  yield '{"Section":"Relationships"}\n';
  const again = new ComponentsAhead(ground.ontology);
  for await (const portion of withLinks(graph)) {
    const lines = portion.flatMap((each) => {
      const within = new Set(again.of(each).map(({ link }) => link));
      again.passes(each.twin.iri);
      return each.links.filter((link) => !within.has(link)).map((link) => `${exactJson(linkRecord(link, each.twin.classes, ground))}\n`);
    });
    yield lines.join('');
  }
}

interface ComponentLink {
  readonly link: Relationship;
  readonly property: Property;
  readonly key: string;
}

/**
 * Which twins stand inside of others. The IRI of a component is that of its owner and more, so it comes after it: what was met inside of an owner is
 * remembered until it is passed. A component of a component is a twin like any other.
 */
class ComponentsAhead {
  readonly #ahead = new Set<Iri>();
  readonly #ontology: Ontology;

  constructor(ontology: Ontology) {
    this.#ontology = ontology;
  }

  of({ twin, links }: TwinWithLinks): readonly ComponentLink[] {
    if (this.#ahead.has(twin.iri)) return [];
    const found = links.flatMap((link): readonly ComponentLink[] => {
      const property = this.#ontology.properties.get(link.type);
      if (property?.kind !== 'component' || link.id !== '' || Object.keys(link.attributes).length > 0) return [];
      const key = termNames(this.#ontology).nameOf(twin.classes, property);
      return link.target === componentIri(twin.iri, key) ? [{ link, property, key }] : [];
    });
    for (const { link } of found) this.#ahead.add(link.target);
    return found;
  }

  /** Whether a twin was written inside of its owner. */
  passes(iri: Iri): boolean {
    return this.#ahead.delete(iri);
  }
}

interface Around {
  readonly found: ReadonlyMap<Iri, Twin>;
  readonly ground: ReadingGround;
}

function twinRecord(twin: Twin, components: readonly ComponentLink[], { found, ground }: Around): Readonly<Record<string, Value>> {
  const inside = components.flatMap(({ link, property, key }) => {
    const component = found.get(link.target);
    return component === undefined ? [] : [[key, componentRecord(component, property, { key, ground })] as const];
  });
  const [model] = twin.classes;
  const metadata = model === undefined ? {} : { $metadata: { $model: model } };
  const own = { $dtId: twin.iri, ...metadata, ...attributesOf(twin.attributes, twin.classes, ground) };
  const read = contentOf(own, ground).twins.find(({ iri }) => iri === twin.iri);
  return { ...own, ...Object.fromEntries(inside), ...exactly(remainderOf(twin, read)) };
}

function componentRecord(component: Twin, property: Property, { key, ground }: { readonly key: string; readonly ground: ReadingGround }): Value {
  const classes = property.range.slice(0, 1);
  const record = { $metadata: {}, ...attributesOf(component.attributes, classes, ground) };
  const read = componentContent({ iri: component.iri, classes, record, label: key }, ground).twins.find(({ iri }) => iri === component.iri);
  return { ...record, ...exactly(remainderOf(component, read)) };
}

/** Attributes by the names that properties have among those of the classes. */
function attributesOf(attributes: Twin['attributes'], classes: readonly Iri[], { ontology }: ReadingGround): Readonly<Record<string, Value>> {
  const names = termNames(ontology);
  return named(attributes, ontology, (property) => names.nameOf(classes, property));
}

/** Attributes of a relationship by the names that they have there. */
function edgeAttributesOf(attributes: Relationship['attributes'], type: Iri, ground: ReadingGround): Readonly<Record<string, Value>> {
  return named(
    attributes,
    ground.ontology,
    (property) => namesFor(property).find((name) => !name.startsWith('$') && edgeProperty(type, name, ground)?.iri === property.iri) ?? property.iri,
  );
}

function named(attributes: Twin['attributes'], ontology: Ontology, nameOf: (property: Property) => string): Readonly<Record<string, Value>> {
  const entries = Object.entries(attributes).flatMap(([key, value]) => {
    const iri = parseIri(key);
    const property = iri === undefined ? undefined : ontology.properties.get(iri);
    return property?.kind === 'attribute' ? [[nameOf(property), value] as const] : [];
  });
  return Object.fromEntries(entries.filter(([name]) => name !== ownKey));
}

function linkRecord(link: Relationship, classes: readonly Iri[], ground: ReadingGround): Readonly<Record<string, Value>> {
  const { source, type, target, id, attributes } = link;
  const property = ground.ontology.properties.get(type);
  const word = property === undefined ? type : termNames(ground.ontology).nameOf(classes, property);
  const ends = { $dtId: source, $relationshipId: id === '' ? plainId(word, target) : id, $targetId: target, $relationshipName: word };
  const record = { ...ends, ...edgeAttributesOf(attributes, type, ground) };
  const [read] = contentOf(record, ground, () => classes).links;
  const exactId = read?.id === id ? {} : { id };
  return { ...record, ...exactly({ ...exactId, ...attributesRemainder(attributes, read?.attributes ?? {}) }) };
}

function exactly(remainder: Readonly<Record<string, Value>> | undefined): Readonly<Record<string, Value>> {
  return remainder === undefined || Object.keys(remainder).length === 0 ? {} : { [ownKey]: remainder };
}

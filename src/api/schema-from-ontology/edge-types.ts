import type { Iri } from '../../kernel/iri.ts';
import type { Property } from '../../ontology/ontology.ts';
import { fieldShape, nearestPublished, type ShapeSurroundings } from './field-shape.ts';
import type { ClassNames } from './class-names.ts';
import { prefixedName } from './name-allocator.ts';
import type { Naming } from './naming.ts';
import type { EdgeType, FieldShape } from './schema-model.ts';

/** Fields every edge has. */
const ownFields: ReadonlySet<string> = new Set(['cursor', 'node', 'via', 'direction', 'attributes']);

/**
 * Edge types of relationships to many whose edges have attributes of their own (properties of a DTDL relationship). A relationship published without one
 * keeps its plain connection; one published with it keeps its name and the type of its twins.
 */
export function edgeTypes(shown: readonly Property[], naming: Naming, { around, classes }: EdgeGround): ReadonlyMap<Iri, EdgeType> {
  const relationships = shown.filter(({ kind, many }) => kind === 'relationship' && many).sort((a, b) => (a.iri < b.iri ? -1 : 1));
  return new Map(
    relationships.flatMap((property) => {
      const fields = property.edgeAttributes.flatMap((iri) => edgeField(naming.ontology.properties.get(iri), around));
      const locked = naming.lock.edges?.[naming.keyOf(property.iri)];
      const isPlain = locked === undefined && naming.lock.fields[naming.keyOf(property.iri)] !== undefined;
      return fields.length === 0 || isPlain ? [] : [[property.iri, edgeType(property, fields, { naming, around, classes })] as const];
    }),
  );
}

interface EdgeGround {
  readonly around: ShapeSurroundings;
  readonly classes: ReadonlyMap<Iri, ClassNames>;
}

function edgeType(property: Property, fields: readonly FieldShape[], { naming, around, classes }: EdgeGround & { readonly naming: Naming }): EdgeType {
  const locked = naming.lock.edges?.[naming.keyOf(property.iri)];
  const nearest = nearestPublished(property.range, around);
  const target = locked === undefined ? nearest : [...classes].find(([, { shownAs }]) => shownAs === locked.node)?.[0];
  const word = capital(property.shortName ?? property.name);
  const fallback = capital(prefixedName(property.name, property.iri, naming.ontology.prefixes));
  const base = locked?.name.replace(/Edge$/, '') ?? naming.types.allocate(word, fallback, (name) => [`${name}Edge`, `${name}Connection`]);
  const node = target === undefined ? 'Twin' : (classes.get(target)?.shownAs ?? 'Twin');
  return { name: `${base}Edge`, connectionName: `${base}Connection`, property, node, target, fields };
}

/** An attribute of an edge as a field, by the ontology's own name, which is locked there. */
function edgeField(property: Property | undefined, around: ShapeSurroundings): readonly FieldShape[] {
  const shape = property === undefined || property.hidden ? undefined : fieldShape(property, around);
  if (shape?.kind !== 'attribute') return [];
  return [ownFields.has(shape.name) ? { ...shape, name: `${shape.name}_` } : shape];
}

/** SDL of the edge types and their connections. */
export function edgeSdl({ name, connectionName, node }: EdgeType, fields: string): string {
  return [
    `type ${name}{cursor:Cursor! node:${node}! via:OntologyTerm direction:Direction attributes:[Attribute!]!\n${fields}}`,
    `type ${connectionName}{nodes:[${node}!]! edges:[${name}!]! pageInfo:PageInfo! totalCount:Int}`,
  ].join('\n');
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

import type { Iri } from '../../kernel/iri.ts';
import type { Command, Ontology, Property, Unit } from '../../ontology/ontology.ts';
import type { UnitTable } from '../../ontology/unit.ts';
import type { Hop, Via } from '../../graph/plan.ts';

/** The names a schema gives to an ontology: what is published, under which types and fields. Made once per schema, read by every resolver. */
export interface SchemaModel {
  readonly ontology: Ontology;
  /** Units in use and common ones, and the table for all others. */
  readonly units: ReadonlyMap<Iri, Unit>;
  readonly unitTable: UnitTable;
  /** Published classes by IRI, ancestors before heirs. */
  readonly classes: ReadonlyMap<Iri, PublishedClass>;
  /** The same by the name of their object type (`PumpTwin`). */
  readonly byTypeName: ReadonlyMap<string, PublishedClass>;
  /** Relationships by field name. */
  readonly relationships: ReadonlyMap<string, RelationshipShape>;
  /** From a twin to its points; absent when the ontology knows no points. */
  readonly pointsHop: Hop | undefined;
  readonly unitEnums: ReadonlyMap<string, UnitEnum>;
  /** Component value objects by type name. */
  readonly components: ReadonlyMap<string, ComponentType>;
  /** Edge types of relationships whose edges have attributes of their own, by name. */
  readonly edges: ReadonlyMap<string, EdgeType>;
  /** Fields twins can be ordered by, and the properties each stands for. */
  readonly orderFields: ReadonlyMap<string, readonly Iri[]>;
  /** Mutations of their own that classes have where the profile asks for them. */
  readonly mutations: readonly TypedMutation[];
}

/** A class as the API shows it: `interface Pump`, `type PumpTwin`, `input PumpFilter`, `type PumpConnection`, root field `pumps`. */
export interface PublishedClass {
  readonly iri: Iri;
  /** Name of the interface, if there is one. */
  readonly name: string;
  /** No interface of its own and no published heirs: its object type stands for it. */
  readonly sealed: boolean;
  /** The type of fields that lead to it: the interface, or the object type of a sealed class. */
  readonly shownAs: string;
  readonly typeName: string;
  readonly filterName: string;
  readonly connectionName: string;
  readonly rootField: string;
  /** Published superclasses, nearest first, without the class itself. */
  readonly supers: readonly PublishedClass[];
  /** Own and inherited fields, by name. */
  readonly fields: readonly FieldShape[];
}

/** One property as a field: the same shape on every class that has it. */
export type FieldShape = AttributeShape | TelemetryShape | RelationshipShape | ComponentShape;

interface ShapeBase {
  readonly name: string;
  readonly property: Property;
  /** GraphQL type of the field, as text. */
  readonly type: string;
}

interface AttributeShape extends ShapeBase {
  readonly kind: 'attribute';
  /** Present when the value is a quantity whose unit can be chosen. */
  readonly unitEnum?: UnitEnum | undefined;
}

interface TelemetryShape extends ShapeBase {
  readonly kind: 'telemetry';
  readonly unitEnum?: UnitEnum | undefined;
}

export interface RelationshipShape extends ShapeBase {
  readonly kind: 'relationship';
  readonly single: boolean;
  /** The relationship with its sub-relationships and inverses: what a store follows. */
  readonly via: readonly Via[];
  /** Published class all targets must carry, so that they fit the field's type; absent when any twin fits. */
  readonly target?: Iri | undefined;
  /** Followed against its direction, by a name of the profile. */
  readonly inverse?: true;
}

interface ComponentShape extends ShapeBase {
  readonly kind: 'component';
}

/** The units a caller may choose for one kind of quantity. */
export interface UnitEnum {
  readonly name: string;
  readonly quantityKind: Iri;
  readonly values: ReadonlyMap<string, Iri>;
}

/** The edge of a relationship with attributes of its own, and the connection it belongs to. */
export interface EdgeType {
  readonly name: string;
  readonly connectionName: string;
  readonly property: Property;
  /** Type of the twins it leads to, and the published class they must be of; absent when any twin fits. */
  readonly node: string;
  readonly target?: Iri | undefined;
  /** Its attributes. */
  readonly fields: readonly FieldShape[];
}

/** A class included by value. */
export interface ComponentType {
  readonly name: string;
  readonly class: Iri;
  readonly fields: readonly FieldShape[];
}

/** A mutation of one class: the same as a generic one, with types. */
export type TypedMutation = CreateOrUpdate | CommandMutation;

interface CreateOrUpdate {
  readonly kind: 'create' | 'update';
  readonly name: string;
  readonly class: PublishedClass;
  /** Attributes that can be written. */
  readonly fields: readonly FieldShape[];
}

interface CommandMutation {
  readonly kind: 'command';
  readonly name: string;
  readonly class: PublishedClass;
  readonly command: Command;
  readonly arguments: readonly MutationArgument[];
}

/** An argument of a command as one of its mutation. */
export interface MutationArgument {
  readonly name: string;
  readonly type: string;
  /** Its name in the ontology; absent for the whole request of a device's own form. */
  readonly declared?: string;
  /** What it is, for editors. */
  readonly text: string;
}

import type { Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import { fieldShape, type ShapeSurroundings } from './field-shape.ts';
import type { Naming } from './naming.ts';
import type { FieldShape, RelationshipShape } from './schema-model.ts';
import { viaOf } from '../../graph/via.ts';

/** Fields for relationships against their direction, where the profile names them: on what the relationship leads to. */
export function inverseShapes(shapes: ReadonlyMap<Iri, FieldShape>, naming: Naming, around: ShapeSurroundings): readonly RelationshipShape[] {
  const { ontology, profile, reserved, violations } = naming;
  const holders = new Map([...shapes.values()].map(({ name, property }) => [name, property.iri]));
  return [...profile.inverses].flatMap(([iri, name]): readonly RelationshipShape[] => {
    const property = ontology.properties.get(iri);
    const declared = property?.inverse === undefined ? undefined : shapes.get(property.inverse);
    const holder = declared?.property.iri ?? holders.get(name);
    if (property === undefined) return [];
    if (holder !== undefined || reserved.has(name)) {
      violations.push(declared === undefined ? taken(iri, name, holder) : named(iri, name, declared.name));
      return [];
    }
    holders.set(name, iri);
    const against = { ...property, domain: property.range, range: property.domain, many: true };
    const shape = fieldShape(against, around);
    return shape?.kind === 'relationship' ? [{ ...shape, name, via: viaOf(ontology, iri, 'IN'), inverse: true }] : [];
  });
}

function taken(iri: Iri, name: string, holder: Iri | undefined): Violation {
  return {
    code: 'NAME',
    severity: 'error',
    message: `The profile calls the inverse of <${iri}> "${name}", which ${holder === undefined ? 'the API itself' : `<${holder}>`} has.`,
    remedy: 'Choose another name.',
    term: iri,
  };
}

function named(iri: Iri, name: string, own: string): Violation {
  return {
    code: 'NAME',
    severity: 'error',
    message: `The profile calls the inverse of <${iri}> "${name}", but the ontology declares one: "${own}".`,
    remedy: 'Take it out of the profile.',
    term: iri,
  };
}

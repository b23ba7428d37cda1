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
    if (property === undefined) return [];
    const declared = property.inverse === undefined ? undefined : shapes.get(property.inverse);
    const problem = declared === undefined ? clash(iri, name, { holder: holders.get(name), reserved }) : named(iri, name, declared.name);
    if (problem !== undefined) {
      violations.push(problem);
      return [];
    }
    holders.set(name, iri);
    const shape = fieldShape({ ...property, domain: property.range, range: property.domain, many: true }, around);
    return shape?.kind === 'relationship' ? [{ ...shape, name, via: viaOf(ontology, iri, 'IN'), inverse: true }] : [];
  });
}

function clash(iri: Iri, name: string, { holder, reserved }: { readonly holder: Iri | undefined } & Pick<Naming, 'reserved'>): Violation | undefined {
  return holder === undefined && !reserved.has(name) ? undefined : taken(iri, name, holder);
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

import type { Ontology, OntologyClass } from '../../ontology/ontology.ts';
import { schemaInForce } from '../../ontology/value-in-force.ts';
import { isValueOfPoints, telemetryType } from './field-shape.ts';
import type { FieldShape } from './schema-model.ts';

/** Fields of a class with the value of its points in the type the class says: an heir's field may be narrower than that of what it inherits from. */
export function pointValueNarrower(ontology: Ontology): (cls: OntologyClass, fields: readonly FieldShape[]) => readonly FieldShape[] {
  const narrowed = new Map<string, FieldShape>();
  return (cls, fields) =>
    fields.map((shape) => {
      if (shape.kind !== 'telemetry' || !isValueOfPoints(shape.property)) return shape;
      const schema = schemaInForce(ontology, shape.property, [cls.iri]);
      if (schema.kind === 'any') return shape;
      const key = JSON.stringify(schema);
      const known = narrowed.get(key) ?? { ...shape, type: telemetryType(schema), property: { ...shape.property, schema } };
      narrowed.set(key, known);
      return known;
    });
}

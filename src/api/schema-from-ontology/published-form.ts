import type { Iri } from '../../kernel/iri.ts';
import type { PublishedField } from '../../ontology/compile/name-lock.ts';
import type { Property } from '../../ontology/ontology.ts';
import { fieldShape, type ShapeSurroundings } from './field-shape.ts';
import type { ClassNames } from './class-names.ts';
import type { FieldShape, UnitEnum } from './schema-model.ts';

/** What the shape of a published field is found with. */
export interface FormGround {
  readonly around: ShapeSurroundings;
  readonly classes: ReadonlyMap<Iri, ClassNames>;
}

/**
 * The shape of a property in the form it was published in, where that form can still be answered: one or many values, the class a relationship leads to,
 * the kind of quantity whose units can be chosen. What came into the ontology since (a class, a twin with two values) does not change it.
 * `undefined` when the property means something else now.
 */
export function publishedForm(property: Property, locked: PublishedField, { around, classes }: FormGround): FieldShape | undefined {
  const candidates = [property, { ...property, many: !property.many }].flatMap((each) => fieldShape(each, around) ?? []);
  const units = locked.unit === undefined ? undefined : [...around.unitEnums.values()].find(({ quantityKind }) => quantityKind === locked.unit);
  const rounded = candidates.flatMap((shape) => (['Decimal', 'Long'].includes(shape.type) ? [{ ...shape, type: 'Float' }] : []));
  const fits = [...candidates, ...rounded].map((shape) => withUnits(withTarget(shape, locked, classes), locked, units));
  return fits.find((shape) => shape?.type === locked.type);
}

function withTarget(shape: FieldShape, { type }: PublishedField, classes: FormGround['classes']): FieldShape {
  if (shape.kind !== 'relationship' || shape.single !== !type.endsWith('!')) return shape;
  const { target: _, ...rest } = shape;
  if (type === 'Twin' || type === 'TwinConnection!') return { ...rest, type };
  const found = [...classes].find(([, names]) => (shape.single ? names.shownAs === type : `${names.connectionName}!` === type));
  return found === undefined ? shape : { ...shape, type, target: found[0] };
}

/** With the units documents may already ask for; `undefined` when the value can be given in none of them. */
function withUnits(shape: FieldShape, locked: PublishedField, units: UnitEnum | undefined): FieldShape | undefined {
  if (locked.unit === undefined || shape.kind === 'relationship' || shape.kind === 'component') return shape;
  if (shape.unitEnum?.quantityKind === locked.unit) return shape;
  const own = shape.property.unit;
  const isOffered = units !== undefined && own !== undefined && [...units.values.values()].includes(own);
  return isOffered ? { ...shape, unitEnum: units } : undefined;
}

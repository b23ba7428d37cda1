import { DomainError } from '../../kernel/errors.ts';
import type { Iri } from '../../kernel/iri.ts';
import { propertyTerm } from '../terms.ts';
import type { Order } from '../../graph/plan.ts';
import type { TwinOrder } from '../generated/graphql.ts';
import type { SchemaModel } from '../schema-from-ontology/schema-model.ts';

/** `TwinOrder` with the field the generated part of the schema adds to it. */
export interface OrderInput extends TwinOrder {
  readonly field?: string | null;
}

/** `orderBy` as the graph room's order; by IRI last, so that it is total. `of` is the published class of the twins, where it is known. */
export function toOrder(model: SchemaModel, orderBy: readonly OrderInput[] | null | undefined, of?: Iri): readonly Order[] {
  return (orderBy ?? []).map(({ by, field, desc }) => {
    const descending = desc === true;
    const [text, other] = [by, field].filter((value) => value !== null && value !== undefined);
    if (text === undefined || other !== undefined) throw new DomainError('BAD_USER_INPUT', 'Give exactly one of `by` and `field` in an order.');
    if (text === 'name' || text === 'iri') return { by: { kind: text }, descending };
    const property = text === by ? propertyTerm(model.ontology, text).iri : fieldProperty(model, text, of);
    return { by: { kind: 'attribute', property }, descending };
  });
}

/** The property a field stands for: on the class, else the only one of that name. */
function fieldProperty({ classes, orderFields }: SchemaModel, field: string, of: Iri | undefined): Iri {
  const own = (of === undefined ? undefined : classes.get(of))?.fields.find(({ name }) => name === field)?.property.iri;
  const [only, another] = orderFields.get(field) ?? [];
  const found = own ?? (another === undefined ? only : undefined);
  if (found !== undefined) return found;
  const classNames = [...classes.values()].filter(({ fields }) => fields.some(({ name }) => name === field)).map(({ rootField }) => rootField);
  throw new DomainError(
    'BAD_USER_INPUT',
    `"${field}" is another property in each class: order by its IRI (\`by\`), or ask ${classNames.slice(0, 3).join(', ')}.`,
    { field },
  );
}

/** An order as text: cursors of one order are of no use in another. */
export function orderName(order: readonly Order[]): string {
  return order.map(({ by, descending }) => `${by.kind === 'attribute' ? by.property : by.kind}${descending ? ' desc' : ''}`).join(',');
}

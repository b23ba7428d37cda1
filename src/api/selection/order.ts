import { propertyTerm } from '../terms.ts';
import type { Order } from '../../graph/plan.ts';
import type { TwinOrder } from '../generated/graphql.ts';
import type { SchemaModel } from '../schema-from-ontology/schema-model.ts';

/** `orderBy` as the graph room's order; by IRI last, so that it is total. */
export function toOrder(model: SchemaModel, orderBy: readonly TwinOrder[] | null | undefined): readonly Order[] {
  return (orderBy ?? []).map(({ by, desc }) => {
    const descending = desc === true;
    if (by === 'name' || by === 'iri') return { by: { kind: by }, descending };
    return { by: { kind: 'attribute', property: propertyTerm(model.ontology, by).iri }, descending };
  });
}

/** An order as text: cursors of one order are of no use in another. */
export function orderName(order: readonly Order[]): string {
  return order.map(({ by, descending }) => `${by.kind === 'attribute' ? by.property : by.kind}${descending ? ' desc' : ''}`).join(',');
}

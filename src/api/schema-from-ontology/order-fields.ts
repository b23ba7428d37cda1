import type { Iri } from '../../kernel/iri.ts';
import type { ValueSchema } from '../../ontology/value-schema.ts';
import type { PublishedClass } from './schema-model.ts';

const ordered: ReadonlySet<ValueSchema['kind']> = new Set(['number', 'flag', 'text', 'enum', 'dateTime', 'date', 'time', 'duration']);

/** Fields with one value that has an order, and the properties each stands for. */
export function orderFields(classes: Iterable<PublishedClass>): ReadonlyMap<string, readonly Iri[]> {
  const found = new Map<string, Set<Iri>>();
  for (const { fields } of classes) {
    for (const { kind, name, property } of fields) {
      if ((kind !== 'attribute' && kind !== 'telemetry') || property.many || !ordered.has(property.schema?.kind ?? 'any')) continue;
      found.set(name, (found.get(name) ?? new Set()).add(property.iri));
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, iris]) => [name, [...iris]]));
}

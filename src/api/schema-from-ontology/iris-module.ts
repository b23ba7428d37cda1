import { localName, type Iri } from '../../kernel/iri.ts';
import type { SchemaModel } from './schema-model.ts';

/**
 * The IRIs behind the names, as a module of constants for clients: `Class.Pump`, `Prop.flowRate`, `Unit.KiloW`. Erasable TypeScript without imports.
 * A field name that several properties share (each class its own `temperature`) has one entry per class: `Prop['Boiler.temperature']`.
 */
export function irisModule({ classes, components, unitEnums }: SchemaModel): string {
  const shown = [...classes.values(), ...components.values()];
  const byName = new Map<string, Map<Iri, string>>();
  for (const { name, fields } of shown) {
    for (const { name: field, property } of fields) {
      const holders = byName.get(field) ?? new Map<Iri, string>();
      if (!holders.has(property.iri)) holders.set(property.iri, `${name}.${field}`);
      byName.set(field, holders);
    }
  }
  const properties = [...byName].flatMap(([name, holders]) => [...holders].map(([iri, qualified]) => [holders.size === 1 ? name : qualified, iri] as const));
  const units = [...unitEnums.values()].flatMap(({ values }) => [...values]);
  return [
    '// Written by `twinql schema --out`: the IRIs behind the names of the schema.',
    constants(
      'Class',
      [...classes.values()].map(({ name, iri }) => [name, iri]),
    ),
    constants('Prop', properties),
    constants('Unit', units),
  ].join('\n');
}

function constants(name: string, entries: Iterable<readonly [string, Iri]>): string {
  const sorted = [...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([key, iri]) => `  ${/^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key)}: ${JSON.stringify(iri)},${aside(key, iri)}`);
  return `\n/** Name → IRI. */\nexport const ${name} = {\n${lines.join('\n')}\n} as const;\n`;
}

/** The word of the ontology, where the name is another one. */
function aside(key: string, iri: Iri): string {
  const local = localName(iri).replace(/[^\w .-]/g, '');
  return local === '' || local === key ? '' : ` // ${local}`;
}

import { exactJson } from '../../kernel/exact-json.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import type { ExportGraph, TwinWriter } from '../../graph/bulk/export-graph.ts';
import type { ReadingGround } from '../../graph/bulk/twin-reader.ts';
import { usedTerms } from '../../graph/bulk/used-terms.ts';
import type { Relationship, Twin } from '../../graph/twin.ts';
import type { Property } from '../../ontology/ontology.ts';
import { attributesRemainder, remainderOf } from '../../ontology/remainder.ts';
import { unitOf, type UnitTable } from '../../ontology/unit.ts';
import { cellOf, guardedText } from './csv-cell.ts';
import { columnsOf, isReserved, type Column } from './csv-columns.ts';
import { linkOfRow, twinOfRow } from './csv-row.ts';

/**
 * Writes twins and their relationships as two tables. What no cell can say stands as JSON in the last column, `exactly`. Classes go by their names only
 * where it is certain (`named`) that the ontology is that of the model alone: who loads the table has no other.
 */
export function csvTwinWriter(units: UnitTable, named = true): TwinWriter {
  return {
    write: (graph, ontology) => [
      { suffix: '', text: twinTable(graph, { ontology, units, base: '' }, named) },
      { suffix: '.relationships', text: linkTable(graph, { ontology, units, base: '' }) },
    ],
  };
}

interface Sheet {
  readonly ground: ReadingGround;
  readonly properties: readonly Property[];
  readonly columns: readonly Column[];
  readonly header: readonly string[];
}

async function* twinTable(graph: ExportGraph, ground: ReadingGround, named: boolean): AsyncGenerator<string> {
  const { attributes } = await usedTerms(graph);
  const sheet = sheetOf(['iri', 'class', 'name'], attributes, ground);
  yield lineOf(sheet.header);
  for await (const twins of graph.twins()) yield twins.map((twin) => lineOf(twinCells(sheet, twin, named))).join('');
}

async function* linkTable(graph: ExportGraph, ground: ReadingGround): AsyncGenerator<string> {
  const { edgeAttributes } = await usedTerms(graph);
  const sheet = sheetOf(['source iri', 'relationship', 'target iri', 'id'], edgeAttributes, ground);
  yield lineOf(sheet.header);
  for await (const links of graph.links()) yield links.map((link) => lineOf(linkCells(sheet, link))).join('');
}

function sheetOf(first: readonly string[], used: readonly Iri[], ground: ReadingGround): Sheet {
  const properties = used.flatMap((iri) => {
    const property = ground.ontology.properties.get(iri);
    return property?.kind === 'attribute' ? [property] : [];
  });
  const header = [...first, ...properties.map((property) => headerOf(property, ground)), 'exactly'];
  return { ground, properties, header, columns: columnsOf(header, ground) };
}

/** The name of a property with its unit, as far as they are read as just this property and this unit. */
function headerOf(property: Property, ground: ReadingGround): string {
  const { ontology, units } = ground;
  const symbol = property.unit === undefined ? undefined : unitOf(ontology.units, units, property.unit)?.symbol;
  const candidates = [...(symbol === undefined ? [] : [`${property.name} [${symbol}]`]), property.name];
  return candidates.find((header) => !isReserved(header) && isReadAs(header, property, ground)) ?? property.iri;
}

function isReadAs(header: string, { iri, unit }: Property, ground: ReadingGround): boolean {
  const [column] = columnsOf([header], ground);
  if (column?.kind !== 'property' || column.candidates.length !== 1) return false;
  return column.candidates[0]?.iri === iri && (column.unit === undefined || column.unit.iri === unit);
}

function twinCells({ ground, properties, columns }: Sheet, twin: Twin, named: boolean): readonly string[] {
  const { classes } = ground.ontology;
  const names = twin.classes.filter((iri) => classes.has(iri)).map((iri) => (named ? (classes.get(iri)?.name ?? iri) : iri));
  const cells = [twin.iri, names.join(' '), guardedText(twin.name), ...valueCells(properties, twin.attributes)];
  // without a class of the model, the row is not one of a twin before its last cell is read
  const placeholder = { classes: twin.classes };
  const { twin: read } = twinOfRow(columns, [...cells, names.length === 0 ? exactJson(placeholder) : ''], ground);
  const remainder = { ...(names.length === 0 ? placeholder : {}), ...remainderOf(twin, read) };
  return [...cells, jsonCell(remainder)];
}

function linkCells({ ground, properties, columns }: Sheet, link: Relationship): readonly string[] {
  const { source, type, target, id, attributes } = link;
  const name = ground.ontology.properties.get(type)?.name ?? type;
  const cells = [source, name, target, guardedText(id), ...valueCells(properties, attributes)];
  const [read] = linkOfRow(columns, [...cells, ''], ground).links;
  const exactId = read?.id === id ? {} : { id };
  return [...cells, jsonCell({ ...exactId, ...attributesRemainder(attributes, read?.attributes ?? {}) })];
}

function valueCells(properties: readonly Property[], attributes: Readonly<Record<string, Value>>): readonly string[] {
  return properties.map((property) => {
    const value = attributes[property.iri];
    return value === undefined ? '' : (cellOf(value, property) ?? '');
  });
}

function jsonCell(remainder: Readonly<Record<string, Value>>): string {
  return Object.keys(remainder).length === 0 ? '' : exactJson(remainder);
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\n`;
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

import { parse, type Parser } from 'csv-parse';
import type { BulkItem, ReadingGround, TwinFile, TwinReader } from '../../graph/bulk/twin-reader.ts';
import { columnsOf, isLinkHeader, isTwinHeader, type Column } from './csv-columns.ts';
import { linkOfRow, twinOfRow } from './csv-row.ts';

/**
 * Reads tables of twins and of relationships: those that `twinql export` wrote, and plain ones with a header. Cells stand between commas, semicolons or
 * tabs; numbers have a decimal point.
 */
export function csvReader(): TwinReader {
  return {
    recognises: ({ name, head }) => isTwinHeader(headerOf(head)) || /\.(csv|tsv)$/i.test(name),
    async *read(file, ground) {
      const table: Table = { file, ground, columns: undefined, areLinks: false };
      for await (const rows of rowsOf(file)) yield rows.flatMap((row) => itemsOf(table, row));
    },
  };
}

interface Table {
  readonly file: TwinFile;
  readonly ground: ReadingGround;
  columns: readonly Column[] | undefined;
  areLinks: boolean;
}

interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** What is wrong with the table from here on. */
  readonly broken?: string;
}

const largestRow = 64 * 1024 * 1024;

async function* rowsOf(file: TwinFile): AsyncGenerator<readonly TableRow[]> {
  const options = { delimiter: delimiterOf(firstLine(file.head)), info: true, bom: true, relax_column_count: true, relax_quotes: true };
  const parser = parse({ ...options, record_delimiter: ['\r\n', '\n'], max_record_size: largestRow });
  let rows: TableRow[] = [];
  let line = 1;
  let broken: string | undefined;
  parser.on('data', (found: unknown) => {
    const row = rowIn(found);
    if (row === undefined) return;
    rows.push({ cells: row.cells, line });
    line = row.lines + 1;
  });
  parser.on('error', (error) => {
    broken = error.message;
  });
  for await (const chunk of file.chunks()) {
    if (broken === undefined) await write(parser, chunk);
    yield rows;
    rows = [];
  }
  if (broken === undefined) await ended(parser);
  yield broken === undefined ? rows : [...rows, { cells: [], line, broken }];
}

function write(parser: Parser, chunk: string): Promise<void> {
  return new Promise((resolve) => {
    parser.write(chunk, () => resolve());
  });
}

function ended(parser: Parser): Promise<void> {
  return new Promise((resolve) => {
    parser.once('end', resolve);
    parser.once('error', () => resolve());
    parser.end();
  });
}

/** A record of the parser, with the number of its last line. */
function rowIn(found: unknown): { readonly cells: readonly string[]; readonly lines: number } | undefined {
  if (typeof found !== 'object' || found === null || !('record' in found) || !('info' in found)) return undefined;
  const { record, info } = found;
  if (!Array.isArray(record) || typeof info !== 'object' || info === null || !('lines' in info)) return undefined;
  return { cells: record.map(String), lines: Number(info.lines) };
}

function itemsOf(table: Table, { cells, line, broken }: TableRow): readonly BulkItem[] {
  const place = { file: table.file.name, line };
  const fault = (message: string, remedy: string, text?: string): BulkItem => ({
    kind: 'fault',
    violation: { code: 'TABLE', severity: 'error', message, remedy, place },
    ...(text === undefined ? {} : { text }),
  });
  if (broken !== undefined) return [fault(`${broken.replace(/\.$/, '')}.`, 'Mend the quotes at this place.')];
  if (table.columns === undefined) return begin(table, cells, fault);
  if (cells.every((cell) => cell.trim() === '')) return [];
  const row = cells.join(',');
  if (cells.length > table.columns.length)
    return [fault(`The row has ${cells.length} cells, the header ${table.columns.length}.`, 'Quote cells that hold the separator.', row)];
  const { twin, links, faults } = (table.areLinks ? linkOfRow : twinOfRow)(table.columns, cells, table.ground);
  return [
    ...(twin === undefined ? [] : [{ kind: 'twin', twin: { ...twin, place } } as const]),
    ...links.map((link) => ({ kind: 'link', link: { ...link, place } }) as const),
    ...faults.map(({ message, remedy }) => fault(message, remedy, row)),
  ];
}

/** The header: what the columns are, and which of them are nothing. */
function begin(table: Table, cells: readonly string[], fault: (message: string, remedy: string) => BulkItem): readonly BulkItem[] {
  table.areLinks = isLinkHeader(cells);
  table.columns = columnsOf(cells, table.ground);
  const faults = table.columns.flatMap((column) => (column.kind === 'fault' ? [fault(column.message, column.remedy)] : []));
  if (table.areLinks || table.columns.some(({ kind }) => kind === 'id')) return faults;
  return [
    ...faults,
    fault('The table has no column "id" (or "iri").', 'Begin with a header: id, class, name and names of properties; or source, relationship and target.'),
  ];
}

function headerOf(head: string): readonly string[] {
  const line = firstLine(head);
  return line.split(delimiterOf(line)).map((cell) => cell.replace(/^"(.*)"$/, '$1'));
}

function firstLine(head: string): string {
  return head.slice(0, 16_384).split(/\r?\n/, 1)[0] ?? '';
}

/** The separator that occurs most often in the header. */
function delimiterOf(line: string): string {
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ',';
}

import { asRecord, parseValue } from '../../kernel/exact-json.ts';
import { localName, parseIri, type Iri } from '../../kernel/iri.ts';
import { didYouMean } from '../../kernel/suggest.ts';
import type { Value } from '../../kernel/value.ts';
import { labelsOf } from '../../graph/class-labels.ts';
import type { ReadingGround } from '../../graph/bulk/twin-reader.ts';
import type { TwinData, TwinLink } from '../../ontology/instances.ts';
import type { Ontology, Property, Unit } from '../../ontology/ontology.ts';
import { withAttributesRemainder, withRemainder } from '../../ontology/remainder.ts';
import { convert, unitOf } from '../../ontology/unit.ts';
import { CellFault, unguarded, valueOfCell } from './csv-cell.ts';
import { expanded, type Column } from './csv-columns.ts';

/** What is wrong with a row. */
export interface RowFault {
  readonly message: string;
  readonly remedy: string;
}

/** What a row says; with faults, it says nothing that can be used. */
export interface RowContent {
  readonly twin?: TwinData;
  readonly links: readonly TwinLink[];
  readonly faults: readonly RowFault[];
}

/** The twin of a row, with the relationships whose targets stand in columns of it. */
export function twinOfRow(columns: readonly Column[], cells: readonly string[], ground: ReadingGround): RowContent {
  const row = new Row(columns, cells, ground);
  const iri = row.iri('id');
  const classes = row.classes();
  const { attributes, links } = row.properties(iri, classes);
  const remainder = row.remainder();
  if (iri === undefined || row.faults.length > 0) return { links: [], faults: row.faults };
  const name = unguarded(row.cell('name') ?? '') || decoded(localName(iri));
  const twin = withRemainder({ iri, classes, name, attributes }, remainder);
  return twin.classes.length === 0 ? { links: [], faults: [noClass] } : { twin, links, faults: [] };
}

const noClass: RowFault = { message: 'The row has no class.', remedy: 'Give the class of the twin in a column "class".' };

/** The relationship of a row. */
export function linkOfRow(columns: readonly Column[], cells: readonly string[], ground: ReadingGround): RowContent {
  const row = new Row(columns, cells, ground);
  const [source, target, type] = [row.iri('source'), row.iri('target'), row.relationship()];
  const { attributes } = row.properties(undefined, []);
  const remainder = row.remainder();
  if (source === undefined || target === undefined || type === undefined || row.faults.length > 0) return { links: [], faults: row.faults };
  const exact = asRecord(remainder)?.['id'];
  const id = typeof exact === 'string' ? exact : unguarded(row.cell('relationshipId') ?? '');
  return { links: [{ source, type, target, id, attributes: withAttributesRemainder(attributes, remainder) }], faults: [] };
}

class Row {
  readonly faults: RowFault[] = [];
  readonly #columns: readonly Column[];
  readonly #cells: readonly string[];
  readonly #ground: ReadingGround;

  constructor(columns: readonly Column[], cells: readonly string[], ground: ReadingGround) {
    this.#columns = columns;
    this.#cells = cells;
    this.#ground = ground;
  }

  cell(kind: Column['kind']): string | undefined {
    const at = this.#columns.findIndex((column) => column.kind === kind);
    const cell = at < 0 ? undefined : this.#cells[at];
    return cell === '' ? undefined : cell;
  }

  iri(kind: 'id' | 'source' | 'target'): Iri | undefined {
    const cell = this.cell(kind);
    const column = this.#columns.find((each) => each.kind === kind);
    if (cell === undefined || column === undefined) {
      this.#fault(`The row has no ${kind}.`, 'Give it.');
      return undefined;
    }
    const iri = 'exact' in column && column.exact ? parseIri(cell) : iriOfName(cell.trim(), this.#ground);
    if (iri === undefined) this.#fault(`"${cell.slice(0, 200)}" names no twin.`, 'Give an IRI, a prefixed name, or a plain name without spaces.');
    return iri;
  }

  classes(): readonly Iri[] {
    const words = (this.cell('class') ?? '').split(/[\s|]+/).filter((word) => word !== '');
    return words.flatMap((word) => {
      const iri = classNamed(word, this.#ground.ontology);
      if (iri !== undefined) return [iri];
      const names = Array.from(this.#ground.ontology.classes.values(), ({ name }) => name);
      this.#fault(`The class "${word}" is not declared by the model.`, `Use the name, the prefixed name or the IRI of a class.${didYouMean(word, names)}`);
      return [];
    });
  }

  relationship(): Iri | undefined {
    const cell = this.cell('relationship')?.trim() ?? '';
    const { properties } = this.#ground.ontology;
    const iri = namesIn(this.#ground.ontology).properties.get(cell) ?? expanded(cell, this.#ground.ontology);
    if (iri === undefined) {
      const names = Array.from(properties.values(), ({ name }) => name);
      this.#fault(`"${cell}" is no relationship of the model.`, `Use the name, the prefixed name or the IRI of a relationship.${didYouMean(cell, names)}`);
    }
    return iri;
  }

  properties(source: Iri | undefined, classes: readonly Iri[]): { readonly attributes: TwinData['attributes']; readonly links: readonly TwinLink[] } {
    const attributes: Record<string, Value> = {};
    const links: TwinLink[] = [];
    const labels = new Set(labelsOf(this.#ground.ontology, classes));
    for (const [at, column] of this.#columns.entries()) {
      const cell = this.#cells[at] ?? '';
      if (column.kind !== 'property' || cell === '') continue;
      const property = column.candidates.find(({ domain }) => domain.some((iri) => labels.has(iri))) ?? column.candidates[0];
      if (property === undefined) continue;
      if (property.kind === 'attribute') {
        const value = this.#value(cell, property, column.unit);
        if (value !== undefined) attributes[property.iri] = value;
      } else if (source !== undefined) links.push(...this.#links(cell, source, property.iri));
    }
    return { attributes, links };
  }

  remainder(): Value | undefined {
    const cell = this.cell('exactly');
    const value = cell === undefined ? undefined : parseValue(cell);
    if (cell !== undefined && value === undefined) this.#fault('The cell "exactly" is no JSON.', 'Leave the column as it was exported.');
    return value;
  }

  #value(cell: string, property: Property, unit: Unit | undefined): Value | undefined {
    const value = valueOfCell(cell, property);
    if (value instanceof CellFault) {
      this.#cellFault(cell, property, value);
      return undefined;
    }
    return unit === undefined || property.unit === undefined ? value : this.#converted(value, unit, property.unit);
  }

  #converted(value: Value, from: Unit, to: Iri): Value {
    const own = unitOf(this.#ground.ontology.units, this.#ground.units, to);
    const one = (each: Value): Value => (typeof each === 'number' && own !== undefined ? (convert(each, from, own) ?? each) : each);
    return Array.isArray(value) ? value.map(one) : one(value);
  }

  #links(cell: string, source: Iri, type: Iri): readonly TwinLink[] {
    return cell.split('|').flatMap((name) => {
      const target = iriOfName(name.trim(), this.#ground);
      if (target === undefined) this.#fault(`"${name.slice(0, 200)}" names no twin.`, 'Give IRIs, prefixed names or plain names, with | between them.');
      return target === undefined ? [] : [{ source, type, target, id: '', attributes: {} }];
    });
  }

  #cellFault(cell: string, { name }: Property, { fault }: CellFault): void {
    this.#fault(`"${cell.slice(0, 200)}" in the column "${name}" ${fault}.`, 'Correct the cell, or leave it empty.');
  }

  #fault(message: string, remedy: string): void {
    this.faults.push({ message, remedy });
  }
}

/** The IRI of a twin: as it is, with its prefix written out, or behind the base. */
function iriOfName(name: string, { ontology, base }: ReadingGround): Iri | undefined {
  if (name === '') return undefined;
  return name.includes(':') ? expanded(name, ontology) : parseIri(`${base}${encodeURIComponent(name)}`);
}

function classNamed(word: string, ontology: Ontology): Iri | undefined {
  const iri = namesIn(ontology).classes.get(word) ?? expanded(word, ontology);
  // a whole IRI is meant, known or not; a name that nobody knows is a slip
  return iri !== undefined && (ontology.classes.has(iri) || iri === word) ? iri : undefined;
}

interface Names {
  readonly classes: ReadonlyMap<string, Iri>;
  readonly properties: ReadonlyMap<string, Iri>;
}

const known = new WeakMap<Ontology, Names>();

/** The terms of an ontology by their names; for properties by the short ones too, where they are not the name of another. */
function namesIn(ontology: Ontology): Names {
  const found = known.get(ontology);
  if (found !== undefined) return found;
  const properties = [...ontology.properties.values()];
  const short = properties.flatMap(({ shortName, iri }) => (shortName === undefined ? [] : [[shortName, iri] as const]));
  const names: Names = {
    classes: new Map(Array.from(ontology.classes.values(), ({ name, iri }) => [name, iri])),
    properties: new Map([...short, ...properties.map(({ name, iri }) => [name, iri] as const)]),
  };
  known.set(ontology, names);
  return names;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

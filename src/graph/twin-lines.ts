import { parseIri, type Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Violation } from '../kernel/violation.ts';
import type { TwinData, TwinLink } from '../ontology/instances.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { Relationship, Twin } from './twin.ts';

/** Twins and relationships of an export, and the lines that are neither. */
export interface TwinLines {
  readonly twins: readonly TwinData[];
  readonly relationships: readonly TwinLink[];
  readonly violations: readonly Violation[];
}

/** A twin as one line of an export. */
export function twinLine({ iri, classes, name, attributes }: Pick<Twin, 'iri' | 'classes' | 'name' | 'attributes'>): string {
  return `${JSON.stringify({ twin: iri, classes, name, attributes })}\n`;
}

/** A relationship as one line of an export. */
export function relationshipLine({ source, type, target, id, attributes }: Relationship): string {
  return `${JSON.stringify({ source, type, target, ...(id === '' ? {} : { id }), attributes })}\n`;
}

/** Reads what {@link twinLine} and {@link relationshipLine} wrote. What the ontology does not declare, and lines of another form, are violations. */
export function readTwinLines(file: string, text: string, ontology: Pick<Ontology, 'classes' | 'properties'>): TwinLines {
  const [twins, relationships, violations]: [TwinData[], TwinLink[], Violation[]] = [[], [], []];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const fields = fieldsOf(line);
    const twin = fields === undefined ? undefined : twinOf(fields);
    const link = fields === undefined ? undefined : linkOf(fields);
    const unknown = undeclared(twin, link, ontology);
    if (unknown !== undefined) violations.push(violation({ file, line: i + 1 }, `<${unknown}> is not declared by the model.`));
    else if (twin !== undefined) twins.push(twin);
    else if (link !== undefined) relationships.push(link);
    else violations.push(violation({ file, line: i + 1 }, 'The line is neither a twin nor a relationship.'));
  }
  return { twins, relationships, violations };
}

function violation(place: { readonly file: string; readonly line: number }, message: string): Violation {
  const remedy = 'Give lines as "twinql export" writes them, and the model they were written under.';
  return { code: 'EXPORT_LINE', severity: 'error', message, remedy, place };
}

function undeclared(
  twin: TwinData | undefined,
  link: TwinLink | undefined,
  { classes, properties }: Pick<Ontology, 'classes' | 'properties'>,
): Iri | undefined {
  if (link !== undefined && !properties.has(link.type)) return link.type;
  return twin?.classes.find((iri) => !classes.has(iri));
}

type Fields = Readonly<Record<string, Value | undefined>>;

function fieldsOf(line: string): Fields | undefined {
  try {
    const parsed: Value | null = JSON.parse(line);
    return parsed === null ? undefined : recordOf(parsed);
  } catch {
    return undefined;
  }
}

function twinOf({ twin, classes, name, attributes }: Fields): TwinData | undefined {
  const iri = iriOf(twin);
  const kinds = isList(classes) ? classes.map(iriOf) : [];
  const known = kinds.filter((kind) => kind !== undefined);
  const values = recordOf(attributes);
  if (iri === undefined || typeof name !== 'string' || values === undefined || known.length === 0 || known.length < kinds.length) return undefined;
  return { iri, classes: known, name, attributes: values };
}

function linkOf({ source, type, target, id = '', attributes }: Fields): TwinLink | undefined {
  const [from, via, to, values] = [iriOf(source), iriOf(type), iriOf(target), recordOf(attributes)];
  if (from === undefined || via === undefined || to === undefined || values === undefined || typeof id !== 'string') return undefined;
  return { source: from, type: via, target: to, id, attributes: values };
}

function iriOf(value: Value | undefined): Iri | undefined {
  return typeof value === 'string' ? parseIri(value) : undefined;
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

function recordOf(value: Value | undefined): Readonly<Record<string, Value>> | undefined {
  return typeof value === 'object' && !isList(value) ? value : undefined;
}

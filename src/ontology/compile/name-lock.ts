import type { Violation } from '../../kernel/violation.ts';

/** Every name ever published, by kind and IRI (a DTMI without its version). Only ever grows. Kept as `names.lock.json`. */
export interface NameLock {
  readonly classes: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
  /** Short names of properties, unique within each class only; see `short-names.ts`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What clients of the API can see; decided there, carried along here. Absent in the locks of earlier versions. */
  readonly published?: PublishedNames;
}

/** What clients can see of an ontology: names and, of fields, the types that documents rely on. */
export interface PublishedNames {
  /** Class → name of its interface and of its root field. */
  readonly types: Readonly<Record<string, PublishedType>>;
  /** Property → its field. */
  readonly fields: Readonly<Record<string, PublishedField>>;
  /** Class included by value → name of its type. */
  readonly components: Readonly<Record<string, string>>;
  /** Kind of quantity → enum of its units. */
  readonly units: Readonly<Record<string, PublishedUnits>>;
  /** Relationship whose edges have attributes → its edge type. Absent where there never was one. */
  readonly edges?: Readonly<Record<string, PublishedEdge>>;
  /** Typed mutation (what it does, then its class) → its name. Absent where there never was one. */
  readonly mutations?: Readonly<Record<string, string>>;
  /** Absent while nothing was published. */
  readonly twin?: TwinForm;
}

/** Whether `interface Twin` has all that every twin can be asked, or only what is asked daily, with the rest behind `view`. */
export type TwinForm = 'flat' | 'compact';

export interface PublishedType {
  readonly name: string;
  readonly root: string;
}

export interface PublishedField {
  readonly name: string;
  /** GraphQL type, as text. */
  readonly type: string;
  /** Kind of quantity whose units its `unit` argument takes. */
  readonly unit?: string;
}

export interface PublishedEdge {
  /** `FeedsEdge`; its connection is `FeedsConnection`. */
  readonly name: string;
  /** Type of the twins it leads to. */
  readonly node: string;
}

export interface PublishedUnits {
  readonly name: string;
  /** Unit → name of the enum's value. */
  readonly values: Readonly<Record<string, string>>;
}

export const emptyNameLock: NameLock = { classes: {}, properties: {}, fields: {} };
export const nothingPublished: PublishedNames = { types: {}, fields: {}, components: {}, units: {} };

/** Both together; where they differ the second says what is in force. */
export function joinedNames(before: PublishedNames, after: PublishedNames): PublishedNames {
  return {
    types: { ...before.types, ...after.types },
    fields: { ...before.fields, ...after.fields },
    components: { ...before.components, ...after.components },
    units: { ...before.units, ...after.units },
    ...(before.edges === undefined && after.edges === undefined ? {} : { edges: { ...before.edges, ...after.edges } }),
    ...(before.mutations === undefined && after.mutations === undefined ? {} : { mutations: { ...before.mutations, ...after.mutations } }),
    ...formOf(after.twin ?? before.twin),
  };
}

function formOf(twin: unknown): Pick<PublishedNames, 'twin'> {
  return twin === 'flat' || twin === 'compact' ? { twin } : {};
}

function within(all: Readonly<Record<string, string>> = {}, some: Readonly<Record<string, string>> = {}): boolean {
  return Object.entries(some).every(([iri, name]) => all[iri] === name);
}

/** Whether a lock still gives all the names that another gives. */
export function gives(lock: NameLock, other: NameLock): boolean {
  return within(lock.classes, other.classes) && within(lock.properties, other.properties) && within(lock.fields, other.fields);
}

/**
 * A lock from the text of its file, and what is wrong with it: a lock that cannot be relied on would rename what clients use, so that it is never
 * repaired in silence. `file` is named in violations.
 */
export function readNameLock(text: string, file: string): { readonly lock: NameLock; readonly violations: readonly Violation[] } {
  const violations: Violation[] = [];
  const wrong = (message: string, remedy: string): void => {
    violations.push({ code: 'LOCK', severity: 'error', message, remedy, place: { file } });
  };
  const parsed = parseJson(text);
  if (!isRecord(parsed)) {
    wrong('It is no JSON object.', 'Restore it from a backup or from version control; only where no client relies on the API yet, delete it.');
    return { lock: emptyNameLock, violations };
  }
  const lock = lockOf(parsed, wrong);
  for (const [section, all] of unique(lock)) checkUnique(section, all, wrong);
  return { lock, violations };
}

type Wrong = (message: string, remedy: string) => void;
type Loose = Readonly<Record<string, unknown>>;

const nameForm = /^[A-Za-z][A-Za-z0-9_]*$/;
const mend = 'Undo the edit: names are published once and for all; to publish a term under another name, give it another IRI.';

function lockOf(parsed: Loose, wrong: Wrong): NameLock {
  for (const key of Object.keys(parsed)) {
    if (!['classes', 'properties', 'fields', 'published'].includes(key))
      wrong(`It has a part "${key}" that is not known.`, 'Use the version of twinql that wrote it, or a newer one.');
  }
  const { published } = parsed;
  return {
    classes: names('classes', parsed['classes'], wrong),
    properties: names('properties', parsed['properties'], wrong),
    fields: names('fields', parsed['fields'] ?? {}, wrong),
    ...(published === undefined ? {} : { published: publishedOf(published, wrong) }),
  };
}

function publishedOf(value: unknown, wrong: Wrong): PublishedNames {
  const part = (name: keyof PublishedNames): unknown => (isRecord(value) ? value[name] : undefined);
  return {
    types: entries('published.types', part('types'), wrong, (entry) => {
      const { name, root } = entry;
      return isName(name) && isName(root) ? { name, root } : undefined;
    }),
    fields: entries('published.fields', part('fields'), wrong, (entry) => {
      const { name, type, unit } = entry;
      if (!isName(name) || typeof type !== 'string' || !(unit === undefined || typeof unit === 'string')) return undefined;
      return { name, type, ...(unit === undefined ? {} : { unit }) };
    }),
    components: names('published.components', part('components'), wrong),
    units: entries('published.units', part('units'), wrong, (entry) => {
      const { name, values } = entry;
      return isName(name) ? { name, values: names(`published.units, ${name},`, values, wrong) } : undefined;
    }),
    ...(part('edges') === undefined
      ? {}
      : {
          edges: entries('published.edges', part('edges'), wrong, (entry) => {
            const { name, node } = entry;
            return isName(name) && isName(node) ? { name, node } : undefined;
          }),
        }),
    ...(part('mutations') === undefined ? {} : { mutations: names('published.mutations', part('mutations'), wrong) }),
    ...formOf(part('twin')),
  };
}

function names(section: string, value: unknown, wrong: Wrong): Readonly<Record<string, string>> {
  const good = Object.entries(records(section, value, wrong)).filter((entry): entry is [string, string] => {
    if (isName(entry[1])) return true;
    wrong(`In ${section} <${entry[0]}> has the name ${JSON.stringify(entry[1])}, which is none: a letter, then letters, digits and underscores.`, mend);
    return false;
  });
  return Object.fromEntries(good);
}

function entries<T>(section: string, value: unknown, wrong: Wrong, read: (entry: Loose) => T | undefined): Readonly<Record<string, T>> {
  const good = Object.entries(records(section, value, wrong)).flatMap(([iri, entry]): readonly (readonly [string, T])[] => {
    const found = isRecord(entry) ? read(entry) : undefined;
    if (found === undefined) wrong(`In ${section} the entry of <${iri}> cannot be read.`, mend);
    return found === undefined ? [] : [[iri, found]];
  });
  return Object.fromEntries(good);
}

function records(section: string, value: unknown, wrong: Wrong): Loose {
  if (isRecord(value)) return value;
  wrong(`Its part ${section} is missing or no object.`, 'Restore it from a backup or from version control.');
  return {};
}

/** The parts in which no two terms may have one name. Short names and fields are unique within each class only. */
function unique({ classes, properties, published = nothingPublished }: NameLock): readonly (readonly [string, readonly (readonly [string, string])[]])[] {
  const { types, components, units, edges = {}, mutations = {} } = published;
  return [
    ['classes', Object.entries(classes)],
    ['properties', Object.entries(properties)],
    ['published.types', Object.entries(types).map(([iri, { name }]) => [iri, name])],
    ['published.types, root fields,', Object.entries(types).map(([iri, { root }]) => [iri, root])],
    ['published.components', Object.entries(components)],
    ['published.edges', Object.entries(edges).map(([iri, { name }]) => [iri, name])],
    ['published.mutations', Object.entries(mutations)],
    ['published.units', Object.entries(units).map(([iri, { name }]) => [iri, name])],
    ...Object.values(units).map(({ name, values }) => [`published.units, ${name},`, Object.entries(values)] as const),
  ];
}

function checkUnique(section: string, all: readonly (readonly [string, string])[], wrong: Wrong): void {
  const holders = new Map<string, string>();
  for (const [iri, name] of all) {
    const other = holders.get(name);
    if (other !== undefined) wrong(`In ${section} <${other}> and <${iri}> both have the name "${name}".`, mend);
    holders.set(name, iri);
  }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && nameForm.test(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

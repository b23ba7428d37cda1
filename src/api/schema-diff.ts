import {
  findBreakingChanges,
  findDangerousChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** What became of a schema, for those whose documents rely on it. */
export interface SchemaDiff {
  /** Documents that use these stop working. */
  readonly breaking: readonly string[];
  /** Documents go on working, but may answer otherwise. */
  readonly dangerous: readonly string[];
  /** Only more than before. */
  readonly safe: readonly string[];
}

/** Compares two schemas; types in federation's own words are left out. */
export function diffSchemas(before: GraphQLSchema, after: GraphQLSchema): SchemaDiff {
  return {
    breaking: sorted(findBreakingChanges(before, after).map(({ description }) => description)),
    dangerous: sorted(findDangerousChanges(before, after).map(({ description }) => description)),
    safe: sorted(Object.values(after.getTypeMap()).flatMap((type) => additions(before.getType(type.name), type))),
  };
}

function additions(before: GraphQLNamedType | undefined, after: GraphQLNamedType): readonly string[] {
  if (before === undefined) return [`${after.name} was added.`];
  const known = new Set(membersOf(before));
  return membersOf(after).flatMap((member) => (known.has(member) ? [] : [`${after.name}.${member} was added.`]));
}

function membersOf(type: GraphQLNamedType): readonly string[] {
  // Values of enums are named among the dangerous changes.
  if (isEnumType(type)) return [];
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [];
}

function sorted(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)].sort((a, b) => (a < b ? -1 : 1));
}

const sections: readonly (readonly [keyof SchemaDiff, title: string, remedy: string])[] = [
  [
    'breaking',
    'Breaking',
    'Documents that use these stop working. Keep the term in the model, deprecated, until nobody asks for it any more; or carry its twins over by a mapping file and tell the teams before the change.',
  ],
  [
    'dangerous',
    'Dangerous',
    'Documents stay valid but may answer otherwise: a client must expect a new enum value, or another default. Generate client types anew and look at `switch` statements without default.',
  ],
  ['safe', 'Safe', 'Only more than before. Publish possibleTypes.json anew, or clients that match fragments themselves drop twins of new types.'],
];

/** The difference as Markdown, gravest first. */
export function schemaDiffText(diff: SchemaDiff): string {
  const counts = sections.map(([key, title]) => `${String(diff[key].length)} ${title.toLowerCase()}`).join(', ');
  const parts = sections.flatMap(([key, title, remedy]) =>
    diff[key].length === 0 ? [] : [`## ${title} (${String(diff[key].length)})\n\n${remedy}\n\n${diff[key].map((line) => `- ${line}`).join('\n')}\n`],
  );
  return `# Schema changes\n\n${counts}.\n\n${parts.length === 0 ? 'Nothing changed.\n' : parts.join('\n')}`;
}

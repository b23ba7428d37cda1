import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema as buildSdl, type GraphQLSchema } from 'graphql';
import { DomainError } from '../kernel/errors.ts';
import type { BuiltSchema } from '../api/build-schema.ts';
import { federationDirectives } from '../api/federation-directives.ts';
import { jsonldContext } from '../api/jsonld-context.ts';
import { diffSchemas, schemaDiffText, type SchemaDiff } from '../api/schema-diff.ts';
import { irisModule } from '../api/schema-from-ontology/iris-module.ts';
import type { NameLock } from '../ontology/compile/name-lock.ts';

/** What a schema was compared with, and how it differs. */
export interface Comparison {
  readonly path: string;
  readonly diff: SchemaDiff;
}

/** Everything client teams need of one version of the schema: file name → text. */
export function schemaFiles(built: BuiltSchema, lock: NameLock, comparison: Comparison | undefined): Readonly<Record<string, string>> {
  return {
    'schema.graphql': built.sdl,
    'possibleTypes.json': toJson(built.possibleTypes),
    'iris.ts': irisModule(built.model),
    'iris.json': toJson(built.iris),
    'context.jsonld': toJson(jsonldContext(built.model)),
    'codegen.client.ts': clientCodegen,
    'names.lock.json': toJson({ ...lock, published: built.names }),
    ...(comparison === undefined ? {} : { 'schema-diff.md': schemaDiffText(comparison.diff) }),
  };
}

/** Compares with the schema of an earlier output: its folder, or the file itself. Throws `INVALID_DOCUMENT` when there is none. */
export function compareWith(path: string, built: BuiltSchema): Comparison {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'schema.graphql') : path;
  return { path: file, diff: diffSchemas(readSdl(file), built.schema) };
}

function readSdl(path: string): GraphQLSchema {
  try {
    const text = readFileSync(path, 'utf8').replace(/^extend schema[^]*?(?=^")/m, '');
    return buildSdl(`${federationDirectives}\n${text}`, { assumeValidSDL: true, noLocation: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : 'It cannot be read.';
    throw new DomainError('INVALID_DOCUMENT', `"${path}" is no schema to compare with: ${why} Give schema.graphql, or the folder of an earlier --out.`, {
      path,
    });
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** Without these two settings, a selection on an interface is typed once for every class: megabytes instead of kilobytes. */
const clientCodegen = `// Settings for client types (npx graphql-codegen --config codegen.client.ts); copy it into the client's project.
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: './schema.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    'src/generated/operations.ts': {
      plugins: ['typescript-operations'],
      config: {
        // Both together: classes that answer alike share one type, and each type is written once.
        mergeFragmentTypes: true,
        extractAllFieldsToTypes: true,
        enumType: 'string-literal',
        useTypeImports: true,
        scalars: { ID: 'string', IRI: 'string', Term: 'string', DateTime: 'string', Duration: 'string', Cursor: 'string', JSON: 'unknown' },
      },
    },
  },
};
export default config;
`;

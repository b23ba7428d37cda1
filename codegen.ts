import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    'src/api/generated/graphql.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        strictScalars: true,
        defaultScalarType: 'unknown',
        contextType: '../context.ts#Context',
        scalars: {
          ID: 'string',
          IRI: '../../kernel/iri.ts#Iri',
          Term: 'string',
          DateTime: '../../kernel/instant.ts#Instant',
          Duration: 'number',
          Cursor: 'string',
          JSON: '../../kernel/value.ts#Value',
        },
      },
    },
  },
};
export default config;

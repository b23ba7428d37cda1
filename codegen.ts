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
        importExtension: '.ts',
        contextType: '../context.ts#Context',
        mappers: {
          Node: '../twin-node.ts#TwinNode as TwinNodeModel',
          Twin: '../twin-node.ts#TwinNode as TwinNodeModel',
          TwinView: '../twin-node.ts#TwinNode as TwinNodeModel',
          OntologyTerm: '../../kernel/iri.ts#Iri',
          Telemetry: '../telemetry-node.ts#TelemetryNode as TelemetryModel',
        },
        scalars: {
          ID: 'string',
          _FieldSet: 'string',
          IRI: '../../kernel/iri.ts#Iri',
          Term: 'string',
          DateTime: '../../kernel/instant.ts#Instant',
          Duration: 'number',
          Cursor: 'string',
          JSON: '../../kernel/value.ts#Value',
          Long: 'string',
          Decimal: 'string',
        },
      },
    },
  },
};
export default config;

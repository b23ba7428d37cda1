import {
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { DomainError } from '../../kernel/errors.ts';
import type { FieldUsage } from '../../evolution/field-usage.ts';
import type { Limits } from '../limits.ts';
import { checkDocumentShape } from './document-shape.ts';
import { operationCost } from './operation-cost.ts';
import { usedByVariables, usedFields } from './used-fields.ts';

/** What a document was judged to be. */
type Admission = { readonly document: DocumentNode; readonly errors?: undefined } | { readonly document?: undefined; readonly errors: readonly GraphQLError[] };

/** Judges every operation before it runs: one gate for HTTP and WebSocket. */
export interface OperationGate {
  /** Size, tokens, depth, width, then validation against the schema; remembered per text and schema. */
  admit(schema: GraphQLSchema, source: string): Admission;
  /** Cost of one operation with its variables; throws `LIMIT_EXCEEDED` beyond the limit. Answers the cost. */
  charge(schema: GraphQLSchema, document: DocumentNode, request: ChargedRequest): number;
  readonly limits: Limits;
}

/** Which operation of a document is to run, and with what. */
interface ChargedRequest {
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  /** Who asks, where use of fields is counted; absent: not counted. */
  readonly client?: string;
}

/** Suggestions and other details of the schema in validation errors, which a stranger should not get. */
const suggestion = / ?Did you mean[^?]*\?/g;

/** A gate with these limits. `hideSuggestions`: for callers who may not know the schema. `usage` counts the fields of operations that may run. */
export function operationGate(limits: Limits, hideSuggestions: boolean, usage?: FieldUsage): OperationGate {
  const bySchema = new WeakMap<GraphQLSchema, LRUCache<string, Admission>>();
  // A document belongs to one schema, since it was admitted for it.
  const costs = new WeakMap<OperationDefinitionNode, number>();
  const noteUse = usage === undefined ? undefined : useNoter(usage);
  return {
    limits,
    admit: (schema, source) => {
      const cache = bySchema.get(schema) ?? new LRUCache<string, Admission>({ max: 1_000, maxSize: 4_000_000, sizeCalculation: (_, key) => key.length + 1 });
      bySchema.set(schema, cache);
      const known = cache.get(source);
      if (known !== undefined) return known;
      const judged = judge(schema, source, limits, hideSuggestions);
      cache.set(source, judged);
      return judged;
    },
    charge: (schema, document, { operationName, variables, client }) => {
      const operation = getOperationAST(document, operationName);
      if (operation === null || operation === undefined) return 0;
      const known = costs.get(operation);
      const cost = known ?? operationCost(schema, { document, operation, variables: variables ?? {} }, limits.cost);
      if (known === undefined && isFixed(operation)) costs.set(operation, cost);
      if (cost > limits.cost) {
        throw new DomainError('LIMIT_EXCEEDED', `The operation would cost more than ${limits.cost} points.`, { limit: 'cost', max: limits.cost, value: cost });
      }
      if (noteUse !== undefined && client !== undefined) noteUse(schema, { document, operation, variables: variables ?? {}, client });
      return cost;
    },
  };
}

interface Noted {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly client: string;
}

/** Notes the fields of a document, found once, and those that values of variables name. */
function useNoter(usage: FieldUsage): (schema: GraphQLSchema, noted: Noted) => void {
  const found = new WeakMap<DocumentNode, readonly string[]>();
  return (schema, { document, operation, variables, client }) => {
    const known = found.get(document) ?? usedFields(schema, document);
    found.set(document, known);
    const at = Date.now();
    usage.note(known, client, at);
    if ((operation.variableDefinitions?.length ?? 0) === 0) return;
    for (const coordinates of usedByVariables(schema, operation, variables)) usage.note(coordinates, client, at);
  };
}

/** Whether it costs the same each time: of the variables only whole numbers, as page sizes, change what an operation costs. */
function isFixed({ variableDefinitions = [] }: OperationDefinitionNode): boolean {
  return variableDefinitions.every(({ type }) => namedType(type) !== 'Int');
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function judge(schema: GraphQLSchema, source: string, limits: Limits, hideSuggestions: boolean): Admission {
  try {
    const document = parse(source, { maxTokens: limits.tokens });
    checkDocumentShape(document, limits);
    const errors = validate(schema, document, undefined, { maxErrors: 20 });
    if (errors.length === 0) return { document };
    return {
      errors: errors.map((error) => coded(hideSuggestions ? error.message.replace(suggestion, '') : error.message, error, 'GRAPHQL_VALIDATION_FAILED')),
    };
  } catch (error) {
    if (error instanceof DomainError)
      return { errors: [new GraphQLError(error.message, { originalError: error, extensions: { code: error.code, ...error.details } })] };
    if (error instanceof GraphQLError) {
      // graphql-js has no code for this; its text is "Document contains more that 2000 tokens. Parsing aborted."
      const tooLong = error.message.includes('tokens. Parsing aborted');
      return { errors: [coded(error.message, error, tooLong ? 'LIMIT_EXCEEDED' : 'GRAPHQL_PARSE_FAILED')] };
    }
    throw error;
  }
}

function coded(message: string, error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: { code },
  });
}

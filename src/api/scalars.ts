import { GraphQLError, isScalarType, Kind, valueFromASTUntyped, type GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { formatDuration, formatInstant, parseDurationMs, parseInstant } from '../kernel/instant.ts';
import { parseIri } from '../kernel/iri.ts';

/** How a scalar of the core is read and written. */
interface Codec {
  readonly parse: (text: string) => unknown;
  readonly write: (value: unknown) => unknown;
}

const asText = (value: unknown): unknown => String(value);

const codecs: Readonly<Record<string, Codec>> = {
  IRI: { parse: (text) => parseIri(text) ?? fail(`"${text.slice(0, 200)}" is not an absolute IRI.`), write: asText },
  Term: { parse: (text) => (text.length > 0 && text.length <= 4096 ? text : fail('A term is an IRI, a prefixed name or a GraphQL name.')), write: asText },
  Cursor: { parse: (text) => (text.length <= 4096 ? text : fail('This is not a cursor of ours.')), write: asText },
  Long: { parse: (text) => exact(text, /^-?\d{1,20}$/, 'an integer'), write: asText },
  Decimal: { parse: (text) => exact(text, /^-?\d{1,400}(\.\d{1,400})?$/, 'a decimal number'), write: asText },
  DateTime: {
    parse: (text) => parseInstant(text) ?? fail(`"${text.slice(0, 60)}" is not a moment in ISO 8601 with zone, such as 2026-01-31T08:00:00Z.`),
    write: (value) => (typeof value === 'number' ? formatInstant(value) : value),
  },
  Duration: {
    parse: (text) => parseDurationMs(text) ?? fail(`"${text.slice(0, 60)}" is not a duration in ISO 8601, such as PT15M.`),
    write: (value) => (typeof value === 'number' ? formatDuration(value) : value),
  },
};

function exact(text: string, form: RegExp, what: string): string {
  return form.test(text) ? text : fail(`"${text.slice(0, 60)}" is not ${what}.`);
}

/** Gives the scalars of the core their reading and writing. */
export function attachScalars(schema: GraphQLSchema): void {
  for (const [name, codec] of Object.entries(codecs)) {
    const scalar = schema.getType(name);
    if (isScalarType(scalar)) attach(scalar, codec);
  }
  const json = schema.getType('JSON');
  if (isScalarType(json)) {
    json.serialize = (value: unknown): unknown => value;
    json.parseValue = (value: unknown): unknown => value;
    json.parseLiteral = (node, variables) => valueFromASTUntyped(node, variables);
  }
}

function attach(scalar: GraphQLScalarType, { parse, write }: Codec): void {
  const read = (value: unknown): unknown => (typeof value === 'string' ? parse(value) : fail(`${scalar.name} is written as text.`));
  scalar.serialize = write;
  scalar.parseValue = read;
  scalar.parseLiteral = (node) => (node.kind === Kind.STRING ? parse(node.value) : fail(`${scalar.name} is written as text.`));
}

function fail(message: string): never {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

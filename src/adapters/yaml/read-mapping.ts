import { Ajv, type ErrorObject } from 'ajv';
import { LineCounter, parseDocument, type Document } from 'yaml';
import schema from '../../../schema/mapping.schema.json' with { type: 'json' };
import type { Violation } from '../../kernel/violation.ts';
import type { Mapping } from '../../telemetry/mapping.ts';
import { checkMapping, type MappingDocument, toMapping } from '../../telemetry/mapping-document.ts';
import { lineOf, syntaxViolations } from './yaml-places.ts';

/** A mapping, or what is wrong with the file. */
export type ReadMapping = { readonly mapping: Mapping } | { readonly violations: readonly Violation[] };

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<MappingDocument>(schema);

/** Reads a mapping file, YAML or JSON. `name` is used in messages only. */
export function readMapping(name: string, text: string): ReadMapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  if (document.errors.length > 0) return { violations: syntaxViolations(document, name, lines) };
  // At most 100 aliases are followed, the library's default: a few lines cannot unfold into gigabytes.
  const data: unknown = document.toJS();
  if (!validate(data)) return { violations: (validate.errors ?? []).map((error) => toViolation(error, name, document, lines)) };
  const violations = checkMapping(data);
  return violations.length > 0 ? { violations: violations.map((violation) => ({ ...violation, place: { file: name } })) } : { mapping: toMapping(data) };
}

function toViolation(error: ErrorObject, file: string, document: Document, lines: LineCounter): Violation {
  const line = lineOf(error.instancePath, document, lines);
  const extra = error.keyword === 'additionalProperties' ? ` (${String(error.params['additionalProperty'])})` : '';
  return {
    code: 'MAPPING',
    severity: 'error',
    message: `${error.instancePath === '' ? 'The file' : error.instancePath} ${error.message ?? 'is wrong'}${extra}.`,
    remedy: 'Compare with schema/mapping.schema.json.',
    place: { file, ...(line === undefined ? {} : { line }) },
  };
}

import { Ajv } from 'ajv';
import { LineCounter, parseDocument } from 'yaml';
import schema from '../../../schema/profile.schema.json' with { type: 'json' };
import type { Violation } from '../../kernel/violation.ts';
import type { PublishProfile } from '../../api/schema-from-ontology/publish-profile.ts';
import type { SourceDocument } from '../../ontology/ontology-reader.ts';
import { lineOf, plainData, syntaxViolations } from './yaml-places.ts';

/** A profile, or what is wrong with the file. */
export type ReadProfile = { readonly profile: PublishProfile } | { readonly violations: readonly Violation[] };

const validate = new Ajv({ allErrors: true }).compile<PublishProfile>(schema);

/** Reads a publish profile, YAML or JSON. Never throws for what the file says. */
export function readProfile({ name, text }: SourceDocument): ReadProfile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  if (document.errors.length > 0) return { violations: syntaxViolations(document, name, lines) };
  const plain = plainData(document, name);
  if ('violation' in plain) return { violations: [plain.violation] };
  const data = plain.data ?? {};
  if (validate(data)) return { profile: data };
  const violations = (validate.errors ?? []).map(({ instancePath, message, params }): Violation => {
    const said = [params['additionalProperty'], params['allowedValues']].find((value) => value !== undefined);
    const line = lineOf(instancePath, document, lines);
    return {
      code: 'PROFILE',
      severity: 'error',
      message: `${instancePath === '' ? 'The file' : instancePath} ${message ?? 'is wrong'}${said === undefined ? '' : ` (${[said].flat().map(String).join(', ')})`}.`,
      remedy: 'Compare with schema/profile.schema.json.',
      place: { file: name, ...(line === undefined ? {} : { line }) },
    };
  });
  return { violations };
}

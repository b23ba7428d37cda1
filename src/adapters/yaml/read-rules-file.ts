import { Ajv } from 'ajv';
import { LineCounter, parseDocument, type Document } from 'yaml';
import schema from '../../../schema/change.schema.json' with { type: 'json' };
import type { Violation } from '../../kernel/violation.ts';
import { readRules, type ReadRules, type RuleGround, type RulesDocument } from '../../evolution/rules/read-rules.ts';
import type { ExpressionCompiler } from '../../ontology/expression/expression.ts';
import type { SourceDocument } from '../../ontology/ontology-reader.ts';
import { lineOf, plainData, syntaxViolations } from './yaml-places.ts';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<RulesDocument>(schema);

/** Reads a file of mapping rules, YAML or JSON, between two versions of an ontology. Never throws for what the file says. */
export function readRulesFile({ name, text }: SourceDocument, ground: RuleGround, expressions: ExpressionCompiler): ReadRules {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  if (document.errors.length > 0) return { rules: [], violations: syntaxViolations(document, name, lines) };
  const data = plainData(document, name);
  if ('violation' in data) return { rules: [], violations: [data.violation] };
  if (!validate(data.data)) {
    const violations = (validate.errors ?? []).map(({ instancePath, message, params }): Violation => {
      const extra = typeof params['additionalProperty'] === 'string' ? ` (${params['additionalProperty']})` : '';
      const line = lineOf(instancePath, document, lines);
      return {
        code: 'RULE',
        severity: 'error',
        message: `${instancePath === '' ? 'The file' : instancePath} ${message ?? 'is wrong'}${extra}.`,
        remedy: 'Compare with schema/change.schema.json.',
        place: { file: name, ...(line === undefined ? {} : { line }) },
      };
    });
    return { rules: [], violations };
  }
  const read = readRules(data.data, ground, expressions);
  return { ...read, violations: read.violations.map((violation) => ({ ...violation, place: placeOf(violation, name, document, lines) })) };
}

/** The line of the rule a message counts. */
function placeOf({ message }: Violation, file: string, document: Document, lines: LineCounter): NonNullable<Violation['place']> {
  const number = /^Rule (\d+):/.exec(message)?.[1];
  const line = number === undefined ? undefined : lineOf(`/rules/${Number(number) - 1}`, document, lines);
  return { file, ...(line === undefined ? {} : { line }) };
}

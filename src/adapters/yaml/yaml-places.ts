import { isMap, isScalar, isSeq, type Document, type LineCounter } from 'yaml';
import type { Violation } from '../../kernel/violation.ts';

/** What the parser found wrong, with lines. */
export function syntaxViolations({ errors }: Document, file: string, lines: LineCounter): readonly Violation[] {
  return errors.map((error) => ({
    code: 'SYNTAX',
    severity: 'error',
    message: error.message,
    remedy: 'Mend the YAML.',
    place: { file, line: lines.linePos(error.pos[0]).line },
  }));
}

/** The document as plain data. At most 100 aliases are followed, the library's default: a few lines cannot unfold into gigabytes. */
export function plainData(document: Document, file: string): { readonly data: unknown } | { readonly violation: Violation } {
  try {
    const data: unknown = document.toJS();
    return { data };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'The file cannot be unfolded.';
    return { violation: { code: 'SYNTAX', severity: 'error', message, remedy: 'Write the repeated parts out.', place: { file } } };
  }
}

/** The line where what the JSON pointer points to begins. */
export function lineOf(pointer: string, document: Document, lines: LineCounter): number | undefined {
  const steps = pointer.split('/').slice(1);
  const node = steps.length === 0 ? document.contents : document.getIn(steps.map(toStep), true);
  const range = isMap(node) || isSeq(node) || isScalar(node) ? node.range : undefined;
  return range === undefined || range === null ? undefined : lines.linePos(range[0]).line;
}

function toStep(step: string): string | number {
  const text = step.replaceAll('~1', '/').replaceAll('~0', '~');
  return /^\d+$/.test(text) ? Number(text) : text;
}

import { parseIri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { LeftReason, NotEvaluated, ShapeResult } from './shape-report.ts';

/** A breach of a shape as every other violation is shown. */
export function resultViolation({ constraint, severity, focus, path, message, place }: ShapeResult): Violation {
  const term = parseIri(focus);
  return {
    code: 'SHAPE',
    severity,
    message: `${message.replace(/\.$/, '')}${path === undefined ? '' : ` (at ${path})`}.`,
    remedy: `Mend what is said there; the rule is ${constraint}.`,
    ...(term !== undefined && { term }),
    ...(place !== undefined && { place }),
  };
}

/** What was not evaluated as information, or as a warning where the shape itself is at fault. */
export function leftViolation({ shape, reason, message, place }: NotEvaluated): Violation {
  const term = shape.startsWith('_:') ? undefined : parseIri(shape);
  const { severity, remedy } = remedies[reason];
  return {
    code: 'NOT_EVALUATED',
    severity,
    message: `Not evaluated of the shape ${term === undefined ? 'without a name' : `<${shape}>`}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
    remedy,
    ...(term !== undefined && { term }),
    ...(place !== undefined && { place }),
  };
}

const core = { severity: 'info', remedy: 'Nothing is to be done; state the rule in SHACL Core if it must hold here.' } as const;
const mend = { severity: 'warning', remedy: 'Mend the shape; until then that part of it is not checked.' } as const;
const lighten = { severity: 'warning', remedy: 'Make the shape or the data smaller, or allow more.' } as const;

const remedies: Readonly<Record<LeftReason, { readonly severity: Violation['severity']; readonly remedy: string }>> = {
  SPARQL: core,
  TARGET: core,
  COMPONENT: core,
  DEPENDS: { severity: 'info', remedy: 'It is evaluated as soon as what it depends on can be.' },
  RECURSION: { severity: 'info', remedy: 'Break the circle if the rule must hold here.' },
  REFERENCE: { severity: 'warning', remedy: 'Give the document that describes it as well.' },
  PATTERN: { severity: 'warning', remedy: 'Write the pattern without look-around and back references, and shorter.' },
  PATH: mend,
  ILL_FORMED: mend,
  CRASH: mend,
  TIME: lighten,
  MEMORY: lighten,
};

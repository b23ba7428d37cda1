import { parseIri } from '../../kernel/iri.ts';
import type { Place, Violation } from '../../kernel/violation.ts';

/** One error as the parser writes it down. */
interface ParserError {
  readonly PrimaryID?: string | null;
  readonly Cause?: string;
  readonly Action?: string;
  readonly ValidationID?: string;
}

interface ParserReport {
  readonly ExceptionKind?: string;
  readonly Errors?: readonly ParserError[];
  readonly UndefinedIdentifiers?: readonly string[];
}

/** What the parser found wrong, as violations: its code is passed on, its cause is the message and its action the remedy. */
export function parserViolations(error: unknown, placeOf: (dtmi: string) => Place | undefined): readonly Violation[] {
  const report = reportOf(error);
  const undefinedIds = report?.UndefinedIdentifiers ?? [];
  if (undefinedIds.length > 0) return undefinedIds.map(undefinedIdentifier).map((violation) => ({ ...violation, severity: 'error' }));
  const errors = report?.Errors ?? [];
  if (errors.length === 0) return [parserFailure(error)];
  const distinct = new Map(errors.map((each) => [`${each.ValidationID} ${each.Cause}`, each]));
  return [...distinct.values()].map(({ PrimaryID, Cause, Action, ValidationID }) => {
    const term = typeof PrimaryID === 'string' ? parseIri(PrimaryID) : undefined;
    const place = typeof PrimaryID === 'string' ? placeOf(PrimaryID) : undefined;
    return {
      code: ValidationID ?? 'dtmi:dtdl:parsingError:invalid',
      severity: 'error',
      message: Cause ?? 'The DTDL is not valid.',
      remedy: Action ?? 'Mend the DTDL at this place.',
      ...(term !== undefined && { term }),
      ...(place !== undefined && { place }),
    };
  });
}

/** The parser itself gave up, which it does on some malformed input instead of saying what is wrong. */
function parserFailure(error: unknown): Violation {
  return {
    code: 'DTDL_PARSER_FAILURE',
    severity: 'error',
    message: `The DTDL parser gave up on these documents (${error instanceof Error ? error.message.slice(0, 200) : 'no reason given'}).`,
    remedy: 'Check the documents one by one to find the one that it cannot read.',
  };
}

/** The identifiers that the documents refer to and none of them defines, when that is all that is wrong. */
export function undefinedIdentifiers(error: unknown): readonly string[] {
  return reportOf(error)?.UndefinedIdentifiers ?? [];
}

/** A warning: the missing interface is taken as an empty one. */
export function undefinedIdentifier(id: string): Violation {
  const term = parseIri(id);
  return {
    code: 'DTDL_UNDEFINED',
    severity: 'warning',
    message: `<${id}> is referred to but defined in none of the documents.`,
    remedy: 'Load the document that defines it together with these.',
    ...(term !== undefined && { term }),
  };
}

/** The parser throws its report as JSON in the message of an error. */
function reportOf(error: unknown): ParserReport | undefined {
  if (!(error instanceof Error)) return undefined;
  const start = error.message.indexOf('{');
  if (start < 0) return undefined;
  try {
    const report: ParserReport = JSON.parse(error.message.slice(start));
    return report;
  } catch {
    return undefined;
  }
}

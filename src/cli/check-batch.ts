import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Place, Violation } from '../kernel/violation.ts';
import type { SourceDocument } from '../ontology/ontology-reader.ts';
import { readLines, type Line } from './batch-lines.ts';
import type { BatchAnswer, BatchJob } from './batch-messages.ts';
import { CheckerProcess, type CheckLimits } from './checker-process.ts';

/** How a batch is run. */
export interface BatchOptions extends CheckLimits {
  /** Checks at the same time, each in a process of its own. */
  readonly processes: number;
}

const longestLine = 64_000_000;

/**
 * Answers every line of `input` with one line of `output`, in the same order. What is read ahead is bounded, and nothing more is read while the
 * output is not taken. Returns whether everything was valid.
 */
export async function checkBatch(input: AsyncIterable<Buffer>, output: Writable, options: BatchOptions): Promise<boolean> {
  await using pool = new AsyncDisposableStack();
  const free = Array.from({ length: options.processes }, () => pool.use(new CheckerProcess(options)));
  const waiting: ((checker: CheckerProcess) => void)[] = [];
  const withChecker = async (job: BatchJob): Promise<readonly Violation[]> => {
    const checker = free.pop() ?? (await new Promise<CheckerProcess>((resolve) => waiting.push(resolve)));
    try {
      return await checker.check(job);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free.push(checker);
      else next(checker);
    }
  };
  let isAllValid = true;
  let previous = Promise.resolve();
  const unwritten: Promise<void>[] = [];
  for await (const line of readLines(input, longestLine)) {
    const answer = answerTo(line, withChecker);
    const before = previous;
    previous = (async () => {
      const given = await answer;
      await before;
      isAllValid &&= given.valid;
      if (!output.write(`${JSON.stringify(given)}\n`)) await once(output, 'drain');
    })();
    unwritten.push(previous);
    if (unwritten.length >= 4 * options.processes) await unwritten.shift();
  }
  await Promise.all(unwritten);
  return isAllValid;
}

async function answerTo(line: Line, check: (job: BatchJob) => Promise<readonly Violation[]>): Promise<BatchAnswer> {
  const request = readRequest(line);
  if (request.fault !== undefined) return malformed(line.number, request.id, request.fault);
  const violations = await check(request);
  return {
    id: request.id,
    valid: !violations.some(({ code, severity }) => severity === 'error' || code === 'DTDL_UNDEFINED'),
    violations: violations.map((violation) => reported(violation, request.isText)),
  };
}

/** One line understood, or what is wrong with it. */
interface Request extends BatchJob {
  readonly id: string | number | null;
  /** Which documents came as text: only they have lines. */
  readonly isText: readonly boolean[];
  readonly fault?: string;
}

function readRequest(line: Line): Request {
  const nothing = { id: null, documents: [], isText: [] };
  if ('tooLong' in line) return { ...nothing, fault: `The line is longer than ${longestLine} bytes.` };
  try {
    const parsed: unknown = JSON.parse(line.text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return { ...nothing, fault: 'The line is no JSON object.' };
    return readMembers(new Map<string, unknown>(Object.entries(parsed)));
  } catch (error) {
    return { ...nothing, fault: `The line is no JSON that can be read (${error instanceof Error ? error.message.slice(0, 200) : 'no reason given'}).` };
  }
}

function readMembers(members: ReadonlyMap<string, unknown>): Request {
  const [givenId, documents, format] = [members.get('id'), members.get('documents'), members.get('format')];
  const id = typeof givenId === 'string' || typeof givenId === 'number' ? givenId : null;
  const nothing = { id, documents: [], isText: [] };
  if (!Array.isArray(documents) || documents.length === 0) return { ...nothing, fault: '"documents" is no list with at least one document.' };
  if (format !== undefined && format !== null && typeof format !== 'string') return { ...nothing, fault: '"format" is no text.' };
  const given: readonly unknown[] = documents;
  const isText = given.map((document) => typeof document === 'string');
  const options = members.get('options');
  const refuseUndefinedExtensions = Array.isArray(options) && options.includes('DisallowUndefinedExtensions');
  return { id, documents: given.map(toDocument), isText, refuseUndefinedExtensions, ...(typeof format === 'string' && { format: format.toLowerCase() }) };
}

/** A text is taken as it is; anything else is the JSON it was. */
function toDocument(document: unknown, i: number): SourceDocument {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return { name: `documents[${i}]${/^[\s\uFEFF]*[[{]/.test(text) ? '.json' : ''}`, text };
}

/** A violation as it is answered, placed in the document as the request counts them. */
function reported({ code, term, place, message }: Violation, isText: readonly boolean[]): BatchAnswer['violations'][number] {
  return { code, message, ...(term !== undefined && { term }), ...(place !== undefined && { place: requestPlace(place, isText) }) };
}

/** JSON that came inside the request has no lines of its own. */
function requestPlace(place: Place, isText: readonly boolean[]): Place {
  const [file, index] = /^documents\[(\d+)\]/.exec(place.file) ?? [];
  if (file === undefined) return place;
  return isText[Number(index)] === true ? { ...place, file } : { file };
}

function malformed(line: number, id: unknown, message: string): BatchAnswer {
  return { id, valid: false, violations: [{ code: 'LINE', message, place: { file: 'standard input', line } }] };
}

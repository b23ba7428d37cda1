import type { Violation } from '../../kernel/violation.ts';
import { relationshipLine, twinLine } from '../twin-lines.ts';
import { undeclaredOfLink, undeclaredOfTwin } from './check-declared.ts';
import type { LoadStage } from './load-stage.ts';
import type { BulkItem, ReadingGround, TwinFile, TwinReader } from './twin-reader.ts';

/** What is wrong in the files of a load. */
export interface Faults {
  readonly errors: number;
  readonly warnings: number;
  /** The first of both; warnings of one code about one term are told once. */
  readonly first: readonly Violation[];
}

const mostTold = 1000;

/** Collects what is wrong, without holding all of it. `rejected` is told of every error, with what stands there. */
export class FaultList {
  readonly #first: Violation[] = [];
  readonly #known = new Set<string>();
  readonly #rejected: (violation: Violation, text: string | undefined) => void;
  #errors = 0;
  #warnings = 0;

  constructor(rejected: (violation: Violation, text: string | undefined) => void = () => undefined) {
    this.#rejected = rejected;
  }

  add(violation: Violation, text?: string): void {
    const isError = violation.severity === 'error';
    if (isError) this.#errors++;
    else this.#warnings++;
    if (isError) this.#rejected(violation, text);
    const key = `${violation.code} ${violation.term ?? violation.message}`;
    if (!isError && this.#known.has(key)) return;
    if (!isError) this.#known.add(key);
    if (this.#first.length < mostTold) this.#first.push(violation);
  }

  all(): Faults {
    return { errors: this.#errors, warnings: this.#warnings, first: this.#first };
  }
}

/** The reader of a file, the one that looks closest; `undefined` where none recognises it. */
export function readerOf(readers: readonly TwinReader[], file: Pick<TwinFile, 'name' | 'head'>): TwinReader | undefined {
  return readers.find((reader) => reader.recognises(file));
}

/** Reads a file into the stage; what is wrong goes to `faults`, and the rest is read all the same. */
export async function fillStage(
  stage: LoadStage,
  faults: FaultList,
  { reader, file, ground }: { readonly reader: TwinReader; readonly file: TwinFile; readonly ground: ReadingGround },
  signal?: AbortSignal,
): Promise<void> {
  for await (const items of reader.read(file, ground)) {
    signal?.throwIfAborted();
    for (const item of items) stageItem(stage, faults, item, ground.ontology);
  }
}

function stageItem(stage: LoadStage, faults: FaultList, item: BulkItem, ontology: ReadingGround['ontology']): void {
  if (item.kind === 'fault') {
    faults.add(item.violation, item.text);
    return;
  }
  const found = item.kind === 'twin' ? undeclaredOfTwin(item.twin, ontology) : undeclaredOfLink(item.link, ontology);
  for (const violation of found) faults.add(violation);
  const contradiction = item.kind === 'twin' ? stage.addTwin(item.twin) : stage.addLink(item.link);
  if (contradiction !== undefined) faults.add(contradiction, textOf(item));
}

function textOf(item: Exclude<BulkItem, { readonly kind: 'fault' }>): string {
  return (item.kind === 'twin' ? twinLine(item.twin) : relationshipLine(item.link)).trimEnd();
}

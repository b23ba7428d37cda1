import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** One conformance case of DTDL as its file writes it down. */
interface CaseFile {
  readonly valid?: boolean;
  readonly input?: unknown;
  readonly idText?: string;
  readonly resolution?: readonly { readonly response?: readonly unknown[] }[];
  readonly partialResolution?: unknown;
  readonly acceptableLimits?: unknown;
  readonly quirks?: readonly string[];
  readonly options?: readonly string[];
  readonly expect?: { readonly parsingErrors?: readonly { readonly ValidationID?: string }[] };
}

/** What decides a case besides its input: nothing, a resolver, limits that the caller allows, or a leniency that the caller asks for. */
export type DecidedBy = 'input' | 'resolver' | 'limits' | 'leniency';

/** One conformance case, ready to be asked. */
export interface DtdlCase {
  readonly id: string;
  readonly set: string;
  readonly decidedBy: DecidedBy;
  readonly valid: boolean;
  readonly input: unknown;
  /** What a resolver answers about what is missing in the input: a request without a resolver has it among its documents. */
  readonly resolved: readonly unknown[];
  /** The codes of the errors that the official parser finds, where the case states them. */
  readonly codes: readonly string[];
  readonly options: readonly string[];
}

const dtdlSets = ['doc-examples', 'generated', 'solecisms', 'specification'] as const;

/** Every case of the conformance suite in `folder`, in a fixed order. Identifiers (`dtmis`) are asked as those of an interface. */
export function dtdlCases(folder: string, sets: readonly string[] = dtdlSets): readonly DtdlCase[] {
  return sets.flatMap((set) =>
    globSync(`${folder}/${set}/*.json`)
      .toSorted()
      .flatMap((file) => readCases(file, set)),
  );
}

function readCases(file: string, set: string): readonly DtdlCase[] {
  const parsed: CaseFile | readonly CaseFile[] = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  const all = Array.isArray(parsed) ? (parsed as readonly CaseFile[]) : [parsed as CaseFile];
  return all.flatMap((each, i) => {
    const input = each.input ?? (each.idText === undefined ? undefined : interfaceNamed(each.idText));
    if (each.valid === undefined || input === undefined) return [];
    const codes = (each.expect?.parsingErrors ?? []).flatMap(({ ValidationID }) => ValidationID ?? []);
    const resolved = (each.resolution ?? []).flatMap(({ response }) => response ?? []);
    return [{ id: `${set}/${basename(file)} ${i}`, set, decidedBy: decidedBy(each), valid: each.valid, input, resolved, codes, options: each.options ?? [] }];
  });
}

function interfaceNamed(id: string): unknown {
  return { '@context': 'dtmi:dtdl:context;4', '@id': id, '@type': 'Interface' };
}

function decidedBy({ resolution, partialResolution, acceptableLimits, quirks = [] }: CaseFile): DecidedBy {
  if (resolution !== undefined || partialResolution !== undefined) return 'resolver';
  if (acceptableLimits !== undefined) return 'limits';
  return quirks.length > 0 ? 'leniency' : 'input';
}

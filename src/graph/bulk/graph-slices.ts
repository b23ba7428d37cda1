import type { Violation } from '../../kernel/violation.ts';
import { termIri, namedIris } from '../../ontology/compile/reading.ts';
import { readTwins } from '../../ontology/instances.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { OntologyReader } from '../../ontology/ontology-reader.ts';
import { TripleGraph } from '../../ontology/triple-graph.ts';
import { isMeta, rdfType } from '../../ontology/words.ts';
import { linesOf, type Line } from './lines.ts';
import type { BulkItem, TwinFile, TwinReader } from './twin-reader.ts';

/** How a format of graphs is cut into pieces that can be read by themselves. */
export interface SliceForm {
  recognises(file: Pick<TwinFile, 'name' | 'head'>): boolean;
  /** Whether a line belongs to the beginning of the file, which every slice needs. */
  isProlog(line: string): boolean;
  /** Whether a line ends the description of one twin, seen with the line after it. */
  endsBlock(line: string, next: string | undefined): boolean;
  /** A slice as a whole document; the first of `blocks` stands right after the prolog. */
  document(prolog: readonly string[], blocks: readonly string[]): string;
}

/** Lines of one twin. */
interface Block {
  readonly text: string;
  readonly line: number;
}

interface Slicing {
  readonly file: TwinFile;
  readonly ontology: Ontology;
  readonly reader: OntologyReader;
  readonly form: SliceForm;
  readonly prolog: readonly string[];
}

const blocksAtOnce = 400;

/** Reads graphs that `twinql export` wrote slice by slice, by the reader of the format: a graph of any size in constant memory. */
export function sliceReader(reader: OntologyReader, form: SliceForm): TwinReader {
  return {
    recognises: (file) => form.recognises(file),
    async *read(file, { ontology }) {
      const prolog: string[] = [];
      let blocks: Block[] = [];
      for await (const block of blocksOf(file, form, prolog)) {
        blocks.push(block);
        if (blocks.length < blocksAtOnce) continue;
        yield await readBlocks({ file, ontology, reader, form, prolog }, blocks);
        blocks = [];
      }
      yield await readBlocks({ file, ontology, reader, form, prolog }, blocks);
    },
  };
}

async function* blocksOf(file: TwinFile, form: SliceForm, prolog: string[]): AsyncGenerator<Block> {
  let open: Line[] = [];
  let isInProlog = true;
  for await (const lines of linesOf(file)) {
    for (const line of lines) {
      isInProlog &&= form.isProlog(line.text);
      if (isInProlog) {
        prolog.push(line.text);
        continue;
      }
      const last = open.at(-1);
      if (last !== undefined && form.endsBlock(last.text, line.text)) {
        yield blockOf(open);
        open = [];
      }
      open.push(line);
    }
  }
  if (open.length > 0) yield blockOf(open);
}

function blockOf(lines: readonly Line[]): Block {
  return { text: lines.map(({ text }) => text).join('\n'), line: lines[0]?.number ?? 1 };
}

/** A slice with an error is read again in halves, so that only what is wrong is left out. */
async function readBlocks(slicing: Slicing, blocks: readonly Block[]): Promise<readonly BulkItem[]> {
  if (blocks.length === 0) return [];
  const { file, reader, form, prolog } = slicing;
  const graph = new TripleGraph();
  const text = form.document(
    prolog,
    blocks.map((block) => block.text),
  );
  const violations = await reader.read([{ name: file.name, text }], graph, new AbortController().signal);
  const isBroken = violations.some(({ severity }) => severity === 'error');
  if (isBroken && blocks.length > 1) {
    const half = Math.ceil(blocks.length / 2);
    return [...(await readBlocks(slicing, blocks.slice(0, half))), ...(await readBlocks(slicing, blocks.slice(half)))];
  }
  const shift = (blocks[0]?.line ?? 1) - prolog.length - 1;
  const faults = violations.map((violation): BulkItem => ({
    kind: 'fault',
    violation: shifted(violation, shift),
    ...(isBroken ? { text: blocks[0]?.text ?? '' } : {}),
  }));
  return isBroken ? faults : [...itemsOf(graph, slicing, shift), ...faults];
}

function itemsOf(graph: TripleGraph, { ontology, file }: Slicing, shift: number): readonly BulkItem[] {
  const typed = new Set(Array.from(graph.withPredicate(rdfType), ([subject]) => subject));
  const { twins, relationships, unresolved } = readTwins(graph, ontology, typed);
  const placeOf = (subject: string): { readonly file: string; readonly line?: number } => {
    const line = graph.place(subject)?.line;
    return line === undefined ? { file: file.name } : { file: file.name, line: line + shift };
  };
  const found = new Set<string>(twins.map(({ iri }) => iri));
  const strange = strangeWords(graph, ontology);
  return [
    ...strange.map(([word, subject]): BulkItem => ({ kind: 'fault', violation: undeclaredWord(word, placeOf(subject)) })),
    ...twins.map((twin): BulkItem => ({ kind: 'twin', twin: { ...twin, place: placeOf(twin.iri) } })),
    ...[...relationships, ...unresolved].map((link): BulkItem => ({ kind: 'link', link: { ...link, place: placeOf(link.source) } })),
    ...[...typed]
      .filter((subject) => isLost(graph, subject, found))
      .map((subject): BulkItem => ({ kind: 'fault', violation: lost(graph, subject, placeOf(subject)) })),
  ];
}

/** Properties that the model does not declare, each with a subject that has it: their values would be lost. */
function strangeWords(graph: TripleGraph, { properties }: Ontology): readonly (readonly [word: string, subject: string])[] {
  const words = new Map<string, string>();
  for (const [subject, word] of graph.triples()) {
    const iri = words.has(word) || isMeta(word) ? undefined : termIri(word);
    if (iri !== undefined && !properties.has(iri)) words.set(word, subject);
  }
  return [...words];
}

function undeclaredWord(word: string, place: NonNullable<Violation['place']>): Violation {
  const remedy = 'Give the model under which it was written, or remove it.';
  return { code: 'UNDECLARED', severity: 'error', message: `The property <${word}> is not declared by the model.`, remedy, place };
}

/** Typed by a class of a domain, and no twin all the same: the model does not know the class. */
function isLost(graph: TripleGraph, subject: string, found: ReadonlySet<string>): boolean {
  const iri = termIri(subject);
  return iri !== undefined && !found.has(iri) && namedIris(graph.objects(subject, rdfType)).some((type) => !isMeta(type));
}

function lost(graph: TripleGraph, subject: string, place: NonNullable<Violation['place']>): Violation {
  const [type] = namedIris(graph.objects(subject, rdfType));
  return {
    code: 'UNDECLARED',
    severity: 'error',
    message: `<${subject}> has the class <${type ?? ''}>, which the model does not declare.`,
    remedy: 'Give the model under which it was written.',
    place,
  };
}

function shifted(violation: Violation, shift: number): Violation {
  const { place } = violation;
  return place?.line === undefined ? violation : { ...violation, place: { ...place, line: Math.max(1, place.line + shift) } };
}

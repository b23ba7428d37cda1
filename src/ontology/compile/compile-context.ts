import { localName, type Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { Term } from '../ontology.ts';
import { textAt } from './reading.ts';
import { deprecationOf, textsOf } from './term-texts.ts';
import type { TripleGraph } from '../triple-graph.ts';
import type { UnitTable } from '../unit.ts';
import { tq } from '../words.ts';

/** What every part of the compiler works on. */
export interface CompileContext {
  readonly graph: TripleGraph;
  readonly units: UnitTable;
  /** Subjects that documents of twins (not of the model) give a type. */
  readonly twinSubjects: ReadonlySet<string>;
  /** Properties that others were joined into, with those others; see `equivalent-properties.ts`. */
  readonly equivalents: ReadonlyMap<Iri, readonly Iri[]>;
  readonly violations: Violation[];
}

/** Notes a breach of a rule by the term `subject`, with the place where it stands. */
export function report(context: CompileContext, subject: string, violation: Omit<Violation, 'place' | 'term'> & { readonly term?: Iri | undefined }): void {
  const { term, ...rest } = violation;
  const place = context.graph.place(subject);
  context.violations.push({ ...rest, ...(term !== undefined && { term }), ...(place !== undefined && { place }) });
}

/** What every term has. The name is the wished one; {@link assignNames} makes it unique and permanent. */
export function termOf(graph: TripleGraph, iri: Iri, subject: string = iri): Term {
  const place = graph.place(subject);
  return {
    iri,
    name: textAt(graph, subject, tq('name')) ?? localName(iri),
    ...deprecationOf(graph, subject),
    ...textsOf(graph, subject),
    ...(place !== undefined && { place }),
  };
}

import { parseIri, type Iri } from '../kernel/iri.ts';
import { loadTwinsByIri } from '../graph/get-twin.ts';
import { everything, sees } from '../graph/view.ts';
import type { Basis, BasisInput } from '../simulation/basis.ts';
import type { Context } from './context.ts';

/** The ground of an answer on its way to a caller. */
export interface BasisNode extends Basis {
  /** Twins the answer's evidence and paths speak of; they are cut where they stand. */
  readonly cited?: readonly Iri[];
}

/** As much of a ground as the caller may see. */
export interface VisibleGround {
  readonly inputs: readonly BasisInput[];
  readonly assumptions: readonly string[];
  readonly notUsed: readonly string[];
  /** Whether anything of it was left out. */
  readonly withheld: boolean;
}

const grounds = new WeakMap<Context, WeakMap<BasisNode, VisibleGround | Promise<VisibleGround>>>();

/**
 * Declared answers are computed on the whole graph; their ground is shown as far as the caller sees. Lines of text that name a hidden twin go as a whole:
 * what is said of it says that it is there.
 */
export function visibleGround(basis: BasisNode, context: Context): VisibleGround | Promise<VisibleGround> {
  const known = grounds.get(context) ?? new WeakMap<BasisNode, VisibleGround | Promise<VisibleGround>>();
  grounds.set(context, known);
  const found = known.get(basis) ?? cut(basis, context);
  known.set(basis, found);
  return found;
}

/** The text, or a sentence that says no more than that when it names a twin the caller may not see. */
export async function visibleReason(text: string, context: Context): Promise<string> {
  const hidden = await hiddenTwins(named(text), context);
  return hidden.size === 0 ? text : 'What it is derived from may not be seen.';
}

function cut(basis: BasisNode, context: Context): VisibleGround | Promise<VisibleGround> {
  const { inputs, assumptions, notUsed, cited = [] } = basis;
  if (context.view.read === 'all') return { inputs, assumptions, notUsed, withheld: false };
  const lines = [...assumptions, ...notUsed];
  return hiddenTwins([...inputs.map(({ twin }) => twin), ...cited, ...lines.flatMap((line) => named(line))], context).then((hidden) => {
    const shown = (line: string): boolean => !named(line).some((iri) => hidden.has(iri));
    return {
      inputs: inputs.filter(({ twin }) => !hidden.has(twin)),
      assumptions: assumptions.filter(shown),
      notUsed: notUsed.filter(shown),
      withheld: hidden.size > 0,
    };
  });
}

/** Those of the IRIs that are twins the caller may not see; an IRI that is no twin hides nothing. */
async function hiddenTwins(iris: readonly Iri[], { rooms, view, signal }: Context): Promise<ReadonlySet<Iri>> {
  if (view.read === 'all') return new Set();
  const twins = await loadTwinsByIri(rooms.graph, [...new Set(iris)], everything, signal);
  return new Set([...twins.values()].filter(({ scope }) => !sees(view, scope)).map(({ iri }) => iri));
}

function named(text: string): readonly Iri[] {
  return [...text.matchAll(/<([^<>\s]+)>/g)].flatMap(([, iri = '']) => parseIri(iri) ?? []);
}

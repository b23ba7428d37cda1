import type { Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { checkTwin, shapesAbout, stepsOfShapes, type ShapeBreach } from '../../ontology/shapes/check-twin.ts';
import type { ShapeTools } from '../../ontology/shapes/judge-body.ts';
import type { CompiledShapes, Shape, ShapeStep, UncompiledShape } from '../../ontology/shapes/shape.ts';
import { labelsOf } from '../class-labels.ts';
import type { GraphStore } from '../graph-store.ts';
import type { Twin } from '../twin.ts';
import { readNeighbours } from './read-neighbours.ts';
import { seenTwin } from './seen-twin.ts';

/** How a whole store is held against the shapes. */
export interface StoreValidation {
  readonly tools: ShapeTools;
  /** Examples kept for each kind of breach. */
  readonly limit?: number;
  /** Twins that are left out: neither counted nor shown. */
  readonly visible?: (twin: Twin) => boolean;
  readonly progress?: (checked: number) => void;
  readonly signal?: AbortSignal;
}

/** Twins that break the same constraint of the same shape at the same property. */
export interface BreachKind {
  readonly shape: string;
  readonly constraint: string;
  readonly path?: string;
  readonly severity: Violation['severity'];
  readonly count: number;
  readonly examples: readonly ShapeBreach[];
}

/** How the twins in the store stand to the shapes of an ontology. */
export interface StoreReport {
  /** Twins looked at. */
  readonly checked: number;
  /** Twins with at least one breach that is an error. */
  readonly broken: number;
  /** Breaches by severity. */
  readonly counts: Readonly<Record<Violation['severity'], number>>;
  /** Worst and most frequent first. */
  readonly kinds: readonly BreachKind[];
  /** What of the shapes cannot be asked of twins in a store. */
  readonly left: readonly UncompiledShape[];
}

/** Few enough that a page holds the event loop for some milliseconds only. */
const pageSize = 250;

/** Holds every twin in the store, with its relationships, against the shapes of an ontology, page by page; memory does not grow with the store. */
export async function validateStore(store: GraphStore, ontology: Ontology, options: StoreValidation): Promise<StoreReport> {
  const compiled = ontology.shapes ?? { shapes: [], left: [] };
  const tally = new Tally(options.limit ?? 10);
  const about = shapesByClasses(compiled, ontology);
  let checked = 0;
  for (let page = await store.upkeep.scan(undefined, pageSize); page.length > 0; page = await store.upkeep.scan(page.at(-1)?.iri, pageSize)) {
    options.signal?.throwIfAborted();
    const seen = page.filter((twin) => options.visible?.(twin) !== false);
    checked += seen.length;
    for (const breaches of await checkPage({ store, ontology, about }, seen, options)) tally.add(breaches);
    options.progress?.(checked);
    // A store in this process answers without letting others go first.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { checked, ...tally.report(), left: [...compiled.left, ...refusedPatterns(compiled, options.tools)] };
}

interface Shapes {
  readonly shapes: readonly Shape[];
  readonly steps: readonly ShapeStep[];
}

/** Shapes and steps for each list of classes, found once. */
function shapesByClasses(compiled: CompiledShapes, ontology: Ontology): (classes: readonly Iri[]) => Shapes {
  const known = new Map<string, Shapes>();
  return (classes) => {
    const key = classes.join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const shapes = shapesAbout(compiled, new Set(labelsOf(ontology, classes)));
    const made = { shapes, steps: stepsOfShapes(shapes) };
    known.set(key, made);
    return made;
  };
}

interface Checking {
  readonly store: GraphStore;
  readonly ontology: Ontology;
  readonly about: ReturnType<typeof shapesByClasses>;
}

/** Twins of the same classes are asked about the same steps, so they are read together. */
async function checkPage(
  { store, ontology, about }: Checking,
  twins: readonly Twin[],
  { tools, signal }: StoreValidation,
): Promise<readonly (readonly ShapeBreach[])[]> {
  const found: (readonly ShapeBreach[])[] = [];
  for (const group of Map.groupBy(twins, ({ classes }) => about(classes)).entries()) {
    const [{ shapes, steps }, members] = group;
    if (shapes.length === 0) continue;
    const neighbours = await readNeighbours(store, ontology, { iris: members.map(({ iri }) => iri), steps, signal });
    for (const twin of members) {
      const breaches = checkTwin(shapes, seenTwin(ontology, twin, neighbours.get(twin.iri) ?? new Map()), tools);
      if (breaches.length > 0) found.push(breaches);
    }
  }
  return found;
}

const weights = { error: 0, warning: 1, info: 2 } as const;

class Tally {
  readonly #limit: number;
  readonly #kinds = new Map<string, BreachKind & { count: number; examples: ShapeBreach[] }>();
  readonly #counts = { error: 0, warning: 0, info: 0 };
  #broken = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The breaches of one twin. */
  add(breaches: readonly ShapeBreach[]): void {
    if (breaches.some(({ severity }) => severity === 'error')) this.#broken++;
    for (const breach of breaches) {
      const { shape, constraint, path, severity } = breach;
      this.#counts[severity]++;
      const key = `${shape} ${constraint} ${path ?? ''} ${severity}`;
      const kind = this.#kinds.get(key) ?? { shape, constraint, severity, count: 0, examples: [], ...(path !== undefined && { path }) };
      this.#kinds.set(key, kind);
      kind.count++;
      if (kind.examples.length < this.#limit) kind.examples.push(breach);
    }
  }

  report(): Pick<StoreReport, 'broken' | 'counts' | 'kinds'> {
    const kinds = [...this.#kinds.values()].toSorted((a, b) => weights[a.severity] - weights[b.severity] || b.count - a.count || (a.shape < b.shape ? -1 : 1));
    return { broken: this.#broken, counts: { ...this.#counts }, kinds };
  }
}

/** Patterns that cannot be run in bounded time. */
function refusedPatterns({ shapes }: CompiledShapes, { patterns }: ShapeTools): readonly UncompiledShape[] {
  return shapes.flatMap(({ shape, body }) =>
    body.rules.flatMap(({ checks }) =>
      checks.flatMap((check) => {
        const why = check.kind === 'Pattern' ? patterns(check.pattern, check.flags) : undefined;
        return typeof why === 'string' ? [{ shape, message: `Its pattern cannot be run in bounded time: ${why}.` }] : [];
      }),
    ),
  );
}

import type { LeftReason, NotEvaluated } from '../../ontology/shapes/shape-report.ts';
import { hasTarget, isDeactivated, referencesOf, type ShapeReference } from '../../ontology/shapes/shape-structure.ts';
import { TripleGraph } from '../../ontology/triple-graph.ts';
import { rdfFirst, rdfRest, rdfType, sh } from '../../ontology/words.ts';
import { shapeCircles } from './shape-circles.ts';
import { coreConstraints, faultsOf, ownParameters, type ShapeFault } from './shape-faults.ts';

/** A shape that chooses nodes, and how much of it can be run. */
export interface RootShape {
  readonly shape: string;
  readonly runs: 'whole' | 'part' | 'none';
}

/** The shapes without what a validator of SHACL Core cannot run. */
export interface RunnableShapes {
  readonly runnable: TripleGraph;
  readonly roots: readonly RootShape[];
  readonly left: readonly NotEvaluated[];
  /** Inference rules and functions. */
  readonly rules: number;
}

/**
 * Takes out what cannot be run, and with it what would then say the opposite: a constraint that forbids or counts what conforms to a shape is only
 * evaluated when that shape is evaluated wholly. What remains is weaker than the shapes, never stronger: each breach it finds is one.
 */
export function runnableShapes(shapes: TripleGraph): RunnableShapes {
  const nodes = shapeNodes(shapes);
  const cutting = new Cutting(shapes, nodes);
  cutting.run();
  const roots = [...nodes].filter((shape) => isRoot(shapes, shape, cutting));
  const reached = reachable(shapes, roots);
  const named = owners(shapes, nodes);
  const left = cutting.left.filter(({ shape }) => reached.has(shape)).map((entry) => ({ ...entry, shape: nearestName(entry.shape, named) }));
  return {
    runnable: cutting.rest(),
    roots: roots.map((shape) => ({ shape, runs: cutting.runs(shape) })),
    left: distinct(left),
    rules: [...shapes.withPredicate(sh('rule'))].length + shapes.subjectsOf(rdfType, sh('SPARQLFunction')).length,
  };
}

const shapeWords: ReadonlySet<string> = new Set(
  [...coreConstraints].concat(['path', 'targetClass', 'targetNode', 'targetSubjectsOf', 'targetObjectsOf', 'target', 'sparql', 'js', 'expression'].map(sh)),
);

/** Words that only hand the question on to another shape. */
const handed: ReadonlySet<string> = new Set(['property', 'node'].map(sh));
const foreignWords: ReadonlySet<string> = new Set(['sparql', 'js', 'expression'].map(sh));

function shapeNodes(shapes: TripleGraph): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of [...shapeWords, ...ownParameters(shapes)]) for (const [subject] of shapes.withPredicate(word)) found.add(subject);
  for (const kind of ['NodeShape', 'PropertyShape']) for (const subject of shapes.subjectsOf(rdfType, sh(kind))) found.add(subject);
  return new Set([...found].filter((subject) => !isDeactivated(shapes, subject)));
}

/** Whether a shape is run for its own sake: it chooses nodes and asks something of them. */
function isRoot(shapes: TripleGraph, shape: string, cutting: Cutting): boolean {
  return (hasTarget(shapes, shape) || shapes.object(shape, sh('target')) !== undefined) && cutting.asks(shape);
}

/** The marking of what has to be left out. It grows until nothing more follows. */
class Cutting {
  readonly left: NotEvaluated[] = [];
  readonly #shapes: TripleGraph;
  readonly #nodes: ReadonlySet<string>;
  readonly #references: ReadonlyMap<string, readonly ShapeReference[]>;
  readonly #circles: ReadonlyMap<string, number>;
  readonly #own: ReadonlySet<string>;
  /** Shapes that cannot be run at all, and those of which something is left out. */
  readonly #void = new Set<string>();
  readonly #weak = new Set<string>();
  /** Words (`shape word`) and single triples (`shape word object`) that are left out. */
  readonly #cut = new Set<string>();

  constructor(shapes: TripleGraph, nodes: ReadonlySet<string>) {
    this.#shapes = shapes;
    this.#nodes = nodes;
    this.#references = new Map([...nodes].map((node) => [node, referencesOf(shapes, node)]));
    this.#circles = shapeCircles(shapes, nodes);
    this.#own = ownParameters(shapes);
  }

  run(): void {
    for (const shape of this.#nodes) {
      for (const fault of faultsOf(this.#shapes, shape, this.#own)) this.#cutFault(shape, fault);
    }
    for (let hasGrown = true; hasGrown;) {
      const before = this.#weak.size + this.#cut.size;
      for (const [shape, references] of this.#references) for (const reference of references) this.#follow(shape, reference);
      hasGrown = this.#weak.size + this.#cut.size > before;
    }
  }

  /** Whether a shape asks anything, runnable or not. One that only refines limits of ours does not. */
  asks(shape: string, seen: Set<string> = new Set()): boolean {
    if (this.#void.has(shape) || this.#isMissing(shape)) return true;
    if (seen.has(shape)) return false;
    seen.add(shape);
    return [...this.#shapes.of(shape)].some(([word, object]) => {
      if (handed.has(word)) return typeof object === 'string' && this.asks(object, seen);
      return coreConstraints.has(word) || foreignWords.has(word) || this.#own.has(word);
    });
  }

  runs(shape: string): RootShape['runs'] {
    if (!hasTarget(this.#shapes, shape) || !this.#isLive(shape)) return 'none';
    return this.#weak.has(shape) ? 'part' : 'whole';
  }

  /** The triples a validator needs of what can be run. */
  rest(): TripleGraph {
    const rest = new TripleGraph();
    for (const [subject, predicate, object] of this.#shapes.triples()) {
      const isWord = predicate.startsWith(sh('')) && !this.#isCut(subject, predicate, object);
      const isIdle = isWord && predicate !== sh('deactivated') && isDeactivated(this.#shapes, subject);
      if (predicate === rdfFirst || predicate === rdfRest || (isWord && !isIdle)) rest.add(subject, predicate, object);
    }
    return rest;
  }

  #cutFault(shape: string, { reason, message, words }: ShapeFault): void {
    this.#note(shape, reason, message);
    if (words === undefined) this.#void.add(shape);
    else for (const word of words) this.#cut.add(`${shape} ${word}`);
    this.#weak.add(shape);
  }

  /** Cuts a reference to what cannot be run, and hands weakness on. */
  #follow(shape: string, { predicate, object, shape: to, holds }: ShapeReference): void {
    if (this.#isCut(shape, predicate, object)) return;
    const why = this.#whyNot(shape, { predicate, shape: to, holds });
    if (why !== undefined) this.#note(shape, ...why);
    else if (!this.#void.has(to)) {
      if (this.#weak.has(to)) this.#weak.add(shape);
      return;
    }
    this.#weak.add(shape);
    this.#cut.add(predicate === sh('qualifiedValueShape') ? `${shape} ${predicate}` : `${shape} ${predicate} ${object}`);
    // A closed shape allows the paths of its property shapes: without one of them it would forbid too much.
    if (predicate === sh('property')) this.#cut.add(`${shape} ${sh('closed')}`);
  }

  /** Why a reference cannot be followed; nothing for one whose reason is said at the shape it leads to. */
  #whyNot(shape: string, { predicate, shape: to, holds }: Omit<ShapeReference, 'object'>): readonly [LeftReason, string] | undefined {
    const its = `Its sh:${predicate.slice(sh('').length)}`;
    const circle = this.#circles.get(shape);
    if (circle !== undefined && circle === this.#circles.get(to)) return ['RECURSION', `${its} leads back to itself; SHACL leaves open what that means.`];
    if (this.#isMissing(to)) return ['REFERENCE', `${its} refers to <${to}>, which no document given describes (imports are not fetched).`];
    if (holds === 'apart' && this.#weak.has(to))
      return ['DEPENDS', `${its} depends on ${to.startsWith('_:') ? 'a shape' : `<${to}>`} of which something is not evaluated.`];
    if (predicate === sh('qualifiedValueShape') && this.#hasCutSibling(shape))
      return ['DEPENDS', `${its} is to exclude what conforms to a shape beside it that is not evaluated.`];
    return undefined;
  }

  #hasCutSibling(shape: string): boolean {
    const flag = this.#shapes.object(shape, sh('qualifiedValueShapesDisjoint'));
    if (flag === undefined || typeof flag === 'string' || flag.value !== 'true') return false;
    const siblings = this.#shapes.subjectsOf(sh('property'), shape).flatMap((owner) => this.#shapes.resources(owner, sh('property')));
    return siblings.some((sibling) => this.#void.has(sibling) || this.#cut.has(`${sibling} ${sh('qualifiedValueShape')}`));
  }

  #isMissing(shape: string): boolean {
    return !shape.startsWith('_:') && !this.#nodes.has(shape) && this.#shapes.of(shape).next().done === true;
  }

  #isCut(shape: string, word: string, object: unknown): boolean {
    return this.#cut.has(`${shape} ${word}`) || (typeof object === 'string' && this.#cut.has(`${shape} ${word} ${object}`));
  }

  /** Whether anything is left that a node could break. */
  #isLive(shape: string, seen: Set<string> = new Set()): boolean {
    if (this.#void.has(shape) || seen.has(shape)) return false;
    seen.add(shape);
    const kept = [...this.#shapes.of(shape)].filter(([word, object]) => coreConstraints.has(word) && !this.#isCut(shape, word, object));
    return kept.some(([word, object]) => !handed.has(word) || (typeof object === 'string' && this.#isLive(object, seen)));
  }

  #note(shape: string, reason: LeftReason, message: string): void {
    const place = this.#shapes.place(shape);
    this.left.push({ shape, reason, message, ...(place !== undefined && { place }) });
  }
}

function reachable(shapes: TripleGraph, roots: readonly string[]): ReadonlySet<string> {
  const found = new Set(roots);
  for (const shape of found) for (const { shape: to } of referencesOf(shapes, shape)) found.add(to);
  return found;
}

/** One shape that refers to each, for shapes without a name. */
function owners(shapes: TripleGraph, nodes: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const node of nodes) for (const { shape } of referencesOf(shapes, node)) if (!found.has(shape)) found.set(shape, node);
  return found;
}

function nearestName(shape: string, ownerOf: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let at = shape;
  while (at.startsWith('_:') && !seen.has(at)) {
    seen.add(at);
    at = ownerOf.get(at) ?? at;
  }
  return at;
}

/** Two constraints of the same words in one named shape are said once. */
function distinct(left: readonly NotEvaluated[]): readonly NotEvaluated[] {
  return [...new Map(left.map((entry) => [`${entry.shape} ${entry.reason} ${entry.message}`, entry])).values()];
}

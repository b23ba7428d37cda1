import type { TripleGraph, TripleTerm } from '../triple-graph.ts';
import { owl, rdfs, rdfType, sh } from '../words.ts';

/** Words by which a shape names others that hold together with it: what these leave out only weakens the shape. */
const together: ReadonlySet<string> = new Set(['property', 'node'].map(sh));
/** Lists of shapes. */
const lists: ReadonlyMap<string, 'together' | 'apart'> = new Map([
  [sh('and'), 'together'],
  [sh('or'), 'apart'],
  [sh('xone'), 'apart'],
]);
/** Words by which a shape counts, or forbids, what conforms to another: what that leaves out would turn the answer round. */
const apart: ReadonlySet<string> = new Set(['not', 'qualifiedValueShape'].map(sh));

/** That one shape refers to another. */
export interface ShapeReference {
  readonly predicate: string;
  /** The object of the triple: the other shape, or the list that holds it. */
  readonly object: string;
  readonly shape: string;
  readonly holds: 'together' | 'apart';
}

/** The shapes a shape refers to. */
export function referencesOf(shapes: TripleGraph, shape: string): readonly ShapeReference[] {
  return [...shapes.of(shape)].flatMap(([predicate, object]): readonly ShapeReference[] => {
    if (typeof object !== 'string') return [];
    const holds = lists.get(predicate);
    if (holds === undefined) return single(predicate, object);
    return shapes.list(object).flatMap((member) => (typeof member === 'string' ? [{ predicate, object, shape: member, holds }] : []));
  });
}

function single(predicate: string, object: string): readonly ShapeReference[] {
  if (together.has(predicate)) return [{ predicate, object, shape: object, holds: 'together' }];
  return apart.has(predicate) ? [{ predicate, object, shape: object, holds: 'apart' }] : [];
}

const targetWords: readonly string[] = ['targetClass', 'targetNode', 'targetSubjectsOf', 'targetObjectsOf'].map(sh);

/** Whether a shape chooses nodes by itself, in a way that SHACL Core knows. */
export function hasTarget(shapes: TripleGraph, shape: string): boolean {
  return isClass(shapes, shape) || targetWords.some((word) => shapes.object(shape, word) !== undefined);
}

/** A shape that is a class as well targets its instances. A class of OWL is one of RDFS, although SHACL does not say so: every vocabulary relies on it. */
export function isClass(shapes: TripleGraph, shape: string): boolean {
  return !shape.startsWith('_:') && [owl('Class'), rdfs('Class')].some((kind) => shapes.has(shape, rdfType, kind));
}

export function isDeactivated(shapes: TripleGraph, shape: string): boolean {
  const word = shapes.object(shape, sh('deactivated'));
  return word !== undefined && typeof word !== 'string' && (word.value === 'true' || word.value === '1');
}

/** Which classes stand below which, over one or more graphs; each class stands below itself. Circles are allowed. */
export class ClassTree {
  readonly #graphs: readonly TripleGraph[];
  readonly #below = new Map<string, ReadonlySet<string>>();

  constructor(...graphs: readonly TripleGraph[]) {
    this.#graphs = graphs;
  }

  /** The class and all classes below it. */
  below(top: string): ReadonlySet<string> {
    const known = this.#below.get(top);
    if (known !== undefined) return known;
    const found = new Set([top]);
    for (const at of found) for (const graph of this.#graphs) for (const sub of graph.subjectsOf(rdfs('subClassOf'), at)) found.add(sub);
    this.#below.set(top, found);
    return found;
  }
}

/** The nodes of `data` that a shape chooses, each once, in a fixed order. */
export function focusNodes(data: TripleGraph, shapes: TripleGraph, shape: string, classes: ClassTree): readonly TripleTerm[] {
  const found = new Map<string, TripleTerm>();
  const add = (term: TripleTerm): void => void found.set(typeof term === 'string' ? term : `"${term.language ?? ''}"${term.datatype}"${term.value}`, term);
  const addInstances = (top: string): void => {
    for (const kind of classes.below(top)) for (const subject of data.subjectsOf(rdfType, kind)) add(subject);
  };
  if (isClass(shapes, shape)) addInstances(shape);
  for (const top of shapes.resources(shape, sh('targetClass'))) addInstances(top);
  for (const node of shapes.objects(shape, sh('targetNode'))) add(node);
  for (const word of shapes.resources(shape, sh('targetSubjectsOf'))) for (const [subject] of data.withPredicate(word)) add(subject);
  for (const word of shapes.resources(shape, sh('targetObjectsOf'))) for (const [, object] of data.withPredicate(word)) add(object);
  return [...found.values()];
}

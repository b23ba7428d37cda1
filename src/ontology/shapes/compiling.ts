import type { Ontology, Property } from '../ontology.ts';
import type { TripleGraph } from '../triple-graph.ts';

/** What compiling needs of the ontology that is being compiled. */
export interface ShapeGround {
  readonly graph: TripleGraph;
  readonly classes: Ontology['classes'];
  readonly properties: Ontology['properties'];
}

/** Where the compiler is. */
export interface Compiling extends ShapeGround {
  /** 0 at the twin, 1 at its values: there only their class and they themselves can be asked about. */
  readonly depth: 0 | 1;
  /** Shapes under way, to notice circles. */
  readonly open: ReadonlySet<string>;
  /** How many shapes may still be compiled within the root; below 0 the root is given up. */
  readonly budget: { shapes: number };
  /** The property at whose values one is. */
  readonly at?: Property;
  /** Called with what cannot be compiled, and why. Inside shapes that are joined it throws, since without one part the whole would say something else. */
  readonly leave: (message: string) => void;
}

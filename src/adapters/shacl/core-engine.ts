import type { Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { invariant } from '../../kernel/assert-never.ts';
import type { Place, Violation } from '../../kernel/violation.ts';
import { pathText, readPath } from '../../ontology/shapes/shape-path.ts';
import type { ShapeResult } from '../../ontology/shapes/shape-report.ts';
import { ClassTree, focusNodes } from '../../ontology/shapes/shape-structure.ts';
import type { TripleGraph, TripleTerm } from '../../ontology/triple-graph.ts';
import { rdfType, sh } from '../../ontology/words.ts';
import { safePattern, type TextPattern } from './safe-pattern.ts';
import { fromTerm, toResource, toTerm, TripleDataset } from './triple-dataset.ts';

/** The data of one validation. */
export interface ShapeData {
  readonly data: TripleGraph;
  /** The graph the shapes are in: it says which of them are classes and where they stand. */
  readonly shapes: TripleGraph;
  readonly classes: ClassTree;
  readonly dataset: TripleDataset;
}

/** Prepares data for {@link CoreEngine.run}. Classes may be declared beside the data or beside the shapes. */
export function shapeData(data: TripleGraph, shapes: TripleGraph): ShapeData {
  return { data, shapes, classes: data === shapes ? new ClassTree(data) : new ClassTree(data, shapes), dataset: new TripleDataset(data) };
}

/** What one shape came to. */
export interface ShapeOutcome {
  /** Nodes it chose. */
  readonly nodes: number;
  readonly results: readonly ShapeResult[];
}

/** Thrown by {@link CoreEngine.run} when a shape takes longer than it may. */
export class ShapeTimeout extends Error {}

/**
 * `rdf-validate-shacl` over shapes that can be run, one shape at a time. Put right here: patterns run on RE2 instead of the JavaScript engine, class
 * membership is looked up instead of walked anew for each value, `sh:and` looks at the value whatever the path, a language range ends where a
 * part of the language does, and a node that many others refer to is judged for each of them (the package stops
 * judging after fifty, to end circles; shapes in a circle are taken out beforehand).
 */
export class CoreEngine {
  readonly #runnable: TripleGraph;
  readonly #validator: SHACLValidator;
  readonly #patterns = new Map<string, TextPattern>();
  #now: ShapeData | undefined;

  constructor(runnable: TripleGraph) {
    this.#runnable = runnable;
    this.#validator = new SHACLValidator(new TripleDataset(runnable));
    this.#validator.validationEngine.maxNodeChecks = 0;
    this.#replace('class', (value, wanted) => this.#isInstance(value, wanted));
    this.#replace('and', (value, list) => this.#conformsToAll(value, list));
    this.#replace('languageIn', (value, list) => this.#isInLanguage(value, list));
    this.#replace('pattern', (value, pattern, shape) => this.#matches(value, pattern, shape));
  }

  /** Holds every node that the shape chooses against it. Throws what the package throws, and {@link ShapeTimeout} between two nodes. */
  run(data: ShapeData, shape: string, deadline: number = Infinity): ShapeOutcome {
    const validator = this.#validator;
    this.#now = data;
    validator.$data = validator.factory.clownface({ dataset: data.dataset });
    const engine = validator.validationEngine;
    // What threw before may have left its state half way.
    [engine.recordErrorsLevel, engine.nestedResults, validator.depth] = [0, {}, 0];
    const nodes = focusNodes(data.data, data.shapes, shape, data.classes);
    const prepared = validator.shapesGraph.getShape(toResource(shape));
    const results: ShapeResult[] = [];
    for (const node of nodes) {
      if (performance.now() > deadline) throw new ShapeTimeout();
      engine.initReport();
      if (!engine.validateNodeAgainstShape(toTerm(node), prepared, validator.$data)) continue;
      for (const result of engine.getReport().results) {
        const { focusNode, path, severity, sourceConstraintComponent, sourceShape, value, message } = result;
        results.push(this.#result(data.data, shape, { focusNode, path, severity, sourceConstraintComponent, sourceShape, value, message }));
      }
    }
    return { nodes: nodes.length, results };
  }

  #replace(word: string, holds: (value: Term, parameter: Term, shape: Term) => boolean): void {
    const parameter = DataFactory.namedNode(sh(word));
    const component = this.#validator.shapesGraph.getComponentWithParameter(parameter);
    invariant(component !== undefined, `rdf-validate-shacl has a component for sh:${word}.`);
    const validate: typeof component.nodeValidationFunction = (_focus, value, constraint) =>
      holds(value, constraint.getParameterValue(parameter), constraint.shape.shapeNode);
    component.nodeValidationFunction = validate;
    component.propertyValidationFunction = validate;
  }

  #isInstance(value: Term, wanted: Term): boolean {
    const [node, now] = [fromTerm(value), this.#now];
    if (typeof node !== 'string' || now === undefined) return false;
    const below = now.classes.below(wanted.value);
    return now.data.resources(node, rdfType).some((kind) => below.has(kind));
  }

  /** A language range matches its language and what is narrower: `en` matches `en-GB`, not `eng`. */
  #isInLanguage(value: Term, list: Term): boolean {
    const head = fromTerm(list);
    if (value.termType !== 'Literal' || value.language === '' || typeof head !== 'string') return false;
    const language = value.language.toLowerCase();
    const ranges = this.#runnable.list(head).map((range) => textOf(range).toLowerCase());
    return ranges.some((range) => language === range || language.startsWith(`${range}-`));
  }

  #conformsToAll(value: Term, list: Term): boolean {
    const head = fromTerm(list);
    const shapes = typeof head === 'string' ? this.#runnable.list(head) : [];
    return shapes.every((shape) => this.#validator.nodeConformsToShape(value, toTerm(shape)));
  }

  #matches(value: Term, pattern: Term, shape: Term): boolean {
    if (value.termType === 'BlankNode') return false;
    const flags = this.#runnable.object(shape.termType === 'BlankNode' ? `_:${shape.value}` : shape.value, sh('flags'));
    const key = `${flags === undefined || typeof flags === 'string' ? '' : flags.value}/${pattern.value}`;
    const known = this.#patterns.get(key) ?? safePattern(pattern.value, key.slice(0, key.indexOf('/')));
    invariant(typeof known !== 'string', 'A pattern that cannot be run was taken out of the shapes.');
    this.#patterns.set(key, known);
    return known(value.value);
  }

  #result(data: TripleGraph, shape: string, raw: RawResult): ShapeResult {
    const [focus, value] = [fromTerm(raw.focusNode) ?? '', fromTerm(raw.value)];
    const constraint = raw.sourceConstraintComponent.value.replace(/^.*#/, '').replace(/ConstraintComponent$/, '');
    const place = placeOf(data, focus, raw.path);
    const path = this.#pathText(raw.path);
    return {
      shape,
      constraint,
      severity: severities.get(raw.severity.value) ?? 'error',
      focus: textOf(focus),
      message: chosen(raw.message) ?? this.#usualMessage(constraint, raw.sourceShape),
      ...(path !== undefined && { path }),
      ...(value !== undefined && { value: textOf(value) }),
      ...(place !== undefined && { place }),
    };
  }

  #usualMessage(constraint: string, source: Term): string {
    const shape = fromTerm(source);
    const wanted = typeof shape === 'string' && constraint === 'Class' ? this.#runnable.resources(shape, sh('class')) : [];
    if (wanted.length > 0) return `Value is not an instance of ${wanted.map((iri) => `<${iri}>`).join(' and ')}`;
    return usualMessages[constraint] ?? `The constraint ${constraint} is not met`;
  }

  #pathText(path: Term | null | undefined): string | undefined {
    const node = fromTerm(path);
    if (typeof node !== 'string') return undefined;
    const read = readPath(this.#runnable, node);
    return typeof read === 'string' ? node : pathText(read);
  }
}

function textOf(term: TripleTerm): string {
  return typeof term === 'string' ? term : term.value;
}

/** Where the property of the node stands, or else the node. */
function placeOf(data: TripleGraph, focus: TripleTerm, path: Term | null): Place | undefined {
  if (typeof focus !== 'string') return undefined;
  return (path?.termType === 'NamedNode' ? data.place(focus, path.value) : undefined) ?? data.place(focus);
}

interface RawResult {
  readonly focusNode: Term;
  readonly path: Term | null;
  readonly severity: Term;
  readonly sourceConstraintComponent: Term;
  readonly sourceShape: Term;
  readonly value: Term | null;
  readonly message: readonly Term[];
}

const severities: ReadonlyMap<string, Violation['severity']> = new Map([
  [sh('Warning'), 'warning'],
  [sh('Info'), 'info'],
]);

/** For the constraints of which the package says nothing. */
const usualMessages: Readonly<Record<string, string>> = {
  And: 'Value does not have all of the shapes that it must have together',
  Or: 'Value has none of the shapes of which it must have one',
  Xone: 'Value does not have exactly one of the shapes that exclude each other',
};

/** The message in English, or without language, or else the first. */
function chosen(messages: readonly Term[]): string | undefined {
  const texts = messages.map(fromTerm).filter((term) => term !== undefined && typeof term !== 'string');
  const fit = texts.find(({ language }) => language === undefined || language.startsWith('en')) ?? texts[0];
  return fit?.value === '' ? undefined : fit?.value;
}

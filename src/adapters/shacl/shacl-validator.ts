import { DataFactory, Store, type Quad_Object, type Quad_Subject } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { parseIri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { ShapeValidator } from '../../ontology/check/shape-validator.ts';
import type { TripleGraph, TripleTerm } from '../../ontology/triple-graph.ts';
import { sh } from '../../ontology/words.ts';
import { runnableShapes } from './runnable-shapes.ts';

/** Validates with `rdf-validate-shacl`. What it cannot run (SPARQL) is taken out beforehand and named. */
export function shaclValidator(): ShapeValidator {
  const kept = new WeakMap<TripleGraph, PreparedShapes>();
  return {
    validate: async (data, shapes, signal) => {
      const known = kept.get(shapes);
      const prepared = known?.size === shapes.size ? known : prepare(shapes);
      signal.throwIfAborted();
      try {
        const found = await run(data, prepared.shapes);
        kept.set(shapes, prepared);
        return [...found, ...prepared.left];
      } catch (error) {
        // What threw may have left its state half way: the next validation begins anew.
        kept.delete(shapes);
        return [gaveUp(error), ...prepared.left];
      }
    },
  };
}

/** Shapes ready to be run. To prepare them takes far longer than to run them over a small model. */
interface PreparedShapes {
  readonly size: number;
  readonly shapes: () => SHACLValidator;
  readonly left: readonly Violation[];
}

function prepare(shapes: TripleGraph): PreparedShapes {
  const { runnable, left } = runnableShapes(shapes);
  let validator: SHACLValidator | undefined;
  return { size: shapes.size, left, shapes: () => (validator ??= new SHACLValidator(dataset(runnable))) };
}

async function run(data: TripleGraph, shapes: () => SHACLValidator): Promise<readonly Violation[]> {
  const report = await shapes().validate(dataset(data));
  return report.results.map((result) =>
    violation(data, {
      message: textOf(result.message),
      focus: result.focusNode.value,
      path: result.path,
      severity: result.severity.value,
      constraint: result.sourceConstraintComponent.value,
    }),
  );
}

/** Ill-formed shapes make the package throw: bad input is reported, not thrown on. */
function gaveUp(error: unknown): Violation {
  return {
    code: 'NOT_EVALUATED',
    severity: 'error',
    message: `The shapes cannot be evaluated: ${error instanceof Error ? error.message.slice(0, 200) : 'no reason given'}.`,
    remedy: 'Mend the shape that the message names; until then none of them is checked.',
  };
}

/** The package wants an RDF/JS dataset; what is validated is small, so one is built for each run. */
function dataset(graph: TripleGraph): Store {
  const store = new Store();
  for (const [subject, predicate, object] of graph.triples())
    store.addQuad(DataFactory.quad(resource(subject), DataFactory.namedNode(predicate), toTerm(object)));
  return store;
}

function resource(term: string): Quad_Subject {
  return term.startsWith('_:') ? DataFactory.blankNode(term.slice(2)) : DataFactory.namedNode(term);
}

function toTerm(term: TripleTerm): Quad_Object {
  if (typeof term === 'string') return resource(term);
  return DataFactory.literal(term.value, term.language ?? DataFactory.namedNode(term.datatype));
}

type ResultTerm = Awaited<ReturnType<SHACLValidator['validate']>>['results'][number]['term'];

interface Result {
  readonly message: string;
  readonly focus: string;
  /** Absent for constraints on the node itself, and of no single property for complex paths. */
  readonly path: ResultTerm | null | undefined;
  readonly severity: string;
  readonly constraint: string;
}

const severities: ReadonlyMap<string, Violation['severity']> = new Map([
  [sh('Warning'), 'warning'],
  [sh('Info'), 'info'],
]);

function violation(data: TripleGraph, { message, focus, path, severity, constraint }: Result): Violation {
  const term = parseIri(focus);
  const subject = term === undefined ? `_:${focus}` : focus;
  const property = path?.termType === 'NamedNode' ? path.value : undefined;
  const place = (property === undefined ? undefined : data.place(subject, property)) ?? data.place(subject);
  const component = constraint.replace(/^.*#/, '').replace(/ConstraintComponent$/, '');
  return {
    code: 'SHAPE',
    severity: severities.get(severity) ?? 'error',
    message: `${(message || `The constraint ${component} is not met`).replace(/\.$/, '')}${property === undefined ? '' : ` (at <${property}>)`}.`,
    remedy: `Mend what is said there; the rule is ${component}.`,
    ...(term !== undefined && { term }),
    ...(place !== undefined && { place }),
  };
}

function textOf(messages: readonly ResultTerm[]): string {
  return messages.map(({ value }) => value).join(' ');
}

import SHACLValidator from 'rdf-validate-shacl';
import factory from 'rdf-validate-shacl/src/defaultEnv.js';
import { parseIri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { ShapeValidator } from '../../ontology/check/shape-validator.ts';
import type { TripleGraph, TripleTerm } from '../../ontology/triple-graph.ts';
import { sh } from '../../ontology/words.ts';
import { runnableShapes } from './runnable-shapes.ts';

type Dataset = ConstructorParameters<typeof SHACLValidator>[0];
type Term = Awaited<ReturnType<SHACLValidator['validate']>>['results'][number]['term'];

/** What is used of the package's own factory, which declares itself as `any`. */
interface TermFactory {
  namedNode(iri: string): Term;
  blankNode(name: string): Term;
  literal(value: string, languageOrDatatype: string | Term): Term;
  quad(subject: Term, predicate: Term, object: Term): unknown;
  dataset(quads: readonly unknown[]): Dataset;
}

const terms: TermFactory = factory;

/** Validates with `rdf-validate-shacl`. What it cannot run (SPARQL) is taken out beforehand and named. */
export function shaclValidator(): ShapeValidator {
  return {
    validate: async (data, shapes, signal) => {
      const { runnable, left } = runnableShapes(shapes);
      signal.throwIfAborted();
      const validator = new SHACLValidator(dataset(runnable));
      const report = await validator.validate(dataset(data));
      const violations = report.results.map((result) =>
        violation(data, {
          message: textOf(result.message),
          focus: result.focusNode.value,
          path: result.path,
          severity: result.severity.value,
          constraint: result.sourceConstraintComponent.value,
        }),
      );
      return [...violations, ...left];
    },
  };
}

function dataset(graph: TripleGraph): Dataset {
  const quads: unknown[] = [];
  for (const [subject, predicate, object] of graph.triples()) quads.push(terms.quad(resource(subject), terms.namedNode(predicate), toTerm(object)));
  return terms.dataset(quads);
}

function resource(term: string): Term {
  return term.startsWith('_:') ? terms.blankNode(term.slice(2)) : terms.namedNode(term);
}

function toTerm(term: TripleTerm): Term {
  if (typeof term === 'string') return resource(term);
  return terms.literal(term.value, term.language ?? terms.namedNode(term.datatype));
}

interface Result {
  readonly message: string;
  readonly focus: string;
  /** Absent for constraints on the node itself, and of no single property for complex paths. */
  readonly path: Term | null | undefined;
  readonly severity: string;
  readonly constraint: string;
}

function violation(data: TripleGraph, { message, focus, path, severity, constraint }: Result): Violation {
  const term = parseIri(focus);
  const subject = term === undefined ? `_:${focus}` : focus;
  const place = (path?.termType === 'NamedNode' ? data.place(subject, path.value) : undefined) ?? data.place(subject);
  const property = path?.termType === 'NamedNode' ? ` (at <${path.value}>)` : '';
  const component = constraint.replace(/^.*#/, '').replace(/ConstraintComponent$/, '');
  return {
    code: 'SHAPE',
    severity: severity === sh('Warning') ? 'warning' : severity === sh('Info') ? 'info' : 'error',
    message: `${message === '' ? `The constraint ${component} is not met` : message.replace(/\.$/, '')}${property}.`,
    remedy: `Mend what is said there; the rule is ${component}.`,
    ...(term !== undefined && { term }),
    ...(place !== undefined && { place }),
  };
}

function textOf(messages: readonly Term[]): string {
  return messages.map(({ value }) => value).join(' ');
}

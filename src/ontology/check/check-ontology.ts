import type { Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { ExpressionCompiler } from '../expression/expression.ts';
import type { TwinSet } from '../instances.ts';
import type { Ontology } from '../ontology.ts';
import type { TripleGraph } from '../triple-graph.ts';
import type { UnitTable } from '../unit.ts';
import { checkCycles } from './check-cycles.ts';
import { checkDimensions } from './check-dimensions.ts';
import { checkExpressions } from './check-expressions.ts';
import { checkInfluence } from './check-influence.ts';
import { checkLimits, type TwinPlace } from './check-limits.ts';
import { checkPaths } from './check-paths.ts';
import { checkReferences } from './check-references.ts';
import { checkServed } from './check-served.ts';
import { checkUnits } from './check-units.ts';
import { checkWords } from './check-words.ts';
import { placed } from './finding.ts';
import type { ShapeValidator } from './shape-validator.ts';
import { valueUses } from './value-use.ts';
import { vocabularyUse } from './vocabulary-use.ts';

/** What checking needs besides the model. */
export interface CheckTools {
  /** The vocabulary (`ontology/twinql.ttl`) and its shapes (`ontology/twinql-shapes.ttl`), read. */
  readonly vocabulary: TripleGraph;
  readonly shapes: TripleGraph;
  readonly validator: ShapeValidator;
  readonly expressions: ExpressionCompiler;
  readonly units: UnitTable;
}

/** What is checked: a loaded model, see `load-model.ts`. */
export interface CheckedModel {
  readonly graph: TripleGraph;
  readonly ontology: Ontology;
  readonly twins: Pick<TwinSet, 'twins' | 'relationships'>;
}

/**
 * Both stages of checking: form by SHACL (code SHAPE), meaning by code (WORD UNIT PATH MANY NAME CEL DIMENSION CYCLE LIMITS INFLUENCE), and what is
 * declared but not executed yet (SERVED). What reading and compiling found is not repeated here.
 */
export async function checkOntology(model: CheckedModel, tools: CheckTools, signal: AbortSignal): Promise<readonly Violation[]> {
  const { graph, ontology } = model;
  const shapes = await tools.validator.validate(vocabularyUse(graph), tools.shapes, signal);
  const uses = valueUses(ontology);
  const findings = [
    ...checkUnits(graph, ontology, tools.units),
    ...checkPaths(ontology, uses),
    ...checkExpressions(ontology, uses, tools.expressions),
    ...checkDimensions(ontology, uses, tools.expressions),
    ...checkCycles(ontology, tools.expressions),
    ...checkLimits(ontology, placesOf(model)),
    ...checkInfluence(graph, ontology),
    ...checkReferences(graph, ontology),
    ...checkServed(graph, ontology),
  ];
  return [...shapes, ...checkWords(graph, tools.vocabulary), ...placed(graph, findings)];
}

/** Every twin with its classes and what contains it, nearest first. */
function placesOf({ ontology, twins: { twins, relationships } }: CheckedModel): ReadonlyMap<Iri, TwinPlace> {
  const wholes = new Map<Iri, Iri[]>();
  const [down, up] = [new Set(ontology.hasPart), new Set(ontology.partOf)];
  for (const { source, type, target } of relationships) {
    const [part, whole] = down.has(type) ? [target, source] : up.has(type) ? [source, target] : [undefined, undefined];
    if (part !== undefined && whole !== undefined) wholes.set(part, [...(wholes.get(part) ?? []), whole]);
  }
  return new Map(
    twins.map(({ iri, classes }) => {
      const containers = new Set<Iri>(wholes.get(iri));
      for (const container of containers) for (const above of wholes.get(container) ?? []) containers.add(above);
      return [iri, { iri, classes, containers: [...containers] }];
    }),
  );
}

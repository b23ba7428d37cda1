import type { Iri } from '../kernel/iri.ts';
import { didYouMean } from '../kernel/suggest.ts';
import type { Value } from '../kernel/value.ts';
import type { Violation } from '../kernel/violation.ts';
import type { Property } from '../ontology/ontology.ts';
import { commitHead, refusal, type ChangeContext, type ChangeOutcome } from './change-outcome.ts';
import { labelsOf } from './class-labels.ts';
import { getTwin, loadTwinsByIri } from './get-twin.ts';
import type { Mutation } from './graph-store.ts';
import { inTurn } from './turns.ts';
import type { Twin } from './twin.ts';
import { checkLink } from './validation/check-link.ts';
import { partsVia } from './via.ts';
import { everything } from './view.ts';
import { missingTwin } from './write-refusals.ts';

/** A relationship to be, or to be taken away. */
export interface RelationshipInput {
  readonly source: Iri;
  readonly type: Iri;
  readonly target: Iri;
  readonly id?: string;
  readonly attributes?: Readonly<Record<string, Value>>;
  /** The twin to which the same relationship led before. */
  readonly replaces?: Iri;
}

/**
 * Adds a relationship between two twins the caller sees, or replaces its attributes; `replaces`, if given, loses the relationship in the same commit.
 * Throws `TWIN_NOT_FOUND`. Answers the source. What is checked holds at the commit, see `turns.ts`.
 */
export async function relate(context: ChangeContext, input: RelationshipInput): Promise<ChangeOutcome> {
  const twins = [input.source, input.target, ...(input.replaces === undefined ? [] : [input.replaces])];
  return await inTurn(context.store, twins, () => relateInTurn(context, input));
}

async function relateInTurn(context: ChangeContext, input: RelationshipInput): Promise<ChangeOutcome> {
  const [source, target] = await endsOf(context, input);
  const property = context.ontology.properties.get(input.type);
  if (property === undefined || (property.kind !== 'relationship' && property.kind !== 'component'))
    return { kind: 'refused', violations: [unknownType(context, input.type)] };
  const former = input.replaces === undefined ? undefined : await getTwin(context.store, input.replaces, context.view);
  const declared = [
    ...checkEnds(context, property, source, target),
    ...checkEdge(property, input.attributes ?? {}),
    ...(await checkSingle(context, property, input)),
    ...(await checkAcyclic(context, input)),
  ];
  const shaped = await checkLink(context, { source, type: input.type, ...(former !== undefined && { former }), target });
  const violations = [...declared, ...shaped.refused.filter(({ code }) => !declared.some((one) => one.code === code))];
  if (violations.length > 0) return { kind: 'refused', violations };
  const { source: from, type, target: to, id, attributes = {} } = input;
  const removed: readonly Mutation[] = former === undefined ? [] : [{ kind: 'deleteRelationship', source: from, type, target: former.iri }];
  const put: Mutation = { kind: 'putRelationship', source: from, type, target: to, ...(id === undefined ? {} : { id }), attributes };
  const { sequence } = await context.store.commit({ mutations: [...removed, put], ...commitHead(context) });
  return { kind: 'changed', twin: await getTwin(context.store, input.source, everything), sequence, warnings: shaped.warnings };
}

/** Takes a relationship away, if it is there. Both ends must be visible to the caller. Throws `TWIN_NOT_FOUND`. */
export async function unrelate(context: ChangeContext, input: RelationshipInput): Promise<ChangeOutcome> {
  return await inTurn(context.store, [input.source, input.target], async () => {
    const [source, former] = await endsOf(context, input);
    const { source: from, type, target, id } = input;
    const shaped = await checkLink(context, { source, type, former });
    if (shaped.refused.length > 0) return { kind: 'refused', violations: shaped.refused };
    const mutation = { kind: 'deleteRelationship', source: from, type, target, ...(id === undefined ? {} : { id }) } as const;
    const { sequence } = await context.store.commit({ mutations: [mutation], ...commitHead(context) });
    return { kind: 'changed', twin: source, sequence, warnings: shaped.warnings };
  });
}

async function endsOf({ store, view }: ChangeContext, { source, target }: RelationshipInput): Promise<readonly [Twin, Twin]> {
  const found = await loadTwinsByIri(store, [source, target], view);
  const end = (iri: Iri): Twin => {
    const twin = found.get(iri);
    if (twin === undefined) throw missingTwin(iri);
    return twin;
  };
  return [end(source), end(target)];
}

function unknownType({ ontology }: ChangeContext, type: Iri): Violation {
  const names = [...ontology.properties.values()].filter(({ kind }) => kind === 'relationship' || kind === 'component').map(({ iri }) => iri);
  return refusal('TERM', type, `The ontology has no relationship <${type}>.`, `Use a relationship of the ontology.${didYouMean(type, names)}`);
}

function checkEnds({ ontology }: ChangeContext, property: Property, source: Twin, target: Twin): readonly Violation[] {
  const fits = (twin: Twin, classes: readonly Iri[]): boolean => {
    const labels = labelsOf(ontology, twin.classes);
    return classes.length === 0 || classes.some((wanted) => labels.includes(wanted));
  };
  const violations: Violation[] = [];
  if (!fits(source, property.domain)) {
    violations.push(
      refusal('DOMAIN', property.iri, `Twins of the class of <${source.iri}> have no <${property.iri}>.`, `It starts at twins of ${listed(property.domain)}.`),
    );
  }
  if (!fits(target, property.range)) {
    violations.push(
      refusal('CLASS', property.iri, `<${target.iri}> is of no class that <${property.iri}> can lead to.`, `It leads to twins of ${listed(property.range)}.`),
    );
  }
  return violations;
}

function listed(classes: readonly Iri[]): string {
  return classes.map((wanted) => `<${wanted}>`).join(', ');
}

function checkEdge({ iri, edgeAttributes }: Property, attributes: Readonly<Record<string, Value>>): readonly Violation[] {
  const known = new Set<string>(edgeAttributes);
  const strange = Object.keys(attributes).filter((name) => !known.has(name));
  return strange.map((name) => refusal('TERM', iri, `Relationships <${iri}> carry no attribute <${name}>.`, 'Leave it out, or declare it in the ontology.'));
}

async function checkSingle({ store }: ChangeContext, property: Property, { source, type, target, replaces }: RelationshipInput): Promise<readonly Violation[]> {
  if (property.many) return [];
  const hop = { via: [{ type, direction: 'OUT' as const }], direction: 'OUT' as const, order: [], first: 3, count: false, hops: [] };
  const page = await store.read({ root: { kind: 'iris', iris: [source] }, order: [], first: 1, count: false, hops: [hop], view: everything });
  const others = page.rows[0]?.hops[0]?.rows.filter(({ twin }) => twin.iri !== target && twin.iri !== replaces) ?? [];
  // The other target is not named: the caller may not see it.
  return others.length === 0
    ? []
    : [
        refusal(
          'CARDINALITY',
          type,
          `<${type}> leads to one twin only, and does already.`,
          'Name the twin it leads to now as the one to be replaced, or take that relationship away first.',
        ),
      ];
}

/** A whole may not become a part of itself, however far down. */
async function checkAcyclic({ store, ontology }: ChangeContext, { source, type, target }: RelationshipInput): Promise<readonly Violation[]> {
  const direction = partsVia(ontology).find((via) => via.type === type)?.direction;
  if (direction === undefined) return [];
  const [whole, part] = direction === 'OUT' ? [source, target] : [target, source];
  const cycle = refusal(
    'CYCLE',
    type,
    'A twin cannot be a part of itself, not even through its parts.',
    'Take one of the relationships of the circle away first.',
  );
  if (whole === part) return [cycle];
  const within = { op: 'within', container: part, via: partsVia(ontology) } as const;
  const page = await store.read({ root: { kind: 'iris', iris: [whole] }, where: within, order: [], first: 1, count: false, hops: [], view: everything });
  return page.rows.length === 0 ? [] : [cycle];
}

import type { Iri } from '../kernel/iri.ts';
import { didYouMean } from '../kernel/suggest.ts';
import type { Value } from '../kernel/value.ts';
import type { Violation } from '../kernel/violation.ts';
import type { Property } from '../ontology/ontology.ts';
import { commitHead, refusal, type ChangeContext, type ChangeOutcome } from './change-outcome.ts';
import { labelsOf } from './class-labels.ts';
import { getTwin, loadTwinsByIri } from './get-twin.ts';
import type { Twin } from './twin.ts';
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
}

/** Adds a relationship between two twins the caller sees, or replaces its attributes. Throws `TWIN_NOT_FOUND`. Answers the source. */
export async function relate(context: ChangeContext, input: RelationshipInput): Promise<ChangeOutcome> {
  const [source, target] = await endsOf(context, input);
  const property = context.ontology.properties.get(input.type);
  if (property === undefined || (property.kind !== 'relationship' && property.kind !== 'component'))
    return { kind: 'refused', violations: [unknownType(context, input.type)] };
  const violations = [
    ...checkEnds(context, property, source, target),
    ...checkEdge(property, input.attributes ?? {}),
    ...(await checkSingle(context, property, input)),
    ...(await checkAcyclic(context, input)),
  ];
  if (violations.length > 0) return { kind: 'refused', violations };
  const mutation = { kind: 'putRelationship', ...input, attributes: input.attributes ?? {} } as const;
  const { sequence } = await context.store.commit({ mutations: [mutation], ...commitHead(context) });
  return { kind: 'changed', twin: await getTwin(context.store, input.source, everything), sequence };
}

/** Takes a relationship away, if it is there. Both ends must be visible to the caller. Throws `TWIN_NOT_FOUND`. */
export async function unrelate(context: ChangeContext, input: RelationshipInput): Promise<ChangeOutcome> {
  const [source] = await endsOf(context, input);
  const { source: from, type, target, id } = input;
  const mutation = { kind: 'deleteRelationship', source: from, type, target, ...(id === undefined ? {} : { id }) } as const;
  const { sequence } = await context.store.commit({ mutations: [mutation], ...commitHead(context) });
  return { kind: 'changed', twin: source, sequence };
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

async function checkSingle({ store }: ChangeContext, property: Property, { source, type, target }: RelationshipInput): Promise<readonly Violation[]> {
  if (property.many) return [];
  const hop = { via: [{ type, direction: 'OUT' as const }], direction: 'OUT' as const, order: [], first: 2, count: false, hops: [] };
  const page = await store.read({ root: { kind: 'iris', iris: [source] }, order: [], first: 1, count: false, hops: [hop], view: everything });
  const others = page.rows[0]?.hops[0]?.rows.filter(({ twin }) => twin.iri !== target) ?? [];
  // The other target is not named: the caller may not see it.
  return others.length === 0
    ? []
    : [refusal('CARDINALITY', type, `<${type}> leads to one twin only, and does already.`, 'Take the other relationship away first.')];
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

import type { Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import { equalValues } from '../../graph/stored-value.ts';
import type { Relationship, Twin } from '../../graph/twin.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { MigrationGround } from './migrate-twin.ts';
import type { RelatedTwins, RuleStep, TwinDraft } from './twin-draft.ts';

/** A renamed relationship: while both versions are served links of either type mean the same, at the end they get the type that stays. */
export function linkStep(from: Iri, to: Iri, { before, after }: MigrationGround): RuleStep {
  return {
    oldTerms: [from],
    newTerms: [to],
    hops: [
      { type: from, direction: 'OUT' },
      { type: to, direction: 'OUT' },
    ],
    concerns: (twin) => mayHave(twin, [before.properties.get(from)?.domain ?? [], after.properties.get(to)?.domain ?? []], [before, after]),
    forward: () => undefined,
    backward: () => undefined,
    cleanup: (draft, related) => {
      for (const { relationship } of related(from, 'OUT')) draft.retype(relationship, to);
    },
    undo: (draft, related) => {
      for (const { relationship } of related(to, 'OUT')) draft.retype(relationship, from);
    },
    isLast: true,
  };
}

/** A renamed attribute as relationships carry it; `undefined` when none does. */
export function linkAttributeStep(from: Iri, to: Iri, ground: MigrationGround): RuleStep | undefined {
  const carrying = [ground.before, ground.after].flatMap(({ properties }) =>
    [...properties.values()].filter(({ edgeAttributes }) => edgeAttributes.includes(from) || edgeAttributes.includes(to)),
  );
  if (carrying.length === 0) return undefined;
  const types = [...new Set(carrying.map(({ iri }) => iri))];
  const each = (draft: TwinDraft, related: RelatedTwins, change: (attributes: Relationship['attributes']) => Relationship['attributes']): void => {
    for (const type of types) {
      for (const { relationship } of related(type, 'OUT')) {
        const attributes = change(relationship.attributes);
        if (!equalValues(attributes, relationship.attributes)) draft.put({ ...relationship, attributes });
      }
    }
  };
  return {
    oldTerms: [from],
    newTerms: [to],
    hops: types.map((type) => ({ type, direction: 'OUT' })),
    concerns: (twin) =>
      mayHave(
        twin,
        carrying.map(({ domain }) => domain),
        [ground.before, ground.after],
      ),
    forward: (draft, related) => {
      each(draft, related, (attributes) => copied(attributes, from, to));
    },
    backward: (draft, related) => {
      each(draft, related, (attributes) => copied(attributes, to, from));
    },
    cleanup: (draft, related) => {
      each(draft, related, (attributes) => dropped(attributes, from));
    },
    undo: (draft, related) => {
      each(draft, related, (attributes) => dropped(attributes, to));
    },
  };
}

/** With the value of one attribute under the other as well. */
function copied(attributes: Relationship['attributes'], was: Iri, is: Iri): Record<string, Value> {
  const value = attributes[was];
  const rest = dropped(attributes, is);
  return value === undefined ? rest : { ...rest, [is]: value };
}

function dropped(attributes: Relationship['attributes'], iri: Iri): Record<string, Value> {
  const { [iri]: _gone, ...rest } = attributes;
  return rest;
}

/** Whether twins of these classes can have what has one of the domains; an empty domain is everybody's. */
export function mayHave({ classes }: Twin, domains: readonly (readonly Iri[])[], versions: readonly Ontology[]): boolean {
  if (domains.some((domain) => domain.length === 0)) return true;
  const above = new Set(classes.flatMap((iri) => [iri, ...versions.flatMap((ontology) => ontology.classes.get(iri)?.ancestors ?? [])]));
  return domains.flat().some((iri) => above.has(iri));
}

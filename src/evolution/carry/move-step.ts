import type { Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import { equalValues } from '../../graph/stored-value.ts';
import { mayHave } from './link-steps.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import type { MigrationGround } from './migrate-twin.ts';
import type { Related, RelatedTwins, RuleStep, TwinDraft } from './twin-draft.ts';

/**
 * An attribute that moves along a relationship. Each twin is told what it has to have from what stands at the other ends: the receiver the values of all
 * that lead to it, the giver the value of the one it leads to. Differing values where one is wanted are a problem, never a choice.
 */
export function moveStep(rule: Extract<MappingRule, { kind: 'move' }>, vias: readonly Iri[], ground: MigrationGround): RuleStep {
  const { from, to, direction } = rule;
  const { before, after } = ground;
  const back = direction === 'OUT' ? 'IN' : 'OUT';
  const takesMany = after.properties.get(to)?.many === true;
  const stays = after.properties.has(from);
  const receivers = (related: RelatedTwins): readonly Related[] => vias.flatMap((via) => related(via, direction));
  const givers = (related: RelatedTwins): readonly Related[] => vias.flatMap((via) => related(via, back));
  const domains = [before.properties.get(from)?.domain ?? [], after.properties.get(to)?.domain ?? []];
  const gives = (draft: TwinDraft, related: RelatedTwins): boolean => receivers(related).some(({ twin }) => holds(twin.attributes[to], draft.value(from)));
  return {
    oldTerms: [from],
    newTerms: [to],
    hops: vias.flatMap((type) => [
      { type, direction: 'OUT' },
      { type, direction: 'IN' },
    ]),
    concerns: (twin) => Object.hasOwn(twin.attributes, from) || Object.hasOwn(twin.attributes, to) || mayHave(twin, domains, [before, after]),
    forward: (draft, related) => {
      if (draft.value(from) !== undefined && receivers(related).length === 0) draft.problem(from, `Nothing to move it to: no twin at the other end.`);
      const found = distinctValues(givers(related), from);
      if (!takesMany && found.length > 1) {
        draft.problem(from, `${found.length} twins would give it different values.`);
        draft.set(to, undefined);
      } else draft.set(to, found.length === 0 ? undefined : takesMany ? found : found[0]);
    },
    backward: (draft, related) => {
      const found = distinctValues(receivers(related), to).flatMap((value) => (takesMany && Array.isArray(value) ? value : [value]));
      if (found.length === 0 || found.some((value) => equalValues(value, draft.value(from)))) return;
      const [only] = found;
      if (found.length > 1) draft.problem(from, `${found.length} different values could be its own.`);
      else draft.set(from, only);
    },
    cleanup: (draft, related) => {
      if (!stays && gives(draft, related)) draft.set(from, undefined);
    },
    undo: (draft) => {
      draft.set(to, undefined);
    },
  };
}

function holds(received: Value | undefined, given: Value | undefined): boolean {
  if (given === undefined) return false;
  return equalValues(received, given) || (Array.isArray(received) && received.some((value: Value) => equalValues(value, given)));
}

/** Each value once, in the order of the twins' IRIs: the same whatever order the store answers in. */
function distinctValues(related: readonly Related[], property: Iri): readonly Value[] {
  const found: Value[] = [];
  for (const { twin } of related.toSorted((a, b) => (a.twin.iri < b.twin.iri ? -1 : 1))) {
    const value = Object.hasOwn(twin.attributes, property) ? twin.attributes[property] : undefined;
    if (value !== undefined && !found.some((known) => equalValues(known, value))) found.push(value);
  }
  return found;
}

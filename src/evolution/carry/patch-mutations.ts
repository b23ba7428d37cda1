import type { Iri } from '../../kernel/iri.ts';
import type { Mutation } from '../../graph/graph-store.ts';
import type { Twin } from '../../graph/twin.ts';
import type { Labelling } from './relabel.ts';
import type { TwinPatch } from './twin-draft.ts';

/** What writes a patch; empty when there is nothing to write. */
export function mutationsOf(twin: Pick<Twin, 'iri'>, patch: TwinPatch, labelling: Labelling): readonly Mutation[] {
  const { attributes, classes, links } = patch;
  const own: readonly Mutation[] =
    classes === undefined && Object.keys(attributes).length === 0 ? [] : [{ kind: 'patchTwin', iri: twin.iri, attributes, ...classesOf(classes, labelling) }];
  return [
    ...own,
    ...links.remove.map(({ source, type, target, id }): Mutation => ({ kind: 'deleteRelationship', source, type, target, id })),
    ...links.put.map((link): Mutation => ({ kind: 'putRelationship', ...link })),
  ];
}

/** Classes with the labels that must come with them. */
export function classesOf(
  classes: readonly Iri[] | undefined,
  labelling: Labelling,
): { readonly classes: readonly Iri[]; readonly labels: readonly Iri[] } | object {
  return classes === undefined ? {} : { classes, labels: labelling(classes) };
}

/** The twin as a patch leaves it. */
export function patched(twin: Twin, { attributes, classes }: Pick<TwinPatch, 'attributes' | 'classes'>): Twin {
  const kept = Object.entries({ ...twin.attributes, ...attributes }).flatMap(([property, value]) => (value === null ? [] : [[property, value] as const]));
  return { ...twin, attributes: Object.fromEntries(kept), ...(classes === undefined ? {} : { classes }) };
}

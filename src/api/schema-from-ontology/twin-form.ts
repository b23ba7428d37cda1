import { Kind, type DocumentNode } from 'graphql';
import type { PublishedNames, TwinForm } from '../../ontology/compile/name-lock.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { fieldNames } from './core-names.ts';

/** From so many published classes on a schema begins in the compact form: GraphQL makes every class repeat every field of `Twin`, twice. */
const manyClasses = 100;

interface FormSource {
  /** Number of published classes. */
  readonly classes: number;
  readonly lock?: PublishedNames | undefined;
  /** What the profile says. */
  readonly wanted?: TwinForm | undefined;
}

/** The form of `interface Twin`: the profile's word, else the one published before, else by size. Once published it stays, however the schema grows. */
export function twinForm({ classes, lock, wanted }: FormSource): TwinForm {
  return wanted ?? lock?.twin ?? (classes >= manyClasses ? 'compact' : 'flat');
}

/** The core in that form: in the compact one `Twin` lacks what stands behind its `view` as well. */
export function coreInForm(core: DocumentNode, form: TwinForm): DocumentNode {
  if (form === 'flat') return core;
  const behind = new Set(fieldNames(core, 'TwinView'));
  const definitions = core.definitions.map((definition) =>
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION && definition.name.value === 'Twin'
      ? { ...definition, fields: (definition.fields ?? []).filter(({ name }) => !behind.has(name.value)) }
      : definition,
  );
  return { ...core, definitions };
}

/** What stands behind the view of a twin is answered on the twin itself too, where the form has it there. */
export function resolversInForm(core: ResolverMap, form: TwinForm): ResolverMap {
  return form === 'flat' ? { ...core, Twin: { ...core['TwinView'], ...core['Twin'] } } : core;
}

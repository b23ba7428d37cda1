import type { Iri } from '../../kernel/iri.ts';
import type { ChangeContext } from '../change-outcome.ts';
import { checkChangedEnd, verdictOf, type ShapeVerdict } from './check-change.ts';
import type { TwinContent } from './seen-twin.ts';

/** A relationship that comes (`target`), goes (`former`), or moves from one target to another. */
export interface ChangedLink {
  readonly source: TwinContent;
  readonly type: Iri;
  readonly target?: TwinContent;
  readonly former?: TwinContent;
}

/** What the shapes of all its ends say to the change. */
export async function checkLink(context: ChangeContext, { source, type, target, former }: ChangedLink): Promise<ShapeVerdict> {
  if (context.ontology.shapes === undefined || context.validation === 'off') return { refused: [], warnings: [] };
  const out = { property: type, inverse: false };
  const into = { property: type, inverse: true };
  const breaches = [
    ...(await checkChangedEnd(context, source, [
      { step: out, ...(target !== undefined && { add: target }), ...(former !== undefined && { remove: former.iri }) },
    ])),
    ...(target === undefined ? [] : await checkChangedEnd(context, target, [{ step: into, add: source }])),
    ...(former === undefined || former.iri === target?.iri ? [] : await checkChangedEnd(context, former, [{ step: into, remove: source.iri }])),
  ];
  return verdictOf(context, breaches);
}

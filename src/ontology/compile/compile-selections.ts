import type { CompileContext } from './compile-context.ts';
import type { MemberSelection } from '../ontology.ts';
import { namedIris, termIri, textAt } from './reading.ts';
import { sh, tq } from '../words.ts';

/** The aggregates whose members a rule selects instead of naming them. */
export function compileSelections({ graph }: CompileContext): readonly MemberSelection[] {
  return [...graph.withPredicate(tq('member'))].flatMap(([subject, rule]) => {
    const twin = termIri(subject);
    if (twin === undefined || typeof rule !== 'string') return [];
    const where = textAt(graph, rule, tq('where'));
    return namedIris(graph.objects(rule, sh('targetClass'))).map((type) => ({ twin, class: type, ...(where !== undefined && { where }) }));
  });
}

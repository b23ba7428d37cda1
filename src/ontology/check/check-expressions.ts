import { isExpression, type ExpressionCompiler } from '../expression/expression.ts';
import type { Ontology } from '../ontology.ts';
import { classesBeforeLast, namesOf } from './class-reach.ts';
import type { Finding } from './finding.ts';
import type { ValueUse } from './value-use.ts';

/** CEL and NAME: every expression parses, and every name in it means something where it stands. */
export function checkExpressions(ontology: Ontology, uses: readonly ValueUse[], expressions: ExpressionCompiler): readonly Finding[] {
  return uses.flatMap((use) => {
    const { expression, where } = use.value;
    return [
      ...(expression === undefined ? [] : check(expressions, use, expression, scopeOf(ontology, use))),
      ...(where === undefined ? [] : check(expressions, use, where, whereScope(ontology, use))),
    ];
  });
}

function check(expressions: ExpressionCompiler, { owner, random }: ValueUse, text: string, scope: ReadonlySet<string> | undefined): readonly Finding[] {
  const compiled = scope === undefined ? expressions.compile(text) : expressions.compile(text, scope);
  if (!isExpression(compiled)) return [{ code: compiled.code, message: compiled.message, remedy: compiled.remedy, term: owner }];
  if (!compiled.random || random) return [];
  return [
    {
      code: 'CEL',
      message: `"${text}" draws from a distribution.`,
      remedy: 'Draw only in behaviours and lifetimes; elsewhere an expression has one value.',
      term: owner,
    },
  ];
}

/** Names of the class, of the inputs and of the arguments; `undefined` when the class is open, so that any name may be meant. */
function scopeOf(ontology: Ontology, { classes, value, names }: ValueUse): ReadonlySet<string> | undefined {
  if (classes.length === 0) return undefined;
  return new Set([...namesOf(ontology, classes), ...value.inputs.flatMap(({ name }) => (name === undefined ? [] : [name])), ...names]);
}

/** In `tq:where` the twins at the last hop give the plain names, the asking twin is `self`. */
function whereScope(ontology: Ontology, { classes, value }: ValueUse): ReadonlySet<string> | undefined {
  const last = classesBeforeLast(ontology, classes, value.path ?? []);
  if (last.length === 0 || classes.length === 0) return undefined;
  return new Set([...namesOf(ontology, last), ...[...namesOf(ontology, classes)].map((name) => `self.${name}`)]);
}

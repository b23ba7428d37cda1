import type { Scalar } from '../../kernel/value.ts';
import type { Violation } from '../../kernel/violation.ts';

/** An expression as a tree, independent of the package that parsed it. Names are dotted (`self.speed`). */
export type ExpressionNode =
  | { readonly kind: 'literal'; readonly value: Scalar }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'has'; readonly name: string }
  | { readonly kind: 'not' | 'negate'; readonly of: ExpressionNode }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: ExpressionNode; readonly right: ExpressionNode }
  | { readonly kind: 'choice'; readonly test: ExpressionNode; readonly yes: ExpressionNode; readonly no: ExpressionNode }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly ExpressionNode[] }
  | { readonly kind: 'list'; readonly items: readonly ExpressionNode[] }
  | {
      readonly kind: 'macro';
      readonly name: 'exists' | 'all';
      readonly items: readonly ExpressionNode[];
      readonly variable: string;
      readonly body: ExpressionNode;
    };

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '<' | '<=' | '>' | '>=' | '==' | '!=' | '&&' | '||' | 'in';

/** Turns the text of an expression (CEL) into a tree; implemented in `src/adapters/cel`. Never throws for bad text. */
export interface ExpressionParser {
  parse(text: string): ExpressionNode | Violation;
}

/** No value, and why. */
export interface Unknown {
  readonly unknown: string;
}

/** Draws from distributions; given by the simulation only. Parameters are checked by the expression. */
export interface Sampler {
  draw(distribution: Distribution, parameters: readonly number[]): number;
}

export type Distribution = 'normal' | 'lognormal' | 'exponential' | 'weibull' | 'triangular' | 'uniform';

/** The distributions with the number of parameters each takes. */
export const distributions: Readonly<Record<Distribution, number>> = { normal: 2, lognormal: 2, exponential: 1, weibull: 2, triangular: 3, uniform: 2 };

/** The values of the free names; a missing one makes what depends on it unknown. */
export type ExpressionValues = Readonly<Record<string, Scalar | undefined>>;

/** A compiled expression: a plain function over doubles, texts and flags. */
export interface Expression {
  readonly text: string;
  readonly tree: ExpressionNode;
  /** Free names, dotted, each once, in order of appearance. */
  readonly names: readonly string[];
  /** Whether it draws from a distribution. */
  readonly random: boolean;
  evaluate(values: ExpressionValues, sampler?: Sampler): Scalar | Unknown;
}

/** Compiles expressions; names outside `names` (when given) and unknown functions are violations. */
export interface ExpressionCompiler {
  compile(text: string, names?: ReadonlySet<string>): Expression | Violation;
}

export function isUnknown(result: Scalar | Unknown): result is Unknown {
  return typeof result === 'object';
}

/** Whether compiling gave an expression rather than what is wrong with it. */
export function isExpression(result: Expression | Violation): result is Expression {
  return 'tree' in result;
}

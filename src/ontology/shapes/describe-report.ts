import type { Violation } from '../../kernel/violation.ts';
import type { NotEvaluated, ShapeReport, ShapeResult } from './shape-report.ts';

const mostKinds = 30;
const examples = 3;

/** A report as people read it: how much was evaluated, then each kind of breach with examples, worst first, then what was not evaluated. */
export function describeReport(report: ShapeReport): readonly string[] {
  const { shapes, evaluated, partly, notEvaluated, withoutNodes, checks, rules, left, results, counts } = report;
  if (shapes === 0 && left.length === 0) return [];
  const total = counts.error + counts.warning + counts.info;
  const kinds = [...Map.groupBy(results, kindOf).values()].toSorted((a, b) => weightOf(a) - weightOf(b) || b.length - a.length);
  return [
    `Shapes: ${amount(shapes)}, of which ${amount(evaluated)} evaluated, ${amount(partly)} in part, ${amount(notEvaluated)} not; ${amount(withoutNodes)} chose no node. ${amount(checks)} checks of nodes.`,
    ...(rules === 0 ? [] : [`${amount(rules)} inference rules and functions are not run: what they would add is not seen.`]),
    total === 0 ? 'No node breaks a shape.' : `${amount(counts.error)} errors, ${amount(counts.warning)} warnings and ${amount(counts.info)} notes:`,
    ...kinds.slice(0, mostKinds).flatMap(describeKind),
    ...(kinds.length > mostKinds ? [`  … and ${amount(kinds.length - mostKinds)} kinds more; --json lists all.`] : []),
    ...(left.length === 0 ? [] : ['Not evaluated, so neither met nor broken:', ...describeLeft(left)]),
  ];
}

function kindOf({ severity, shape, path, constraint, message }: ShapeResult): string {
  return [severity, shape, path, constraint, message].join(' ');
}

function weightOf([first]: readonly ShapeResult[]): number {
  return first === undefined ? 0 : weights[first.severity];
}

const weights: Readonly<Record<Violation['severity'], number>> = { error: 0, warning: 1, info: 2 };

function describeKind(kind: readonly ShapeResult[]): readonly string[] {
  const [first] = kind;
  if (first === undefined) return [];
  const { severity, shape, path, constraint, message } = first;
  const head = `  ${severity} × ${amount(kind.length)}: ${message.replace(/\.$/, '')} (${constraint}${path === undefined ? '' : ` at ${path}`}, shape ${named(shape)})`;
  const more = kind.length > examples ? [`      … and ${amount(kind.length - examples)} more`] : [];
  return [
    head,
    ...kind.slice(0, examples).map((one) => `      ${whereOf(one)}<${one.focus}>${one.value === undefined ? '' : ` has ${one.value.slice(0, 120)}`}`),
    ...more,
  ];
}

function whereOf({ place }: Pick<ShapeResult, 'place'>): string {
  return place === undefined ? '' : `${place.file}${place.line === undefined ? '' : `:${place.line}`}: `;
}

function describeLeft(left: readonly NotEvaluated[]): readonly string[] {
  const lines = left.slice(0, mostKinds).map((one) => `  ${whereOf(one)}${one.reason} ${named(one.shape)}: ${one.message}`);
  return left.length > mostKinds ? [...lines, `  … and ${amount(left.length - mostKinds)} more; --json lists all.`] : lines;
}

function named(shape: string): string {
  return shape.startsWith('_:') || shape === '' ? 'without a name' : `<${shape}>`;
}

function amount(count: number): string {
  return count.toLocaleString('en');
}

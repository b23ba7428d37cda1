import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Budgets {
  readonly fileLines: { readonly medianAtMost: number; readonly p90AtMost: number; readonly largestAtMost: number };
  readonly any: number;
  readonly suppressions: number;
  readonly plainErrors: number;
  readonly defaultExports: number;
  readonly assertionsPerThousandLines: number;
  readonly documentedPorts: number;
}

const { fileLines, ...budgets } = JSON.parse(readFileSync('.ci/budgets.json', 'utf8')) as Budgets;

// The table of units and the types of the schema are generated: nobody reads them from top to bottom.
const files = globSync('src/**/*.ts')
  .filter((path) => !path.includes('/generated/') && !path.endsWith('/qudt/unit-rows.ts'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** The code of a file: comments away, texts emptied. */
const codeOf = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(?<=^|\s)\/\/.*$/gm, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replaceAll(/`(?:[^`\\]|\\.)*`/g, '``');

const code = files.map(({ text }) => codeOf(text)).join('\n');
const linesOf = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;
const codeLines = linesOf(code);
const count = (pattern: RegExp, text = code): number => [...text.matchAll(pattern)].length;

// Comments and blank lines make no file long.
const sizes = files.map(({ path, text }) => ({ path, lines: linesOf(codeOf(text)) })).toSorted((a, b) => a.lines - b.lines);
const at = (share: number): number => sizes[Math.floor((sizes.length - 1) * share)]?.lines ?? 0;

// `import { a as b }` and `* as a` are no assertions, nor is `as const`.
const assertions =
  count(/(?<!\*)\bas (?!const\b)[A-Za-z([{]/g, code.replaceAll(/^(import|export) [^;]*? from ''/gm, '')) + count(/[\w)\]]!(?=[.;,)[\]\s])(?!=)/g);

/** What the files of ports publish. */
const ports = files
  .filter(({ path }) => /-(store|reader|source|sink|runner|verifier)\.ts$|\/journal\/journal\.ts$/.test(path) && !path.includes('/adapters/'))
  .flatMap(({ path, text }) =>
    [...text.matchAll(/(\*\/\n)?^export (?:interface|function|async function|type|class) (\w+)/gm)].map(([, doc, name]) => ({ path, name, doc })),
  );
const undocumented = ports.filter(({ doc }) => doc === undefined);

const figures = {
  files: files.length,
  codeLines,
  medianLines: at(0.5),
  p90Lines: at(0.9),
  largestFile: sizes.at(-1),
  assertionsPerThousandLines: Math.round((assertions / codeLines) * 100_000) / 100,
  ports: ports.length,
  documentedPorts: ports.length - undocumented.length,
};

describe('budgets of src', () => {
  test('files are short', ({ annotate }) => {
    expect([figures.medianLines <= fileLines.medianAtMost, figures.p90Lines <= fileLines.p90AtMost]).toEqual([true, true]);
    expect(sizes.filter(({ lines }) => lines > fileLines.largestAtMost)).toEqual([]);
    return annotate(JSON.stringify(figures));
  });

  test.each([
    ['any', /(?::\s*|<|\bas\s+)any\b(?!\s*[(:])/g, budgets.any],
    ['plain errors thrown', /throw new (?:Error|TypeError|RangeError)\(/g, budgets.plainErrors],
    ['default exports', /^export default\b/gm, budgets.defaultExports],
  ] as const)('%s: none beyond the budget', (_what, pattern, most) => {
    expect(count(pattern)).toBeLessThanOrEqual(most);
  });

  test('no check is suppressed', () => {
    const text = files.map((file) => file.text).join('\n');
    expect(count(/(?:oxlint|eslint)-disable|@ts-(?:ignore|expect-error|nocheck)|prettier-ignore/g, text)).toBeLessThanOrEqual(budgets.suppressions);
  });

  test('type assertions stay rare', () => {
    expect(figures.assertionsPerThousandLines).toBeLessThanOrEqual(budgets.assertionsPerThousandLines);
  });

  test('every export of a port is documented', () => {
    expect(undocumented).toEqual([]);
    expect(figures.documentedPorts / figures.ports).toBeGreaterThanOrEqual(budgets.documentedPorts);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { sharedData } from '../support/shared-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'twinql-validate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const prefixes = `@prefix m: <https://m.example/> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n`;
const model = file('model.ttl', `${prefixes} m:Pump a owl:Class . m:serial a owl:DatatypeProperty ; rdfs:domain m:Pump ; rdfs:range xsd:string .`);
const shapes = file(
  'shapes.ttl',
  `${prefixes} m:PumpShape a sh:NodeShape ; sh:targetClass m:Pump ; sh:property [ sh:path m:serial ; sh:minCount 1 ; sh:pattern "^P-" ] ; sh:sparql [ sh:select "SELECT $this {}" ] .`,
);
const twins = file('twins.ttl', `${prefixes} m:p1 a m:Pump ; m:serial "P-1" .\nm:p2 a m:Pump ; m:serial "X" .\nm:p3 a m:Pump .`);

const [brick, guideline] = [sharedData('rdf/brick'), sharedData('rdf/g36')];

describe.skipIf(brick === undefined || guideline === undefined)('a real building', () => {
  test('is held against the shapes of Brick and Guideline 36 in bounded time, with an honest report', async () => {
    const { code, stdout } = await runCli(['check', brick ?? '', guideline ?? '', '--json'], {}, 60_000);
    const { shapes: report } = JSON.parse(stdout) as { readonly shapes: { readonly left: readonly object[]; readonly results: readonly object[] } };
    expect(code).toBe(1);
    expect(report).toMatchObject({ shapes: 149, evaluated: 143, partly: 1, notEvaluated: 5, withoutNodes: 121, counts: { error: 96, warning: 0, info: 0 } });
    expect([report.left.length, report.results.length]).toEqual([11, 96]);
  });
});

describe('twinql check', () => {
  test('without shapes of one’s own, with those of another file, and without any', async () => {
    const own = await runCli(['check', model, twins]);
    expect([own.code, own.stdout]).toEqual([0, expect.stringMatching(/Nothing is wrong/)]);
    const held = await runCli(['check', model, twins, '--shapes', shapes]);
    expect(held.code).toBe(1);
    const place = (line: number): string => `${twins}:${line}: `;
    expect(held.stdout.split('\n').slice(0, 8)).toEqual([
      'Shapes: 1, of which 0 evaluated, 1 in part, 0 not; 0 chose no node. 3 checks of nodes.',
      '2 errors, 0 warnings and 0 notes:',
      '  error × 1: Value does not match pattern "^P-" (Pattern at <https://m.example/serial>, shape <https://m.example/PumpShape>)',
      `      ${place(4)}<https://m.example/p2> has X`,
      '  error × 1: Less than 1 values (MinCount at <https://m.example/serial>, shape <https://m.example/PumpShape>)',
      `      ${place(5)}<https://m.example/p3>`,
      'Not evaluated, so neither met nor broken:',
      `  ${shapes}:3: SPARQL <https://m.example/PumpShape>: Its constraint in SPARQL is not evaluated: only SHACL Core is.`,
    ]);
    const none = await runCli(['check', model, shapes, twins, '--no-shapes']);
    expect([none.code, none.stdout]).toEqual([0, expect.stringMatching(/Nothing is wrong/)]);
  });

  test('--data holds what was loaded against the model it was loaded under; the load said so already', async () => {
    const env = { TWINQL_DATA: join(folder, 'data') };
    const empty = await runCli(['check', '--data'], env);
    expect([empty.code, empty.stderr.split(':')[0]]).toEqual([3, 'STORE_UNAVAILABLE']);
    const loaded = await runCli(['load', twins, '--model', model, shapes], env);
    expect([loaded.code, loaded.stderr]).toEqual([0, expect.stringMatching(/3 twins held against the shapes: 2 break one/)]);
    const checked = await runCli(['check', '--data', '--json'], env);
    expect(checked.code).toBe(1);
    expect(JSON.parse(checked.stdout)).toMatchObject({
      checked: 3,
      broken: 2,
      counts: { error: 2 },
      kinds: [
        { constraint: 'Pattern', examples: [{ focus: 'https://m.example/p2' }] },
        { constraint: 'MinCount', examples: [{ focus: 'https://m.example/p3' }] },
      ],
      left: [{ shape: 'https://m.example/PumpShape' }],
    });
  });
});

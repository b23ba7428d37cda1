import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { startServer } from '../support/running-server.ts';

const model = `@prefix ex: <https://example.org/plant#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ex:Pump a owl:Class . ex:size a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:string .
`;

interface Told {
  readonly id?: string;
  readonly breaking?: boolean;
  readonly twinsChanged?: number;
  readonly migration?: { readonly id: string };
  readonly migrations?: readonly { readonly state: string }[];
}

test('a change is proposed, applied and rolled back from the command line, and every step is in the audit trail', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'twinql-ontology-'));
  try {
    const path = (name: string): string => join(folder, name);
    writeFileSync(path('old.ttl'), model);
    writeFileSync(path('new.ttl'), model.replaceAll('ex:size', 'ex:sizeName'));
    writeFileSync(path('rules.yaml'), 'rules:\n  - { rename: ex:size, to: ex:sizeName }\n');
    writeFileSync(path('twins.ttl'), '@prefix ex: <https://example.org/plant#> . <https://example.org/id/p1> a ex:Pump ; ex:size "small" .');
    await using server = await startServer(['serve', '--model', path('old.ttl'), '--twins', path('twins.ttl')]);
    const run = async (...args: readonly string[]): Promise<readonly [number | null, Told]> => {
      const { code, stdout } = await runCli(['ontology', ...args, '--url', server.ready.http, '--json']);
      return [code, JSON.parse(stdout) as Told];
    };
    expect(await run('propose', path('new.ttl'))).toMatchObject([1, { breaking: true }]);
    const [code, { id = '', ...proposal }] = await run('propose', path('new.ttl'), '--rules', path('rules.yaml'));
    expect([code, proposal]).toMatchObject([0, { breaking: false, twinsChanged: 1 }]);
    const [, applied] = await run('apply', id);
    const change = applied.migration?.id ?? '';
    const state = async (): Promise<string> => {
      const { data } = await server.query<{ readonly ontology: { readonly migrations: readonly { readonly state: string }[] } }>(
        '{ ontology { migrations { state } } }',
      );
      return data?.ontology.migrations[0]?.state ?? '';
    };
    const until = async (wanted: string): Promise<void> => {
      for (let i = 0; i < 400 && (await state()) !== wanted; i++) await new Promise((resolve) => setTimeout(resolve, 25));
    };
    await until('SIDE_BY_SIDE');
    expect((await server.query('{ pumps { nodes { size sizeName } } }')).data).toEqual({ pumps: { nodes: [{ size: 'small', sizeName: 'small' }] } });
    expect((await run('rollback', change))[0]).toBe(0);
    await until('ROLLED_BACK');
    expect((await run('status'))[1].migrations?.map((each) => each.state)).toEqual(['ROLLED_BACK']);
    expect((await server.query('{ pumps { nodes { size } } }')).data).toEqual({ pumps: { nodes: [{ size: 'small' }] } });
    expect((await server.query('{ pumps { nodes { sizeName } } }')).errors?.[0]?.message).toContain('Cannot query field "sizeName"');
    expect((await run('finish', change))[0]).toBe(1);
    const { data } = await server.query<{ readonly audit: readonly { readonly kind: string; readonly on: string; readonly outcome: string }[] }>(
      '{ audit(first: 100) { kind on outcome } }',
    );
    expect(data?.audit.filter(({ kind }) => kind === 'ONTOLOGY' || kind === 'ontology').map(({ on, outcome }) => [on, outcome.toLowerCase()])).toEqual([
      ['proposal', 'done'],
      ['proposal', 'done'],
      [id, 'done'],
      [change, 'done'],
      [change, 'done'],
      [change, 'refused'],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 90_000);

test('a server that is not there is said to be so', async () => {
  const { code, stderr } = await runCli(['ontology', 'status', '--url', 'http://127.0.0.1:9']);
  expect([code, stderr]).toEqual([3, expect.stringContaining('No twinql answers at http://127.0.0.1:9.')]);
});

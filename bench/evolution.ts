// A change of everything on a plant of 100,000 twins while it is asked all the time: how long it takes, how much memory, and what it does to the answers.
// `EVOLUTION_TWINS` sets another number of twins; Neo4j is measured too where one can be started (`EVOLUTION_NEO4J_TWINS`, 20,000).
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeRules, newModel, oldModel, pumpsAtSites, writePlant } from '../test/support/changing-plant.ts';
import { startNeo4j, whyNoNeo4j } from '../test/support/neo4j-server.ts';
import { startServer, type Answer, type RunningServer } from '../test/support/running-server.ts';

const question = '{ pumps(first: 20) { nodes { iri maker locatedAt { nodes { address } } } } }';
const quietMs = 5_000;

function rankOf(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}

function memoryMb(pid: number | undefined, key: 'VmHWM' | 'VmRSS'): number {
  const status = `/proc/${pid}/status`;
  return existsSync(status) ? Number(new RegExp(`${key}:\\s+(\\d+)`).exec(readFileSync(status, 'utf8'))?.[1]) / 1024 : Number.NaN;
}

/** Asks one question after the other until told to stop, 100 a second at most, so that waiting is measured and not a flood. */
function ask(server: RunningServer): { stop(): Promise<readonly number[]> } {
  const ending = new AbortController();
  const times: number[] = [];
  const asking = (async () => {
    while (!ending.signal.aborted) {
      const start = performance.now();
      const { errors } = await asked(server, question);
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return times;
  })();
  return {
    async stop() {
      ending.abort();
      return asking;
    },
  };
}

/** Questions that had to be asked twice. */
let repeated = 0;

/** A kept connection may be closed while nobody looks: then the question is asked once more, which is counted, and the time counts. */
async function asked<T>(server: RunningServer, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer<T>> {
  try {
    return await server.query<T>(query, variables);
  } catch {
    repeated++;
    return server.query<T>(query, variables);
  }
}

interface State {
  readonly ontology: {
    readonly migrations: readonly {
      readonly id: string;
      readonly state: string;
      readonly done: number;
      readonly total: number;
      readonly message: string | null;
    }[];
  };
}

async function reached(server: RunningServer, state: string): Promise<string> {
  for (;;) {
    const { data, errors } = await asked<State>(server, '{ ontology { migrations { id state done total message } } }');
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    const [migration] = data?.ontology.migrations ?? [];
    if (migration?.state === state) return String(migration.message);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function proposed(server: RunningServer): Promise<string> {
  const input = { documents: [{ name: 'model.ttl', text: newModel }], rules: changeRules };
  const { data, errors } = await server.query<{ proposeOntology: { id: string } }>(
    'mutation ($input: ProposeOntologyInput!) { proposeOntology(input: $input) { id } }',
    { input },
  );
  if (data?.proposeOntology === undefined) throw new Error(JSON.stringify(errors));
  const { id } = data.proposeOntology;
  for (;;) {
    const found = await asked<{ ontology: { proposal: { twinsChanged: number } | null } }>(
      server,
      'query ($id: ID!) { ontology { proposal(id: $id) { twinsChanged } } }',
      { id },
    );
    const proposal = found.data?.ontology.proposal;
    if (proposal !== null && proposal !== undefined) {
      console.log(`  dry run: ${proposal.twinsChanged.toLocaleString('en')} twins would change`);
      return id;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function measure(title: string, pumps: number, env: Readonly<Record<string, string>>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'twinql-evolution-'));
  const files = writePlant(folder, oldModel, pumpsAtSites(pumps));
  try {
    await using server = await startServer(['serve', '--model', files.model, '--twins', files.twins], {
      dataFolder: join(folder, 'data'),
      env: { TWINQL_READING: '10', ...env },
    });
    const { twins } = server.ready;
    console.log(`${title}, ${twins.toLocaleString('en')} twins`);
    const warm = ask(server);
    await new Promise((resolve) => setTimeout(resolve, quietMs));
    await warm.stop();
    const quietAsk = ask(server);
    await new Promise((resolve) => setTimeout(resolve, quietMs));
    const quiet = await quietAsk.stop();
    const before = memoryMb(server.process.pid, 'VmRSS');
    const phase = async (name: string, work: () => Promise<unknown>): Promise<void> => {
      const busy = ask(server);
      const start = performance.now();
      try {
        await work();
      } catch (error) {
        console.log(`  ${name} failed: ${String(error)}`);
        await busy.stop();
        throw error;
      }
      const seconds = (performance.now() - start) / 1000;
      const times = await busy.stop();
      const ratio = rankOf(times, 0.99) / rankOf(quiet, 0.99);
      console.log(
        `  ${name}: ${seconds.toFixed(1)} s, ${Math.round(twins / seconds).toLocaleString('en')} twins/s; p99 of queries ${rankOf(times, 0.99).toFixed(1)} ms, ${ratio.toFixed(1)} × the quiet ${rankOf(quiet, 0.99).toFixed(1)} ms (p50 ${rankOf(times, 0.5).toFixed(1)} against ${rankOf(quiet, 0.5).toFixed(1)}), longest ${Math.max(...times).toFixed(0)} ms`,
      );
    };
    let id = '';
    await phase('propose (compile, diff, dry run)', async () => {
      id = await proposed(server);
    });
    await phase('copy and switch', async () => {
      const { errors } = await server.query('mutation ($input: ApplyOntologyInput!) { applyOntology(input: $input) { __typename } }', {
        input: { proposal: id, allowBreaking: true },
      });
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      console.log(`  ${await reached(server, 'SIDE_BY_SIDE')}`);
    });
    const { data } = await asked<State>(server, '{ ontology { migrations { id state done total message } } }');
    await phase('roll back', async () => {
      await server.query('mutation ($id: ID!) { rollBackOntology(migration: $id) { __typename } }', { id: data?.ontology.migrations[0]?.id });
      await reached(server, 'ROLLED_BACK');
    });
    console.log(
      `  memory: ${before.toFixed(0)} MB before, peak ${memoryMb(server.process.pid, 'VmHWM').toFixed(0)} MB; ${repeated} questions asked twice after a closed connection`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await measure('SQLite', Math.round(Number(process.env['EVOLUTION_TWINS'] ?? 100_000) / 1.1), {});
const missing = process.env['EVOLUTION_NEO4J_TWINS'] === '0' ? 'EVOLUTION_NEO4J_TWINS=0' : await whyNoNeo4j();
if (missing === undefined) {
  await using neo4j = await startNeo4j();
  await measure('Neo4j', Math.round(Number(process.env['EVOLUTION_NEO4J_TWINS'] ?? 20_000) / 1.1), { NEO4J_URI: neo4j.uri });
} else {
  console.log(`Neo4j: skipped, ${missing}`);
}

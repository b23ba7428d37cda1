import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually, startServer, type RunningServer } from '../support/running-server.ts';

const bearing = 'https://twinql.example/waterworks/dp3-motor-de';
const motor = 'https://twinql.example/waterworks/chiller1-motor';

describe('the demo plant, as a visitor meets it', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(['demo']);
  });
  afterAll(async () => server[Symbol.asyncDispose]());

  test('has 200 to 400 twins, all simulated, and values arrive', async () => {
    expect(server.ready.twins).toBeGreaterThanOrEqual(200);
    expect(server.ready.twins).toBeLessThanOrEqual(400);
    expect(server.ready.simulated).toBe(true);
    await eventually(async () => {
      const { data } = await server.query<{ ingest: { accepted: number; rejected: number } }>('{ ingest { accepted rejected } }');
      expect(data?.ingest.rejected).toBe(0);
      return (data?.ingest.accepted ?? 0) > 500 ? true : undefined;
    });
  });

  test('answers every query the page proposes without an error', async () => {
    const { examples } = (await (await fetch(`${server.ready.http}/examples.json`)).json()) as { examples: readonly { query: string }[] };
    expect(examples.length).toBeGreaterThanOrEqual(4);
    for (const { query } of examples.filter((example) => !example.query.startsWith('subscription'))) {
      const { errors, data } = await server.query(query);
      expect([query.slice(0, 20), errors, data]).toEqual([query.slice(0, 20), undefined, expect.anything()]);
    }
  });

  test('derives the values of a station from its pumps', async () => {
    const value = await eventually(async () => {
      const { data } = await server.query<{ twin: { telemetry: readonly { value: number | null }[] } }>(
        '{ twin(iri: "https://twinql.example/waterworks/distribution-station") { telemetry(of: ["ww:outflow"]) { ... on NumericTelemetry { value } } } }',
      );
      return data?.twin.telemetry[0]?.value ?? undefined;
    });
    expect(value).toBeGreaterThan(100);
  });

  test('sends an approved command once, and telemetry confirms it', async () => {
    const input = { twin: motor, command: 'ww:setSpeed', arguments: { speed: 1300 }, idempotencyKey: 'visit' };
    const proposal = 'mutation($input: ProposeCommandInput!) { proposeCommand(input: $input) { id state hash } }';
    // an interlock is unknown, and denies, until its telemetry has come
    const data = await eventually(async () => {
      const answer = await server.query<{ proposeCommand: { id: string; state: string; hash: string } }>(proposal, { input });
      return answer.data ?? undefined;
    });
    expect(data.proposeCommand.state).toBe('PROPOSED');
    const { id, hash } = data.proposeCommand;
    await server.query('mutation($id: ID!, $hash: String!) { approveCommand(id: $id, hash: $hash) { state } }', { id, hash });
    await eventually(async () => {
      const answer = await server.query<{ commands: readonly { id: string; state: string }[] }>('{ commands { id state } }');
      return answer.data?.commands.find((command) => command.id === id)?.state === 'CONFIRMED' ? true : undefined;
    }, 45_000);
    const { data: trail } = await server.query<{ audit: readonly { kind: string; on: string }[] }>('{ audit(first: 100) { kind on } }');
    expect(trail?.audit.filter(({ kind, on }) => kind === 'command' && on === id).length).toBe(2);
  });

  test('refuses a command outside its envelope, and says why', async () => {
    const input = { twin: motor, command: 'ww:setSpeed', arguments: { speed: 9_000 }, idempotencyKey: 'too fast' };
    const { errors } = await server.query('mutation($input: ProposeCommandInput!) { proposeCommand(input: $input) { id } }', { input });
    expect(errors?.[0]).toMatchObject({ message: expect.stringMatching(/at most 1600|outside the envelope/), extensions: { code: 'COMMAND_REFUSED' } });
  });

  test('shows within two minutes that a bearing wears: health changes, the forecast rises, a remedy is recommended', async () => {
    const query = `{ twin(iri: "${bearing}") {
      health { state findings { message } }
      forecast(of: "ww:vibration", horizon: "PT1M") { refusal { message } points { mean } }
      recommendations { summary expectedEffect { property { name } from to } } } }`;
    interface Ahead {
      readonly twin: {
        readonly health: { readonly state: string };
        readonly forecast: { readonly points: readonly { readonly mean: number }[] } | null;
        readonly recommendations: readonly {
          readonly summary: string;
          readonly expectedEffect: readonly { readonly property: { readonly name: string }; readonly from: number | null; readonly to: number | null }[];
        }[];
      };
    }
    const twin = await eventually(
      async () => {
        const { data } = await server.query<Ahead>(query);
        const isSeen =
          data !== undefined &&
          data !== null &&
          data.twin.health.state !== 'OK' &&
          data.twin.health.state !== 'UNKNOWN' &&
          data.twin.recommendations.length > 0;
        return isSeen && (data.twin.forecast?.points.length ?? 0) > 0 ? data.twin : undefined;
      },
      Math.max(1_000, 120_000 - performance.now()),
    );
    const points = twin.forecast?.points ?? [];
    expect(points.at(-1)?.mean ?? 0).toBeGreaterThan(points[0]?.mean ?? Infinity);
    const vibration = twin.recommendations.flatMap(({ expectedEffect }) => expectedEffect).find(({ property }) => property.name === 'vibration');
    expect(vibration?.to ?? Infinity).toBeLessThan(vibration?.from ?? 0);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectAsync, type MqttClient } from 'mqtt';
import { MemoryHistory } from '../../src/adapters/memory/memory-history.ts';
import { MemoryJournal } from '../../src/adapters/memory/memory-journal.ts';
import { type Ingest, type IngestOptions, startIngest } from '../../src/adapters/ingest-worker/start-ingest.ts';
import { SqliteJournalReader } from '../../src/adapters/sqlite/sqlite-journal-reader.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { type Iri, toIri } from '../../src/kernel/iri.ts';
import type { FeedEvent } from '../../src/telemetry/live.ts';
import type { IngestDirectory, TelemetryDefinition, UnitScale } from '../../src/telemetry/ingest-directory.ts';

const unit = (name: string, factor: number, offset: number, dimension: string): UnitScale => ({
  iri: toIri(`http://qudt.org/vocab/unit/${name}`),
  factor,
  offset,
  dimension,
});
const temperature = 'A0E0L0I0M0H1T0D0';
const celsius: UnitScale = unit('DEG_C', 1, 273.15, temperature);
export const fahrenheit: UnitScale = unit('DEG_F', 5 / 9, 459.67, temperature);
const bar: UnitScale = unit('BAR', 100_000, 0, 'A0E0L-1I0M1H0T-2D0');

export const plant = (name: string): Iri => toIri(`https://example.org/plant#${name}`);
export const id = (name: string): Iri => toIri(`https://example.org/id/${name}`);

const number = { kind: 'number', integer: false, datatype: toIri('http://www.w3.org/2001/XMLSchema#double') } as const;

/** What a motor may send. */
export const motorTelemetry: readonly TelemetryDefinition[] = [
  { property: plant('temperature'), names: ['temperature'], schema: number, unit: celsius, minInclusive: -50, maxInclusive: 200 },
  { property: plant('vibration'), names: ['vibration'], schema: number, maxRate: 100 },
  { property: plant('starts'), names: ['starts'], schema: { ...number, integer: true } },
  { property: plant('running'), names: ['running'], schema: { kind: 'flag' } },
  {
    property: plant('mode'),
    names: ['mode'],
    schema: {
      kind: 'enum',
      options: [
        { name: 'auto', value: 'auto' },
        { name: 'manual', value: 'manual' },
      ],
    },
  },
  { property: plant('note'), names: ['note'], schema: { kind: 'text', datatype: toIri('http://www.w3.org/2001/XMLSchema#string') } },
  { property: plant('spectrum'), names: ['spectrum'], schema: { kind: 'vector' } },
];

/** Motors `motor-1` … `motor-n`. */
export function motorDirectory(count: number): IngestDirectory {
  const units = new Map<string, UnitScale>();
  for (const scale of [celsius, fahrenheit, bar]) {
    units.set(scale.iri, scale);
    units.set(scale.iri.slice(scale.iri.lastIndexOf('/') + 1), scale);
  }
  units.set('°C', celsius);
  units.set('°F', fahrenheit);
  return { twins: Array.from({ length: count }, (_, i) => ({ iri: id(`motor-${i + 1}`), telemetry: motorTelemetry })), units };
}

/** A folder that is removed when disposed. */
export function temporaryFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'twinql-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Ingest on the embedded broker at a free port of loopback, in `folder`. */
export function startTestIngest(folder: string, options: Partial<IngestOptions> = {}): Promise<Ingest> {
  return startIngest({
    journalPath: join(folder, 'journal-telemetry.db'),
    openJournal: (path) => new SqliteJournalReader(path),
    graphJournal: new MemoryJournal(),
    history: new MemoryHistory(),
    directory: motorDirectory(10),
    broker: { kind: 'embedded', host: '127.0.0.1', port: 0 },
    logger: silentLogger,
    ...options,
  });
}

/** A client of the broker at `port`. */
export function connectTo(port: number | undefined, options: Parameters<typeof connectAsync>[1] = {}): Promise<MqttClient> {
  return connectAsync(`mqtt://127.0.0.1:${port}`, { reconnectPeriod: 0, ...options });
}

/** Resolves when `condition` holds; rejects after `ms`. Looks again after every turn of the event loop. */
export async function until(condition: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('The condition did not come true in time.');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** All events the feed delivers from now on. */
export function collect(ingest: Ingest, signal: AbortSignal): FeedEvent[] {
  const events: FeedEvent[] = [];
  ingest.feed.listen((batch) => void events.push(...batch), signal);
  return events;
}

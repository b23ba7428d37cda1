import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { IngestMetrics } from '../../telemetry/ingest-metrics.ts';

/** Where the figures come from; asked at each scrape. */
export interface MetricSources {
  ingest(): Promise<IngestMetrics>;
  graph(): Promise<{ readonly twins: number; readonly relationships: number; readonly changes: number }>;
  /** Commands by state. */
  commands(): ReadonlyMap<string, number>;
  /** Active alarms. */
  alarms(): number;
}

/** The text of one scrape. */
export type Scrape = () => Promise<{ readonly contentType: string; readonly body: string }>;

/** Prometheus metrics in a registry of their own. Totals are read, not counted here, so that they cannot drift from what they describe. */
export function prometheusMetrics(sources: MetricSources, labels: { readonly version: string }): Scrape {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'twinql_' });
  const gauge = (name: string, help: string, labelNames: readonly string[] = []): Gauge =>
    new Gauge({ name: `twinql_${name}`, help, labelNames: [...labelNames], registers: [registry] });
  gauge('build_info', 'Version of the product.', ['version']).set({ version: labels.version }, 1);
  const messages = gauge('messages_total', 'MQTT messages received on mapped topics.');
  const unmapped = gauge('unmapped_messages_total', 'MQTT messages on topics no mapping has.');
  const accepted = gauge('observations_total', 'Observations accepted and durable.');
  const duplicates = gauge('duplicate_observations_total', 'Observations that were known already.');
  const dead = gauge('dead_letters_total', 'Values that could not be accepted, by reason.', ['reason']);
  const lag = gauge('journal_lag_records', 'Records that are durable but not yet in live state.');
  const connections = gauge('broker_connections', 'Clients of the embedded broker, or 1 when connected to an external one.');
  const graph = gauge('graph_elements', 'Twins, relationships and recorded changes.', ['kind']);
  const commands = gauge('commands', 'Commands by state.', ['state']);
  const alarms = gauge('active_alarms', 'Alarms that are active.');

  return async () => {
    const [ingest, elements] = await Promise.all([sources.ingest(), sources.graph()]);
    messages.set(ingest.messages);
    unmapped.set(ingest.unmapped);
    accepted.set(ingest.accepted);
    duplicates.set(ingest.duplicates);
    for (const [reason, count] of ingest.dead) dead.set({ reason }, count);
    lag.set(ingest.lag);
    connections.set(ingest.connections);
    for (const [kind, count] of Object.entries(elements)) graph.set({ kind }, count);
    for (const [state, count] of sources.commands()) commands.set({ state }, count);
    alarms.set(sources.alarms());
    return { contentType: registry.contentType, body: await registry.metrics() };
  };
}

import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { JournalReader } from '../journal/journal.ts';
import type { ChangeContext } from '../graph/change-outcome.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import type { View } from '../graph/view.ts';
import type { HistoryStore } from '../history/history-store.ts';
import type { DeadLetters } from '../telemetry/dead-letters.ts';
import type { IngestMetrics } from '../telemetry/ingest-metrics.ts';
import type { AlarmDesk } from '../diagnostic/alarms/alarm-desk.ts';
import type { AuditTrail } from '../identity/audit.ts';
import type { FieldUsage } from '../evolution/field-usage.ts';
import type { OntologyDesk } from '../evolution/ontology-desk.ts';
import type { PolicyKeeper } from '../identity/policy-keeper.ts';
import type { LiveFeed, LiveState } from '../telemetry/live.ts';
import type { ExpressionCompiler } from '../ontology/expression/expression.ts';
import type { Permission, Principal } from '../identity/principal.ts';
import type { CommandDesk } from '../command/command-desk.ts';
import type { ExecutionBudget } from './execution-budget.ts';
import type { Limits } from './limits.ts';
import type { SchemaModel } from './schema-from-ontology/schema-model.ts';
import type { Sealer } from './sealer.ts';
import type { TwinLoader } from './twin-loader.ts';

/** What the GraphQL edge reads from and writes to. Joined by the composition root, the same for all requests. */
export interface Rooms {
  readonly ontology: Ontology;
  readonly graph: GraphStore;
  readonly live: LiveState;
  readonly feed: LiveFeed;
  readonly history: HistoryStore;
  /** The journal's graph partition: lifecycle records, alarms, command steps. */
  readonly journal: JournalReader;
  readonly deadLetters: DeadLetters;
  /** Evaluates the ontology's expressions. While absent, the analytic fields answer null. */
  readonly expressions?: ExpressionCompiler | undefined;
  /** Absent while nothing watches the alarm conditions. */
  readonly alarms?: AlarmDesk | undefined;
  /** What changes policy, and the record of who did; absent where policy is managed elsewhere. */
  readonly management?: { readonly policy: PolicyKeeper; readonly audit: AuditTrail } | undefined;
  /** Counts which fields clients use; absent where nothing is counted. */
  readonly fieldUsage?: FieldUsage | undefined;
  /** Changes the ontology; absent where it is managed elsewhere. */
  readonly evolution?: OntologyDesk | undefined;
  /** Absent while commands are off. */
  readonly commands?: CommandDesk | undefined;
  /** How strictly changes are held against the shapes, and what runs their patterns; strict, and without patterns, while absent. */
  readonly validation?: Pick<ChangeContext, 'validation' | 'patterns'> | undefined;
  /** Whether a principal may do something at a twin of this scope (`undefined`: nowhere in particular); everything while absent. */
  readonly may?: ((principal: Principal, permission: Permission, scope: number | undefined) => boolean) | undefined;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly log: Logger;
  /** What is told about the running system; see `Query.system` and `Query.ingest`. */
  readonly system: SystemReport;
}

/** Figures of the running system, read when asked. */
interface SystemReport {
  readonly version: string;
  readonly startedAt: number;
  /** Name of each store and whether it answers. */
  stores(): Promise<readonly { readonly name: string; readonly technology: string; readonly healthy: boolean; readonly detail?: string }[]>;
  /** Counters of ingest since the start; absent when another process ingests. */
  ingest(): IngestMetrics | undefined | Promise<IngestMetrics | undefined>;
}

/** One request: who asks, in which view, until when, within which budget. */
export interface Context {
  readonly rooms: Rooms;
  /** Compiled names of the schema the operation runs on. */
  readonly model: SchemaModel;
  readonly principal: Principal;
  /** Pinned for the whole request. */
  readonly view: View;
  /** Aborts when the client goes away, time is up or the budget is spent. */
  readonly signal: AbortSignal;
  readonly budget: ExecutionBudget;
  readonly limits: Limits;
  /** Twins by IRI, batched per tick. */
  readonly twins: TwinLoader;
}

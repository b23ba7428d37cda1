import type { OntologyRecord } from '../../journal/record.ts';
import type { IngestCounts } from '../../telemetry/ingest-metrics.ts';
import type { DirectoryChange, IngestDirectory } from '../../telemetry/ingest-directory.ts';
import type { DeviceCredentials, DeviceVerdict } from '../../telemetry/device-authentication.ts';
import type { Mapping } from '../../telemetry/mapping.ts';

/** Where the thread gets its messages from. */
export type BrokerSettings = EmbeddedSettings | ExternalSettings;

/** The broker inside the process. */
interface EmbeddedSettings {
  readonly kind: 'embedded';
  /** Beyond loopback only with a way to authenticate devices. */
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Every message on the plain path of the library; for comparison. */
  readonly reference?: boolean;
}

/** A broker of its own. */
interface ExternalSettings {
  readonly kind: 'external';
  /** `mqtt://` or `mqtts://`. */
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  /** Names our session at the broker; by default a name that belongs to the data directory. */
  readonly clientId?: string;
  /** 4 is MQTT 3.1.1, the default; 5 is MQTT 5. */
  readonly protocolVersion?: 4 | 5;
  /** Every message on the plain path of the library; for comparison. */
  readonly reference?: boolean;
}

/** What the thread is started with. */
export interface IngestThreadData {
  readonly journalPath: string;
  readonly directory: IngestDirectory;
  readonly mapping: Mapping;
  readonly broker: BrokerSettings;
  /** Of the ontology by which the directory was made; noted in the journal where it differs from the last one there. */
  readonly version?: string;
  readonly retention: { readonly maxAgeMs: number; readonly maxBytes: number };
}

/** From the main thread to the ingesting one. Calls with an `id` are answered with `done`. */
export type ToThread =
  /** `beside`: of the directory that is being prepared, not of the one in force. */
  | { readonly kind: 'change'; readonly id: number; readonly change: DirectoryChange; readonly beside?: boolean }
  | { readonly kind: 'prepare'; readonly id: number; readonly units: IngestDirectory['units'] }
  | { readonly kind: 'install'; readonly id: number; readonly record: OntologyRecord }
  | { readonly kind: 'retain'; readonly id: number; readonly keepAfter: number }
  | { readonly kind: 'counts'; readonly id: number }
  | { readonly kind: 'stop'; readonly id: number }
  | { readonly kind: 'verdict'; readonly id: number; readonly verdict: DeviceVerdict };

/** From the ingesting thread to the main one. */
export type FromThread =
  | { readonly kind: 'journal' }
  | { readonly kind: 'ready'; readonly port: number | undefined }
  | { readonly kind: 'woken' }
  | { readonly kind: 'done'; readonly id: number; readonly counts?: IngestCounts; readonly connections?: number }
  | { readonly kind: 'authenticate'; readonly id: number; readonly credentials: DeviceCredentials }
  | { readonly kind: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly message: string; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

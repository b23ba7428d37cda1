import type { Logger } from '../kernel/logger.ts';
import type { Config } from '../config.ts';
import type { OntologyDesk } from '../evolution/ontology-desk.ts';
import type { PlantSources } from './load-plant.ts';
import type { PublishOptions } from './profile-of.ts';

/** A query to try, with a title for people. */
export interface Example {
  readonly title: string;
  readonly query: string;
}

/** What a server is started with. */
export interface ServerOptions {
  readonly config: Config;
  readonly sources: PlantSources;
  /** A mapping file (YAML); the default mapping when absent. */
  readonly mapping?: string;
  /** What of the model the API shows. */
  readonly publishing?: PublishOptions;
  /** Shown as the name of the plant. */
  readonly plantName: string;
  /** Queries the page proposes. */
  readonly examples: readonly Example[];
  readonly logger: Logger;
  /** The demo: its twins are simulated, and the local administrator may operate it. */
  readonly demo?: {
    /** Plan of its simulated devices; absent: nothing is simulated. */
    readonly planPath?: string;
  };
  /** What to do when the model files changed since the last start. */
  readonly change?: {
    /** A file of mapping rules. */
    readonly rules?: string;
    readonly allowBreaking?: boolean;
  };
  /** Progress on long work. */
  readonly progress?: (text: string) => void;
}

/** A server at work. */
export interface RunningServer {
  /** Changes the ontology while the plant runs. */
  readonly evolution: OntologyDesk;
  /** Base URL of HTTP and WebSocket. */
  readonly http: string;
  /** URL of the broker that telemetry is read from. */
  readonly mqtt: string;
  readonly store: string;
  readonly twins: number;
  readonly classes: number;
  readonly warnings: number;
  /** Whether its telemetry is made up by simulated devices. */
  readonly simulated: boolean;
  /** Stops taking in, makes durable what was taken, and ends. */
  stop(): Promise<void>;
}

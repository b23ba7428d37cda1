import type { Property } from '../ontology/ontology.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Twin } from '../graph/twin.ts';
import type { Observation } from '../history/observation.ts';

/** One telemetry property of one twin on its way into an answer. */
export interface TelemetryNode {
  readonly twin: Twin;
  readonly property: Property;
  /** The latest observation; absent when nothing ever arrived. */
  readonly observation?: Observation | undefined;
  /** Unit asked for, when another than the property's own. */
  readonly unit?: Iri | undefined;
}

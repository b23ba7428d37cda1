import type { Instant } from '../../kernel/instant.ts';
import type { Iri } from '../../kernel/iri.ts';

/** ISA-18.2 / OPC UA Alarms and Conditions. SHELVED is reserved: nothing sets it yet. */
export type AlarmState = 'ACTIVE_UNACKNOWLEDGED' | 'ACTIVE_ACKNOWLEDGED' | 'CLEARED_UNACKNOWLEDGED' | 'CLOSED' | 'SHELVED';

/** An alarm a plant declared (`tq:Alarm`), on one twin, from being raised until it is closed. */
export interface Alarm {
  /** Names this occurrence: rule, twin and the time it was raised. */
  readonly id: string;
  readonly rule: Iri;
  readonly twin: Iri;
  /** OPC UA severity, 1…1000. */
  readonly severity: number;
  readonly state: AlarmState;
  readonly raisedAt: Instant;
  readonly clearedAt?: Instant;
  readonly acknowledgedBy?: string;
  readonly consequence: string;
  readonly remedy: readonly Iri[];
  /** Id of the alarm upstream along influence that explains this one. */
  readonly causedBy?: string;
}

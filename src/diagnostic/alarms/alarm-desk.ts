import type { Iri } from '../../kernel/iri.ts';
import type { Alarm } from './alarm.ts';

/** The alarms of a plant at work: what people ask of them. */
export interface AlarmDesk {
  /** Open ones, or open and lately closed ones; gravest first. */
  list(options: { readonly open: boolean; readonly twin?: Iri }): readonly Alarm[];
  /** Answers the alarm as it stands after; `undefined` when no open alarm has this id. */
  acknowledge(id: string, by: string): Promise<Alarm | undefined>;
}

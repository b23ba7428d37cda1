import { parseIri } from '../../kernel/iri.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { parseAlarmId } from './alarm-board.ts';
import type { Effect } from '../causes/find-causes.ts';
import { parseFindingId } from '../finding-id.ts';

/** What an id asks to explain: the id of a finding or of an alarm, or the IRI of a twin; `undefined` when it is none of these. */
export function effectOf(ontology: Ontology, id: string): Effect | undefined {
  const alarm = parseAlarmId(id);
  if (alarm !== undefined) {
    const [only, ...more] = ontology.alarms.get(alarm.rule)?.condition.value.path ?? [];
    return { twin: alarm.twin, ...(only !== undefined && more.length === 0 && { property: only.property }) };
  }
  const finding = parseFindingId(id);
  if (finding !== undefined) return { twin: finding.twin, ...(finding.property !== undefined && { property: finding.property }) };
  const twin = parseIri(id);
  return twin === undefined ? undefined : { twin };
}

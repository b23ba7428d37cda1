import type { Journal } from '../../journal/journal.ts';
import type { OntologyRecord } from '../../journal/record.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { labelsOf } from '../../graph/class-labels.ts';
import type { GraphStore } from '../../graph/graph-store.ts';
import { storeVocabulary } from '../../graph/store-vocabulary.ts';
import { relabelled, relabelTwins } from '../../evolution/carry/relabel.ts';
import type { PolicyKeeper } from '../../identity/policy-keeper.ts';
import type { AlarmKeeper } from '../alarm-keeper.ts';
import type { JoinedApi } from '../join-api.ts';
import type { OntologyInForce } from './ontology-in-force.ts';
import { partsOf } from '../parts-of.ts';
import type { TwinDirectory } from '../twin-directory.ts';

/** All that has to follow when another version of the ontology comes into force. */
export interface SwitchParts {
  readonly inForce: OntologyInForce;
  readonly graph: GraphStore;
  readonly journal: Journal;
  readonly policy: PolicyKeeper;
  readonly alarms: AlarmKeeper;
  readonly directory: TwinDirectory;
  readonly api: JoinedApi;
  readonly now: () => number;
}

/** Brings another version into force. Calls take turns. */
export type SwitchOntology = (next: Ontology) => Promise<void>;

/**
 * Everything is prepared while the old version serves; then both partitions of the journal note the new one, and in one turn of the event loop schema, rooms
 * and all that asks for the ontology change over. Operations under way end on the version they began with.
 * A class that loses a superclass loses its label before the switch and gains the new ones after it: no version ever sees a twin as what it is not.
 */
export function switchOntology(parts: SwitchParts): SwitchOntology {
  let turn: Promise<unknown> = Promise.resolve();
  return async (next) => {
    const before = turn;
    const done = (async () => {
      await before;
      await bring(next, parts);
    })();
    turn = done.catch(() => undefined);
    await done;
  };
}

async function bring(next: Ontology, { inForce, graph, journal, policy, alarms, directory, api, now }: SwitchParts): Promise<void> {
  const before = inForce.current();
  const built = await api.prepare(next);
  await graph.upkeep.adopt(storeVocabulary(next));
  const beside = await directory.prepare(next);
  const { classes, losing } = relabelled(before, next);
  if (losing) await relabelTwins(graph, classes, (of) => commonLabels(before, next, of));
  await policy.followParts(partsOf(next));
  const record: OntologyRecord = { kind: 'ontology', version: next.version, at: now() };
  await Promise.all([beside.install(record), journal.append([record])]);
  // A turn of its own: between the admission of an operation and the choice of its schema lie only microtasks.
  await new Promise((resolve) => setImmediate(resolve));
  inForce.set(next);
  api.install(built);
  alarms.ontologyChanged();
  await relabelTwins(graph, classes, (of) => labelsOf(next, of));
}

function commonLabels(before: Ontology, next: Ontology, classes: Parameters<typeof labelsOf>[1]): ReturnType<typeof labelsOf> {
  const kept = new Set(labelsOf(before, classes));
  return labelsOf(next, classes).filter((iri) => kept.has(iri));
}

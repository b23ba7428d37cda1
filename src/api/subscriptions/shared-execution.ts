import type { DocumentNode, ExecutionResult } from 'graphql';
import type { RecordTold } from './record-events.ts';
import type { TwinStreamEvent } from './stream-event.ts';

/** What an execution depends on besides the event: equal keys give equal answers. */
interface OperationKey {
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  readonly variables: unknown;
  readonly caller: string;
}

/** Runs an execution once for all streams that are told of the same event by the same operation of the same caller in the same view. */
export interface SharedExecutions {
  /** Names an operation. */
  keyOf(operation: OperationKey): string;
  /** The answer for what was sent: that of another stream when it is the same, else what `run` gives. `run` must not depend on its own client. */
  answer(sent: unknown, key: string, run: () => ExecutionResult | Promise<ExecutionResult>): ExecutionResult | Promise<ExecutionResult>;
}

/** Answers are kept as long as the journal record they tell of is in memory. */
export function sharedExecutions(): SharedExecutions {
  const documents = new WeakMap<DocumentNode, number>();
  const answers = new WeakMap<object, Map<string, ExecutionResult | Promise<ExecutionResult>>>();
  let count = 0;
  return {
    keyOf: ({ document, operationName, variables, caller }) => {
      const id = documents.get(document) ?? count++;
      documents.set(document, id);
      return JSON.stringify([id, operationName, variables, caller]);
    },
    answer: (sent, key, run) => {
      const shared = isSent(sent) ? toldOf(sent) : undefined;
      if (shared === undefined) return run();
      const known = answers.get(shared.record) ?? new Map<string, ExecutionResult | Promise<ExecutionResult>>();
      answers.set(shared.record, known);
      const whole = `${shared.shape} ${key}`;
      const answer = known.get(whole) ?? run();
      known.set(whole, answer);
      return answer;
    },
  };
}

interface Sent {
  readonly event: TwinStreamEvent | RecordTold<object>;
  readonly view: { readonly id: string; readonly epoch: number };
}

function isSent(value: unknown): value is Sent {
  return typeof value === 'object' && value !== null && 'event' in value && 'view' in value;
}

/** The record an event tells of, which all streams share, and what else decides what the event says; `undefined` for what is one stream's own. */
function toldOf({ event, view }: Sent): { readonly record: object; readonly shape: string } | undefined {
  const { cursor } = event.place;
  const place = JSON.stringify([event.kind, cursor.telemetry, cursor.graph, view.id, view.epoch]);
  if (event.kind === 'Record') return { record: event.record, shape: place };
  const record = event.kind === 'PropertyChanged' ? event.changes.at(-1) : undefined;
  if (event.kind !== 'PropertyChanged' || record === undefined) return undefined;
  // Equal last values after equal cursors are not yet equal events: others may have been told before, or merged.
  return {
    record,
    shape: `${place} ${String(event.coalesced)} ${event.changes.map(({ property, receivedAt }) => `${property} ${String(receivedAt)}`).join(' ')}`,
  };
}

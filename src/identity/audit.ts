import { canonicalJson, hex, sha256Hex } from '../kernel/canonical-json.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Value } from '../kernel/value.ts';

export type AuditKind = 'signIn' | 'refused' | 'policy' | 'key' | 'command' | 'write' | 'ontology' | 'export';

/** What happened, as the caller reports it. */
export interface AuditEvent {
  readonly kind: AuditKind;
  /** Subject id of the principal. */
  readonly actor: string;
  /** What it was done to: a twin, a command, a binding, … */
  readonly on: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  /** Details that may be erased later without breaking the chain. */
  readonly body: Readonly<Record<string, Value>>;
}

/** The part of a record that is kept for ever. `commitment` binds the erasable body; `hash` binds this head to all before it. */
export interface AuditHead {
  readonly sequence: number;
  readonly at: Instant;
  readonly kind: AuditKind;
  readonly actor: string;
  readonly on: string;
  readonly outcome: AuditEvent['outcome'];
  readonly commitment: string;
  readonly hash: string;
}

export interface AuditRecord {
  readonly head: AuditHead;
  /** Absent once erased. The salt goes with it, so that the commitment cannot be guessed. */
  readonly body?: { readonly salt: string; readonly content: Readonly<Record<string, Value>> };
}

/** Where audit records are kept, durably and in order. Implemented by `adapters/sqlite`. */
export interface AuditStore {
  append(record: AuditRecord): void;
  last(): AuditHead | undefined;
  /** Records after `sequence`, oldest first. */
  read(after: number, limit: number): readonly AuditRecord[];
}

/** The audit record: a hash chain over heads, each with a salted commitment to its body (identity guide, "Audit"). */
export interface AuditTrail {
  /** Resolves when the record is durable. Records of concurrent calls are chained in call order. Rejects when it cannot be written: the act must then not happen. */
  record(event: AuditEvent): Promise<AuditHead>;
  read(after: number, limit: number): readonly AuditRecord[];
  /** Recomputes the chain; answers the first sequence that does not fit, or `undefined` when all fit. */
  verify(): Promise<number | undefined>;
}

const origin = '0'.repeat(64);

/** Opens the audit trail over a store. */
export function auditTrail(store: AuditStore, clock: Clock): AuditTrail {
  let tail: Promise<unknown> = Promise.resolve();
  const append = async (event: AuditEvent): Promise<AuditHead> => {
    const before = store.last();
    const salt = hex(crypto.getRandomValues(new Uint8Array(16)));
    const unchained = {
      sequence: (before?.sequence ?? 0) + 1,
      at: clock.now(),
      kind: event.kind,
      actor: event.actor,
      on: event.on,
      outcome: event.outcome,
      commitment: await commit(salt, event.body),
    };
    const head = { ...unchained, hash: await chain(before?.hash ?? origin, unchained) };
    store.append({ head, body: { salt, content: event.body } });
    return head;
  };
  return {
    async record(event) {
      const appended = tail.then(async () => append(event));
      tail = appended.catch(() => undefined);
      return appended;
    },
    read: (after, limit) => store.read(after, limit),
    async verify() {
      let hash = origin;
      let sequence = 0;
      for (;;) {
        const records = store.read(sequence, 1000);
        if (records.length === 0) return undefined;
        for (const record of records) {
          if (!(await fits(record, hash, sequence + 1))) return sequence + 1;
          ({ hash, sequence } = record.head);
        }
      }
    },
  };
}

async function fits({ head, body }: AuditRecord, before: string, expected: number): Promise<boolean> {
  const { hash, ...unchained } = head;
  if (head.sequence !== expected || hash !== (await chain(before, unchained))) return false;
  return body === undefined || head.commitment === (await commit(body.salt, body.content));
}

async function commit(salt: string, body: Readonly<Record<string, Value>>): Promise<string> {
  return sha256Hex(`${salt}${canonicalJson(body)}`);
}

async function chain(before: string, head: Omit<AuditHead, 'hash'>): Promise<string> {
  return sha256Hex(`${before}${canonicalJson({ ...head })}`);
}

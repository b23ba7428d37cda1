import type { Iri } from '../../kernel/iri.ts';
import type { Position } from '../../journal/journal.ts';
import type { Twin } from '../../graph/twin.ts';
import type { Judgement } from './cohort.ts';
import type { Body } from './placed.ts';
import type { RemovalReason } from './stream-event.ts';

/** A twin of a stream. */
export interface Member {
  /** Observations up to here were in the row the client got. */
  readonly telemetry: Position;
  /** As last told; changes up to its version were in it. */
  readonly twin: Twin;
  /** True when the client was not told of it on this connection and may not know it. */
  readonly assumed?: boolean;
}

/** Who is in one stream, as far as is known: everybody after a snapshot, those an event touched after a resume. */
export class Members {
  readonly #members = new Map<Iri, Member>();
  // Twins found outside while incomplete, so that each is judged once.
  readonly #strangers = new Set<Iri>();
  #complete = false;

  /** Whether whoever is not a member is known to be outside. */
  get isComplete(): boolean {
    return this.#complete;
  }

  get(iri: Iri): Member | undefined {
    return this.#members.get(iri);
  }

  /** Whether the twin was in the stream; `undefined` while nothing is known of it. */
  wasIn(iri: Iri): boolean | undefined {
    if (this.#members.has(iri)) return true;
    return this.#complete || this.#strangers.has(iri) ? false : undefined;
  }

  iris(): readonly Iri[] {
    return [...this.#members.keys()];
  }

  /** Takes a twin in without telling. */
  admit(member: Member): void {
    this.#members.set(member.twin.iri, member);
    this.#strangers.delete(member.twin.iri);
  }

  /** Takes a twin in, or what it has become, and tells of it. */
  enter(member: Member): Body {
    this.admit(member);
    return { kind: 'TwinUpserted', twin: member.twin, snapshot: false };
  }

  /** What to tell of a twin that does not (or no longer) belong; nothing of one that never did or may not be known. */
  leave(iri: Iri, was: boolean | undefined, { twin, visible }: Pick<Judgement, 'twin' | 'visible'>): readonly Body[] {
    this.#members.delete(iri);
    // A twin that is gone stays unknown: its deletion tells.
    if (!this.#complete && twin !== undefined) this.#strangers.add(iri);
    if (was === false || (was === undefined && !visible)) return [];
    return [{ kind: 'TwinRemoved', iri, reason: removalReason(twin, visible) }];
  }

  /** The twin was found outside once; what happened since may have changed that. */
  reconsider(iri: Iri): void {
    this.#strangers.delete(iri);
  }

  /** The twin does not exist any more. */
  forget(iri: Iri): void {
    this.#members.delete(iri);
    this.#strangers.delete(iri);
  }

  /** From now on whoever was not admitted is outside. */
  completed(): void {
    this.#complete = true;
    this.#strangers.clear();
  }

  /** Nothing is known of anybody. */
  reset(): void {
    this.#complete = false;
    this.#members.clear();
    this.#strangers.clear();
  }
}

function removalReason(twin: Twin | undefined, visible: boolean): RemovalReason {
  if (twin === undefined) return 'DELETED';
  return visible ? 'LEFT_FILTER' : 'FORBIDDEN';
}

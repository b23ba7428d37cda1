import type { Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import { equalValues } from '../../graph/stored-value.ts';
import type { Relationship, Twin } from '../../graph/twin.ts';

/** A relationship of the twin looked at, and the twin at its other end. */
export interface Related {
  readonly relationship: Relationship;
  readonly twin: Twin;
}

/** Relationships of the twin looked at, of one type: those that leave it (`OUT`) or arrive (`IN`). Only what the migration's `hops` name is asked for. */
export type RelatedTwins = (type: Iri, direction: 'OUT' | 'IN') => readonly Related[];

/** What is to be written of one twin. Writing it twice is writing it once. */
export interface TwinPatch {
  /** Values to set; `null` takes the value away. */
  readonly attributes: Readonly<Record<string, Value | null>>;
  /** All classes asserted of it then; absent: as they are. */
  readonly classes?: readonly Iri[];
  /** Relationships that leave the twin. */
  readonly links: { readonly put: readonly Relationship[]; readonly remove: readonly Relationship[] };
  /** What could not be carried over; what is not in `attributes` stays as it is. `term`: the rule's old term. */
  readonly problems: readonly { readonly term: Iri; readonly message: string }[];
}

/** One mapping rule as what it does to a twin. Rules share no terms, so each reads the twin as it is. */
export interface RuleStep {
  readonly oldTerms: readonly Iri[];
  readonly newTerms: readonly Iri[];
  readonly hops: readonly { readonly type: Iri; readonly direction: 'OUT' | 'IN' }[];
  concerns(twin: Twin): boolean;
  forward(draft: TwinDraft, related: RelatedTwins): void;
  backward(draft: TwinDraft, related: RelatedTwins): void;
  cleanup(draft: TwinDraft, related: RelatedTwins): void;
  undo(draft: TwinDraft, related: RelatedTwins): void;
  /** Whether it looks at what the other steps drafted and so comes after them. */
  readonly isLast?: boolean;
}

/** A patch in the making: only what differs from the twin is kept. */
export class TwinDraft {
  readonly twin: Twin;
  readonly #attributes = new Map<string, Value | null>();
  readonly #put = new Map<string, Relationship>();
  readonly #remove: Relationship[] = [];
  readonly #problems: { readonly term: Iri; readonly message: string }[] = [];
  #classes: readonly Iri[];

  constructor(twin: Twin) {
    this.twin = twin;
    this.#classes = twin.classes;
  }

  /** The value the twin has, whatever was drafted. */
  value(property: Iri): Value | undefined {
    return Object.hasOwn(this.twin.attributes, property) ? this.twin.attributes[property] : undefined;
  }

  set(property: Iri, value: Value | undefined): void {
    if (value === undefined ? this.value(property) !== undefined : !equalValues(this.value(property), value)) this.#attributes.set(property, value ?? null);
  }

  /** The classes as drafted so far. */
  get classes(): readonly Iri[] {
    return this.#classes;
  }

  setClasses(classes: readonly Iri[]): void {
    this.#classes = [...new Set(classes)];
  }

  put(link: Relationship): void {
    this.#put.set(keyOf(link), link);
  }

  /** The relationship gets another type, with the attributes drafted for it. */
  retype(link: Relationship, type: Iri): void {
    const drafted = this.#put.get(keyOf(link)) ?? link;
    this.#put.delete(keyOf(link));
    this.#remove.push(link);
    this.put({ ...drafted, type });
  }

  problem(term: Iri, message: string): void {
    this.#problems.push({ term, message });
  }

  patch(): TwinPatch {
    const unchanged = this.#classes.length === this.twin.classes.length && this.#classes.every((iri, index) => iri === this.twin.classes[index]);
    return {
      attributes: Object.fromEntries(this.#attributes),
      ...(unchanged ? {} : { classes: this.#classes }),
      links: { put: [...this.#put.values()], remove: this.#remove },
      problems: this.#problems,
    };
  }
}

function keyOf({ type, target, id }: Relationship): string {
  return JSON.stringify([type, target, id]);
}

import type { Instant } from '../kernel/instant.ts';

/** Uses of one coordinate by one client on one day. */
export interface DayUse {
  /** Days since 1970, UTC. */
  readonly day: number;
  readonly coordinate: string;
  readonly client: string;
  readonly count: number;
  readonly lastUsed: Instant;
}

/** Days that uses are kept. */
export const keptDays = 90;

const msPerDay = 86_400_000;
const mostClients = 50;
const mostPending = 20_000;

/** The day of an instant. */
export function dayOf(at: Instant): number {
  return Math.floor(at / msPerDay);
}

interface Pending {
  count: number;
  lastUsed: Instant;
}

/** Uses since the last look, in memory. What one operation costs is two look-ups: coordinates are told apart by the array they come in, and only later one by one. */
export class FieldCounter {
  #pending = new Map<readonly string[], Map<string, Pending>>();
  readonly #clients = new Set<string>();
  #day = 0;

  /** Answers whether so much waits that it should be drained now. */
  note(coordinates: readonly string[], client: string, at: Instant): boolean {
    const byClient = this.#pending.get(coordinates) ?? new Map<string, Pending>();
    if (byClient.size === 0) this.#pending.set(coordinates, byClient);
    const name = byClient.has(client) ? client : this.#clientAs(client, at);
    const known = byClient.get(name);
    if (known === undefined) byClient.set(name, { count: 1, lastUsed: at });
    else {
      known.count++;
      known.lastUsed = at;
    }
    return this.#pending.size >= mostPending;
  }

  /** What was noted since the last time, added up; then nothing is pending. */
  drain(): readonly DayUse[] {
    const uses = new Map<string, DayUse>();
    for (const [coordinates, byClient] of this.#pending) {
      for (const [client, { count, lastUsed }] of byClient) {
        const day = dayOf(lastUsed);
        for (const coordinate of coordinates) {
          const key = `${day} ${coordinate} ${client}`;
          const known = uses.get(key);
          uses.set(key, { day, coordinate, client, count: count + (known?.count ?? 0), lastUsed: Math.max(lastUsed, known?.lastUsed ?? 0) });
        }
      }
    }
    this.#pending = new Map();
    return [...uses.values()];
  }

  /** A name a client gives itself is whatever it sends: of a day's names only the first are told apart. */
  #clientAs(client: string, at: Instant): string {
    if (dayOf(at) !== this.#day) {
      this.#clients.clear();
      this.#day = dayOf(at);
    }
    if (this.#clients.size < mostClients) this.#clients.add(client);
    return this.#clients.has(client) ? client : 'others';
  }
}

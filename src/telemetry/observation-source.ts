/** A message as a broker delivered it. */
export interface Message {
  readonly topic: string;
  readonly payload: Uint8Array;
  readonly receivedAt: number;
  /** Identity the broker authenticated, when it is our embedded one: a device may speak for itself only. */
  readonly sender?: string;
}

/**
 * Where observations come from. Implemented once per protocol in `src/adapters`.
 * A batch is acknowledged to the broker only after `take` resolved: by then it is durable. Never grows without bound and never throws for one bad message.
 */
export interface ObservationSource {
  /** Delivers messages in order of arrival until `signal` aborts; `take` may be called again before an earlier call resolved. */
  deliver(take: (messages: readonly Message[]) => Promise<void>, signal: AbortSignal): Promise<void>;
}

import type { DeadLetterReason } from '../journal/record.ts';

/** Why a message or one of its values is not accepted; becomes a dead letter. */
export interface Rejection {
  readonly reason: DeadLetterReason;
  readonly message: string;
}

/** Text of outside origin, cut to what fits into a message. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}

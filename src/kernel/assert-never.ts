/** Marks a branch the compiler proves unreachable; throws if data from outside reaches it all the same. */
export function assertNever(value: never): never {
  throw new InvariantError(`Unexpected value ${JSON.stringify(value)}.`);
}

/** A state our own code should have made impossible: always a defect, never a user's mistake. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Asserts what our own code guarantees; a failure is a defect of ours. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

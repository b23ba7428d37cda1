/**
 * What a principal may see, compiled from policy (identity guide, "Compilation"): a byte test per node, independent of the number of twins.
 * While no policy exists there is one scope (0), and the view of this machine's administrator sees all.
 */
export interface View {
  /** Equal rights have equal ids: part of every cache key and the cohort key of streams. */
  readonly id: string;
  /** Grows with every change of policy. */
  readonly epoch: number;
  /** `read[scope]` is 1 when twins of that scope are visible; a scope beyond its length is hidden. `'all'`: everything, and never less. */
  readonly read: Uint8Array | 'all';
}

/** Whether a twin of `scope` is visible. */
export function sees(view: View, scope: number): boolean {
  return view.read === 'all' || view.read[scope] === 1;
}

/** The view of the system itself and of this machine's administrator. */
export const everything: View = { id: 'all', epoch: 0, read: 'all' };

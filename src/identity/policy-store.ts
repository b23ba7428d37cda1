import type { Iri } from '../kernel/iri.ts';
import type { Binding } from './binding.ts';
import type { Scope } from './scope.ts';

/** What of policy survives a restart. */
export interface PolicyState {
  readonly bindings: readonly Binding[];
  /** By number; empty before the first policy. */
  readonly scopes: readonly Scope[];
  /** Twins whose parts may carry wrong scopes, because a change of containment did not end. */
  readonly unsettled: readonly Iri[];
  readonly epoch: number;
}

/** Where policy is kept. Each call is durable when it resolves. */
export interface PolicyStore {
  load(): Promise<PolicyState>;
  saveBinding(binding: Binding): Promise<void>;
  removeBinding(id: string): Promise<void>;
  /** Appends scopes; the first gets the number `from`. */
  addScopes(from: number, scopes: readonly Scope[]): Promise<void>;
  setUnsettled(iris: readonly Iri[]): Promise<void>;
  setEpoch(epoch: number): Promise<void>;
}

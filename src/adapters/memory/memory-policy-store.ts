import type { Binding } from '../../identity/binding.ts';
import type { PolicyState, PolicyStore } from '../../identity/policy-store.ts';

/** A policy store in memory, for tests. Nothing survives the process. */
export function memoryPolicyStore(): PolicyStore {
  const bindings = new Map<string, Binding>();
  let state: PolicyState = { bindings: [], scopes: [], unsettled: [], epoch: 1 };
  const change = (changes: Partial<PolicyState>): Promise<void> => {
    state = { ...state, ...changes };
    return Promise.resolve();
  };
  return {
    load: () => Promise.resolve({ ...state, bindings: [...bindings.values()] }),
    saveBinding: (binding) => change({ bindings: [...bindings.set(binding.id, binding).values()] }),
    removeBinding: (id) => {
      bindings.delete(id);
      return Promise.resolve();
    },
    addScopes: (from, scopes) => change({ scopes: [...state.scopes.slice(0, from), ...scopes] }),
    setUnsettled: (unsettled) => change({ unsettled }),
    setEpoch: (epoch) => change({ epoch }),
  };
}

import { DomainError } from '../kernel/errors.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Commit, CommitResult, GraphStore, Mutation } from '../graph/graph-store.ts';
import type { Via } from '../graph/plan.ts';
import { everything, type View } from '../graph/view.ts';
import { applies, bitOf, nextBound, type Binding } from './binding.ts';
import { evaluate, type Rights } from './policy.ts';
import type { PolicyStore } from './policy-store.ts';
import type { Permission, Principal } from './principal.ts';
import { scopesOf, withParts } from './rescope.ts';
import { hiddenScope, scopeTable, type ScopeTable } from './scope.ts';
import { viewCache } from './view-cache.ts';

/**
 * Policy in force: who sees and may do what, and the scope numbers of twins kept right while bindings and containment change.
 * Whom no binding names sees nothing and may do nothing; only the machine's own administrator and the engine itself need none.
 */
export interface PolicyKeeper {
  /** What a principal sees now. */
  viewOf(principal: Principal, now: Instant): View;
  /** Whether a principal may do something at a twin of this scope. */
  can(principal: Principal, permission: Permission, scope: number, now: Instant): boolean;
  /**
   * What it takes, at both ends, to write relationships of a type: `manage` where they carry rights (containment, once there are bindings), else `relate`.
   * Otherwise who may draw a relationship could grant himself rights.
   */
  permissionToRelate(type: Iri): Permission;
  bindings(): readonly Binding[];
  /** Adds or replaces a binding. In force when it resolves. */
  grant(binding: Binding): Promise<void>;
  /** Takes a binding back; a missing one is no error. In force when it resolves. */
  revoke(id: string): Promise<void>;
  /** Follows other relationships from wholes to parts from now on: the ontology changed. What they contain has the right scopes when it resolves. */
  followParts(parts: readonly Via[]): Promise<void>;
  /** The graph store through which every change must go from now on: it keeps scopes right when twins come, go and move. */
  readonly store: GraphStore;
}

/** Starts policy over a graph store. `parts` leads from a whole to its parts. Ends what a crash left unsettled. */
export async function openPolicy(graph: GraphStore, policies: PolicyStore, parts: readonly Via[]): Promise<PolicyKeeper> {
  const state = await policies.load();
  const bindings = new Map(state.bindings.map((binding) => [binding.id, binding]));
  const keeper = new Keeper({ graph, policies, parts, bindings, table: scopeTable(state.scopes), saved: state.scopes.length, epoch: state.epoch });
  await keeper.settle(state.unsettled);
  return keeper;
}

interface Parts {
  readonly graph: GraphStore;
  readonly policies: PolicyStore;
  readonly parts: readonly Via[];
  readonly bindings: Map<string, Binding>;
  readonly table: ScopeTable;
  readonly saved: number;
  readonly epoch: number;
}

interface Known {
  readonly epoch: number;
  readonly until: Instant;
  readonly from: Instant;
  readonly rights: Rights;
}

const rightsKept = 10_000;

class Keeper implements PolicyKeeper {
  readonly store: GraphStore;
  readonly #graph: GraphStore;
  readonly #policies: PolicyStore;
  #parts: readonly Via[];
  readonly #bindings: Map<string, Binding>;
  readonly #anchors: Set<Iri>;
  readonly #table: ScopeTable;
  readonly #views = viewCache();
  readonly #known = new Map<string, Known>();
  readonly #unsettled = new Set<Iri>();
  #saved: number;
  #epoch: number;
  /** Changes of containment and of bindings take turns. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor({ graph, policies, parts, bindings, table, saved, epoch }: Parts) {
    this.#graph = graph;
    this.#policies = policies;
    this.#parts = parts;
    this.#bindings = bindings;
    this.#table = table;
    this.#saved = saved;
    this.#epoch = epoch;
    this.#anchors = new Set([...table.all.flatMap(({ anchors }) => anchors), ...[...bindings.values()].flatMap(({ at }) => (at === 'everywhere' ? [] : [at]))]);
    this.store = {
      upkeep: graph.upkeep,
      read: (plan, signal) => graph.read(plan, signal),
      traverse: (traversal, signal) => graph.traverse(traversal, signal),
      aggregate: (aggregation, signal) => graph.aggregate(aggregation, signal),
      commit: (commit) => this.#commit(commit),
      [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
    };
  }

  viewOf(principal: Principal, now: Instant): View {
    if (this.#isOwner(principal)) return { ...everything, epoch: this.#epoch };
    return this.#views.viewOf(this.#rightsOf(principal, now), this.#epoch);
  }

  can(principal: Principal, permission: Permission, scope: number, now: Instant): boolean {
    if (this.#isOwner(principal)) return true;
    return ((this.#rightsOf(principal, now).masks[scope] ?? 0) & bitOf(permission)) !== 0;
  }

  permissionToRelate(type: Iri): Permission {
    return this.#bindings.size > 0 && this.#parts.some((part) => part.type === type) ? 'manage' : 'relate';
  }

  bindings(): readonly Binding[] {
    return [...this.#bindings.values()];
  }

  grant(binding: Binding): Promise<void> {
    return this.#inTurn(async () => {
      // An anchor tells its parts apart from the rest of the graph before the binding is in force.
      const anchor = binding.at !== 'everywhere' && !this.#anchors.has(binding.at) ? [binding.at] : [];
      await this.#unsettle(anchor);
      await this.#policies.saveBinding(binding);
      for (const at of anchor) this.#anchors.add(at);
      await this.settle();
      this.#bindings.set(binding.id, binding);
      await this.#bump();
    });
  }

  revoke(id: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#policies.removeBinding(id);
      this.#bindings.delete(id);
      await this.#bump();
    });
  }

  followParts(parts: readonly Via[]): Promise<void> {
    return this.#inTurn(async () => {
      const both = [...this.#parts, ...parts];
      const [old, now] = [this.#parts, parts].map((all) =>
        all
          .map(({ type, direction }) => `${direction} ${type}`)
          .sort()
          .join(' '),
      );
      this.#parts = parts;
      if (old === now || this.#anchors.size === 0) return;
      const concerned = await withParts(this.#graph, [...this.#anchors], both);
      await this.#unsettle(concerned);
      await this.settle();
      await this.#bump();
    });
  }

  /** Gives what is unsettled, and all it contains, the right scopes. When it fails, it stays unsettled for the next turn or the next start. */
  async settle(more: readonly Iri[] = []): Promise<void> {
    const roots = [...new Set([...this.#unsettled, ...more])];
    if (roots.length === 0) return;
    const twins = await withParts(this.#graph, roots, this.#parts);
    const rows = await scopesOf(this.#graph, twins, { table: this.#table, anchors: this.#anchors, parts: this.#parts });
    await this.#saveScopes();
    await this.#graph.upkeep.setScopes(rows);
    this.#unsettled.clear();
    await this.#policies.setUnsettled([]);
  }

  async #unsettle(roots: readonly Iri[]): Promise<void> {
    for (const iri of roots) this.#unsettled.add(iri);
    if (roots.length > 0) await this.#policies.setUnsettled([...this.#unsettled]);
  }

  // The machine's own administrator and the engine itself stand above policy, or nobody could repair it.
  #isOwner({ kind }: Principal): boolean {
    return kind === 'LOCAL' || kind === 'SYSTEM';
  }

  #rightsOf(principal: Principal, now: Instant): Rights {
    const key = JSON.stringify([principal.subject, principal.groups, principal.assurance]);
    const known = this.#known.get(key);
    if (known !== undefined && known.epoch === this.#epoch && known.from <= now && now < known.until) return known.rights;
    const all = this.bindings();
    const rights = evaluate(
      this.#table.all,
      all.filter((binding) => applies(binding, principal, now)),
    );
    if (this.#known.size > rightsKept) this.#known.clear();
    this.#known.set(key, { epoch: this.#epoch, from: now, until: nextBound(all, now), rights });
    return rights;
  }

  async #commit(commit: Commit): Promise<CommitResult> {
    const mutations = commit.mutations.map((mutation) => this.#born(mutation));
    if (this.#anchors.size === 0) return this.#graph.commit({ ...commit, mutations });
    const touched = mutations.flatMap((mutation) => this.#partOf(mutation));
    const born = mutations.some(({ kind }) => kind === 'putTwin');
    const deleted = mutations.flatMap((mutation) => (mutation.kind === 'deleteTwin' ? [mutation.iri] : []));
    if (touched.length === 0 && deleted.length === 0) {
      if (born) await this.#inTurn(() => this.#saveScopes());
      return this.#graph.commit({ ...commit, mutations });
    }
    return this.#inTurn(async () => {
      const roots = [...new Set([...touched, ...(await this.#partsOf(deleted))])];
      await this.#saveScopes();
      await this.#hide(roots);
      const hung = new Set(roots);
      const unseen = mutations.map((mutation) => (mutation.kind === 'putTwin' && hung.has(mutation.iri) ? { ...mutation, scope: hiddenScope } : mutation));
      try {
        return await this.#graph.commit({ ...commit, mutations: unseen });
      } finally {
        await this.settle();
      }
    });
  }

  /** A new twin hangs on nothing yet: only a binding on itself can concern it. */
  #born(mutation: Mutation): Mutation {
    if (mutation.kind !== 'putTwin') return mutation;
    return { ...mutation, scope: this.#table.intern(this.#anchors.has(mutation.iri) ? [mutation.iri] : []) };
  }

  /** The part whose containers a mutation changes. */
  #partOf(mutation: Mutation): readonly Iri[] {
    if (mutation.kind !== 'putRelationship' && mutation.kind !== 'deleteRelationship') return [];
    const way = this.#parts.find(({ type }) => type === mutation.type)?.direction;
    if (way === undefined) return [];
    return way === 'OUT' ? [mutation.target] : way === 'IN' ? [mutation.source] : [mutation.source, mutation.target];
  }

  async #partsOf(wholes: readonly Iri[]): Promise<readonly Iri[]> {
    if (wholes.length === 0 || this.#parts.length === 0) return [];
    const reach = await this.#graph.traverse({
      from: wholes,
      via: this.#parts,
      maxDepth: 1,
      emit: 'reach',
      first: 200_000,
      view: everything,
      includeStart: true,
    });
    return reach.hits.map(({ twin }) => twin.iri);
  }

  /** Between the change and the new scopes nobody with a partial view sees the twins: too little rather than too much. */
  async #hide(roots: readonly Iri[]): Promise<void> {
    await this.#unsettle(roots);
    const twins = await withParts(this.#graph, roots, this.#parts);
    await this.#graph.upkeep.setScopes(twins.map((iri) => ({ iri, scope: hiddenScope })));
  }

  async #saveScopes(): Promise<void> {
    const fresh = this.#table.all.slice(this.#saved);
    if (fresh.length === 0) return;
    await this.#policies.addScopes(this.#saved, fresh);
    this.#saved += fresh.length;
    await this.#bump();
  }

  async #bump(): Promise<void> {
    this.#epoch++;
    this.#known.clear();
    await this.#policies.setEpoch(this.#epoch);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

/** Throws `FORBIDDEN` unless the principal may do this at a twin of this scope, which it sees. */
export function demand(
  keeper: PolicyKeeper,
  principal: Principal,
  need: { readonly permission: Permission; readonly scope: number; readonly now: Instant },
): void {
  if (keeper.can(principal, need.permission, need.scope, need.now)) return;
  throw new DomainError('FORBIDDEN', `This needs the permission "${need.permission}" here.`, { permission: need.permission });
}

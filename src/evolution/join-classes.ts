import type { Iri } from '../kernel/iri.ts';
import type { Ontology, OntologyClass } from '../ontology/ontology.ts';
import { distinct, retired, unshadowed } from './retired.ts';
import type { RuleMaps } from './rule-maps.ts';

/** The classes of both versions: what a class became stands below it, so that old fragments and filters match its twins. */
export function joinClasses(before: Ontology, after: Ontology, { classes: became, renamed }: RuleMaps): ReadonlyMap<Iri, OntologyClass> {
  const gone = [...before.classes.values()].filter(({ iri }) => !after.classes.has(iri));
  const hierarchy = new Hierarchy(after.classes.values());
  const known = new Set([...after.classes.keys(), ...gone.map(({ iri }) => iri)]);
  for (const [from, targets] of became) if (known.has(from)) for (const target of targets) hierarchy.add(target, from);
  for (const { iri, parents } of gone) {
    for (const parent of parents) {
      const now = renamed.get(parent) ?? parent;
      // What stood below a renamed class stands below its new name, or where that would close a circle below the old one.
      if (!known.has(now) || !hierarchy.add(iri, now)) hierarchy.add(iri, parent);
    }
  }
  // What a class lost only because its superclass is gone it has until the end.
  const removed = new Set(gone.map(({ iri }) => iri));
  for (const { iri, parents } of before.classes.values()) {
    if (after.classes.has(iri)) for (const parent of parents) if (removed.has(parent)) hierarchy.add(iri, parent);
  }
  const names = new Set(Array.from(after.classes.values(), ({ name }) => name));
  const kept = gone.map((cls) => retired({ ...cls, equivalents: [], sealed: false }, termsAt(became.get(cls.iri), after.classes)));
  const all = [...after.classes.values(), ...unshadowed(kept, names)];
  return new Map(
    all.map((cls) => {
      const parents = hierarchy.parents(cls.iri);
      const stays = after.classes.has(cls.iri) && !hierarchy.hasGrown(cls.iri);
      // A sealed class has no heirs in the schema: one with something new below or above it is opened while both versions are served.
      const sealed = cls.sealed && stays && !became.has(cls.iri);
      return [cls.iri, stays ? { ...cls, sealed } : { ...cls, sealed, parents, ancestors: hierarchy.ancestors(cls.iri) }];
    }),
  );
}

function termsAt(iris: readonly Iri[] = [], classes: Ontology['classes']): readonly OntologyClass[] {
  return iris.flatMap((iri) => classes.get(iri) ?? []);
}

/** Direct superclasses, grown link by link without circles. */
class Hierarchy {
  readonly #parents: Map<Iri, readonly Iri[]>;
  readonly #grown = new Set<Iri>();

  constructor(classes: Iterable<OntologyClass>) {
    this.#parents = new Map(Array.from(classes, ({ iri, parents }) => [iri, parents]));
  }

  parents(iri: Iri): readonly Iri[] {
    return this.#parents.get(iri) ?? [];
  }

  /** The class itself and all above it, level by level. */
  ancestors(iri: Iri): readonly Iri[] {
    const all = new Set([iri]);
    for (const known of all) for (const parent of this.parents(known)) all.add(parent);
    return [...all];
  }

  /** Puts `parent` above `iri`; `false` when that would close a circle. */
  add(iri: Iri, parent: Iri): boolean {
    if (this.ancestors(parent).includes(iri)) return false;
    this.#parents.set(iri, distinct(this.parents(iri), [parent]));
    this.#grown.add(iri);
    return true;
  }

  /** Whether the class or one above it has more above it than it had. */
  hasGrown(iri: Iri): boolean {
    return this.#grown.size > 0 && this.ancestors(iri).some((above) => this.#grown.has(above));
  }
}

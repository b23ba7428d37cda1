import type { Iri } from '../../kernel/iri.ts';
import type { Ontology, OntologyClass } from '../../ontology/ontology.ts';
import { distinct, retired, unshadowed } from './retired.ts';
import type { RuleMaps } from '../rules/rule-maps.ts';

/** The classes of both versions: what a class became stands below it, so that old fragments and filters match its twins. */
export function joinClasses(before: Ontology, after: Ontology, maps: RuleMaps): ReadonlyMap<Iri, OntologyClass> {
  const { classes: became } = maps;
  const gone = [...before.classes.values()].filter(({ iri }) => !after.classes.has(iri));
  const hierarchy = joinedHierarchy(before, after, { gone, maps });
  const names = new Set(Array.from(after.classes.values(), ({ name }) => name));
  const kept = gone.map((cls) => retired({ ...cls, equivalents: [], sealed: false }, termsAt(became.get(cls.iri), after.classes)));
  const all = [...after.classes.values(), ...unshadowed(kept, names)];
  return new Map(
    all.map((cls) => {
      const stays = after.classes.has(cls.iri) && !hierarchy.hasGrown(cls.iri);
      // A sealed class has no heirs in the schema: one with something new below or above it is opened while both versions are served.
      const sealed = cls.sealed && stays && !became.has(cls.iri);
      return [cls.iri, stays ? { ...cls, sealed } : { ...cls, sealed, parents: hierarchy.parents(cls.iri), ancestors: hierarchy.ancestors(cls.iri) }];
    }),
  );
}

interface Leaving {
  readonly gone: readonly OntologyClass[];
  readonly maps: RuleMaps;
}

function joinedHierarchy(before: Ontology, after: Ontology, { gone, maps: { classes: became, renamed } }: Leaving): Hierarchy {
  const hierarchy = new Hierarchy(after.classes.values());
  const removed = new Set(gone.map(({ iri }) => iri));
  const isKnown = (iri: Iri): boolean => after.classes.has(iri) || removed.has(iri);
  for (const [from, targets] of became) if (isKnown(from)) for (const target of targets) hierarchy.add(target, from);
  for (const [iri, parent] of gone.flatMap(({ iri: cls, parents }) => parents.map((above) => [cls, above] as const))) {
    const now = renamed.get(parent) ?? parent;
    // What stood below a renamed class stands below its new name, or where that would close a circle below the old one.
    if (!isKnown(now) || !hierarchy.add(iri, now)) hierarchy.add(iri, parent);
  }
  // What a class lost only because its superclass is gone it has until the end.
  for (const { iri, parents } of before.classes.values()) {
    const lost = after.classes.has(iri) ? parents.filter((parent) => removed.has(parent)) : [];
    for (const parent of lost) hierarchy.add(iri, parent);
  }
  return hierarchy;
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

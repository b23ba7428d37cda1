import type { Iri } from '../../kernel/iri.ts';
import type { OntologyClass, Property, Term } from '../../ontology/ontology.ts';
import { bound, changed, flag, members, sorted, type Difference } from './aspect.ts';
import { compareSchemas } from './compare-schemas.ts';
import { now, renamedData, type DiffGround } from './diff-ground.ts';

/** What is said of every term. Names are what documents are written in; texts are for people. */
function compareTexts(was: Term, is: Term, isRenamed: boolean): readonly Difference[] {
  return [
    ...(isRenamed
      ? []
      : changed('GraphQL name', was.name, is.name, {
          breaking: true,
          remedy: 'Load the new version with the name lock of the old one, or give the name by tq:name.',
        })),
    ...changed('label', was.label, is.label),
    ...changed('labels', was.labels, is.labels),
    ...changed('description', was.comment, is.comment),
    ...changed('descriptions', was.comments, is.comments),
    ...flag('deprecated', was.deprecated, is.deprecated, { given: {}, taken: {} }),
  ];
}

/** How a class differs. */
export function compareClasses(was: OntologyClass, is: OntologyClass, ground: DiffGround): readonly Difference[] {
  const above = (iris: readonly Iri[], self: Iri): readonly string[] => iris.filter((iri) => iri !== self).map(ground.short);
  return [
    ...compareTexts(was, is, was.iri !== is.iri),
    ...members('superclasses', above(now(ground, was.ancestors), is.iri), above(is.ancestors, is.iri), {
      lost: { remedy: 'Keep the superclass: fragments and filters on it no longer match these twins.' },
      gained: {},
    }),
    ...flag('sealed', was.sealed, is.sealed, { given: { kind: 'NARROWED', breaking: true }, taken: { kind: 'WIDENED' } }),
    ...flag('hidden', was.hidden, is.hidden, { given: { kind: 'NARROWED', breaking: true }, taken: { kind: 'WIDENED' } }),
    ...members(
      'keys',
      was.keys.map((key) => keyText(now(ground, key))),
      is.keys.map(keyText),
      { lost: { remedy: 'Keep the key: devices find their twin by it.' }, gained: { kind: 'CHANGED' } },
    ),
    ...members('equivalent classes', now(ground, was.equivalents ?? []), is.equivalents ?? [], { lost: {}, gained: {} }),
    ...changed(
      'relationship from point to owner',
      ground.maps.renamed.get(ground.before.pointOf.get(was.iri) ?? is.iri) ?? ground.before.pointOf.get(was.iri),
      ground.after.pointOf.get(is.iri),
      {
        breaking: ground.before.pointOf.has(was.iri),
      },
    ),
  ];
}

function keyText(key: readonly Iri[]): string {
  return [...key].sort().join(' + ');
}

/** How a property differs. */
export function compareProperties(was: Property, is: Property, ground: DiffGround): readonly Difference[] {
  if (was.kind !== is.kind) return [{ kind: 'CHANGED', breaking: true, message: `it was a ${was.kind} and is a ${is.kind}`, remedy: ownIri }];
  return [
    ...compareTexts(was, is, was.iri !== is.iri),
    ...withRemedy(compareSchemas(was.schema, is.schema), retypeRemedy(was, ground)),
    ...compareUnits(was, is, ground),
    ...compareCounts(was, is, ground),
    ...compareDomains(was, is, ground),
    ...compareRanges(was, is, ground),
    ...compareLinks(was, is, ground),
    ...flag('writable', was.writable, is.writable, { given: { kind: 'WIDENED' }, taken: { kind: 'NARROWED', breaking: true } }),
    ...flag('hidden', was.hidden, is.hidden, { given: { kind: 'NARROWED', breaking: true }, taken: { kind: 'WIDENED' } }),
    ...flag('a counter', was.counter, is.counter, { given: {}, taken: {} }),
    ...flag('calibrated', was.calibrated, is.calibrated, { given: {}, taken: {} }),
    ...compareLimits(was, is),
    ...compareDerivation(was, is, ground),
  ];
}

const ownIri = 'Give the new meaning an IRI of its own and keep the old one, deprecated.';
const telemetryRemedy = 'Give it a new IRI and keep the old one, deprecated, until its senders have moved.';

function retypeRemedy({ kind, iri }: Property, { short }: DiffGround): string {
  return kind === 'attribute' ? `Give it a new IRI and write the rule { retype: ${short(iri)}, to: … }.` : telemetryRemedy;
}

function withRemedy(differences: readonly Difference[], remedy: string): readonly Difference[] {
  return differences.map((difference) => (difference.breaking ? { remedy, ...difference } : difference));
}

/** Another unit breaks although nothing else differs: the same number means something else. */
function compareUnits(was: Property, is: Property, ground: DiffGround): readonly Difference[] {
  const { before, after, short } = ground;
  const remedy = retypeRemedy(was, ground);
  const named = (iri: Iri | undefined): string | undefined =>
    iri === undefined ? undefined : (after.units.get(iri)?.symbol ?? before.units.get(iri)?.symbol ?? short(iri));
  if (was.unit !== is.unit) return changed('unit', named(was.unit), named(is.unit), { breaking: was.unit !== undefined, remedy });
  const scale = (units: typeof before.units): string => {
    const unit = is.unit === undefined ? undefined : units.get(is.unit);
    return unit === undefined ? '' : `${unit.factor} and ${unit.offset}`;
  };
  return [
    ...changed('scale of the unit', scale(before.units), scale(after.units), { breaking: true, remedy }),
    ...changed('kind of quantity', was.quantityKind, is.quantityKind, { breaking: was.quantityKind !== undefined }),
  ];
}

function compareCounts(was: Property, is: Property, { short }: DiffGround): readonly Difference[] {
  if (was.many === is.many) return [];
  const remedy = is.kind === 'attribute' ? `Give it a new IRI and write the rule { cardinality: ${short(was.iri)}, to: … }.` : ownIri;
  return [
    is.many
      ? { kind: 'WIDENED', breaking: true, message: 'it held one value and holds several', remedy }
      : { kind: 'NARROWED', breaking: true, message: 'it held several values and holds one', remedy },
  ];
}

function compareDomains(was: Property, is: Property, ground: DiffGround): readonly Difference[] {
  if (was.domain.length === 0 || is.domain.length === 0) {
    return changed('domain', was.domain.map(ground.short), is.domain.map(ground.short), {
      kind: is.domain.length === 0 ? 'WIDENED' : 'NARROWED',
      breaking: true,
    });
  }
  const old = now(ground, was.domain);
  const covers = (classes: readonly Iri[], iri: Iri): boolean =>
    ground.after.classes.get(iri)?.ancestors.some((above) => classes.includes(above)) ?? classes.includes(iri);
  const lost = old.filter((iri) => !covers(is.domain, iri));
  const gained = is.domain.filter((iri) => !covers(old, iri));
  return members('domain', lost.map(ground.short), gained.map(ground.short), {
    lost: { remedy: 'Keep the class in the domain, or write a move rule.' },
    gained: {},
  });
}

/** A range decides which links are right and the type of the field: where the nearest class that all targets share stays, only the first matters. */
function compareRanges(was: Property, is: Property, ground: DiffGround): readonly Difference[] {
  const old = now(ground, was.range);
  if (sorted([...old].sort()) === sorted([...is.range].sort())) return [];
  const [a, b] = [nearestShared(old, ground), nearestShared(is.range, ground)];
  const covered = old.every((iri) => is.range.length === 0 || (ground.after.classes.get(iri)?.ancestors ?? [iri]).some((above) => is.range.includes(above)));
  const names = (iris: readonly Iri[]): string => (iris.length === 0 ? 'any twin' : iris.map(ground.short).join(', '));
  return [{ kind: covered ? 'WIDENED' : 'NARROWED', breaking: !covered || a !== b, message: `its range was ${names(old)} and is ${names(is.range)}` }];
}

function nearestShared(range: readonly Iri[], { after }: DiffGround): Iri | undefined {
  const [first, ...rest] = range.map((iri) => after.classes.get(iri)?.ancestors ?? []);
  return first?.find((iri) => rest.every((ancestors) => ancestors.includes(iri)));
}

function compareLinks(was: Property, is: Property, ground: DiffGround): readonly Difference[] {
  const inverse = was.inverse === undefined ? undefined : now(ground, [was.inverse])[0];
  const lostInverse = was.inverse !== undefined && inverse !== undefined;
  const names = (iris: readonly Iri[]): readonly string[] => iris.map(ground.short);
  const supers = (property: Property): readonly Iri[] => property.superProperties.filter((iri) => ground.after.properties.has(iri));
  return [
    ...changed('inverse', inverse, is.inverse, { breaking: lostInverse }),
    ...flag('symmetric', was.symmetric, is.symmetric, { given: { kind: 'WIDENED' }, taken: { kind: 'NARROWED', breaking: true } }),
    ...flag('transitive', was.transitive, is.transitive, { given: { kind: 'WIDENED' }, taken: { kind: 'NARROWED', breaking: true } }),
    ...members('super-properties', names(now(ground, was.superProperties)), names(supers(is)), { lost: {}, gained: {} }),
    ...members('edge attributes', names(now(ground, was.edgeAttributes)), names(is.edgeAttributes), { lost: {}, gained: {} }),
    ...changed('influence', was.influence, is.influence),
  ];
}

function compareLimits({ annotations: was }: Property, { annotations: is }: Property): readonly Difference[] {
  const { minInclusive: _low, maxInclusive: _high, unit: _unit, ...others } = { ...was, ...is };
  const rest = Object.keys(others).flatMap((key) => {
    const [a, b]: (readonly [string, unknown])[][] = [Object.entries(was), Object.entries(is)].map((entries) => entries.filter(([name]) => name === key));
    return changed(key, a?.[0]?.[1], b?.[0]?.[1]);
  });
  return [
    ...bound('least plausible value', was.minInclusive, is.minInclusive, 'least'),
    ...bound('greatest plausible value', was.maxInclusive, is.maxInclusive, 'most'),
    ...rest,
  ];
}

function compareDerivation(was: Property, is: Property, { maps }: DiffGround): readonly Difference[] {
  const [a, b] = [was.derivedAs, is.derivedAs];
  if (a === undefined && b !== undefined) return [{ kind: 'CHANGED', breaking: true, message: 'it was observed and is computed now', remedy: ownIri }];
  if (a !== undefined && b === undefined)
    return [{ kind: 'CHANGED', breaking: true, message: 'it is no longer computed', remedy: 'Make sure that something sends it.' }];
  return changed('derivation', renamedData(a, maps.renamed), b);
}

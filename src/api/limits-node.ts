import type { Iri } from '../kernel/iri.ts';
import type { AnnotationCandidate, AnnotationRank } from '../ontology/effective-annotations.ts';
import type { Annotations } from '../ontology/ontology.ts';
import type { SchemaModel } from './schema-from-ontology/schema-model.ts';
import { differenceInUnit, inUnit, unitSymbol } from './units.ts';

const bounds = ['low', 'high', 'lowLow', 'highHigh'] as const;
const limitNames = [...bounds, 'deadband'] as const;
type LimitName = (typeof limitNames)[number];

/** Limits as `type Limits` answers them. */
export type LimitsNode = {
  readonly source: Iri;
  readonly unit?: string | undefined;
  readonly deadband?: number | undefined;
  /** Asked for seldom, so worked out only then. */
  readonly declarations: () => Promise<readonly LimitDeclarationNode[]>;
} & Readonly<Partial<Record<(typeof bounds)[number], number | undefined>>>;

/** As `type LimitDeclaration` answers it. */
export interface LimitDeclarationNode {
  readonly limit: string;
  readonly value: number;
  readonly source: Iri;
  readonly rank: AnnotationRank;
  readonly of?: Iri | undefined;
  readonly inForce: boolean;
}

/** Where limits come from, and in which unit they are wanted. */
export interface LimitsSource {
  readonly values: Annotations;
  readonly source: Iri;
  readonly unit: Iri | undefined;
  readonly asked?: Iri | undefined;
  /** All that bears on them; absent where the declaration itself is asked, which overrides nothing. */
  readonly candidates?: (() => Promise<readonly AnnotationCandidate[]>) | undefined;
}

/** The limits among annotations, or `undefined` when there is none. */
export function limitsNode(model: SchemaModel, { values, source, unit, asked, candidates }: LimitsSource): LimitsNode | undefined {
  if (bounds.every((name) => values[name] === undefined)) return undefined;
  const target = asked ?? unit;
  const shown = (name: LimitName, value: number): number =>
    name === 'deadband' ? differenceInUnit(model, value, unit, target) : inUnit(model, value, unit, target);
  const converted = Object.fromEntries(limitNames.flatMap((name) => (values[name] === undefined ? [] : [[name, shown(name, values[name])] as const])));
  const declarations = async (): Promise<readonly LimitDeclarationNode[]> =>
    (await (candidates ?? noCandidates)()).flatMap(({ annotation, value, ...rest }) => {
      const limit = limitNames.find((name) => name === annotation);
      return limit === undefined || typeof value !== 'number' ? [] : [{ ...rest, limit, value: shown(limit, value) }];
    });
  return { ...converted, source, unit: target === undefined ? undefined : unitSymbol(model, target), declarations };
}

const noCandidates = (): Promise<readonly AnnotationCandidate[]> => Promise.resolve([]);

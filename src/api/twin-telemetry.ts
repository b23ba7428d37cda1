import type { GraphQLResolveInfo } from 'graphql';
import { parseIri, type Iri } from '../kernel/iri.ts';
import type { Ontology, Property } from '../ontology/ontology.ts';
import type { Twin } from '../graph/twin.ts';
import type { Context } from './context.ts';
import { telemetryNode, type TelemetryNode } from './telemetry-node.ts';
import { termIri } from './terms.ts';
import { hopRows } from './twin-page.ts';
import type { TwinNode } from './twin-node.ts';

/** The telemetry of a twin, all or of the given properties and classes of points: its own first, then that of its points. */
export function twinTelemetry(node: TwinNode, of: readonly string[] | null | undefined, context: Context, info: GraphQLResolveInfo): Nodes | Promise<Nodes> {
  const { ontology } = context.model;
  const wanted = of === null || of === undefined ? undefined : new Set(of.map((text) => termIri(ontology, text, ['TELEMETRY', 'CLASS'])));
  const own = ownTelemetry(node.twin, wanted, context);
  if (ontology.pointOf.size === 0) return own;
  const rows = hopRows(node, context, info);
  const withPoints = (points: readonly Twin[]): Nodes => [...own, ...points.flatMap((point) => pointTelemetry(point, wanted, context))];
  return rows instanceof Promise ? rows.then(withPoints) : withPoints(rows);
}

/** Nodes in a list; those of derived properties come later. */
type Nodes = readonly (TelemetryNode | Promise<TelemetryNode>)[];

function ownTelemetry(twin: Twin, wanted: ReadonlySet<Iri> | undefined, context: Context): Nodes {
  const isWanted = ({ iri, superProperties }: Property): boolean => wanted === undefined || wanted.has(iri) || superProperties.some((one) => wanted.has(one));
  return telemetryOf(twin, context)
    .filter(isWanted)
    .map((property) => telemetryNode(twin, property, context));
}

function pointTelemetry(point: Twin, wanted: ReadonlySet<Iri> | undefined, context: Context): Nodes {
  const classes = point.classes.flatMap((iri) => context.model.ontology.classes.get(iri)?.ancestors ?? [iri]);
  const whole = wanted === undefined || classes.some((iri) => wanted.has(iri));
  return ownTelemetry(point, whole ? undefined : wanted, context);
}

const declared = new WeakMap<Ontology, Map<string, readonly Property[]>>();
const rdfValue = parseIri('http://www.w3.org/1999/02/22-rdf-syntax-ns#value');

/** Telemetry its classes declare, and what was observed of it all the same. */
function telemetryOf(twin: Twin, { model, rooms }: Context): readonly Property[] {
  const { ontology } = model;
  const byClasses = declared.get(ontology) ?? new Map<string, readonly Property[]>();
  declared.set(ontology, byClasses);
  const key = twin.classes.join(' ');
  const known = byClasses.get(key) ?? declaredTelemetry(ontology, twin.classes);
  byClasses.set(key, known);
  const others = rooms.live
    .of(twin.iri)
    .flatMap(({ property }) => (known.some(({ iri }) => iri === property) ? [] : (ontology.properties.get(property) ?? [])));
  return others.length === 0 ? known : [...known, ...others];
}

function declaredTelemetry(ontology: Ontology, classes: readonly Iri[]): readonly Property[] {
  const ancestors = new Set(classes.flatMap((iri) => ontology.classes.get(iri)?.ancestors ?? [iri]));
  const isPoint = [...ancestors].some((iri) => ontology.pointOf.has(iri));
  return [...ontology.properties.values()].filter(
    ({ kind, iri, domain, aliasOf }) =>
      kind === 'telemetry' && aliasOf === undefined && (domain.some((cls) => ancestors.has(cls)) || (isPoint && iri === rdfValue)),
  );
}

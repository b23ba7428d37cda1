import type { Iri } from '../../kernel/iri.ts';
import type { Action, Annotations, Behaviour, Command, Ontology, OntologyClass, Property, Refinement } from '../../ontology/ontology.ts';
import type { Context } from '../context.ts';
import type {
  OntologyClassesArgs,
  OntologyPropertiesArgs,
  OntologyTermArgs,
  OntologyTermDescriptionArgs,
  OntologyTermLabelArgs,
} from '../generated/graphql.ts';
import type { Shape, ShapeRule } from '../../ontology/shapes/shape.ts';
import { textFor } from '../../ontology/compile/term-texts.ts';
import { limitsNode } from '../limits-node.ts';
import { pageOfTerms } from '../ontology-page.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { findTerm, kindOf, narrowerOf, termIri, termName, termOf } from '../terms.ts';
import { classUsage, propertyUsage } from '../term-usage.ts';
import { unitSymbol } from '../units.ts';
import { jsonldContext } from '../jsonld-context.ts';

/** As declared; the property's unit is one of them. */
type AnnotationsNode = Omit<Annotations, 'unit'> & { readonly unit?: Iri | undefined };

/** Terms that stand behind a declaration, by IRI. */
const appliesTo = { term: ({ iri }: { readonly iri: Iri }) => iri };

/** Resolvers of `schema/ontology.graphql`. A term is its IRI; a declaration is the ontology's own object. */
export const ontologyTermResolvers: ResolverMap = {
  Query: { ontology: (_root, _args, { model }) => model.ontology },
  OntologyTerm: {
    iri: (iri: Iri) => iri,
    name: (iri: Iri, _args, { model }) => termName(model.ontology, iri),
    label: (iri: Iri, { lang }: OntologyTermLabelArgs, { model }) => {
      const term = termOf(model.ontology, iri);
      return textFor(term?.labels, term?.label, lang ?? []);
    },
    description: (iri: Iri, { lang }: OntologyTermDescriptionArgs, { model }) => {
      const term = termOf(model.ontology, iri);
      return textFor(term?.comments, term?.comment, lang ?? []);
    },
    languages: (iri: Iri, _args, { model }) => [...(termOf(model.ontology, iri)?.labels?.keys() ?? [])].filter((tag) => tag !== ''),
    deprecated: (iri: Iri, _args, { model }) => termOf(model.ontology, iri)?.deprecated ?? false,
    deprecationReason: (iri: Iri, _args, { model }) => termOf(model.ontology, iri)?.deprecationReason,
    replacedBy: (iri: Iri, _args, { model }) => termOf(model.ontology, iri)?.replacedBy,
    kind: (iri: Iri, _args, { model }) => kindOf(model.ontology, iri),
    broader: (iri: Iri, _args, { model }) => model.ontology.classes.get(iri)?.parents ?? model.ontology.properties.get(iri)?.superProperties ?? [],
    narrower: (iri: Iri, _args, { model }) => narrowerOf(model.ontology, iri),
  },
  Ontology: {
    version: ({ version }: Ontology) => version,
    sha256: ({ version }: Ontology) => version,
    prefixes: ({ prefixes }: Ontology) => [...prefixes].map(([prefix, namespace]) => ({ prefix, namespace })),
    term: (ontology: Ontology, args: OntologyTermArgs) => findTerm(ontology, args.is),
    classes: (ontology: Ontology, { of, ...page }: OntologyClassesArgs, { limits }) => {
      const chosen = of?.flatMap((text) => ontology.classes.get(termIri(ontology, text, ['CLASS'])) ?? []);
      return pageOfTerms(chosen ?? [...ontology.classes.values()], page, limits.pageSize);
    },
    properties: (ontology: Ontology, { of, domain, ...page }: OntologyPropertiesArgs, { limits }) => {
      const chosen = of?.flatMap((text) => ontology.properties.get(termIri(ontology, text, ['ATTRIBUTE', 'TELEMETRY', 'RELATIONSHIP', 'COMPONENT'])) ?? []);
      const all = chosen ?? [...ontology.properties.values()];
      const owners = domain === null || domain === undefined ? undefined : ontology.classes.get(termIri(ontology, domain, ['CLASS']))?.ancestors;
      const had = owners === undefined ? all : all.filter((property) => property.domain.some((cls) => owners.includes(cls)));
      return pageOfTerms(had, page, limits.pageSize);
    },
    shapes: ({ shapes }: Ontology) => shapes?.shapes ?? [],
    shapesNotEvaluated: ({ shapes }: Ontology) => shapes?.left ?? [],
    failureModes: ({ failureModes }: Ontology) => [...failureModes.values()],
    actions: ({ actions }: Ontology) => [...actions.values()],
    alarmRules: ({ alarms }: Ontology) => [...alarms.values()],
    commands: ({ commands }: Ontology) => [...commands.values()],
    behaviours: ({ behaviours }: Ontology) => [...behaviours.values()],
    objectives: ({ objectives }: Ontology) => [...objectives.values()],
    units: ({ units }: Ontology) => [...units.values()],
    selections: ({ selections }: Ontology) => selections ?? [],
    jsonldContext: (_ontology, _args, { model }) => jsonldContext(model),
  },
  OntologyClass: {
    ...appliesTo,
    interface: ({ iri, sealed }: OntologyClass, _args, { model }) => (sealed ? undefined : model.classes.get(iri)?.name),
    rootField: ({ iri }: OntologyClass, _args, { model }) => model.classes.get(iri)?.rootField,
    ancestors: ({ iri, ancestors }: OntologyClass) => ancestors.filter((ancestor) => ancestor !== iri),
    properties: ({ ancestors }: OntologyClass, _args, { model }) => propertiesOf(model.ontology, ancestors),
    equivalents: ({ equivalents }: OntologyClass) => equivalents ?? [],
    pointOf: ({ ancestors }: OntologyClass, _args, { model }) => ancestors.map((iri) => model.ontology.pointOf.get(iri)).find((owner) => owner !== undefined),
    twins: ({ iri }: OntologyClass, _args, context) => twinCount(iri, context),
    usage: (cls: OntologyClass, _args, context) => classUsage(cls, context),
  },
  OntologyShape: {
    classes: ({ targets }: Shape) => targets.classes,
    twins: ({ targets }: Shape) => targets.twins,
    subjectsOf: ({ targets }: Shape) => targets.subjectsOf,
    objectsOf: ({ targets }: Shape) => targets.objectsOf,
    rules: ({ body }: Shape) => body.rules,
  },
  ShapeRule: {
    property: ({ step }: ShapeRule) => step?.property,
    inverse: ({ step }: ShapeRule) => step?.inverse ?? false,
  },
  OntologyProperty: {
    ...appliesTo,
    usage: (property: Property, _args, context) => propertyUsage(property, context),
    unit: ({ unit }: Property, _args, { model }) => (unit === undefined ? undefined : unitSymbol(model, unit)),
    limits: ({ iri, annotations, unit }: Property, _args, { model }) => limitsNode(model, { values: annotations, source: iri, unit }),
    expectedInterval: ({ annotations }: Property) => annotations.expectedIntervalMs,
    annotations: ({ annotations, unit }: Property): AnnotationsNode => ({ unit, ...annotations }),
    influence: ({ influence }: Property) => (influence === undefined ? undefined : { ...influence, delay: influence.delayMs }),
  },
  FailureMode: appliesTo,
  MaintenanceAction: {
    ...appliesTo,
    workTime: ({ workTimeMs }: Action) => workTimeMs,
    downtime: ({ downtimeMs }: Action) => downtimeMs,
  },
  AlarmRule: appliesTo,
  CommandDefinition: { ...appliesTo, maxStaleness: ({ maxStalenessMs }: Command) => maxStalenessMs },
  Behaviour: { ...appliesTo, model: ({ body }: Behaviour) => body.kind },
  Objective: appliesTo,
  Annotations: {
    expectedInterval: ({ expectedIntervalMs }: AnnotationsNode) => expectedIntervalMs,
    retention: ({ retentionMs }: AnnotationsNode) => retentionMs,
    minimum: ({ minInclusive }: AnnotationsNode) => minInclusive,
    maximum: ({ maxInclusive }: AnnotationsNode) => maxInclusive,
    default: ({ defaultValue }: AnnotationsNode) => defaultValue,
    unit: ({ unit }: AnnotationsNode, _args, { model }) => (unit === undefined ? undefined : unitSymbol(model, unit)),
  },
  Refinement: {
    limits: ({ iri, property, annotations }: Refinement, _args, { model }) =>
      limitsNode(model, { values: annotations, source: iri, unit: model.ontology.properties.get(property)?.unit }) ?? {
        source: iri,
        declarations: () => Promise.resolve([]),
      },
  },
};

function propertiesOf({ properties }: Ontology, ancestors: readonly Iri[]): readonly Iri[] {
  return [...properties.values()].filter(({ domain }) => domain.some((cls) => ancestors.includes(cls))).map(({ iri }) => iri);
}

async function twinCount(iri: Iri, { rooms, view, signal }: Context): Promise<number> {
  const rows = await rooms.graph.aggregate({ root: { kind: 'class', class: iri }, groupBy: [], numbers: [], view }, signal);
  return rows[0]?.count ?? 0;
}

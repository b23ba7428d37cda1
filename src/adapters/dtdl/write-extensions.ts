import type { TripleGraph, TripleTerm } from '../../ontology/triple-graph.ts';
import { rdfType, xsdNamespace } from '../../ontology/words.ts';
import type { Json } from './write-texts.ts';

/** Co-types and their properties of one element, and the contexts that explain them. */
export interface Extras {
  readonly types: readonly string[];
  readonly members: Json;
  readonly contexts: readonly string[];
}

const feature = /^dtmi:dtdl:extension:(annotation|historization|initialization|mqtt|overriding|requirement):v(\d+):([A-Za-z]+)(?::([A-Za-z]+))?$/;
const partnerType = /^dtmi:iotoperations:class:([A-Za-z]+);4$/;
const partnerProperty = /^dtmi:iotoperations:property:([A-Za-z]+);4$/;

/** What language extensions say of a term, as an element of DTDL v4 says it. */
export function extrasOf(graph: TripleGraph, subject: string): Extras {
  const types: string[] = [];
  const members: Record<string, unknown> = {};
  const contexts: string[] = [];
  for (const [predicate, object] of graph.of(subject)) {
    const word = predicate === rdfType && typeof object === 'string' ? object : predicate;
    const found = meaningOf(word);
    if (found === undefined) continue;
    contexts.push(found.context);
    if (predicate === rdfType) types.push(found.word);
    else members[found.word] = jsonOf(object);
  }
  return { types, members, contexts };
}

function meaningOf(iri: string): { readonly context: string; readonly word: string } | undefined {
  const [, name, version = '1', type, property] = feature.exec(iri) ?? [];
  if (name !== undefined && type !== undefined) return { context: `dtmi:dtdl:extension:${name};${usable(name, Number(version))}`, word: property ?? type };
  const word = partnerType.exec(iri)?.[1] ?? partnerProperty.exec(iri)?.[1];
  return word === undefined ? undefined : { context: 'dtmi:iotoperations:context;4', word };
}

/** The oldest version, from the stated one on, that DTDL v4 may use. */
function usable(name: string, version: number): number {
  return name === 'requirement' ? version : Math.max(2, version);
}

function jsonOf(term: TripleTerm): unknown {
  if (typeof term === 'string') return term.replace(/^.*:property:([A-Za-z]+)(;\d+)?$/, '$1');
  const { value, datatype } = term;
  if (datatype === `${xsdNamespace}boolean`) return value === 'true';
  return datatype === `${xsdNamespace}integer` || datatype === `${xsdNamespace}double` ? Number(value) : value;
}

/** All contexts, DTDL first, each extension in its newest version only. */
export function contextOf(contexts: Iterable<string>): readonly string[] {
  const newest = new Map<string, number>();
  for (const context of contexts) {
    const [, name = '', version = '0'] = /^(.*);(\d+)$/.exec(context) ?? [];
    newest.set(name, Math.max(newest.get(name) ?? 0, Number(version)));
  }
  return ['dtmi:dtdl:context;4', ...[...newest].map(([name, version]) => `${name};${version}`).toSorted()];
}

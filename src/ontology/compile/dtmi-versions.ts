import { unversioned } from './names.ts';
import type { TripleGraph } from '../triple-graph.ts';
import { rdfs, rdfType, sh, tq } from '../words.ts';

/**
 * Lets an overlay leave the version of a DTMI away: what is said of `<dtmi:ex:Machine:_contents:__feeds>` holds for each version that is loaded,
 * unless that version itself says something for the same word. Where one term is meant (a path, a type), it is the newest version.
 */
export function annotateVersions(graph: TripleGraph): void {
  for (const [plain, versions] of versionsOf(graph)) {
    const [newest, ...older] = versions.toSorted((a, b) => versionOf(b) - versionOf(a));
    for (const version of older) copyTo(graph, plain, version);
    if (newest !== undefined) graph.substitute(plain, newest);
  }
}

/** A command that comes from DTDL asks for two persons until an overlay states another approval. */
export function approveImported(graph: TripleGraph): void {
  const open = graph.subjectsOf(rdfType, tq('Command')).filter((command) => command.startsWith('dtmi:') && graph.object(command, tq('approval')) === undefined);
  for (const command of open) graph.add(command, tq('approval'), tq('TwoPersons'));
}

/** Words of which a subject may have several objects: they point at every version. */
const referring: readonly string[] = [tq('appliesTo'), sh('targetClass'), rdfs('domain'), rdfs('subPropertyOf')];

function copyTo(graph: TripleGraph, plain: string, version: string): void {
  const stated = new Set([...graph.of(version)].map(([predicate]) => predicate));
  const said = [...graph.of(plain)].filter(([predicate]) => !stated.has(predicate));
  const references = referring.flatMap((word) => graph.subjectsOf(word, plain).map((subject) => [subject, word] as const));
  for (const [predicate, object] of said) graph.add(version, predicate, object, graph.place(plain));
  for (const [subject, word] of references) graph.add(subject, word, version);
}

function versionOf(iri: string): number {
  return Number(/;([0-9.]+)$/.exec(iri)?.[1] ?? 0);
}

function versionsOf(graph: TripleGraph): ReadonlyMap<string, readonly string[]> {
  const versioned = [...graph.subjects()].filter((subject) => subject.startsWith('dtmi:') && unversioned(subject) !== subject);
  return Map.groupBy(
    versioned.filter((subject) => graph.mentions(unversioned(subject))),
    unversioned,
  );
}

import type { TripleGraph, TripleTerm } from './triple-graph.ts';
import { unversioned } from './names.ts';
import { rdfs, rdfType, sh, tq } from './words.ts';

/**
 * Lets an overlay leave the version of a DTMI away: what is said of `<dtmi:ex:Machine:_contents:__feeds>` holds for each version that is loaded,
 * unless that version itself says something for the same word.
 */
export function annotateVersions(graph: TripleGraph): void {
  const versions = versionsOf(graph);
  if (versions.size === 0) return;
  const added: [string, string, TripleTerm][] = [];
  for (const [plain, versioned] of versions) {
    for (const [predicate, object] of graph.of(plain)) {
      for (const iri of versioned) if (!states(graph, iri, predicate)) added.push([iri, predicate, object]);
    }
    for (const word of referring) {
      for (const subject of graph.subjectsOf(word, plain)) for (const iri of versioned) added.push([subject, word, iri]);
    }
  }
  for (const [subject, predicate, object] of added) graph.add(subject, predicate, object);
}

/** A command that comes from DTDL asks for two persons until an overlay states another approval. */
export function approveImported(graph: TripleGraph): void {
  const open = graph.subjectsOf(rdfType, tq('Command')).filter((command) => command.startsWith('dtmi:') && graph.object(command, tq('approval')) === undefined);
  for (const command of open) graph.add(command, tq('approval'), tq('TwoPersons'));
}

/** Words by which an overlay points at an interface or a content. */
const referring: readonly string[] = [tq('appliesTo'), tq('sets'), tq('output'), sh('targetClass'), sh('path'), rdfType, rdfs('domain'), rdfs('subPropertyOf')];

function states(graph: TripleGraph, iri: string, predicate: string): boolean {
  return predicate !== rdfType && graph.object(iri, predicate) !== undefined;
}

function versionsOf(graph: TripleGraph): ReadonlyMap<string, readonly string[]> {
  const versions = new Map<string, string[]>();
  for (const subject of graph.subjects()) {
    const plain = subject.startsWith('dtmi:') ? unversioned(subject) : subject;
    if (plain !== subject && graph.mentions(plain)) versions.set(plain, [...(versions.get(plain) ?? []), subject]);
  }
  return versions;
}

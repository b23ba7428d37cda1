import { blankShapes, isBlank, type BlankShapes, type GraphWriter } from '../../ontology/graph-writer.ts';
import type { TripleGraph, TripleTerm } from '../../ontology/triple-graph.ts';
import { rdfType, xsd } from '../../ontology/words.ts';

/** Writes JSON-LD: the prefixes as context, one node object a line, IRIs in full. */
export function jsonLdWriter(): GraphWriter {
  return {
    *write(graph) {
      const shapes = blankShapes(graph);
      const prefixes = [...graph.prefixes].filter(([prefix]) => /^[A-Za-z][\w.-]*$/.test(prefix));
      yield `{"@context":${JSON.stringify(Object.fromEntries(prefixes))},\n"@graph":[`;
      let separator = '\n';
      for (const subject of graph.subjects()) {
        if (shapes.cells.has(subject)) continue;
        yield `${separator}${JSON.stringify(nodeOf(graph, subject, shapes))}`;
        separator = ',\n';
      }
      yield '\n]}\n';
    },
  };
}

function nodeOf(graph: TripleGraph, subject: string, shapes: BlankShapes): Readonly<Record<string, unknown>> {
  const byPredicate = Map.groupBy(graph.of(subject), ([predicate]) => predicate);
  const members = Array.from(byPredicate, ([predicate, said]): readonly [string, unknown] => {
    const objects = said.map(([, object]) => object);
    if (predicate === rdfType && objects.every((object) => typeof object === 'string' && !shapes.lists.has(object))) return ['@type', objects];
    return [predicate, objects.map((object) => valueOf(object, shapes))];
  });
  return Object.fromEntries([['@id', subject], ...members]);
}

function valueOf(object: TripleTerm, shapes: BlankShapes): unknown {
  if (typeof object === 'string') {
    const list = isBlank(object) ? shapes.lists.get(object) : undefined;
    return list === undefined ? { '@id': object } : { '@list': list.map((member) => valueOf(member, shapes)) };
  }
  const { value, datatype, language } = object;
  if (language !== undefined) return { '@value': value, '@language': language };
  return datatype === xsd('string') ? { '@value': value } : { '@value': value, '@type': datatype };
}

import { DataFactory, Writer, type BlankNode, type Literal, type NamedNode } from 'n3';
import type { TripleTerm } from '../../ontology/triple-graph.ts';
import type { TurtleWriter } from '../../federation/turtle-writer.ts';

/** A writer of Turtle. */
export function turtleWriter(): TurtleWriter {
  return {
    write: async (triples, prefixes) =>
      await new Promise((resolve, reject) => {
        const writer = new Writer({ prefixes: Object.fromEntries(prefixes) });
        for (const { subject, predicate, object } of triples) writer.addQuad(toNode(subject), DataFactory.namedNode(predicate), toObject(object));
        writer.end((error: unknown, text: string) => {
          if (error instanceof Error) reject(error);
          else resolve(text);
        });
      }),
  };
}

function toNode(text: string): NamedNode | BlankNode {
  return text.startsWith('_:') ? DataFactory.blankNode(text.slice(2)) : DataFactory.namedNode(text);
}

function toObject(term: TripleTerm): NamedNode | BlankNode | Literal {
  if (typeof term === 'string') return toNode(term);
  return DataFactory.literal(term.value, term.language ?? DataFactory.namedNode(term.datatype));
}

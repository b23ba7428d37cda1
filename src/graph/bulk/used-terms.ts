import { parseIri, type Iri } from '../../kernel/iri.ts';
import type { ExportGraph } from './export-graph.ts';

/** Terms that twins and relationships of an export are described by, each in the order of IRIs. */
export interface UsedTerms {
  readonly classes: readonly Iri[];
  readonly attributes: readonly Iri[];
  readonly relationships: readonly Iri[];
  readonly edgeAttributes: readonly Iri[];
}

/** Reads the whole graph once for its terms. */
export async function usedTerms(graph: ExportGraph): Promise<UsedTerms> {
  const [classes, attributes, relationships, edgeAttributes] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  for await (const twins of graph.twins()) {
    for (const twin of twins) {
      for (const iri of twin.classes) classes.add(iri);
      for (const key in twin.attributes) attributes.add(key);
    }
  }
  for await (const links of graph.links()) {
    for (const link of links) {
      relationships.add(link.type);
      for (const key in link.attributes) edgeAttributes.add(key);
    }
  }
  return { classes: inOrder(classes), attributes: inOrder(attributes), relationships: inOrder(relationships), edgeAttributes: inOrder(edgeAttributes) };
}

function inOrder(texts: ReadonlySet<string>): readonly Iri[] {
  return [...texts]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((text) => parseIri(text))
    .filter((iri) => iri !== undefined);
}

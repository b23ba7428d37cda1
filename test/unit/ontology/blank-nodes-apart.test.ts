import { expect, test } from 'vitest';
import { rdfXmlReader } from '../../../src/adapters/rdfxml/rdfxml-reader.ts';
import { turtleReader } from '../../../src/adapters/n3/turtle-reader.ts';
import { loadModel } from '../../../src/ontology/load-model.ts';
import { noUnits } from '../../../src/ontology/unit.ts';

const prefixes = '@prefix m: <https://ex.org/m#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n';
const model = [{ name: 'model.ttl', text: `${prefixes}m:A a owl:Class . m:part a owl:ObjectProperty .` }];
const xml = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:m="https://ex.org/m#"><m:A rdf:nodeID="b0"/></rdf:RDF>';
const irisOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const twins = Object.entries(files).map(([name, text]) => ({ name, text }));
  const options = { readers: [rdfXmlReader(), turtleReader()], units: noUnits };
  const loaded = await loadModel({ model, twins, overlays: [] }, options, new AbortController().signal);
  return loaded.twins.twins.map(({ iri }) => iri).toSorted();
};

test('blank nodes of two documents are never one, whatever the documents are called, and the same again at the next load', async () => {
  const turtle = `${prefixes}_:b0 a m:A . _:b1 a m:A ; m:part _:b0 .`;
  const files = { '/one/twins.ttl': turtle, '/two/twins.ttl': turtle, '/two/other.ttl': turtle, '/three/twins.xml': xml };
  const iris = await irisOf(files);
  expect(new Set(iris).size).toBe(7);
  expect(await irisOf(files)).toEqual(iris);
  // where the folders stand does not matter
  expect(await irisOf({ '/a/one/twins.ttl': turtle, '/a/two/twins.ttl': turtle, '/a/two/other.ttl': turtle, '/a/three/twins.xml': xml })).toEqual(iris);
});

import { readFileSync } from 'node:fs';
import { turtleReader } from '../../../src/adapters/n3/turtle-reader.ts';
import { loadModel, type LoadedModel } from '../../../src/ontology/load-model.ts';
import { noUnits, type UnitTable } from '../../../src/ontology/unit.ts';

const prefixes = `
@prefix p: <https://example.org/plant#> .
@prefix tq: <https://w3id.org/twinql#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix qudt: <http://qudt.org/schema/qudt/> .
@prefix unit: <http://qudt.org/vocab/unit/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix schema: <https://schema.org/> .
`;

const base = { name: 'base.ttl', text: readFileSync('ontology/overlays/base.ttl', 'utf8') };

/** The namespace of the tests' plant. */
export const plantNamespace = 'https://example.org/plant#';

/** Loads a model (and twins) written in Turtle with the usual prefixes, each document on one line after them. */
export function loadPlant(model: string, twins = '', units: UnitTable = noUnits): Promise<LoadedModel> {
  const documents = (name: string, text: string): { name: string; text: string }[] =>
    text === '' ? [] : [{ name, text: prefixes.trim().replaceAll('\n', ' ') + text }];
  return loadModel(
    { model: documents('model.ttl', model), twins: documents('twins.ttl', twins), overlays: [base] },
    { readers: [turtleReader()], units },
    AbortSignal.timeout(10_000),
  );
}

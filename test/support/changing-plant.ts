import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Environment } from '../../src/config.ts';
import type { Migration, OntologyDesk, Proposal } from '../../src/evolution/ontology-desk.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import type { RunningServer, ServerOptions } from '../../src/server/server-options.ts';
import { startServer } from '../../src/server/start-server.ts';
import { eventually, type Answer } from './running-server.ts';

const prefixes = `@prefix ex: <https://example.org/plant#> . @prefix tq: <https://w3id.org/twinql#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix qudt: <http://qudt.org/schema/qudt/> . @prefix unit: <http://qudt.org/vocab/unit/> .
`;
const one = 'a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain';

/** A plant of pumps at sites, before everything about it changes. */
export const oldModel: string = `${prefixes}
ex:Pump a owl:Class . ex:Site a owl:Class .
ex:maker ${one} ex:Pump ; rdfs:range xsd:string . ex:size ${one} ex:Pump ; rdfs:range xsd:string .
ex:owner ${one} ex:Pump ; rdfs:range xsd:string . ex:serial ${one} ex:Pump ; rdfs:range xsd:string . ex:address ${one} ex:Site ; rdfs:range xsd:string .
ex:flow a tq:Telemetry ; rdfs:domain ex:Pump ; rdfs:range xsd:double ; sh:maxInclusive 100 .
ex:feeds a owl:ObjectProperty ; rdfs:domain ex:Pump ; rdfs:range ex:Pump . ex:locatedAt a owl:ObjectProperty ; rdfs:domain ex:Pump ; rdfs:range ex:Site .
`;

/** The same plant in other words: a class renamed, one split, attributes renamed, split, retyped, made lists, moved; telemetry and links renamed. */
export const newModel: string = `${prefixes}
ex:Device a owl:Class . ex:Rotary a owl:Class ; rdfs:subClassOf ex:Device . ex:Piston a owl:Class ; rdfs:subClassOf ex:Device . ex:Place a owl:Class .
ex:manufacturer ${one} ex:Device ; rdfs:range xsd:string . ex:sizeClass ${one} ex:Device ; rdfs:range xsd:integer .
ex:owners a owl:DatatypeProperty ; rdfs:domain ex:Device ; rdfs:range xsd:string . ex:Device sh:property [ sh:path ex:owners ; sh:maxCount 9 ] .
ex:serials a owl:DatatypeProperty ; rdfs:domain ex:Place ; rdfs:range xsd:string . ex:Place sh:property [ sh:path ex:serials ; sh:maxCount 99 ] .
ex:street ${one} ex:Place ; rdfs:range xsd:string . ex:number ${one} ex:Place ; rdfs:range xsd:integer .
ex:flowRate a tq:Telemetry ; rdfs:domain ex:Device ; rdfs:range xsd:double ; sh:maxInclusive 100 .
ex:supplies a owl:ObjectProperty ; rdfs:domain ex:Device ; rdfs:range ex:Device . ex:locatedAt a owl:ObjectProperty ; rdfs:domain ex:Device ; rdfs:range ex:Place .
`;

export const changeRules: string = `rules:
  - { rename: ex:Site, to: ex:Place }
  - { split: ex:Pump, classes: [{ class: ex:Rotary, where: 'size == "small"' }, { class: ex:Piston }] }
  - { rename: ex:maker, to: ex:manufacturer }
  - { retype: ex:size, to: ex:sizeClass, values: { small: 1, large: 2 } }
  - { cardinality: ex:owner, to: ex:owners }
  - { split: ex:address, pattern: '{street}, {number}', into: { street: ex:street, number: ex:number } }
  - { move: ex:serial, to: ex:serials, via: ex:locatedAt, direction: OUT }
  - { rename: ex:flow, to: ex:flowRate }
  - { rename: ex:feeds, to: ex:supplies }
`;

const perSite = 10;

/** Twins of the old model: `count` pumps, ten at a site, each feeding the next. */
export function pumpsAtSites(count: number): string {
  const id = (kind: string, i: number): string => `<https://example.org/id/${kind}-${String(i).padStart(6, '0')}>`;
  const lines = [prefixes];
  for (let i = 0; i < count; i += perSite)
    lines.push(`${id('site', i / perSite)} a ex:Site ; rdfs:label "Site ${i / perSite}" ; ex:address "Mill Road, ${i}" .`);
  for (let i = 0; i < count; i++) {
    const attributes = `ex:maker "Maker ${i % 7}" ; ex:size "${i % 3 === 0 ? 'small' : 'large'}" ; ex:owner "Owner ${i % 5}" ; ex:serial "S${i}"`;
    const links = `ex:feeds ${id('pump', (i + 1) % count)} ; ex:locatedAt ${id('site', Math.floor(i / perSite))}`;
    lines.push(`${id('pump', i)} a ex:Pump ; rdfs:label "Pump ${i}" ; ${attributes} ; ${links} .`);
  }
  return lines.join('\n');
}

/** A plant in this process whose ontology a test changes. */
export interface ChangingPlant extends AsyncDisposable {
  readonly server: RunningServer;
  readonly desk: OntologyDesk;
  readonly folder: string;
  query<T = Readonly<Record<string, unknown>>>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer<T>>;
  propose(model: string, rules?: string): Promise<Proposal>;
  /** Applies and waits until it rests. */
  apply(proposal: Proposal): Promise<Migration>;
  /** Waits until a migration is in this state. */
  reach(id: string, state: Migration['state']): Promise<Migration>;
}

export interface ChangingOptions {
  readonly model: string;
  readonly twins: string;
  readonly env?: Environment;
  /** Kept by whoever names it. */
  readonly folder?: string;
  readonly change?: NonNullable<ServerOptions['change']>;
  readonly logger?: ServerOptions['logger'];
}

/** Writes the documents below `folder` and starts the plant on them. */
export async function changingPlant({ model, twins, env = {}, folder: given, change, logger = silentLogger }: ChangingOptions): Promise<ChangingPlant> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'twinql-change-'));
  const files = writePlant(folder, model, twins);
  const config = readConfig({ PORT: '0', MQTT_PORT: '0', TWINQL_DATA: join(folder, 'data'), ...env });
  if (!('dataFolder' in config)) throw new Error(JSON.stringify(config));
  const server = await startServer({
    config,
    sources: { model: [files.model], twins: [files.twins] },
    plantName: 'test',
    examples: [],
    logger,
    ...(change === undefined ? {} : { change }),
  });
  const desk = server.evolution;
  const reach = async (id: string, state: Migration['state']): Promise<Migration> =>
    eventually(() => {
      const now = desk.migration(id);
      return now?.state === state ? now : undefined;
    }, 120_000);
  return {
    server,
    desk,
    folder,
    async query(query, variables = {}) {
      const answer = await fetch(`${server.http}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await answer.json()) as never;
    },
    propose: async (text, rules) =>
      desk.propose(
        { documents: [{ name: 'model.ttl', text }], by: 'tester', ...(rules === undefined ? {} : { rules: { name: 'rules.yaml', text: rules } }) },
        AbortSignal.timeout(60_000),
      ),
    async apply({ id, breaking }) {
      const migration = await desk.apply(id, { by: 'tester', allowBreaking: breaking });
      return eventually(() => {
        const now = desk.migration(migration.id);
        return now?.state === 'SIDE_BY_SIDE' || now?.state === 'FINISHED' ? now : undefined;
      }, 120_000);
    },
    reach,
    async [Symbol.asyncDispose]() {
      await server.stop();
      if (given === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The files of a plant. */
export function writePlant(folder: string, model: string, twins: string): { readonly model: string; readonly twins: string; readonly rules: string } {
  mkdirSync(folder, { recursive: true });
  const files = { model: join(folder, 'model.ttl'), twins: join(folder, 'twins.ttl'), rules: join(folder, 'rules.yaml') };
  writeFileSync(files.model, model);
  writeFileSync(files.twins, twins);
  writeFileSync(files.rules, changeRules);
  return files;
}

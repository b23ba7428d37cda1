import { type Iri, localName, parseIri } from '../kernel/iri.ts';
import { noUnits, type UnitTable } from '../ontology/unit.ts';
import type { DirectoryChange, IngestDirectory, TelemetryDefinition, UnitScale } from './ingest-directory.ts';

/** A twin as messages find it. */
export interface IndexedTwin {
  readonly iri: Iri;
  /** By GraphQL name, local name and IRI. Names that two telemetries share are left out; their IRIs serve. */
  readonly telemetry: ReadonlyMap<string, TelemetryDefinition>;
}

/** The directory, indexed for lookups by name. Kept by the thread that ingests. */
export class DirectoryIndex {
  #twins = new Map<string, IndexedTwin>();
  /** By local name and by alternate key. */
  #byLocalName = new Map<string, Set<Iri>>();
  #keysOf = new Map<Iri, readonly string[]>();
  readonly #byDefinitions = new WeakMap<readonly TelemetryDefinition[], ReadonlyMap<string, TelemetryDefinition>>();
  readonly #table: UnitTable;
  #units: ReadonlyMap<string, UnitScale>;
  #version = 0;

  /** `table` knows the units that the model does not mention. */
  constructor(directory: IngestDirectory, table: UnitTable = noUnits) {
    this.#table = table;
    this.#units = directory.units;
    this.apply({ put: directory.twins, deleted: [] });
  }

  /** Grows with every change; what was looked up before may be stale then. */
  get version(): number {
    return this.#version;
  }

  /** Knows what the other one knows from now on, and nothing else: another version of the ontology is in force. The other is not to be used any more. */
  become(other: DirectoryIndex): void {
    this.#version++;
    this.#twins = other.#twins;
    this.#byLocalName = other.#byLocalName;
    this.#keysOf = other.#keysOf;
    this.#units = other.#units;
  }

  apply(change: DirectoryChange): void {
    this.#version++;
    for (const { iri, telemetry, keys = [] } of change.put) {
      this.#twins.set(iri, { iri, telemetry: this.#named(telemetry) });
      this.#forgetKeys(iri);
      if (keys.length > 0) this.#keysOf.set(iri, keys);
      for (const name of [localName(iri), ...keys]) {
        const sharing = this.#byLocalName.get(name);
        if (sharing === undefined) this.#byLocalName.set(name, new Set([iri]));
        else sharing.add(iri);
      }
    }
    for (const iri of change.deleted) {
      this.#twins.delete(iri);
      this.#byLocalName.get(localName(iri))?.delete(iri);
      this.#forgetKeys(iri);
    }
  }

  #forgetKeys(iri: Iri): void {
    const keys = (this.#keysOf.get(iri) ?? []).filter((key) => key !== localName(iri));
    for (const key of keys) this.#byLocalName.get(key)?.delete(iri);
    this.#keysOf.delete(iri);
  }

  /** The twin with this IRI, or the only one with this local name or alternate key. */
  twin(text: string): IndexedTwin | undefined {
    const sharing = this.#byLocalName.get(text);
    if (sharing?.size === 1) {
      const [only] = sharing;
      return only === undefined ? undefined : this.#twins.get(only);
    }
    return this.#twins.get(text) ?? this.#twins.get(parseIri(text) ?? '');
  }

  /** Whether several twins share the local name or key, so that none is meant. */
  isAmbiguous(text: string): boolean {
    return (this.#byLocalName.get(text)?.size ?? 0) > 1;
  }

  unit(text: string): UnitScale | undefined {
    return this.#units.get(text) ?? this.#table.get(text) ?? this.#table.find(text);
  }

  #named(definitions: readonly TelemetryDefinition[]): ReadonlyMap<string, TelemetryDefinition> {
    const known = this.#byDefinitions.get(definitions);
    if (known !== undefined) return known;
    const names = new Map<string, TelemetryDefinition>();
    const shared = new Set<string>();
    for (const definition of definitions) {
      for (const name of definition.names) {
        if (names.has(name)) shared.add(name);
        names.set(name, definition);
      }
    }
    for (const name of shared) names.delete(name);
    for (const definition of definitions) names.set(definition.property, definition);
    this.#byDefinitions.set(definitions, names);
    return names;
  }
}

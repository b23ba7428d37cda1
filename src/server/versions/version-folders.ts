import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { DomainError } from '../../kernel/errors.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { SourceDocument } from '../../ontology/ontology-reader.ts';
import type { ProposalRequest } from '../../evolution/ontology-desk.ts';
import { writeWhole } from '../name-lock-file.ts';

/** The documents of proposed versions, each in a folder of its own: with its names, its snapshot, and the version it was compared with. */
export interface VersionFolders {
  /** Keeps the documents of a request, and the version it is compared with. Names given so far hold for it too. */
  keep(id: string, request: ProposalRequest, before: Ontology): void;
  folder(id: string): string;
  /** Files of the model, and the names they came under. */
  model(id: string): readonly string[];
  names(id: string): readonly string[];
  rules(id: string): SourceDocument | undefined;
  /** The version that was in force; throws `INVALID_DOCUMENT` when it cannot be read. */
  before(id: string): Ontology;
  /** Forgets all but these and the newest few. */
  prune(needed: ReadonlySet<string>): void;
}

const suffixes: ReadonlySet<string> = new Set(['.ttl', '.trig', '.nt', '.nq', '.n3', '.rdf', '.owl', '.xml', '.jsonld', '.json']);
const keptProposals = 20;

interface Manifest {
  readonly documents: readonly { readonly name: string; readonly file: string }[];
  readonly rules?: string;
}

/** The folders below `dataFolder`. */
export function versionFolders(dataFolder: string): VersionFolders {
  const root = join(dataFolder, 'changes');
  const folder = (id: string): string => {
    // ids are ours; nobody's text leads out of the folder
    if (!/^[a-z0-9-]{1,64}$/.test(id)) throw new DomainError('PROPOSAL_NOT_FOUND', `"${id.slice(0, 64)}" is no id of a proposal.`, {});
    return join(root, id);
  };
  const manifest = (id: string): Manifest => {
    const path = join(folder(id), 'manifest.json');
    if (!existsSync(path)) throw new DomainError('PROPOSAL_NOT_FOUND', `The documents of "${id}" are no longer kept. Propose again.`, { id });
    const read: Manifest = JSON.parse(readFileSync(path, 'utf8'));
    return read;
  };
  return {
    keep(id, { documents, rules }, before) {
      const own = folder(id);
      mkdirSync(join(own, 'model'), { recursive: true });
      const kept = documents.map(({ name, text }, at) => {
        const suffix = extname(name).toLowerCase();
        const file = join('model', `${String(at).padStart(4, '0')}${suffixes.has(suffix) ? suffix : '.ttl'}`);
        writeFileSync(join(own, file), text);
        return { name, file };
      });
      if (rules !== undefined) writeFileSync(join(own, 'rules.yaml'), rules.text);
      const lock = join(dataFolder, 'names.lock.json');
      if (existsSync(lock)) copyFileSync(lock, join(own, 'names.lock.json'));
      writeFileSync(join(own, 'before.snapshot'), serialize(before));
      writeWhole(join(own, 'manifest.json'), JSON.stringify({ documents: kept, ...(rules === undefined ? {} : { rules: rules.name }) }));
    },
    folder,
    model: (id) => manifest(id).documents.map(({ file }) => join(folder(id), file)),
    names: (id) => manifest(id).documents.map(({ name }) => name),
    rules(id) {
      const { rules } = manifest(id);
      return rules === undefined ? undefined : { name: rules, text: readFileSync(join(folder(id), 'rules.yaml'), 'utf8') };
    },
    before(id) {
      return readOntology(join(folder(id), 'before.snapshot')) ?? refuseSnapshot(id);
    },
    prune(needed) {
      if (!existsSync(root)) return;
      const free = readdirSync(root)
        .filter((name) => !needed.has(name))
        .toSorted()
        .toReversed();
      for (const name of free.slice(keptProposals)) rmSync(join(root, name), { recursive: true, force: true });
    },
  };
}

function refuseSnapshot(id: string): never {
  const message = `The version before the change "${id}" cannot be read: it was kept by another version of Node. End the change with that one.`;
  throw new DomainError('INVALID_DOCUMENT', message, { id });
}

function readOntology(path: string): Ontology | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const ontology: Ontology = deserialize(readFileSync(path));
    return ontology;
  } catch {
    return undefined;
  }
}

/** The version that was in force when the server last ran, to compare changed files with. */
export function lastInForce(dataFolder: string): { readonly read: () => Ontology | undefined; readonly keep: (ontology: Ontology) => void } {
  const path = join(dataFolder, 'ontology', 'in-force.snapshot.kept');
  return {
    read: () => readOntology(path),
    keep(ontology) {
      mkdirSync(join(dataFolder, 'ontology'), { recursive: true });
      writeWhole(path, serialize(ontology));
    },
  };
}

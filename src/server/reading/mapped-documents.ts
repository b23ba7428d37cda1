import { DomainError } from '../../kernel/errors.ts';
import { openModelFiles } from '../../model-files.ts';
import type { SourceDocument } from '../../ontology/ontology-reader.ts';

/** The documents that stand for IRIs: an imported ontology, a context of JSON-LD. */
export interface MappedDocuments {
  readonly files: readonly string[];
  readonly document: (iri: string) => SourceDocument | undefined;
  readonly text: (iri: string) => string | undefined;
}

/** From `IRI=FILE` each; the last `=` parts them. Throws `INVALID_CONFIG` for anything else and `INVALID_DOCUMENT` for a file that is not there. */
export function mappedDocuments(maps: readonly string[]): MappedDocuments {
  const files = new Map(maps.map(parseMap));
  const document = (iri: string): SourceDocument | undefined => {
    const file = files.get(iri) ?? files.get(iri.replace(/#$/, ''));
    return file === undefined ? undefined : openModelFiles([file])[0];
  };
  return { files: [...new Set(files.values())], document, text: (iri) => document(iri)?.text };
}

function parseMap(map: string): readonly [iri: string, file: string] {
  const at = map.lastIndexOf('=');
  const [iri, file] = [map.slice(0, at), map.slice(at + 1)];
  if (at > 0 && file !== '' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(iri)) return [iri.replace(/#$/, ''), file];
  throw new DomainError('INVALID_CONFIG', `"${map}" is no mapping of an IRI to a file: write IRI=FILE, for example https://example.org/base=base.ttl.`, {
    map,
  });
}

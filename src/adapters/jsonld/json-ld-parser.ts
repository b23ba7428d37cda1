import { JsonLdParser } from 'jsonld-streaming-parser';
import type { RdfjsTriple } from '../../ontology/rdfjs-terms.ts';

/** The parser of JSON-LD; triples go straight on and are not queued, and a context from elsewhere is refused. */
export class LocalJsonLdParser extends JsonLdParser {
  readonly #onTriple: (triple: RdfjsTriple) => void;

  constructor(baseIRI: string, onTriple: (triple: RdfjsTriple) => void, onRemoteContext: (url: string) => void) {
    super({
      baseIRI,
      rdfstar: false,
      documentLoader: {
        load: (url) => {
          onRemoteContext(url);
          return Promise.reject(new Error('contexts are not fetched'));
        },
      },
    });
    this.#onTriple = onTriple;
  }

  override push(triple: RdfjsTriple | null): boolean {
    if (triple === null) return super.push(null);
    this.#onTriple(triple);
    return true;
  }
}

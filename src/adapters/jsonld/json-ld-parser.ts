import { JsonLdParser, type IJsonLdParserOptions } from 'jsonld-streaming-parser';
import type { RdfjsTriple } from '../../ontology/rdfjs-terms.ts';

type Loader = NonNullable<IJsonLdParserOptions['documentLoader']>;
type ContextDocument = Awaited<ReturnType<Loader['load']>>;

/** Finds the document of a context that is named by its address; nothing is ever fetched. */
export type FindContext = (url: string) => ContextDocument | undefined;

/** The parser of JSON-LD; triples go straight on and are not queued, and contexts from elsewhere are those that were given. */
export class LocalJsonLdParser extends JsonLdParser {
  readonly #onTriple: (triple: RdfjsTriple) => void;

  constructor(baseIRI: string, onTriple: (triple: RdfjsTriple) => void, findContext: FindContext) {
    super({
      baseIRI,
      rdfstar: false,
      documentLoader: {
        load: (url) => {
          const found = findContext(url);
          return found === undefined ? Promise.reject(new Error('contexts are not fetched')) : Promise.resolve(found);
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

import { RdfXmlParser } from 'rdfxml-streaming-parser';
import type { RdfjsTriple } from '../../ontology/rdfjs-terms.ts';

type Tag = Parameters<RdfXmlParser['onTag']>[0];

/** What is done with what the parser finds, at once and in order. */
export interface XmlListeners {
  readonly onTriple: (triple: RdfjsTriple) => void;
  readonly onPrefix: (prefix: string, namespace: string) => void;
  /** Called with the root element; throws when the document is no RDF. */
  readonly onRoot: (name: string, namespace: string) => void;
}

const deepest = 256;

/**
 * The parser of RDF/XML with three things of its own: triples go straight on and are not queued, nesting is limited,
 * and elements that are still open at the end are known.
 */
export class XmlParser extends RdfXmlParser {
  /** The elements that are open, outermost first. */
  readonly open: string[] = [];
  hasRoot = false;
  readonly #listeners: XmlListeners;

  constructor(baseIRI: string, listeners: XmlListeners) {
    super({ baseIRI, trackPosition: true });
    this.#listeners = listeners;
  }

  override push(triple: RdfjsTriple | null): boolean {
    if (triple === null) return super.push(null);
    this.#listeners.onTriple(triple);
    return true;
  }

  protected override onTag(tag: Tag): void {
    if (!this.hasRoot) this.#enter(tag);
    if (this.open.push(tag.name) > deepest) throw this.newParseError(`Elements are nested more than ${deepest} deep`);
    super.onTag(tag);
  }

  protected override onCloseTag(): void {
    super.onCloseTag();
    this.open.pop();
  }

  #enter(tag: Tag): void {
    this.hasRoot = true;
    const namespaces = Object.values(tag.attributes).filter(({ name }) => /^xmlns(:|$)/.test(name));
    const mentionsRdf = namespaces.some(({ value }) => value === RdfXmlParser.RDF);
    this.#listeners.onRoot(tag.name, mentionsRdf ? RdfXmlParser.RDF : tag.uri);
    for (const { name, value } of namespaces) this.#listeners.onPrefix(name.slice('xmlns:'.length), value);
  }
}

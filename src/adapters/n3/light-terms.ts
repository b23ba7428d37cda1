import { DataFactory, type NamedNode, type Parser } from 'n3';

type Factory = NonNullable<NonNullable<ConstructorParameters<typeof Parser>[0]>['factory']>;
type Terms = ReturnType<Factory['literal']>;
type Datatype = Terms['datatype'];

const plainText: Datatype = DataFactory.namedNode('http://www.w3.org/2001/XMLSchema#string');
const languageText: Datatype = DataFactory.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#langString');

/** The library keeps a literal as one text and takes it apart at every question; this one is its parts. */
class LightLiteral {
  readonly termType = 'Literal' as const;
  readonly value: string;
  readonly language: string;
  readonly datatype: Datatype;

  constructor(value: string, language: string, datatype: Datatype) {
    this.value = value;
    this.language = language;
    this.datatype = datatype;
  }

  /** What the parser calls a term in its messages. */
  get id(): string {
    return `"${this.value}"`;
  }

  equals(other: Parameters<Terms['equals']>[0]): boolean {
    if (other?.termType !== 'Literal') return false;
    return other.value === this.value && other.language === this.language && other.datatype.value === this.datatype.value;
  }
}

/** A token as the parser's reader of tokens hands it out; its own type declarations lag behind the version in use. */
export interface Token {
  readonly type: string;
  readonly line: number;
  readonly prefix?: string;
  readonly value?: string;
}

/** The terms of one document, and what the parser tells on the way. */
export interface LightTerms {
  readonly factory: Factory;
  token(token: Token): void;
  prefix(prefix: string): void;
}

/** The predicates of a document are few and stand in every triple: each is made once. */
const mostPredicates = 4096;

/** Makes the terms of the parser of one document. The parser tells every token just before it makes the term of it. */
export function lightTerms(): LightTerms {
  const predicates = new Map<string, Map<string, Node>>();
  let count = 0;
  let before = '.';
  let latest: Token | undefined;
  return {
    factory: { ...DataFactory, literal: lightLiteral, namedNode },
    prefix: (prefix) => void predicates.delete(prefix),
    token: (token) => {
      latest = token.type === 'prefixed' && (before === ';' || before === '[' || before === 'subject') ? token : undefined;
      before = before === '.' ? 'subject' : token.type;
    },
  };

  function namedNode<Iri extends string = string>(iri: Iri): NamedNode<Iri> {
    if (latest === undefined) return DataFactory.namedNode(iri);
    const { prefix = '', value = '' } = latest;
    const known = predicates.get(prefix)?.get(value);
    if (known !== undefined && isFor(known, iri)) return known;
    const made = DataFactory.namedNode(iri);
    if (count++ < mostPredicates) keep(prefix, value, made);
    return made;
  }

  function keep(prefix: string, value: string, node: Node): void {
    const named = predicates.get(prefix);
    if (named === undefined) predicates.set(prefix, new Map([[value, node]]));
    else named.set(value, node);
  }
}

type Node = Pick<NamedNode, 'value' | 'termType' | 'equals' | 'id' | 'toJSON'>;

/** A node found by the parts of its name is that of the whole; comparing the lengths alone keeps the whole from being put together. */
function isFor<Iri extends string>(node: Node, iri: Iri): node is NamedNode<Iri> {
  return node.value.length === iri.length;
}

const lightLiteral: Factory['literal'] = (value, kind) => {
  if (kind === undefined) return new LightLiteral(value, '', plainText);
  if (typeof kind === 'string') return new LightLiteral(value, kind, languageText);
  return 'termType' in kind ? new LightLiteral(value, '', kind) : new LightLiteral(value, kind.language, languageText);
};

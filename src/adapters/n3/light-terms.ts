import { DataFactory, type Parser } from 'n3';

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

/** Makes the terms of the parser. */
export const lightTerms: Factory = {
  ...DataFactory,
  literal: (value, kind) => {
    if (kind === undefined) return new LightLiteral(value, '', plainText);
    if (typeof kind === 'string') return new LightLiteral(value, kind, languageText);
    return 'termType' in kind ? new LightLiteral(value, '', kind) : new LightLiteral(value, kind.language, languageText);
  },
};

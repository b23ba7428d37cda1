/**
 * One entity of the parser's object model, with the members this reader uses. The parser's own declarations are one union per metamodel class
 * whose discriminant is not closed; this is the same data seen flat.
 */
export interface Entity {
  readonly Id: string;
  readonly EntityKind: string;
  readonly DefinedIn?: string | null;
  readonly ChildOf?: string | null;
  readonly name?: string;
  readonly comment?: string | null;
  readonly description: Readonly<Record<string, string>>;
  readonly displayName: Readonly<Record<string, string>>;
  readonly SupplementalTypes: readonly string[];
  readonly SupplementalProperties: Readonly<Record<string, unknown>>;
  /** Types and properties of extensions that the parser does not know, where the version of DTDL lets them stand. */
  readonly UndefinedTypes?: readonly string[];
  readonly UndefinedProperties?: Readonly<Record<string, unknown>>;
  readonly schema?: string | null;
  readonly writable?: boolean;
  readonly extends?: readonly string[];
  readonly target?: string | null;
  readonly maxMultiplicity?: number | null;
  readonly minMultiplicity?: number | null;
  readonly properties?: readonly string[] | Readonly<Record<string, string>>;
  readonly request?: string | null;
  readonly response?: string | null;
  /** Whether a request or response may be null. */
  readonly nullable?: boolean;
  readonly elementSchema?: string;
  readonly mapKey?: string;
  readonly mapValue?: string;
  readonly valueSchema?: string;
  readonly enumValues?: readonly string[];
  readonly enumValue?: string | number | boolean;
  readonly fields?: readonly string[];
}

/** What the parser gives: every entity by its identifier. */
export type ObjectModel = Readonly<Record<string, Entity>>;

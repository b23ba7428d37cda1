/** How a schema names what the core and the ontology name: the plain face as they are, the composition face with a prefix. */
export interface Face {
  /** Name of a type in this face. */
  readonly typeName: (original: string) => string;
  /** Name of a root field in this face. */
  readonly rootField: (original: string) => string;
}

/** The face of `/graphql`. */
export const plainFace: Face = { typeName: (name) => name, rootField: (name) => name };

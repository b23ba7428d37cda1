/** The directives the core uses and a composer would import: declared here for the plain face, which no composer reads. */
export const federationDirectives = `
"The fields by which other subgraphs name this entity."
directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
"Several subgraphs may answer it, and answer alike."
directive @shareable repeatable on OBJECT | FIELD_DEFINITION
"What the field costs, in points; 1 when not declared."
directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
"Which arguments bound the length of a list."
directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
`;

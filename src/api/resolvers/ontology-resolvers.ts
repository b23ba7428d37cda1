import type { ResolverMap } from '../resolver-map.ts';
import type { SchemaModel } from '../schema-from-ontology/schema-model.ts';

/** Resolvers of the types that follow from the ontology; the core fields of a twin are answered as on the interface. */
export function ontologyResolvers(_model: SchemaModel, _core: ResolverMap): ResolverMap {
  return {};
}

import type { GraphQLSchema } from 'graphql';
import type { BuiltSchema } from './build-schema.ts';

type Listener = (loaded: { readonly apiSchema: GraphQLSchema; readonly coreSupergraphSdl: string }) => void;

/**
 * The schema in force, which can be swapped while the server runs: operations under way finish on the old one, new ones see the new one.
 * It is given to Apollo as a gateway without executor, which makes Apollo execute locally.
 */
export class HotSchema {
  #current: BuiltSchema;
  readonly #listeners = new Set<Listener>();

  constructor(built: BuiltSchema) {
    this.#current = built;
  }

  get current(): BuiltSchema {
    return this.#current;
  }

  swap(built: BuiltSchema): void {
    this.#current = built;
    this.#tell();
  }

  onSchemaLoadOrUpdate(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  load(): Promise<{ readonly executor: null }> {
    this.#tell();
    return Promise.resolve({ executor: null });
  }

  stop(): Promise<void> {
    this.#listeners.clear();
    return Promise.resolve();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener({ apiSchema: this.#current.schema, coreSupergraphSdl: '' });
  }
}

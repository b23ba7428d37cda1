import { StoredNames } from '../../src/adapters/neo4j/stored-names.ts';
import { vocabulary } from '../support/graph-world.ts';

/** The names a database has after it adopted the test vocabulary. */
export const names: StoredNames = new StoredNames(StoredNames.adopting({ classes: [], properties: [] }, vocabulary).terms);

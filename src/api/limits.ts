/** What one operation may be and use. All of it is checked before anything runs, but time and items. */
export interface Limits {
  readonly bodyBytes: number;
  /** The same for those who may administer the whole graph: whole models come in a request (`proposeOntology`). */
  readonly modelBytes: number;
  readonly tokens: number;
  /** Levels of nesting of fields. */
  readonly depth: number;
  /** Fields under another name, `__typename` included. */
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Points: each field its weight, times the rows its lists may have. */
  readonly cost: number;
  readonly pageSize: number;
  /** Rows of all lists of an answer together. */
  readonly items: number;
  readonly timeMs: number;
}

/** Limits that hold unless configured otherwise. */
export const defaultLimits: Limits = {
  bodyBytes: 1_048_576,
  modelBytes: 33_554_432,
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  rootFields: 20,
  directives: 20,
  cost: 100_000,
  pageSize: 1_000,
  items: 200_000,
  timeMs: 5_000,
};

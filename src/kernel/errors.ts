/** One entry of the error catalogue: the HTTP status it maps to, why it happens and what to do. */
export interface ErrorEntry {
  readonly status: number;
  readonly cause: string;
  readonly remedy: string;
}

/** A code of the catalogue. */
export type ErrorCode =
  | 'INVALID_IRI'
  | 'BAD_USER_INPUT'
  | 'LIMIT_EXCEEDED'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'TWIN_NOT_FOUND'
  | 'TERM_NOT_FOUND'
  | 'COMMAND_NOT_FOUND'
  | 'COMMAND_REFUSED'
  | 'VERSION_CONFLICT'
  | 'STALE_CURSOR'
  | 'INVALID_CONFIG'
  | 'INVALID_ONTOLOGY'
  | 'BREAKING_CHANGE'
  | 'CHANGE_CONFLICT'
  | 'PROPOSAL_NOT_FOUND'
  | 'INVALID_DOCUMENT'
  | 'STORE_UNAVAILABLE'
  | 'STORE_UNSUPPORTED'
  | 'UPSTREAM_UNAVAILABLE'
  | 'DEADLINE_EXCEEDED';

/**
 * Every expected failure of the product. `docs/errors.md` has one heading per code and a test holds the two equal.
 * A code is never renamed and, once retired, never used again.
 */
export const errorCatalogue: Readonly<Record<ErrorCode, ErrorEntry>> = {
  INVALID_IRI: {
    status: 400,
    cause: 'A text that should be an absolute IRI is not one.',
    remedy: 'Write the full IRI, for example https://example.org/id/pump-7.',
  },
  BAD_USER_INPUT: { status: 400, cause: 'An argument has the right form but no meaning here.', remedy: 'Correct the argument the message names.' },
  LIMIT_EXCEEDED: {
    status: 400,
    cause: 'The request is larger, deeper or dearer than allowed.',
    remedy: 'Ask for less: fewer levels, smaller pages, fewer aliases.',
  },
  UNAUTHENTICATED: { status: 401, cause: 'The request carries no valid credentials.', remedy: 'Send a valid API key or access token.' },
  FORBIDDEN: { status: 403, cause: 'Who asks may not do this.', remedy: 'Ask an administrator for a role that allows it.' },
  TWIN_NOT_FOUND: { status: 404, cause: 'No twin with this IRI is visible.', remedy: 'Check the IRI; list twins with the twins query.' },
  TERM_NOT_FOUND: { status: 400, cause: 'The ontology has no such term.', remedy: 'Use an IRI or a prefixed name of the loaded ontology.' },
  COMMAND_NOT_FOUND: { status: 404, cause: 'No command with this id is visible.', remedy: 'List commands with the commands query.' },
  COMMAND_REFUSED: {
    status: 409,
    cause: 'A check forbids the command now: a halt, its envelope, an interlock, or another command under way.',
    remedy: 'Read the check that failed; propose again when it holds.',
  },
  VERSION_CONFLICT: { status: 409, cause: 'The twin changed since it was read.', remedy: 'Read it again and repeat the change with the new version.' },
  STALE_CURSOR: { status: 400, cause: 'The cursor is malformed or from another data directory.', remedy: 'Start again without a cursor.' },
  INVALID_CONFIG: { status: 500, cause: 'A setting has a value that cannot be used.', remedy: 'Correct the environment variable or option the message names.' },
  BREAKING_CHANGE: {
    status: 409,
    cause: 'The new version of the ontology takes away or narrows what documents, devices or twins rely on.',
    remedy: 'Cover each change by a mapping rule, or apply it with an explicit word (allowBreaking).',
  },
  CHANGE_CONFLICT: {
    status: 409,
    cause: 'Another change of the ontology is under way, or the version in force is not the one the proposal was compared with.',
    remedy: 'Finish or roll back the change under way, and propose again.',
  },
  PROPOSAL_NOT_FOUND: { status: 404, cause: 'There is no proposal or migration with this id.', remedy: 'List them with the ontology query.' },
  INVALID_ONTOLOGY: {
    status: 500,
    cause: 'The ontology breaks rules that would make the API wrong.',
    remedy: 'Run twinql check on the files and mend what it lists.',
  },
  INVALID_DOCUMENT: { status: 400, cause: 'A file or document cannot be read in its format.', remedy: 'Mend the place the message names.' },
  STORE_UNAVAILABLE: { status: 503, cause: 'The graph store does not answer.', remedy: 'Check that it runs and that its address and credentials are right.' },
  STORE_UNSUPPORTED: {
    status: 500,
    cause: 'The graph store is of a version that cannot be used safely.',
    remedy: 'Upgrade it to the version the message names.',
  },
  UPSTREAM_UNAVAILABLE: { status: 503, cause: 'Another system that is needed for the answer does not answer.', remedy: 'Try again; check that system.' },
  DEADLINE_EXCEEDED: { status: 503, cause: 'The answer was not ready within the time allowed.', remedy: 'Ask for less, or raise the time limit.' },
};

/** An expected failure, with the offending values in `details`. Anything else that is thrown is a defect and is masked at the edge. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}

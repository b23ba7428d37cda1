import type { Iri } from '../kernel/iri.ts';

export type PrincipalKind = 'HUMAN' | 'PROGRAM' | 'DEVICE' | 'PARTNER' | 'LOCAL' | 'SYSTEM';

/** Who asks. Every read, write, command and audit record carries one. */
export interface Principal {
  /** Stable subject id; never shown to people who may not see it. */
  readonly subject: string;
  readonly kind: PrincipalKind;
  readonly name?: string;
  readonly groups: readonly string[];
  /** 2 = second factor. */
  readonly assurance: 1 | 2;
  readonly expiresAt?: number;
  /** Id of the API key it showed. */
  readonly key?: string;
  readonly purpose?: Iri;
}

/** What a role may allow. */
export type Permission = 'read' | 'history' | 'write' | 'relate' | 'create' | 'delete' | 'propose' | 'approve' | 'acknowledge' | 'simulate' | 'halt' | 'manage';

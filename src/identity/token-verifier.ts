import type { Principal } from './principal.ts';

/** Checks a bearer token of an identity provider or an API key. Resolves with who it speaks for, or `undefined` when it is not valid (never says why to the caller). */
export interface TokenVerifier {
  /** Whether the token has this verifier's form. */
  recognises(token: string): boolean;
  verify(token: string): Promise<Principal | undefined>;
  /** Whether a principal it recognised would still be recognised, as far as can be told without the token. Absent: until it expires. */
  stillKnows?(principal: Principal): boolean;
}

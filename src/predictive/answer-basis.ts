import { toIri, type Iri } from '../kernel/iri.ts';
import type { Instant } from '../kernel/instant.ts';
import { methodNamespace, type Basis, type BasisInput } from '../simulation/basis.ts';

/** The methods of this room as they are cited. */
export const forecastMethodIri: Iri = toIri(`${methodNamespace}forecast-combination`);
export const remainingLifeMethodIri: Iri = toIri(`${methodNamespace}first-passage`);

/** The ground of an answer that was never checked against outcomes. */
export function uncalibrated(
  method: Iri,
  version: string,
  ground: { readonly inputs: readonly BasisInput[]; readonly asOf: Instant; readonly elapsedMs: number },
  assumptions: readonly string[] = [],
): Basis {
  return { method, modelVersion: version, ...ground, confidenceReason: 'UNCALIBRATED', assumptions, notUsed: [] };
}

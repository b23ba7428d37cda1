import { DomainError } from '../kernel/errors.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Twin } from './twin.ts';

/** Throws `VERSION_CONFLICT` when a writer expects another version than the twin has. */
export function checkVersion(twin: Pick<Twin, 'iri' | 'version'>, ifVersion: number | undefined): void {
  if (ifVersion === undefined || ifVersion === twin.version) return;
  throw new DomainError('VERSION_CONFLICT', `The twin <${twin.iri}> has version ${String(twin.version)}, not ${String(ifVersion)}.`, {
    twin: twin.iri,
    version: twin.version,
  });
}

/** The refusal of a write that names a twin no store has. */
export function missingTwin(iri: Iri): DomainError {
  return new DomainError('TWIN_NOT_FOUND', `No twin has the IRI <${iri}>.`, { twin: iri });
}

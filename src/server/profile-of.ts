import { readFileSync } from 'node:fs';
import { DomainError } from '../kernel/errors.ts';
import { describeViolation, type Violation } from '../kernel/violation.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { resolveProfile, type PublishProfile } from '../api/schema-from-ontology/publish-profile.ts';
import { readProfile } from '../adapters/yaml/read-profile.ts';

/** What is published, as asked for at the start: a profile, or all classes. */
export interface PublishOptions {
  readonly profile?: string | undefined;
  readonly publish?: 'used' | 'all' | undefined;
}

/** The profile in force; absent when nothing was asked for. Throws `INVALID_DOCUMENT` with every violation, one a line. */
export function profileOf({ profile: path, publish }: PublishOptions): PublishProfile | undefined {
  if (path === undefined) return publish === undefined ? undefined : { publish };
  const read = readProfile({ name: path, text: textOf(path) });
  if ('violations' in read) throw refused(path, read.violations);
  return publish === undefined ? read.profile : { ...read.profile, publish };
}

/** Throws `INVALID_DOCUMENT` when the profile names what the ontology does not have. */
export function checkProfile(profile: PublishProfile | undefined, ontology: Ontology): void {
  const { violations } = resolveProfile(profile, ontology);
  if (violations.length > 0) throw refused('profile', violations);
}

function refused(path: string, violations: readonly Violation[]): DomainError {
  return new DomainError('INVALID_DOCUMENT', `The publish profile cannot be used.\n${violations.map(describeViolation).join('\n')}`, { path });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new DomainError('INVALID_DOCUMENT', `The publish profile "${path}" cannot be read.`, { path }, { cause: error });
  }
}

import { Option } from 'commander';
import type { PublishOptions } from '../server/profile-of.ts';

/** What a command line says of what is published. */
export interface PublishFlags {
  readonly profile?: string | undefined;
  readonly publish?: 'used' | 'all' | undefined;
}

/** `--profile`. */
export function profileOption(): Option {
  return new Option('--profile <file>', 'what of the model the API shows, and how (YAML or JSON); also TWINQL_PROFILE');
}

/** `--publish`. */
export function publishOption(): Option {
  return new Option('--publish <which>', 'all classes, or those that have twins').choices(['used', 'all']);
}

/** The flags that were given. */
export function publishingOf({ profile, publish }: PublishFlags): PublishOptions {
  return { ...(profile === undefined ? {} : { profile }), ...(publish === undefined ? {} : { publish }) };
}

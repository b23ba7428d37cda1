import { DomainError } from '../../kernel/errors.ts';
import type { Bolt } from './bolt.ts';
import { asList, asText } from './stored-twin.ts';

/** Oldest server that can be used: 5.26.0 silently writes wrong relationship types; patches in between were not tried. */
const oldest = [5, 26, 12] as const;

/** Throws `STORE_UNSUPPORTED` for a server older than 5.26.12. */
export async function requireSupportedServer(bolt: Bolt): Promise<void> {
  const rows = await bolt.read({ text: "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions", params: {} });
  const version = asText(rows.flatMap((row) => asList(row('versions')))[0] ?? '');
  if (isSupported(version)) return;
  throw new DomainError('STORE_UNSUPPORTED', `Neo4j ${version} cannot be used safely; use ${oldest.join('.')} or newer.`, { version });
}

/** Whether a version such as `5.26.12`, `5.26.12-aura` or `2026.08.1` is new enough. */
export function isSupported(version: string): boolean {
  const numbers = /^(\d+)\.(\d+)(?:\.(\d+))?/
    .exec(version)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (numbers === undefined) return false;
  for (const [i, least] of oldest.entries()) {
    const part = numbers[i] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

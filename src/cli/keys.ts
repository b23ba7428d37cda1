import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { systemClock } from '../kernel/clock.ts';
import { DomainError } from '../kernel/errors.ts';
import { formatInstant } from '../kernel/instant.ts';
import { parseIri, type Iri } from '../kernel/iri.ts';
import { createApiKey, type ApiKey } from '../identity/api-key.ts';
import { auditTrail } from '../identity/audit.ts';
import { permissionsOf, type Role } from '../identity/binding.ts';
import { grantRole } from '../server/grant-role.ts';
import { sqliteIdentityStore, type SqliteIdentityStore } from '../adapters/sqlite/sqlite-identity-store.ts';
import { configOrExit, failing } from './failing.ts';
import { exitCode, output, type Output } from './output.ts';

interface CreateOptions {
  readonly subject: string;
  readonly name?: string;
  readonly kind: 'HUMAN' | 'PROGRAM' | 'DEVICE' | 'PARTNER';
  readonly days: string;
  readonly role?: Role;
  readonly at?: string;
  readonly json?: true;
}

const longestDays = 366;
/** Subjects of the product's own. */
const reserved: ReadonlySet<string> = new Set(['local', 'system']);
const dayMs = 86_400_000;

/** `twinql keys`. */
export function keysCommand(): Command {
  const keys = new Command('keys').description('API keys: make, list and remove them. With at least one, the server asks everybody for a key.');
  keys
    .command('create')
    .description('Makes a key and prints it once.')
    .requiredOption('--subject <id>', 'whom it speaks for, as policies name them')
    .option('--name <text>', 'name for people')
    .addOption(new Option('--kind <kind>', 'what the subject is').choices(['HUMAN', 'PROGRAM', 'DEVICE', 'PARTNER']).default('PROGRAM'))
    .addOption(new Option('--role <role>', 'give the subject this role too; without any role it sees nothing').choices(Object.keys(permissionsOf)))
    .option('--at <iri>', 'the twin at the top of what the role covers; the whole graph when left out')
    .option('--days <n>', 'days until it expires, at most 366', '365')
    .option('--json', 'print the key as JSON')
    .action((options: CreateOptions) => withStore(options, (store, out, dataFolder) => create(store, out, { ...options, dataFolder })));
  keys
    .command('list')
    .description('Lists the keys, without their secrets.')
    .option('--json', 'print them as JSON')
    .action((options: { readonly json?: true }) =>
      withStore(options, async ({ keys: kept }, out) => {
        const shown = kept.list().map(({ secretSha256: _secret, ...key }) => key);
        out.result(shown.length === 0 ? 'There are no keys.' : shown.map(line).join('\n'), shown);
        return exitCode.done;
      }),
    );
  keys
    .command('remove')
    .description('Removes a key; it stops working at once.')
    .argument('<id>', 'the ten letters after tw_')
    .option('--json', 'print the answer as JSON')
    .action((id: string, options: { readonly json?: true }) =>
      withStore(options, async ({ keys: kept, audit }, out) => {
        const removed = kept.remove(id);
        if (removed) await auditTrail(audit, systemClock).record({ kind: 'key', actor: 'command line', on: id, outcome: 'done', body: { removed: true } });
        out.result(removed ? `The key ${id} is gone.` : `There is no key ${id}.`, { removed });
        return removed ? exitCode.done : exitCode.found;
      }),
    );
  return keys;
}

async function create({ keys, audit }: SqliteIdentityStore, out: Output, options: CreateOptions & { readonly dataFolder: string }): Promise<number> {
  const { subject, name = subject, kind, role, dataFolder } = options;
  if (reserved.has(subject)) throw new DomainError('BAD_USER_INPUT', `"${subject}" is a subject of the product's own; choose another one.`);
  const days = daysOf(options);
  const at = placeOf(options);
  const trail = auditTrail(audit, systemClock);
  // first, because it fails while a server runs: then there is no key either
  const binding = role === undefined ? undefined : await grantRole(dataFolder, { subject, role, ...(at === undefined ? {} : { at }) }, trail);
  const token = await createApiKey(keys, { subject, name, kind, expiresAt: systemClock.now() + days * dayMs }, systemClock);
  await trail.record({ kind: 'key', actor: 'command line', on: subject, outcome: 'done', body: { created: true, kind } });
  const rights =
    binding === undefined ? 'No role was given with it (--role): it sees what bindings of its subject allow.' : `Role: ${role}, on ${at ?? 'the whole graph'}.`;
  out.result(`${token}\n\nThis is shown once. Send it as "Authorization: Bearer …". ${rights}\nFrom its next start on the server asks everybody for a key.`, {
    token,
    subject,
    kind,
    ...(binding === undefined ? {} : { role, at: binding.at, binding: binding.id }),
  });
  return exitCode.done;
}

function daysOf({ days }: CreateOptions): number {
  const count = Number(days);
  if (count > 0 && count <= longestDays) return count;
  throw new DomainError('BAD_USER_INPUT', `--days is ${days}; it must be a number from 1 to ${longestDays}.`);
}

function placeOf({ role, at }: CreateOptions): Iri | undefined {
  if (at === undefined) return undefined;
  if (role === undefined) throw new DomainError('BAD_USER_INPUT', '--at says where a role holds; give --role too.');
  const iri = parseIri(at);
  if (iri === undefined) throw new DomainError('BAD_USER_INPUT', `--at is "${at}"; it must be the IRI of a twin.`);
  return iri;
}

function line({ id, subject, kind, name, expiresAt }: Omit<ApiKey, 'secretSha256'>): string {
  return `${id}  ${subject}  ${kind}  ${name}  until ${formatInstant(expiresAt)}`;
}

async function withStore(
  { json }: { readonly json?: true },
  work: (store: SqliteIdentityStore, out: Output, dataFolder: string) => Promise<number>,
): Promise<void> {
  return failing(async () => {
    const { dataFolder } = configOrExit();
    mkdirSync(dataFolder, { recursive: true });
    using store = sqliteIdentityStore(join(dataFolder, 'identity.db'));
    return await work(store, output(json === true), dataFolder);
  });
}

import type { Value } from '../kernel/value.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { settingOf } from './check-arguments.ts';
import type { IssuedCommand } from './command.ts';
import type { CommandLog } from './command-log.ts';

/** What the same set-point was last given, and when: the rate of change is held against it. */
export interface LastSetting {
  readonly value: Value;
  readonly at: Instant;
}

/** What the set-point of this command was last given by a command that was sent; `undefined` when none was. */
export function lastSetting(log: CommandLog, issued: IssuedCommand, ontology: Ontology): LastSetting | undefined {
  const sets = ontology.commands.get(issued.command)?.sets;
  if (sets === undefined) return undefined;
  const name = ontology.properties.get(sets)?.name;
  const sent = [...log.commands.values()].filter(
    (other) => other.id !== issued.id && other.twin === issued.twin && other.dispatchedAt !== undefined && other.state !== 'FAILED',
  );
  for (const other of sent.toReversed()) {
    const command = ontology.commands.get(other.command);
    const value = command?.sets === sets ? settingOf(command, other.arguments, name) : undefined;
    if (value !== undefined) return { value, at: other.dispatchedAt ?? other.proposedAt };
  }
  return undefined;
}

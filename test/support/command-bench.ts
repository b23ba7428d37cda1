import { toIri, type Iri } from '../../src/kernel/iri.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import type { Command, Ontology } from '../../src/ontology/ontology.ts';
import type { Entry, Journal } from '../../src/journal/journal.ts';
import { auditTrail, type AuditRecord } from '../../src/identity/audit.ts';
import type { Principal } from '../../src/identity/principal.ts';
import type { CommandMessage } from '../../src/command/command-sink.ts';
import { commandDesk, type CommandDesk, type CommandWorld } from '../../src/command/command-desk.ts';

export const motor: Iri = toIri('https://ex.org/id/motor-1');
export const setSpeed: Iri = toIri('https://ex.org/setSpeed');
export const stop: Iri = toIri('https://ex.org/stop');
export const sterilise: Iri = toIri('https://ex.org/sterilise');
const speedSetpoint = toIri('https://ex.org/speedSetpoint');

function declared(iri: Iri, approval: Command['approval']): Command {
  return { iri, name: iri.slice(15), deprecated: false, appliesTo: [], sets: speedSetpoint, arguments: [], onlyWhen: [], approval };
}

export const person = (subject: string): Principal => ({ subject, kind: 'HUMAN', groups: [], assurance: 1 });

/** A plant of one motor whose interlock, envelope and proof are switched by the test, and a device that counts what it gets. */
export interface CommandBench {
  readonly sent: CommandMessage[];
  readonly audit: AuditRecord[];
  readonly plant: {
    interlock: boolean;
    envelope: boolean;
    confirmed: boolean | undefined;
    reachable: boolean;
    now: number;
    may: (subject: string, permission: string) => boolean;
  };
  /** Opens a desk on the same journal, as after a restart. */
  readonly open: () => Promise<CommandDesk>;
  readonly acknowledge: (id: string, accepted: boolean) => void;
}

export function commandBench(): CommandBench {
  const entries: Entry[] = [];
  const journal: Journal = {
    append: async (records) => {
      for (const record of records) entries.push({ position: entries.length + 1, at: 0, record });
      return entries.length;
    },
    read: async (after, limit) => entries.slice(after, after + limit),
    head: () => entries.length,
    tail: () => 0,
    watch: () => undefined,
  };
  const audit: AuditRecord[] = [];
  const trail = auditTrail(
    { append: (record) => void audit.push(record), last: () => audit.at(-1)?.head, read: (after, limit) => audit.slice(after, after + limit) },
    { now: () => 0, monotonicMs: () => 0 },
  );
  const plant: CommandBench['plant'] = { interlock: true, envelope: true, confirmed: undefined, reachable: true, now: 1_000, may: () => true };
  const commands = new Map(
    [setSpeed, stop, sterilise].map((iri) => [iri, declared(iri, iri === sterilise ? 'TwoPersons' : iri === stop ? 'Automatic' : 'OnePerson')]),
  );
  const world: CommandWorld = {
    ontology: () => ({ version: 'v1', commands, properties: new Map() }) as Partial<Ontology> as Ontology,
    assess: async (issued) => ({
      containers: [motor],
      mayPropose: plant.may(issued.by, 'propose'),
      approvers: new Set(issued.approvals.map(({ subject }) => subject).filter((subject) => plant.may(subject, 'approve'))),
      arguments: { name: 'arguments', passed: true, message: '' },
      envelope: { name: 'envelope', passed: plant.envelope, message: 'outside the envelope' },
      rate: { name: 'rate', passed: true, message: '' },
      interlock: { name: 'interlock', passed: plant.interlock, message: 'interlock' },
    }),
    may: async ({ subject }, permission) => plant.may(subject, permission),
    confirmed: async (_issued, _command, since) => (since === 0 ? false : plant.confirmed),
  };
  const sent: CommandMessage[] = [];
  let heard: (id: string, accepted: boolean) => void = () => undefined;
  return {
    sent,
    audit,
    plant,
    open: async () =>
      commandDesk(
        {
          journal,
          audit: trail,
          world,
          clock: { now: () => plant.now, monotonicMs: () => plant.now },
          logger: silentLogger,
          sink: {
            send: async (message) => (plant.reachable ? void sent.push(message) : Promise.reject(new Error('no broker'))),
            acknowledgements: (listener) => {
              heard = listener;
            },
          },
        },
        new AbortController().signal,
      ),
    acknowledge: (id, accepted) => heard(id, accepted),
  };
}

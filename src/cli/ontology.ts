import { Command } from 'commander';
import { DomainError } from '../kernel/errors.ts';
import { readModelFiles, readTextFiles } from '../model-files.ts';
import { askServer, isRecord, type AskedServer } from './ask-server.ts';
import { configOrExit, failing } from './failing.ts';
import { exitCode, output, type Output } from './output.ts';

interface Options {
  readonly url?: string;
  readonly key?: string;
  readonly json?: true;
}

const proposal = `id breaking twinsChanged twinsBroken broken { twin message } violations { code severity message remedy file line }
  changes { kind breaking message remedy } schemaChanges { breaking message } vanishing { coordinate count clients }`;
const migration = 'id proposal state done total by startedAt message problems { twin message }';
const outcome = `__typename ... on MigrationPayload { migration { ${migration} } } ... on ChangeConflict { message } ... on ProposalNotFound { message }`;

/** `twinql ontology`. */
export function ontologyCommand(): Command {
  const ontology = new Command('ontology').description('Changes the ontology of a running server: propose, apply, then finish or roll back.');
  asking(ontology.command('propose').description('Compares a model with the version in force and the twins there are. Changes nothing.'))
    .argument('<path...>', 'files or folders of the whole model as it shall be')
    .option('--rules <file>', 'mapping rules (YAML or JSON)')
    .action((paths: readonly string[], options: Options & { readonly rules?: string }) =>
      answering(options, (server, out) => propose(paths, options.rules, server, out)),
    );
  asking(ontology.command('apply').description('Applies a proposal; the version in force stays beside it.'))
    .argument('<proposal>', 'id that propose answered')
    .option('--allow-breaking', 'the explicit word that breaking changes are wanted')
    .action((id: string, options: Options & { readonly allowBreaking?: true }) =>
      answering(options, (server, out) =>
        turn(
          server,
          out,
          `mutation ($id: ID!, $yes: Boolean!) { turned: applyOntology(input: { proposal: $id, allowBreaking: $yes }) { ${outcome} ... on BreakingChange { message } ... on InvalidProposal { message } } }`,
          { id, yes: options.allowBreaking === true },
        ),
      ),
    );
  asking(ontology.command('status').description('Tells where changes stand, newest first.')).action((options: Options) => answering(options, status));
  for (const [name, field, what] of [
    ['rollback', 'rollBackOntology', 'Goes back to the version before; what was written meanwhile is kept.'],
    ['finish', 'finishOntology', 'Takes away what only the old version knew. There is no way back.'],
  ] as const) {
    asking(ontology.command(name).description(what))
      .argument('<change>', 'id that apply answered')
      .action((id: string, options: Options) =>
        answering(options, (server, out) => turn(server, out, `mutation ($id: ID!) { turned: ${field}(migration: $id) { ${outcome} } }`, { id })),
      );
  }
  return ontology;
}

function asking(command: Command): Command {
  return command
    .option('--url <address>', 'address of the server; HOST and PORT when left out')
    .option('--key <key>', 'API key of someone who may manage the whole graph; none for a server on this machine without keys')
    .option('--json', 'print the answer as JSON');
}

function answering({ url, key, json }: Options, work: (server: AskedServer, out: Output) => Promise<number>): Promise<void> {
  return failing(() => {
    const { host, port } = configOrExit();
    const address = url ?? `http://${host}:${port}`;
    if (!URL.canParse(address)) throw new DomainError('INVALID_CONFIG', `"${address}" is no address.`, { url: address });
    return work({ url: address, key }, output(json === true));
  });
}

async function propose(paths: readonly string[], rulesFile: string | undefined, server: AskedServer, out: Output): Promise<number> {
  const [rules] = rulesFile === undefined ? [] : readTextFiles([rulesFile]);
  const input = { documents: readModelFiles(paths), ...(rules === undefined ? {} : { rules: rules.text }) };
  const { proposeOntology } = await askServer(
    server,
    `mutation ($input: ProposeOntologyInput!) { proposeOntology(input: $input) { id proposal { ${proposal} } } }`,
    { input },
  );
  const id = isRecord(proposeOntology) ? String(proposeOntology['id']) : '';
  let found = isRecord(proposeOntology) ? proposeOntology['proposal'] : undefined;
  // Many twins take longer to look at than a request may last.
  while (!isRecord(found)) {
    out.progress('The twins are looked at.');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const { ontology } = await askServer(server, `query ($id: ID!) { ontology { proposal(id: $id) { ${proposal} } } }`, { id });
    found = isRecord(ontology) ? ontology['proposal'] : undefined;
  }
  const wrong = list(found, 'violations').filter((each) => each['severity'] === 'error');
  out.result(told(found), found);
  return wrong.length > 0 || found['breaking'] === true ? exitCode.found : exitCode.done;
}

function told(found: Readonly<Record<string, unknown>>): string {
  const marked = (each: Readonly<Record<string, unknown>>): string =>
    `${each['breaking'] === true ? '!' : ' '} ${text(each['message'])}${each['breaking'] === true ? ` ${text(each['remedy'])}` : ''}`;
  return [
    ...list(found, 'violations').map(
      (each) => `${text(each['file'])}:${text(each['line'])}: ${text(each['code'])}: ${text(each['message'])} ${text(each['remedy'])}`,
    ),
    ...list(found, 'changes').map(marked),
    ...list(found, 'schemaChanges').map(marked),
    ...list(found, 'broken').map((each) => `! <${text(each['twin'])}>: ${text(each['message'])}`),
    ...list(found, 'vanishing').map(
      (each) => `  ${text(each['coordinate'])} goes when the change is finished; ${text(each['count'])} operations asked for it.`,
    ),
    `${text(found['twinsChanged'])} twins change, ${text(found['twinsBroken'])} would be wrong. ${found['breaking'] === true ? 'It is breaking: apply needs --allow-breaking.' : 'Nothing breaks.'}`,
    `Proposal ${text(found['id'])}`,
  ].join('\n');
}

async function turn(server: AskedServer, out: Output, query: string, variables: Readonly<Record<string, unknown>>): Promise<number> {
  const { turned } = await askServer(server, query, variables);
  const answer = isRecord(turned) ? turned : {};
  const begun = answer['migration'];
  out.result(isRecord(begun) ? line(begun) : text(answer['message']), answer);
  return isRecord(begun) ? exitCode.done : exitCode.found;
}

async function status(server: AskedServer, out: Output): Promise<number> {
  const { ontology } = await askServer(server, `{ ontology { migrations { ${migration} } versions { version state since by } } }`);
  const found = isRecord(ontology) ? ontology : {};
  const changes = list(found, 'migrations').map(line);
  const versions = list(found, 'versions').map(
    (each) => `${text(each['state'])} ${text(each['version']).slice(0, 12)} since ${text(each['since'])} by ${text(each['by'])}`,
  );
  out.result([...changes, ...versions].join('\n') || 'Nothing was ever changed.', found);
  return exitCode.done;
}

function line(change: Readonly<Record<string, unknown>>): string {
  const problems = list(change, 'problems');
  const rest =
    problems.length === 0 ? '' : `, ${problems.length} twins with problems, the first <${text(problems[0]?.['twin'])}>: ${text(problems[0]?.['message'])}`;
  return `Change ${text(change['id'])}: ${text(change['state'])}, ${text(change['done'])} of ${text(change['total'])} twins looked at${rest}. ${text(change['message'])}`.trim();
}

function list(of: Readonly<Record<string, unknown>>, key: string): readonly Readonly<Record<string, unknown>>[] {
  const found = of[key];
  return Array.isArray(found) ? found.filter(isRecord) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

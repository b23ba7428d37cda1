import { spawn } from 'node:child_process';

/** What a command said and how it ended. */
export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `twinql <args>` to its end, at most `withinMs`; a command that does not end is killed and has the code `null`. */
export async function runCli(args: readonly string[], env: Readonly<Record<string, string>> = {}, withinMs = 30_000): Promise<CliRun> {
  const child = spawn(process.execPath, ['src/cli.ts', ...args], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: withinMs,
    killSignal: 'SIGKILL',
  });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  return { code, stdout: out.join(''), stderr: err.join('') };
}

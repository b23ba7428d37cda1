/** How the command line answers: people read lines, machines read JSON; progress goes to standard error and only to a terminal. */
export interface Output {
  /** The result, as text for people or as data with `--json`. */
  result(text: string, data: unknown): void;
  /** What happens on the way. */
  note(text: string): void;
  /** Replaces the last progress line. */
  progress(text: string): void;
}

/** Exit codes of every command. */
export const exitCode: Readonly<Record<'done' | 'found' | 'usage' | 'unavailable', number>> = {
  done: 0,
  /** Bad data: violations, rejected rows. */
  found: 1,
  usage: 2,
  /** Something needed is not there: a port is taken, a store or broker does not answer. */
  unavailable: 3,
};

export function output(json: boolean): Output {
  const terminal = process.stderr.isTTY;
  let open = false;
  const close = (): void => {
    if (open) process.stderr.write('\n');
    open = false;
  };
  return {
    result(text, data) {
      close();
      process.stdout.write(`${json ? JSON.stringify(data) : text}\n`);
    },
    note(text) {
      close();
      process.stderr.write(`${text}\n`);
    },
    progress(text) {
      if (!terminal) return;
      process.stderr.write(`\r\u001b[2K${text}`);
      open = true;
    },
  };
}

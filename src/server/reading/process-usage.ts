import { readFileSync } from 'node:fs';

/** What a process holds in memory and has used of the processors so far. */
export interface ProcessUsage {
  readonly megabytes: number;
  readonly cpuMs: number;
}

/** Linux counts in hundredths of a second. */
const msPerTick = 10;

/** The usage of another process, where the system tells (Linux). */
export function usageOf(pid: number | undefined): ProcessUsage | undefined {
  try {
    const kb = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // the name of the program stands in brackets and may hold anything; user and system time are the 12th and 13th after it
    const [, times = ''] = /\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const [user = '', system = ''] = times.split(' ').slice(11, 13);
    return kb === undefined ? undefined : { megabytes: Number(kb) / 1024, cpuMs: (Number(user) + Number(system)) * msPerTick };
  } catch {
    return undefined;
  }
}

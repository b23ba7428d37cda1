import type { Output } from './output.ts';

/** Tells how far something is, how fast it goes and how long it will take; at most ten times a second. */
export function progressLine(out: Pick<Output, 'progress'>, what: string): (done: number, total: number) => void {
  let began: { readonly at: number; readonly done: number } | undefined;
  let told = 0;
  return (done, total) => {
    const now = performance.now();
    began ??= { at: now, done };
    if (now - told < 100 && done < total) return;
    told = now;
    out.progress(`${what}: ${describeProgress(done - began.done, (now - began.at) / 1000, { done, total })}`);
  };
}

/** `12,000 of 100,000 (12 %), 35,000/s, 3 s left`. `since` elements were done in `seconds`. */
function describeProgress(since: number, seconds: number, { done, total }: { readonly done: number; readonly total: number }): string {
  const share = total === 0 ? 100 : Math.floor((100 * done) / total);
  const so = `${done.toLocaleString('en')} of ${total.toLocaleString('en')} (${String(share)} %)`;
  const rate = seconds > 0 ? since / seconds : 0;
  return rate > 0 ? `${so}, ${Math.round(rate).toLocaleString('en')}/s, ${describeSeconds((total - done) / rate)} left` : so;
}

function describeSeconds(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 120 ? `${String(whole)} s` : `${String(Math.ceil(whole / 60))} min`;
}

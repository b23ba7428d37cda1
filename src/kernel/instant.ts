/** A moment as milliseconds since 1970-01-01T00:00:00Z. Whole milliseconds; may be negative. */
export type Instant = number;

/** A half-open interval of time: `from` belongs to it, `to` does not. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

const isoInstant = /^[+-]?\d{4,6}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})$/;

/** Reads an RFC 3339 / ISO 8601 instant with zone, or returns `undefined`. */
export function parseInstant(text: string): Instant | undefined {
  if (!isoInstant.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isFinite(ms) ? ms : undefined;
}

/** The instant in ISO 8601, UTC, with milliseconds. */
export function formatInstant(at: Instant): string {
  return new Date(at).toISOString();
}

const isoDuration =
  /^(-)?P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
// A month counts 30 days and a year 365: durations here are spans of elapsed time, not calendar arithmetic.
const unitMs = [31_536_000_000, 2_592_000_000, 604_800_000, 86_400_000, 3_600_000, 60_000, 1_000] as const;

/** Reads an ISO 8601 duration (`PT15M`, `P14D`) as milliseconds, or returns `undefined`. */
export function parseDurationMs(text: string): number | undefined {
  const found = isoDuration.exec(text);
  if (found === null || text.endsWith('P') || text.endsWith('T')) return undefined;
  const total = unitMs.reduce((sum, ms, i) => sum + ms * Number(found[i + 2] ?? 0), 0);
  return found[1] === undefined ? total : -total;
}

/** Milliseconds as an ISO 8601 duration in days, hours, minutes and seconds. */
export function formatDuration(ms: number): string {
  const sign = ms < 0 ? '-' : '';
  let rest = Math.abs(ms);
  const take = (unit: number): number => {
    const n = Math.floor(rest / unit);
    rest -= n * unit;
    return n;
  };
  const [days, hours, minutes] = [take(86_400_000), take(3_600_000), take(60_000)];
  const seconds = Math.round(rest) / 1000;
  const time = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${seconds > 0 ? `${seconds}S` : ''}`;
  const date = days > 0 ? `${days}D` : '';
  return date === '' && time === '' ? 'PT0S' : `${sign}P${date}${time === '' ? '' : `T${time}`}`;
}

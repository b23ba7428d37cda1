import type { Quality } from '../journal/record.ts';
import type { QualityCode } from './history-store.ts';

const codes: Readonly<Record<Quality, QualityCode>> = { GOOD: 0, UNCERTAIN: 1, BAD: 2 };

/** The code of a quality in columns. */
export function codeOf(quality: Quality): QualityCode {
  return codes[quality];
}

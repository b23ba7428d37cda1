import { DomainError } from '../kernel/errors.ts';

/** The page size asked for, when it is within bounds; throws otherwise. */
export function pageSize(first: number | null | undefined, fallback: number, max: number): number {
  const size = first ?? fallback;
  if (size < 0) throw new DomainError('BAD_USER_INPUT', '`first` must not be negative.', { first: size });
  if (size > max) throw new DomainError('LIMIT_EXCEEDED', `A page has at most ${max} rows; ${size} were asked for.`, { limit: 'pageSize', max });
  return size;
}

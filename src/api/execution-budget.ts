import { DomainError } from '../kernel/errors.ts';

/** What one operation may use while it runs. */
export interface BudgetLimits {
  /** Result objects and list items made, all levels together. */
  readonly items: number;
  readonly timeMs: number;
}

/** Counts what an operation uses; stops it when it is too much. */
export interface ExecutionBudget {
  readonly limits: BudgetLimits;
  /** Adds rows about to be answered; throws `LIMIT_EXCEEDED` beyond the limit. */
  spend(items: number): void;
  spent(): number;
}

/** A budget for one operation. `abort` is called once, when it is spent. */
export function executionBudget(limits: BudgetLimits, abort: () => void = () => undefined): ExecutionBudget {
  let used = 0;
  return {
    limits,
    spend: (items) => {
      used += items;
      if (used <= limits.items) return;
      abort();
      throw new DomainError('LIMIT_EXCEEDED', `The answer has more than ${limits.items} items.`, { limit: 'items', max: limits.items });
    },
    spent: () => used,
  };
}

// What may be spent. Pure, on whole micro-dollars.
import type { BudgetScope } from '@shared/contracts/budget';

/** A ceiling and what counts against it already: settled calls, money put aside for open ones, and calls that the app ended in the middle of. */
export interface CeilingState {
  scope: BudgetScope;
  ceiling: number;
  spent: number;
}

/** The share of a ceiling, in per cent, at which a person is told. */
export const warnPercent = 80;

/** The first ceiling that a call of this worst case could pass, or null: then it is made. */
export const ceilingInTheWay = (ceilings: readonly CeilingState[], worst: number): CeilingState | null => ceilings.find(({ ceiling, spent }) => worst > 0 && spent + worst > ceiling) ?? null;

/** Whether at least so many per cent of a ceiling are spent; compared without dividing. */
export const isReached = ({ ceiling, spent }: Pick<CeilingState, 'ceiling' | 'spent'>, percent: number): boolean => spent > 0 && spent * 100 >= ceiling * percent;

/** Whole per cent, rounded down, 999 at most: a ceiling of nothing is passed by any spending. */
export const percentOf = ({ ceiling, spent }: Pick<CeilingState, 'ceiling' | 'spent'>): number => (ceiling === 0 ? (spent > 0 ? 999 : 0) : Math.min(999, Math.floor((spent * 100) / ceiling)));

/** The day as the calendar of this machine has it. */
export const dayOf = (at: Date): string => [at.getFullYear(), String(at.getMonth() + 1).padStart(2, '0'), String(at.getDate()).padStart(2, '0')].join('-');

/** What a settled call counts: as billed, and never more than was put aside for it, which is what the ceilings were asked about. */
export const countedOf = (reserved: number, billed: number): number => Math.min(reserved, Math.max(0, billed));

// Pages of long lists. The rows themselves are wide, so a page is found in an index that holds all it filters and sorts by,
// and only its own rows are read. What lies before it is not walked through where counts tell at which place of the order it
// begins (a day, a score); what lies beyond the middle of that is counted from the end.
import { limitOf, type Paging } from './list-query';

export interface Statement {
  sql: string;
  params: readonly unknown[];
}

/** Terms of an ORDER BY; `DESC` stands at the end of a term. */
export type Order = readonly string[];

const flipped = (order: Order): Order => order.map((term) => (term.endsWith(' DESC') ? term.slice(0, -' DESC'.length) : `${term} DESC`));

type Place = string | number;

/** The least and the greatest place that rows of a page have; both belong to it. */
export type Stretch = readonly [low: Place, high: Place];

/** What to read: `limit` rows after `offset` in that order, among the rows of the stretch (null: of the whole list). */
export interface Window {
  order: string;
  limit: number;
  offset: number;
  stretch: Stretch | null;
  /** Of the whole list. */
  total: number;
}

export interface PagedList {
  /** Gives rows with `total`, which make up the whole; with `place` too, one for each place, in the list's order. */
  counted: Statement;
  page(window: Window): Statement;
  order: Order;
  paging: Paging;
}

interface Counted { total: number; place?: Place }

/** The places that rows from `offset` on have, how many rows come before those places, and how many are theirs. */
const placesOf = (counted: readonly Counted[], offset: number, size: number): { stretch: Stretch | null; before: number; within: number } => {
  let seen = 0;
  const touched = counted.map(({ total, place }) => ({ place, begin: seen, end: (seen += total) })).filter(({ begin, end }) => end > offset && begin < offset + size);
  const [first, last] = [touched[0], touched.at(-1)];
  const [a, b] = [first?.place, last?.place];
  const before = first?.begin ?? 0;
  return { stretch: a === undefined || b === undefined ? null : a < b ? [a, b] : [b, a], before, within: (last?.end ?? 0) - before };
};

/** Reads the total and the page. `ask` runs a statement: the reader of the main side, or the query thread's connection. */
export const readPaged = async <T>({ counted: countedBy, page, order, paging }: PagedList, ask: (statement: Statement) => Promise<unknown[]> | unknown[]): Promise<{ rows: T[]; total: number }> => {
  const counted = (await ask(countedBy)) as Counted[];
  const total = counted.reduce((sum, { total: some }) => sum + some, 0);
  const [limit, offset] = limitOf(paging);
  const size = Math.min(limit, total - offset);
  if (size <= 0) return { rows: [], total };
  const { stretch, before, within } = placesOf(counted, offset, size);
  const start = offset - before;
  const fromEnd = start > within / 2;
  const window = fromEnd ? { order: flipped(order), limit: size, offset: within - start - size } : { order, limit, offset: start };
  const rows = (await ask(page({ ...window, order: window.order.join(', '), stretch, total }))) as T[];
  return { rows: fromEnd ? rows.reverse() : rows, total };
};

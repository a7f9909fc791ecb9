// Pages of long lists. The rows themselves are wide, so a page is found in an index that holds all it filters and sorts by,
// and only its own rows are read; what lies beyond the middle is counted from the end.
import { limitOf, type Paging } from './list-query';

export interface Statement {
  sql: string;
  params: readonly unknown[];
}

/** Terms of an ORDER BY; `DESC` stands at the end of a term. */
export type Order = readonly string[];

const flipped = (order: Order): Order => order.map((term) => (term.endsWith(' DESC') ? term.slice(0, -' DESC'.length) : `${term} DESC`));

export interface PagedList {
  total: Statement;
  /** The page's statement by the terms it is sorted by and the window of it. */
  page(order: string, limit: number, offset: number): Statement;
  order: Order;
  paging: Paging;
}

/** Reads the total and the page. `ask` runs a statement: the reader of the main side, or the query thread's connection. */
export const readPaged = async <T>({ total: totalOf, page, order, paging }: PagedList, ask: (statement: Statement) => Promise<unknown[]> | unknown[]): Promise<{ rows: T[]; total: number }> => {
  const [counted] = (await ask(totalOf)) as { total: number }[];
  const total = counted?.total ?? 0;
  const [limit, offset] = limitOf(paging);
  const size = Math.min(limit, total - offset);
  if (size <= 0) return { rows: [], total };
  const fromEnd = offset > total / 2;
  const rows = (await ask(fromEnd ? page(flipped(order).join(', '), size, total - offset - size) : page(order.join(', '), limit, offset))) as T[];
  return { rows: fromEnd ? rows.reverse() : rows, total };
};

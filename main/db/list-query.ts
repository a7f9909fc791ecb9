import { matchOf } from './full-text';

/** A WHERE clause that grows by conditions, each with its parameters; used by the list queries of repositories. */
export class Conditions {
  private readonly parts: string[] = [];
  readonly params: unknown[] = [];

  /** Adds `sql` with its parameters unless the value that decides is undefined. */
  add(sql: string, ...params: unknown[]): this {
    this.parts.push(sql);
    this.params.push(...params);
    return this;
  }

  /** Adds the condition only when `value` was given. */
  when<T>(value: T | undefined, sql: string): this {
    return value === undefined ? this : this.add(sql, value);
  }

  /** Plain words, found anywhere in one of the columns; `%` and `_` mean themselves. */
  search(words: string | undefined, columns: readonly string[]): this {
    const term = words?.trim();
    if (!term) return this;
    const like = `%${term.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    return this.add(`(${columns.map((column) => `${column} LIKE ? ESCAPE '\\'`).join(' OR ')})`, ...columns.map(() => like));
  }

  /** Plain words, found by their beginnings in a full-text index over the rows of the table called `alias`. */
  matching(words: string | undefined, index: string, alias: string): this {
    if (!words?.trim()) return this;
    const match = matchOf(words);
    return match ? this.add(`${alias}.rowid IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ?)`, match) : this.add('0');
  }

  get where(): string {
    return this.parts.length > 0 ? `WHERE ${this.parts.join(' AND ')}` : '';
  }
}

export interface Paging {
  page: number;
  pageSize: number;
}

export const limitOf = ({ page, pageSize }: Paging): [number, number] => [pageSize, (page - 1) * pageSize];

// Merges what a damaged file still tells into a good one: rows that the good one lacks, and rows that were changed since.
import type { Database as SqliteFile } from 'better-sqlite3';
import { derivedTables } from './derived-tables';
import { ordinaryTables } from './inspect-file';
import { readRows, type Row } from './readable-rows';
import { isSound, type ColumnRule } from './sound-row';

/** By table: the columns that hold JSON. */
export type JsonColumns = Readonly<Record<string, readonly string[]>>;

export interface Salvaged {
  added: number;
  renewed: number;
  /** Read, but not taken: not what the app could have written, or pointing to a row that is gone. */
  leftOut: number;
  unread: { table: string; rows: number | null }[];
}

interface TableShape {
  table: string;
  keys: string[];
  rules: ColumnRule[];
}

/** Tables that others point to come first. */
const inOrder = (file: SqliteFile): string[] => {
  const all = ordinaryTables(file).filter((table) => !derivedTables.includes(table));
  const done = new Set<string>();
  const visit = (table: string): void => {
    if (done.has(table) || !all.includes(table)) return;
    done.add(table);
    for (const parent of file.prepare('SELECT "table" FROM pragma_foreign_key_list(?)').pluck().all(table) as string[]) visit(parent);
    ordered.push(table);
  };
  const ordered: string[] = [];
  all.forEach(visit);
  return ordered;
};

const columnsOf = (file: SqliteFile, table: string): { name: string; type: string; notnull: number; pk: number }[] =>
  file.prepare('SELECT name, type, "notnull", pk FROM pragma_table_xinfo(?) WHERE hidden = 0').all(table) as { name: string; type: string; notnull: number; pk: number }[];

/** What both files know of a table; null where nothing can be told apart by a key. */
const shapeOf = (good: SqliteFile, bad: SqliteFile, table: string, json: JsonColumns): TableShape | null => {
  const known = new Set(columnsOf(bad, table).map(({ name }) => name));
  const columns = columnsOf(good, table).filter(({ name }) => known.has(name));
  const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  if (keys.length === 0) return null;
  return { table, keys, rules: columns.map(({ name, type, notnull, pk }) => ({ name, type: type.toUpperCase(), nullable: notnull === 0 && pk === 0, json: json[table]?.includes(name) ?? false })) };
};

/** The damaged file is the later one; where a row says when it was changed, that decides. */
const isLater = (row: Row, kept: Row): boolean => {
  if (typeof row['updated_at'] === 'string' && typeof kept['updated_at'] === 'string') return row['updated_at'] > kept['updated_at'];
  return true;
};

const isConstraint = (error: unknown): boolean => String((error as { code?: unknown } | null)?.code ?? '').startsWith('SQLITE_CONSTRAINT');

class Merge {
  readonly salvaged: Salvaged = { added: 0, renewed: 0, leftOut: 0, unread: [] };
  private waiting: (() => boolean)[] = [];

  constructor(private readonly good: SqliteFile, private readonly bad: SqliteFile) {}

  table({ table, keys, rules }: TableShape): void {
    const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
    const names = rules.map(({ name }) => name);
    const rest = names.filter((name) => !keys.includes(name));
    const kept = this.good.prepare(`SELECT ${quoted(names)} FROM "${table}" WHERE ${keys.map((key) => `"${key}" = ?`).join(' AND ')}`);
    const insert = this.good.prepare(`INSERT INTO "${table}" (${quoted(names)}) VALUES (${names.map(() => '?').join(', ')})`);
    const update = rest.length > 0 ? this.good.prepare(`UPDATE "${table}" SET ${rest.map((name) => `"${name}" = ?`).join(', ')} WHERE ${keys.map((key) => `"${key}" = ?`).join(' AND ')}`) : null;
    const values = (row: Row, of: readonly string[]): unknown[] => of.map((name) => row[name]);

    const unread = readRows(this.bad, table, keys, (row) => {
      if (!isSound(row, rules)) { this.salvaged.leftOut += 1; return; }
      const before = kept.get(...values(row, keys)) as Row | undefined;
      if (!before) return this.attempt(() => { insert.run(...values(row, names)); this.salvaged.added += 1; });
      if (!update || rest.every((name) => row[name] === before[name]) || !isLater(row, before)) return;
      this.attempt(() => { update.run(...values(row, rest), ...values(row, keys)); this.salvaged.renewed += 1; });
    });
    if (unread) this.salvaged.unread.push({ table, ...unread });
  }

  /** A row whose parent comes later is tried again; one whose parent is gone is left out. */
  private attempt(act: () => void): void {
    const tried = (): boolean => {
      try {
        act();
        return true;
      } catch (error) {
        if (!isConstraint(error)) throw error;
        return false;
      }
    };
    if (!tried()) this.waiting.push(tried);
  }

  end(): Salvaged {
    for (let before = Infinity; this.waiting.length < before;) {
      before = this.waiting.length;
      this.waiting = this.waiting.filter((tried) => !tried());
    }
    this.salvaged.leftOut += this.waiting.length;
    return this.salvaged;
  }
}

/** One transaction, foreign keys checked row by row. @param bad opened read-only */
export const salvageInto = (good: SqliteFile, bad: SqliteFile, json: JsonColumns): Salvaged => {
  good.pragma('foreign_keys = ON');
  return good.transaction(() => {
    const merge = new Merge(good, bad);
    for (const table of inOrder(good)) {
      const shape = shapeOf(good, bad, table, json);
      if (shape && shape.rules.length > 0) merge.table(shape);
    }
    return merge.end();
  })();
};

import type { Database as SqliteFile } from 'better-sqlite3';

/** One additive step; frozen once shipped. Its number becomes the file's `user_version`. */
export interface Migration {
  number: number;
  name: string;
  up(file: SqliteFile): void;
}

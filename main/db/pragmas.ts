import type { Database as SqliteFile } from 'better-sqlite3';

/** What every writing connection runs with: a committed row survives a power cut. */
export const setPragmas = (file: SqliteFile): void => {
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL');
  file.pragma('foreign_keys = ON');
  file.pragma('busy_timeout = 5000');
  file.pragma('secure_delete = FAST'); // what was erased is overwritten where the page is written anyway
  file.pragma('temp_store = MEMORY');
  file.pragma('journal_size_limit = 16777216');
};

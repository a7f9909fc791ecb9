import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backUpFile } from './backup';
import { applicationId } from './identity';
import { setPragmas } from './pragmas';

let dir: string;
let source: Sqlite.Database;
const rows = 20_000;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kp-backup-'));
  source = new Sqlite(join(dir, 'source.sqlite'));
  setPragmas(source);
  source.pragma(`application_id = ${applicationId}`);
  source.exec(`CREATE TABLE one (id INTEGER PRIMARY KEY, text TEXT); CREATE TABLE two (id INTEGER PRIMARY KEY, text TEXT);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows}) INSERT INTO one SELECT i, hex(randomblob(200)) FROM n;
    INSERT INTO two SELECT * FROM one;`);
});
afterEach(() => { source.close(); rmSync(dir, { recursive: true, force: true }); });

it('never begins again because somebody writes, and holds one moment', async () => {
  const seen: number[] = [];
  const both = source.transaction(() => { for (const table of ['one', 'two']) source.exec(`INSERT INTO ${table} (text) VALUES ('meanwhile')`); });
  const made = await backUpFile(source.name, join(dir, 'backups'), 'manual-1', (done) => {
    seen.push(done);
    both();
  });
  expect(seen.length).toBeGreaterThan(5);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(made).toMatchObject({ problem: null, rows: { one: rows, two: rows } });
});

it('gives no name to a copy of a damaged file, and sweeps away what a crash left', async () => {
  await backUpFile(source.name, join(dir, 'backups'), 'manual-1');
  const half = join(dir, 'backups', 'manual-2.sqlite.part');
  writeFileSync(half, 'half a page');
  source.pragma('wal_checkpoint(TRUNCATE)');
  const torn = join(dir, 'torn.sqlite');
  await source.backup(torn);
  const file = new Sqlite(torn);
  const root = Number(file.prepare(`SELECT rootpage FROM sqlite_master WHERE name = 'two'`).pluck().get());
  file.close();
  writeFileSync(torn, readFileSync(torn).fill(0xee, (root - 1) * 4096, root * 4096));
  await expect(backUpFile(torn, join(dir, 'backups'), 'manual-3')).rejects.toMatchObject({ code: 'DATABASE_CORRUPT' });
  expect(readdirSync(join(dir, 'backups'))).toEqual(['manual-1.sqlite']);
});

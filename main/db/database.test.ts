import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { EntitySchema } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppEvent } from '@shared/events';
import { openDatabase, type Database } from './database';
import { idColumn, textColumn } from './columns';
import { migrations } from './migrations';
import type { Migration } from './migration';
import type { ThreadSetting } from './sql-thread';
import { databaseFileName } from './workspace-files';

interface NoteRow { id: string; text: string }
const NoteEntity = new EntitySchema<NoteRow>({ name: 'Note', tableName: 'notes', columns: { id: idColumn, text: textColumn } });
const next = migrations.length + 1;
const isNextBackup = new RegExp(`^before-${String(next).padStart(4, '0')}-\\d{8}T\\d{9}Z\\.sqlite$`);
const notes: Migration = { number: next, name: 'notes', up: (file) => file.exec('CREATE TABLE notes (id VARCHAR(36) PRIMARY KEY NOT NULL, text TEXT NOT NULL)') };
const withNotes = [...migrations, notes];
const event: AppEvent = { type: 'settings.changed' };

let dir: string;
let events: AppEvent[];
let open: Database[];
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'kp-db-')); events = []; open = []; });
afterEach(async () => { for (const database of open) await database.close().catch(() => undefined); rmSync(dir, { recursive: true, force: true }); });
let thread: ThreadSetting | undefined;
const openWith = async (steps: readonly Migration[] = withNotes): Promise<Database> => {
  const database = await openDatabase({ ...(thread ? { thread } : {}), dir, entities: [NoteEntity], migrations: steps, publish: (published) => events.push(published) });
  open.push(database);
  return database;
};
const add = (database: Database, id: string) => database.writer().insert(NoteEntity, { id, text: 'x' });
const ids = async (database: Database) => (await database.reader().find(NoteEntity, { order: { id: 'ASC' } })).map((row) => row.id);

describe.each([['in this thread', undefined], ['in a thread of its own', { workersDir: resolve('out/headless/workers'), workerExt: '.mjs' as const }]])('unit of work, connection %s', (_name, setting) => {
  beforeEach(() => { thread = setting; });
  afterEach(() => { thread = undefined; });

  it('keeps concurrent units apart: a failed one takes no rows of another with it', async () => {
    const database = await openWith();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => database.unit(async () => {
        await add(database, `n${String(i).padStart(2, '0')}`);
        await Promise.resolve();
        if (i % 2 === 1) throw new Error('no');
      })),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    expect(await ids(database)).toEqual(Array.from({ length: 10 }, (_, i) => `n${String(i * 2).padStart(2, '0')}`));
  });

  it('dooms the whole unit when a nested one failed, even where the failure was caught', async () => {
    const database = await openWith();
    const unit = database.unit(async () => {
      await add(database, 'a');
      await database.unit(async () => { await add(database, 'b'); throw new Error('inner'); }).catch(() => undefined);
    });
    await expect(unit).rejects.toThrow('inner');
    expect(await ids(database)).toEqual([]);
  });

  it('lets events out after the commit only, and none of a failed unit', async () => {
    const database = await openWith();
    await database.unit(async () => { database.record(event); expect(events).toHaveLength(0); await add(database, 'a'); });
    expect(events).toHaveLength(1);
    await database.unit(async () => { database.record(event); throw new Error('no'); }).catch(() => undefined);
    expect(events).toHaveLength(1);
  });

  it('hides uncommitted rows from readers outside and shows them inside', async () => {
    const database = await openWith();
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => { release = resolve; });
    let written = (): void => {};
    const inserted = new Promise<void>((resolve) => { written = resolve; });
    const unit = database.unit(async () => { await add(database, 'a'); expect(await ids(database)).toEqual(['a']); written(); await gate; });
    await inserted;
    const outside = await ids(database);
    release();
    await unit;
    expect(outside).toEqual([]);
    expect(await ids(database)).toEqual(['a']);
  });

  it('refuses a write that outlives its unit', async () => {
    const database = await openWith();
    let late: Promise<unknown> = Promise.resolve();
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => { release = resolve; });
    await database.unit(async () => { late = gate.then(() => add(database, 'late')); late.catch(() => undefined); });
    release();
    await expect(late).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('reports a full disk, loses nothing and goes on once there is space', async () => {
    const database = await openWith();
    await database.unit(() => add(database, 'before'));
    await database.unit(async () => { await database.writer().query('PRAGMA max_page_count = 1'); });
    const big = database.unit(async () => {
      for (let i = 0; i < 50; i += 1) await database.writer().insert(NoteEntity, { id: `big${i}`, text: 'y'.repeat(10_000) });
    });
    await expect(big).rejects.toMatchObject({ code: 'DISK_FULL' });
    await database.unit(async () => { await database.writer().query('PRAGMA max_page_count = 1073741823'); });
    await database.unit(() => add(database, 'later'));
    expect(await ids(database)).toEqual(['before', 'later']);
  });
});

describe('opening a workspace', () => {
  it('refuses a second opening while the first is there, and allows it after', async () => {
    const first = await openWith();
    await expect(openWith()).rejects.toMatchObject({ code: 'DATABASE_BUSY' });
    await first.close();
    open = [];
    await openWith();
  });

  it('shows a workspace of a newer app and changes nothing', async () => {
    const first = await openWith();
    await first.unit(() => add(first, 'kept'));
    await first.close();
    const file = new Sqlite(join(dir, databaseFileName));
    file.pragma('user_version = 99');
    file.close();
    const newer = await openWith();
    expect(newer.readOnly?.code).toBe('DATABASE_NEWER');
    expect(await ids(newer)).toEqual(['kept']);
    await expect(newer.unit(() => add(newer, 'x'))).rejects.toMatchObject({ code: 'DATABASE_NEWER' });
  });

  it('makes a folder that no other account on the computer can read', async () => {
    const made = join(dir, 'people', 'workspace');
    open.push(await openDatabase({ dir: made, entities: [NoteEntity], migrations: withNotes, publish: () => {} }));
    expect(process.platform === 'win32' ? 0 : statSync(made).mode & 0o077).toBe(0); // Windows keeps rights elsewhere
  });

  it('refuses a database of another program and changes no byte of it, nor of its log', async () => {
    const path = join(dir, databaseFileName);
    const other = new Sqlite(path);
    other.pragma('journal_mode = WAL');
    other.exec('CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)');
    const before = [readFileSync(path), readFileSync(`${path}-wal`)];
    const copies = [path, `${path}-wal`].map((from, at) => { const to = join(dir, `copy-${at}`); writeFileSync(to, before[at] ?? ''); return [from, to] as const; });
    other.close();
    for (const [from, to] of copies) renameSync(to, from); // as a crash of the other program would leave it
    await expect(openWith()).rejects.toMatchObject({ code: 'DATABASE_FOREIGN' });
    expect([readFileSync(path).equals(before[0] as Buffer), readFileSync(`${path}-wal`).equals(before[1] as Buffer)]).toEqual([true, true]);
  });

  it('runs with write-ahead log, full sync and foreign keys', async () => {
    const database = await openWith();
    const pragma = (name: string) => database.unit(async () => Object.values(((await database.writer().query(`PRAGMA ${name}`)) as Record<string, unknown>[])[0] ?? {})[0]);
    expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
  });
});

describe('migrations', () => {
  it('are taken in order, with a verified backup before an upgrade', async () => {
    const first = await openWith(migrations);
    await first.unit(async () => { await first.writer().query(`INSERT INTO settings VALUES ('k', '1', 'now')`); });
    await first.close();
    const second = await openWith();
    const [backup = '', ...more] = readdirSync(join(dir, 'backups')).filter((name) => name.endsWith('.sqlite'));
    expect([backup, more]).toEqual([expect.stringMatching(isNextBackup), []]);
    expect(await second.reader().query('SELECT value FROM settings')).toEqual([{ value: '1' }]);
    const copy = new Sqlite(join(dir, 'backups', backup), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(migrations.length);
    copy.close();
  });

  it('put the workspace back as it was when a step fails or loses rows', async () => {
    const first = await openWith(migrations);
    await first.unit(async () => { await first.writer().query(`INSERT INTO settings VALUES ('k', '1', 'now')`); });
    await first.close();
    for (const sql of ['CREATE TABLE half (a); SELECT * FROM missing_table;', 'DELETE FROM settings']) {
      const bad: Migration = { number: next, name: 'bad', up: (file) => file.exec(sql) };
      await expect(openWith([...migrations, bad])).rejects.toThrow();
      const file = new Sqlite(join(dir, databaseFileName), { readonly: true });
      expect(file.pragma('user_version', { simple: true })).toBe(migrations.length);
      expect(file.prepare('SELECT count(*) FROM settings').pluck().get()).toBe(1);
      expect(file.prepare(`SELECT count(*) FROM sqlite_master WHERE name = 'half'`).pluck().get()).toBe(0);
      file.close();
    }
  });

  it('put back what an earlier step did when a later one fails', async () => {
    const first = await openWith(migrations);
    await first.close();
    const bad: Migration = { number: next + 1, name: 'bad', up: (file) => file.exec('SELECT * FROM missing_table') };
    await expect(openWith([...withNotes, bad])).rejects.toThrow();
    const file = new Sqlite(join(dir, databaseFileName), { readonly: true });
    expect(file.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(file.prepare(`SELECT count(*) FROM sqlite_master WHERE name = 'notes'`).pluck().get()).toBe(0);
    file.close();
    await openWith();
  });

  it('make a table anew without what hangs on its rows', async () => {
    const family: Migration = { number: next, name: 'family', up: (file) => file.exec(`CREATE TABLE parents (id TEXT PRIMARY KEY); CREATE TABLE children (id TEXT PRIMARY KEY, parent TEXT NOT NULL REFERENCES parents(id) ON DELETE CASCADE);
      INSERT INTO parents VALUES ('p'); INSERT INTO children VALUES ('c', 'p')`) };
    const anew: Migration = { number: next + 1, name: 'anew', up: (file) => file.exec(`CREATE TABLE parents_anew (id TEXT PRIMARY KEY, age INTEGER); INSERT INTO parents_anew SELECT id, 40 FROM parents; DROP TABLE parents; ALTER TABLE parents_anew RENAME TO parents`) };
    const opened = await openWith([...migrations, family, anew]);
    expect(await opened.reader().query('SELECT c.id, p.age FROM children c JOIN parents p ON p.id = c.parent')).toEqual([{ id: 'c', age: 40 }]);
  });

  it('refuse a step that breaks references', async () => {
    const bad: Migration = { number: next, name: 'orphan', up: (file) => file.exec(`INSERT INTO task_steps VALUES ('nobody', 'k', '1', 'now')`) };
    await expect(openWith([...migrations, bad])).rejects.toMatchObject({ code: 'INTERNAL', message: expect.stringContaining('references') });
  });
});

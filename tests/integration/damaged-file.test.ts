// A workspace file that is damaged in every way we could think of: it opens, nothing that could be read is lost, the damaged
// file is kept byte for byte, and the person reads what happened.
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entities } from '../../main/app/entity-registry';
import { backUpFile } from '../../main/db/backup';
import { openDatabase, type Database } from '../../main/db/database';
import { migrations } from '../../main/db/migrations';
import { backupsDir, databasePath, quarantineDir } from '../../main/db/workspace-files';
import { builtWorkers, temporaryFolder } from '../support/open-app';
import { fillWorkspace, later, openRaw, putPosts } from '../support/filled-workspace';

const inBackup = 300;
const inFile = 420;
let folder: ReturnType<typeof temporaryFolder>;
let path: string;
let database: Database | null;
beforeEach(() => { folder = temporaryFolder(); path = databasePath(folder.path); database = null; });
afterEach(async () => { await database?.close(); folder.remove(); });

/** 300 posts in the backup; afterwards 120 more, and ten drafts approved. */
const make = async (): Promise<void> => {
  await fillWorkspace(folder.path, inBackup);
  await backUpFile(path, backupsDir(folder.path), 'daily-20260115T100000000Z');
  const file = openRaw(folder.path);
  putPosts(file, inBackup, inFile);
  file.prepare(`UPDATE comments SET status = 'approved', updated_at = ? WHERE ordinal = 0 AND id < 'comment-00010'`).run(later);
  file.close();
};
const open = async (): Promise<Database> => {
  database = await openDatabase({ dir: folder.path, entities, migrations, publish: () => {}, thread: { workersDir: builtWorkers, workerExt: '.mjs' } });
  return database;
};
const one = async (of: Database, sql: string): Promise<unknown> => Object.values(((await of.reader().query(sql)) as Record<string, unknown>[])[0] ?? {})[0];
const figures = async (of: Database) => ({ posts: await one(of, 'SELECT count(*) FROM posts'), comments: await one(of, 'SELECT count(*) FROM comments'), approved: await one(of, `SELECT count(*) FROM comments WHERE status = 'approved'`) });
const whole = { posts: inFile, comments: inFile, approved: 10 };

const edit = (change: (bytes: Buffer) => void): void => {
  const bytes = readFileSync(path);
  change(bytes);
  writeFileSync(path, bytes);
};
const pageOf = (name: string): number => {
  const file = new Sqlite(path, { readonly: true });
  try {
    return Number(file.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').pluck().get(name));
  } finally {
    file.close();
  }
};
/** Pages of a table or index that hold rows, in order: found by what stands in them. */
const leafWith = (words: string): number => {
  const bytes = readFileSync(path);
  for (let page = 1; page < bytes.length / 4096; page += 1) if (bytes[page * 4096] === 13 && bytes.subarray(page * 4096, (page + 1) * 4096).includes(words)) return page;
  throw new Error(`no page holds "${words}"`);
};
const crashMark = (): void => writeFileSync(join(folder.path, 'workspace.open'), '');

/** The damaged file is there as it was, beside a report that tells the same figures as the message. */
const expectKept = (of: Database, bytes: Buffer): void => {
  const { quarantine, message, id } = of.recovery ?? { quarantine: null, message: '', id: '' };
  expect(readFileSync(String(quarantine)).equals(bytes)).toBe(true);
  expect(message).toContain(String(quarantine));
  expect(JSON.parse(readFileSync(join(quarantineDir(folder.path), `${id}.json`), 'utf8'))).toMatchObject({ ...of.recovery, read: false });
};
const expectSound = async (of: Database): Promise<void> => {
  expect(await one(of, 'PRAGMA integrity_check')).toBe('ok');
  expect(await of.reader().query('PRAGMA foreign_key_check')).toEqual([]);
  // What triggers keep fits the rows, as if they had been written one by one.
  const counts = (sql: string): Promise<unknown> => of.reader().query(sql);
  expect(await counts('SELECT campaign_id, status, verdict, n FROM comment_counts WHERE n > 0 ORDER BY 1, 2, 3')).toEqual(await counts('SELECT campaign_id, status, verdict, count(*) AS n FROM comments GROUP BY 1, 2, 3 ORDER BY 1, 2, 3'));
  expect(await counts('SELECT campaign_id, status, verdict, day, n FROM comment_days WHERE n > 0 ORDER BY 1, 2, 3, 4')).toEqual(await counts('SELECT campaign_id, status, verdict, substr(created_at, 1, 10) AS day, count(*) AS n FROM comments GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4'));
  expect(await one(of, `SELECT count(*) FROM posts_search WHERE posts_search MATCH 'words'`)).toBe(await one(of, 'SELECT count(*) FROM posts'));
  await of.unit(async () => { await of.writer().query(`UPDATE campaigns SET name = 'still writable'`); });
};

/** What is damaged; whether a crash came before; what must be there afterwards. */
const cases: [string, { crashed: boolean; damage: () => void; expected: Record<string, unknown> }][] = [
  ['the magic words of the head', { crashed: false, damage: () => edit((bytes) => bytes.fill(0x55, 0, 16)), expected: whole }],
  ['the page size in the head', { crashed: false, damage: () => edit((bytes) => bytes.fill(0x13, 16, 18)), expected: whole }],
  ['the owner in the head', { crashed: false, damage: () => edit((bytes) => bytes.fill(0x77, 68, 72)), expected: whole }],
  ['the whole head', { crashed: false, damage: () => edit((bytes) => bytes.fill(0xa5, 0, 100)), expected: whole }],
  ['the list of tables', { crashed: false, damage: () => edit((bytes) => bytes.fill(0xa5, 100, 2500)), expected: whole }],
  ['the root of an index', { crashed: true, damage: () => edit((bytes) => { const at = (pageOf('comments_by_host') - 1) * 4096; bytes.fill(0xee, at, at + 400); }), expected: whole }],
  // Changed since the backup and destroyed: those rows stand as the backup has them.
  ['a page of a table that the backup has', { crashed: true, damage: () => { const page = leafWith('A draft for 00150.'); edit((bytes) => bytes.fill(0xee, page * 4096, page * 4096 + 4096)); }, expected: whole }],
  ['the root of a table', { crashed: true, damage: () => { const at = (pageOf('comments') - 1) * 4096; edit((bytes) => bytes.fill(0xee, at, at + 4096)); }, expected: { posts: inFile, comments: inBackup, approved: 0 } }],
];

describe.each(cases)('%s', (_name, { crashed, damage, expected }) => {
  it('opens with everything that could be read', async () => {
    await make();
    damage();
    if (crashed) crashMark();
    const bytes = readFileSync(path);
    const opened = await open();
    expect(opened.recovery?.backup).toEqual({ name: 'daily-20260115T100000000Z.sqlite', at: '2026-01-15T10:00:00.000Z' });
    expect(await figures(opened)).toEqual(expected);
    expectKept(opened, bytes);
    await expectSound(opened);
  });
});

it('loses of a page that the backup lacks exactly its rows, and says how many', async () => {
  await make();
  const page = leafWith('A draft for 00400.');
  const destroyed = new Set([...readFileSync(path).subarray(page * 4096, (page + 1) * 4096).toString('latin1').matchAll(/comment-(\d{5})/g)].map(([, id]) => id)).size;
  edit((bytes) => bytes.fill(0xee, page * 4096, page * 4096 + 4096));
  crashMark();
  const opened = await open();
  expect(destroyed).toBeGreaterThan(3);
  expect(await figures(opened)).toEqual({ ...whole, comments: inFile - destroyed });
  expect(opened.recovery?.unread).toEqual([{ table: 'comments', rows: destroyed }]);
  expect(opened.recovery?.message).toContain(`${destroyed} rows could not be read`);
  await expectSound(opened);
});

it('reads a table from both ends where its index is damaged too', async () => {
  await make();
  const [page, index] = [leafWith('A draft for 00400.'), (pageOf('sqlite_autoindex_comments_1') - 1) * 4096];
  const destroyed = new Set([...readFileSync(path).subarray(page * 4096, (page + 1) * 4096).toString('latin1').matchAll(/comment-(\d{5})/g)].map(([, id]) => id)).size;
  edit((bytes) => bytes.fill(0xee, page * 4096, page * 4096 + 4096).fill(0xee, index, index + 4096));
  crashMark();
  const opened = await open();
  expect(destroyed).toBeGreaterThan(3);
  expect(await figures(opened)).toEqual({ ...whole, comments: inFile - destroyed });
  expect(opened.recovery?.unread).toEqual([{ table: 'comments', rows: null }]);
  await expectSound(opened);
});

it('leaves out what points to a row that is gone, and takes the rest', async () => {
  await make();
  const page = leafWith('Words of post 00400.');
  const destroyed = new Set([...readFileSync(path).subarray(page * 4096, (page + 1) * 4096).toString('latin1').matchAll(/post-(\d{5})/g)].map(([, id]) => id)).size;
  edit((bytes) => bytes.fill(0xee, page * 4096, page * 4096 + 4096));
  crashMark();
  const opened = await open();
  expect(destroyed).toBeGreaterThan(2);
  expect(await figures(opened)).toEqual({ ...whole, posts: inFile - destroyed, comments: inFile - destroyed });
  expect(opened.recovery).toMatchObject({ rows: { leftOut: destroyed }, unread: [{ table: 'posts', rows: destroyed }] });
  await expectSound(opened);
});

it('puts a damaged head right without any backup', async () => {
  await make();
  rmSync(backupsDir(folder.path), { recursive: true });
  edit((bytes) => bytes.fill(0xa5, 0, 100));
  const bytes = readFileSync(path);
  const opened = await open();
  expect(opened.recovery?.backup).toBeNull();
  expect(await figures(opened)).toEqual(whole);
  expectKept(opened, bytes);
  await expectSound(opened);
});

it('takes no row that the app could not have written, and none that only looks changed', async () => {
  await make();
  const words = 'A draft for 00020.';
  const swap = (bytes: Buffer, from: string, to: string): void => { const at = bytes.indexOf(from); expect(at).toBeGreaterThan(0); bytes.write(to, at, 'latin1'); };
  const file = openRaw(folder.path);
  file.prepare(`UPDATE comments SET updated_at = ?, feedback = 'feedback to be torn' WHERE id = 'comment-00030'`).run(later);
  file.close();
  edit((bytes) => {
    swap(bytes, words, 'X draft for 00020.'); // its time of change is as before
    swap(bytes, 'feedback to be torn', 'feedback \0\0 be torn');
    bytes.fill(0xa5, 0, 16);
  });
  const opened = await open();
  expect(await figures(opened)).toEqual(whole);
  expect(await one(opened, `SELECT substr(text, 1, 18) FROM comments WHERE id = 'comment-00020'`)).toBe(words);
  expect(await one(opened, `SELECT feedback FROM comments WHERE id = 'comment-00030'`)).toBe('[]');
  expect(opened.recovery?.rows.leftOut).toBe(1);
  await expectSound(opened);
});

it('takes what a truncated file still has', async () => {
  await make();
  const bytes = readFileSync(path).subarray(0, Math.floor(statSync(path).size * 0.7));
  truncateSync(path, bytes.length);
  crashMark();
  const opened = await open();
  expect(await one(opened, 'SELECT count(*) FROM posts')).toBeGreaterThanOrEqual(inBackup);
  expect(await one(opened, 'SELECT count(*) FROM comments')).toBeGreaterThanOrEqual(inBackup);
  expectKept(opened, bytes);
  await expectSound(opened);
});

it.each([['an empty file', () => truncateSync(path, 0)], ['no file at all', () => rmSync(path)]])('opens the backup for %s instead of beginning anew', async (_name, damage) => {
  await make();
  damage();
  const opened = await open();
  expect(await figures(opened)).toEqual({ posts: inBackup, comments: inBackup, approved: 0 });
  expect(opened.recovery?.message).toMatch(/damaged|missing/);
  await expectSound(opened);
});

it('keeps a file that is no database at all', async () => {
  const letter = Buffer.from('this is not a database, it is a letter to my aunt'.repeat(100));
  writeFileSync(path, letter);
  const opened = await open();
  expect(opened.recovery?.backup).toBeNull();
  expectKept(opened, letter);
  await expectSound(opened);
});

it('goes on without the log when that was lost, with what the file itself has', async () => {
  await make();
  const file = openRaw(folder.path);
  putPosts(file, inFile, inFile + 5);
  copyFileSync(path, `${path}.kept`); // before the log is written back
  file.close();
  copyFileSync(`${path}.kept`, path);
  rmSync(`${path}-wal`, { force: true });
  crashMark();
  const opened = await open();
  expect(opened.recovery).toBeNull();
  expect(await figures(opened)).toEqual(whole);
  await expectSound(opened);
});

it('passes a damaged backup over and takes the next good one', async () => {
  await make();
  await backUpFile(path, backupsDir(folder.path), 'daily-20260201T120000000Z');
  writeFileSync(join(backupsDir(folder.path), 'daily-20260202T120000000Z.sqlite'), 'torn');
  edit((bytes) => bytes.fill(0x55));
  const opened = await open();
  expect(opened.recovery?.backup?.name).toBe('daily-20260201T120000000Z.sqlite');
  expect(await figures(opened)).toEqual(whole);
});

it('prefers the state that the person restored to newer backups of the one that was left', async () => {
  await make();
  await backUpFile(path, backupsDir(folder.path), 'daily-20260201T120000000Z');
  writeFileSync(join(backupsDir(folder.path), 'restored.json'), JSON.stringify({ name: 'daily-20260115T100000000Z.sqlite', at: '2026-02-02T10:00:00.000Z' }));
  edit((bytes) => bytes.fill(0x55));
  const opened = await open();
  expect(opened.recovery?.backup?.name).toBe('daily-20260115T100000000Z.sqlite');
});

it('never looks a healthy file through at a start after a clean end, and does after a crash', async () => {
  await make();
  const page = leafWith('A draft for 00150.');
  edit((bytes) => bytes.fill(0xee, page * 4096, page * 4096 + 4096));
  const first = await open();
  expect(first.recovery).toBeNull();
  expect(await first.jobs({ kind: 'quick-check', path })).not.toBeNull(); // what the app does a little later, beside the window
  first.suspect();
  await first.close();
  const second = await open();
  expect(second.recovery?.rows.leftOut).toBe(0);
  expect(await figures(second)).toEqual(whole);
  expect(readdirSync(quarantineDir(folder.path)).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1);
  expect(existsSync(join(folder.path, 'recovering'))).toBe(false);
});

// Backups as the app makes, checks, forgets and restores them, on real files.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { personaInput } from '../../shared/contracts/persona';
import type { App } from '../../main/app/container';
import { backUpFile } from '../../main/db/backup';
import { backupsDir, databasePath } from '../../main/db/workspace-files';
import { openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';

let folder: ReturnType<typeof temporaryFolder>;
let dir: string;
let app: App;
let asked: number;
let now: Date;
const clock = { now: () => now };
const open = async (): Promise<void> => { app = await openApp(dir, { crew: createPlainCrew(), clock, reopen: () => { asked += 1; } }); };
beforeEach(async () => {
  folder = temporaryFolder();
  dir = join(folder.path, 'w');
  asked = 0;
  now = new Date('2026-03-02T09:00:00.000Z');
  await open();
});
afterEach(async () => { await app.container.close(0); folder.remove(); });

const service = () => app.container.services.backups;
const addPersona = (name: string, email = `${name}@example.com`) => app.container.services.personas.create(app.actor, personaInput.parse({ name, email }));
/** Names hold no digits: addresses tell them apart. */
const addMany = async (name: string, many: number): Promise<void> => { for (let at = 0; at < many; at += 1) await addPersona(name, `${name}${at}@example.com`); };
const names = async (): Promise<string[]> => (await app.container.services.personas.list(app.actor)).map(({ name }) => name).sort();
const reopen = async (): Promise<void> => { await app.container.close(0); await open(); };
const files = (): string[] => readdirSync(backupsDir(dir)).sort();

it('makes one that is whole, says what is in it, and leaves nothing half-written beside it', async () => {
  await addPersona('Mara');
  const made = await service().create();
  expect(made).toMatchObject({ kind: 'manual', at: '2026-03-02T09:00:00.000Z', state: 'good', campaigns: 0 });
  expect(files()).toEqual(['checks.json', made.name]);
  const copy = new Sqlite(join(backupsDir(dir), made.name), { readonly: true });
  expect(copy.prepare('SELECT name FROM personas').pluck().all()).toEqual(['Mara']);
  copy.close();
});

it('holds what was there when it began, whoever writes meanwhile', async () => {
  await addMany('Before', 20);
  const making = service().create();
  const writing = addMany('During', 40);
  const made = await making;
  await writing;
  const copy = new Sqlite(join(backupsDir(dir), made.name), { readonly: true });
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(copy.prepare(`SELECT count(*) FROM personas WHERE name LIKE 'Before%'`).pluck().get()).toBe(20);
  copy.close();
  expect(await names()).toHaveLength(60);
});

it('refuses a second one at the same time, and goes on after', async () => {
  const first = service().create();
  await expect(service().create()).rejects.toMatchObject({ code: 'CONFLICT' });
  await first;
  now = new Date(now.getTime() + 1);
  await service().create();
  expect((await service().list()).items).toHaveLength(2);
});

it('makes one a day while it is open, on the person’s clock, and lets the oldest go', async () => {
  await app.upkeep.tick();
  await app.upkeep.tick();
  expect((await service().list()).items).toHaveLength(1);
  for (let day = 1; day <= 40; day += 1) {
    now = new Date(Date.UTC(2026, 2, 2 + day, 9));
    await app.upkeep.tick();
  }
  const { items, failure } = await service().list();
  expect(failure).toBeNull();
  expect(items.every(({ kind, state }) => kind === 'daily' && state === 'good')).toBe(true);
  expect(items.map(({ at }) => at.slice(0, 10))).toEqual(['2026-04-11', '2026-04-10', '2026-04-09', '2026-04-08', '2026-04-07', '2026-04-06', '2026-04-05', '2026-03-29', '2026-03-22']);
}, 60_000);

it('says of a damaged one what is wrong, forgets what it knew of a changed one, and restores neither', async () => {
  const { name } = await service().create();
  const path = join(backupsDir(dir), name);
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xee, 4096, 12_288));
  expect((await service().list()).items[0]?.state).toBe('unchecked');
  expect(await service().verify(name)).toMatchObject({ state: 'damaged', problem: expect.stringMatching(/./) });
  await expect(service().restore(name)).rejects.toMatchObject({ code: 'DATABASE_CORRUPT' });
  await expect(service().restore('manual-1.sqlite')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(asked).toBe(0);
  await addPersona('Still');
  await reopen();
  expect(await names()).toEqual(['Still']);
});

it('refuses one of a newer app', async () => {
  const { name } = await service().create();
  const copy = new Sqlite(join(backupsDir(dir), name));
  copy.pragma('user_version = 99');
  copy.close();
  expect(await service().verify(name)).toMatchObject({ state: 'newer' });
  await expect(service().restore(name)).rejects.toMatchObject({ code: 'DATABASE_NEWER' });
  expect(asked).toBe(0);
});

it('restores, keeps the present state as a backup with its last row, and can go back to it', async () => {
  await addPersona('Early');
  const { name } = await service().create();
  await addPersona('Late');
  now = new Date('2026-03-02T10:00:00.000Z');
  await service().restore(name);
  expect(asked).toBe(1);
  await expect(service().create()).rejects.toMatchObject({ code: 'CONFLICT' });
  await addPersona('Last'); // between the answer and the closing
  await reopen();
  expect(await names()).toEqual(['Early']);
  const before = (await service().list()).items.find(({ kind }) => kind === 'before-restore');
  expect(before).toMatchObject({ at: '2026-03-02T10:00:00.000Z' });
  now = new Date('2026-03-02T11:00:00.000Z');
  await service().restore(before?.name ?? '');
  await reopen();
  expect(await names()).toEqual(['Early', 'Last', 'Late']);
  expect(await app.database.reader().query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
});

it('brings an older version up to date after a restore', async () => {
  const { migrations } = await import('../../main/db/migrations');
  const { fillWorkspace } = await import('../support/filled-workspace');
  const old = join(folder.path, 'old');
  await fillWorkspace(old, 3, migrations.slice(0, 1));
  await backUpFile(databasePath(old), backupsDir(dir), 'manual-20250101T000000000Z');
  await service().restore('manual-20250101T000000000Z.sqlite');
  await reopen();
  expect(await names()).toEqual(['Mara']);
  expect(await app.database.reader().query('SELECT count(*) AS n FROM posts')).toEqual([{ n: 3 }]);
  expect((await service().list()).items.map(({ kind }) => kind).sort()).toEqual(['before-restore', 'manual', 'migration']);
});

it('finds damage while it is open, says so, makes no backup of it, and mends it when asked', async () => {
  await addMany('Persona', 200);
  await service().create();
  await reopen();
  const path = databasePath(dir);
  const bytes = readFileSync(path);
  let damaged = 0;
  for (let page = 3; page < bytes.length / 4096; page += 1) if (bytes[page * 4096] === 13 && bytes.subarray(page * 4096, (page + 1) * 4096).includes('Persona150')) { bytes.fill(0xee, page * 4096, page * 4096 + 4096); damaged += 1; }
  expect(damaged).toBe(1);
  await expect(async () => service().mend()).rejects.toMatchObject({ code: 'CONFLICT' });
  writeFileSync(path, bytes);
  await app.upkeep.tick();
  expect(await service().health()).toEqual({ recoveries: [], damaged: true });
  expect((await service().list()).items.map(({ kind }) => kind)).toEqual(['manual']);
  service().mend();
  expect(asked).toBe(1);
  await reopen();
  expect(await names()).toHaveLength(200);
  const [recovery] = (await service().health()).recoveries;
  expect(recovery).toMatchObject({ backup: { name: expect.stringContaining('manual') } });
  service().dismiss(recovery?.id ?? '');
  expect((await service().health()).recoveries).toEqual([]);
  expect(existsSync(recovery?.quarantine ?? '')).toBe(true);
});

it('remembers for the list why the backup of the day failed', async () => {
  rmSync(backupsDir(dir), { recursive: true, force: true });
  writeFileSync(backupsDir(dir), 'a file where the folder should be');
  await app.upkeep.tick();
  expect(readFileSync(backupsDir(dir), 'utf8')).toBe('a file where the folder should be');
  rmSync(backupsDir(dir));
  expect((await service().list()).failure).toMatchObject({ at: '2026-03-02T09:00:00.000Z', message: expect.stringMatching(/./) });
  await app.upkeep.tick();
  expect(await service().list()).toMatchObject({ failure: null, items: [{ kind: 'daily' }] });
});

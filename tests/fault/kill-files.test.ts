// kill -9 at numbered points of backup, rotation, migration, restore and salvage: afterwards the workspace opens, with every
// row once, every backup under a good name is whole, and a damaged file is kept as it was. KP_AT="restore at swap.moved" plays
// that turn alone.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backUpFile } from '../../main/db/backup';
import { inspectFile } from '../../main/db/inspect-file';
import { migrations } from '../../main/db/migrations';
import { backupsDir, databasePath, quarantineDir } from '../../main/db/workspace-files';
import { headless, type HeadlessEnd } from '../support/headless-process';
import { fillWorkspace, openRaw, putPosts } from '../support/filled-workspace';
import { temporaryFolder } from '../support/open-app';
import { pick, seeded } from '../support/seeded';

const kills = process.env['KP_FULL'] ? 300 : 0;
// `npm test` goes once through every scenario and then as far as this reaches.
const sampleMs = process.env['KP_KILLS'] ? 25_000 : 90_000;
const only = process.env['KP_AT'];
const seed = Number(process.env['KP_SEED'] ?? 20_262);
const early = 120;
const all = 160;
const daily = 12;

const folder = temporaryFolder();
const template = (name: string): string => join(folder.path, name);
afterAll(() => folder.remove());

beforeAll(async () => {
  const base = template('base');
  await fillWorkspace(base, early);
  await backUpFile(databasePath(base), backupsDir(base), 'manual-20260101T100000000Z');
  const file = openRaw(base);
  putPosts(file, early, all);
  file.close();
  cpSync(base, template('rotation'), { recursive: true });
  for (let at = 1; at <= daily; at += 1) cpSync(databasePath(base), join(backupsDir(template('rotation')), `daily-202602${String(at).padStart(2, '0')}T100000000Z.sqlite`));
  await fillWorkspace(template('old'), all, migrations.slice(0, 1));
  cpSync(base, template('damaged'), { recursive: true });
  writeFileSync(databasePath(template('damaged')), readFileSync(databasePath(base)).fill(0xa5, 0, 100));
});

const ids = (path: string, table: string): string[] => {
  const file = new Sqlite(path, { readonly: true });
  try {
    return file.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[];
  } finally {
    file.close();
  }
};
const postsUpTo = (count: number): string[] => Array.from({ length: count }, (_, at) => `post-${String(at).padStart(5, '0')}`);
const names = (dir: string, ending: string): string[] => { try { return readdirSync(dir).filter((name) => name.endsWith(ending)).sort(); } catch { return []; } };

/** Whatever stands under a good name is whole, also right after a kill. */
const expectBackupsWhole = (workspace: string): void => {
  for (const name of names(backupsDir(workspace), '.sqlite')) expect(inspectFile(join(backupsDir(workspace), name)).problem, name).toBeNull();
};
const expectWhole = (workspace: string, posts: number): void => {
  expect(inspectFile(databasePath(workspace))).toMatchObject({ problem: null, version: migrations.length });
  expect(ids(databasePath(workspace), 'posts')).toEqual(postsUpTo(posts));
  expect(ids(databasePath(workspace), 'comments')).toHaveLength(posts);
  expectBackupsWhole(workspace);
};

interface Scenario {
  from: string;
  args: readonly string[];
  /** What opens the workspace after the kill; the same act where it is not done yet. */
  then: readonly string[];
  points: readonly string[];
  /** After a kill, before anything else has opened it. */
  killed?(workspace: string): void;
  ended(workspace: string): void;
}

const manual = 'manual-20260101T100000000Z.sqlite';
const scenarios: Record<string, Scenario> = {
  backup: {
    from: 'base', args: ['create'], then: ['create'], points: ['backup.pages', 'backup.copied', 'backup.checked', 'backup.named'], killed: expectBackupsWhole,
    ended: (workspace) => {
      expectWhole(workspace, all);
      const [last = ''] = names(backupsDir(workspace), '.sqlite').filter((name) => name.startsWith('manual-') && name !== manual).reverse();
      expect(ids(join(backupsDir(workspace), last), 'posts')).toEqual(postsUpTo(all));
      expect(names(backupsDir(workspace), '.part')).toEqual([]);
    },
  },
  rotation: {
    from: 'rotation', args: ['daily'], then: ['list'], points: ['backup.pages', 'backup.named', 'rotate.removed'], killed: expectBackupsWhole,
    ended: (workspace) => {
      expectWhole(workspace, all);
      const kept = names(backupsDir(workspace), '.sqlite');
      // Today's may be the newest of the seven; the other six and the newest of the week before stay whenever it ended.
      for (const day of ['12', '11', '10', '09', '08', '07']) expect(kept).toContain(`daily-202602${day}T100000000Z.sqlite`);
      expect(kept).toContain('daily-20260201T100000000Z.sqlite');
      expect(kept).toContain(manual);
    },
  },
  migration: {
    from: 'old', args: ['list'], then: ['list'], points: ['backup.pages', 'backup.copied', 'backup.named', 'migration.in-step', 'migration.step'], killed: expectBackupsWhole,
    ended: (workspace) => {
      expectWhole(workspace, all);
      expect(names(backupsDir(workspace), '.sqlite').some((name) => name.startsWith('before-'))).toBe(true);
    },
  },
  restore: {
    from: 'base', args: ['restore', manual], then: ['list'], points: ['restore.copied', 'swap.staged', 'swap.planned', 'swap.moved', 'swap.placed', 'swap.noted'], killed: expectBackupsWhole,
    ended: (workspace) => {
      const posts = ids(databasePath(workspace), 'posts').length;
      expect([early, all]).toContain(posts);
      expectWhole(workspace, posts);
      const before = names(backupsDir(workspace), '.sqlite').filter((name) => name.startsWith('before-restore-'));
      expect(before).toHaveLength(posts === early ? 1 : 0);
      for (const name of before) expect(ids(join(backupsDir(workspace), name), 'posts')).toEqual(postsUpTo(all));
    },
  },
  salvage: {
    from: 'damaged', args: ['list'], then: ['list'], points: ['recover.copied', 'recover.merged', 'swap.staged', 'swap.planned', 'swap.moved', 'swap.placed', 'swap.noted'],
    ended: (workspace) => {
      expectWhole(workspace, all);
      const kept = names(quarantineDir(workspace), '.sqlite');
      expect(kept).toHaveLength(1);
      expect(readFileSync(join(quarantineDir(workspace), kept[0] ?? '')).equals(readFileSync(databasePath(template('damaged'))))).toBe(true);
      expect(names(quarantineDir(workspace), '.json')).toHaveLength(1);
    },
  },
};

const backups = (workspace: string, args: readonly string[], fault?: string): Promise<HeadlessEnd> => headless(['backups', ...args, '--workspace', workspace], { env: fault ? { KPBOT_FAULT: fault } : {} });

/** One or two kills, then an end in peace. @returns the kills */
const play = async (workspace: string, { args, then, points, killed, ended }: Scenario, random: () => number, first: string | undefined): Promise<number> => {
  let done = 0;
  for (const point of [first ?? pick(random, points), ...(random() < 0.5 ? [pick(random, points)] : [])]) {
    const end = await backups(workspace, done === 0 ? args : then, `${point}:1`);
    if (end.signal === 'SIGKILL') done += 1;
    else expect(end, end.stderr).toMatchObject({ code: 0 });
    if (end.signal === 'SIGKILL') killed?.(workspace);
  }
  const end = await backups(workspace, then);
  expect(end, end.stderr).toMatchObject({ code: 0 });
  ended(workspace);
  return done;
};

it('comes through kills of everything that moves whole files', { timeout: 60 * 60_000 }, async () => {
  const random = seeded(seed);
  const until = Date.now() + sampleMs;
  const turns = Object.entries(scenarios).flatMap(([name, scenario]) => scenario.points.map((point) => ({ name, scenario, point })));
  const alone = turns.filter(({ name, point }) => `${name} at ${point}` === only);
  const first = only ? alone : Object.entries(scenarios).map(([name, scenario]) => ({ name, scenario, point: undefined as string | undefined }));
  const done: Record<string, number> = {};
  const more = (round: number): boolean => round < first.length || (!only && (kills > 0 ? Object.values(done).reduce((sum, count) => sum + count, 0) < kills : Date.now() < until));
  for (let round = 0; more(round); round += 1) {
    const turn = kills > 0 && !only ? turns[round % turns.length] : (first[round] ?? pick(random, turns));
    const { name, scenario, point } = turn ?? first[0] ?? { name: '', scenario: scenarios['backup'] as Scenario, point: undefined };
    const workspace = join(folder.path, `round-${round}`);
    mkdirSync(workspace);
    cpSync(template(scenario.from), workspace, { recursive: true });
    try {
      done[name] = (done[name] ?? 0) + (await play(workspace, scenario, random, point));
    } catch (error) {
      throw new Error(`round ${round}, ${name} at ${point ?? 'a random point'}`, { cause: error });
    }
  }
  process.stdout.write(`kills: ${JSON.stringify(done)}\n`);
  expect(Object.keys(done).sort()).toEqual(first.map(({ name }) => name).sort());
  expect(Object.values(done).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(only ? 1 : kills || first.length);
});

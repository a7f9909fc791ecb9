// kill -9 around approve, open, posted and verify, with a person who posts the moment the page is before them. Whatever is cut
// off, no approval is posted twice, what is not known is said to be, and nothing that was committed is lost (G2).
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { headless } from '../support/headless-process';
import { temporaryFolder } from '../support/open-app';
import { buildPlainEngine } from '../support/plain-engine-build';
import { writeSavedBlog } from '../support/saved-blog';
import { pick, seeded } from '../support/seeded';

const sample = Number(process.env['KP_KILLS'] ?? 0);
const full = Boolean(process.env['KP_FULL']);
const kills = full ? 500 : sample || 24;
const pages = 6;
const limitMs = 120_000;

/** Where a kill may strike, and how many passes there are at most in a run of this many comments. `clock`: a random moment. */
const points = ['approve.checked', 'posting.opening', 'posting.copied', 'posting.shown', 'posting.opened', 'posting.word', 'posting.posted', 'verify.looked', 'task.in-commit', '*', 'clock'] as const;
type Point = (typeof points)[number];

let entry: string;
beforeAll(async () => { entry = await buildPlainEngine('posting-engine'); });
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => folder.remove());

interface Look {
  integrity: string;
  comments: Map<string, string>;
  postings: { url: string; status: string }[];
  steps: string[];
  checks: string[];
  live: string[];
}

const lookInto = (workspace: string): Look => {
  const file = new Sqlite(join(workspace, 'workspace.sqlite'), { timeout: 5_000 });
  try {
    const all = <T>(sql: string): T[] => file.prepare(sql).all() as T[];
    return {
      integrity: String(file.pragma('integrity_check', { simple: true })),
      comments: new Map(all<{ id: string; status: string }>('SELECT id, status FROM comments').map(({ id, status }) => [id, status])),
      postings: all('SELECT p.url, g.status FROM postings g JOIN comments c ON c.id = g.comment_id JOIN posts p ON p.id = c.post_id'),
      steps: all<{ id: string }>('SELECT id FROM posting_steps').map(({ id }) => id),
      checks: all<{ id: string }>('SELECT id FROM posting_checks').map(({ id }) => id),
      live: all<{ live: string }>('SELECT live FROM postings').map(({ live }) => live),
    };
  } finally {
    file.close();
  }
};

const siteOf = (place: string): string[] => (existsSync(join(place, 'site.log')) ? readFileSync(join(place, 'site.log'), 'utf8').split('\n').filter(Boolean) : []);
const postedOn = (place: string): string[] => siteOf(place).filter((line) => line.startsWith('posted ')).map((line) => line.slice('posted '.length));

const expectNothingLost = (before: Look, now: Look): void => {
  expect(now.integrity).toBe('ok');
  expect(before.steps.filter((id) => !now.steps.includes(id)), 'steps that were lost').toEqual([]);
  expect(before.checks.filter((id) => !now.checks.includes(id)), 'looks that were lost').toEqual([]);
  for (const [id, status] of before.comments) if (status === 'posted') expect(now.comments.get(id), 'a posted comment that is not').toBe('posted');
};

/** What happened outside and is not written down as posted must be in a state that the next start asks the person about. */
const expectNoneForgotten = (place: string, look: Look): number => {
  const posted = postedOn(place);
  expect(new Set(posted).size, `posted twice: ${posted.join(', ')}`).toBe(posted.length);
  const open = look.postings.filter(({ url, status }) => posted.includes(url) && status !== 'posted');
  expect(open.every(({ status }) => status === 'opening' || status === 'opened' || status === 'unknown'), JSON.stringify(open)).toBe(true);
  expect(look.postings.filter(({ url }) => posted.includes(url))).toHaveLength(posted.length);
  return open.length;
};

class Strikes {
  readonly struck = new Map<Point, number>(points.map((point) => [point, 0]));
  surfaced = 0;
  private readonly random = seeded(Number(process.env['KP_SEED'] ?? 20_265));
  private readonly noMoreAt = Date.now() + (sample ? 40_000 : Infinity);

  get total(): number { return [...this.struck.values()].reduce((sum, count) => sum + count, 0); }

  next(): Point | null {
    if (this.total >= kills || Date.now() >= this.noMoreAt) return null;
    const least = Math.min(...this.struck.values());
    return pick(this.random, points.filter((point) => this.struck.get(point) === least));
  }

  setting(point: Point): { env?: Record<string, string>; killAfterMs?: number } {
    if (point === 'clock') return { killAfterMs: 300 + Math.floor(this.random() * 1_500) };
    return { env: { KPBOT_FAULT: `${point}:${1 + Math.floor(this.random() * (point === '*' ? 20 : 2))}` } };
  }
}

/** Each comment of a workspace to its end, killed again and again on the way. */
const killedRound = async (template: string, place: string, strikes: Strikes): Promise<void> => {
  cpSync(template, place, { recursive: true });
  const workspace = join(place, 'workspace');
  let seen = lookInto(workspace);
  for (let finished = false; !finished;) {
    const point = strikes.next();
    const open = expectNoneForgotten(place, seen);
    const end = await headless([workspace, 'work'], { entry, limitMs, ...(point ? strikes.setting(point) : {}) });
    finished = end.signal !== 'SIGKILL';
    const asked = end.stdout.split('\n').filter((line) => line.startsWith('unknown ')).length;
    strikes.surfaced += asked;
    if (finished) {
      expect(end, end.stderr).toMatchObject({ code: 0 });
      expect(asked, 'what was cut off and is asked about').toBeGreaterThanOrEqual(open);
    } else if (point) strikes.struck.set(point, (strikes.struck.get(point) ?? 0) + 1);
    const now = lookInto(workspace);
    expectNothingLost(seen, now);
    seen = now;
  }
  expectNoneForgotten(place, seen);
  expect([...seen.comments.values()]).toEqual(Array.from({ length: pages }, () => 'posted'));
  expect(seen.postings.map(({ status }) => status)).toEqual(Array.from({ length: pages }, () => 'posted'));
  expect(seen.live.every((live) => live === 'live')).toBe(true);
  expect(postedOn(place).sort()).toEqual(seen.postings.map(({ url }) => url).sort());
  rmSync(place, { recursive: true, force: true });
};

it(`posts no approval twice over ${sample ? 'up to ' : ''}${kills} kills at ${points.length} kinds of places`, { timeout: Math.max(10, kills) * 60_000 }, async () => {
  const template = join(folder.path, 'template');
  writeSavedBlog(join(folder.path, 'blogs'), pages);
  const prepared = await headless([join(template, 'workspace'), 'prepare', join(folder.path, 'blogs')], { entry, limitMs });
  expect(prepared, prepared.stderr).toMatchObject({ code: 0 });
  const strikes = new Strikes();
  for (let round = 0; strikes.next() !== null; round += 1) await killedRound(template, join(folder.path, `round-${round}`), strikes);
  process.stdout.write(`${strikes.total} kills, ${strikes.surfaced} unknown postings asked about: ${[...strikes.struck].map(([point, count]) => `${point} ${count}`).join(', ')}\n`);
  expect(strikes.total).toBeGreaterThanOrEqual(sample ? 3 : kills);
  if (full) for (const [point, count] of strikes.struck) expect(count, `kills at ${point}`).toBeGreaterThan(kills / points.length / 4);
});

// kill -9 of whole runs at numbered fault points and at random moments, with a restart each time, and the oracles that are
// asked after each kill: one finished run in the end, nothing twice, nothing lost.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { HeadlessEnd } from './headless-process';
import { savedBlogCampaign, writeSavedBlog } from './saved-blog';
import { pick, seeded } from './seeded';
import { lookInto, type WorkspaceLook } from './workspace-file';

interface LaunchSetting { env?: Record<string, string>; killAfterMs?: number; limitMs: number }

export interface KillOrder {
  folder: string;
  kills: number;
  /** For a sample: no more kills after this long, in milliseconds; the run in hand still ends. */
  withinMs?: number;
  /** Posts of each run. */
  pages: number;
  /** About how long a run takes, in milliseconds: kills by the clock fall within it. */
  runMs: number;
  seed: number;
  /** Kills at this place alone. */
  at?: string | undefined;
  launch(args: readonly string[], setting: LaunchSetting): Promise<HeadlessEnd>;
}

/** Where a kill may strike: its number is how often the place is passed before. `clock`: a random moment. */
export const killPoints = [
  'run.starting', 'task.taken', 'step.before-save', 'step.after-save', 'task.before-commit', 'completion.half', 'task.in-commit', 'task.after-commit', '*', 'clock',
] as const;
export type KillPoint = (typeof killPoints)[number];
/** Passed once in a run: a higher number would never be reached. */
const passedOnce: readonly KillPoint[] = ['run.starting'];

const makeCampaign = ({ folder, pages, seed }: KillOrder, round: number): { file: string; workspace: string } => {
  const blogs = `blogs-${round}`;
  writeSavedBlog(join(folder, blogs), pages, seed + round);
  const file = join(folder, `campaign-${round}.json`);
  writeFileSync(file, JSON.stringify(savedBlogCampaign(`Killed ${round}`, [blogs])));
  return { file, workspace: join(folder, `workspace-${round}`) };
};

/** What was committed stays: every row seen after a kill is there after the next one. */
const expectNothingLost = (before: WorkspaceLook | null, now: WorkspaceLook): void => {
  expect(now.integrity).toBe('ok');
  expect(now.brokenReferences).toBe(0);
  if (!before) return;
  for (const part of ['campaigns', 'runs', 'posts', 'comments', 'tasks'] as const) {
    const ids = new Set(now[part].map(({ id }) => id));
    expect(before[part].filter(({ id }) => !ids.has(id)), `${part} that were lost`).toEqual([]);
  }
  const done = new Set(now.tasks.filter(({ status }) => status === 'done').map(({ id }) => id));
  expect(before.tasks.filter(({ id, status }) => status === 'done' && !done.has(id)), 'tasks that were done and are not').toEqual([]);
};

const expectOneWhole = (look: WorkspaceLook, pages: number): void => {
  expect(look.campaigns.map(({ status }) => status)).toEqual(['finished']);
  expect(look.runs.map(({ status }) => status)).toEqual(['finished']);
  expect(look.posts).toHaveLength(pages);
  expect(look.posts.every(({ status }) => status === 'drafted' || status === 'skipped')).toBe(true);
  expect(look.skips).toBe(look.posts.filter(({ status }) => status === 'skipped').length);
  expect(look.comments).toHaveLength(look.posts.filter(({ status }) => status === 'drafted').length);
  expect(new Set(look.comments.map(({ postId, ordinal }) => `${postId} ${ordinal}`)).size).toBe(look.comments.length);
  expect(new Set(look.comments.map(({ text }) => text)).size).toBe(look.comments.length);
  expect(look.drafted, 'lines of the timeline that tell of a draft').toBe(look.comments.length);
  expect(new Set(look.tasks.map(({ uniqueKey }) => uniqueKey)).size).toBe(look.tasks.length);
  expect(look.tasks.every(({ status }) => status === 'done')).toBe(true);
  expect(look.tasks).toHaveLength(1 + pages + look.tasks.filter(({ uniqueKey }) => uniqueKey.startsWith('draft ')).length);
  expect(look.steps).toBe(0);
};

/** The workspace as a kill left it; null when it struck before the first table was there: nothing can be lost yet. */
const lookAfterKill = (workspace: string, seen: WorkspaceLook | null): WorkspaceLook | null => {
  try {
    return lookInto(workspace);
  } catch (error) {
    if (seen !== null || !/no such table|unable to open|does not exist/.test(String(error))) throw error;
    return null;
  }
};

/** A run that is still not at its end waits for something that never comes. */
const stuckMs = 180_000;

class Strikes {
  readonly struck = new Map<KillPoint, number>(killPoints.map((point) => [point, 0]));

  constructor(private readonly order: KillOrder, private readonly random: () => number, private readonly noMoreAt = Date.now() + (order.withinMs ?? Infinity)) {}

  get total(): number {
    return [...this.struck.values()].reduce((sum, count) => sum + count, 0);
  }

  /** The place that was struck least often, one of them by chance; null when there were enough. */
  next(firstTry: boolean): KillPoint | null {
    if (this.total >= this.order.kills || Date.now() >= this.noMoreAt) return null;
    const open = killPoints.filter((point) => (firstTry || !passedOnce.includes(point)) && (this.order.at ?? point) === point);
    if (open.length === 0) return null;
    const least = Math.min(...open.map((point) => this.struck.get(point) ?? 0));
    return pick(this.random, open.filter((point) => this.struck.get(point) === least));
  }

  settingFor(point: KillPoint): Omit<LaunchSetting, 'limitMs'> {
    if (point === 'clock') return { killAfterMs: 200 + Math.floor(this.random() * this.order.runMs) };
    return { env: { KPBOT_FAULT: `${point}:${passedOnce.includes(point) ? 1 : 1 + Math.floor(this.random() * 5)}` } };
  }
}

/** One run to its end, killed again and again on the way. @returns how many drafts it made */
const killedRun = async (order: KillOrder, strikes: Strikes, round: number): Promise<number> => {
  const { file, workspace } = makeCampaign(order, round);
  let seen: WorkspaceLook | null = null;
  for (let [finished, firstTry] = [false, true]; !finished; firstTry = false) {
    const point = strikes.next(firstTry);
    const end = await order.launch(['run', file, '--workspace', workspace], { ...(point ? strikes.settingFor(point) : {}), limitMs: stuckMs });
    finished = end.signal !== 'SIGKILL';
    if (finished) expect(end, end.stderr).toMatchObject({ code: 0 });
    else if (point) strikes.struck.set(point, (strikes.struck.get(point) ?? 0) + 1);
    const look = lookAfterKill(workspace, seen);
    if (look) expectNothingLost(seen, look);
    seen = look ?? seen;
  }
  expectOneWhole(seen as WorkspaceLook, order.pages);
  rmSync(workspace, { recursive: true, force: true });
  return (seen as WorkspaceLook).comments.length;
};

/** Kills runs until there were enough kills; every oracle is asked after each of them. @returns how often each place was struck */
export const killRuns = async (order: KillOrder): Promise<ReadonlyMap<KillPoint, number>> => {
  const strikes = new Strikes(order, seeded(order.seed));
  let [rounds, drafts] = [0, 0];
  for (; strikes.next(true) !== null; rounds += 1) drafts += await killedRun(order, strikes, rounds);
  process.stdout.write(`${strikes.total} kills over ${rounds} runs, ${drafts} drafts: ${[...strikes.struck].map(([point, count]) => `${point} ${count}`).join(', ')}\n`);
  expect(drafts).toBeGreaterThan(0);
  expect(strikes.total).toBeGreaterThanOrEqual(order.withinMs === undefined ? order.kills : 3);
  return strikes.struck;
};

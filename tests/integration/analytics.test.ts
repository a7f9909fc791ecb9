// Figures against rows counted here one by one, and against the lists that they lead to.
import { join } from 'node:path';
import Papa from 'papaparse';
import * as XLSX from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { analyticsInput, skipListInput, type AnalyticsOverview } from '../../shared/contracts/analytics';
import { commentListInput } from '../../shared/contracts/comment';
import { postListInput } from '../../shared/contracts/post';
import { taskListInput } from '../../shared/contracts/task';
import type { App } from '../../main/app/container';
import type { Actor } from '../../main/features/accounts';
import { fillAnalytics, type Filled } from '../support/analytics-rows';
import { openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const now = new Date('2026-04-02T09:00:00.000Z');
let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let filled: Filled;
/** Seven days with the Sunday on which Berlin's clocks go forward. */
const asked = analyticsInput.parse({ days: 7, timeZone: 'Europe/Berlin' });
let seen: AnalyticsOverview;

const comments = async (over: Record<string, unknown>, actor: Actor = app.actor): Promise<number> => (await app.container.services.comments.list(actor, commentListInput.parse({ pageSize: 1, ...over }))).total;
const posts = async (over: Record<string, unknown>): Promise<number> => (await app.container.services.posts.list(app.actor, postListInput.parse({ pageSize: 1, ...over }))).total;

beforeAll(async () => {
  folder = temporaryFolder();
  app = await openApp(join(folder.path, 'workspace'), { crew: createPlainCrew(), clock: { now: () => new Date(now) } });
  filled = await fillAnalytics(app, now);
  seen = await app.container.services.analytics.overview(app.actor, asked);
});
afterAll(async () => { await app.container.close(0); folder.remove(); });

const berlinDay = (at: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date(at));
const inRange = (at: string | null): boolean => at !== null && berlinDay(at) >= '2026-03-27' && berlinDay(at) <= '2026-04-02';
const drafts = () => filled.comments.filter((row) => row.live && inRange(row.createdAt));

describe('figures', () => {
  it('count each day of the person’s calendar, the short one too', () => {
    expect(seen.range).toMatchObject({ from: '2026-03-27', to: '2026-04-02', start: '2026-03-26T23:00:00.000Z', end: '2026-04-02T22:00:00.000Z' });
    for (const { day, ...figures } of seen.days) {
      const of = <T extends { live: boolean }>(rows: readonly T[], at: (row: T) => string | null): T[] => rows.filter((row) => row.live && at(row) !== null && berlinDay(at(row) as string) === day);
      const made = of(filled.comments, ({ createdAt }) => createdAt);
      expect(figures, day).toMatchObject({
        found: of(filled.posts, ({ foundAt }) => foundAt).length, analysed: of(filled.posts, ({ foundAt }) => foundAt).filter(({ analysed }) => analysed).length, drafted: made.length,
        approved: of(filled.comments, ({ approvedAt }) => approvedAt).length, reviewed: new Set(of(filled.revisions, ({ at }) => at).map(({ commentId }) => commentId)).size,
        agreed: made.filter(({ verdict, status }) => (verdict === 'ready' && (status === 'approved' || status === 'posted')) || (verdict === 'rejected' && status === 'rejected')).length,
        against: made.filter(({ verdict, status }) => (verdict === 'ready' && status === 'rejected') || (verdict === 'rejected' && (status === 'approved' || status === 'posted'))).length,
      });
    }
    // A row just before and one just after the midnight that only Berlin has stand on different days.
    expect(seen.days.every(({ drafted, found }) => drafted > 0 && found > 0)).toBe(true);
  });

  it('count verdicts, decisions, scores and edits of the drafts of the range', () => {
    expect(drafts().length).toBeGreaterThan(100);
    expect(seen.drafts.total).toBe(drafts().length);
    for (const { verdict, open, approved, rejected } of seen.drafts.verdicts) {
      const those = drafts().filter((row) => row.verdict === verdict);
      expect([open, approved, rejected], verdict).toEqual([['awaiting'], ['approved', 'posted'], ['rejected']].map((states) => those.filter(({ status }) => states.includes(status)).length));
    }
    for (const { from, to, count } of seen.drafts.bands) expect(count, `${from}`).toBe(drafts().filter(({ score }) => score >= from && (score < to || (to === 100 && score === 100))).length);
    const approved = drafts().filter(({ status }) => status === 'approved' || status === 'posted');
    // Every edit of the rows changes one word of ten.
    const edits = approved.filter(({ edited }) => edited).length;
    expect(seen.drafts.edits).toEqual({ untouched: approved.length - edits, edited: edits, measured: edits, medianShare: 0.1, p90Share: 0.1 });
  });

  it('group drafts by site, comment system and campaign', () => {
    const sites = new Set(drafts().map(({ host }) => host));
    expect(seen.sites.total).toBe(sites.size);
    const [site] = seen.sites.items;
    const there = drafts().filter(({ host }) => host === site?.host);
    expect(site).toMatchObject({ drafted: there.length, ready: there.filter(({ verdict }) => verdict === 'ready').length, rejected: there.filter(({ status }) => status === 'rejected').length });
    expect(site?.averageScore).toBeCloseTo(there.reduce((sum, { score }) => sum + score, 0) / there.length, 6);
    expect(seen.systems.reduce((sum, { drafted }) => sum + drafted, 0)).toBe(seen.drafts.total);
    expect(seen.systems.reduce((sum, { sites: n }) => sum + n, 0)).toBe(sites.size);
    expect(seen.systems.map(({ system }) => system).sort()).toEqual(['ghost', 'unknown', 'wordpress']);
    expect(Object.fromEntries(seen.campaigns.items.map(({ id, drafted }) => [id, drafted]))).toEqual(Object.fromEntries([...new Set(drafts().map(({ campaignId }) => campaignId))].map((id) => [id, drafts().filter(({ campaignId }) => campaignId === id).length])));
  });

  it('tell runs, tasks and skips of the range', () => {
    const skips = filled.skips.filter(({ at, live }) => live && inRange(at));
    expect(Object.fromEntries(seen.skips.byCode.map(({ code, count }) => [code, count]))).toEqual(Object.fromEntries([...new Set(skips.map(({ code }) => code))].map((code) => [code, skips.filter((skip) => skip.code === code).length])));
    expect(seen.runs).toMatchObject({ total: 3, finished: 2, failed: 1, stopped: 0, medianSeconds: 60, longestSeconds: 180 });
    expect(seen.work).toEqual([{ name: 'campaign.analyse', done: 20, failed: 1, cancelled: 2, medianSeconds: expect.closeTo(10, 3), p95Seconds: expect.closeTo(19, 3) }]);
  });

  it('show a user the own rows alone, and one campaign its own', async () => {
    const user: Actor = { ...app.actor, id: filled.otherOwner, role: 'user' };
    const own = await app.container.services.analytics.overview(user, asked);
    const theirs = drafts().filter(({ ownerId }) => ownerId === filled.otherOwner);
    expect(theirs.length).toBeGreaterThan(0);
    expect(own.drafts.total).toBe(theirs.length);
    expect(own.skips.total).toBe(filled.skips.filter(({ at, live, ownerId }) => live && ownerId === filled.otherOwner && inRange(at)).length);
    const [mine, other] = [filled.comments.find(({ ownerId, live }) => live && ownerId === app.actor.id), theirs[0]];
    await expect(app.container.services.analytics.campaign(user, { ...asked, id: mine?.campaignId ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await app.container.services.analytics.campaign(user, { ...asked, id: other?.campaignId ?? '' })).drafts.total).toBe(theirs.filter(({ campaignId }) => campaignId === other?.campaignId).length);
  });
});

describe('the rows behind a figure', () => {
  it('are as many as it says, day by day', async () => {
    for (const { start: from, end: to, found, analysed, drafted, reviewed, approved } of seen.days) {
      expect([await posts({ from, to }), await posts({ from, to, analysed: true }), await comments({ from, to }), await comments({ from, to, on: 'reviewed' }), await comments({ from, to, on: 'approved' })])
        .toEqual([found, analysed, drafted, reviewed, approved]);
    }
  });

  it('are as many as it says, figure by figure', async () => {
    const { start: from, end: to } = seen.range;
    const { drafts: told } = seen;
    for (const { verdict, open, approved, rejected } of told.verdicts) {
      expect([await comments({ from, to, verdict, decision: 'open' }), await comments({ from, to, verdict, decision: 'approved' }), await comments({ from, to, verdict, decision: 'rejected' })]).toEqual([open, approved, rejected]);
    }
    expect([await comments({ from, to }), await comments({ from, to, on: 'reviewed' })]).toEqual([told.total, told.reviewed]);
    for (const band of told.bands) expect(await comments({ from, to, minScore: band.from, ...(band.to < 100 ? { belowScore: band.to } : {}) }), `${band.from}`).toBe(band.count);
    expect([await comments({ from, to, agreement: 'agreed' }), await comments({ from, to, agreement: 'against' }), await comments({ from, to, agreement: 'clear' })]).toEqual([told.agreed, told.against, told.agreed + told.against]);
    expect([await comments({ from, to, decision: 'approved', edited: false }), await comments({ from, to, decision: 'approved', edited: true })]).toEqual([told.edits.untouched, told.edits.edited]);
    for (const { system, drafted } of seen.systems) expect(await comments({ from, to, system }), system).toBe(drafted);
    for (const { host, drafted, approved } of seen.sites.items) expect([await comments({ from, to, host }), await comments({ from, to, host, decision: 'approved' })], host).toEqual([drafted, approved]);
    for (const { id, drafted } of seen.campaigns.items) expect(await comments({ from, to, campaignId: id })).toBe(drafted);
    for (const { name, done, failed, cancelled } of seen.work) {
      const tasks = async (status: 'done' | 'failed' | 'cancelled'): Promise<number> => (await app.container.services.tasks.list(app.actor, taskListInput.parse({ from, to, name, status }))).total;
      expect([await tasks('done'), await tasks('failed'), await tasks('cancelled')], name).toEqual([done, failed, cancelled]);
    }
    for (const { code, count } of seen.skips.byCode) expect((await app.container.services.analytics.skips(app.actor, skipListInput.parse({ from, to, code }))).total, code).toBe(count);
  });
});

describe('an export', () => {
  const file = (format: 'csv' | 'xlsx' | 'json') => app.container.services.analytics.export(app.actor, { ...asked, format });
  it('holds the figures, and no spreadsheet takes a name for a formula', async () => {
    const csv = Papa.parse<{ part: string; about: string; figure: string; value: string }>(Buffer.from((await file('csv')).bytes).toString('utf8').replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;
    expect(csv.find(({ part, figure }) => part === 'drafts' && figure === 'total')?.value).toBe(String(seen.drafts.total));
    expect(csv.filter(({ part }) => part === 'campaigns').map(({ about }) => about)).toContain(`'=HYPERLINK("x")`);
    const book = XLSX.read((await file('xlsx')).bytes, { cellFormula: true });
    const cells = Object.values(book.Sheets[book.SheetNames[0] as string] as Record<string, { t?: string; f?: string; v?: unknown }>).filter(({ v }) => v === '=HYPERLINK("x")');
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.every(({ t, f }) => t === 's' && f === undefined)).toBe(true);
    const json = await file('json');
    expect(JSON.parse(Buffer.from(json.bytes).toString('utf8'))).toEqual(JSON.parse(JSON.stringify(seen)));
    expect(json.fileName).toBe('kp-bot-analytics-2026-04-02.json');
  });
});

it('says what is wrong with a range, also from the thread', async () => {
  await expect(app.container.services.analytics.overview(app.actor, { ...asked, from: '2026-05-02', to: '2026-05-01' })).rejects.toMatchObject({ code: 'VALIDATION', message: expect.stringContaining('before it begins') });
});

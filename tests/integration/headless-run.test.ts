import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reviewPartsSchema } from '../../shared/contracts/review';
import type { RunReport } from '../../main/app/run-report';
import { headless, type HeadlessEnd } from '../support/headless-process';
import { openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';

let folder: ReturnType<typeof temporaryFolder>;
const at = (...parts: string[]): string => join(folder.path, ...parts);
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => folder.remove());

const campaign = (over: Record<string, unknown> = {}, name = 'campaign.json'): string => {
  writeFileSync(at(name), JSON.stringify({ ...savedBlogCampaign('Headless', ['blogs']), ...over }));
  return at(name);
};
const answer = (end: HeadlessEnd): RunReport => {
  expect(end.code, end.stdout.slice(0, 500) + end.stderr).toBe(0);
  expect(end.stdout.trimEnd().split('\n')).toHaveLength(1);
  return JSON.parse(end.stdout) as RunReport;
};
const failure = (end: HeadlessEnd): { code: string; message: string } => {
  expect(end.code).toBe(1);
  return (JSON.parse(end.stdout) as { error: { code: string; message: string } }).error;
};

describe('headless run', { timeout: 180_000 }, () => {
  it('does the example from start to end: quotes at their offsets, drafts that differ, a reason for every skip', async () => {
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith('kp-bot-'));
    const report = answer(await headless(['run', resolve('examples/campaign.json')]));
    expect(report.campaign).toMatchObject({ status: 'finished' });
    expect(report.comments.length).toBeGreaterThan(2);
    const posts = new Map(report.posts.map((post) => [post.url, post]));
    for (const comment of report.comments) {
      expect(comment.evidence.length).toBeGreaterThan(0);
      for (const { quote, start, end } of comment.evidence) expect(posts.get(comment.postUrl)?.text.slice(start, end)).toBe(quote);
      expect(reviewPartsSchema.safeParse(comment.parts).success).toBe(true);
      expect(comment.issues.filter(({ severity }) => severity === 'block')).toEqual([]);
    }
    expect(new Set(report.comments.map(({ text }) => text)).size).toBe(report.comments.length);
    expect(report.skipped.every(({ url, reason }) => url !== '' && reason.length > 10)).toBe(true);
    expect(report.posts.filter(({ skipped }) => skipped).map(({ skipped }) => skipped?.code)).toEqual(expect.arrayContaining(['closed', 'policy_forbids']));
    expect(report).toMatchObject({ cost: 0, tasks: { failed: 0, queued: 0, running: 0 } });
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('kp-bot-') && !before.includes(name))).toEqual([]);
  });

  it('returns a finished run of the same content, and makes another only when asked', async () => {
    writeSavedBlog(at('blogs'), 3);
    const first = answer(await headless(['run', campaign(), '--workspace', at('w')]));
    const second = answer(await headless(['run', campaign({}, 'renamed.json'), '--workspace', at('w'), '--export', at('out.csv')]));
    expect(second).toEqual(first);
    expect(readFileSync(at('out.csv'), 'utf8').split('\r\n')[0]).toContain('id,campaign');
    const again = answer(await headless(['run', campaign(), '--workspace', at('w'), '--again']));
    expect(again.campaign.id).not.toBe(first.campaign.id);
  });

  it('keeps its place when it is interrupted, and goes on from there', async () => {
    writeSavedBlog(at('blogs'), 8);
    const file = campaign();
    const stopped = await headless(['run', file, '--workspace', at('w')], { killAfterMs: 2_500, signal: 'SIGINT' });
    if (stopped.code === 1) expect(failure(stopped).code).toBe('CANCELLED');
    const report = answer(await headless(['run', file, '--workspace', at('w')]));
    expect(report.posts).toHaveLength(8);
    expect(new Set(report.comments.map(({ postUrl }) => postUrl)).size).toBe(report.comments.length);
  });

  it('says that a workspace is in use', async () => {
    writeSavedBlog(at('blogs'), 1);
    const app = await openApp(at('w'), { crew: createPlainCrew() });
    try {
      expect(failure(await headless(['run', campaign(), '--workspace', at('w')]))).toMatchObject({ code: 'DATABASE_BUSY', message: expect.stringContaining('Another KP Bot') });
    } finally {
      await app.container.close(0);
    }
  });

  it('refuses addresses that are not public, names them, and goes on with the rest', async () => {
    writeSavedBlog(at('blogs'), 2);
    const report = answer(await headless(['run', campaign({ sources: ['blogs', 'http://127.0.0.1:9/x', { kind: 'url', value: 'http://169.254.169.254/latest/meta-data' }] })]));
    const refused = report.skipped.filter(({ code }) => code === 'blocked_address').map(({ url }) => url);
    expect(refused).toEqual(expect.arrayContaining([expect.stringContaining('127.0.0.1'), expect.stringContaining('169.254.169.254')]));
    expect(report.posts).toHaveLength(2);
  });

  it.each([
    ['a file that is not there', () => ['run', at('none.json')], 'FILE_READ'],
    ['a file that is not JSON', () => { writeFileSync(at('x.json'), '{ nope'); return ['run', at('x.json')]; }, 'PARSE'],
    ['a campaign without keywords', () => ['run', campaign({ keywords: [] })], 'VALIDATION'],
    ['a persona that is a keyword', () => { writeSavedBlog(at('blogs'), 1); return ['run', campaign({ persona: { name: 'Best Cheap Software', email: 'a@b.example' } })]; }, 'VALIDATION'],
    ['a campaign without sources', () => ['run', campaign({ sources: [] })], 'VALIDATION'],
    ['a folder that is not there', () => ['run', campaign({ sources: ['missing'] })], 'FILE_READ'],
    ['an export of an unknown kind', () => ['run', campaign(), '--export', 'x.doc'], 'VALIDATION'],
    ['an option that does not exist', () => ['run', campaign(), '--sources', 'x'], 'VALIDATION'],
    ['no verb', () => [], 'VALIDATION'],
    ['an unknown verb', () => ['fly'], 'VALIDATION'],
  ] as const)('tells what is wrong with %s, as JSON alone', async (_name, args, code) => {
    const error = failure(await headless([...args()]));
    expect(error.code).toBe(code);
    expect(error.message.length).toBeGreaterThan(15);
    expect(existsSync(at('w'))).toBe(false);
  });
});

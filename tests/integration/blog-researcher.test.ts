import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createBlogResearcher, type BlogResearcherContext, type BlogResearcherInput } from '../../main/agents/blog-researcher/blog-researcher.agent';
import { blogResearcherOutput } from '../../main/agents/blog-researcher/blog-researcher.schema';
import { systemClock } from '../../main/core/ports/clock';
import type { Embedder } from '../../main/core/ports/embedder';
import { silentLogger } from '../../main/core/ports/logger';
import { html, startLoopbackWeb, xml, type LoopbackWeb } from '../support/loopback-web';
import { noWeb } from '../support/source-context';

/** A double of the port: texts that share words lie near each other. The real encoder has tests of its own. */
const wordBag: Embedder = {
  id: 'word-bag', dimensions: 512,
  embed: (texts) => Promise.resolve(texts.map((text) => {
    const vector = new Float32Array(512);
    for (const word of text.toLowerCase().match(/[a-z]{4,}/g) ?? []) vector[[...word].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 512, 7)] = 1;
    const length = Math.hypot(...vector) || 1;
    return vector.map((value) => value / length);
  })),
  close: () => Promise.resolve(),
};

let web: LoopbackWeb;
let dir: string;
beforeAll(async () => {
  web = await startLoopbackWeb();
  dir = await mkdtemp(join(tmpdir(), 'kp-research-'));
});
afterAll(async () => {
  await web.close();
  await rm(dir, { recursive: true, force: true });
});

const research = createBlogResearcher();
const run = (fields: Partial<BlogResearcherInput>, context: Partial<BlogResearcherContext> = {}) =>
  research(
    { sources: [], baseDir: dir, topic: '', keywords: ['green tea'], maxPosts: 10, neverList: [], ...fields },
    { web: noWeb, search: null, workersDir: null, embedder: wordBag, clock: systemClock, log: silentLogger, ...context },
  );
const feed = (items: { title: string; url: string; text?: string }[]): string =>
  `<rss><channel>${items.map(({ title, url, text }) => `<item><title>${title}</title><link>${url}</link><description>${text ?? ''}</description></item>`).join('')}</channel></rss>`;

describe('blog researcher', () => {
  it('gives unique posts, most relevant first, and names what it left out and why', async () => {
    const copied = 'How to brew green tea without making it bitter: the water matters more than the leaves, and time more than both of them together';
    web.host('tea.test', { '/feed': xml(feed([
      { title: 'Tax forms for 2026', url: 'https://tea.example/tax' }, { title: 'Brewing green tea', url: 'https://tea.example/brew/?utm_source=rss', text: copied },
      { title: 'Green things', url: 'https://never.example/green' },
    ])) });
    web.host('copy.test', { '/feed': xml(feed([{ title: 'Brewing green tea', url: 'https://copy.example/brew', text: copied }, { title: 'Brewing green tea', url: 'http://tea.example/brew' }])) });
    web.host('down.test', { '/robots.txt': { status: 503, headers: { 'retry-after': '9999' } } });
    const output = await run({
      sources: [web.url('tea.test', '/feed'), web.url('copy.test', '/feed'), { kind: 'feed', value: web.url('down.test', '/feed') }, 'missing.csv', 'http://169.254.169.254/x', web.url('gone.test', '/post')],
      neverList: ['never.example', 'Some Person'],
    }, { web: web.client() });
    expect(blogResearcherOutput.parse(output)).toEqual(output);
    expect(output.candidates.map((candidate) => candidate.url)).toEqual(['https://tea.example/brew/', 'https://tea.example/tax']);
    expect(output.skipped.map(({ url, code }) => [url.replace(/:\d+/, ''), code]).sort()).toEqual([
      ['http://169.254.169.254/x', 'blocked_address'], ['http://gone.test/post', 'fetch_failed'], ['https://copy.example/brew', 'duplicate'], ['https://never.example/green', 'never_list'],
    ]);
    expect(output.problems.map(({ source, code }) => [source.replace(/:\d+/, ''), code]).sort()).toEqual([['http://down.test/feed', 'ROBOTS_DENIED'], ['missing.csv', 'FILE_READ']]);
  });

  it('takes saved pages for what feeds and lists name, and fetches nothing', async () => {
    await writeFile(join(dir, 'urls.csv'), 'file,url\na.html,https://s.example/a/\n');
    await writeFile(join(dir, 'a.html'), '<!doctype html><title>A | Site</title><p>x');
    await writeFile(join(dir, 'feed.xml'), feed([{ title: 'A', url: 'http://s.example/a?utm_source=x' }]));
    const output = await run({ sources: ['feed.xml'] });
    expect(output.candidates).toMatchObject([{ url: 'https://s.example/a/', file: join(dir, 'a.html'), title: 'A', source: { kind: 'feed', value: 'feed.xml' } }]);
    expect((await run({ sources: ['a.html', 'feed.xml', 'urls.csv'] })).candidates).toMatchObject([{ url: 'https://s.example/a/', title: 'A' }]);
  });

  it('hands on more than the campaign wants, and says what was beyond that', async () => {
    await writeFile(join(dir, 'many.csv'), `url,title\n${Array.from({ length: 90 }, (_, i) => `https://m.example/${i},${i === 77 ? 'All about green tea' : `Post ${i}`}`).join('\n')}`);
    const output = await run({ sources: ['many.csv'], maxPosts: 5 });
    expect(output.candidates).toHaveLength(60);
    expect(output.candidates[0]?.url).toBe('https://m.example/77');
    expect(output.skipped.filter((skip) => skip.code === 'limit')).toHaveLength(30);
  });

  it('goes on by words alone when there are no embeddings, and stops when it is told to', async () => {
    const broken: Embedder = { ...wordBag, embed: () => Promise.reject(new Error('no model')) };
    expect((await run({ sources: ['many.csv'], maxPosts: 5 }, { embedder: broken })).candidates[0]?.url).toBe('https://m.example/77');
    web.host('hang.test', { '/': { ...html('x'), slow: 20_000 } });
    const control = new AbortController();
    const hanging = run({ sources: [web.url('hang.test')] }, { web: web.client(), signal: control.signal });
    await vi.waitFor(() => expect(web.arrivals('hang.test').length).toBeGreaterThan(0));
    control.abort();
    await expect(hanging).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('asks for sources when there are none', async () => {
    await expect(run({})).rejects.toMatchObject({ code: 'VALIDATION' });
  });
});

describe('the example blog', () => {
  it('is found whole with no network', async () => {
    const output = await run({ sources: ['blogs'], baseDir: resolve('examples'), keywords: ['onboarding', 'churn'] });
    expect(output.problems).toEqual([]);
    expect(output.skipped).toEqual([]);
    expect(output.candidates.length).toBeGreaterThanOrEqual(10);
    expect(output.candidates.every((candidate) => candidate.file !== null && existsSync(candidate.file) && candidate.url.startsWith('https://'))).toBe(true);
    expect(new Set(output.candidates.map((candidate) => candidate.url)).size).toBe(output.candidates.length);
  });
});

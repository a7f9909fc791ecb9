import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KnownPages } from '../../main/web/sources/known-pages';
import { readSource } from '../../main/web/sources/read-source';
import { tableTemplate } from '../../main/web/sources/table-template';
import { html, redirect, startLoopbackWeb, xml, type LoopbackWeb } from '../support/loopback-web';
import { sourceContext } from '../support/source-context';

let dir: string;
let web: LoopbackWeb;
const put = async (path: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(join(dir, path, '..'), { recursive: true });
  await writeFile(join(dir, path), content);
};
const page = (head: string): string => `<!doctype html><html><head><title>Page title</title>${head}</head><body><p>Some words of the post that are long enough to be shown as its first words.</p></body></html>`;
const rss = (items: [string, string][]): string => `<rss version="2.0"><channel><title>F</title>${items.map(([title, link]) => `<item><title>${title}</title><link>${link}</link></item>`).join('')}</channel></rss>`;
const context = (fields = {}) => sourceContext({ baseDir: dir, ...fields });
const urls = (reading: { found: { url: string }[] }): string[] => reading.found.map((post) => post.url);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kp-sources-'));
  web = await startLoopbackWeb();
});
afterAll(async () => {
  await web.close();
  await rm(dir, { recursive: true, force: true });
});

describe('saved pages', () => {
  it('have the address of urls.csv, else canonical, else og:url, else their file, and are never fetched', async () => {
    await put('pages/urls.csv', 'file,url\nmapped.html,https://m.example/mapped\npacked.html,https://m.example/packed\n');
    await put('pages/mapped.html', page('<link rel="canonical" href="https://wrong.example/">'));
    await put('pages/packed.html.gz', gzipSync(page('')));
    await put('pages/canon.html', page('<meta property="og:url" content="https://og.example/x"><link href=https://canon.example/a?b=1&amp;c=2 rel=canonical>'));
    await put('pages/og.html', page('<meta property="og:url" content="https://og.example/x">'));
    await put('pages/bare.html', page(''));
    const reading = await readSource('pages', context());
    expect(Object.fromEntries(reading.found.map((post) => [post.file?.split('/').pop(), post.url]))).toEqual({
      'mapped.html': 'https://m.example/mapped', 'packed.html.gz': 'https://m.example/packed', 'canon.html': 'https://canon.example/a?b=1&c=2', 'og.html': 'https://og.example/x', 'bare.html': `file://${dir}/pages/bare.html`,
    });
    expect(reading.found[0]).toMatchObject({ title: 'Page title', source: { kind: 'html', value: 'pages/bare.html' } });
    expect(reading.problems).toEqual([]);
  });

  it('let a feed and an OPML beside them work with no network', async () => {
    await put('offline/urls.csv', 'file,url\none.html,https://o.example/one/\nfeed.xml,https://o.example/feed.xml\n');
    await put('offline/one.html', page(''));
    await put('offline/feed.xml', rss([['One', '/one']]));
    await put('offline/list.opml', '<opml><body><outline text="a"><outline text="O" xmlUrl="https://o.example/feed.xml"/></outline></body></opml>');
    const all = context();
    const reading = await readSource('offline/list.opml', all);
    expect(urls(reading)).toEqual(['https://o.example/one']);
    expect(all.known.fileOf('http://o.example/one/?utm_source=feed')).toBe(join(dir, 'offline/one.html'));
  });
});

describe('tables and lists', () => {
  it('reads CSV, XLSX and addresses in Latin-1', async () => {
    await put('t.csv', iconv.encode('url,title\nhttps://a.example/1,Caf\u00e9 cr\u00e8me\n', 'win1252'));
    await put('t.xlsx', (await tableTemplate('xlsx')).bytes);
    expect((await readSource('t.csv', context())).found[0]?.title).toBe('Caf\u00e9 cr\u00e8me');
    expect(urls(await readSource({ kind: 'xlsx', value: 't.xlsx' }, context()))).toEqual(['https://blog.example/a-post']);
  });

  it('reads large tables in a thread, and passes its errors on', async () => {
    const workersDir = resolve('out/headless/workers');
    await put('large.csv', `url,title\n${Array.from({ length: 25_000 }, (_, i) => `https://l.example/${i},Post ${i}`).join('\n')}`);
    const { found, problems } = await readSource('large.csv', context({ workersDir }));
    expect(found).toHaveLength(20_000);
    expect(problems).toMatchObject([{ message: expect.stringContaining('first 20000 rows') }]);
    await put('cut.xlsx', (await tableTemplate('xlsx')).bytes.slice(0, -400));
    expect((await readSource({ kind: 'xlsx', value: 't.xlsx' }, context({ workersDir }))).found).toHaveLength(1);
    expect((await readSource('cut.xlsx', context({ workersDir }))).problems).toMatchObject([{ code: 'PARSE' }]);
  });

  it('follows a sitemap index to posts and leaves out lists of tags', async () => {
    web.host('map.test', {
      '/sitemap.xml': xml(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${web.url('map.test', '/posts.xml.gz')}</loc></sitemap></sitemapindex>`),
      '/posts.xml.gz': { headers: { 'content-type': 'application/xml', 'content-encoding': 'gzip' }, body: gzipSync(`<urlset><url><loc>https://map.test/old</loc><lastmod>2020-01-01</lastmod></url><url><loc>https://map.test/new</loc><lastmod>2026-01-01</lastmod></url><url><loc>https://map.test/tag/x/</loc></url></urlset>`) },
    });
    const reading = await readSource(web.url('map.test', '/sitemap.xml'), context({ web: web.client() }));
    expect(reading.found.map((post) => [post.url, post.date])).toEqual([['https://map.test/new', '2026-01-01'], ['https://map.test/old', '2020-01-01']]);
  });
});

describe('addresses', () => {
  it('are a feed, a page, or a front page that announces its feed, by what they answer', async () => {
    web.host('blog.test', {
      '/': html(page(`<link rel="alternate" type="application/rss+xml" href="/feed">`)), '/post': html(page('<meta property="article:published_time" content="2026-02-03T04:05:06Z">')),
      '/feed': { headers: { 'content-type': 'text/html' }, body: rss([['Hi', '/post']]) }, '/moved': redirect('/feed'),
    });
    const client = web.client();
    const read = (path: string) => readSource(web.url('blog.test', path), context({ web: client }));
    expect((await read('/')).found[0]).toMatchObject({ url: web.url('blog.test', '/post'), title: 'Hi', source: { kind: 'feed' } });
    expect((await read('/moved')).found[0]?.url).toBe(web.url('blog.test', '/post'));
    expect((await read('/post')).found).toMatchObject([{ url: web.url('blog.test', '/post'), title: 'Page title', date: '2026-02-03T04:05:06Z', file: null, source: { kind: 'url' } }]);
  });

  it('that may not be fetched are refused each with its reason', async () => {
    web.host('closed.test', { '/robots.txt': { body: 'User-agent: *\nDisallow: /' } });
    web.host('binary.test', { '/x': { headers: { 'content-type': 'text/html' }, body: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]) } });
    const client = web.client();
    const refusal = async (url: string) => (await readSource(url, context({ web: client }))).refused[0]?.code;
    expect(await refusal(web.url('closed.test', '/a'))).toBe('ROBOTS_DENIED');
    expect(await refusal('http://169.254.169.254/latest')).toBe('BLOCKED_ADDRESS');
    expect(await refusal(web.url('binary.test', '/x'))).toBe('UNSUPPORTED_CONTENT');
    expect(await refusal(web.url('nohost.test', '/x'))).toBe('HTTP_STATUS');
  });
});

describe('bad sources', () => {
  it.each([
    ['missing.csv', null, 'FILE_READ'], ['empty.csv', '', 'EMPTY'], ['heading.csv', 'url,title\n', 'EMPTY'], ['nocolumn.csv', 'name,age\nAnn,3\n', 'VALIDATION'],
    ['posing.html', '%PDF-1.4 \u0001\u0002', 'UNSUPPORTED_CONTENT'], ['list.opml', '<opml><body><outline text="x"/></body></opml>', 'EMPTY'],
    ['feed.xml', '<rss><channel><title>x</title></channel></rss>', 'EMPTY'], ['notes.md', 'Just words', 'UNSUPPORTED_CONTENT'],
  ])('%s', async (name, content, code) => {
    if (content !== null) await put(`bad/${name}`, content);
    const reading = await readSource(`bad/${name}`, context());
    expect(reading.found).toEqual([]);
    expect(reading.problems).toMatchObject([{ source: `bad/${name}`, code }]);
  });

  it('warns and goes on: unknown columns, a broken file in a folder; what is no source is no problem there', async () => {
    await put('mixed/good.csv', 'url,colour\nhttps://a.example/1,red\n');
    await put('mixed/broken.xml', '<nothing/>');
    await put('mixed/campaign.json', '{"name":"x"}');
    await put('mixed/page_files/script.html', page(''));
    const reading = await readSource('mixed', context());
    expect(urls(reading)).toEqual(['https://a.example/1']);
    expect(reading.problems.map((problem) => [problem.source, problem.code])).toEqual([['mixed/broken.xml', 'UNSUPPORTED_CONTENT'], ['mixed/good.csv', 'VALIDATION']]);
  });

  it('stops at once when told to', async () => {
    web.host('wait.test', { '/': { slow: 10_000 } });
    const control = new AbortController();
    const reading = readSource(web.url('wait.test'), context({ web: web.client(), signal: control.signal }));
    setTimeout(() => control.abort(), 50);
    await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('says that a search needs a provider', async () => {
    expect((await readSource({ kind: 'search', value: 'tea' }, context())).problems).toMatchObject([{ source: 'tea', code: 'SEARCH_NOT_CONFIGURED' }]);
  });
});

// Catches a table beside saved pages that makes the address of a post, and with it a link of ours, out of a script.
it('takes no address but http and https from the table beside saved pages', async () => {
  await put('told/a.html', page(''));
  await put('told/b.html', page(''));
  await put('told/urls.csv', 'file,url\na.html,javascript:alert(1)\nb.html,https://b.example/b\n');
  const known = new KnownPages();
  expect([await known.urlOf(join(dir, 'told/a.html')), await known.urlOf(join(dir, 'told/b.html'))]).toEqual([null, 'https://b.example/b']);
});

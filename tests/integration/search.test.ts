// The four searches against a stand-in on the loopback that speaks their formats.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSearchProvider, type SearchConfig } from '../../main/web/search/create-search-provider.lazy';
import { readSource } from '../../main/web/sources/read-source';
import { startLoopbackWeb, type Answer, type LoopbackWeb } from '../support/loopback-web';
import { sourceContext } from '../support/source-context';

let web: LoopbackWeb;
beforeAll(async () => { web = await startLoopbackWeb(); });
afterAll(() => web.close());

const host = '127.0.0.1';
const json = (value: unknown, status = 200): Answer => ({ status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) });
const config = (fields: Partial<SearchConfig>): SearchConfig => ({
  provider: 'none', baseUrl: `http://${host}:${web.port}`, googleEngineId: '', template: { url: '', items: 'results', link: 'url', title: 'title', snippet: 'snippet', date: 'date' }, ...fields,
});
const ask = async (fields: Partial<SearchConfig>, key: string | null, count = 20) => {
  const provider = createSearchProvider(config(fields), key, 'KPBot/1');
  try {
    return await provider?.search('green tea', { count });
  } finally {
    await provider?.close();
  }
};

describe('searches', () => {
  it('Brave: key in its header, markup out of titles', async () => {
    web.host(host, { '*': json({ web: { results: [{ url: 'https://a.example/1', title: 'A <strong>tea</strong> &amp; co', description: 'd', page_age: '2026-01-02T03:04:05' }, { title: 'no address' }] } }) });
    expect(await ask({ provider: 'brave' }, 'k1')).toEqual([{ url: 'https://a.example/1', title: 'A tea & co', snippet: 'd', date: '2026-01-02T03:04:05Z' }]);
    expect(web.arrivals(host)[0]).toMatchObject({ path: '/res/v1/web/search?q=green+tea&count=20&text_decorations=false', headers: { 'x-subscription-token': 'k1' } });
  });

  it('SearXNG: JSON of a server on this machine', async () => {
    web.host(host, { '*': json({ results: [{ url: 'https://b.example/1', title: 'B', content: 'c', publishedDate: null }] }) });
    expect(await ask({ provider: 'searxng', baseUrl: `http://${host}:${web.port}/searx/` }, null)).toMatchObject([{ url: 'https://b.example/1', title: 'B', snippet: 'c', date: null }]);
    expect(web.arrivals(host)[0]?.path).toBe('/searx/search?q=green+tea&format=json&categories=general');
  });

  it('Google: two pages of ten, then what is left', async () => {
    web.host(host, { '*': (request) => {
      const start = Number(new URL(request.url ?? '', 'http://x').searchParams.get('start'));
      return json({ items: Array.from({ length: start === 1 ? 10 : 5 }, (_, i) => ({ link: `https://c.example/${start + i}`, title: 't', snippet: 's', pagemap: { metatags: [{ 'article:published_time': '2026-05-06' }] } })) });
    } });
    const hits = await ask({ provider: 'google', googleEngineId: 'cx1' }, 'k2');
    expect(hits).toHaveLength(15);
    expect(hits?.[14]).toEqual({ url: 'https://c.example/15', title: 't', snippet: 's', date: '2026-05-06' });
    expect(web.arrivals(host).map((a) => new URL(a.path, 'http://x').searchParams.get('num'))).toEqual(['10', '10']);
  });

  it('any JSON search by its template', async () => {
    web.host(host, { '*': json({ data: { list: [{ page: { href: 'https://d.example/1' }, head: 'D', when: '2026-01-01' }] } }) });
    const template = { url: `http://${host}:${web.port}/api?q={query}&n={count}&token={key}`, items: 'data.list', link: 'page.href', title: 'head', snippet: 'text', date: 'when' };
    expect(await ask({ provider: 'json', template }, 'a b', 7)).toEqual([{ url: 'https://d.example/1', title: 'D', snippet: null, date: '2026-01-01' }]);
    expect(web.arrivals(host)[0]?.path).toBe('/api?q=green%20tea&n=7&token=a%20b');
  });

  it.each([
    ['a refused key', json({ error: { message: 'bad key' } }, 403), 'SEARCH_PROVIDER', /bad key/], ['a used-up quota', json({}, 429), 'RATE_LIMITED', /quota/], ['a page', { body: '<html>' }, 'SEARCH_PROVIDER', /not JSON/],
    ['no list', json({ results: 'none' }), 'SEARCH_PROVIDER', /list of results/], ['a fault', json({}, 500), 'SEARCH_PROVIDER', /status 500/], ['a cut line', { cut: true }, 'NETWORK', /reached/],
  ])('%s is told by code and words', async (_name, answer, code, words) => {
    web.host(host, { '*': answer });
    await expect(ask({ provider: 'searxng' }, null)).rejects.toMatchObject({ code, message: expect.stringMatching(words) });
  });

  it('says what is missing in settings', async () => {
    await expect(ask({ provider: 'brave' }, null)).rejects.toMatchObject({ code: 'SEARCH_NOT_CONFIGURED' });
    await expect(ask({ provider: 'searxng', baseUrl: '' }, null)).rejects.toMatchObject({ code: 'SEARCH_NOT_CONFIGURED' });
    await expect(ask({ provider: 'google' }, 'k')).rejects.toMatchObject({ code: 'SEARCH_NOT_CONFIGURED' });
    expect(createSearchProvider(config({}), null, 'x')).toBeNull();
  });

  it('feeds a search source, with the campaign\'s words when it names none', async () => {
    web.host(host, { '*': (request) => json({ results: [{ url: `https://e.example/${encodeURIComponent(new URL(request.url ?? '', 'http://x').searchParams.get('q') ?? '')}`, title: 'E', content: '' }] }) });
    const search = createSearchProvider(config({ provider: 'searxng' }), null, 'KPBot/1');
    const reading = await readSource({ kind: 'search', value: '' }, sourceContext({ search, queries: ['tea', 'coffee'] }));
    expect(reading.found.map((post) => [post.url, post.source.value])).toEqual([['https://e.example/tea', 'tea'], ['https://e.example/coffee', 'coffee']]);
    await search?.close();
  });
});

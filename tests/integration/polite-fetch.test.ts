import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsSchema, type Settings } from '../../shared/contracts/settings';
import { createPoliteWeb } from '../../main/app/polite-web';
import { systemClock } from '../../main/core/ports/clock';
import { silentLogger } from '../../main/core/ports/logger';
import { createEndpointClient } from '../../main/web/fetch/endpoint-client';
import { createWebClient } from '../../main/web/fetch/polite-client.lazy';
import { FolderResponseCache } from '../../main/web/fetch/response-cache';
import { gzipBomb, html, huge, redirect, startLoopbackWeb, type LoopbackWeb } from '../support/loopback-web';

let web: LoopbackWeb;
beforeAll(async () => { web = await startLoopbackWeb(); });
afterAll(() => web.close());

const text = (body: Uint8Array): string => Buffer.from(body).toString('utf8');
const code = (expected: string) => expect.objectContaining({ code: expected });
const paths = (host: string): string[] => web.arrivals(host).map((arrival) => arrival.path);

describe('politeness', () => {
  it('sends one request at a time to a host and keeps the pause, whatever the port of the caller', async () => {
    web.host('pace.test', { '*': { ...html('x'), slow: 30 } });
    const client = web.client({ loopbackDelayMs: 120 });
    await Promise.all(['/a', '/b', '/c'].map((path) => client.get(web.url('pace.test', path))));
    const at = web.arrivals('pace.test').map((arrival) => arrival.at);
    const gaps = at.slice(1).map((time, i) => time - (at[i] ?? 0));
    expect(paths('pace.test')).toEqual(['/robots.txt', '/a', '/b', '/c']);
    expect(web.mostOpen('pace.test')).toBe(1);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(119);
  });

  it('keeps the pause and the one connection of a host over a change of the crawling settings', async () => {
    web.host('changed.test', { '/slow': { ...html('s'), slow: 150 }, '*': html('x') });
    const folder = await mkdtemp(join(tmpdir(), 'kp-web-'));
    let settings: Settings = { ...settingsSchema.parse({}), crawling: { ...settingsSchema.parse({}).crawling, cacheHours: 1 } };
    const polite = createPoliteWeb({
      settings: async () => settings, workspaceDir: folder, version: '0', log: silentLogger, clock: systemClock, testCrawler: { allowLoopback: true, delayMs: 300, resolveName: web.resolveName },
    });
    const first = await polite.client();
    await first.get(web.url('changed.test', '/a'));
    const slow = first.get(web.url('changed.test', '/slow'));
    settings = { ...settings, crawling: { ...settings.crawling, cacheHours: 2 } };
    const second = await polite.client();
    expect(second).not.toBe(first);
    await Promise.all([slow, second.get(web.url('changed.test', '/b'))]);
    const at = web.arrivals('changed.test').map((arrival) => arrival.at);
    expect(paths('changed.test').filter((path) => path !== '/robots.txt')).toEqual(['/a', '/slow', '/b']);
    expect(Math.min(...at.slice(1).map((time, i) => time - (at[i] ?? 0)))).toBeGreaterThanOrEqual(299);
    expect(web.mostOpen('changed.test')).toBe(1);
    await polite.close();
    await rm(folder, { recursive: true });
  });

  it('does not make one host wait for another', async () => {
    web.host('quick.test', { '/': html('q') });
    web.host('lazy.test', { '/': { ...html('l'), slow: 600 } });
    const client = web.client();
    const lazy = client.get(web.url('lazy.test')).then(() => 'lazy');
    expect(await Promise.race([lazy, client.get(web.url('quick.test')).then(() => 'quick')])).toBe('quick');
    await lazy;
  });

  it('keeps at least five seconds to a host off the loopback, and when the option asks for less', async () => {
    const client = createWebClient({ version: '1', contactUrl: '', delayMs: 1 }) as unknown as { delayFor(host: string): number };
    expect(client.delayFor('example.com')).toBe(5000);
    const tests = web.client({ loopbackDelayMs: 1, delayMs: 1 }) as unknown as { delayFor(host: string): number };
    expect([tests.delayFor('example.com'), tests.delayFor('a.test'), tests.delayFor('127.0.0.1')]).toEqual([5000, 1, 1]);
  });

  it('says honestly who it is', async () => {
    web.host('who.test', { '/': html('x') });
    await web.client().get(web.url('who.test'));
    expect(web.arrivals('who.test').map((a) => a.headers['user-agent'])).toEqual(Array(2).fill('KPBot/0.0.0 (+https://kp.example/bot)'));
  });

  it('lets Crawl-delay lengthen the pause', async () => {
    web.host('delay.test', { '/robots.txt': { body: 'User-agent: *\nCrawl-delay: 0.3\nAllow: /' }, '*': html('x') });
    const client = web.client({ loopbackDelayMs: 1 });
    await client.get(web.url('delay.test', '/a'));
    await client.get(web.url('delay.test', '/b'));
    const [, a, b] = web.arrivals('delay.test');
    expect((b?.at ?? 0) - (a?.at ?? 0)).toBeGreaterThanOrEqual(299);
  });

  it('honours Retry-After, then reads the page', async () => {
    web.host('retry.test', { '/': (_request, visit) => (visit === 1 ? { status: 429, headers: { 'retry-after': '1' } } : html('back')) });
    const response = await web.client().get(web.url('retry.test'));
    const [, first, second] = web.arrivals('retry.test');
    expect(text(response.body)).toBe('back');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(999);
  });

  it('does not sit out a long Retry-After, and asks nothing of the host meanwhile', async () => {
    web.host('later.test', { '/': { status: 503, headers: { 'retry-after': '3600' } } });
    const client = web.client();
    await expect(client.get(web.url('later.test'))).rejects.toThrow(code('HTTP_STATUS'));
    await expect(client.get(web.url('later.test', '/other'))).rejects.toMatchObject({ code: 'RATE_LIMITED', retry: true });
    expect(paths('later.test')).toEqual(['/robots.txt', '/']);
  });

  it('backs off longer each time on 500 and gives up with the status', async () => {
    web.host('broken.test', { '/': { status: 500 } });
    await expect(web.client({ loopbackDelayMs: 50 }).get(web.url('broken.test'))).rejects.toMatchObject({ code: 'HTTP_STATUS', details: { status: 500 } });
    const at = web.arrivals('broken.test').map((arrival) => arrival.at);
    expect(at).toHaveLength(4);
    expect((at[2] ?? 0) - (at[1] ?? 0)).toBeGreaterThanOrEqual(99);
    expect((at[3] ?? 0) - (at[2] ?? 0)).toBeGreaterThanOrEqual(199);
  });

  it('does not ask again after 403 or 404', async () => {
    web.host('no.test', { '/secret': { status: 403 } });
    const client = web.client();
    await expect(client.get(web.url('no.test', '/secret'))).rejects.toThrow(code('HTTP_STATUS'));
    await expect(client.get(web.url('no.test', '/gone'))).rejects.toThrow(code('HTTP_STATUS'));
    expect(paths('no.test')).toEqual(['/robots.txt', '/secret', '/gone']);
  });
});

describe('robots.txt', () => {
  it('refuses what it forbids, by the line, and never asks for it', async () => {
    web.host('rules.test', { '/robots.txt': { body: 'User-agent: *\nDisallow: /\nUser-agent: kpbot\nDisallow: /private' }, '*': html('x') });
    const client = web.client();
    await client.get(web.url('rules.test', '/open'));
    await expect(client.get(web.url('rules.test', '/private/1'))).rejects.toMatchObject({ code: 'ROBOTS_DENIED', details: { rule: 'Disallow: /private' } });
    expect(paths('rules.test')).toEqual(['/robots.txt', '/open']);
  });

  it.each([
    ['404', { status: 404 }, true], ['403', { status: 403 }, true], ['429', { status: 429 }, false], ['500', { status: 500 }, false], ['503', { status: 503 }, false], ['a cut connection', { cut: true }, false],
  ])('answered with %s', async (name, answer, open) => {
    const host = `robots-${name.replaceAll(' ', '-')}.test`;
    web.host(host, { '/robots.txt': answer, '/': html('x') });
    const asked = web.client({ maxWaitMs: 1000 }).get(web.url(host));
    await (open ? expect(asked).resolves.toMatchObject({ status: 200 }) : expect(asked).rejects.toThrow(code('ROBOTS_DENIED')));
    expect(paths(host).includes('/')).toBe(open);
  });

  it('follows five redirects to another host, and takes a circle for none', async () => {
    for (let i = 0; i < 5; i += 1) web.host(`hop${i}.test`, { '/robots.txt': redirect(web.url(`hop${i + 1}.test`, '/robots.txt')), '/': html('x') });
    web.host('hop5.test', { '/robots.txt': { body: 'User-agent: *\nDisallow: /' } });
    web.host('circle.test', { '/robots.txt': redirect('/robots.txt'), '/': html('x') });
    const client = web.client();
    await expect(client.get(web.url('hop0.test'))).rejects.toThrow(code('ROBOTS_DENIED'));
    await expect(client.get(web.url('circle.test'))).resolves.toMatchObject({ status: 200 });
  });

  it('asks the robots.txt of the host that a redirect leads to', async () => {
    web.host('from.test', { '/': redirect(web.url('to.test', '/x')) });
    web.host('to.test', { '/robots.txt': { body: 'User-agent: *\nDisallow: /' }, '/x': html('x') });
    await expect(web.client().get(web.url('from.test'))).rejects.toThrow(code('ROBOTS_DENIED'));
    expect(paths('to.test')).toEqual(['/robots.txt']);
  });

  it('asks once a day', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    web.host('day.test', { '*': html('x', { 'cache-control': 'no-store' }) });
    const client = web.client({ clock: { now: () => new Date(now) } });
    await client.get(web.url('day.test', '/1'));
    now += 23 * 3600_000;
    await client.get(web.url('day.test', '/2'));
    now += 2 * 3600_000;
    await client.get(web.url('day.test', '/3'));
    expect(paths('day.test')).toEqual(['/robots.txt', '/1', '/2', '/robots.txt', '/3']);
  });
});

describe('addresses off the public internet', () => {
  it.each([
    'http://127.0.0.1/', 'http://localhost/', 'http://169.254.169.254/latest/meta-data/', 'http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://[::ffff:a9fe:a9fe]/', 'http://[::127.0.0.1]/',
    'http://2130706433/', 'http://0177.0.0.1/', 'http://0x7f.1/', 'http://10.1.2.3/', 'http://192.168.1.1/', 'http://100.64.0.1/', 'http://0.0.0.0/', 'http://[fe80::1]/', 'http://[fd00::1]/',
    'http://[64:ff9b::7f00:1]/', 'http://[2002:7f00:1::]/', 'http://224.0.0.1/', 'http://255.255.255.255/', 'file:///etc/passwd', 'ftp://example.com/', 'javascript:alert(1)', 'data:text/html,x',
  ])('%s', async (address) => {
    const client = createWebClient({ version: '1', contactUrl: '' });
    await expect(client.get(address)).rejects.toThrow(code('BLOCKED_ADDRESS'));
    await client.close();
  });

  it('refuses a name whose DNS answer is private, and a redirect to a private address', async () => {
    const client = web.client({ allowLoopback: { delayMs: 0, resolveName: (host) => (host === 'rebind.test' ? '10.0.0.7' : web.resolveName(host)) } });
    await expect(client.get('http://rebind.test/')).rejects.toMatchObject({ code: 'BLOCKED_ADDRESS', details: { host: 'rebind.test', address: '10.0.0.7' } });
    web.host('lure.test', { '/meta': redirect('http://169.254.169.254/'), '/dns': redirect('http://rebind.test/'), '/file': redirect('file:///etc/passwd') });
    for (const path of ['/meta', '/dns', '/file']) await expect(client.get(web.url('lure.test', path))).rejects.toThrow(code('BLOCKED_ADDRESS'));
  });
});

describe('bad answers', () => {
  it('ends a redirect loop and a chain without end', async () => {
    web.host('loop.test', { '/a': redirect('/b'), '/b': redirect('/a'), '*': (request) => redirect(`${request.url}x`) });
    const client = web.client();
    await expect(client.get(web.url('loop.test', '/a'))).rejects.toThrow(code('REDIRECT_LOOP'));
    await expect(client.get(web.url('loop.test', '/chain'))).rejects.toThrow(code('REDIRECT_LOOP'));
  });

  it('stops reading a 50 MB page, with or without its length, and a page that unpacks to 50 MB', async () => {
    web.host('huge.test', { '/stream': huge(50), '/length': { headers: { 'content-length': String(50 * 1024 * 1024) }, slow: 1, body: '' }, '/bomb': gzipBomb(50) });
    const client = web.client();
    for (const path of ['/stream', '/bomb']) await expect(client.get(web.url('huge.test', path))).rejects.toThrow(code('TOO_LARGE'));
  });

  it('ends a server that does not answer', async () => {
    web.host('slow.test', { '/': { ...html('x'), slow: 5000 } });
    await expect(web.client({ timeoutMs: 300 }).get(web.url('slow.test'))).rejects.toThrow(code('TIMEOUT'));
  });

  it('says that there is no network or no such host', async () => {
    const client = web.client();
    await expect(client.get('http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'NETWORK', retry: true });
    web.host('cut.test', { '/': { cut: true } });
    await expect(client.get(web.url('cut.test'))).rejects.toThrow(code('NETWORK'));
  });

  it('stops within a second when it is told to, in flight and in the queue', async () => {
    web.host('abort.test', { '/': { ...html('x'), slow: 10_000 } });
    const client = web.client({ loopbackDelayMs: 10_000 });
    const control = new AbortController();
    const both = [client.get(web.url('abort.test'), { signal: control.signal }), client.get(web.url('abort.test', '/2'), { signal: control.signal })];
    setTimeout(() => control.abort(), 100);
    const start = performance.now();
    const ends = await Promise.allSettled(both);
    expect(ends.map((end) => (end as PromiseRejectedResult).reason.code)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('rejects what is no address', async () => {
    await expect(web.client().get('not an address')).rejects.toThrow(code('VALIDATION'));
  });
});

describe('cache', () => {
  it('uses a fresh answer, asks with the tag when it is old, and keeps it over a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kp-cache-'));
    let now = Date.parse('2026-01-01T00:00:00Z');
    const options = { clock: { now: () => new Date(now) }, freshMs: 60_000 };
    web.host('cache.test', { '/': (request) => (request.headers['if-none-match'] === '"1"' ? { status: 304, headers: { etag: '"1"' } } : html('one', { etag: '"1"' })) });
    const counts = { fresh: 0, confirmed: 0, fetched: 0 };
    await web.client({ ...options, counts, cache: new FolderResponseCache(folder) }).get(web.url('cache.test'));
    const restarted = web.client({ ...options, counts, cache: new FolderResponseCache(folder) });
    const fresh = await restarted.get(web.url('cache.test'));
    now += 120_000;
    const confirmed = await restarted.get(web.url('cache.test'));
    expect([fresh, confirmed].map((r) => [text(r.body), r.fromCache, r.status])).toEqual([['one', true, 200], ['one', true, 200]]);
    expect(counts).toEqual({ fresh: 1, confirmed: 1, fetched: 1 });
    expect(paths('cache.test')).toEqual(['/robots.txt', '/', '/robots.txt', '/']);
    await rm(folder, { recursive: true });
  });

  it('keeps nothing that asks not to be kept', async () => {
    web.host('nostore.test', { '/': html('x', { 'cache-control': 'no-store' }) });
    const client = web.client();
    await client.get(web.url('nostore.test'));
    await client.get(web.url('nostore.test'));
    expect(paths('nostore.test')).toEqual(['/robots.txt', '/', '/']);
  });
});

describe('endpoint client', () => {
  it('reaches its own origin on the loopback and no other, and follows nothing', async () => {
    web.host('127.0.0.1', { '/search?q=1': { headers: { 'content-type': 'application/json' }, body: '{"ok":true}' }, '/away': redirect('http://169.254.169.254/') });
    const endpoint = createEndpointClient({ baseUrl: `http://127.0.0.1:${web.port}/base`, userAgent: 'KPBot/1' });
    expect(await endpoint.request(`http://127.0.0.1:${web.port}/search?q=1`, {})).toMatchObject({ status: 200, text: '{"ok":true}' });
    expect((await endpoint.request('/away', {})).status).toBe(302);
    await expect(endpoint.request('http://127.0.0.1:1/', {})).rejects.toThrow(code('BLOCKED_ADDRESS'));
    expect(() => createEndpointClient({ baseUrl: 'file:///etc', userAgent: 'x' })).toThrow(code('VALIDATION'));
    await endpoint.close();
  });
});

// Blogs of the loopback web for long runs: new hosts each round, about a third of their pages in some trouble.
import { html, huge, gzipBomb, redirect, xml, type LoopbackWeb, type Route } from './loopback-web';
import { blogPost } from './saved-blog';
import { pick } from './seeded';

export interface SoakRound {
  feed: string;
  hosts: string[];
}

const once = (trouble: Route, then: Route): Route => (request, visit) => {
  const answer = visit <= 1 ? trouble : then; // the visit itself is counted already
  return typeof answer === 'function' ? answer(request, visit) : answer;
};

/** Packed once, before anybody measures: it takes half a second of the loop. */
const bomb = gzipBomb(60);

/** What can befall a page: some pass at the next try, some never do. */
const troubles: ((page: Route) => Record<string, Route>)[] = [
  (page) => ({ '/post': once({ status: 500, body: 'no' }, page) }),
  (page) => ({ '/post': once({ status: 429, headers: { 'retry-after': '1' }, body: '' }, page) }),
  (page) => ({ '/post': once({ cut: true }, page) }),
  () => ({ '/post': { status: 404, body: 'gone' } }),
  () => ({ '/post': { status: 403, body: 'not for you' } }),
  () => ({ '/post': redirect('/other'), '/other': redirect('/post') }),
  () => ({ '/post': huge(30) }),
  () => ({ '/post': bomb }),
  () => ({ '/post': html('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR') }),
  (page) => ({ '/robots.txt': { body: 'User-agent: *\nDisallow: /' }, '/post': page }),
  (page) => ({ '/robots.txt': { status: 429, body: '' }, '/post': page }),
];

const feedOf = (posts: readonly { url: string; title: string }[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title>${posts.map(({ url, title }) => `<item><title>${title}</title><link>${url}</link></item>`).join('')}</channel></rss>`;

/** Puts a feed with `count` posts, each on a host of its own, onto the web. */
export const addSoakRound = (web: LoopbackWeb, name: string, count: number, random: () => number): SoakRound => {
  const hosts = Array.from({ length: count }, (_, at) => `${name}-${at}.test`);
  const posts = hosts.map((host, at) => {
    const url = web.url(host, '/post');
    const page = blogPost(url, Math.floor(random() * 10_000) + at, random);
    const answer: Route = { ...html(page.html), slow: Math.floor(random() * 150) };
    web.host(host, random() < 1 / 3 ? pick(random, troubles)(answer) : { '/post': answer });
    return { url, title: page.title };
  });
  const feedHost = `${name}-feed.test`;
  web.host(feedHost, { '/feed.xml': xml(feedOf(posts)) });
  return { feed: web.url(feedHost, '/feed.xml'), hosts: [feedHost, ...hosts] };
};

/** G3, seen by the hosts: where one was asked twice at once, or sooner than its pause after its last answer (where that was cut: after it was asked). */
export const impoliteHosts = (web: LoopbackWeb, hosts: readonly string[], delayMs: number): string[] =>
  hosts.filter((host) => {
    const arrivals = web.arrivals(host);
    const gaps = arrivals.slice(1).map(({ at }, index) => at - (arrivals[index]?.answeredAt ?? arrivals[index]?.at ?? Number.NaN));
    return web.mostOpen(host) > 1 || gaps.some((gap) => gap < delayMs - 1);
  });

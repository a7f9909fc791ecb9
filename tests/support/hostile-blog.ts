// Saved pages and a feed that try everything a page can try on its reader. What would run sets `window.pwned`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSavedBlog } from './saved-blog';

const act = (what: string): string => `window.pwned='${what}'`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Texts that are shown as they are written, or not at all. */
export const hostile = {
  title: `<script>${act('title')}</script><img src=x onerror="${act('title')}">`,
  author: `<b onmouseover="${act('author')}">Mallory</b>`,
  reader: `<svg/onload=${act('reader')}> and <a href="javascript:${act('reader')}">more</a>`,
} as const;

const inArticle = `
<svg xmlns="http://www.w3.org/2000/svg" onload="${act('svg')}"><script>${act('svg')}</script><a href="javascript:${act('svg')}"><text y="20">Open the drawing of the onboarding steps</text></a><foreignObject><iframe src="javascript:${act('svg')}"></iframe></foreignObject></svg>
<p>The figures stand <a href="javascript:${act('link')}">in this table</a> and <a href="data:text/html,<script>${act('data')}</script>">in that one</a>.</p>
<iframe srcdoc="<script>parent.${act('frame')}</script>"></iframe><object data="javascript:${act('object')}"></object><embed src="javascript:${act('embed')}">
<img src="x" onerror="${act('image')}"><form action="javascript:${act('form')}"><button>Read on</button></form><math><mtext><img src=x onerror="${act('math')}"></mtext></math>`;

/** In the middle of what is worth reading, where nothing but its kind tells it from the words. */
const inSentence = ` <svg onload="${act('svg')}"><script>${act('svg')}</script></svg>`;

const attack = (html: string, index: number): string => {
  const marked = html
    .replaceAll(/(<title>|<h1>)([^<]+)/g, (_all, tag: string, text: string) => `${tag}${text} ${escaped(hostile.title)}`)
    .replace(/name="author" content="[^"]*"/, `name="author" content="${escaped(hostile.author)}"`)
    .replace(/<div class="comment-content"><p>/, `<div class="comment-content"><p>${escaped(hostile.reader)} <img src=x onerror="${act('comment')}"> `)
    .replaceAll('</p>\n', `${inSentence}</p>\n`)
    .replace('</h1>', `</h1>${inArticle}`)
    .replace('<head>', `<head><base href="javascript:${act('base')}//"><meta http-equiv="refresh" content="0;url=javascript:${act('refresh')}"><script>${act('script')}</script>`);
  return index === 0 ? marked.replace(/<link rel="canonical" href="[^"]*">/, `<link rel="canonical" href="javascript:${act('canonical')}">`) : marked;
};

const item = (title: string, link: string): string => `<item><title>${escaped(title)}</title><link>${escaped(link)}</link><guid>${escaped(link)}</guid><description>${escaped(`<img src=x onerror="${act('feed')}">`)}</description></item>`;

/** @returns the folder of pages and the feed, as sources of a campaign */
export const writeHostileBlog = (folder: string): { pages: string; feed: string } => {
  const pages = join(folder, 'pages');
  mkdirSync(pages, { recursive: true });
  for (const [index, { file }] of writeSavedBlog(pages, 4).entries()) writeFileSync(join(pages, file), attack(readFileSync(join(pages, file), 'utf8'), index));
  const links = [`javascript:${act('feed link')}`, ` JaVaScRiPt:${act('feed link')}`, `data:text/html,<script>${act('feed link')}</script>`, 'file:///etc/passwd', 'app://kp/', 'vbscript:x', '//[::1]/x'];
  const feed = join(folder, 'feed.xml');
  writeFileSync(feed, `<?xml version="1.0"?><rss version="2.0"><channel><title>${escaped(hostile.title)}</title><link>javascript:${act('channel')}</link><description>x</description>${links.map((link, at) => item(`Onboarding ${at} ${hostile.title}`, link)).join('')}</channel></rss>`);
  writeFileSync(join(pages, 'urls.csv'), readFileSync(join(pages, 'urls.csv'), 'utf8').replace(/https:\/\/blog-1-3\S*/, `javascript:${act('table')}`));
  return { pages, feed };
};

// Turns the posts of a markdown blog into plain saved pages, each on a host of its own, as a run would meet them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { marked } from 'marked';

interface MarkdownPost {
  date: string;
  slug: string;
  title: string;
  body: string;
}

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export const readMarkdownPosts = (path: string): MarkdownPost[] =>
  gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as MarkdownPost);

/** Every n-th post of those with at least `leastWords`, so that the choice is spread over the years and repeatable. */
export const pickPosts = (posts: readonly MarkdownPost[], count: number, offset: number, leastWords = 150): MarkdownPost[] => {
  const long = posts.filter(({ body }) => body.split(/\s+/).length >= leastWords);
  const step = long.length / count;
  return Array.from({ length: count }, (_, i) => long[Math.floor(i * step + offset) % long.length]).filter((post) => post !== undefined);
};

const page = (post: MarkdownPost, url: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(post.title)}</title>
<link rel="canonical" href="${url}"><meta name="author" content="Phil Haack"><meta property="article:published_time" content="${post.date}"></head>
<body><header><a href="/">Home</a></header><main><article><h1>${escapeHtml(post.title)}</h1>
<p class="meta">By <a rel="author" href="/about">Phil Haack</a> on <time datetime="${post.date}">${post.date}</time></p>
${marked.parse(post.body, { async: false })}
</article><section id="comments"><h2>Leave a comment</h2><form id="commentform" action="/wp-comments-post.php" method="post">
<textarea name="comment"></textarea><input name="author"><input name="email"></form></section></main></body></html>
`;

/** Writes the pages and their `urls.csv` into `folder`. */
export const writePlainPages = (posts: readonly MarkdownPost[], folder: string): void => {
  mkdirSync(folder, { recursive: true });
  const rows = posts.map((post, index) => {
    const url = `https://blog${index + 1}.example/${post.date.replaceAll('-', '/')}/${post.slug}/`;
    const file = `${post.date}-${post.slug}.html`;
    writeFileSync(join(folder, file), page(post, url));
    return `${file},${url}`;
  });
  writeFileSync(join(folder, 'urls.csv'), `file,url\n${rows.join('\n')}\n`);
};

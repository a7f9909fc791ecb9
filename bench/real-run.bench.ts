// The whole job on posts that nobody here wrote: 40 posts of a software blog, then pages about other things that should be skipped.
// The drafts are written to bench/out for reading: whether they are good is for a reader to say, not for this file.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dataFolder } from './lib/data-folder';
import { headlessRun, type HeadlessRun } from './lib/headless-run';
import { pickPosts, readMarkdownPosts, writePlainPages } from './lib/plain-pages';
import { softwareBlogCampaign } from './lib/software-blog-campaign';

const offset = Number(process.env['KPBOT_OFFSET'] ?? 0);

const wrongOffsets = (run: HeadlessRun): number => {
  const texts = new Map(run.posts.map((post) => [post.url, post.text]));
  return run.comments.flatMap((comment) => comment.evidence.map((quote) => texts.get(comment.postUrl)?.slice(quote.start, quote.end) === quote.quote)).filter((right) => !right).length;
};

const asMarkdown = (run: HeadlessRun): string => {
  const titles = new Map(run.posts.map((post) => [post.url, post.title]));
  const drafts = run.comments.map((comment) => {
    const parts = Object.entries(comment.parts).map(([name, part]) => `${name} ${typeof part === 'number' ? part : part.score}`).join(', ');
    return `## ${titles.get(comment.postUrl)}\n${comment.type}, ${comment.verdict} ${comment.score} (${parts})\n\n${comment.text}\n\n${comment.evidence.map(({ quote }) => `> ${quote}`).join('\n')}\n${comment.issues.map((issue) => `- ${issue.severity} ${issue.rule}: ${issue.message}`).join('\n')}`;
  });
  return [...drafts, '# Skipped', ...run.skipped.map(({ url, reason }) => `- ${url}: ${reason}`)].join('\n\n');
};

const report = (run: HeadlessRun, name: string): void => {
  mkdirSync('bench/out', { recursive: true });
  writeFileSync(`bench/out/${name}.md`, asMarkdown(run));
  writeFileSync(`bench/out/${name}.json`, JSON.stringify(run, null, 1));
};

const englishPages = (folder: string): void => {
  const data = dataFolder('trafilatura-eval');
  const entries = Object.entries(JSON.parse(readFileSync(join(data, 'evaldata.json'), 'utf8')) as Record<string, { file: string }>);
  const rows = entries.flatMap(([url, { file }]) => {
    let html: Buffer;
    try { html = gunzipSync(readFileSync(join(data, 'pages', `${file}.gz`))); } catch { return []; }
    if (!/<html[^>]*\blang=["']?en/i.test(html.toString('latin1'))) return [];
    writeFileSync(join(folder, file), html);
    return [`${file},${url}`];
  });
  writeFileSync(join(folder, 'urls.csv'), `file,url\n${rows.join('\n')}\n`);
};

const onFolder = async (name: string, fill: (folder: string) => void): Promise<HeadlessRun> => {
  const folder = mkdtempSync(join(tmpdir(), 'kp-pages-'));
  try {
    fill(folder);
    const run = await headlessRun({ ...softwareBlogCampaign, maxPosts: 100 }, folder);
    report(run, name);
    return run;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export default async () => {
  const posts = pickPosts(readMarkdownPosts(join(dataFolder('haacked-blog'), 'posts.jsonl.gz')), 40, offset);
  const fitting = await onFolder(`software-blog-${offset}`, (folder) => writePlainPages(posts, folder));
  const other = await onFolder('other-pages', englishPages);
  const drafts = fitting.comments.length;
  const share = other.posts.length === 0 ? 0 : 1 - other.comments.length / other.posts.length;
  return [
    { name: 'real-run drafts of 40', value: drafts, unit: 'drafts', baseline: 40, ratio: drafts / 40, target: '>= 15', ok: drafts >= 15 },
    { name: 'real-run quotes not at their offsets', value: wrongOffsets(fitting) + wrongOffsets(other), unit: 'quotes', baseline: null, ratio: null, target: '0', ok: wrongOffsets(fitting) + wrongOffsets(other) === 0 },
    { name: 'real-run skipped of other pages', value: share, unit: 'share', baseline: other.posts.length, ratio: null, target: '>= 0.8', ok: share >= 0.8 },
  ];
};

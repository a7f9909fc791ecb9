// Readers' comments found in real pages, and the comment system told from its evidence, against marks and labels made by hand
// (bench/labels/comment-systems.jsonl: what a person saw in the raw page; several ids where both are right).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { CommentSystemId } from '@shared/comment-systems';
import type { ExtractedPage } from '@shared/contracts/post';
import { extractPage } from '../main/web/extraction/extract-page';
import type { BenchResult } from './bench-result';
import { articlePages, segmentPages, type SegmentPage } from './lib/extraction-data';
import { evenSpace } from './lib/segment-score';

interface Label { url: string; system: CommentSystemId[]; open: boolean | null; login: boolean }

const round = (value: number): number => Number(value.toFixed(4));
interface Judgement { unit: string; target: number; baseline?: number; details: Record<string, unknown> }
const line = (name: string, value: number, { unit, target, baseline, details }: Judgement): BenchResult => ({
  name: `comments.${name}`, value: round(value), unit, baseline: baseline === undefined ? null : round(baseline), ratio: baseline ? round(value / baseline) : null, target: `>= ${target}`, ok: value >= target, details,
});

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', nbsp: ' ', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', rsquo: '’', eacute: 'é' };
/** All text of the raw page, scripts too: what "stands in the saved page" at all. */
const rawText = (html: string): string =>
  evenSpace(html.replace(/<style[\s\S]*?<\/style>/gi, ' ').replace(/<[^>]*>/g, ' ').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole));

/** The figure to beat: what a dozen selectors find by themselves. */
const selectors = '.comment-content, .comment-body, .comment-text, .comment_text, .commenttext, .comment__content, .wpd-comment-text, .commentlist li, .comment-list li, #comments .comment, .post-message, [itemprop=commentText]';
const bySelectors = (html: string): string => {
  const { document } = parseHTML(html) as unknown as { document: { querySelectorAll(selector: string): Iterable<{ textContent: string | null }> } };
  return evenSpace([...document.querySelectorAll(selectors)].map((element) => element.textContent ?? '').join('\n'));
};

const recallResult = (pages: readonly { page: SegmentPage; read: ExtractedPage }[]): BenchResult => {
  let [standing, found, simple] = [0, 0, 0];
  const missed: string[] = [];
  for (const { page, read } of pages) {
    if (page.comments.length === 0) continue;
    const [raw, comments, selected] = [rawText(page.html), evenSpace(read.comments.map((comment) => comment.text).join('\n')), bySelectors(page.html)];
    for (const segment of page.comments) {
      const even = evenSpace(segment);
      const has = comments.includes(even);
      if (!has && !raw.includes(even)) continue;
      standing += 1;
      if (selected.includes(even)) simple += 1;
      if (has) found += 1;
      else missed.push(`${page.id}: ${segment.slice(0, 50)}`);
    }
  }
  return line('recall', found / standing, { unit: 'share of the marked comments that stand in the page', target: 0.9, baseline: simple / standing, details: { standing, found, missed } });
};

const fieldResult = (pages: readonly ExtractedPage[]): BenchResult => {
  const comments = pages.flatMap((page) => page.comments);
  const whole = comments.filter((comment) => comment.author !== null && comment.date !== null).length;
  return line('author-and-date', whole / comments.length, { unit: 'share of all comments found that have both', target: 0.85, details: { comments: comments.length } });
};

const systemResults = (labels: readonly Label[], read: ReadonlyMap<string, ExtractedPage>): BenchResult[] => {
  const judged = labels.flatMap((label) => {
    const page = read.get(label.url);
    return page ? [{ label, system: page.commentSystem }] : [];
  });
  const said = judged.filter(({ system }) => system.id !== 'unknown');
  const there = judged.filter(({ label }) => !label.system.includes('unknown'));
  const right = (each: { label: Label; system: { id: CommentSystemId } }): boolean => each.label.system.includes(each.system.id);
  const [precision, recall] = [said.filter(right).length / said.length, there.filter(right).length / there.length];
  const open = judged.filter(({ label, system }) => label.open === system.open);
  const wrong = judged.filter((each) => !right(each) || each.label.open !== each.system.open).map(({ label, system }) => `${label.url.slice(0, 70)}: ${system.id}/${system.open} for ${label.system.join('|')}/${label.open}`);
  const login = judged.filter(({ label, system }) => label.login === system.login);
  const labelled = judged.length;
  return [
    line('system-precision', precision, { unit: 'share of ids given that are right', target: 0.95, details: { labelled, wrong } }),
    line('system-recall', recall, { unit: 'share of systems seen by hand that are told', target: 0.95, details: { labelled: there.length } }),
    line('open-state', open.length / labelled, { unit: 'share right of open, closed, unknown', target: 0.9, details: { labelled } }),
    line('login', login.length / labelled, { unit: 'share right', target: 0.9, details: { labelled } }),
  ];
};

export default async (): Promise<BenchResult[]> => {
  const segments = segmentPages().map((page) => ({ page, read: extractPage(page.html, page.url).page }));
  const articles = articlePages().map((page) => ({ page, read: extractPage(page.html, page.url).page }));
  const read = new Map([...segments, ...articles].map((each) => [each.page.url.trim(), each.read]));
  const labels = readFileSync(join('bench', 'labels', 'comment-systems.jsonl'), 'utf8').split('\n').filter(Boolean).map((text) => JSON.parse(text) as Label);
  return [recallResult(segments), fieldResult([...segments, ...articles].map((each) => each.read)), ...systemResults(labels, read)];
};

// Readers' comments found in real pages, and the comment system told from its evidence, against marks and labels made by hand
// (bench/labels/comment-systems.jsonl: what was seen in the raw page; several ids where both are right).
import { parseHTML } from 'linkedom';
import type { ExtractedPage } from '@shared/contracts/post';
import { extractPage } from '../main/web/extraction/extract-page';
import type { BenchResult } from './bench-result';
import { articlePages, segmentPages, type SegmentPage } from './lib/extraction-data';
import { fourthPages, freshPages, thirdPages } from './lib/fresh-pages';
import { evenSpace } from './lib/segment-score';
import { folds } from './lib/judged-pages';
import { intervalOf, isRight, readSystemLabels, recallBySystem, scoreSystems, shareOf, wrongPages, type Counted, type JudgedSystem, type SeenSystem, type SystemScores } from './lib/system-labels';
import { judgeBySite, judgeDraw, tryPage, withoutMarks, withoutRules, type TriedPage } from './lib/systems-by-site';

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

type Figure = readonly [name: string, of: keyof SystemScores, unit: string, target: number];
const figures: readonly Figure[] = [
  ['system-precision', 'precision', 'share of ids given that are right', 0.97],
  ['system-recall', 'recall', 'share of systems seen by hand that are told', 0.9],
  ['open-state', 'open', 'share right of open, closed, unknown', 0.9],
  ['login', 'login', 'share right', 0.9],
];

const systemResults = (judged: readonly JudgedSystem[]): BenchResult[] => {
  const parts = Object.fromEntries([...new Set(judged.map(({ label }) => label.part))].map((part) => [part, scoreSystems(judged.filter(({ label }) => label.part === part))]));
  const all = scoreSystems(judged);
  const more: Partial<Record<string, Record<string, unknown>>> = { 'system-precision': { wrong: wrongPages(judged) }, 'system-recall': { bySystem: recallBySystem(judged) } };
  return figures.map(([name, of, unit, target]) => {
    const byPart = Object.fromEntries(Object.entries(parts).map(([part, scores]) => [part, `${scores[of].hits} of ${scores[of].of}`]));
    return line(name, shareOf(all[of]), { unit, target, details: { labelled: judged.length, of: all[of].of, interval95: intervalOf(all[of]), byPart, ...more[name] } });
  });
};

const counted = (each: Counted): string => `${each.hits} of ${each.of}`;

/** With the number of weak signs chosen on other sites, and on the pages drawn last. What was told at first sight, before any mending, stands in bench/labels/README.md. */
const unseenResults = (pages: readonly TriedPage[]): BenchResult[] => {
  const bySite = judgeBySite(pages);
  const [apart, last] = [scoreSystems(bySite.judged), scoreSystems(judgeDraw(pages, 'rest'))];
  const { withoutSigns, withSigns } = withoutMarks(pages);
  const generic = scoreSystems(bySite.judged.filter(({ label }) => label.system.includes('generic'))).recall;
  const signsAlone = scoreSystems(withoutRules(pages));
  const chosen = { signsEnough: bySite.enough, ofAllPages: bySite.enoughOfAll, shipped: bySite.shipped };
  const more: Partial<Record<string, Record<string, unknown>>> = {
    'system-precision': chosen,
    'system-recall': { notRight: bySite.judged.filter((each) => !isRight(each)).map(({ label, told }) => `${label.url.slice(0, 70)}: ${told.id} for ${label.system.join('|')}`), ownSystems: { told: counted(generic), interval95: intervalOf(generic) }, marksAndWeakSignsAlone: { precision: counted(signsAlone.precision), recall: counted(signsAlone.recall) }, markedSystemsToldWithoutTheirMarks: { rulesAlone: counted(withoutSigns), withWeakSigns: counted(withSigns) } },
  };
  return figures.slice(0, 2).flatMap(([name, of, unit, target]) => [
    line(`${name}-by-site`, shareOf(apart[of]), { unit: `${unit}, weak signs counted as the other sites of ${folds} folds choose`, target, details: { of: apart[of].of, interval95: intervalOf(apart[of]), ...more[name] } }),
    line(`${name}-last-draw`, shareOf(last[of]), { unit: `${unit}, on the pages drawn last (looked at since)`, target, details: { of: last[of].of, interval95: intervalOf(last[of]) } }),
  ]);
};

interface HalvedPage { label: SeenSystem & { half: string; draw?: string }; url: string; html: string }
/** A set of saved pages that was labelled before the detector saw it, as a whole, by half and by draw; nothing where the pages are not there. */
const savedResults = (set: 'fresh' | 'third' | 'fourth', pages: readonly HalvedPage[]): BenchResult[] => {
  const judged = pages.map(({ label, url, html }) => ({ label, told: extractPage(html, url).page.commentSystem }));
  if (judged.length === 0) return [];
  const scoresBy = (key: 'half' | 'draw') => [...new Set(judged.flatMap(({ label }) => label[key] ?? []))].sort().map((part) => [part, scoreSystems(judged.filter(({ label }) => label[key] === part))] as const);
  const [halves, draws] = [scoresBy('half'), scoresBy('draw')];
  const all = scoreSystems(judged);
  return figures.map(([name, of, unit, target]) => {
    const told = (parts: typeof halves) => Object.fromEntries(parts.map(([part, scores]) => [part, { told: counted(scores[of]), interval95: intervalOf(scores[of]) }]));
    return line(`${name}-${set}`, shareOf(all[of]), { unit: `${unit}, on the ${set} pages`, target, details: { labelled: judged.length, of: all[of].of, interval95: intervalOf(all[of]), byHalf: told(halves), ...(draws.length > 0 && { byDraw: told(draws) }) } });
  });
};

const missing = (url: string): never => {
  throw new Error(`No page of ${url} is in the data, but bench/labels/comment-systems.jsonl has a label of it.`);
};

export default async (): Promise<BenchResult[]> => {
  const segments = segmentPages().map((page) => ({ page, read: extractPage(page.html, page.url).page }));
  const articles = articlePages().map((page) => ({ page, read: extractPage(page.html, page.url).page }));
  const known = new Map([...segments, ...articles].map((each) => [each.page.url.trim(), each]));
  const labelled = readSystemLabels().map((label) => ({ label, ...(known.get(label.url) ?? missing(label.url)) }));
  const judged = labelled.map(({ label, read }) => ({ label, told: read.commentSystem }));
  const tried = labelled.map(({ label, page }) => tryPage(label, page.html));
  return [recallResult(segments), fieldResult([...segments, ...articles].map((each) => each.read)), ...systemResults(judged), ...unseenResults(tried), ...savedResults('fresh', freshPages()), ...savedResults('third', thirdPages()), ...savedResults('fourth', fourthPages())];
};

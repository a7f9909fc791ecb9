// Article text, title, author and date against pages that people marked, beside Readability alone in the same run. The block model is
// learnt anew for each fold without the sites it is judged on; `-- extraction --write-model` writes the model of all pages that ships.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractPage } from '../main/web/extraction/extract-page';
import type { BenchResult } from './bench-result';
import { articlePages, segmentPages, type ArticlePage, type SegmentPage } from './lib/extraction-data';
import { crossValidatedTexts, folds, judgeArticlePage, judgeSegmentPage, learn, type JudgedPage } from './lib/judged-pages';
import { readabilityAlone } from './lib/readability-alone';
import { addCounts, countSegments, evenSpace, segmentScores } from './lib/segment-score';
import { compareText, pairedDifference, summarise } from './lib/shingle-score';

const round = (value: number): number => Number(value.toFixed(4));
interface Judgement { target: string; ok: boolean; baseline?: number; unit?: string; details?: Record<string, unknown> }
const line = (name: string, value: number, { target, ok, baseline, unit = 'F1', details = {} }: Judgement): BenchResult => ({
  name: `extraction.${name}`, value: round(value), unit, baseline: baseline === undefined ? null : round(baseline), ratio: baseline ? round(value / baseline) : null, target, ok, details,
});

interface Measured<P> { page: P; judged: JudgedPage; baseline: string }

const articleResult = (pages: readonly Measured<ArticlePage>[], texts: Map<JudgedPage, string>): BenchResult => {
  const ours = pages.map(({ page, judged }) => compareText(page.body, texts.get(judged) ?? ''));
  const theirs = pages.map(({ page, baseline }) => compareText(page.body, baseline));
  const [own, base, paired] = [summarise(ours), summarise(theirs), pairedDifference(ours, theirs)];
  const details = { pages: pages.length, precision: round(own.precision), recall: round(own.recall), difference: round(paired.difference), interval95: [round(paired.low), round(paired.high)], crossValidation: `${folds} folds by site` };
  return line('article-f1', own.f1, { baseline: base.f1, target: '>= baseline + 0.02', ok: own.f1 >= base.f1 + 0.02, details });
};

const segmentResults = (pages: readonly Measured<SegmentPage>[], texts: Map<JudgedPage, string>): BenchResult[] => {
  const ours = addCounts(pages.map(({ page, judged }) => countSegments(texts.get(judged) ?? '', page.with, page.without)));
  const theirs = addCounts(pages.map(({ page, baseline }) => countSegments(baseline, page.with, page.without)));
  const [own, base] = [segmentScores(ours), segmentScores(theirs)];
  const leaks = (text: (index: number) => string): number => pages.reduce((sum, { page }, index) => sum + page.comments.filter((segment) => evenSpace(text(index)).includes(evenSpace(segment))).length, 0);
  const segments = pages.reduce((sum, { page }) => sum + page.comments.length, 0);
  const [ownLeaks, baseLeaks] = [leaks((index) => texts.get((pages[index] as Measured<SegmentPage>).judged) ?? ''), leaks((index) => (pages[index] as Measured<SegmentPage>).baseline)];
  return [
    line('segment-f1', own.f1, { baseline: base.f1, target: '>= 0.925', ok: own.f1 >= 0.925, details: { pages: pages.length, precision: round(own.precision), recall: round(own.recall), ...ours, crossValidation: `${folds} folds by site` } }),
    line('comment-leak', ownLeaks / segments, { baseline: baseLeaks / segments, target: '0', ok: ownLeaks === 0, unit: 'share of comment segments', details: { segments, leaked: ownLeaks, leftOut: "1 mark of a comment that is the post's own first sentence (bench/lib/extraction-data.ts)" } }),
  ];
};

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const sameNames = (wanted: string, got: string): boolean => fold(got) === fold(wanted) || (got !== '' && wanted.split(/[;,&]| und | and /).map(fold).filter(Boolean).every((name) => fold(got).includes(name)));

const factResults = (pages: readonly Measured<SegmentPage>[]): BenchResult[] => {
  const accuracy = (name: 'title' | 'author' | 'date', same: (wanted: string, got: string) => boolean, target: number): BenchResult => {
    const marked = pages.filter(({ page }) => page[name] !== '');
    const given = marked.filter(({ judged }) => judged.facts[name] !== null);
    const right = marked.filter(({ page, judged }) => same(page[name], judged.facts[name] ?? ''));
    return line(name, right.length / marked.length, { target: `>= ${target}`, ok: right.length / marked.length >= target, unit: 'share right', details: { marked: marked.length, given: given.length, precision: round(right.length / given.length) } });
  };
  return [accuracy('title', (wanted, got) => fold(wanted) === fold(got), 0.85), accuracy('author', sameNames, 0.65), accuracy('date', (wanted, got) => got.slice(0, 10) === wanted, 0.85)];
};

const rounds = 3;

/** Both readers take turns on each page and keep their best time of it: what else the machine does then falls on both. */
const speedResult = (pages: readonly { html: string; url: string }[]): BenchResult => {
  const time = (read: () => void): number => {
    const start = process.hrtime.bigint();
    read();
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  let [own, base] = [0, 0];
  for (const { html, url } of pages) {
    const times = Array.from({ length: rounds }, () => [time(() => void extractPage(html, url)), time(() => void readabilityAlone(html))] as const);
    own += Math.min(...times.map(([first]) => first));
    base += Math.min(...times.map(([, second]) => second));
  }
  return line('speed', (pages.length * 1_000) / own, { baseline: (pages.length * 1_000) / base, target: 'ratio >= 0.5', ok: base / own >= 0.5, unit: 'pages a second', details: { pages: pages.length, rounds } });
};

const writeModel = (pages: readonly JudgedPage[]): void => {
  const model = learn(pages);
  const trees = model.trees.map((tree) => `    ${JSON.stringify(tree)},`).join('\n');
  writeFileSync(join('main', 'web', 'extraction', 'block-model.data.ts'), `// Written by \`npm run bench -- extraction --write-model\` (bench/extraction.bench.ts); not for editing. Learnt from marks on the pages of\n// article-extraction-benchmark (MIT, Zyte) and trafilatura's evaluation (Apache-2.0, A. Barbaresi); no text of theirs is in it.\nimport type { BoostedTrees } from './boosted-trees';\n\nexport const blockModel: BoostedTrees = {\n  version: ${model.version},\n  features: ${model.features},\n  bias: ${model.bias},\n  trees: [\n${trees}\n  ],\n};\n`);
};

export default async (): Promise<BenchResult[]> => {
  const articles = articlePages().map((page) => ({ page, judged: judgeArticlePage(page), baseline: readabilityAlone(page.html) }));
  const segments = segmentPages().map((page) => ({ page, judged: judgeSegmentPage(page), baseline: readabilityAlone(page.html) }));
  const judged = [...articles, ...segments].map((each) => each.judged);
  if (process.argv.includes('--write-model')) writeModel(judged);
  const texts = crossValidatedTexts(judged);
  return [articleResult(articles, texts), ...segmentResults(segments, texts), ...factResults(segments), speedResult(articles.map(({ page }) => page))];
};

// Spam-likeness on labelled comments, one video held out after the other, beside a rule of links and ten words; and how many comments of
// readers on real pages are called spam. The patterns were written with both videos known: what is held out is what their weights are
// learned from. And how our own drafts fare under the product's review. `-- spam --write-weights` writes the weights of both videos that ship.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { briefSchema } from '../main/agents/brief.schema';
import { createQualityReviewer } from '../main/agents/quality-reviewer/quality-reviewer.agent';
import { systemClock } from '../main/core/ports/clock';
import { silentLogger } from '../main/core/ports/logger';
import { spamLikeness } from '../main/language/spam';
import { spamEvidenceOf } from '../main/language/spam-features';
import { spamLogit, trainSpamModel, type LabelledText, type SpamModel } from '../main/language/spam-training';
import { createWorkerEmbedder } from '../main/language/worker-embedder';
import type { BenchResult } from './bench-result';
import { extractPage } from '../main/web/extraction/extract-page';
import { asPost, draftCampaign } from './drafts';
import { dataFolder } from './lib/data-folder';
import { segmentPages } from './lib/extraction-data';
import { pickPosts, readMarkdownPosts } from './lib/plain-pages';
import { secondTalkingPoints } from './lib/second-campaign';
import { softwareBlogCampaign } from './lib/software-blog-campaign';

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>' };
/** As readers saw it: one of the videos was collected as HTML. */
const shown = (text: string): string =>
  text.replaceAll('\uFEFF', '').replace(/<br ?\/?>/g, '\n').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/&(amp|quot|lt|gt);/g, (_, name: string) => entities[name] ?? '');

const readVideo = (path: string): LabelledText[] =>
  Papa.parse<{ CONTENT: string; CLASS: string }>(readFileSync(path, 'utf8').replace(/^\uFEFF?\s*\n/u, ''), { header: true, skipEmptyLines: true })
    .data.map(({ CONTENT, CLASS }) => ({ text: shown(CONTENT), spam: CLASS === '1' }));

interface Judged { score: number; spam: boolean }

const areaUnderCurve = (judged: readonly Judged[]): number => {
  const spam = judged.filter((one) => one.spam);
  const ham = judged.filter((one) => !one.spam);
  let won = 0;
  for (const a of spam) for (const b of ham) won += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
  return won / spam.length / ham.length;
};

const f1 = (judged: readonly Judged[]): number => {
  const hit = judged.filter(({ score, spam }) => score > 0 && spam).length;
  return (2 * hit) / (judged.filter(({ score }) => score > 0).length + judged.filter(({ spam }) => spam).length);
};

const ruleWords = /\b(?:subscribe|check|channel|please|free|visit|click|my|video|share)\b/giu;
const rule = (text: string): number => (/https?:|www\.|\.com/iu.test(text) ? 3 : 0) + (text.match(ruleWords) ?? []).length;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value: number): number => Number(value.toFixed(4));

const writeWeights = ({ bias, weights }: SpamModel): void => {
  const lines = Object.entries(weights).map(([name, weight]) => `    ${name}: ${Number(weight.toFixed(3))},`).join('\n');
  writeFileSync(join('main', 'language', 'spam-weights.data.ts'), `// Written by \`npm run bench -- spam --write-weights\` (bench/spam.bench.ts); not for editing.\nimport type { SpamModel } from './spam-training';\n\n/**\n * Learned by \`trainSpamModel\` from two videos of the YouTube Spam Collection (T. C. Alberto, J. V. Lochter, T. A. Almeida; UCI Machine\n * Learning Repository; CC BY 4.0). Only these weights are taken, no text.\n */\nexport const spamModel: SpamModel = {\n  bias: ${Number(bias.toFixed(3))},\n  weights: {\n${lines}\n  },\n};\n`);
};

/** What readers wrote under real posts and moderators let stand: hardly any of it is spam. */
const falseAlarms = (): BenchResult => {
  const comments = segmentPages().flatMap((page) => extractPage(page.html, page.url).page.comments.map(({ text }) => text));
  const scores = comments.map((text) => spamLikeness(text).score);
  const called = scores.filter((score) => score >= 50).length / scores.length;
  return { name: 'spam.called-on-pages', value: round(called), unit: "share of readers' comments on real pages that score 50 or more", baseline: null, ratio: null, target: '<= 0.1', ok: called <= 0.1, details: { comments: comments.length, warned: round(scores.filter((score) => score >= 25).length / scores.length) } };
};

const draftedPosts = 60;

/** What the built-in writer drafts under real posts, judged as the product judges it: with how little a draft has to do with its post. */
const ownDrafts = async (): Promise<BenchResult> => {
  const embedder = createWorkerEmbedder({ workersDir: resolve('out/headless/workers') });
  const context = { embedder, clock: systemClock, log: silentLogger };
  const posts = pickPosts(readMarkdownPosts(join(dataFolder('haacked-blog'), 'posts.jsonl.gz')), draftedPosts, 0).map(asPost);
  const [review, brief, drafts] = [createQualityReviewer(), briefSchema.parse({ ...softwareBlogCampaign, talkingPoints: [...softwareBlogCampaign.talkingPoints, ...secondTalkingPoints], link: null, neverList: [] }), [] as { score: number; text: string; kinds: string[] }[]];
  try {
    let at = 0;
    for await (const { text } of draftCampaign(posts, brief, context)) {
      const post = posts[at++];
      if (text === undefined || !post) continue;
      const { parts } = await review({ text, post, brief, history: [], otherPassages: [] }, context);
      drafts.push({ score: parts.spam, text, kinds: spamLikeness(text).signals.map(({ feature, text: found }) => `${feature}: ${found}`) });
    }
  } finally {
    await embedder.close();
  }
  const share = (least: number): number => round(drafts.filter(({ score }) => score >= least).length / drafts.length);
  return { name: 'spam.own-drafts', value: share(50), unit: 'share of our own drafts that score 50 or more', baseline: null, ratio: null, target: '<= 0', ok: share(50) === 0, details: { posts: draftedPosts, drafts: drafts.length, warned: share(25), highest: Math.max(...drafts.map(({ score }) => score)), called: drafts.filter(({ score }) => score >= 25) } };
};

export default async function spam(): Promise<BenchResult[]> {
  const folder = dataFolder('youtube-spam');
  const videos = readdirSync(folder).filter((name) => name.endsWith('.csv')).sort().map((name) => readVideo(join(folder, name)));
  if (process.argv.includes('--write-weights')) writeWeights(trainSpamModel(videos.flat()));
  const folds = videos.map((held, at) => {
    const model = trainSpamModel(videos.filter((_, other) => other !== at).flat());
    const judged = held.map(({ text, spam: isSpam }) => ({ score: spamLogit(model, spamEvidenceOf(text).features), spam: isSpam }));
    const byRule = held.map(({ text, spam: isSpam }) => ({ score: rule(text), spam: isSpam }));
    return { comments: held.length, auc: round(areaUnderCurve(judged)), f1: round(f1(judged)), rule: round(areaUnderCurve(byRule)) };
  });
  const [auc, baseline, harmonic] = [mean(folds.map((fold) => fold.auc)), mean(folds.map((fold) => fold.rule)), mean(folds.map((fold) => fold.f1))];
  return [
    { name: 'spam.auc', value: round(auc), unit: 'mean AUC, one video held out', baseline: round(baseline), ratio: round(auc / baseline), target: '>= 0.97', ok: auc >= 0.97, details: { folds } },
    { name: 'spam.f1', value: round(harmonic), unit: 'mean F1, one video held out', baseline: null, ratio: null, target: '>= 0.94', ok: harmonic >= 0.94 },
    falseAlarms(),
    await ownDrafts(),
  ];
}

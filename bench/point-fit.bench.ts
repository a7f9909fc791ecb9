// Which talking point is brought up under which post: the best one of each post, judged by a reader's labels. Weights are fitted anew
// on three folds of 40 posts and judged on the fourth; the evidence of the best sentence alone is the baseline in the same run.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { briefSchema } from '../main/agents/brief.schema';
import { centredMeaning, weighEvidence } from '../main/language/point-fit/evidence';
import { fieldVectors } from '../main/language/point-fit/field-vectors';
import { fitFeaturesOf, suitsFrom } from '../main/language/point-fit/post-fit';
import { fitFeatures, type FitFeature } from '../main/language/point-fit/post-fit.weights';
import { readMaterial } from '../main/agents/comment-writer/post-material';
import { createContentAnalyzer } from '../main/agents/content-analyzer/content-analyzer.agent';
import { systemClock } from '../main/core/ports/clock';
import { silentLogger } from '../main/core/ports/logger';
import { loadTagger } from '../main/language/tagging';
import { createWorkerEmbedder } from '../main/language/worker-embedder';
import type { BenchResult } from './bench-result';
import { asPost } from './drafts';
import { dataFolder } from './lib/data-folder';
import { fitLogistic, logit, type Example } from './lib/fit-logistic';
import { pickPosts, readMarkdownPosts } from './lib/plain-pages';
import { secondTalkingPoints } from './lib/second-campaign';
import { softwareBlogCampaign } from './lib/software-blog-campaign';

interface Label { fold: number; slug: string; one: Record<string, number>; two: Record<string, number> }
interface Judged extends Example { fold: number; post: string; grade: number; evidence: number }

const labels = (): Label[] => readFileSync(join('bench', 'labels', 'point-fits.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Label);

const collect = async (): Promise<Judged[]> => {
  const tagger = await loadTagger();
  const embedder = createWorkerEmbedder({ workersDir: resolve('out/headless/workers') });
  const context = { embedder, clock: systemClock, log: silentLogger };
  const all = readMarkdownPosts(join(dataFolder('haacked-blog'), 'posts.jsonl.gz'));
  const marks = new Map(labels().map((label) => [label.slug, label]));
  const briefs = { one: softwareBlogCampaign.talkingPoints, two: secondTalkingPoints };
  const judged: Judged[] = [];
  try {
    for (const { fold, raw } of [0, 2, 4, 6].flatMap((offset) => pickPosts(all, 40, offset).map((post) => ({ fold: offset, raw: post })))) {
      const mark = marks.get(raw.slug);
      if (!mark) throw new Error(`No label for ${raw.slug}.`);
      for (const [name, talkingPoints] of Object.entries(briefs) as ['one' | 'two', readonly string[]][]) {
        const brief = briefSchema.parse({ link: null, neverList: [], ...softwareBlogCampaign, talkingPoints });
        const post = asPost(raw);
        const analysis = await createContentAnalyzer()({ post, brief }, context);
        const material = readMaterial(tagger, { post, analysis, brief, history: [], usedShapes: {}, instructions: '' }, brief);
        if (material.passages.length === 0) continue;
        const points = await embedder.embed(material.points.map(({ text }) => text));
        const passages = await embedder.embed(material.passages.map(({ passage }) => passage.quote));
        const meaning = centredMeaning(passages, points);
        const evidence = material.weighed.map((point, index) => Math.max(0, ...material.passages.map(({ around }, at) => weighEvidence(point, around, material.title, meaning[at]?.[index] ?? 0).score)));
        const features = fitFeaturesOf({ sentences: material.sentences, title: material.title, points: material.weighed, vectors: { passages, points, field: await fieldVectors(embedder) }, evidence });
        const grade = (index: number): number => mark[name][String(talkingPoints.indexOf(material.points[index]?.original ?? ''))] ?? 0;
        judged.push(...features.map((values, index) => ({ fold, post: `${name} ${raw.slug}`, grade: grade(index), evidence: evidence[index] ?? 0, right: grade(index) === 2, values: fitFeatures.map((feature: FitFeature) => values[feature]) })));
      }
    }
  } finally {
    await embedder.close();
  }
  return judged;
};

/** The best talking point of each post that reaches `from`: how many, and the share of them that a reader would bring up. */
const precision = (scored: readonly { post: string; grade: number; score: number }[], from: number): { picked: number; share: number } => {
  const best = new Map<string, { grade: number; score: number }>();
  for (const one of scored) if (one.score >= from && one.score > (best.get(one.post)?.score ?? Number.NEGATIVE_INFINITY)) best.set(one.post, one);
  const picked = [...best.values()];
  return { picked: picked.length, share: picked.filter(({ grade }) => grade > 0).length / Math.max(1, picked.length) };
};

export default async function pointFit(): Promise<BenchResult[]> {
  const judged = await collect();
  const crossed = [0, 2, 4, 6].flatMap((fold) => {
    const model = fitLogistic(judged.filter((one) => one.fold !== fold && one.grade !== 1), 5);
    return judged.filter((one) => one.fold === fold).map((one) => ({ post: one.post, grade: one.grade, score: logit(model, one.values) }));
  });
  const ours = precision(crossed, suitsFrom);
  const baseline = precision(judged.map(({ post, grade, evidence }) => ({ post, grade, score: evidence })), 0.92);
  const all = fitLogistic(judged.filter(({ grade }) => grade !== 1), 5);
  return [{
    name: 'point-fit precision', value: ours.share, unit: 'share', baseline: baseline.share, ratio: ours.share / baseline.share, target: '>= 0.7', ok: ours.share >= 0.7,
    details: { picked: ours.picked, pickedByEvidenceAlone: baseline.picked, fittedOnAll: Object.fromEntries([['bias', all.bias], ...fitFeatures.map((name, at) => [name, all.weights[at]])]) },
  }];
}

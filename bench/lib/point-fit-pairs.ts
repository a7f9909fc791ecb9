// Posts and talking points with what readers marked, and what their fit is read from: the weights are fitted on the pairs of two
// campaigns with all their points, and tested on those drawn from others.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { briefSchema } from '../../main/agents/brief.schema';
import { readMaterial } from '../../main/agents/comment-writer/post-material';
import { createContentAnalyzer } from '../../main/agents/content-analyzer/content-analyzer.agent';
import { systemClock } from '../../main/core/ports/clock';
import type { Embedder } from '../../main/core/ports/embedder';
import { silentLogger } from '../../main/core/ports/logger';
import { centredMeaning, weighEvidence } from '../../main/language/point-fit/evidence';
import { fieldVectors } from '../../main/language/point-fit/field-vectors';
import { fitFeaturesOf } from '../../main/language/point-fit/post-fit';
import { fitFeatures, type FitFeature } from '../../main/language/point-fit/post-fit.weights';
import { loadTagger, type Tagger } from '../../main/language/tagging';
import { createWorkerEmbedder } from '../../main/language/worker-embedder';
import { asPost } from '../drafts';
import { dataFolder } from './data-folder';
import type { Example } from './fit-logistic';
import campaigns from './judged-campaigns.json';
import { pickPosts, readMarkdownPosts } from './plain-pages';
import { secondTalkingPoints } from './second-campaign';
import { softwareBlogCampaign } from './software-blog-campaign';

/** `mark`: 2 a reader sees at once why the point is brought up, 1 needs a bridge, 0 does not belong there. `fold`: null for what is not fitted on. */
export interface JudgedPair extends Example { fold: number | null; post: string; mark: number; evidence: number; weight: number; set: 'all points' | 'drawn points' }

interface Job { slug: string; raw: Parameters<typeof asPost>[0]; fold: number | null; name: string; topic: string; keywords: readonly string[]; talkingPoints: readonly string[]; set: JudgedPair['set']; markOf: (point: number) => { mark: number; weight: number } | null }

const linesOf = <T>(file: string): T[] => readFileSync(join('bench', 'labels', file), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as T);
const folds = [0, 2, 4, 6] as const;

/** Every talking point of two campaigns under 160 posts: what has no mark there is 0. */
const wholeJobs = (all: ReturnType<typeof readMarkdownPosts>): Job[] => {
  const marks = new Map(linesOf<{ slug: string; one: Record<string, number>; two: Record<string, number> }>('point-fits.jsonl').map((label) => [label.slug, label]));
  return folds.flatMap((fold) => pickPosts(all, 40, fold).flatMap((raw) => {
    const label = marks.get(raw.slug);
    if (!label) throw new Error(`No label for ${raw.slug}.`);
    const campaign = { topic: softwareBlogCampaign.topic, keywords: softwareBlogCampaign.keywords };
    return ([['one', softwareBlogCampaign.talkingPoints], ['two', secondTalkingPoints]] as const).map(([name, talkingPoints]): Job =>
      ({ slug: raw.slug, raw, fold, name, ...campaign, talkingPoints, set: 'all points', markOf: (point) => ({ mark: label[name][String(point)] ?? 0, weight: 1 }) }));
  }));
};

/** Of 37 campaigns the pairs that were drawn to be marked, each standing for one over its share of the draw. */
const drawnJobs = (all: ReturnType<typeof readMarkdownPosts>): Job[] => {
  const posts = new Map(all.map((raw) => [raw.slug, raw]));
  return linesOf<{ slug: string; marks: Record<string, Record<string, [number, number]>> }>('point-fits-of-campaigns.jsonl').flatMap(({ slug, marks }) => Object.entries(marks).map(([name, own]): Job => {
    const campaign = (campaigns as Record<string, { topic: string; keywords: string[]; talkingPoints: string[] }>)[name];
    const raw = posts.get(slug);
    if (!campaign || !raw) throw new Error(`No campaign ${name} or no post ${slug}.`);
    return { slug, raw, fold: null, name, ...campaign, set: 'drawn points', markOf: (point) => { const mark = own[String(point)]; return mark ? { mark: mark[0], weight: 1 / mark[1] } : null; } };
  }));
};

const pairsOf = async (job: Job, tagger: Tagger, embedder: Embedder, field: readonly Float32Array[]): Promise<JudgedPair[]> => {
  const brief = briefSchema.parse({ link: null, neverList: [], ...softwareBlogCampaign, topic: job.topic, keywords: job.keywords, talkingPoints: job.talkingPoints });
  const post = asPost(job.raw);
  const analysis = await createContentAnalyzer()({ post, brief }, { embedder, clock: systemClock, log: silentLogger });
  const material = readMaterial(tagger, { post, analysis, brief, history: [], usedShapes: {}, instructions: '' }, brief);
  if (material.passages.length === 0) return [];
  const points = await embedder.embed(material.points.map(({ text }) => text));
  const passages = await embedder.embed(material.passages.map(({ passage }) => passage.quote));
  const meaning = centredMeaning(passages, points);
  const evidence = material.weighed.map((point, index) => Math.max(0, ...material.passages.map(({ around }, at) => weighEvidence(point, around, material.title, meaning[at]?.[index] ?? 0).score)));
  const features = fitFeaturesOf({ sentences: material.sentences, title: material.title, points: material.weighed, vectors: { passages, points, field }, evidence });
  return features.flatMap((values, index): JudgedPair[] => {
    const marked = job.markOf(job.talkingPoints.indexOf(material.points[index]?.original ?? ''));
    if (!marked) return [];
    return [{ fold: job.fold, set: job.set, post: `${job.name} ${job.slug}`, ...marked, evidence: evidence[index] ?? 0, right: marked.mark === 2, values: fitFeatures.map((feature: FitFeature) => values[feature]) }];
  });
};

/** All pairs, read as the writer reads them. */
export const readJudgedPairs = async (): Promise<JudgedPair[]> => {
  const tagger = await loadTagger();
  const embedder = createWorkerEmbedder({ workersDir: resolve('out/headless/workers') });
  try {
    const all = readMarkdownPosts(join(dataFolder('haacked-blog'), 'posts.jsonl.gz'));
    const field = await fieldVectors(embedder);
    const pairs: JudgedPair[] = [];
    for (const job of [...wholeJobs(all), ...drawnJobs(all)]) pairs.push(...(await pairsOf(job, tagger, embedder, field)));
    return pairs;
  } finally {
    await embedder.close();
  }
};

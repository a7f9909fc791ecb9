// Posts analysed a second in a run (sources, reading, analysis, database, events), over the sum of its parts run alone:
// extraction, tagging, embeddings of as many sentences as the analyzer takes. And extraction over Readability alone.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyzerWeights } from '../main/agents/content-analyzer/analyzer.weights';
import type { App } from '../main/app/container';
import { createWorkerEmbedder } from '../main/language/worker-embedder';
import { tagSentences } from '../main/language/tagged-sentences';
import { readPageBytes } from '../main/web/extraction/read-page-bytes';
import { campaignInput } from '../shared/contracts/campaign';
import { personaInput } from '../shared/contracts/persona';
import { postListInput } from '../shared/contracts/post';
import { builtWorkers, openApp } from '../tests/support/open-app';
import type { Bench } from './bench-result';
import { dataFolder } from './lib/data-folder';
import { pickPosts, readMarkdownPosts, writePlainPages } from './lib/plain-pages';
import { readabilityAlone } from './lib/readability-alone';
import { softwareBlogCampaign } from './lib/software-blog-campaign';

const count = 30;
const round = (value: number): number => Math.round(value * 1000) / 1000;

const timed = async (work: () => Promise<unknown> | unknown): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

/** Seconds from the start of a run to its last analysed post. */
const analyseRun = async (app: App, folder: string, posts: number, name: string): Promise<{ seconds: number; researchSeconds: number; id: string }> => {
  const { services, feed } = app.container;
  const { persona, ...fields } = softwareBlogCampaign;
  const { id: personaId } = await services.personas.create(app.actor, personaInput.parse(persona));
  const { id } = await services.campaigns.create(app.actor, campaignInput.parse({ ...fields, name, maxPosts: posts, sources: [folder], personaId }));
  const abort = new AbortController();
  const events = feed.subscribe({ lastEventId: null, signal: abort.signal });
  let left = posts;
  const began = performance.now();
  let found = began;
  const done = (async () => {
    for await (const message of events) {
      if (!('event' in message) || !('campaignId' in message.event) || message.event.campaignId !== id) continue;
      if (message.event.type === 'post.found') found = performance.now();
      if (message.event.type === 'post.analysed' && (left -= 1) === 0) break;
    }
  })();
  const seconds = await timed(async () => {
    await services.campaigns.start(app.actor, id);
    await done;
  });
  abort.abort();
  await services.campaigns.stop(app.actor, id).catch(() => undefined); // drafting is another matter
  return { seconds, researchSeconds: (found - began) / 1000, id };
};

const spread = <T>(items: readonly T[], most: number): T[] => Array.from({ length: Math.min(most, items.length) }, (_, at) => items[Math.floor((at * items.length) / Math.min(most, items.length))] as T);

const analysedTexts = async (app: App, campaignId: string): Promise<{ text: string; sentences: string[] }[]> => {
  const { items } = await app.container.services.posts.list(app.actor, postListInput.parse({ campaignId, pageSize: 100 }));
  const posts = await Promise.all(items.map(({ id }) => app.container.services.posts.get(app.actor, id)));
  return posts.map(({ text, title, analysis }) => ({ text, sentences: [title, ...spread((analysis?.passages ?? []).map(({ quote }) => quote), analyzerWeights.sampledPassages)] }));
};

interface Parts { extraction: number; tagging: number; embeddings: number; readability: number }

/** Seconds of each part alone, over pages and texts of one set; extraction and Readability take turns page by page. */
const partsAlone = async (pages: readonly Buffer[], posts: readonly { text: string; sentences: string[] }[]): Promise<Parts> => {
  const embedder = createWorkerEmbedder({ workersDir: builtWorkers });
  const html = pages.map((body) => body.toString('utf8'));
  const read = (at: number): unknown => readPageBytes({ body: pages[at] as Buffer, url: 'https://blog.example/post' });
  try {
    pages.forEach((_, at) => { read(at); readabilityAlone(html[at] ?? ''); });
    await tagSentences(posts[0]?.text ?? '');
    await embedder.embed(['A sentence that loads the model.']);
    let [extraction, readability] = [0, 0];
    for (let at = 0; at < pages.length; at += 1) {
      extraction += await timed(() => read(at));
      readability += await timed(() => readabilityAlone(html[at] ?? ''));
    }
    const tagging = await timed(async () => { for (const { text } of posts) await tagSentences(text); });
    const embeddings = await timed(async () => { for (const { sentences } of posts) await embedder.embed(sentences); });
    return { extraction, tagging, embeddings, readability };
  } finally {
    await embedder.close();
  }
};

interface PageSet { folder: string; pages: Buffer[] }

const pageSet = (posts: Parameters<typeof writePlainPages>[0], folder: string): PageSet => {
  writePlainPages(posts, folder);
  return { folder, pages: readdirSync(folder).filter((file) => file.endsWith('.html')).map((file) => readFileSync(join(folder, file))) };
};

const bench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kp-bench-'));
  const app = await openApp(join(folder, 'workspace'));
  try {
    const chosen = pickPosts(readMarkdownPosts(join(dataFolder('haacked-blog'), 'posts.jsonl.gz')), count * 3, 0);
    const set = (part: number): PageSet => pageSet(chosen.filter((_, at) => at % 3 === part), join(folder, `set-${part}`));
    const [first, second, third] = [set(0), set(1), set(2)];
    await app.container.start();
    // Other work on the machine weighs on both alike: parts, run, parts, run, parts, each set of posts met once by either.
    const warm = await analyseRun(app, first.folder, count, 'Warm-up');
    const parts = [await partsAlone(first.pages, await analysedTexts(app, warm.id))];
    const runs = [];
    for (const [index, { folder: source, pages }] of [second, third].entries()) {
      const run = await analyseRun(app, source, count, `Measured ${index}`);
      runs.push(run);
      parts.push(await partsAlone(pages, await analysedTexts(app, run.id)));
    }
    const total = (key: keyof Parts): number => parts.reduce((sum, part) => sum + part[key], 0);
    const rate = (count * runs.length) / runs.reduce((sum, { seconds }) => sum + seconds, 0);
    const alone = (count * parts.length) / (total('extraction') + total('tagging') + total('embeddings'));
    const [ours, theirs] = [(count * parts.length) / total('extraction'), (count * parts.length) / total('readability')];
    return [
      {
        name: 'pipeline', value: round(rate), unit: 'posts/s', baseline: round(alone), ratio: round(rate / alone), target: 'ratio >= 0.8', ok: rate / alone >= 0.8,
        details: { posts: count * runs.length, runSeconds: runs.map(({ seconds }) => round(seconds)), researchSeconds: runs.map(({ researchSeconds }) => round(researchSeconds)), partsSeconds: parts.map((part) => ({ extraction: round(part.extraction), tagging: round(part.tagging), embeddings: round(part.embeddings) })) },
      },
      { name: 'pipeline.extraction', value: round(ours), unit: 'pages/s', baseline: round(theirs), ratio: round(ours / theirs), target: 'ratio >= 0.5', ok: ours / theirs >= 0.5 },
    ];
  } finally {
    await app.container.close(0);
    rmSync(folder, { recursive: true, force: true });
  }
};
export default bench;

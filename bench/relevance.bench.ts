// The reviewer's relevance part on its own ground: a paragraph cut out of a post must find that post among fifty, beside BM25 in the same run.
import { join, resolve } from 'node:path';
import type { PostForAgents } from '../main/agents/brief.schema';
import { createQualityReviewer } from '../main/agents/quality-reviewer/quality-reviewer.agent';
import { systemClock } from '../main/core/ports/clock';
import { silentLogger } from '../main/core/ports/logger';
import { splitSentences } from '../main/language/sentences';
import { createWorkerEmbedder } from '../main/language/worker-embedder';
import { wordCount, wordsOf } from '../main/language/words';
import type { BenchResult } from './bench-result';
import { dataFolder } from './lib/data-folder';
import { readMarkdownPosts } from './lib/plain-pages';

const among = 50;
const rounds = process.argv.includes('--full') ? 2 : 1;

interface Cut { title: string; paragraph: string; rest: string }

const plain = (markdown: string): string =>
  markdown.replace(/```[\s\S]*?```/gu, ' ').replace(/!\[[^\]]*\]\([^)]*\)/gu, ' ').replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1').replace(/<[^>]+>/gu, ' ').replace(/[*_`#]+/gu, '')
    .split(/\n{2,}/u).map((paragraph) => (/^(?: {4}|\t)/u.test(paragraph) ? '' : paragraph.replace(/\s+/gu, ' ').trim())).filter(Boolean).join('\n\n');

/** A post without one of its paragraphs of 25 to 60 words. */
const cutOf = ({ title, body }: { title: string; body: string }): Cut | null => {
  const paragraphs = plain(body).split('\n\n');
  const fitting = paragraphs.filter((text) => wordCount(text) >= 25 && wordCount(text) <= 60 && /[.!?]$/u.test(text) && splitSentences(text).every(({ code }) => !code));
  const paragraph = fitting[Math.floor(fitting.length / 2)];
  if (paragraph === undefined || wordCount(plain(body)) < 180) return null;
  return { title, paragraph, rest: paragraphs.filter((text) => text !== paragraph).join('\n\n') };
};

const rankOf = (scores: readonly number[], right: number): number => {
  const own = scores[right] ?? 0;
  // Of equals the right one counts in the middle.
  return 1 + scores.filter((score) => score > own).length + scores.filter((score, at) => at !== right && score === own).length / 2;
};

const bm25 = (cuts: readonly Cut[]): ((query: string, at: number) => number) => {
  const documents = cuts.map(({ title, rest }) => wordsOf(`${title} ${rest}`).map(({ form }) => form));
  const average = documents.reduce((sum, words) => sum + words.length, 0) / documents.length;
  const counts = documents.map((words) => words.reduce((map, word) => map.set(word, (map.get(word) ?? 0) + 1), new Map<string, number>()));
  const idf = (word: string): number => {
    const df = counts.filter((map) => map.has(word)).length;
    return Math.log(1 + (documents.length - df + 0.5) / (df + 0.5));
  };
  return (query, at) => wordsOf(query).reduce((sum, { form }) => {
    const tf = counts[at]?.get(form) ?? 0;
    return tf === 0 ? sum : sum + (idf(form) * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * (documents[at]?.length ?? 0)) / average));
  }, 0);
};

const asPost = ({ title, rest }: Cut, at: number): PostForAgents => ({
  url: `https://blog${at}.example/`, title, author: null, date: null, language: 'en', text: rest, comments: [],
  commentSystem: { id: 'unknown', open: null, login: false, captcha: false, honeypots: [], evidence: [] }, feeds: [], policyText: [],
});

export default async function relevance(): Promise<BenchResult[]> {
  const all = readMarkdownPosts(join(dataFolder('haacked-blog'), 'posts.jsonl.gz')).map(cutOf).filter((cut) => cut !== null);
  const embedder = createWorkerEmbedder({ workersDir: resolve('out/headless/workers') });
  const context = { embedder, clock: systemClock, log: silentLogger };
  const review = createQualityReviewer();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const step = all.length / among;
    const cuts = Array.from({ length: among }, (_, at) => all[Math.floor(at * step + (round * step) / rounds)]).filter((cut) => cut !== undefined);
    const words = bm25(cuts);
    const scores = cuts.map(() => new Array<number>(cuts.length).fill(0));
    for (const [at, cut] of cuts.entries()) {
      const post = asPost(cut, at);
      for (const [query, { paragraph }] of cuts.entries()) {
        const { parts } = await review({ text: paragraph, post, brief: null, history: [], otherPassages: [] }, context);
        (scores[query] as number[])[at] = parts.relevance.score;
      }
      process.stderr.write(`relevance: post ${at + 1} of ${cuts.length}\n`);
    }
    cuts.forEach(({ paragraph }, query) => {
      ours.push(rankOf(scores[query] ?? [], query));
      theirs.push(rankOf(cuts.map((_, at) => words(paragraph, at)), query));
    });
  }
  await embedder.close();
  const share = (ranks: readonly number[]): number => ranks.filter((rank) => rank < 1.5).length / ranks.length;
  const reciprocal = (ranks: readonly number[]): number => ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length;
  const result = (name: string, value: number, baseline: number, least = 0): BenchResult => ({ name, value, unit: `of ${ours.length} paragraphs`, baseline, ratio: value / baseline, target: `${least > 0 ? `>= ${least} and ` : ''}above BM25 in the same run`, ok: value >= least && value > baseline });
  return [result('relevance.first', share(ours), share(theirs), 0.75), result('relevance.mrr', reciprocal(ours), reciprocal(theirs))];
}

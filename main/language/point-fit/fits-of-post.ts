import { cosine, type Embedder } from '../../core/ports/embedder';
import { tagWords, type Word } from '../tagged-words';
import type { Tagger } from '../tagging';
import { centredMeaning, weighEvidence, type SentenceWords } from './evidence';
import { fieldVectors } from './field-vectors';
import { postFitsOf } from './post-fit';
import { readTelling } from './read-telling';

export interface FitQuestion {
  title: string | null;
  /** Every sentence of the post but its program text, in order. */
  sentences: readonly { text: string; start: number }[];
  /** Those of them that can be quoted. */
  passages: readonly { quote: string; start: number }[];
  points: readonly string[];
  /** What the whole campaign is about. */
  campaign: readonly string[];
}

export interface PostFit {
  /** As a logit: 0 is as likely as not that a reader sees why the point is brought up. */
  fit: number;
  /** Of the passage nearest in meaning: its place among `passages`, and the cosine. */
  nearest: { at: number; likeness: number };
}

/** How well each point suits a post as a whole, in the order of the points. Without passages none can be told. @throws CANCELLED */
export const fitsOfPost = async ({ title, sentences, passages, points, campaign }: FitQuestion, tagger: Tagger, embedder: Embedder, signal?: AbortSignal): Promise<PostFit[]> => {
  if (passages.length === 0 || points.length === 0) return [];
  const tagged = (text: string): Word[] => tagWords(tagger, text);
  const read = readTelling({ title: tagged(title ?? ''), sentences: sentences.map(({ text }) => tagged(text)), points: points.map(tagged), campaign: campaign.map(tagged) });
  const telling = read.sentences;
  const options = signal ? { signal } : {};
  const vectors = await embedder.embed([...points, ...passages.map(({ quote }) => quote)], options);
  const pointVectors = vectors.slice(0, points.length);
  const lines = vectors.slice(points.length);
  const meaning = centredMeaning(lines, pointVectors);
  const around = passages.map(({ quote, start }): SentenceWords => {
    const at = sentences.findIndex((sentence) => sentence.start === start);
    return { own: telling[at] ?? [], before: telling[at - 1] ?? [], after: telling[at + 1] ?? [], asks: quote.trimEnd().endsWith('?') };
  });
  const evidence = read.weighed.map((point, index) => Math.max(0, ...around.map((words, at) => weighEvidence(point, words, read.title, meaning[at]?.[index] ?? 0).score)));
  const fits = postFitsOf({ sentences: telling, title: read.title, points: read.weighed, vectors: { passages: lines, points: pointVectors, field: await fieldVectors(embedder, options) }, evidence });
  return pointVectors.map((vector, index) => {
    const ranked = lines.map((line, at) => ({ at, likeness: cosine(line, vector) })).sort((a, b) => b.likeness - a.likeness);
    return { fit: fits[index] ?? Number.NEGATIVE_INFINITY, nearest: ranked[0] ?? { at: 0, likeness: 0 } };
  });
};

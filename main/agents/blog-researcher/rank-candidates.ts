// Most relevant first, by title and snippet alone: words of the keywords, and likeness of meaning.
import { AppError } from '../../core/app-error';
import { cosine } from '../../core/ports/embedder';
import { wordRarity } from '../../language/rare-words';
import type { AgentContext } from '../agent-context';
import type { Candidate } from './blog-researcher.schema';

interface Wanted {
  topic: string;
  keywords: readonly string[];
}

/** Embeddings cost about 20 ms each: only the likeliest by words get one. */
const mostEmbedded = 150;
const textLength = 300;
const shares = { meaning: 0.55, words: 0.45 };

const stem = (word: string): string => word.replace(/(?:'s|ies|es|s|ing|ed)$/, '').slice(0, 12);
const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'+#.-]*/gu) ?? [];

/** The words of the last part of an address: all that a sitemap tells of a post. */
const slugWords = (url: string): string => {
  const path = URL.canParse(url) ? decodeURIComponentSafely(new URL(url).pathname) : url;
  const last = path.split('/').filter((part) => /[\p{L}]{3}/u.test(part)).pop() ?? '';
  return last.replace(/\.[a-z]{2,5}$/i, '').replace(/[-_+.]+/g, ' ');
};

const decodeURIComponentSafely = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What a candidate is judged by before it is read. */
export const textOf = ({ title, snippet, url }: Pick<Candidate, 'title' | 'snippet' | 'url'>): string =>
  (title || snippet ? `${title ?? ''}. ${snippet ?? ''}` : slugWords(url)).slice(0, textLength).trim();

/** 0 to 1: how much of the keywords, weighed by how rare their words are, a text holds. One keyword in full counts much, more of them little more. */
export const wordScore = (text: string, keywords: readonly string[]): number => {
  const stems = new Set(wordsIn(text).map(stem));
  let missing = 1;
  for (const keyword of keywords) {
    const words = wordsIn(keyword);
    const weigh = (list: string[]): number => list.reduce((sum, word) => sum + 0.1 + wordRarity(word), 0);
    const share = words.length === 0 ? 0 : weigh(words.filter((word) => stems.has(stem(word)))) / weigh(words);
    missing *= 1 - 0.75 * share * share;
  }
  return 1 - missing;
};

const meanings = async (texts: string[], { topic, keywords }: Wanted, { embedder, log, signal }: AgentContext): Promise<number[]> => {
  const wanted = [topic.trim(), keywords.join(', ')].filter(Boolean);
  try {
    const vectors = await embedder.embed([...wanted, ...texts], signal ? { signal } : {});
    const goals = vectors.slice(0, wanted.length);
    return vectors.slice(wanted.length).map((vector) => Math.max(...goals.map((goal) => cosine(vector, goal))));
  } catch (cause) {
    const error = AppError.from(cause);
    if (error.code === 'CANCELLED') throw error;
    log.warn('research.no-embeddings', { code: error.code });
    return texts.map(() => 0);
  }
};

/** @throws CANCELLED */
export const rankCandidates = async (candidates: readonly Candidate[], wanted: Wanted, context: AgentContext): Promise<Candidate[]> => {
  if (candidates.length < 2) return [...candidates];
  const byWords = candidates
    .map((candidate, order) => ({ candidate, order, text: textOf(candidate), words: wordScore(textOf(candidate), [...wanted.keywords, ...(wanted.topic ? [wanted.topic] : [])]) }))
    .sort((a, b) => b.words - a.words || (b.candidate.date ?? '').localeCompare(a.candidate.date ?? '') || a.order - b.order);
  const likely = byWords.slice(0, mostEmbedded);
  const meaning = await meanings(likely.map(({ text }) => text), wanted, context);
  const scored = likely.map((entry, index) => ({ ...entry, score: shares.meaning * (meaning[index] ?? 0) + shares.words * entry.words }));
  scored.sort((a, b) => b.score - a.score || a.order - b.order);
  return [...scored, ...byWords.slice(mostEmbedded)].map(({ candidate }) => candidate);
};

import { cosine } from '../core/ports/embedder';
import { wordRarity } from './rare-words';
import type { Token } from './tagging';

/** The words of a text by stem, with how often they stand in it. */
export interface TermProfile { counts: ReadonlyMap<string, number>; size: number }

const usable = ({ kind, stop }: Token): boolean => kind === 'word' && !stop;

export const termProfileOf = (tokens: readonly Token[]): TermProfile => {
  const counts = new Map<string, number>();
  let size = 0;
  for (const token of tokens) {
    if (!usable(token)) continue;
    counts.set(token.stem, (counts.get(token.stem) ?? 0) + 1);
    size += 1;
  }
  return { counts, size };
};

/** Names weigh more than verbs, and rare words by far more than common ones (the power was chosen on held-out paragraphs, see bench). */
const partOfSpeechWeight: Record<string, number> = { PROPN: 1.3, NOUN: 1.1, VERB: 0.8, ADJ: 0.9, ADV: 0.5 };
const rarityPower = 4;
const saturation = 1.2;
const lengthShare = 0.75;
const usualLength = 250;
/** Keeps a text of one rare word from being judged by that word alone. */
const floor = 1.5;

/** How much of a text's telling words a post uses, and how often: 0 when it shares none, about 0.6 for a text on that very post, above 1 for its own words. */
export const lexicalRelatedness = (tokens: readonly Token[], post: TermProfile): number => {
  let shared = 0;
  let whole = 0;
  const seen = new Set<string>();
  for (const token of tokens) {
    if (!usable(token) || seen.has(token.stem)) continue;
    seen.add(token.stem);
    const weight = wordRarity(token.text) ** rarityPower * (partOfSpeechWeight[token.pos] ?? 0.7);
    const count = post.counts.get(token.stem) ?? 0;
    whole += weight;
    if (count > 0) shared += (weight * count * (saturation + 1)) / (count + saturation * (1 - lengthShare + (lengthShare * post.size) / usualLength));
  }
  return shared / (whole + floor);
};

const topMean = (values: readonly number[], most: number): number => {
  if (values.length === 0) return 0;
  const top = [...values].sort((a, b) => b - a).slice(0, most);
  return top.reduce((sum, value) => sum + value, 0) / top.length;
};

/** Likeness in meaning of a text (as a whole and by sentence) to a post's passages: the nearest three, and the whole. */
export const semanticLikeness = (whole: Float32Array, sentences: readonly Float32Array[], passages: readonly Float32Array[]): number => {
  if (passages.length === 0) return 0;
  const ofWhole = passages.map((passage) => cosine(whole, passage));
  const bySentence = sentences.map((sentence) => topMean(passages.map((passage) => cosine(sentence, passage)), 3));
  const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return 0.4 * topMean(ofWhole, 3) + 0.4 * average(bySentence) + 0.2 * average(ofWhole);
};

/** How near a post's passages are to just about anything: taken off, so that talkative posts do not attract every text. */
export const openness = (passages: readonly Float32Array[], background: readonly Float32Array[]): number =>
  background.reduce((sum, vector) => sum + semanticLikeness(vector, [vector], passages), 0) / Math.max(1, background.length);

const semanticWeight = 1.5;
const openShare = 0.5;
/** The raw sum at which relevance is 63. */
const scale = 0.65;

/** 0 to 100 from both kinds of evidence; never a measure of length. Without embeddings the words stand alone. */
export const relatednessScore = (lexical: number, semantic: { likeness: number; openness: number } | null): number => {
  const raw = semantic ? lexical + semanticWeight * (semantic.likeness - openShare * semantic.openness) : lexical * 1.9;
  return Math.round(1000 * (1 - Math.exp(-Math.max(0, raw) / scale))) / 10;
};

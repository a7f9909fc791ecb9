import type { ReaderQuote, Theme } from '@shared/contracts/reading';
import { cosine } from '../../core/ports/embedder';
import { wordRarity } from '../../language/rare-words';
import { wordsOf } from '../../language/words';
import { analyzerWeights } from './analyzer.weights';

export interface EmbeddedSentence extends ReaderQuote { vector: Float32Array }

interface Group { comments: number[]; /** Of the comments' vectors. */ sum: Float32Array }

const normalised = (sum: Float32Array): Float32Array => {
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
};

const added = (a: Float32Array, b: Float32Array): Float32Array => a.map((value, at) => value + (b[at] ?? 0));

/** Mean likeness of every comment of the one with every comment of the other. */
const alike = (a: Group | undefined, b: Group | undefined): number => (a && b ? cosine(a.sum, b.sum) / (a.comments.length * b.comments.length) : 0);

/** All comments under a post are somewhat alike: a theme is nearer than that. */
const nearerThanUsual = (groups: readonly Group[]): number => {
  const pairs = groups.flatMap((one, at) => groups.slice(at + 1).map((other) => alike(one, other)));
  const { alikeFrom, aboveUsual } = analyzerWeights.discussion;
  return Math.max(alikeFrom, pairs.reduce((sum, value) => sum + value, 0) / Math.max(1, pairs.length) + aboveUsual);
};

/** Joins the two groups that are most alike until none are alike enough: no number of themes is set beforehand. */
const grouped = (start: readonly Group[], alikeFrom: number): Group[] => {
  const groups = [...start];
  for (;;) {
    let best: { a: number; b: number; likeness: number } | null = null;
    for (let a = 0; a < groups.length; a += 1) for (let b = a + 1; b < groups.length; b += 1) {
      const likeness = alike(groups[a], groups[b]);
      if (likeness >= alikeFrom && (best === null || likeness > best.likeness)) best = { a, b, likeness };
    }
    const [one, other] = best ? [groups[best.a], groups[best.b]] : [];
    if (!best || !one || !other) return groups;
    groups[best.a] = { comments: [...one.comments, ...other.comments], sum: added(one.sum, other.sum) };
    groups.splice(best.b, 1);
  }
};

const telling = 0.5;
const wordsShown = 4;

/** Words that at least two comments of a theme use, the rarest and most used first. */
const sharedWords = (sentences: readonly EmbeddedSentence[]): string[] => {
  const uses = new Map<string, Set<number>>();
  for (const { quote, comment } of sentences) for (const { form } of wordsOf(quote)) {
    if (/^\p{L}{3,}/u.test(form) && wordRarity(form) >= telling) uses.set(form, (uses.get(form) ?? new Set()).add(comment));
  }
  return [...uses].filter(([, in_]) => in_.size >= 2).map(([form, in_]) => ({ form, worth: in_.size * wordRarity(form) })).sort((a, b) => b.worth - a.worth || (a.form < b.form ? -1 : 1)).slice(0, wordsShown).map(({ form }) => form);
};

/** What readers speak of, largest group first, each with the sentence nearest to what all of its comments say. One reader alone makes a theme only where hardly anybody wrote. */
export const themesOf = (sentences: readonly EmbeddedSentence[]): Theme[] => {
  const { mostThemes } = analyzerWeights.discussion;
  const byComment = new Map<number, EmbeddedSentence[]>();
  for (const sentence of sentences) byComment.set(sentence.comment, [...(byComment.get(sentence.comment) ?? []), sentence]);
  const start = [...byComment].map(([comment, own]): Group => ({ comments: [comment], sum: normalised(own.map(({ vector }) => vector).reduce(added)) }));
  const groups = grouped(start, nearerThanUsual(start)).sort((a, b) => b.comments.length - a.comments.length || (a.comments[0] ?? 0) - (b.comments[0] ?? 0));
  const shared = groups.filter(({ comments }) => comments.length > 1);
  return (shared.length >= 2 ? shared : groups).slice(0, mostThemes).flatMap(({ comments, sum }): Theme[] => {
    const own = comments.flatMap((comment) => byComment.get(comment) ?? []);
    const mean = normalised(sum);
    const nearest = own.map((sentence) => ({ sentence, likeness: cosine(sentence.vector, mean) })).sort((a, b) => b.likeness - a.likeness)[0]?.sentence;
    if (!nearest) return [];
    const { quote, start: from, end, comment } = nearest;
    return [{ words: sharedWords(own), comments: [...comments].sort((a, b) => a - b), quote: { quote, start: from, end, comment } }];
  });
};

import type { Span } from '@shared/contracts/basics';
import { harmlessUses, sensitiveTopics, type SensitiveTopic } from './sensitive-topics.data';
import { wordCount } from './words';

export interface SensitiveFinding {
  topic: SensitiveTopic['topic'];
  /** The words that told it, as written. */
  words: string[];
  first: Span;
}

/** A text holds at most so much of one word's weight: one theme word said ten times is still one word. */
const mostOfOne = 3;
const strongWeight = 3;
/** What a text must reach by weight, and by weight a thousand words: a passing mention in a long post is none of its subject. */
const fromWeight = 8;
const fromDensity = 14;
const strongDistinct = 2;

const sameLength = (text: string, pattern: RegExp): string => text.replace(pattern, (found) => ' '.repeat(found.length));

interface Tally { weight: number; /** By word, as first written. */ strong: Map<string, string>; words: Map<string, number>; first: Span | null }

const tally = (text: string, { strong, weak }: SensitiveTopic): Tally => {
  const result: Tally = { weight: 0, strong: new Map(), words: new Map(), first: null };
  const count = (pattern: RegExp, weight: number): void => {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const word = found.toLowerCase().replace(/'?s$/u, ''); // "nazi" and "nazis" are one word
      const seen = result.words.get(word) ?? 0;
      result.words.set(word, seen + 1);
      if (seen < mostOfOne) result.weight += weight;
      if (weight === strongWeight) {
        if (!result.strong.has(word)) result.strong.set(word, found.toLowerCase());
        result.first ??= { start: index, end: index + found.length };
      }
    }
  };
  count(strong, strongWeight);
  count(weak, 1);
  return result;
};

/**
 * Whether a text is about something that strangers should not market under (G11): grief, illness, accidents, crime, war, children.
 * "Kill the process", "dead code" and a passing mention are not. Offsets are those of `text`.
 */
export const findSensitiveTopic = (text: string, title: string | null): SensitiveFinding | null => {
  const body = sameLength(text, harmlessUses);
  const head = sameLength(title ?? '', harmlessUses);
  const words = Math.max(1, wordCount(text));
  let best: (SensitiveFinding & { weight: number }) | null = null;
  for (const topic of sensitiveTopics) {
    const inBody = tally(body, topic);
    const inTitle = tally(head, topic);
    const titled = inTitle.strong.size > 0;
    const weight = inBody.weight + inTitle.weight * 2;
    const dense = (weight / Math.max(words, 150)) * 1000;
    const told = titled
      ? weight >= fromWeight + 1 && dense >= fromDensity / 2
      : inBody.strong.size >= strongDistinct && weight >= fromWeight && dense >= fromDensity;
    if (!told || (best && best.weight >= weight)) continue;
    const named = [...new Map([...inTitle.strong, ...inBody.strong]).values()].slice(0, 4);
    best = { topic: topic.topic, words: named, first: inBody.first ?? { start: 0, end: 0 }, weight };
  }
  return best && { topic: best.topic, words: best.words, first: best.first };
};

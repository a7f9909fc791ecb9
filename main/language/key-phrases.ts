import type { TaggedSentence } from './tagged-sentences';
import { wordRarity } from './rare-words';
import { wordsOf } from './words';

export interface KeyPhrase { text: string; score: number }

const longest = 4;
const nominal = new Set(['NOUN', 'PROPN', 'ADJ']);

interface Candidate { text: string; stems: string[] }

/** Runs of adjectives and nouns that end in a noun: RAKE's candidates, found by part of speech instead of stop words. */
const candidatesOf = ({ tokens }: TaggedSentence): Candidate[] => {
  const found: Candidate[] = [];
  let run: TaggedSentence['tokens'] = [];
  const close = (): void => {
    while (run.length > 0 && run.at(-1)?.pos === 'ADJ') run = run.slice(0, -1);
    if (run.length > 0 && run.length <= longest) found.push({ text: run.map(({ text }) => text).join(' '), stems: run.map(({ stem }) => stem) });
    run = [];
  };
  for (const token of tokens) {
    const near = run.length === 0 || token.start - (run.at(-1)?.end ?? 0) <= 1;
    if (token.kind === 'word' && !token.stop && nominal.has(token.pos) && token.text.length > 1 && near) run.push(token);
    else close();
  }
  close();
  return found;
};

const ranked = (phrases: Map<string, { text: string; score: number }>, limit: number): KeyPhrase[] => {
  const best = [...phrases.values()].sort((a, b) => b.score - a.score).slice(0, limit);
  const top = best[0]?.score ?? 1;
  return best.map(({ text, score }) => ({ text, score: Math.round((score / top) * 1000) / 1000 }));
};

/** Key phrases of an English text (RAKE on part of speech, weighed by how rare the words are), best first, best = 1. */
export const keyPhrasesOf = (sentences: readonly TaggedSentence[], title: string | null, limit = 15): KeyPhrase[] => {
  const candidates = sentences.filter(({ code }) => !code).flatMap(candidatesOf);
  const frequency = new Map<string, number>();
  const degree = new Map<string, number>();
  for (const { stems } of candidates) for (const stem of stems) {
    frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    degree.set(stem, (degree.get(stem) ?? 0) + stems.length);
  }
  const inTitle = new Set(wordsOf(title ?? '').map(({ form }) => form));
  const phrases = new Map<string, { text: string; score: number; seen: number }>();
  for (const { text, stems } of candidates) {
    const key = stems.join(' ');
    const known = phrases.get(key);
    if (known) { known.seen += 1; continue; }
    const words = text.split(' ');
    const weight = stems.reduce((sum, stem, at) => {
      const word = words[at] ?? '';
      const boost = inTitle.has(word.toLowerCase()) ? 1.5 : 1;
      return sum + ((degree.get(stem) ?? 1) / (frequency.get(stem) ?? 1)) * wordRarity(word) * boost;
    }, 0);
    phrases.set(key, { text, score: weight / Math.sqrt(stems.length), seen: 1 });
  }
  for (const phrase of phrases.values()) phrase.score *= 1 + Math.log2(phrase.seen);
  return ranked(phrases, limit);
};

/** Key words of a text in any language with spaces: long words that return. */
export const keyWordsOf = (text: string, title: string | null, limit = 15): KeyPhrase[] => {
  const inTitle = new Set(wordsOf(title ?? '').map(({ form }) => form));
  const words = new Map<string, { text: string; score: number }>();
  for (const { form, start, end } of wordsOf(text)) {
    if (form.length < 6 || !/\p{L}{4}/u.test(form)) continue;
    const known = words.get(form);
    if (known) known.score += 1;
    else words.set(form, { text: text.slice(start, end), score: inTitle.has(form) ? 3 : 1 });
  }
  for (const [form, word] of words) if (word.score < 2) words.delete(form);
  return ranked(words, limit);
};

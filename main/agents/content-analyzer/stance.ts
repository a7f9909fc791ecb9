import type { Stance, StanceSign } from '@shared/contracts/reading';
import type { KeyPhrase } from '../../language/key-phrases';
import { speaksToMachines } from '../../language/machine-address';
import { wordRarity } from '../../language/rare-words';
import type { TaggedSentence } from '../../language/tagged-sentences';
import type { Token } from '../../language/tagging';
import { isBoilerplate, isTeaser } from './boilerplate';
import { criticism, dislikes, hedgeIn, likes, praise, recommends, reversers, warns } from './stance-words.data';

const mostSubjects = 5;
const mostEvidence = 4;
/** Words between a subject and what is said of it: beyond that they are strangers in one sentence. */
const reach = 7;
/** An order is about what follows it. */
const adviceReach = 10;
const turn = new Set(['but', 'however', 'although', 'though', 'while', 'whereas', 'yet', ';']);

type Sign = Stance['evidence'][number];
interface Told { sign: StanceSign; words: string }

const weights: Record<StanceSign, number> = { praise: 1, criticism: -1, recommends: 2, warns: -2, hedges: 0 };

/** Where the subject stands in the sentence, as token positions; by stem, so that "unit test" is found in "unit tests". */
const placesOf = (tokens: readonly Token[], stems: readonly string[]): { from: number; to: number }[] =>
  tokens.flatMap((_, at) => (stems.every((stem, next) => tokens[at + next]?.stem === stem) ? [{ from: at, to: at + stems.length - 1 }] : []));

/** Whether the sentence turns ("but") or lists something else between two places. */
const apart = (tokens: readonly Token[], from: number, to: number): boolean => tokens.slice(Math.min(from, to) + 1, Math.max(from, to)).some(({ text }) => turn.has(text.toLowerCase()));

const reversed = (tokens: readonly Token[], at: number): boolean => tokens.slice(Math.max(0, at - 3), at).some(({ text }) => reversers.has(text.toLowerCase()));

/** "I really like it", and not "I would love to hear more" or "if you prefer". */
const ofOneself = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 3), at).some(({ text }) => /^(?:i|we)$/iu.test(text)) && !tokens.slice(Math.max(0, at - 2), at).some(({ text }) => /^(?:would|['’]d)$/iu.test(text)) && tokens[at + 1]?.text.toLowerCase() !== 'to';

const valueAt = (tokens: readonly Token[], at: number): 'praise' | 'criticism' | null => {
  const token = tokens[at];
  if (!token || token.kind !== 'word' || token.pos === 'PROPN' || (token.lemma === 'hard' && tokens[at + 1]?.lemma === 'work')) return null;
  const forms = [token.text.toLowerCase(), token.lemma];
  const felt = token.pos === 'VERB' && ofOneself(tokens, at);
  const holds = (values: ReadonlySet<string>, feelings: ReadonlySet<string>): boolean => forms.some((form) => values.has(form) || (felt && feelings.has(form)));
  const side = holds(praise, likes) ? 'praise' : holds(criticism, dislikes) ? 'criticism' : null;
  if (side === null || !reversed(tokens, at)) return side;
  return side === 'praise' ? 'criticism' : 'praise';
};

const around = (tokens: readonly Token[], at: number, text: string, start: number): string => {
  const first = reversed(tokens, at) ? tokens.slice(Math.max(0, at - 3), at).findIndex(({ text: word }) => reversers.has(word.toLowerCase())) + Math.max(0, at - 3) : at;
  return text.slice((tokens[first]?.start ?? start) - start, (tokens[at]?.end ?? start) - start);
};

const unwilling = /(?:n['’]t|\bnot|\bnever) (?:think|believe|see why|say)(?: that)? $/iu;

/** What one sentence says of the subject: an order or a warning first, else the nearest word of praise or criticism. */
const toldIn = ({ text, start, tokens }: TaggedSentence, places: readonly { from: number; to: number }[]): Told | null => {
  const near = (found: RegExpExecArray | null): string | null => {
    const at = found ? tokens.findIndex(({ end }) => end - start > found.index) : -1;
    return found && places.some(({ from }) => from >= at && from - at <= adviceReach && !apart(tokens, at, from)) ? found[0].replace(/^[,;:(] /u, '') : null;
  };
  const [warning, advice] = [near(warns.exec(text)), near(recommends.exec(text))];
  if (warning !== null) return { sign: 'warns', words: warning };
  // "I don't think you should" is no advice to do it.
  if (advice !== null) return { sign: unwilling.test(text.slice(0, text.indexOf(advice))) ? 'warns' : 'recommends', words: advice };
  let best: { at: number; distance: number; sign: 'praise' | 'criticism' } | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const inside = places.some(({ from, to }) => at >= from && at <= to);
    const sign = inside ? null : valueAt(tokens, at);
    if (sign === null) continue;
    const distance = Math.min(...places.map(({ from, to }) => (apart(tokens, at < from ? at : to, at < from ? from : at) ? Infinity : at < from ? from - at : at - to)));
    if (distance <= reach && (best === null || distance < best.distance)) best = { at, distance, sign };
  }
  if (best) return { sign: best.sign, words: around(tokens, best.at, text, start) };
  const hedge = hedgeIn(text);
  return hedge === null ? null : { sign: 'hedges', words: hedge };
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const sideOf = (evidence: readonly Sign[]): Stance['stance'] => {
  const sum = (holds: (weight: number) => boolean): number => evidence.map(({ sign }) => weights[sign]).filter(holds).reduce((total, weight) => total + Math.abs(weight), 0);
  const [good, bad] = [sum((weight) => weight > 0), sum((weight) => weight < 0)];
  // One word of praise in a whole post is no stand.
  if (good >= 2 && good >= bad * 3) return 'favours';
  if (bad >= 2 && bad >= good * 3) return 'against';
  return good >= 2 && bad >= 2 || (good + bad >= 3 && good > 0 && bad > 0) ? 'mixed' : 'unclear';
};

/** Signs that decide before those that only leave room. */
const shown = (evidence: readonly Sign[]): Sign[] => [...evidence.filter(({ sign }) => sign !== 'hedges').sort((a, b) => Math.abs(weights[b.sign]) - Math.abs(weights[a.sign]) || a.start - b.start), ...evidence.filter(({ sign }) => sign === 'hedges')].slice(0, mostEvidence);

/** Long enough to name something, and not a piece of a longer name ("ASP", "NET MVC"). */
const names = (text: string, sentences: readonly TaggedSentence[]): boolean => {
  if (text.replace(/[^\p{L}]/gu, '').length < 3 || /['’]/u.test(text)) return false;
  if (!text.includes(' ') && wordRarity(text) < 0.4) return false;
  const piece = new RegExp(`[\\p{L}\\p{N}][.\\-/+]${escaped(text)}\\b|\\b${escaped(text)}[.\\-/+][\\p{L}\\p{N}]`, 'iu');
  return sentences.filter(({ text: said }) => piece.test(said)).length * 2 < sentences.filter(({ text: said }) => said.toLowerCase().includes(text.toLowerCase())).length;
};

/** Key phrases that the post comes back to, none of them part of another. */
const subjectsOf = (phrases: readonly KeyPhrase[], sentences: readonly TaggedSentence[]): { text: string; stems: string[]; count: number }[] => {
  const found: { text: string; stems: string[]; count: number }[] = [];
  const stemsOf = (text: string): string[] => {
    const words = text.toLowerCase().split(' ');
    for (const { tokens } of sentences) {
      const at = tokens.findIndex((_, place) => words.every((word, next) => tokens[place + next]?.text.toLowerCase() === word));
      if (at !== -1) return tokens.slice(at, at + words.length).map(({ stem }) => stem);
    }
    return [];
  };
  for (const { text } of phrases) {
    if (!names(text, sentences)) continue;
    const stems = stemsOf(text);
    const key = stems.join(' ');
    if (stems.length === 0 || found.some((other) => other.stems.join(' ').includes(key) || key.includes(other.stems.join(' ')))) continue;
    const count = sentences.filter(({ tokens }) => placesOf(tokens, stems).length > 0).length;
    if (count >= 3) found.push({ text, stems, count });
  }
  return found.sort((a, b) => b.count - a.count).slice(0, mostSubjects);
};

/** Somebody else's words. */
const reportsSpeech = /["“](?:\S+\s+){3,}\S+["”]|^["“]|["”]$/u;

/** How the author stands to the post's main subjects, with the sentences that say so; questions and page furniture say nothing. */
export const stancesOf = (sentences: readonly TaggedSentence[], phrases: readonly KeyPhrase[]): Stance[] => {
  const prose = sentences.filter(({ heading, code, text }) => !heading && !code && !/\?["”’')\]]*$/u.test(text) && !isBoilerplate(text) && !isTeaser(text) && !speaksToMachines(text) && !reportsSpeech.test(text));
  return subjectsOf(phrases, prose).map(({ text: subject, stems }) => {
    const evidence = prose.flatMap((sentence): Sign[] => {
      const places = placesOf(sentence.tokens, stems);
      const told = places.length > 0 ? toldIn(sentence, places) : null;
      return told ? [{ quote: sentence.text, start: sentence.start, end: sentence.end, ...told }] : [];
    });
    return { subject, stance: sideOf(evidence), evidence: shown(evidence) };
  });
};

import type { Quote } from '@shared/contracts/basics';
import type { Gap } from '@shared/contracts/reading';
import type { Embedder } from '../../core/ports/embedder';
import { factsOf } from '../../language/facts';
import { fitsOfPost } from '../../language/point-fit/fits-of-post';
import { wordRarity } from '../../language/rare-words';
import type { TaggedSentence } from '../../language/tagged-sentences';
import type { TaggedText, Tagger, Token } from '../../language/tagging';
import { analyzerWeights } from './analyzer.weights';

export interface GapSource {
  title: string | null;
  sentences: readonly TaggedSentence[];
  /** Those that can be quoted. */
  passages: readonly Quote[];
  talkingPoints: readonly string[];
  /** What the whole campaign is about. */
  campaign: readonly string[];
}

/** A verb has to be rarer to be what a point turns on. */
const rareEnough: Partial<Record<string, number>> = { NOUN: analyzerWeights.gaps.tellingFrom, PROPN: analyzerWeights.gaps.tellingFrom, ADJ: analyzerWeights.gaps.tellingFrom, VERB: analyzerWeights.gaps.tellingFrom + 0.1 };
const mostNamed = 5;

/** What a talking point says that not every text says: its rarer words, each once, and its numbers. */
const tellingOf = (point: string, tagged: TaggedText): { stem: string; text: string; weight: number }[] => {
  const found = new Map<string, { stem: string; text: string; weight: number }>();
  const rare = ({ kind, stop, pos, text }: Token): boolean => kind === 'word' && !stop && wordRarity(text) >= (rareEnough[pos] ?? Infinity);
  for (const token of tagged.tokens.filter(rare)) found.set(token.stem, { stem: token.stem, text: token.text.toLowerCase(), weight: wordRarity(token.text) });
  for (const { kind, text, forms } of factsOf(point, tagged)) if (kind === 'number') found.set(`#${forms[0] ?? text}`, { stem: `#${forms[0] ?? text}`, text, weight: 0.8 });
  return [...found.values()].sort((a, b) => b.weight - a.weight);
};

const vocabularyOf = (sentences: readonly TaggedSentence[]): Set<string> => new Set(sentences.flatMap(({ text, tokens }) => [
  ...tokens.filter(({ kind }) => kind === 'word').map(({ stem }) => stem),
  ...factsOf(text, { tokens: tokens.map((token) => ({ ...token, start: token.start - (tokens[0]?.start ?? 0), end: token.end - (tokens[0]?.start ?? 0) })), entities: [], sentiment: 0 }).filter(({ kind }) => kind === 'number').map(({ forms }) => `#${forms[0] ?? ''}`),
]));

const listed = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
const short = (text: string, most = 90): string => (text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/u, '')} …`);

const whyOf = (nearest: string, likeness: number, missing: readonly string[], told: number): string => {
  const named = missing.length === told ? `none of what it turns on is in the post (${listed(missing)})` : `the post never speaks of ${listed(missing)}`;
  return `${likeness < analyzerWeights.gaps.looseBelow ? 'Nothing in the post comes near it' : `The nearest that the post comes is “${short(nearest)}”`}, and ${named}.`;
};

/**
 * Talking points that belong to the post's subject and that it does not make: near to it as a whole, but no passage says the same, and
 * the words and numbers that the point turns on are missing. Nearest first. @throws CANCELLED
 */
export const gapsOf = async ({ title, sentences, passages, talkingPoints, campaign }: GapSource, tagger: Tagger, embedder: Embedder, signal?: AbortSignal): Promise<Gap[]> => {
  const limits = analyzerWeights.gaps;
  const prose = sentences.filter(({ code }) => !code);
  const quotes = passages.slice(0, limits.mostPassages);
  const fits = await fitsOfPost({ title, sentences: prose, passages: quotes, points: talkingPoints, campaign }, tagger, embedder, signal);
  const said = vocabularyOf(prose);
  const gaps = fits.flatMap(({ fit, nearest: { at, likeness } }, index): Gap[] => {
    const [talkingPoint, nearest] = [talkingPoints[index], quotes[at]];
    const nearness = 100 / (1 + Math.exp(-fit));
    if (talkingPoint === undefined || !nearest || nearness < limits.nearFrom || likeness >= limits.saidFrom) return [];
    const telling = tellingOf(talkingPoint, tagger.tag(talkingPoint));
    const missing = telling.filter(({ stem }) => !said.has(stem));
    const weight = (words: typeof telling): number => words.reduce((sum, word) => sum + word.weight, 0);
    if (weight(missing) < weight(telling) * limits.missingFrom || missing.length === 0) return [];
    const named = missing.slice(0, mostNamed).map(({ text }) => text);
    const { quote, start, end } = nearest;
    return [{ talkingPoint, nearness: Math.round(nearness), nearest: { quote, start, end, likeness: Math.round(likeness * 100) / 100 }, missing: named, why: whyOf(quote, likeness, named, telling.length) }];
  });
  return gaps.sort((a, b) => b.nearness - a.nearness).slice(0, limits.most);
};

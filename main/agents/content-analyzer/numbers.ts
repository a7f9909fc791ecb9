import type { PostNumber } from '@shared/contracts/reading';
import { factsOf } from '../../language/facts';
import type { TaggedSentence } from '../../language/tagged-sentences';
import type { Token } from '../../language/tagging';

const mostNumbers = 24;
const unit = /^(?:milli)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|ms|[kmgt]b|bytes?|km|miles?|percent|people|dollars?|euros?|pounds?|hundred|thousand|million|billion|times|inch(?:es)?|feet|degrees?|quarter|user|person|team|customer)$/iu;
const per = /^(?:a|an|per|each|every)$/iu;
const money = /[$€£]/u;
const share = /^(?:%|percent)$/iu;
/** What stands before a number that only names something. */
const naming = /^(?:version|chapter|section|step|part|line|figure|v|#)$/iu;

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

/** Where the noun ends that is counted from `from` on; `from` itself where there is none. */
const nounEnd = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (at - from < 3 && ['ADJ', 'NOUN'].includes(tokens[at]?.pos ?? '') && tokens[at]?.kind === 'word') at += 1;
  while (at > from && tokens[at - 1]?.pos !== 'NOUN') at -= 1;
  return at;
};

/** "COM+ 1.5 transaction" counts no transactions: what is counted is a unit, or stands in the plural. */
const isCounted = (tokens: readonly Token[], number: number, from: number, end: number): boolean => {
  const noun = tokens[end - 1];
  return unit.test(wordAt(tokens, from)) || /^(?:1|one)$/iu.test(wordAt(tokens, number)) || noun?.text.toLowerCase() !== noun?.lemma;
};

/** "40 tests a week": the last token of the number with the noun that it counts, and per what. null: it counts nothing ("version 2"). */
const measureEnd = (tokens: readonly Token[], number: number, valued: boolean): number | null => {
  const from = share.test(wordAt(tokens, number + 1)) ? number + 2 : number + 1;
  const bare = valued || from > number + 1;
  const end = nounEnd(tokens, from);
  if (end === from && !bare) return null;
  if (end > from && !bare && !isCounted(tokens, number, from, end)) return null;
  return per.test(wordAt(tokens, end)) && unit.test(wordAt(tokens, end + 1)) ? end + 1 : end - 1;
};

const sentenceNumbers = ({ text, start, end, tokens }: TaggedSentence): PostNumber[] => {
  const facts = factsOf(text, { tokens: tokens.map((token) => ({ ...token, start: token.start - start, end: token.end - start })), entities: [], sentiment: 0 });
  return facts.filter(({ kind }) => kind === 'number').flatMap(({ span, text: value }): PostNumber[] => {
    const number = tokens.findLastIndex((token) => token.start - start < span.end && token.end - start > span.start);
    const first = tokens.findIndex((token) => token.end - start > span.start);
    const before = tokens[first - 1];
    const lead = before && money.test(before.text) ? before : null;
    const valued = lead !== null || money.test(value) || /%|percent/iu.test(value);
    // A number behind a name or a "version" is part of the name.
    if (number === -1 || (!valued && (before?.pos === 'PROPN' || naming.test(before?.text ?? '')))) return [];
    const close = measureEnd(tokens, number, valued);
    const to = close === null ? undefined : tokens[close]?.end;
    const from = lead?.start ?? start + span.start;
    return to === undefined ? [] : [{ quote: text.slice(from - start, to - start), start: from, end: to, sentence: { start, end } }];
  });
};

/** The numbers that the post states, each with what it counts, each once. */
export const numbersOf = (sentences: readonly TaggedSentence[]): PostNumber[] => {
  const found = new Map<string, PostNumber>();
  for (const number of sentences.filter(({ heading, code }) => !heading && !code).flatMap(sentenceNumbers)) if (!found.has(number.quote.toLowerCase())) found.set(number.quote.toLowerCase(), number);
  return [...found.values()].slice(0, mostNumbers);
};

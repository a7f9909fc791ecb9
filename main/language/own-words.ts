// A comment without what is somebody else's in it: quotations of the page, and talking points as they were given.
import type { Span } from '@shared/contracts/basics';
import { quotedSpans } from './verbatim';

const flat = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** Where each sentence of a given text stands in a comment, wherever its case was changed. */
const placesOf = (comment: string, given: string): Span[] => {
  const [whole, wanted] = [flat(comment), flat(given).trim()];
  const at = wanted === '' ? -1 : whole.indexOf(wanted);
  return at < 0 ? [] : [{ start: at, end: at + wanted.length }];
};

const sentencesIn = (text: string): string[] => text.split(/(?<=[.!?])\s+/u).map((sentence) => sentence.replace(/[.!?]+$/u, '')).filter((sentence) => sentence.length > 12);

/** @param given talking points as the person wrote them: a long one may stand there by its first sentences */
export const othersWords = (comment: string, given: readonly string[]): Span[] =>
  [...quotedSpans(comment), ...given.flatMap(sentencesIn).flatMap((sentence) => placesOf(comment, sentence))].sort((a, b) => a.start - b.start);

/** Changes the own words of a comment and nothing else. */
export const mapOwnWords = (comment: string, given: readonly string[], change: (own: string) => string): string => {
  let at = 0;
  let out = '';
  for (const { start, end } of othersWords(comment, given)) {
    if (start > at) out += change(comment.slice(at, start));
    out += comment.slice(Math.max(at, start), Math.max(at, end));
    at = Math.max(at, end);
  }
  return out + change(comment.slice(at));
};

/** What is left when the words of others go; where they stood, there is a mark that is no word. */
export const ownWordsOf = (comment: string, given: readonly string[]): string => {
  let at = 0;
  let own = '';
  for (const { start, end } of othersWords(comment, given)) {
    own += start > at ? `${comment.slice(at, start)} ▪ ` : '';
    at = Math.max(at, end);
  }
  return own + comment.slice(at);
};

import type { Issue } from '@shared/contracts/review';
import { cosine } from '../../../core/ports/embedder';
import { findVerbatim } from '../../../language/verbatim';
import { containment, shinglesOf, wordsOf } from '../../../language/words';
import { oncePerPost } from '../once-per-post';
import { comparedHistory, comparedPageComments } from '../review-vectors';
import { reviewerWeights } from '../reviewer.weights';
import { stockComments } from '../stock-comments.data';
import { excerpt, type ReviewReading, type Rule } from './rule';

const placeholder = /\{\{?[^{}\n]{1,40}\}?\}|\[(?:your |first |last |blog |author |post |insert |company |product )?(?:name|title|topic|author|url|link|keyword|site|here)[^\]\n]{0,20}\]|<(?:insert|name|title|keyword)[^>\n]*>|\{[^{}|\n]+\|[^{}\n]+\}|%(?:name|title|keyword|author)%/giu;

/** What is alike in wording once quotes of the post and talking points, which may return, are taken out. */
const ownShingles = (text: string, { post, talkingPoints }: ReviewReading): Set<string> => {
  const borrowed = [post.index, ...talkingPoints.map(({ index }) => index)].flatMap((index) => findVerbatim(text, index, { marked: 3, unmarked: 4 })).map(({ span }) => span);
  const words = wordsOf(text);
  const free = words.map((word) => (borrowed.some(({ start, end }) => word.start >= start && word.end <= end) ? null : word.form));
  const shingles = new Set<string>();
  for (let at = 0; at + 3 <= free.length; at += 1) {
    const three = free.slice(at, at + 3);
    if (three.every((form) => form !== null)) shingles.add(three.join(' '));
  }
  return shingles;
};

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  return smaller.size < 4 ? 0 : containment(smaller, larger);
};

export interface NearestText { text: string; wording: number; meaning: number }

/** The text of a list that is nearest in wording, with its nearness in meaning where that is known. */
export const nearestOf = (reading: ReviewReading, texts: readonly string[], vectors: readonly Float32Array[] | undefined): NearestText | null => {
  const own = ownShingles(reading.comment.text, reading);
  let top: NearestText | null = null;
  texts.forEach((text, at) => {
    const vector = vectors?.[at];
    const meaning = vector && reading.vectors ? cosine(reading.vectors.whole, vector) : 0;
    const wording = likeness(own, oncePerPost(reading.post, `shingles of ${text}`, () => ownShingles(text, reading)));
    if (!top || Math.max(wording, meaning - 0.4) > Math.max(top.wording, top.meaning - 0.4)) top = { text, wording, meaning };
  });
  return top;
};

const issueFor = (nearest: NearestText | null, where: string): Issue[] => {
  const limits = reviewerWeights.duplicate;
  if (!nearest) return [];
  const percent = Math.round(nearest.wording * 100);
  if (nearest.wording >= limits.block) return [{ rule: 'G9', severity: 'block', message: `${percent} % of its wording stands in ${where}: "${excerpt(nearest.text)}"` }];
  if (nearest.meaning >= limits.meaning) return [{ rule: 'G9', severity: 'block', message: `It says the same as ${where}: "${excerpt(nearest.text)}"` }];
  return nearest.wording >= limits.warn ? [{ rule: 'G9', severity: 'warn', message: `${percent} % of its wording is that of ${where}: "${excerpt(nearest.text)}"` }] : [];
};

const plain = (text: string): string => wordsOf(text).map(({ form }) => form).join(' ');

let stockShingles: Set<string> | null = null;

/** The share of a text's words that stand in stock comments, by runs of three and more words. */
export const stockShare = (text: string): number => {
  const words = wordsOf(text).map(({ form }) => form);
  stockShingles ??= new Set(stockComments.flatMap((comment) => [...shinglesOf(wordsOf(comment).map(({ form }) => form), 3)]));
  const stock = stockShingles;
  const covered = new Set<number>();
  for (let at = 0; at + 3 <= words.length; at += 1) if (stock.has(words.slice(at, at + 3).join(' '))) [at, at + 1, at + 2].forEach((place) => covered.add(place));
  return words.length === 0 ? 0 : covered.size / words.length;
};

const templates: Rule = ({ comment, input: { post } }) => {
  const issues: Issue[] = [];
  for (const { 0: found, index } of comment.text.matchAll(placeholder)) {
    if (post.text.includes(found)) continue;
    issues.push({ rule: 'G9', severity: 'block', message: `"${found}" is a placeholder that nobody filled in.`, span: { start: index, end: index + found.length } });
  }
  const same = stockComments.find((stock) => plain(stock) === plain(comment.text));
  if (same || (stockShare(comment.text) >= 0.6 && comment.words.length >= 3)) issues.push({ rule: 'G9', severity: 'block', message: 'It is a stock comment that would fit under any post.' });
  return issues;
};

const copies: Rule = ({ comment }) => {
  const copied = comment.runs.filter(({ words }) => words >= 8).reduce((sum, { words }) => sum + words, 0);
  const share = comment.words.length === 0 ? 0 : copied / comment.words.length;
  if (share < 0.7) return [];
  return [{ rule: 'G9', severity: 'block', message: `${Math.round(share * 100)} % of it is copied from the post: quote one passage and say something about it.` }];
};

/** G9: nothing that was said before, by the person, on the page, in the post, or by everyone everywhere. */
export const g9Duplicates: Rule = (reading) => [
  ...issueFor(nearestOf(reading, comparedHistory(reading.input), reading.vectors?.history), 'an earlier comment of yours'),
  ...issueFor(nearestOf(reading, comparedPageComments(reading.input), reading.vectors?.pageComments), "a reader's comment on this page"),
  ...templates(reading),
  ...copies(reading),
];

// What the rules and the parts of a review read: comment and post, cut, tagged and matched once.
import type { Span } from '@shared/contracts/basics';
import type { z } from 'zod';
import { factsOf, type Fact } from '../../language/facts';
import { termProfileOf, type TermProfile } from '../../language/relatedness';
import { tagSentences, type TaggedSentence } from '../../language/tagged-sentences';
import type { Token } from '../../language/tagging';
import { findVerbatim, indexForVerbatim, quotedSpans, type VerbatimIndex, type VerbatimRun } from '../../language/verbatim';
import { wordCount, wordsOf, type Word } from '../../language/words';
import type { PostForAgents } from '../brief.schema';
import type { qualityReviewerInput } from './quality-reviewer.schema';
import { reviewerWeights } from './reviewer.weights';

export type ReviewInput = z.output<typeof qualityReviewerInput>;

export interface PostReading {
  sentences: TaggedSentence[];
  /** Prose sentences that can hold a sentence of the comment. */
  supporting: TaggedSentence[];
  index: VerbatimIndex;
  readerIndex: VerbatimIndex;
  terms: TermProfile;
  stems: ReadonlySet<string>;
}

export interface TalkingPointReading { text: string; sentences: TaggedSentence[]; stems: ReadonlySet<string>; index: VerbatimIndex }

export interface CommentReading {
  text: string;
  sentences: TaggedSentence[];
  tokens: Token[];
  words: Word[];
  facts: Fact[];
  quotes: Span[];
  /** Verbatim runs shared with the article. */
  runs: VerbatimRun[];
  /** The text with what is quoted from the post blanked out, sign for sign: what the person is answerable for. */
  ownText: string;
  /** Verbatim runs inside quotation marks that stand in readers' comments. */
  readerRuns: VerbatimRun[];
}

export const contentStems = (sentences: readonly TaggedSentence[]): Set<string> => new Set(sentences.flatMap(({ content }) => content.map(({ stem }) => stem)));

/** A post is read once for many reviews of the same post: while the person types, nothing of it is read again. */
export const readPost = async (post: PostForAgents, signal?: AbortSignal): Promise<PostReading> => {
  const sentences = await tagSentences(post.text, signal);
  const title = post.title ? await tagSentences(post.title, signal) : [];
  const prose = sentences.filter(({ code, text }) => !code && wordCount(text) >= 4);
  const step = Math.max(1, prose.length / reviewerWeights.limits.postSentences);
  const supporting: TaggedSentence[] = [];
  for (let at = 0; at < prose.length; at += step) {
    const sentence = prose[Math.floor(at)];
    if (sentence) supporting.push(sentence);
  }
  return {
    sentences, supporting,
    index: indexForVerbatim(post.text),
    readerIndex: indexForVerbatim(post.comments.map(({ text }) => text).join('\n\n')),
    terms: termProfileOf([...title, ...sentences].flatMap(({ tokens }) => tokens)),
    stems: contentStems([...title, ...sentences]),
  };
};

export const readTalkingPoints = async (talkingPoints: readonly string[], signal?: AbortSignal): Promise<TalkingPointReading[]> => {
  const read: TalkingPointReading[] = [];
  for (const text of talkingPoints) {
    const sentences = await tagSentences(text, signal);
    read.push({ text, sentences, stems: contentStems(sentences), index: indexForVerbatim(text) });
  }
  return read;
};

export const readComment = async (text: string, post: PostReading, signal?: AbortSignal): Promise<CommentReading> => {
  const sentences = await tagSentences(text, signal);
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const entities = sentences.flatMap((sentence) => sentence.entities);
  const runs = findVerbatim(text, post.index);
  return {
    text, sentences, tokens, words: wordsOf(text),
    facts: factsOf(text, { tokens, entities, sentiment: 0 }),
    quotes: quotedSpans(text),
    runs,
    ownText: runs.filter(({ marked }) => marked).reduce((rest, { span }) => rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end), text),
    readerRuns: findVerbatim(text, post.readerIndex, { marked: 3, unmarked: 8 }),
  };
};

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start - 1 && inner.end <= outer.end + 1;

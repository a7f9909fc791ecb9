// What is read out of a post beside its quotable sentences: its numbers, its stands, what it leaves out, and its readers' discussion.
import { z } from 'zod';
import { quoteSchema, spanSchema } from './basics';

/** A number with its unit as it stands in the post ("40 tests a week"), and the sentence that states it. */
export const numberSchema = quoteSchema.extend({ sentence: spanSchema });
export type PostNumber = z.infer<typeof numberSchema>;

/** A sentence that asserts something which holds beyond one occasion, so that it can be agreed with or answered. */
export const claimSchema = quoteSchema.extend({ /** The word by which the author leaves room ("might"); null when the author is sure. */ hedge: z.string().nullable() });
export type Claim = z.infer<typeof claimSchema>;

/** `unclear`: the post speaks of it and takes no side that its words show. */
export const stances = ['favours', 'against', 'mixed', 'unclear'] as const;
export const stanceSigns = ['praise', 'criticism', 'recommends', 'warns', 'hedges'] as const;
export type StanceSign = (typeof stanceSigns)[number];
/** How the author stands to one of the post's main subjects, by the words that say so. */
export const stanceSchema = z.object({
  subject: z.string(),
  stance: z.enum(stances),
  /** Each a whole sentence of the post, with the words that tell. */
  evidence: z.array(quoteSchema.extend({ sign: z.enum(stanceSigns), words: z.string() })),
});
export type Stance = z.infer<typeof stanceSchema>;

/** Something that the person knows, on the post's own subject, that the post does not say. */
export const gapSchema = z.object({
  /** As the person wrote it. */
  talkingPoint: z.string(),
  /** How near it is to the post as a whole, 0 to 100. */
  nearness: z.number().min(0).max(100),
  /** The sentence of the post that comes nearest, and how like it is, 0 to 1. */
  nearest: quoteSchema.extend({ likeness: z.number() }),
  /** Telling words and numbers of the talking point that the post never uses, heaviest first. */
  missing: z.array(z.string()),
  why: z.string(),
});
export type Gap = z.infer<typeof gapSchema>;

/** Words of a reader, verbatim: `comments[comment].text.slice(start, end) === quote`. Never part of the article (G8). */
export const readerQuoteSchema = quoteSchema.extend({ /** Index among the post's comments. */ comment: z.number().int().min(0) });
export type ReaderQuote = z.infer<typeof readerQuoteSchema>;

export const themeSchema = z.object({
  /** Words that its comments share, most telling first; may be empty. */
  words: z.array(z.string()),
  /** Indexes of its comments, ascending. */
  comments: z.array(z.number().int().min(0)).min(1),
  /** The sentence nearest to what all of them say. */
  quote: readerQuoteSchema,
});
export type Theme = z.infer<typeof themeSchema>;

/** `unknown`: no author of the post is named, so nobody can tell which comments are the author's. */
export const answerStates = ['answered', 'open', 'unknown'] as const;
export const readerQuestionSchema = readerQuoteSchema.extend({ state: z.enum(answerStates), /** The author's words, where `answered`. */ answer: readerQuoteSchema.nullable() });
export type ReaderQuestion = z.infer<typeof readerQuestionSchema>;

/** The readers' discussion, apart from the article and in the readers' own words. */
export const discussionSchema = z.object({
  comments: z.number().int().min(0),
  /** Different names, the author's not counted; comments without a name count one each. */
  readers: z.number().int().min(0),
  /** Comments by the author of the post; null when it is not known who that is. */
  byAuthor: z.number().int().min(0).nullable(),
  /** Days of the first and the last dated comment, ISO 8601; null when none has a date. */
  from: z.string().nullable(), to: z.string().nullable(),
  /** Largest first. Of other languages than English none are told. */
  themes: z.array(themeSchema),
  questions: z.array(readerQuestionSchema),
});
export type Discussion = z.infer<typeof discussionSchema>;

// What an account's own edits say of how it writes. Learned from its comments alone, never from pages; kept on this computer.
import { z } from 'zod';
import { idSchema, timestampSchema } from './basics';

/** Fewer edits than this teach nothing. */
export const editsNeeded = 5;

const word = z.string().trim().min(2).max(30);
const direction = z.enum(['fewer', 'more']);
/** What each line of the card can say. */
export const styleValues = {
  /** Characters of a comment. */ length: z.number().int().min(80).max(900),
  /** Words of a sentence. */ sentence: z.number().int().min(4).max(40),
  contractions: z.enum(['use', 'avoid']), person: z.enum(['i', 'we']), hedges: direction, exclamations: direction,
  /** Ends by asking. */ questions: direction,
  /** The word it begins or ends with, without a name. */ greeting: word, signOff: word,
  struck: z.array(word).max(12), added: z.array(word).max(12),
} as const;
export type StyleLineName = keyof typeof styleValues;
export const styleLines = Object.keys(styleValues) as StyleLineName[];
export type StyleValues = { [L in StyleLineName]: z.infer<(typeof styleValues)[L]> };
export type StyleValue = StyleValues[StyleLineName];

/** Lines that the built-in drafter follows as well; the others are told to language models. */
export const builtInLines: readonly StyleLineName[] = ['length', 'contractions', 'hedges', 'questions', 'struck'];

const choiceOf = <V extends z.ZodType>(value: V) => z.object({ on: z.boolean().optional(), /** Instead of what was learned. */ value: value.optional() });
/** What the person says of the lines; a line without a word is on, with the value that was learned. */
export const styleChoices = z.object({
  length: choiceOf(styleValues.length), sentence: choiceOf(styleValues.sentence), contractions: choiceOf(styleValues.contractions), person: choiceOf(styleValues.person), hedges: choiceOf(styleValues.hedges),
  exclamations: choiceOf(styleValues.exclamations), questions: choiceOf(styleValues.questions), greeting: choiceOf(styleValues.greeting), signOff: choiceOf(styleValues.signOff), struck: choiceOf(styleValues.struck), added: choiceOf(styleValues.added),
}).partial();
export type StyleChoices = z.infer<typeof styleChoices>;

const valueSchema = z.union([z.number(), z.string(), z.array(z.string())]);
export const styleLineDto = z.object({
  line: z.enum(styleLines as [StyleLineName, ...StyleLineName[]]),
  /** Null: the edits say nothing certain. */ learned: valueSchema.nullable(),
  /** In force: the person's own word, or what was learned. */ value: valueSchema.nullable(),
  on: z.boolean(), /** The person set another value than the learned one. */ own: z.boolean(),
  /** In how many edits it was seen, of those that could show it. */ seen: z.number().int(), of: z.number().int(),
  /** The newest edit that shows it. */ example: z.object({ commentId: idSchema, before: z.string(), after: z.string() }).nullable(),
});
export type StyleLineDto = z.infer<typeof styleLineDto>;

export const styleCardDto = z.object({
  enabled: z.boolean(), /** Edits that count. */ edits: z.number().int(), /** Approved as they were drafted. */ kept: z.number().int(),
  /** Edits before this moment are left out; null: all count. */ since: timestampSchema.nullable(),
  choices: styleChoices, lines: z.array(styleLineDto),
});
export type StyleCardDto = z.infer<typeof styleCardDto>;

/** Only what is given changes; of `choices`, whole lines. */
export const styleUpdateInput = z.object({ enabled: z.boolean().optional(), choices: styleChoices.optional(), /** Null: edits before a reset count again. */ since: timestampSchema.nullable().optional() });

/** What is in force, as the writer takes it; a line that is missing says nothing. */
export const writerStyle = z.object(styleValues).partial();
export type WriterStyle = z.infer<typeof writerStyle>;

import type { Quote, Span } from '@shared/contracts/basics';
import type { Passage } from '@shared/contracts/post';
import { z } from 'zod';
import { spanSchema } from '@shared/contracts/basics';
import { toldFault } from './plan';

/** What the person wants another draft to rest on, or not to rest on again. */
export const choiceSchema = z.object({
  avoidPassages: z.array(spanSchema), avoidPoints: z.array(z.string()),
  /** A passage of the post, and a talking point as the person wrote it, that must be there; null: any. */
  passage: spanSchema.nullable(), point: z.string().nullable(),
});
export type Choice = z.infer<typeof choiceSchema>;

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether a passage may be the one that was chosen. */
export const meetsPassage = (choice: Choice | undefined, span: Span): boolean => !choice?.passage || meet(span, choice.passage);

/** Whether the person put a talking point beside a passage. To a question of the author it is an answer only where that very question was chosen. */
export const isChosenPair = (choice: Choice | undefined, point: string, passage: Passage): boolean =>
  choice?.point === point && meetsPassage(choice, passage) && (passage.kind !== 'question' || choice.passage !== null);

/** @param points as the person wrote them */
export const fitsChoice = (choice: Choice | undefined, evidence: readonly Quote[], points: readonly string[]): boolean => {
  if (!choice) return true;
  const { avoidPassages, avoidPoints, passage, point } = choice;
  if (evidence.some((quote) => avoidPassages.some((avoided) => meet(quote, avoided))) || points.some((one) => avoidPoints.includes(one))) return false;
  return (passage === null || evidence.some((quote) => meet(quote, passage))) && (point === null || points.includes(point));
};

/** What came of a talking point that was chosen. */
export interface Tried {
  /** It can be used at all. */
  read: boolean;
  /** It could be put beside a line of the post. */
  beside: boolean;
  /** Of its best wording; null: there was none. */
  fault: string | null;
}

const pointReason = (withPassage: boolean, { read, beside, fault }: Tried): string => {
  if (!read) return 'The talking point that you chose can not stand in a comment: it praises what is your own, or is a single word.';
  if (!beside) return withPassage ? 'The passage that you chose can not be quoted by itself, or says already what the talking point says.' : 'No sentence of the post can be quoted beside the talking point that you chose: they can not stand by themselves, or say it already.';
  return fault === null ? 'What the talking point that you chose gives does not fill a comment of the length and type that the campaign asks for.' : `No comment with the talking point that you chose holds. ${toldFault(fault)}`;
};

/** Why there is no such draft, in the words of the choice; null where nothing was chosen. */
export const choiceReason = (choice: Choice | undefined, tried: Tried): string | null => {
  if (!choice) return null;
  const { avoidPassages, avoidPoints, passage, point } = choice;
  if (point) return pointReason(passage !== null, tried);
  if (passage) return 'Nothing that you know answers the passage that you chose.';
  if (avoidPassages.length > 0 && avoidPoints.length > 0) return 'No other passage of the post fits another one of your talking points.';
  if (avoidPassages.length > 0) return 'No other passage of the post fits what you have to say.';
  return avoidPoints.length > 0 ? 'No other talking point of yours fits this post.' : null;
};

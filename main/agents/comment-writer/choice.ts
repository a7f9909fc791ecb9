import type { Quote, Span } from '@shared/contracts/basics';
import { z } from 'zod';
import { spanSchema } from '@shared/contracts/basics';

/** What the person wants another draft to rest on, or not to rest on again. */
export const choiceSchema = z.object({
  avoidPassages: z.array(spanSchema), avoidPoints: z.array(z.string()),
  /** A passage of the post, and a talking point as the person wrote it, that must be there; null: any. */
  passage: spanSchema.nullable(), point: z.string().nullable(),
});
export type Choice = z.infer<typeof choiceSchema>;

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** @param points as the person wrote them */
export const fitsChoice = (choice: Choice | undefined, evidence: readonly Quote[], points: readonly string[]): boolean => {
  if (!choice) return true;
  const { avoidPassages, avoidPoints, passage, point } = choice;
  if (evidence.some((quote) => avoidPassages.some((avoided) => meet(quote, avoided))) || points.some((one) => avoidPoints.includes(one))) return false;
  return (passage === null || evidence.some((quote) => meet(quote, passage))) && (point === null || points.includes(point));
};

/** Why there is no such draft, in the words of the choice; null where nothing was chosen. */
export const choiceReason = (choice: Choice | undefined): string | null => {
  if (!choice) return null;
  const { avoidPassages, avoidPoints, passage, point } = choice;
  if (passage && point) return 'The talking point that you chose says nothing to the passage that you chose.';
  if (passage) return 'Nothing that you know answers the passage that you chose.';
  if (point) return 'The talking point that you chose fits no passage of this post.';
  if (avoidPassages.length > 0 && avoidPoints.length > 0) return 'No other passage of the post fits another one of your talking points.';
  if (avoidPassages.length > 0) return 'No other passage of the post fits what you have to say.';
  return avoidPoints.length > 0 ? 'No other talking point of yours fits this post.' : null;
};

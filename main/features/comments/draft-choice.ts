// Which of the writer's candidates is shown: the reviewer says which may be. Pure, so that the choice is the same after a crash.
import type { Plan } from '@shared/contracts/plan';
import type { Review } from '@shared/contracts/review';
import type { Skip } from '@shared/contracts/source';
import type { CommentCandidate } from '../../agents/comment-writer/comment-writer.schema';
import { blockingIssues } from './comment.rules';

export interface ReviewedCandidate {
  candidate: CommentCandidate;
  review: Review;
}

/** What stands between a candidate and the person, or null. */
export const candidateProblem = ({ candidate, review }: ReviewedCandidate, usedShapes: Readonly<Record<string, number>>): string | null => {
  const [broken] = blockingIssues(review);
  if (broken) return broken.message;
  if (review.verdict === 'rejected') return `The draft scored ${Math.round(review.score)} of 100.`;
  if ((usedShapes[candidate.shape] ?? 0) > 0) return 'The draft would have the shape of an earlier one.';
  return null;
};

const isBuiltIn = ({ candidate }: ReviewedCandidate): boolean => candidate.plan.by === 'built-in';

/**
 * Of those that pass the review the built-in writer's first, and of a model's the one with the best score. The built-in writer's order rests on readers'
 * marks: of 48 pairs of its first draft and its draft with the best score, readers who knew neither preferred the first in 40 and the other in 5.
 */
export const chooseDraft = (reviewed: readonly ReviewedCandidate[], usedShapes: Readonly<Record<string, number>>): ReviewedCandidate | null => {
  const [first, ...rest] = reviewed.filter((entry) => candidateProblem(entry, usedShapes) === null);
  if (!first) return null;
  const chosen = isBuiltIn(first) ? first : rest.reduce((best, entry) => (entry.review.score > best.review.score ? entry : best), first);
  return withReviews(chosen, reviewed, usedShapes);
};

const sameSteps = (a: Plan['steps'], b: Plan['steps']): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The plan tells what the reviewer made of it, each draft with the score that it was given. */
const withReviews = (chosen: ReviewedCandidate, reviewed: readonly ReviewedCandidate[], usedShapes: Readonly<Record<string, number>>): ReviewedCandidate => {
  const { plan } = chosen.candidate;
  const told = (entry: ReviewedCandidate): string => candidateProblem(entry, usedShapes) ?? `The reviewer gave its draft ${Math.round(entry.review.score)} of 100.`;
  const considered = plan.considered.map((one) => {
    const drafted = one.fate === 'chosen' ? chosen : one.fate === 'drafted' ? reviewed.find(({ candidate }) => sameSteps(candidate.plan.steps, one.steps)) : undefined;
    return drafted ? { ...one, reason: `${one.reason} ${told(drafted)}`.trim() } : one;
  });
  const others = reviewed.filter((entry) => entry !== chosen);
  const choice = isBuiltIn(chosen) ? 'this one comes first of those that pass the review' : 'the reviewer rated this one highest of those that may be shown';
  const verdict = others.length === 0 ? '' : ` Of ${reviewed.length} drafts ${choice} (${Math.round(chosen.review.score)} of 100).`;
  return { ...chosen, candidate: { ...chosen.candidate, plan: { ...plan, why: `${plan.why}${verdict}`.trim(), considered } } };
};

/** Why nothing is shown: each reason once, the commonest first. */
export const noDraftReason = (reviewed: readonly ReviewedCandidate[], usedShapes: Readonly<Record<string, number>>): Skip => {
  const counts = new Map<string, number>();
  for (const entry of reviewed) {
    const problem = candidateProblem(entry, usedShapes);
    if (problem) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  }
  const reasons = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([text]) => text);
  return { code: 'no_draft_passed', reason: `${reviewed.length === 1 ? 'The one draft did not pass' : `None of ${reviewed.length} drafts passed`} the review: ${reasons.join(' ')}`.slice(0, 1_000) };
};

import { partNames, type Issue, type Review, type ReviewPart } from '@shared/contracts/review';

/** What only embeddings can tell; a quick review knows nothing new about it. */
export const embeddingParts = ['relevance', 'value', 'originality'] as const;

const key = (issue: Issue): string => `${issue.rule}:${issue.message}`;

/** Issues that stay keep their place, new ones come last. */
const inPlace = (before: readonly Issue[], now: readonly Issue[]): Issue[] => {
  const order = new Map(before.map((issue, at) => [key(issue), at]));
  return [...now].sort((a, b) => (order.get(key(a)) ?? before.length) - (order.get(key(b)) ?? before.length));
};

const reasonsInPlace = (before: ReviewPart, now: ReviewPart): ReviewPart => {
  const order = new Map(before.reasons.map((reason, at) => [reason.text, at]));
  return { ...now, reasons: [...now.reasons].sort((a, b) => (order.get(a.text) ?? before.reasons.length) - (order.get(b.text) ?? before.reasons.length)) };
};

const blocked = (review: Review): boolean => review.issues.some((issue) => issue.severity === 'block');

/** A hard rule decides at once; the rest of a verdict waits for the whole score. */
const verdictMeanwhile = (before: Review, now: Review): Review['verdict'] => {
  if (blocked(now)) return 'rejected';
  return blocked(before) ? now.verdict : before.verdict;
};

/** The newer review, with what it does not know yet taken from the one before and nothing moved that stayed. */
export const withoutJumps = (before: Review, now: Review): Review => {
  const parts = { ...now.parts };
  for (const name of partNames) parts[name] = reasonsInPlace(before.parts[name], now.parts[name]);
  if (now.partial) for (const name of embeddingParts) parts[name] = before.parts[name];
  const known = now.partial ? { score: before.score, verdict: verdictMeanwhile(before, now) } : {};
  return { ...now, ...known, parts, issues: inPlace(before.issues, now.issues) };
};

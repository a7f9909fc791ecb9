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

interface Reviewed { review: Review; text: string }

/** Slips of grammar that the newer review did not look for, where their passage still stands untouched. */
const slipsMeanwhile = (before: Reviewed, { review, text }: Reviewed): Issue[] => {
  if (review.grammar !== undefined) return [];
  const { head, tail } = commonEnds(before.text, text);
  const shift = text.length - before.text.length;
  return before.review.issues.flatMap((issue) => {
    const { span } = issue;
    if (issue.rule !== 'grammar' || !span) return [];
    if (span.end <= head) return [issue];
    return span.start >= before.text.length - tail ? [{ ...issue, span: { start: span.start + shift, end: span.end + shift } }] : [];
  });
};

/** Lengths of what two texts share at their beginning and, behind that, at their end. */
const commonEnds = (a: string, b: string): { head: number; tail: number } => {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { head, tail };
};

/** The newer review, with what it does not know yet taken from the one before and nothing moved that stayed. */
export const withoutJumps = (earlier: Reviewed, later: Reviewed): Review => {
  const before = earlier.review;
  const now = later.review;
  const parts = { ...now.parts };
  for (const name of partNames) parts[name] = reasonsInPlace(before.parts[name], now.parts[name]);
  if (now.partial) for (const name of embeddingParts) parts[name] = before.parts[name];
  const known = now.partial ? { score: before.score, verdict: verdictMeanwhile(before, now) } : {};
  return { ...now, ...known, parts, issues: inPlace(before.issues, [...now.issues, ...slipsMeanwhile(earlier, later)]) };
};

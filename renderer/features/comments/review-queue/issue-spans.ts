import type { Span } from '@shared/contracts/basics';
import type { Review } from '@shared/contracts/review';

export type DraftLayer = 'block' | 'warn' | 'lit';

/** Where rules are broken in the draft. */
export const issueSpans = (review: Review): (Span & { layer: DraftLayer })[] => review.issues.flatMap((issue) => (issue.span ? [{ start: issue.span.start, end: issue.span.end, layer: issue.severity }] : []));

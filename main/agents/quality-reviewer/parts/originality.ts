import type { ReviewPart, ReviewReason } from '@shared/contracts/review';
import { comparedHistory, comparedPageComments } from '../review-vectors';
import { nearestOf, stockShare, type NearestText } from '../rules/g9-duplicates';
import { excerpt, type ReviewReading } from '../rules/rule';

/** Likeness in meaning below this is what any two comments on one subject have. */
const usualMeaning = 0.62;

const lossFor = (nearest: NearestText | null): number =>
  nearest ? Math.max(nearest.wording * 110, Math.max(0, nearest.meaning - usualMeaning) * 180) : 0;

const reasonFor = (nearest: NearestText | null, where: string): ReviewReason[] => {
  const loss = Math.round(lossFor(nearest));
  return nearest && loss >= 8 ? [{ text: `Close to ${where}: "${excerpt(nearest.text, 70)}"`, weight: -loss }] : [];
};

/** Has it been said before: by the person, on the page, by the post itself, or under every post? */
export const originalityPart = (reading: ReviewReading): ReviewPart => {
  const { comment, vectors, input } = reading;
  const reasons = [
    ...reasonFor(nearestOf(reading, comparedHistory(input), vectors?.history), 'an earlier comment of yours'),
    ...reasonFor(nearestOf(reading, comparedPageComments(input), vectors?.pageComments), "a reader's comment on this page"),
  ];
  const stock = stockShare(comment.text);
  if (stock >= 0.15) reasons.push({ text: `${Math.round(stock * 100)} % of it is stock phrases.`, weight: -Math.round(stock * 100) });
  const copied = comment.runs.reduce((sum, { words }) => sum + words, 0) / Math.max(1, comment.words.length);
  if (copied > 0.4) reasons.push({ text: `${Math.round(copied * 100)} % of it is the post's own text.`, weight: -Math.round((copied - 0.4) * 150) });
  const sum = reasons.reduce((total, { weight }) => total + (weight ?? 0), 100);
  return { score: Math.min(100, Math.max(0, sum)), reasons: reasons.length > 0 ? reasons : [{ text: 'Nothing like it among your comments or on the page.' }] };
};

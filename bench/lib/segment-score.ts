// Segments that must and must not stand in the text, whitespace evened out, as the evaluation of trafilatura does it.
export interface SegmentCounts { tp: number; fp: number; fn: number; tn: number }

export const evenSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const countSegments = (text: string, wanted: readonly string[], unwanted: readonly string[]): SegmentCounts => {
  const even = evenSpace(text);
  const tp = wanted.filter((segment) => even.includes(evenSpace(segment))).length;
  const fp = unwanted.filter((segment) => even.includes(evenSpace(segment))).length;
  return { tp, fp, fn: wanted.length - tp, tn: unwanted.length - fp };
};

export const addCounts = (all: readonly SegmentCounts[]): SegmentCounts =>
  all.reduce((sum, each) => ({ tp: sum.tp + each.tp, fp: sum.fp + each.fp, fn: sum.fn + each.fn, tn: sum.tn + each.tn }), { tp: 0, fp: 0, fn: 0, tn: 0 });

export const segmentScores = ({ tp, fp, fn }: SegmentCounts): { precision: number; recall: number; f1: number } => ({
  precision: tp + fp > 0 ? tp / (tp + fp) : 0,
  recall: tp + fn > 0 ? tp / (tp + fn) : 0,
  f1: tp + fp + fn > 0 ? (2 * tp) / (2 * tp + fp + fn) : 0,
});

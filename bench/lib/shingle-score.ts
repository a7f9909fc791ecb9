// Article text against the truth over 4-grams of words, as the published evaluate of article-extraction-benchmark (MIT) does it.
export interface Fractions { tp: number; fp: number; fn: number }

const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

const shingles = (text: string, n: number): Map<string, number> => {
  const words = tokens(text);
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - n + 1); i += 1) {
    const key = words.slice(i, i + n).join(' ');
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/** True and false positives and false negatives of a page, as fractions of their sum. */
export const compareText = (truth: string, found: string, n = 4): Fractions => {
  const a = shingles(truth, n);
  const b = shingles(found, n);
  let [tp, fp, fn] = [0, 0, 0];
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const [x, y] = [a.get(key) ?? 0, b.get(key) ?? 0];
    tp += Math.min(x, y);
    fp += Math.max(0, y - x);
    fn += Math.max(0, x - y);
  }
  const sum = tp + fp + fn || 1;
  return { tp: tp / sum, fp: fp / sum, fn: fn / sum };
};

const mean = (values: readonly number[]): number => (values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : 0);

export const precisionOf = ({ tp, fp, fn }: Fractions): number => (fp === 0 && fn === 0 ? 1 : tp + fp === 0 ? 0 : tp / (tp + fp));
export const recallOf = ({ tp, fp, fn }: Fractions): number => (fp === 0 && fn === 0 ? 1 : tp + fn === 0 ? 0 : tp / (tp + fn));

/** F1 of mean precision and mean recall; pages without any found text do not count for precision, as published. */
export const summarise = (pages: readonly Fractions[]): { precision: number; recall: number; f1: number } => {
  const precision = mean(pages.filter((page) => page.tp + page.fp > 0).map(precisionOf));
  const recall = mean(pages.filter((page) => page.tp + page.fn > 0).map(recallOf));
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};

/** A small generator with a seed, so that the interval is the same in every run. */
const seeded = (seed: number) => (): number => {
  seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
  return seed / 4_294_967_296;
};

/** Mean and 95 % interval of the difference in F1 over resampled pages, the same pages for both. */
export const pairedDifference = (ours: readonly Fractions[], theirs: readonly Fractions[], rounds = 2_000): { difference: number; low: number; high: number } => {
  const random = seeded(20_240_501);
  const differences = Array.from({ length: rounds }, () => {
    const chosen = ours.map(() => Math.floor(random() * ours.length));
    return summarise(chosen.map((i) => ours[i] as Fractions)).f1 - summarise(chosen.map((i) => theirs[i] as Fractions)).f1;
  }).sort((a, b) => a - b);
  return { difference: summarise(ours).f1 - summarise(theirs).f1, low: differences[Math.floor(rounds * 0.025)] ?? 0, high: differences[Math.floor(rounds * 0.975)] ?? 0 };
};

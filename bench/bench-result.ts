/** One figure of a benchmark. Times mean nothing on shared machines, so each is a ratio to a baseline of the same run. */
export interface BenchResult {
  /** As in docs: the benchmark's name, with a suffix where it gives more than one figure (`extraction.article-f1`). */
  name: string;
  value: number;
  unit: string;
  /** The same measure of the thing compared with, in the same run; null where there is none. */
  baseline: number | null;
  /** value / baseline, or null without a baseline. */
  ratio: number | null;
  /** The target in words, such as `ratio <= 1.5`. */
  target: string;
  ok: boolean;
  /** What a reader needs to judge the figure: counts, folds, the longest block. */
  details?: Record<string, unknown>;
}

/** What a `*.bench.ts` exports as its default. A bench that needs an Electron window also exports `needsWindow = true`. */
export type Bench = () => Promise<BenchResult | BenchResult[]>;

// Which talking point is brought up under which post: the best one of each campaign and post, judged by readers' marks. Weights are
// fitted anew on three folds of posts and judged on the fourth; the evidence of the best sentence alone is the baseline in the same
// run. The pairs of the 37 other campaigns were fitted on by nobody: they tell how far the weights carry to other people's points.
import { suitsFrom } from '../main/language/point-fit/post-fit';
import { fitFeatures } from '../main/language/point-fit/post-fit.weights';
import type { BenchResult } from './bench-result';
import { fitLogistic, logit, type LogisticModel } from './lib/fit-logistic';
import { readJudgedPairs, type JudgedPair } from './lib/point-fit-pairs';

type Scored = JudgedPair & { score: number };

/** The best talking point of each post that reaches `from`: how many, and the share of them with a mark of at least `least`. */
const precision = (scored: readonly Scored[], from: number, least: number): { picked: number; share: number } => {
  const best = new Map<string, Scored>();
  for (const one of scored) if (one.score >= from && one.score > (best.get(one.post)?.score ?? Number.NEGATIVE_INFINITY)) best.set(one.post, one);
  const picked = [...best.values()];
  const sum = (pairs: readonly Scored[]): number => pairs.reduce((all, { weight }) => all + weight, 0);
  return { picked: picked.length, share: sum(picked.filter(({ mark }) => mark >= least)) / Math.max(1, sum(picked)) };
};

const ridge = 5;
const fit = (pairs: readonly JudgedPair[]): LogisticModel => fitLogistic(pairs.filter(({ mark }) => mark !== 1), ridge);
const shown = ({ share, picked }: { picked: number; share: number }): string => `${share.toFixed(3)} of ${picked}`;

export default async function pointFit(): Promise<BenchResult[]> {
  const judged = await readJudgedPairs();
  const [whole, drawn] = [judged.filter(({ set }) => set === 'all points'), judged.filter(({ set }) => set === 'drawn points')];
  const crossed = [0, 2, 4, 6].flatMap((fold): Scored[] => {
    const model = fit(whole.filter((one) => one.fold !== fold));
    return whole.filter((one) => one.fold === fold).map((one) => ({ ...one, score: logit(model, one.values) }));
  });
  const ours = precision(crossed, suitsFrom, 1);
  const baseline = precision(whole.map((one) => ({ ...one, score: one.evidence })), 0.92, 1);
  const all = fit(whole);
  const others = drawn.map((one) => ({ ...one, score: logit(all, one.values) }));
  return [{
    name: 'point-fit precision', value: ours.share, unit: 'share', baseline: baseline.share, ratio: ours.share / baseline.share, target: '>= 0.7', ok: ours.share >= 0.7,
    details: {
      picked: ours.picked, pickedByEvidenceAlone: baseline.picked,
      otherCampaigns: Object.fromEntries([suitsFrom, 0, 0.5, 1].map((from) => [from, `apt ${shown(precision(others, from, 2))}, apt or near ${shown(precision(others, from, 1))}`])),
      fittedOnAll: Object.fromEntries([['bias', all.bias], ...fitFeatures.map((name, at) => [name, all.weights[at]])]),
    },
  }];
}

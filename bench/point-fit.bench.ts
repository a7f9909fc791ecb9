// Which talking point is brought up under which post: the best one of each campaign and post, judged by readers' marks. Weights are
// fitted anew on three folds of posts and judged on the fourth; the evidence of the best sentence alone is the baseline in the same run.
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
  const sum = (from_: readonly Scored[]): number => from_.reduce((all, { weight }) => all + weight, 0);
  return { picked: picked.length, share: sum(picked.filter(({ mark }) => mark >= least)) / Math.max(1, sum(picked)) };
};

const ridge = 5;
const fit = (pairs: readonly JudgedPair[]): LogisticModel => fitLogistic(pairs.filter(({ mark }) => mark !== 1), ridge);
const shown = ({ share, picked }: { picked: number; share: number }): string => `${share.toFixed(3)} of ${picked}`;

export default async function pointFit(): Promise<BenchResult[]> {
  const judged = await readJudgedPairs();
  const crossed = [0, 2, 4, 6].flatMap((fold): Scored[] => {
    const model = fit(judged.filter((one) => one.fold !== fold));
    return judged.filter((one) => one.fold === fold).map((one) => ({ ...one, score: logit(model, one.values) }));
  });
  const of = (set: JudgedPair['set']): Scored[] => crossed.filter((one) => one.set === set);
  const ours = precision(of('all points'), suitsFrom, 1);
  const baseline = precision(judged.filter(({ set }) => set === 'all points').map((one) => ({ ...one, score: one.evidence })), 0.92, 1);
  const all = fit(judged);
  const ladder = [-0.7, -0.4, -0.1, 0.2, 0.5, 0.8, 1.2];
  return [{
    name: 'point-fit precision', value: ours.share, unit: 'share', baseline: baseline.share, ratio: ours.share / baseline.share, target: '>= 0.7', ok: ours.share >= 0.7,
    details: {
      picked: ours.picked, pickedByEvidenceAlone: baseline.picked,
      ofManyCampaigns: { apt: shown(precision(of('drawn points'), suitsFrom, 2)), aptOrLoose: shown(precision(of('drawn points'), suitsFrom, 1)) },
      byThreshold: Object.fromEntries(ladder.map((from) => [from, [shown(precision(of('all points'), from, 1)), shown(precision(of('drawn points'), from, 2)), shown(precision(of('drawn points'), from, 1))].join(' / ')])),
      fittedOnAll: Object.fromEntries([['bias', all.bias], ...fitFeatures.map((name, at) => [name, all.weights[at]])]),
    },
  }];
}

// Why a run went otherwise than its estimate said. Only what was counted is given as a reason; where nothing was, there is none.
import type { RunEstimate, RunTruth } from '@shared/contracts/campaign';
import { counted } from '../../core/counted';
import { dollars } from './dollars';

export interface ComparedRun {
  estimate: RunEstimate;
  truth: Omit<RunTruth, 'reasons'>;
  pausedSeconds: number;
  /** The commonest first. */
  skips: readonly { code: string; count: number }[];
}

type Reason = RunTruth['reasons'][number];

/** More than a quarter beside the estimate is far off. */
const far = 1.25;
const isFar = (truth: number, low: number, high = low): boolean => truth > high * far || truth < low / far;
const minutes = (seconds: number): string => (seconds < 90 ? counted(seconds, 'second') : counted(Math.round(seconds / 60), 'minute'));

const readsApart = ({ estimate: { reads }, truth: { read } }: ComparedRun): string[] =>
  (reads === undefined || !isFar(read, reads) ? [] : [`${counted(read, 'post')} ${read === 1 ? 'was' : 'were'} read; the estimate counted with ${reads}.`]);

const whyTime = (run: ComparedRun): string[] => {
  const { estimate: { secondsLow, secondsHigh, comments }, truth: { seconds, drafts, read }, pausedSeconds } = run;
  if (!isFar(seconds, secondsLow, secondsHigh)) return [];
  if (seconds > secondsHigh) return [...(pausedSeconds > 0 ? [`It was paused for ${minutes(pausedSeconds)}.`] : []), ...(read > (run.estimate.reads ?? Infinity) ? readsApart(run) : [])];
  return [...(read < (run.estimate.reads ?? 0) ? readsApart(run) : []), ...(comments !== undefined && drafts < comments ? [`${counted(drafts, 'draft')} of at most ${comments} ${drafts === 1 ? 'was' : 'were'} written.`] : [])];
};

const whyDrafts = ({ estimate: { comments }, truth: { drafts }, skips }: ComparedRun): string[] => {
  if (comments === undefined || !isFar(drafts, comments)) return [];
  const left = skips.reduce((sum, { count }) => sum + count, 0);
  const most = skips.slice(0, 2).map(({ code, count }) => `${count} ${code.replace(/_/g, ' ')}`).join(', ');
  return left === 0 ? [] : [`${counted(left, 'post')} ${left === 1 ? 'was' : 'were'} skipped (${most}).`];
};

const whyMoney = ({ estimate: { microDollars: expected, comments }, truth: { microDollars, drafts } }: ComparedRun): string[] => {
  if (expected === undefined || expected === null || comments === undefined || comments === 0 || !isFar(microDollars, expected)) return [];
  const [each, toBe] = [drafts === 0 ? null : microDollars / drafts, expected / comments];
  return [
    ...(isFar(drafts, comments) ? [`${counted(drafts, 'draft')} of at most ${comments} ${drafts === 1 ? 'was' : 'were'} written.`] : []),
    ...(each !== null && isFar(each, toBe) ? [`A draft cost ${dollars(Math.round(each))} on average, not ${dollars(Math.round(toBe))}.`] : []),
  ];
};

export const whyFarOff = (run: ComparedRun): Reason[] => [
  ...whyDrafts(run).map((text): Reason => ({ of: 'drafts', text })), ...whyTime(run).map((text): Reason => ({ of: 'time', text })), ...whyMoney(run).map((text): Reason => ({ of: 'money', text })),
];

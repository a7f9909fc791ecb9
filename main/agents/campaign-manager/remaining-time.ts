// How long a run still takes, told only from what ended tasks took on this machine: the median makes the lower end, the 90th
// percentile the upper one.
import type { RemainingDto } from '@shared/contracts/campaign';

export interface RemainingFacts {
  /** Posts that are not read yet: saved ones, and those to fetch by host, since of a host one is read at a time. */
  openFiles: number;
  openOfHosts: readonly number[];
  /** Posts of this run that were read, and those of them that are worth an answer. */
  read: number;
  worthy: number;
  /** Worthy posts without a draft, the one in hand included. */
  waiting: number;
  /** Drafts that the campaign may still make. */
  draftsLeft: number;
  analyseAtOnce: number;
  /** Seconds in hand of ended tasks, newest first. */
  analyseSeconds: readonly number[];
  draftSeconds: readonly number[];
}

export const enoughHistory = 5;

const at = (seconds: readonly number[], part: number): number => {
  const sorted = [...seconds].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
};

export const remainingTime = (facts: RemainingFacts): RemainingDto => {
  const { openFiles, openOfHosts, read, worthy, waiting, draftsLeft, analyseAtOnce, analyseSeconds, draftSeconds } = facts;
  const open = openFiles + openOfHosts.reduce((sum, count) => sum + count, 0);
  const history = Math.min(...(open > 0 ? [analyseSeconds.length] : []), draftSeconds.length);
  if (history < enoughHistory) return { state: 'no_history', have: history, need: enoughHistory };
  const reading = (each: number): number => Math.max((open * each) / analyseAtOnce, Math.max(0, ...openOfHosts) * each);
  const leastDrafts = Math.min(draftsLeft, waiting + Math.floor(open * (read > 0 ? worthy / read : 0)));
  const mostDrafts = Math.min(draftsLeft, waiting + open);
  const low = reading(at(analyseSeconds, 0.5)) + leastDrafts * at(draftSeconds, 0.5);
  const high = reading(at(analyseSeconds, 0.9)) + mostDrafts * at(draftSeconds, 0.9);
  return { state: 'range', secondsLow: Math.max(1, Math.round(low)), secondsHigh: Math.max(1, Math.round(high)), history };
};

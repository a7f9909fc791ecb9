// The plan around the other agents: what a run will cost, which post is answered next, how it went. Pure functions on plain
// facts; the order research, analysis, drafting, review is code of the tasks.
import { counted } from '../../core/counted';
import type { EstimateDto } from '@shared/contracts/campaign';
import type { EstimateFacts, RunFacts } from './campaign-manager.schema';
import { dollars } from './dollars';

/** Measured on a two-core machine of 2026; used until this machine has runs of its own. */
const defaultSeconds = { analyse: [0.4, 2.5], draft: [1, 6] } as const;
const enoughHistory = 5;

const quantile = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;

const rangeOf = (seconds: readonly number[], fallback: readonly [number, number]): { low: number; high: number; own: boolean } => {
  if (seconds.length < enoughHistory) return { low: fallback[0], high: fallback[1], own: false };
  const sorted = [...seconds].sort((a, b) => a - b);
  return { low: quantile(sorted, 0.25), high: quantile(sorted, 0.9), own: true };
};

interface Money { microDollars: number | null; basis: string }

/** What so many pieces of work will cost, and what that rests on; null: nobody knows. @param piece as it is told: `a draft` */
const moneyOf = ({ model, own, typical }: NonNullable<EstimateFacts['draftCost']>, times: number, piece: string): Money => {
  if (own.length >= enoughHistory) {
    const each = Math.ceil(own.reduce((sum, cost) => sum + cost, 0) / own.length);
    return { microDollars: each * times, basis: `Money: ${dollars(each)} ${piece}, as the last ${own.length} by ${model} cost on average.` };
  }
  if (typical === null) return { microDollars: null, basis: `Money: unknown, since nobody knows the price of ${model}. Enter it under Settings, Language models.` };
  return { microDollars: typical * times, basis: typical === 0 ? `Money: none, ${model} runs on your own server.` : `Money: ${dollars(typical)} ${piece}, by the price of ${model} and a post of usual length.` };
};

/** All money of a run; null as soon as a part of it is not known. */
const moneyOfRun = ({ draftCost, readCost }: EstimateFacts, reads: number, comments: number): { microDollars: number | null; basis: string[] } => {
  const parts = [...(readCost ? [moneyOf(readCost, reads, 'a post that is read')] : []), ...(draftCost ? [moneyOf(draftCost, comments, 'a draft')] : [])];
  if (parts.length === 0) return { microDollars: 0, basis: ['Money: none, the built-in engine runs on this machine.'] };
  return { microDollars: parts.reduce((sum: number | null, { microDollars }) => (sum === null || microDollars === null ? null : sum + microDollars), 0), basis: [...new Set(parts.map(({ basis }) => basis))] };
};

/** Posts, comments, time and money of a run, as a range, with what it rests on. */
export const estimateRun = (facts: EstimateFacts): EstimateDto => {
  const { maxPosts, maxCommentsPerPost, countedPosts, fetches, delaySeconds, analyseAtOnce } = facts;
  const read = countedPosts ?? maxPosts * 2;
  const posts = Math.min(maxPosts, read);
  const analyse = rangeOf(facts.analyseSeconds, defaultSeconds.analyse);
  const draft = rangeOf(facts.draftSeconds, defaultSeconds.draft);
  const comments = posts * maxCommentsPerPost;
  // At best every post stands on a host of its own; at worst all on one.
  const fetchLow = fetches ? delaySeconds : 0;
  const fetchHigh = fetches ? read * delaySeconds * 1.2 : 0;
  const low = (read * analyse.low) / analyseAtOnce + comments * draft.low + fetchLow;
  const high = (read * analyse.high) / Math.min(2, analyseAtOnce) + comments * draft.high + fetchHigh;
  const cost = moneyOfRun(facts, read, comments);
  const basis = [
    countedPosts === null ? `Posts: at most ${posts}; what the sources hold is known once they are read.` : `Posts: ${countedPosts} found in the sources, at most ${maxPosts} are answered.`,
    analyse.own && draft.own ? `Time: ${counted(facts.analyseSeconds.length, 'post')} read and ${counted(facts.draftSeconds.length, 'draft')} written on this machine.` : 'Time: typical figures, since this machine has too few runs of its own yet.',
    ...(fetches ? [`Pages are fetched with ${counted(delaySeconds, 'second')} between two requests to a site: one site takes longest, many sites go side by side.`] : []),
    ...cost.basis,
  ];
  return { posts, comments, reads: read, secondsLow: Math.max(1, Math.round(low)), secondsHigh: Math.max(2, Math.round(high)), microDollars: cost.microDollars, basis };
};

/** Which of the waiting posts is answered next, worthiest first; null when the limit is reached or none is left. */
export const nextToDraft = <T extends { worthinessScore: number; ordinal: number }>(waiting: readonly T[], drafted: number, maxPosts: number): T | null => {
  if (drafted >= maxPosts) return null;
  let best: T | null = null;
  for (const post of waiting) {
    if (best === null || post.worthinessScore > best.worthinessScore || (post.worthinessScore === best.worthinessScore && post.ordinal < best.ordinal)) best = post;
  }
  return best;
};

/** The report of a run in a sentence or two. */
export const reportRun = ({ candidates, read, drafted, skips, seconds }: RunFacts): string => {
  const skipped = skips.reduce((sum, { count }) => sum + count, 0);
  const why = [...skips].sort((a, b) => b.count - a.count).slice(0, 4).map(({ code, count }) => `${count} ${code.replace(/_/g, ' ')}`).join(', ');
  return `Finished after ${Math.round(seconds)} s: ${candidates} found, ${read} read, ${drafted} drafted, ${skipped} skipped${why ? ` (${why})` : ''}.`;
};

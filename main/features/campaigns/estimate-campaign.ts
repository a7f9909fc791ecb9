import { isAbsolute } from 'node:path';
import type { z } from 'zod';
import type { estimateInput, EstimateDto, RunEstimate } from '@shared/contracts/campaign';
import type { SourceInput } from '@shared/contracts/source';
import { estimateRun } from '../../agents/campaign-manager/campaign-manager';
import type { CampaignPorts } from './campaign.ports';
import { analyseAtOnce } from './tasks/analyse.task';

const valueOf = (source: SourceInput): string => (typeof source === 'string' ? source : source.value);
const isFile = (source: SourceInput): boolean => isAbsolute(valueOf(source)) || valueOf(source).startsWith('file:');
/** Sources that are read only to count them. */
const mostCounted = 20;

/** Posts in the sources, where all of them are files on this machine; null when that needs the network or can not be read. */
const countPosts = async ({ world }: Pick<CampaignPorts, 'world'>, sources: readonly SourceInput[]): Promise<number | null> => {
  if (sources.length === 0 || sources.length > mostCounted || !sources.every(isFile)) return null;
  let count = 0;
  for (const source of sources) {
    try {
      count += (await world.preview(valueOf(source))).total;
    } catch {
      return null; // a start tells what is wrong with the source; an estimate does not fail for it
    }
  }
  return count;
};

type EstimatePorts = Pick<CampaignPorts, 'world' | 'campaigns' | 'workCost' | 'settings'>;
type Input = z.output<typeof estimateInput>;

/** What a start would cost, from this machine's own earlier runs where there are enough. @param counting whether the posts in files are counted, which takes its time */
export const estimateCampaign = async (ports: EstimatePorts, input: Input, counting = true): Promise<EstimateDto> =>
  estimateRun({
    maxPosts: input.maxPosts, maxCommentsPerPost: input.maxCommentsPerPost, countedPosts: counting ? await countPosts(ports, input.sources) : null,
    fetches: input.sources.some((source) => !isFile(source)), delaySeconds: (await ports.settings()).crawling.delaySeconds, analyseAtOnce,
    analyseSeconds: await ports.campaigns.taskSeconds('campaign.analyse'), draftSeconds: await ports.campaigns.taskSeconds('campaign.draft'), draftCost: await ports.workCost('writer'), readCost: await ports.workCost('analyzer'),
  });

/** A start does not wait longer for its estimate; a folder of thousands of pages takes its time to count. */
const estimateAtStartMs = 1_500;

const within = async <T>(ms: number, work: Promise<T>): Promise<T | null> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => { timer = setTimeout(() => resolve(null), ms); });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** As it is kept with the run, to be compared with the truth in the end. Where the sources are not counted in time, it goes by the limits of the campaign. */
export const estimateAtStart = async (ports: EstimatePorts, input: Input, counting = true): Promise<RunEstimate> => {
  const told = (counting ? await within(estimateAtStartMs, estimateCampaign(ports, input)) : null) ?? (await estimateCampaign(ports, input, false));
  const { posts, comments, reads, secondsLow, secondsHigh, microDollars } = told;
  return { posts, comments, reads, secondsLow, secondsHigh, microDollars };
};

import { isAbsolute } from 'node:path';
import type { z } from 'zod';
import type { estimateInput, EstimateDto } from '@shared/contracts/campaign';
import type { SourceInput } from '@shared/contracts/source';
import { estimateRun } from '../../agents/campaign-manager/campaign-manager';
import type { EstimateFacts } from '../../agents/campaign-manager/campaign-manager.schema';
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

/** What a start would cost, from this machine's own earlier runs where there are enough. */
export const estimateCampaign = async (ports: Pick<CampaignPorts, 'world' | 'campaigns'> & { draftCost(): Promise<EstimateFacts['draftCost']> }, input: z.output<typeof estimateInput>, delaySeconds: number): Promise<EstimateDto> =>
  estimateRun({
    maxPosts: input.maxPosts, maxCommentsPerPost: input.maxCommentsPerPost, countedPosts: await countPosts(ports, input.sources),
    fetches: input.sources.some((source) => !isFile(source)), delaySeconds, analyseAtOnce,
    analyseSeconds: await ports.campaigns.taskSeconds('campaign.analyse'), draftSeconds: await ports.campaigns.taskSeconds('campaign.draft'), draftCost: await ports.draftCost(),
  });

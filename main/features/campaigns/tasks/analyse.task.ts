import { defineTask, type AnyTaskDefinition } from '../../../tasks/define-task';
import { settleAnalysis, taskKinds } from '../campaign-run';
import { skipOf } from '../campaign.rules';
import type { CampaignPorts } from '../campaign.ports';
import { analysePayload, type AnalysePayload } from './payloads';

/** How many posts are read at once: most of the time is waiting for hosts; the work itself queues at the workers. */
export const analyseAtOnce = 6;

/** Reads one post and says whether it is worth answering. */
export const defineAnalyse = (ports: CampaignPorts): AnyTaskDefinition =>
  defineTask<AnalysePayload>({
    ...taskKinds.analyse, payload: analysePayload, timeoutMs: 30 * 60_000, concurrency: analyseAtOnce,
    load: async () => (await import('./analyse.handler')).createAnalyseHandler(ports),
    failed: async ({ runId, postId }, error) => {
      const post = await ports.posts.find(postId);
      if (post) await ports.posts.skip(post, skipOf(error) ?? { code: 'unreadable', reason: `Reading failed: ${error.message}` });
      await settleAnalysis(ports, runId);
    },
  });

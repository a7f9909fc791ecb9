import { defineTask, type AnyTaskDefinition } from '../../../tasks/define-task';
import { taskKinds } from '../campaign-run';
import type { CampaignPorts } from '../campaign.ports';
import { watchPayload, type WatchPayload } from './payloads';

/** Looks at the sources of a campaign for posts that were not seen before; reads none of them. */
export const defineWatch = (ports: CampaignPorts): AnyTaskDefinition =>
  defineTask<WatchPayload>({
    ...taskKinds.watch, payload: watchPayload, timeoutMs: 30 * 60_000, concurrency: 1,
    load: async () => (await import('./watch.handler')).createWatchHandler(ports),
    failed: async ({ campaignId, scheduleId, dueAt }, error) => {
      await ports.scheduleEnded(scheduleId, dueAt, { outcome: 'failed', text: error.message });
      await ports.activity.add({ campaignId, type: 'campaign.watched', text: `Looking at the sources failed: ${error.message}` });
      ports.database.record({ type: 'campaign.watched', campaignId, fresh: 0 });
    },
  });

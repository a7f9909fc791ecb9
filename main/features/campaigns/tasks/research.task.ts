import { defineTask, type AnyTaskDefinition } from '../../../tasks/define-task';
import { failRun, openRun, taskKinds } from '../campaign-run';
import type { CampaignPorts } from '../campaign.ports';
import { researchPayload, type ResearchPayload } from './payloads';

/** Reads the sources and lists the posts that are worth a look. */
export const defineResearch = (ports: CampaignPorts): AnyTaskDefinition =>
  defineTask<ResearchPayload>({
    ...taskKinds.research, payload: researchPayload, timeoutMs: 30 * 60_000, concurrency: 2,
    load: async () => (await import('./research.handler')).createResearchHandler(ports),
    failed: async ({ runId }, error) => failRun(ports, await openRun(ports, runId), error),
  });

import { defineTask, type AnyTaskDefinition } from '../../../tasks/define-task';
import { advanceDrafting, leaveOut, openRun, taskKinds } from '../campaign-run';
import type { CampaignPorts } from '../campaign.ports';
import { draftPayload, type DraftPayload } from './payloads';

/** Writes and reviews the drafts for one post. One at a time a campaign, so that each knows the wording of those before. */
export const defineDraft = (ports: CampaignPorts): AnyTaskDefinition =>
  defineTask<DraftPayload>({
    ...taskKinds.draft, payload: draftPayload, timeoutMs: 10 * 60_000, concurrency: 2,
    load: async () => (await import('./draft.handler')).createDraftHandler(ports),
    failed: async ({ runId, postId }, error) => {
      const post = await ports.posts.find(postId);
      if (post) await leaveOut(ports, post, { code: 'no_draft_passed', reason: `Drafting failed: ${error.message}` });
      await advanceDrafting(ports, await openRun(ports, runId));
    },
  });

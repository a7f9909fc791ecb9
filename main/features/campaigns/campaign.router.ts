import { z } from 'zod';
import { byIdInput } from '@shared/contracts/basics';
import {
  campaignDto, campaignInput, campaignListInput, campaignPage, campaignPatch, estimateDto, estimateInput, importPreview, remainingDto, skipList, skipPage, skipPageInput, startInput, timelineEntry, timelinePage, timelinePageInput,
} from '@shared/contracts/campaign';
import { t } from '../../trpc/init';
import { permitted, permittedOrOwn } from '../../trpc/procedures';
import type { CampaignService } from './campaign.service';

export const createCampaignRouter = (service: CampaignService) =>
  t.router({
    create: permitted('create_campaign', { rest: { method: 'POST', path: '/campaigns' }, description: 'Makes a campaign as a draft.' })
      .input(campaignInput).output(campaignDto).mutation(({ ctx, input }) => service.create(ctx.account, input)),
    list: permitted('view_campaign', { rest: { method: 'GET', path: '/campaigns' }, description: 'A page of campaigns with their pipelines.' })
      .input(campaignListInput).output(campaignPage).query(({ ctx, input }) => service.list(ctx.account, input)),
    get: permitted('view_campaign', { rest: { method: 'GET', path: '/campaigns/{id}' }, description: 'One campaign.' })
      .input(byIdInput).output(campaignDto).query(({ ctx, input }) => service.get(ctx.account, input.id)),
    update: permitted('edit_campaign', { rest: { method: 'PATCH', path: '/campaigns/{id}' }, description: 'Changes the named fields.' })
      .input(campaignPatch).output(campaignDto).mutation(({ ctx, input }) => service.update(ctx.account, input.id, input.patch)),
    delete: permittedOrOwn('delete_campaign', { rest: { method: 'DELETE', path: '/campaigns/{id}' }, description: 'Deletes; can be undone for 30 days.' })
      .input(byIdInput).output(campaignDto).mutation(({ ctx, input }) => service.delete(ctx.account, input.id)),
    restore: permittedOrOwn('delete_campaign', { rest: { method: 'POST', path: '/campaigns/{id}/restore' }, description: 'Undoes a delete.' })
      .input(byIdInput).output(campaignDto).mutation(({ ctx, input }) => service.restore(ctx.account, input.id)),
    duplicate: permitted('create_campaign', { rest: { method: 'POST', path: '/campaigns/{id}/duplicate' }, description: 'A new draft with the same fields.' })
      .input(byIdInput).output(campaignDto).mutation(({ ctx, input }) => service.duplicate(ctx.account, input.id)),
    start: permitted('run_agents', { rate: 'agents', rest: { method: 'POST', path: '/campaigns/{id}/start' }, description: 'Starts a run.' })
      .input(startInput).output(campaignDto).mutation(({ ctx, input }) => service.start(ctx.account, input.id, input.priority)),
    pause: permitted('run_agents', { rest: { method: 'POST', path: '/campaigns/{id}/pause' }, description: 'Finishes the step in hand and keeps its place.' })
      .input(byIdInput).output(campaignDto).mutation(({ ctx, input }) => service.pause(ctx.account, input.id)),
    resume: permitted('run_agents', { rate: 'agents', rest: { method: 'POST', path: '/campaigns/{id}/resume' }, description: 'Goes on with a paused run.' })
      .input(byIdInput).output(campaignDto).mutation(({ ctx, input }) => service.resume(ctx.account, input.id)),
    stop: permitted('run_agents', { rest: { method: 'POST', path: '/campaigns/{id}/stop' }, description: 'Cancels the run.' })
      .input(byIdInput).output(campaignDto).mutation(({ ctx, input }) => service.stop(ctx.account, input.id)),
    estimate: permitted('view_campaign', { rest: { method: 'POST', path: '/campaigns/estimate' }, description: 'Posts, comments, time and money of a run, as a range and on what it rests.' })
      .input(estimateInput).output(estimateDto).query(({ ctx, input }) => service.estimate(ctx.account, input)),
    remaining: permitted('view_campaign', { rest: { method: 'GET', path: '/campaigns/{id}/remaining' }, description: 'How long the run still takes, as a range from this machine’s own history.' })
      .input(byIdInput).output(remainingDto).query(({ ctx, input }) => service.remaining(ctx.account, input.id)),
    skips: permitted('view_campaign', { rest: { method: 'GET', path: '/campaigns/{id}/skips' }, description: 'What was skipped and why.' })
      .input(byIdInput).output(skipList).query(({ ctx, input }) => service.skips(ctx.account, input.id)),
    timeline: permitted('view_campaign', { rest: { method: 'GET', path: '/campaigns/{id}/timeline' }, description: 'What happened, newest first.' })
      .input(byIdInput).output(z.array(timelineEntry)).query(({ ctx, input }) => service.timeline(ctx.account, input.id)),
    skipPage: permitted('view_campaign', { rest: { method: 'GET', path: '/campaigns/{id}/skip-log' }, description: 'What was skipped and why, a part at a time.' })
      .input(skipPageInput).output(skipPage).query(({ ctx, input }) => service.skipPage(ctx.account, input)),
    timelinePage: permitted('view_campaign', { rest: { method: 'GET', path: '/campaigns/{id}/timeline-log' }, description: 'What happened, newest first, a part at a time.' })
      .input(timelinePageInput).output(timelinePage).query(({ ctx, input }) => service.timelinePage(ctx.account, input)),
    preview: permitted('research_blogs', { rate: 'agents', rest: { method: 'POST', path: '/campaigns/preview-source' }, description: 'Reads a source and tells its kind and first entries; stores nothing.' })
      .input(z.object({ value: z.string().trim().min(1).max(2000) })).output(importPreview).query(({ ctx, input }) => service.preview(ctx.account, input.value)),
  });

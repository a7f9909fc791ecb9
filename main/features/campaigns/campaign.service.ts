import type { z } from 'zod';
import type {
  CampaignDto, CampaignPatch, campaignInput, campaignListInput, campaignPage, estimateInput, EstimateDto, exportInput, ImportPreview, RemainingDto, SkipEntry, skipList, skipPage, skipPageInput,
  TimelineEntry, timelinePage, timelinePageInput,
} from '@shared/contracts/campaign';
import { usualPriority } from '../../tasks/store';
import type { Actor } from '../accounts';
import { ownerFilter, requireOwnOr } from '../accounts';
import type { SkipRow } from '../posts';
import { createCampaignAccess } from './campaign-access';
import { createCampaign, deleteCampaign, duplicateCampaign, restoreCampaign, updateCampaign } from './campaign-changes';
import { pauseCampaign, resumeCampaign, startCampaign, stopCampaign } from './campaign-lifecycle';
import { campaignSummaryOf } from './campaign.mapper';
import type { CampaignPorts } from './campaign.ports';
import { estimateAtStart, estimateCampaign } from './estimate-campaign';
import { remainingOf } from './remaining';

export interface ExportFile {
  fileName: string;
  bytes: Uint8Array;
  rows: number;
}

/** Campaigns and their runs. Ids of rows that the actor may not see are NOT_FOUND. */
export interface CampaignService {
  create(actor: Actor, input: z.output<typeof campaignInput>): Promise<CampaignDto>;
  list(actor: Actor, input: z.output<typeof campaignListInput>): Promise<z.infer<typeof campaignPage>>;
  get(actor: Actor, id: string): Promise<CampaignDto>;
  /** @throws CONFLICT while the campaign runs and the patch touches sources or limits */
  update(actor: Actor, id: string, patch: CampaignPatch): Promise<CampaignDto>;
  /** Soft; `restore` brings it back for 30 days. A running one is stopped first. */
  delete(actor: Actor, id: string): Promise<CampaignDto>;
  restore(actor: Actor, id: string): Promise<CampaignDto>;
  duplicate(actor: Actor, id: string): Promise<CampaignDto>;
  /** @throws CONFLICT when it runs already or has no source */
  start(actor: Actor, id: string, priority?: number): Promise<CampaignDto>;
  /** Finishes the step in hand and keeps its place. */
  pause(actor: Actor, id: string): Promise<CampaignDto>;
  resume(actor: Actor, id: string): Promise<CampaignDto>;
  /** Cancels what runs and what waits. */
  stop(actor: Actor, id: string): Promise<CampaignDto>;
  estimate(actor: Actor, input: z.output<typeof estimateInput>): Promise<EstimateDto>;
  /** How long the run still takes, or why that is not told. */
  remaining(actor: Actor, id: string): Promise<RemainingDto>;
  skips(actor: Actor, id: string): Promise<z.infer<typeof skipList>>;
  timeline(actor: Actor, id: string): Promise<TimelineEntry[]>;
  /** Skips of the newest run from a cursor on; the counts are of all of them. */
  skipPage(actor: Actor, input: z.output<typeof skipPageInput>): Promise<z.infer<typeof skipPage>>;
  timelinePage(actor: Actor, input: z.output<typeof timelinePageInput>): Promise<z.infer<typeof timelinePage>>;
  /** Reads a source without storing anything. */
  preview(actor: Actor, value: string): Promise<ImportPreview>;
  /** An empty table to fill in as a source. */
  template(format: 'csv' | 'xlsx'): Promise<ExportFile>;
  export(actor: Actor, input: z.output<typeof exportInput>): Promise<ExportFile>;
}

export interface CampaignServicePorts extends CampaignPorts {
  exportComments(input: z.output<typeof exportInput>, ownerId: string | null): Promise<ExportFile>;
  sourceTemplate(format: 'csv' | 'xlsx'): Promise<ExportFile>;
}

const skipEntryOf = ({ url, title, postId, at, code, reason }: SkipRow): SkipEntry => ({ url, title, postId, at, code, reason });

const skipsOf = (rows: readonly SkipRow[]) => {
  const byCode = new Map<string, number>();
  for (const { code } of rows) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  return { total: rows.length, byCode: [...byCode].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count), items: rows.map(skipEntryOf) };
};

export const createCampaignService = (ports: CampaignServicePorts): CampaignService => {
  const { database, campaigns, posts, activity, world } = ports;
  const access = createCampaignAccess(ports);
  const act = (actor: Actor, id: string, change: (row: Awaited<ReturnType<typeof access.open>>) => Promise<Awaited<ReturnType<typeof access.open>>>): Promise<CampaignDto> =>
    database.unit(async () => access.dto(await change(await access.open(actor, id))));

  return {
    create: (actor, input) => database.unit(async () => access.dto(await createCampaign(ports, actor, input, null))),
    list: async (actor, input) => {
      const { rows, total } = await campaigns.list(input, ownerFilter(actor));
      const items = await Promise.all(rows.map(async (row) => campaignSummaryOf(row, await campaigns.counts(row.id))));
      return { items, page: input.page, pageSize: input.pageSize, total };
    },
    get: async (actor, id) => access.dto(await access.open(actor, id)),
    update: (actor, id, patch) => act(actor, id, (row) => updateCampaign(ports, actor, row, patch)),
    delete: (actor, id) => act(actor, id, (row) => { requireOwnOr(actor, 'delete_campaign', row.ownerId); return deleteCampaign(ports, row); }),
    restore: (actor, id) => act(actor, id, (row) => { requireOwnOr(actor, 'delete_campaign', row.ownerId); return restoreCampaign(ports, row); }),
    duplicate: (actor, id) => act(actor, id, (row) => duplicateCampaign(ports, actor, row)),
    start: async (actor, id, priority = usualPriority) => {
      const { sources, maxPosts, maxCommentsPerPost } = await access.open(actor, id);
      const plan = await ports.agents.open({ taskId: null, campaignId: id, postId: null });
      const estimate = await plan.run('manager', { sources, maxPosts, maxCommentsPerPost }, () => estimateAtStart(ports, { sources, maxPosts, maxCommentsPerPost }));
      return act(actor, id, async (row) => {
        await plan.store();
        return startCampaign(ports, row, { priority, estimate });
      });
    },
    pause: (actor, id) => act(actor, id, (row) => pauseCampaign(ports, row)),
    resume: (actor, id) => act(actor, id, (row) => resumeCampaign(ports, row)),
    stop: (actor, id) => act(actor, id, (row) => stopCampaign(ports, row)),
    estimate: (_actor, input) => estimateCampaign(ports, input),
    remaining: async (actor, id) => remainingOf(ports, await access.open(actor, id)),
    skips: async (actor, id) => {
      await access.open(actor, id);
      const run = await campaigns.latestRun(id);
      return skipsOf(run ? await posts.skipsOf(run.id) : []);
    },
    timeline: async (actor, id) => {
      await access.open(actor, id);
      return activity.ofCampaign(id);
    },
    skipPage: async (actor, { id, code, ...place }) => {
      await access.open(actor, id);
      const run = await campaigns.latestRun(id);
      if (!run) return { total: 0, byCode: [], items: [], nextCursor: null };
      const [byCode, { rows, nextCursor }] = [await posts.skipCounts(run.id), await posts.skipPage(run.id, code, place)];
      return { total: byCode.reduce((sum, { count }) => sum + count, 0), byCode, items: rows.map(skipEntryOf), nextCursor };
    },
    timelinePage: async (actor, { id, ...place }) => {
      await access.open(actor, id);
      return activity.page(id, place);
    },
    preview: (_actor, value) => world.preview(value),
    template: (format) => ports.sourceTemplate(format),
    export: (actor, input) => ports.exportComments(input, ownerFilter(actor)),
  };
};

import type { z } from 'zod';
import type {
  CampaignDto, CampaignPatch, campaignInput, campaignListInput, campaignPage, estimateInput, EstimateDto, exportInput, ImportPreview, skipList, TimelineEntry,
} from '@shared/contracts/campaign';
import type { Actor } from '../accounts';

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
  start(actor: Actor, id: string): Promise<CampaignDto>;
  /** Finishes the step in hand and keeps its place. */
  pause(actor: Actor, id: string): Promise<CampaignDto>;
  resume(actor: Actor, id: string): Promise<CampaignDto>;
  /** Cancels what runs and what waits. */
  stop(actor: Actor, id: string): Promise<CampaignDto>;
  estimate(actor: Actor, input: z.output<typeof estimateInput>): Promise<EstimateDto>;
  skips(actor: Actor, id: string): Promise<z.infer<typeof skipList>>;
  timeline(actor: Actor, id: string): Promise<TimelineEntry[]>;
  /** Reads a source without storing anything. */
  preview(actor: Actor, value: string): Promise<ImportPreview>;
  /** An empty table to fill in as a source. */
  template(format: 'csv' | 'xlsx'): Promise<ExportFile>;
  export(actor: Actor, input: z.output<typeof exportInput>): Promise<ExportFile>;
}

import { EntitySchema } from 'typeorm';
import type { z } from 'zod';
import type { CampaignStatus, campaignLinkSchema, RunEstimate, RunTruth } from '@shared/contracts/campaign';
import type { SourceInput } from '@shared/contracts/source';
import type { CommentType, Length, Tone } from '@shared/contracts/style';
import {
  idColumn, integerColumn, jsonColumn, optionalInteger, optionalJson, optionalText, optionalTime, realColumn, refColumn, textColumn, timeColumn,
} from '../../db/columns';

export interface CampaignRow {
  id: string;
  ownerId: string;
  personaId: string;
  name: string;
  description: string;
  topic: string;
  audience: string;
  keywords: string[];
  talkingPoints: string[];
  sources: SourceInput[];
  commentStyles: CommentType[];
  tone: Tone;
  length: Length;
  link: z.output<typeof campaignLinkSchema> | null;
  maxPosts: number;
  maxCommentsPerPost: number;
  qualityThreshold: number;
  budget: number | null;
  neverList: string[];
  status: CampaignStatus;
  /** What a campaign file of the headless `run` is told by; null for campaigns of the window. */
  contentKey: string | null;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
}

export const CampaignEntity = new EntitySchema<CampaignRow>({
  name: 'Campaign',
  tableName: 'campaigns',
  columns: {
    id: idColumn, ownerId: refColumn, personaId: refColumn, name: textColumn, description: textColumn, topic: textColumn, audience: textColumn, keywords: jsonColumn,
    talkingPoints: jsonColumn, sources: jsonColumn, commentStyles: jsonColumn, tone: textColumn, length: textColumn, link: optionalJson, maxPosts: integerColumn,
    maxCommentsPerPost: integerColumn, qualityThreshold: realColumn, budget: optionalInteger, neverList: jsonColumn, status: textColumn, contentKey: optionalText,
    createdAt: timeColumn, updatedAt: timeColumn, deletedAt: optionalTime,
  },
});

/** One execution of a campaign. */
export interface RunRow {
  id: string;
  campaignId: string;
  status: 'running' | 'finished' | 'failed' | 'stopped';
  /** Of all its tasks: 1 (first) to 10. */
  priority: number;
  /** Addresses that the sources gave, those left out included. */
  candidates: number;
  estimate: RunEstimate | null;
  /** Kept when it ended; null before, and for runs of earlier versions. */
  truth: RunTruth | null;
  error: { code: string; message: string } | null;
  startedAt: string;
  finishedAt: string | null;
}

export const RunEntity = new EntitySchema<RunRow>({
  name: 'Run',
  tableName: 'runs',
  columns: {
    id: idColumn, campaignId: refColumn, status: textColumn, priority: integerColumn, candidates: integerColumn, estimate: optionalJson, truth: optionalJson, error: optionalJson, startedAt: timeColumn, finishedAt: optionalTime,
  },
});

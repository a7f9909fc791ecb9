import type { CampaignDto, CampaignSummary, RunTruth } from '@shared/contracts/campaign';
import type { Brief } from '../../agents/brief.schema';
import type { PersonaRow } from '../personas';
import type { CampaignRow, RunRow } from './campaign.entity';
import type { CampaignCounts } from './campaign.repository';
import { withUtm } from './utm';

export const campaignSummaryOf = (row: CampaignRow, counts: CampaignCounts): CampaignSummary => ({
  id: row.id, name: row.name, topic: row.topic, status: row.status, keywords: row.keywords, ...counts, createdAt: row.createdAt, updatedAt: row.updatedAt, deletedAt: row.deletedAt,
});

export const campaignDtoOf = (row: CampaignRow, counts: CampaignCounts, persona: PersonaRow | null, run: { row: RunRow; truth: RunTruth } | null): CampaignDto => ({
  ...campaignSummaryOf(row, counts), description: row.description, audience: row.audience, talkingPoints: row.talkingPoints, personaId: row.personaId, personaName: persona?.name ?? '',
  sources: row.sources, commentStyles: row.commentStyles, tone: row.tone, length: row.length, link: row.link, maxPosts: row.maxPosts, maxCommentsPerPost: row.maxCommentsPerPost,
  qualityThreshold: row.qualityThreshold, budget: row.budget, neverList: row.neverList,
  run: run ? { startedAt: run.row.startedAt, finishedAt: run.row.finishedAt, error: run.row.error, estimate: run.row.estimate, truth: run.truth } : null,
});

/** What agents must know of a campaign. */
export const briefOf = (row: CampaignRow, persona: PersonaRow): Brief => ({
  topic: row.topic, audience: row.audience, keywords: row.keywords, talkingPoints: row.talkingPoints, commentStyles: row.commentStyles, tone: row.tone, length: row.length,
  link: row.link ? { url: withUtm(row.link.url, row.link.utm), anchor: row.link.anchor } : null, qualityThreshold: row.qualityThreshold, neverList: row.neverList,
  persona: { name: persona.name, email: persona.email, site: persona.site, about: persona.about, affiliations: persona.affiliations },
});

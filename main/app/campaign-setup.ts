// Campaigns, put together: what their runs are given, who reads them by id, and the files they give.
import type { Clock } from '../core/ports/clock';
import type { Desktop } from '../core/ports/desktop';
import type { Logger } from '../core/ports/logger';
import { newId } from '../core/ids';
import type { Database } from '../db/database';
import type { QueryThread } from '../db/query-thread';
import { createActivityLog } from '../features/activity';
import { createBlogRepository } from '../features/blogs';
import { briefOf, createCampaignRepository, draftKeyOf, type CampaignPorts, type CampaignServicePorts } from '../features/campaigns';
import { createCommentAccess, createCommentRepository, exportComments, type CommentCampaign, type CommentPorts, type WritingDesk } from '../features/comments';
import { createPersonaRepository } from '../features/personas';
import { createPostingRepository, requireSettled, type PostingPorts } from '../features/posting';
import { createPostRepository } from '../features/posts';
import { createScheduleRepository } from '../features/schedules';
import { createPostingChecks, type VerificationPorts } from '../features/verification';
import { createEffects } from '../tasks/effects';
import { createHistoryKeeper } from '../tasks/history';
import { createTaskStore } from '../tasks/store';
import { tableTemplate } from '../web/sources/table-template';

export const openQueue = (database: Database, clock: Clock, log: Logger, boot = newId()) => ({ store: createTaskStore(database, clock, boot), effects: createEffects(database, clock, boot), history: createHistoryKeeper(database, clock, log) });

export const campaignPorts = (given: Pick<CampaignPorts, 'database' | 'clock' | 'store' | 'crew' | 'agents' | 'world' | 'control' | 'objections' | 'settings' | 'workCost' | 'styleOf'>, queries: QueryThread): CampaignPorts => {
  const { database, clock } = given;
  return {
    ...given, activity: createActivityLog(database, clock), campaigns: createCampaignRepository(database), personas: createPersonaRepository(database), posts: createPostRepository(database, clock, queries),
    blogs: createBlogRepository(database, clock), comments: createCommentRepository(database, clock, queries), scheduleEnded: createScheduleRepository(database).updateRun,
  };
};

/** What comments and their posting are given; both look at the same rows. */
export const commentPorts = (given: CampaignPorts & { desktop: Desktop; log: Logger; desk: WritingDesk }, boot = newId()): { comments: CommentPorts; posting: PostingPorts; verification: VerificationPorts } => {
  const { database, clock, blogs } = given;
  const postings = createPostingRepository(database, clock, boot);
  const comments: CommentPorts = {
    ...given, campaign: campaignReader(given), inRun: ({ id, runId }) => given.store.hasOpen(draftKeyOf(runId, id)), sitePolicy: blogs.policyOf, cooldownOf: blogs.cooldownOf, requireSettled: (id) => requireSettled({ postings }, id),
  };
  const access = createCommentAccess(comments);
  return {
    comments, posting: { ...comments, postings, access, desktop: given.desktop },
    verification: { ...given, postings, access, checks: createPostingChecks(database), seekComment: (...look) => given.world.seekComment(...look) },
  };
};

export const campaignReader = ({ campaigns, personas }: Pick<CampaignPorts, 'campaigns' | 'personas'>) => async (id: string): Promise<CommentCampaign | null> => {
  const row = await campaigns.find(id);
  const persona = row ? await personas.find(row.personaId) : null;
  return row && persona ? { id, name: row.name, ownerId: row.ownerId, personaId: row.personaId, maxCommentsPerPost: row.maxCommentsPerPost, deleted: row.deletedAt !== null, brief: briefOf(row, persona) } : null;
};

/** Files that a campaign gives: its comments, and an empty table to fill in. */
export const fileMakers = (queries: QueryThread, clock: Clock): Pick<CampaignServicePorts, 'exportComments' | 'sourceTemplate'> => ({
  exportComments: (input, ownerId) => exportComments({ queries, clock }, input, ownerId),
  sourceTemplate: async (format) => { const { name, bytes } = await tableTemplate(format); return { fileName: name, bytes, rows: 0 }; },
});

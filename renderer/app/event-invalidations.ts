import type { EventType } from '@shared/events';
import type { ProcedurePath } from './trpc';

const counts = ['system.status', 'system.dashboard'] as const;
const figures = ['analytics', 'campaigns.analytics'] as const;
const campaign = ['campaigns.list', 'campaigns.get', 'campaigns.timelinePage', 'activity.list', ...counts] as const;
const pipeline = ['campaigns.list', 'campaigns.get', 'campaigns.timelinePage', 'activity.list', 'campaigns.skipPage', ...counts, ...figures] as const;
// What a person makes of drafts is what a style is learned from.
const drafts = ['comments.list', 'comments.get', 'comments.counts', 'comments.revisions', 'style', ...pipeline] as const;
const posting = ['comments.posting', 'comments.openPostings', 'comments.verification', 'blogs.policy', 'campaigns.timelinePage', 'activity.list'] as const;
const work = ['tasks.list', 'tasks.get', 'tasks.queue', 'campaigns.get', 'campaigns.remaining', 'campaigns.list', ...counts] as const;

/** What each event makes stale. A new event type without its line does not compile, and a test holds that none is empty. */
export const eventInvalidations: Record<EventType, readonly ProcedurePath[]> = {
  'campaign.created': campaign,
  'campaign.updated': campaign,
  'campaign.deleted': [...campaign, ...figures, 'comments'],
  'campaign.restored': [...campaign, ...figures, 'comments'],
  'campaign.started': pipeline,
  'campaign.paused': pipeline,
  'campaign.resumed': pipeline,
  'campaign.stopped': [...pipeline, 'tasks'],
  'campaign.finished': [...pipeline, 'tasks'],
  'campaign.failed': [...pipeline, 'tasks'],
  'campaign.watched': ['schedules', 'campaigns.timelinePage'],
  'schedule.changed': ['schedules', 'campaigns.timelinePage'],
  'post.found': ['posts.list', 'blogs.list', 'blogs.get', ...pipeline],
  'post.analysed': ['posts', 'blogs.list', 'blogs.get', ...pipeline],
  'post.skipped': ['posts', ...pipeline],
  'post.writing': ['comments.drafting'],
  'comment.drafted': ['posts', ...drafts],
  'comment.edited': drafts,
  'comment.writing': ['comments.writing'],
  'comment.approved': drafts,
  'comment.rejected': drafts,
  'comment.reopened': drafts,
  'comment.opened': [...drafts, ...posting],
  'comment.posted': [...drafts, ...posting],
  'comment.not_posted': [...drafts, ...posting],
  'comment.verified': ['comments.verification', 'comments.posting', 'comments.list', 'blogs.policy', 'activity.list', 'campaigns.timelinePage'],
  'comment.posting_unknown': [...drafts, ...posting],
  'task.queued': work,
  'task.progressed': work,
  'task.finished': work,
  'task.failed': [...work, 'campaigns.timelinePage'],
  'task.cancelled': work,
  'agent.changed': ['agents.status', 'agents.statusOf', 'agents.executions', 'agents.analytics', 'agents.config', 'agents.configHistory', 'agents.task', 'agents.health', 'playground.engines'],
  'blog.changed': ['blogs', 'posts.get'],
  'persona.changed': ['personas', 'campaigns.get'],
  'account.changed': ['auth'],
  'settings.changed': ['settings', 'system.info'],
  'style.changed': ['style'],
  'privacy.changed': ['privacy', 'posts', 'comments', 'blogs'],
  'queue.paused': ['tasks', ...counts],
  'queue.resumed': ['tasks', ...counts],
  'effect.unknown': ['tasks.queue', 'tasks.unknownEffects'],
  'effect.settled': ['tasks', ...counts],
  'budget.warned': ['budget'],
  'budget.exhausted': ['budget'],
  'budget.changed': ['budget', 'system.status'],
  'models.changed': ['models', 'playground.engines'],
  'system.disk_filled': counts,
  'system.work_resumed': work,
  'backups.changed': ['backups'],
  'notice.raised': ['notices'],
  'notice.changed': ['notices'],
};

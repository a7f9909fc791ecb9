import type { Desktop } from '../core/ports/desktop';
import type { EventFeed } from '../core/event-feed';
import { createAccountRouter, type AccountService } from '../features/accounts';
import { createActivityRouter, type ActivityService } from '../features/activity';
import { createAuditRouter, type AuditService } from '../features/audit';
import { createBlogRouter, type BlogService } from '../features/blogs';
import { createCampaignRouter, type CampaignService } from '../features/campaigns';
import { createCommentRouter, type CommentService } from '../features/comments';
import { createEventRouter, type EventAccess } from '../features/events';
import { createLogRouter, type LogService } from '../features/logs';
import { createNoticeRouter, type NoticeService } from '../features/notices';
import { createPersonaRouter, type PersonaService } from '../features/personas';
import { createPostRouter, type PostService } from '../features/posts';
import { createSettingsRouter, type SettingsService } from '../features/settings';
import { createSystemRouter, createSystemTaskRouter, type SystemService } from '../features/system';
import { createTaskRouter, type TaskService } from '../features/tasks';
import { t } from '../trpc/init';

export interface Services {
  accounts: AccountService;
  activity: ActivityService;
  audit: AuditService;
  logs: LogService;
  campaigns: CampaignService;
  blogs: BlogService;
  posts: PostService;
  comments: CommentService;
  notices: NoticeService;
  personas: PersonaService;
  settings: SettingsService;
  tasks: TaskService;
  system: SystemService;
}

/** Every procedure there is, in one tree; served to the window by platform/trpc-ipc. */
export const createRootRouter = (services: Services, { feed, access }: { feed: EventFeed; access: EventAccess }, desktop: Desktop) =>
  t.router({
    auth: createAccountRouter(services.accounts),
    activity: createActivityRouter(services.activity),
    logs: createLogRouter(services.logs),
    audit: createAuditRouter(services.audit, desktop),
    campaigns: createCampaignRouter(services.campaigns),
    blogs: createBlogRouter(services.blogs),
    posts: createPostRouter(services.posts),
    comments: createCommentRouter(services.comments),
    notices: createNoticeRouter(services.notices),
    personas: createPersonaRouter(services.personas),
    settings: createSettingsRouter(services.settings),
    tasks: t.mergeRouters(createTaskRouter(services.tasks), createSystemTaskRouter(services.system, services.notices)),
    system: createSystemRouter(services.system, services.campaigns, desktop),
    events: createEventRouter(feed, access),
  });

export type AppRouter = ReturnType<typeof createRootRouter>;

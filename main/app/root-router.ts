import type { Desktop } from '../core/ports/desktop';
import type { EventFeed } from '../core/event-feed';
import { createAccountRouter, type AccountService } from '../features/accounts';
import { createAuditRouter, type AuditService } from '../features/audit';
import { createBackupRouter, type BackupService } from '../features/backups';
import { createBlogRouter, type BlogService } from '../features/blogs';
import { createCampaignRouter, type CampaignService } from '../features/campaigns';
import { createCommentRouter, type CommentService } from '../features/comments';
import { createEventRouter, type EventAccess } from '../features/events';
import { createPersonaRouter, type PersonaService } from '../features/personas';
import { createPostRouter, type PostService } from '../features/posts';
import { createScheduleRouter, type ScheduleService } from '../features/schedules';
import { createSearchRouter, type SearchService } from '../features/search';
import { createSettingsRouter, type SettingsService } from '../features/settings';
import { createSystemRouter, type SystemService } from '../features/system';
import { createTaskRouter, type TaskService } from '../features/tasks';
import { t } from '../trpc/init';

export interface Services {
  accounts: AccountService;
  audit: AuditService;
  campaigns: CampaignService;
  blogs: BlogService;
  posts: PostService;
  comments: CommentService;
  personas: PersonaService;
  search: SearchService;
  settings: SettingsService;
  tasks: TaskService;
  schedules: ScheduleService;
  system: SystemService;
  backups: BackupService;
}

/** Every procedure there is, in one tree; served to the window by platform/trpc-ipc. */
export const createRootRouter = (services: Services, { feed, access }: { feed: EventFeed; access: EventAccess }, desktop: Desktop) =>
  t.router({
    auth: createAccountRouter(services.accounts),
    audit: createAuditRouter(services.audit, desktop),
    campaigns: createCampaignRouter(services.campaigns),
    blogs: createBlogRouter(services.blogs),
    posts: createPostRouter(services.posts),
    comments: createCommentRouter(services.comments),
    personas: createPersonaRouter(services.personas),
    search: createSearchRouter(services.search),
    settings: createSettingsRouter(services.settings),
    tasks: createTaskRouter(services.tasks),
    schedules: createScheduleRouter(services.schedules),
    system: createSystemRouter(services.system, services.campaigns, desktop),
    backups: createBackupRouter(services.backups),
    events: createEventRouter(feed, access),
  });

export type AppRouter = ReturnType<typeof createRootRouter>;

import type { Desktop } from '../core/ports/desktop';
import type { EventFeed } from '../core/event-feed';
import { createAccountRouter, type AccountService } from '../features/accounts';
import { createAnalyticsProcedures, createAnalyticsRouter, type AnalyticsService } from '../features/analytics';
import { createAgentRouter, type AgentService } from '../features/agents';
import { createActivityRouter, type ActivityService } from '../features/activity';
import { createAuditRouter, type AuditService } from '../features/audit';
import { createBackupRouter, type BackupService } from '../features/backups';
import { createBlogRouter, type BlogService } from '../features/blogs';
import { createBudgetRouter, type BudgetService } from '../features/budget';
import { createModelRouter, type ModelService } from '../features/models';
import { createCampaignRouter, type CampaignService } from '../features/campaigns';
import { createCommentRouter, type CommentService } from '../features/comments';
import { createDiagnosticsRouter, type DiagnosticsService } from '../features/diagnostics';
import { createEventRouter, type EventAccess } from '../features/events';
import { createLogRouter, type LogService } from '../features/logs';
import { createNoticeRouter, type NoticeService } from '../features/notices';
import { createPersonaRouter, type PersonaService } from '../features/personas';
import { createPlaygroundRouter, type PlaygroundService } from '../features/playground';
import { createPostingRouter, type PostingService } from '../features/posting';
import { createPostRouter, type PostService } from '../features/posts';
import { createPrivacyRouter, type PrivacyService } from '../features/privacy';
import { createScheduleRouter, type ScheduleService } from '../features/schedules';
import { createSearchRouter, type SearchService } from '../features/search';
import { createSettingsRouter, type SettingsService } from '../features/settings';
import { createStyleRouter, type StyleService } from '../features/style';
import { createSystemRouter, createSystemTaskRouter, type SystemService } from '../features/system';
import { createTaskRouter, type TaskService } from '../features/tasks';
import { createVerificationRouter, type VerificationService } from '../features/verification';
import { t } from '../trpc/init';

export interface Services {
  accounts: AccountService;
  agents: AgentService;
  activity: ActivityService;
  audit: AuditService;
  diagnostics: DiagnosticsService;
  logs: LogService;
  campaigns: CampaignService;
  blogs: BlogService;
  posts: PostService;
  comments: CommentService;
  posting: PostingService;
  verification: VerificationService;
  notices: NoticeService;
  personas: PersonaService;
  playground: PlaygroundService;
  privacy: PrivacyService;
  search: SearchService;
  settings: SettingsService;
  style: StyleService;
  tasks: TaskService;
  schedules: ScheduleService;
  system: SystemService;
  backups: BackupService;
  budget: BudgetService;
  models: ModelService;
  analytics: AnalyticsService;
}

/** Every procedure there is, in one tree; served to the window by platform/trpc-ipc. */
export const createRootRouter = (services: Services, { feed, access }: { feed: EventFeed; access: EventAccess }, desktop: Desktop) => {
  const figures = createAnalyticsProcedures(services.analytics);
  return t.router({
    auth: createAccountRouter(services.accounts),
    agents: createAgentRouter(services.agents),
    activity: createActivityRouter(services.activity),
    logs: createLogRouter(services.logs),
    audit: createAuditRouter(services.audit, desktop),
    diagnostics: createDiagnosticsRouter(services.diagnostics, desktop),
    campaigns: t.mergeRouters(createCampaignRouter(services.campaigns), figures.campaigns),
    blogs: t.mergeRouters(createBlogRouter(services.blogs), figures.blogs),
    posts: createPostRouter(services.posts),
    comments: t.mergeRouters(createCommentRouter(services.comments), createPostingRouter(services.posting), createVerificationRouter(services.verification), figures.comments),
    notices: createNoticeRouter(services.notices),
    personas: createPersonaRouter(services.personas),
    playground: createPlaygroundRouter(services.playground, access),
    privacy: createPrivacyRouter(services.privacy),
    search: createSearchRouter(services.search),
    settings: createSettingsRouter(services.settings),
    style: createStyleRouter(services.style),
    tasks: t.mergeRouters(createTaskRouter(services.tasks), createSystemTaskRouter(services.system, services.notices)),
    schedules: createScheduleRouter(services.schedules),
    system: createSystemRouter(services.system, services.campaigns, desktop),
    backups: createBackupRouter(services.backups),
    budget: createBudgetRouter(services.budget),
    models: createModelRouter(services.models),
    analytics: createAnalyticsRouter(services.analytics, desktop),
    events: createEventRouter(feed, access),
  });
};

export type AppRouter = ReturnType<typeof createRootRouter>;

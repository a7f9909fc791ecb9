// The one place that knows every part: ports in, services and router out. Electron-free.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { AppError } from '../core/app-error';
import { createBufferedEventFeed } from '../core/buffered-event-feed';
import type { EventFeed } from '../core/event-feed';
import { newId } from '../core/ids';
import { watchProcess, type ProcessVitals } from '../core/process-vitals';
import type { Ballast } from '../db/ballast';
import type { Database } from '../db/database';
import { requireSpace } from '../db/free-space';
import { migrations } from '../db/migrations';
import { createQueryThread } from '../db/query-thread';
import type { Crew } from '../agents/crew';
import { wrapSqliteError } from '../db/sqlite-errors';
import { createAccountService, ensureLocalAccount, type Actor } from '../features/accounts';
import { createAnalyticsService } from '../features/analytics';
import { createAgentBook, createAgentService, createCallsInHand, enginesInForce } from '../features/agents';
import { createActivityService } from '../features/activity';
import { createAuditService } from '../features/audit';
import { createBackupService, createUpkeep, type Upkeep } from '../features/backups';
import { createBlogService } from '../features/blogs';
import { createBudgetService } from '../features/budget';
import { createCampaignAccess, createCampaignService, taskCancelled, taskRevived, type CampaignPorts, type RunWorld } from '../features/campaigns';
import { createCommentService, createWritingDesk } from '../features/comments';
import { createDiagnosticsService } from '../features/diagnostics';
import { createLogService } from '../features/logs';
import { createModelService } from '../features/models';
import { createNativeNotices, createNoticeRaiser, createNoticeRepository, createNoticeService, type NativeNotices, type RaisePorts } from '../features/notices';
import { createPersonaService } from '../features/personas';
import { createPlaygroundService } from '../features/playground';
import { createPostingService } from '../features/posting';
import { createPostService } from '../features/posts';
import { createScheduler, createScheduleService, type Scheduler } from '../features/schedules';
import { createSearchService } from '../features/search';
import { createSettingsService } from '../features/settings';
import { createStyleService } from '../features/style';
import { createSystemService } from '../features/system';
import { createTaskService } from '../features/tasks';
import { createVerificationService, createVerifier, type Verifier } from '../features/verification';
import type { Effects } from '../tasks/effects';
import { createTaskRunner, type TaskRunner } from '../tasks/runner';
import { besideWindow } from './beside-window';
import { campaignPorts, campaignReader, commentPorts, fileMakers, openQueue } from './campaign-setup';
import type { Container, ContainerOptions } from './container-options';
import { openGround, type Ground } from './ground';
import { lifeOf, type Living } from './life';
import { createPoliteWeb } from './polite-web';
import { createPrivacySetup } from './privacy-setup';
import { createRootRouter, type Services } from './root-router';
import { createRunWorld } from './run-world';
import { createSearchSetup } from './search-setup';
import { taskDefinitions } from './task-registry';
import { createWindowCallers } from './window-callers';
import { createWorkerCrew } from './worker-crew';

/** The container with its inner parts: for the headless verbs and for tests. */
export interface App {
  container: Container;
  database: Database;
  actor: Actor;
  runner: TaskRunner;
  ports: CampaignPorts;
  effects: Effects;
  scheduler: Scheduler;
  verifier: Verifier;
  upkeep: Upkeep;
  nativeNotices: NativeNotices;
}

/** Ports that a test puts in the place of the real ones. */
export interface Replaced {
  crew?: Crew;
  world?: RunWorld;
  ballast?: Ballast;
}

/** The example blog stands in the folder of the examples, beside its campaign file. */
const exampleBlog = (dir: string | null): string | null => [dir && join(dir, 'blogs'), dir].find((path) => path !== null && existsSync(path)) ?? null;

interface ContainerParts extends Omit<Living, 'agents' | 'budget' | 'posting' | 'nativeNotices'>, Pick<Ground, 'bus'> {
  services: Services;
  feed: EventFeed;
  notices: RaisePorts;
}

const containerOf = (options: ContainerOptions, { services, feed, bus, notices, ...living }: ContainerParts): Pick<App, 'container' | 'nativeNotices'> => {
  const { ports, database } = living;
  const { access, createContext, forgetWindow, lockWindows, present, onTurn } = createWindowCallers({
    ...services, log: options.log, owners: { campaign: async (id) => (await ports.campaigns.find(id))?.ownerId ?? null, persona: async (id) => (await ports.personas.find(id))?.ownerId ?? null },
  });
  const nativeNotices = createNativeNotices({ ...notices, bus, log: options.log, desktop: options.desktop, service: services.notices, present });
  const router = createRootRouter(services, { feed, access }, options.desktop);
  const container: Container = {
    router,
    services,
    feed,
    recovery: database.recovery,
    createContext: (window = 0) => createContext(window),
    background: besideWindow({ router, notices: services.notices, system: services.system, createContext, onTurn }),
    forgetWindow, lockWindows,
    diagnostics: services.diagnostics.make,
    ...lifeOf(options, { ...living, agents: services.agents, budget: services.budget, posting: services.posting, nativeNotices }),
  };
  return { container, nativeNotices };
};

const openApp = async (options: ContainerOptions, { database, bus, ballast, onFull, beforeCommit }: Ground, vitals: ProcessVitals, replaced: Replaced): Promise<App> => {
  const { clock, log, secrets, workersDir, workerExt } = options;
  const queries = createQueryThread({ path: database.path, workersDir, workerExt, log });
  const [actor, { store, effects, history }] = [await ensureLocalAccount(database, clock), openQueue(database, clock, log)];
  const settings = createSettingsService({ database, clock, secrets, probeSearch: (query) => search.probe(query) });
  const search = createSearchSetup(settings.get, secrets, options.version);
  const web = createPoliteWeb({ settings: settings.get, workspaceDir: options.workspaceDir, version: options.version, log, clock, testCrawler: options.testCrawler });
  const crew = replaced.crew ?? createWorkerCrew({ workersDir, workerExt });
  const world = replaced.world ?? createRunWorld({ web, search, crew, workersDir, log, clock });
  const control = { wake: () => runner.wake(), yieldCampaign: (id: string) => runner.yieldCampaign(id), yieldAll: () => runner.yieldAll(), abort: (ids: readonly string[]) => runner.abort(ids) };
  const privacy = createPrivacySetup({ database, clock, queries, log, forgetPages: web.forgetPages });
  const calls = createCallsInHand(bus.publish);
  const budget = createBudgetService({ database, clock, log, ceilings: async () => (await settings.get()).budget, campaignCeiling: async (id) => (await ports.campaigns.find(id))?.budget ?? null });
  const models = createModelService({ database, clock, secrets, budget, proxy: async () => (await settings.get()).models.proxy, enginesInForce: () => enginesInForce(database) });
  const style = createStyleService({ database, clock, queries });
  const ports = campaignPorts({ database, clock, styleOf: style.styleOf, store, crew, world, control, agents: createAgentBook({ database, clock, log, crew, calls, models, budget }), objections: privacy.objections, settings: settings.get, workCost: models.costOf }, queries);
  const commenting = commentPorts({ ...ports, desktop: options.desktop, log, desk: createWritingDesk({ clock, publish: bus.publish }) });
  const verifier = createVerifier(commenting.verification);
  const scheduler = createScheduler({ database, clock, log, campaigns: ports });
  const runner = createTaskRunner({ database, store, definitions: taskDefinitions({ ...ports, campaign: campaignReader(ports) }, commenting.verification), clock, log, publish: bus.publish, requireSpace: async () => { await ballast.refill(); await requireSpace(options.workspaceDir); } });
  onFull((error) => runner.stall(error));
  const notices = { database, clock, repository: createNoticeRepository(database) };
  beforeCommit(createNoticeRaiser(notices));
  const feed = createBufferedEventFeed(bus, { session: newId() });
  const backups = createBackupService({ database, workspaceDir: options.workspaceDir, clock, newestVersion: migrations.at(-1)?.number ?? 0, publish: bus.publish, reopen: options.reopen ?? null });
  const upkeep = createUpkeep({ database, service: backups, ballast, log });
  const services: Services = {
    accounts: createAccountService({ database, clock, secrets, local: actor }),
    activity: createActivityService({ database }),
    logs: createLogService({ folder: options.logsDir ?? null, workersDir }),
    audit: createAuditService({ database, clock, log }),
    diagnostics: createDiagnosticsService({ database, clock, settings: settings.get, version: options.version, secretBackend: secrets.backend, logLines: options.logLines ?? (async () => []) }),
    agents: createAgentService({ ...ports, queries, calls, log, campaign: campaignReader(ports), stalled: () => runner.stalled() !== null }),
    campaigns: createCampaignService({ ...ports, ...fileMakers(queries, clock) }),
    blogs: createBlogService(ports),
    posts: createPostService(ports),
    comments: createCommentService(commenting.comments),
    posting: createPostingService(commenting.posting),
    verification: createVerificationService(commenting.verification),
    notices: createNoticeService(notices),
    personas: createPersonaService(ports),
    playground: createPlaygroundService({ ...ports, log, campaign: campaignReader(ports), providers: models.providers, writerEngine: async () => (await enginesInForce(database)).writer }),
    privacy: privacy.service,
    search: createSearchService(queries),
    settings,
    schedules: createScheduleService({ database, clock, campaigns: ports }),
    backups, budget, models, style,
    tasks: createTaskService({ database, store, effects, control, cancelled: (id) => taskCancelled(ports, id), revived: (id) => taskRevived(ports, id) }),
    system: createSystemService({
      database, version: options.version, workspaceDir: options.workspaceDir, exampleSource: exampleBlog(options.examplesDir), secretBackend: secrets.backend,
      models: async () => [...new Set(Object.values(await enginesInForce(database)).flatMap((engine) => engine.models.map(({ model }) => model)))], spentToday: async () => (await budget.status()).spent,
      stats: { vitals, web: () => web.counts, listening: () => feed.listening },
      firstRunDone: async () => (await settings.get()).firstRunDone, work: { stalled: () => runner.stalled() !== null, paused: async () => (await store.pausedSince()) !== null, resume: () => runner.resume() },
    }),
    analytics: createAnalyticsService({ queries, clock, requireCampaign: createCampaignAccess(ports).open }),
  };
  await turn(); // the window's page is served in between
  const made = containerOf(options, { database, runner, ports, upkeep, effects, scheduler, verifier, history, privacy, vitals, services, feed, bus, notices, closers: [services.agents, services.playground, services.logs, crew, world, web, queries] });
  return { ...made, database, actor, runner, ports, upkeep, effects, scheduler, verifier };
};

const composeOnce = async (options: ContainerOptions, replaced: Replaced): Promise<App> => {
  const vitals = watchProcess(); // before any thread begins
  let ground: Ground | null = null;
  try {
    ground = await openGround(options, replaced.ballast);
    return await openApp(options, ground, vitals, replaced);
  } catch (error) {
    vitals.close();
    if (AppError.from(error).code === 'DATABASE_CORRUPT') ground?.database.suspect();
    await ground?.database.close();
    throw error;
  }
};

/** A file that turns out damaged with its first use is mended, once. @throws DATABASE_BUSY DATABASE_READ_ONLY DATABASE_FOREIGN DATABASE_CORRUPT DISK_FULL */
export const composeApp = async (options: ContainerOptions, replaced: Replaced = {}): Promise<App> => {
  try {
    return await composeOnce(options, replaced);
  } catch (error) {
    if (AppError.from(wrapSqliteError(error)).code !== 'DATABASE_CORRUPT') throw error;
    return composeOnce(options, replaced);
  }
};

/** The engine with its services, router and feed. @throws as composeApp */
export const createContainer = async (options: ContainerOptions): Promise<Container> => (await composeApp(options)).container;

// The one place that knows every part: ports in, services and router out. Electron-free.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../core/app-error';
import { createBufferedEventFeed } from '../core/buffered-event-feed';
import { newId } from '../core/ids';
import type { Clock } from '../core/ports/clock';
import type { Logger } from '../core/ports/logger';
import type { Ballast } from '../db/ballast';
import type { Database } from '../db/database';
import { requireSpace } from '../db/free-space';
import { migrations } from '../db/migrations';
import { createQueryThread, type QueryThread } from '../db/query-thread';
import type { Crew } from '../agents/crew';
import { wrapSqliteError } from '../db/sqlite-errors';
import { createAccountService, ensureLocalAccount, type Actor } from '../features/accounts';
import { createAnalyticsService } from '../features/analytics';
import { createAgentBook, createAgentService, createCallsInHand } from '../features/agents';
import { createActivityLog } from '../features/activity';
import { createAuditService } from '../features/audit';
import { createBackupService, createUpkeep, type Upkeep } from '../features/backups';
import { createBlogRepository, createBlogService } from '../features/blogs';
import { briefOf, createCampaignAccess, createCampaignRepository, createCampaignService, mendRuns, taskCancelled, taskRevived, type CampaignPorts, type CampaignServicePorts, type RunWorld } from '../features/campaigns';
import { createCommentRepository, createCommentService, exportComments, type CommentCampaign } from '../features/comments';
import { createPersonaRepository, createPersonaService } from '../features/personas';
import { createPostRepository, createPostService } from '../features/posts';
import { createScheduler, createScheduleRepository, createScheduleService, type Scheduler } from '../features/schedules';
import { createSearchService } from '../features/search';
import { createSettingsService } from '../features/settings';
import { createSystemService } from '../features/system';
import { createTaskService } from '../features/tasks';
import { createEffects, type Effects } from '../tasks/effects';
import { createHistoryKeeper, type HistoryKeeper } from '../tasks/history';
import { createTaskRunner, type TaskRunner } from '../tasks/runner';
import { createTaskStore } from '../tasks/store';
import { tableTemplate } from '../web/sources/table-template';
import type { Container, ContainerOptions } from './container-options';
import { openGround, type Ground } from './ground';
import { createPoliteWeb } from './polite-web';
import { createPrivacySetup, type PrivacySetup } from './privacy-setup';
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
  upkeep: Upkeep;
}

/** Ports that a test puts in the place of the real ones. */
export interface Replaced {
  crew?: Crew;
  world?: RunWorld;
  ballast?: Ballast;
}

/** The example blog stands in the folder of the examples, beside its campaign file. */
const exampleBlog = (dir: string | null): string | null => [dir && join(dir, 'blogs'), dir].find((path) => path !== null && existsSync(path)) ?? null;

const campaignReader = ({ campaigns, personas }: Pick<CampaignPorts, 'campaigns' | 'personas'>) => async (id: string): Promise<CommentCampaign | null> => {
  const row = await campaigns.find(id);
  const persona = row ? await personas.find(row.personaId) : null;
  return row && persona ? { id, name: row.name, ownerId: row.ownerId, brief: briefOf(row, persona) } : null;
};

const openQueue = (database: Database, clock: Clock, log: Logger, boot = newId()) => ({ store: createTaskStore(database, clock, boot), effects: createEffects(database, clock, boot), history: createHistoryKeeper(database, clock, log) });

const campaignPorts = (given: Pick<CampaignPorts, 'database' | 'clock' | 'store' | 'crew' | 'agents' | 'world' | 'control' | 'objections'>, queries: QueryThread): CampaignPorts => {
  const { database, clock } = given;
  return {
    ...given, activity: createActivityLog(database, clock), campaigns: createCampaignRepository(database), personas: createPersonaRepository(database), posts: createPostRepository(database, clock, queries),
    blogs: createBlogRepository(database, clock), comments: createCommentRepository(database, clock, queries), scheduleEnded: createScheduleRepository(database).updateRun,
  };
};

interface ContainerParts extends Pick<App, 'database' | 'runner' | 'ports' | 'upkeep' | 'effects' | 'scheduler'> {
  history: HistoryKeeper;
  services: Services;
  privacy: PrivacySetup;
  bus: Ground['bus'];
  closers: readonly { close(): Promise<unknown> }[];
}

const containerOf = (options: ContainerOptions, { database, runner, ports, upkeep, effects, scheduler, history, privacy, services, bus, closers }: ContainerParts): Container => {
  const closing = new AbortController();
  const feed = createBufferedEventFeed(bus, { session: newId() });
  const { access, createContext, forgetWindow } = createWindowCallers({
    ...services, log: options.log, owners: { campaign: async (id) => (await ports.campaigns.find(id))?.ownerId ?? null, persona: async (id) => (await ports.personas.find(id))?.ownerId ?? null },
  });
  return {
    router: createRootRouter(services, { feed, access }, options.desktop),
    services,
    feed,
    recovery: database.recovery,
    closing: closing.signal,
    createContext: (window = 0) => createContext(window),
    forgetWindow,
    start: async () => {
      if (database.readOnly) return;
      await mendRuns(ports);
      await effects.surface();
      await runner.start();
      history.start();
      privacy.start();
      services.agents.start();
      if (options.schedules !== false) scheduler.start();
      if (!options.throwAway) upkeep.start();
    },
    close: async (graceMs = 5_000) => {
      closing.abort();
      upkeep.stop();
      privacy.stop();
      await scheduler.stop();
      await runner.stop(graceMs);
      await history.stop();
      await Promise.all(closers.map((closer) => closer.close()));
      await database.close();
    },
  };
};

/** Files that a campaign gives: its comments, and an empty table to fill in. */
const fileMakers = (queries: QueryThread, clock: Clock): Pick<CampaignServicePorts, 'exportComments' | 'sourceTemplate'> => ({
  exportComments: (input, ownerId) => exportComments({ queries, clock }, input, ownerId),
  sourceTemplate: async (format) => { const { name, bytes } = await tableTemplate(format); return { fileName: name, bytes, rows: 0 }; },
});

const openApp = async (options: ContainerOptions, { database, bus, ballast, onFull }: Ground, replaced: Replaced): Promise<App> => {
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
  const ports = campaignPorts({ database, clock, store, crew, world, control, agents: createAgentBook({ database, clock, log, crew, calls }), objections: privacy.objections }, queries);
  const scheduler = createScheduler({ database, clock, log, campaigns: ports });
  const runner = createTaskRunner({ database, store, definitions: taskDefinitions({ ...ports, campaign: campaignReader(ports) }), clock, log, publish: bus.publish, requireSpace: async () => { await ballast.refill(); await requireSpace(options.workspaceDir); } });
  onFull((error) => runner.stall(error));
  const backups = createBackupService({ database, workspaceDir: options.workspaceDir, clock, newestVersion: migrations.length, publish: bus.publish, reopen: options.reopen ?? null });
  const upkeep = createUpkeep({ database, service: backups, ballast, log });
  const services: Services = {
    accounts: createAccountService({ database, clock, secrets, local: actor }),
    audit: createAuditService({ database, clock, log }),
    agents: createAgentService({ ...ports, queries, calls, log, campaign: campaignReader(ports), stalled: () => runner.stalled() !== null }),
    campaigns: createCampaignService({ ...ports, settings: settings.get, ...fileMakers(queries, clock) }),
    blogs: createBlogService(ports),
    posts: createPostService(ports),
    comments: createCommentService({ ...ports, settings: settings.get, campaign: campaignReader(ports) }),
    personas: createPersonaService(ports),
    privacy: privacy.service,
    search: createSearchService(queries),
    settings,
    schedules: createScheduleService({ database, clock, campaigns: ports }),
    backups,
    tasks: createTaskService({ database, store, effects, control, cancelled: (id) => taskCancelled(ports, id), revived: (id) => taskRevived(ports, id) }),
    system: createSystemService({
      database, version: options.version, workspaceDir: options.workspaceDir, exampleSource: exampleBlog(options.examplesDir), secretBackend: secrets.backend,
      firstRunDone: async () => (await settings.get()).firstRunDone, work: { stalled: () => runner.stalled() !== null, paused: async () => (await store.pausedSince()) !== null, resume: () => runner.resume() },
    }),
    analytics: createAnalyticsService({ queries, clock, requireCampaign: createCampaignAccess(ports).open }),
  };
  const container = containerOf(options, { database, runner, ports, upkeep, effects, scheduler, history, privacy, services, bus, closers: [services.agents, crew, world, web, queries] });
  return { container, database, actor, runner, ports, upkeep, effects, scheduler };
};

const composeOnce = async (options: ContainerOptions, replaced: Replaced): Promise<App> => {
  const ground = await openGround(options, replaced.ballast);
  try {
    return await openApp(options, ground, replaced);
  } catch (error) {
    if (AppError.from(error).code === 'DATABASE_CORRUPT') ground.database.suspect();
    await ground.database.close();
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

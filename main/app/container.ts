// The one place that knows every part: ports in, services and router out. Electron-free.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { AppError } from '../core/app-error';
import { createBufferedEventFeed } from '../core/buffered-event-feed';
import { createEventBus } from '../core/event-bus';
import { newId } from '../core/ids';
import type { Clock } from '../core/ports/clock';
import type { Logger } from '../core/ports/logger';
import { openDatabase, type Database } from '../db/database';
import { requireSpace } from '../db/free-space';
import { migrations } from '../db/migrations';
import type { Crew } from '../agents/crew';
import { createAccountService, ensureLocalAccount, type Actor } from '../features/accounts';
import { createActivityLog } from '../features/activity';
import { createBlogRepository, createBlogService } from '../features/blogs';
import { briefOf, createCampaignRepository, createCampaignService, mendRuns, taskCancelled, taskRevived, type CampaignPorts, type RunWorld } from '../features/campaigns';
import { createCommentRepository, createCommentService, exportComments, type CommentCampaign } from '../features/comments';
import { createPersonaRepository, createPersonaService } from '../features/personas';
import { createPostRepository, createPostService } from '../features/posts';
import { createScheduler, createScheduleRepository, createScheduleService, type Scheduler } from '../features/schedules';
import { createSettingsService } from '../features/settings';
import { createSystemService } from '../features/system';
import { createTaskService } from '../features/tasks';
import { createEffects, type Effects } from '../tasks/effects';
import { createHistoryKeeper } from '../tasks/history';
import { createTaskRunner, type TaskRunner } from '../tasks/runner';
import { createTaskStore } from '../tasks/store';
import { tableTemplate } from '../web/sources/table-template';
import type { Container, ContainerOptions } from './container-options';
import { entities } from './entity-registry';
import { createPoliteWeb } from './polite-web';
import { createRootRouter, type Services } from './root-router';
import { createRunWorld } from './run-world';
import { createSearchSetup } from './search-setup';
import { taskDefinitions } from './task-registry';
import { windowHolders } from './window-holders';
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
}

/** Ports that a test puts in the place of the real ones. */
export interface Replaced {
  crew?: Crew;
  world?: RunWorld;
}

/** The example blog stands in the folder of the examples, beside its campaign file. */
const exampleBlog = (dir: string | null): string | null => [dir && join(dir, 'blogs'), dir].find((path) => path !== null && existsSync(path)) ?? null;

const campaignReader = ({ campaigns, personas }: Pick<CampaignPorts, 'campaigns' | 'personas'>) => async (id: string): Promise<CommentCampaign | null> => {
  const row = await campaigns.find(id);
  const persona = row ? await personas.find(row.personaId) : null;
  return row && persona ? { id, name: row.name, ownerId: row.ownerId, brief: briefOf(row, persona) } : null;
};

const openQueue = (database: Database, clock: Clock, log: Logger, boot = newId()) => ({ store: createTaskStore(database, clock, boot), effects: createEffects(database, clock, boot), history: createHistoryKeeper(database, clock, log) });

const campaignPorts = (given: Pick<CampaignPorts, 'database' | 'clock' | 'store' | 'crew' | 'world' | 'control'>): CampaignPorts => {
  const { database, clock } = given;
  return {
    ...given, activity: createActivityLog(database, clock), campaigns: createCampaignRepository(database), personas: createPersonaRepository(database), posts: createPostRepository(database, clock),
    blogs: createBlogRepository(database, clock), comments: createCommentRepository(database, clock), scheduleEnded: createScheduleRepository(database).updateRun,
  };
};

const openApp = async (options: ContainerOptions, database: Database, bus: ReturnType<typeof createEventBus>, heardOfFull: (listener: (error: AppError) => void) => void, replaced: Replaced): Promise<App> => {
  const { clock, log, secrets, workersDir, workerExt } = options;
  const actor = await ensureLocalAccount(database, clock);
  const { store, effects, history } = openQueue(database, clock, log);
  const settings = createSettingsService({ database, clock, secrets, probeSearch: (query) => search.probe(query) });
  const search = createSearchSetup(settings.get, secrets, options.version);
  const web = createPoliteWeb({ settings: settings.get, workspaceDir: options.workspaceDir, version: options.version, log, clock, testCrawler: options.testCrawler });
  const crew = replaced.crew ?? createWorkerCrew({ workersDir, workerExt });
  const world = replaced.world ?? createRunWorld({ web, search, crew, workersDir, log, clock });
  const control = { wake: () => runner.wake(), yieldCampaign: (id: string) => runner.yieldCampaign(id), yieldAll: () => runner.yieldAll(), abort: (ids: readonly string[]) => runner.abort(ids) };
  const ports = campaignPorts({ database, clock, store, crew, world, control });
  const scheduler = createScheduler({ database, clock, log, campaigns: ports });
  const runner = createTaskRunner({ database, store, definitions: taskDefinitions(ports), clock, log, publish: bus.publish, requireSpace: () => requireSpace(options.workspaceDir) });
  heardOfFull((error) => runner.stall(error));
  const services: Services = {
    accounts: createAccountService({ database, clock, secrets, local: actor }),
    campaigns: createCampaignService({
      ...ports, settings: settings.get,
      exportComments: (input, ownerId) => exportComments({ path: database.path, workersDir, workerExt, clock }, input, ownerId),
      sourceTemplate: async (format) => { const { name, bytes } = await tableTemplate(format); return { fileName: name, bytes, rows: 0 }; },
    }),
    blogs: createBlogService(ports),
    posts: createPostService(ports),
    comments: createCommentService({ ...ports, settings: settings.get, campaign: campaignReader(ports) }),
    personas: createPersonaService(ports),
    settings,
    schedules: createScheduleService({ database, clock, campaigns: ports }),
    tasks: createTaskService({ database, store, effects, control, cancelled: (id) => taskCancelled(ports, id), revived: (id) => taskRevived(ports, id) }),
    system: createSystemService({
      database, clock, version: options.version, workspaceDir: options.workspaceDir, exampleSource: exampleBlog(options.examplesDir), secretBackend: secrets.backend,
      firstRunDone: async () => (await settings.get()).firstRunDone, work: { stalled: () => runner.stalled() !== null, paused: async () => (await store.pausedSince()) !== null, resume: () => runner.resume() },
    }),
  };
  const [holderOf, feed] = [windowHolders(), createBufferedEventFeed(bus, { session: newId() })];
  const container: Container = {
    router: createRootRouter(services, feed, options.desktop),
    services,
    feed,
    createContext: async (window = 0) => {
      const holder = holderOf(window);
      return { ...(await services.accounts.resolve(holder)), holder, traceId: randomUUID(), log };
    },
    start: async () => {
      if (database.readOnly) return;
      await mendRuns(ports);
      await effects.surface();
      await runner.start();
      history.start();
      if (options.schedules !== false) scheduler.start();
    },
    close: async (graceMs = 5_000) => {
      await scheduler.stop();
      await runner.stop(graceMs);
      await history.stop();
      await Promise.all([crew.close(), world.close(), web.close()]);
      await database.close();
    },
  };
  return { container, database, actor, runner, ports, effects, scheduler };
};

/** @throws DATABASE_BUSY DATABASE_READ_ONLY DATABASE_CORRUPT DISK_FULL */
export const composeApp = async (options: ContainerOptions, replaced: Replaced = {}): Promise<App> => {
  const bus = createEventBus((error) => options.log.error('a listener failed', { code: AppError.from(error).code }));
  // The database is open before there is a runner to pause.
  let onFull = (_error: AppError): void => {};
  const database = await openDatabase({ dir: options.workspaceDir, entities, migrations, publish: bus.publish, onFull: (error) => onFull(error), thread: { workersDir: options.workersDir, workerExt: options.workerExt } });
  try {
    return await openApp(options, database, bus, (listener) => { onFull = listener; }, replaced);
  } catch (error) {
    await database.close();
    throw error;
  }
};

/** The engine with its services, router and feed. @throws as composeApp */
export const createContainer = async (options: ContainerOptions): Promise<Container> => (await composeApp(options)).container;

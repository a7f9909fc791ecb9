// The one place that knows every part: ports in, services and router out. Electron-free.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AppEvent } from '@shared/events';
import { AppError } from '../core/app-error';
import { createBufferedEventFeed } from '../core/buffered-event-feed';
import { createEventBus } from '../core/event-bus';
import { newId } from '../core/ids';
import { watchProcess, type ProcessVitals } from '../core/process-vitals';
import { openDatabase, type Database } from '../db/database';
import { requireSpace } from '../db/free-space';
import { migrations } from '../db/migrations';
import type { Crew } from '../agents/crew';
import { createAccountService, ensureLocalAccount, type Actor } from '../features/accounts';
import { createActivityLog, createActivityService } from '../features/activity';
import { createAuditService } from '../features/audit';
import { createBlogRepository, createBlogService } from '../features/blogs';
import { briefOf, createCampaignRepository, createCampaignService, mendRuns, taskCancelled, taskRevived, type CampaignPorts, type RunControl, type RunWorld } from '../features/campaigns';
import { createCommentRepository, createCommentService, exportComments, type CommentCampaign } from '../features/comments';
import { createLogService } from '../features/logs';
import { createNativeNotices, createNoticeRaiser, createNoticeRepository, createNoticeService, type NativeNotices, type NoticeService } from '../features/notices';
import { createPersonaRepository, createPersonaService } from '../features/personas';
import { createPostRepository, createPostService } from '../features/posts';
import { createSettingsService } from '../features/settings';
import { createSystemService } from '../features/system';
import { createTaskService } from '../features/tasks';
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
import { createWindowCallers } from './window-callers';
import { createWorkerCrew } from './worker-crew';

/** What the person of a window wants when it is closed while work runs. */
const closeChoice = (createContext: Container['createContext'], notices: NoticeService): Container['background']['onClose'] => ({
  get: async (window) => {
    const { account } = await createContext(window);
    return account ? (await notices.preferences(account.id)).onClose : null;
  },
  set: async (window, onClose) => {
    const { account } = await createContext(window);
    if (account) await notices.setPreferences(account, { onClose });
  },
});

interface Living {
  database: Database;
  ports: CampaignPorts;
  runner: TaskRunner;
  nativeNotices: NativeNotices;
  vitals: ProcessVitals;
  /** Threads and connections of parts. */
  closing: { close(): Promise<unknown> }[];
}

/** In which order what works in the background begins and ends. */
const lifeOf = ({ database, ports, runner, nativeNotices, vitals, closing }: Living): Pick<Container, 'start' | 'close'> => ({
  start: async () => {
    if (database.readOnly) return;
    await mendRuns(ports);
    await runner.start();
    await nativeNotices.start();
  },
  close: async (graceMs = 5_000) => {
    nativeNotices.stop();
    await runner.stop(graceMs);
    vitals.close();
    await Promise.all(closing.map((part) => part.close()));
    await database.close();
  },
});

/** The container with its inner parts: for the headless verbs and for tests. */
export interface App {
  container: Container;
  database: Database;
  actor: Actor;
  runner: TaskRunner;
  ports: CampaignPorts;
  nativeNotices: NativeNotices;
}

/** What the database is told of by parts that stand on it: set when they are made. */
interface Heard {
  full(error: AppError): void;
  beforeCommit(events: readonly AppEvent[]): Promise<void>;
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

const openApp = async (options: ContainerOptions, database: Database, bus: ReturnType<typeof createEventBus>, heard: Heard, replaced: Replaced): Promise<App> => {
  const { clock, log, secrets, workersDir, workerExt } = options;
  const vitals = watchProcess(); // before any thread begins
  const actor = await ensureLocalAccount(database, clock);
  const store = createTaskStore(database, clock, newId());
  const settings = createSettingsService({ database, clock, secrets, probeSearch: (query) => search.probe(query) });
  const search = createSearchSetup(settings.get, secrets, options.version);
  const web = createPoliteWeb({ settings: settings.get, workspaceDir: options.workspaceDir, version: options.version, log, clock, testCrawler: options.testCrawler });
  const crew = replaced.crew ?? createWorkerCrew({ workersDir, workerExt });
  const world = replaced.world ?? createRunWorld({ web, search, crew, workersDir, log, clock });
  const control: RunControl = { wake: () => runner.wake(), yieldCampaign: (id) => runner.yieldCampaign(id), abort: (ids) => runner.abort(ids) };
  const ports: CampaignPorts = {
    database, clock, store, crew, world, control, activity: createActivityLog(database, clock), campaigns: createCampaignRepository(database), personas: createPersonaRepository(database),
    posts: createPostRepository(database, clock), blogs: createBlogRepository(database, clock), comments: createCommentRepository(database, clock),
  };
  const runner = createTaskRunner({ database, store, definitions: taskDefinitions(ports), clock, log, publish: bus.publish, requireSpace: () => requireSpace(options.workspaceDir) });
  heard.full = (error) => runner.stall(error);
  const noticePorts = { database, clock, repository: createNoticeRepository(database) };
  heard.beforeCommit = createNoticeRaiser(noticePorts);
  const services: Services = {
    accounts: createAccountService({ database, clock, secrets, local: actor }),
    activity: createActivityService({ database }),
    logs: createLogService({ folder: options.logsDir ?? null, workersDir }),
    audit: createAuditService({ database, clock, log }),
    campaigns: createCampaignService({
      ...ports, settings: settings.get,
      exportComments: (input, ownerId) => exportComments({ path: database.path, workersDir, workerExt, clock }, input, ownerId),
      sourceTemplate: async (format) => { const { name, bytes } = await tableTemplate(format); return { fileName: name, bytes, rows: 0 }; },
    }),
    blogs: createBlogService(ports),
    posts: createPostService(ports),
    comments: createCommentService({ ...ports, settings: settings.get, campaign: campaignReader(ports) }),
    notices: createNoticeService(noticePorts),
    personas: createPersonaService(ports),
    settings,
    tasks: createTaskService({ database, store, control, cancelled: (id) => taskCancelled(ports, id), revived: (id) => taskRevived(ports, id) }),
    system: createSystemService({
      database, clock, version: options.version, workspaceDir: options.workspaceDir, exampleSource: exampleBlog(options.examplesDir), secretBackend: secrets.backend,
      stats: { vitals, web: () => web.counts, listening: () => feed.listening },
      firstRunDone: async () => (await settings.get()).firstRunDone, work: { stalled: () => runner.stalled() !== null, resume: () => runner.resume() },
    }),
  };
  const feed = createBufferedEventFeed(bus, { session: newId() });
  const { access, createContext, forgetWindow, present } = createWindowCallers({
    ...services, log, owners: { campaign: async (id) => (await ports.campaigns.find(id))?.ownerId ?? null, persona: async (id) => (await ports.personas.find(id))?.ownerId ?? null },
  });
  const nativeNotices = createNativeNotices({ ...noticePorts, bus, log, desktop: options.desktop, service: services.notices, present });
  const container: Container = {
    router: createRootRouter(services, { feed, access }, options.desktop),
    services,
    feed,
    createContext: (window = 0) => createContext(window),
    forgetWindow,
    background: { progress: () => services.system.progress(), onClose: closeChoice(createContext, services.notices) },
    ...lifeOf({ database, ports, runner, nativeNotices, vitals, closing: [services.logs, crew, world, web] }),
  };
  return { container, database, actor, runner, ports, nativeNotices };
};

/** @throws DATABASE_BUSY DATABASE_READ_ONLY DATABASE_CORRUPT DISK_FULL */
export const composeApp = async (options: ContainerOptions, replaced: Replaced = {}): Promise<App> => {
  const bus = createEventBus((error) => options.log.error('a listener failed', { code: AppError.from(error).code }));
  // The database is open before there is a runner to pause or anybody to tell.
  const heard: Heard = { full: () => {}, beforeCommit: async () => {} };
  const database = await openDatabase({ dir: options.workspaceDir, entities, migrations, publish: bus.publish, onFull: (error) => heard.full(error), beforeCommit: (events) => heard.beforeCommit(events), thread: { workersDir: options.workersDir, workerExt: options.workerExt } });
  try {
    return await openApp(options, database, bus, heard, replaced);
  } catch (error) {
    await database.close();
    throw error;
  }
};

/** The engine with its services, router and feed. @throws as composeApp */
export const createContainer = async (options: ContainerOptions): Promise<Container> => (await composeApp(options)).container;

import type { NoticePreferences } from '@shared/contracts/notice';
import type { Clock } from '../core/ports/clock';
import type { Desktop } from '../core/ports/desktop';
import type { Logger } from '../core/ports/logger';
import type { SecretStore } from '../core/ports/secret-store';
import type { EventFeed } from '../core/event-feed';
import type { Context } from '../trpc/context';
import type { AppRouter, Services } from './root-router';

/** What differs between the window, headless and tests; the rest of the composition is the same. */
export interface ContainerOptions {
  /** Folder of the workspace: database, cache, backups. Made when missing. */
  workspaceDir: string;
  /** Folder of the built worker files and how they end: `.js` in Electron, `.mjs` headless. */
  workersDir: string;
  workerExt: '.js' | '.mjs';
  /** Folder of the example blog; null where none ships. */
  examplesDir: string | null;
  version: string;
  /** Folder of the app's log files; without it there are none to read. */
  logsDir?: string;
  secrets: SecretStore;
  desktop: Desktop;
  log: Logger;
  clock: Clock;
  /** For the loopback web of tests only: the crawler may reach 127.0.0.0/8 with this delay; names may lead there. */
  testCrawler?: { allowLoopback: true; delayMs: number; resolveName?: (host: string) => string | null };
}

export interface Container {
  router: AppRouter;
  services: Services;
  feed: EventFeed;
  /** The context of a call from a window: the session it is signed in with, or the local account while there is no other. */
  createContext(window?: number): Promise<Context>;
  /** What stands beside the window: progress of what runs, and what its person wants when it is closed. */
  background: {
    progress(): Promise<{ campaigns: number; done: number; total: number }>;
    onClose: { get(window: number): Promise<NoticePreferences['onClose'] | null>; set(window: number, value: NoticePreferences['onClose']): Promise<void> };
  };
  /** The window is closed: its session can not be reached any more. */
  forgetWindow(window: number): void;
  /** Starts the task runner; what a crash left is continued. */
  start(): Promise<void>;
  /** Lets steps in hand end (at most `graceMs`), closes workers and the database. */
  close(graceMs?: number): Promise<void>;
}

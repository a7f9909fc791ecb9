import type { RecoveryDto } from '@shared/contracts/backup';
import type { NoticePreferences } from '@shared/contracts/notice';
import type { Clock } from '../core/ports/clock';
import type { Desktop } from '../core/ports/desktop';
import type { Logger } from '../core/ports/logger';
import type { SecretStore } from '../core/ports/secret-store';
import type { EventFeed } from '../core/event-feed';
import type { Context } from '../trpc/context';
import type { DiagnosticsFile } from '../features/diagnostics';
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
  /** Whether schedules begin what is due; not for a process that is there for one run. */
  schedules?: boolean;
  /** Closes this container and opens the workspace again, for a restore or a repair; none where no app could do it. */
  reopen?: () => void;
  /** The workspace goes when the run ends: no backups, no space kept for it. */
  throwAway?: boolean;
  /** The last lines of the log file; none where the log goes elsewhere. */
  logLines?: (most: number) => Promise<string[]>;
  /** For the loopback web of tests only: the crawler may reach 127.0.0.0/8 with this delay; names may lead there. */
  testCrawler?: { allowLoopback: true; delayMs: number; resolveName?: (host: string) => string | null };
}

export interface Container {
  router: AppRouter;
  services: Services;
  feed: EventFeed;
  /** What was done about a damaged file at this opening, or null. */
  readonly recovery: RecoveryDto | null;
  /** Aborted when it begins to close. */
  readonly closing: AbortSignal;
  /** The context of a call from a window: the session it is signed in with, or the local account while there is no other. */
  createContext(window?: number): Promise<Context>;
  /** What stands beside the window: progress of what runs, the pause of all work, and what its person wants when it is closed. */
  background: {
    progress(): Promise<{ campaigns: number; done: number; total: number }>;
    queue: {
      /** Null when nobody is signed in at the window, or who is may not pause all work. */
      state(window: number): Promise<'running' | 'paused' | null>;
      pauseAll(window: number): Promise<void>;
      resumeAll(window: number): Promise<void>;
    };
    /** Told when somebody else, or nobody any more, is signed in at a window. */
    onTurn(listener: () => void): void;
    onClose: { get(window: number): Promise<NoticePreferences['onClose'] | null>; set(window: number, value: NoticePreferences['onClose']): Promise<void> };
  };
  /** The window is closed: its session can not be reached any more. */
  forgetWindow(window: number): void;
  /** Its person has left the computer: locks each window whose account wants to be locked after some time. */
  lockWindows(): Promise<void>;
  /** What the app knows of its own state, without a word of anybody: for the dialog of a window that died. */
  diagnostics(): Promise<DiagnosticsFile>;
  /** Starts the task runner; what a crash left is continued. */
  start(): Promise<void>;
  /** Lets steps in hand end (at most `graceMs`), closes workers and the database. */
  close(graceMs?: number): Promise<void>;
}

// From the first instance to the last word: one app a profile, nothing lost on an error, an orderly end.
import { app } from 'electron';
import type { Logger } from '../core/ports/logger';
import { showWindow } from './main-window';
import { withTimeout } from './with-timeout';

/** False when the app already runs with this profile: that one comes to the front, and this one should quit. */
export const isFirstInstance = (): boolean => {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => showWindow());
  return true;
};

/** A defect somewhere in main is logged and the rest goes on: the durable queue knows what was unfinished. */
export const logDefects = (log: Logger): void => {
  process.on('uncaughtException', (error) => log.error('uncaught exception', { error }));
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', { error: reason }));
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => log.error('child process gone', { type, reason, exitCode, name }));
};

/** The windows go at once; then `close` may take `graceMs` before the process ends. `hangs`: something would keep it from ending. */
export const closeOnQuit = (close: () => Promise<void>, graceMs: number, log: Logger, hangs: () => boolean): void => {
  let closing = false;
  const closeAll = async (): Promise<void> => {
    try {
      await withTimeout(close(), graceMs, 'The workspace');
    } catch (error) {
      log.error('closing failed', { error });
    }
    if (hangs()) process.kill(process.pid, 'SIGKILL'); // everything is closed: nothing is lost
    // Not app.quit(): called before this event has returned to Electron, it would count as already quitting and do nothing.
    app.exit();
  };
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void closeAll();
  });
};

import { AppError } from '../core/app-error';
import { systemClock } from '../core/ports/clock';
import type { Logger } from '../core/ports/logger';
import type { SecretStore } from '../core/ports/secret-store';
import { composeApp, type App, type Replaced } from './container';
import type { ContainerOptions } from './container-options';

export interface HeadlessIo {
  err(line: string): void;
  workersDir: string;
  version: string;
  log: Logger;
  secrets: SecretStore;
  /** Ports that a test puts in the place of the real ones. */
  replaced?: Replaced;
}

const noDesktop = async (): Promise<never> => { throw new AppError('VALIDATION', 'That needs the window; this is the command line.'); };

/** The engine over a workspace, without a window; what was done about a damaged file is told at once. @throws as composeApp */
export const openHeadless = async (workspaceDir: string, { err, workersDir, version, log, secrets, replaced = {} }: HeadlessIo, given: Pick<ContainerOptions, 'throwAway' | 'reopen'> = {}): Promise<App> => {
  const app = await composeApp({
    workspaceDir, workersDir, workerExt: '.mjs', examplesDir: null, version, secrets, log, clock: systemClock, schedules: false,
    desktop: { chooseFiles: noDesktop, saveFile: noDesktop, openExternal: noDesktop, writeClipboard: noDesktop, notify: () => {}, focused: () => false }, ...given,
  }, replaced);
  if (app.container.recovery) err(app.container.recovery.message);
  return app;
};

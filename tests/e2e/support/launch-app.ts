// Starts the real app in real Electron for a test, and hears everything that goes wrong in its window.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { watchProblems, type Problems } from './window-problems';

export interface LaunchOptions {
  /** Folder of the workspace; a new one by default. Kept when given. */
  workspace?: string;
  /** Electron's profile (window place, log, lock); a new one by default. Kept when given. */
  userDataDir?: string;
  /** Runs as soon as the app can be asked, before its window is there, perhaps more than once: the place to stub a dialog. */
  beforeWindow?: (app: ElectronApplication) => Promise<unknown>;
  /** Over the environment of a test: a session bus of its own, another store of passwords. */
  env?: Record<string, string>;
  /** More of the command line: `--password-store=basic`. */
  switches?: readonly string[];
  /** Whether a window is waited for; not where the start is meant to fail. */
  window?: boolean;
}

export interface LaunchedApp {
  app: ElectronApplication;
  page: Page;
  problems: Problems;
  workspace: string;
  userDataDir: string;
  /** Quits as a person does; the workspace and the profile stay until `dispose`. */
  close(): Promise<void>;
  /** Quits and removes what was made for this test. */
  dispose(): Promise<void>;
}

/** Chromium's sandbox refuses to run as root; what is packaged never carries this switch. */
const rootSwitches = (): string[] => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** The command line of the built app, for tests that start it themselves. */
export const appArguments = (workspace: string, userDataDir: string): string[] => [...rootSwitches(), process.env['KP_E2E_APP'] ?? '.', `--user-data-dir=${userDataDir}`, `--workspace=${workspace}`];

/** No session bus: a keychain of the machine that runs the tests is neither read nor written. */
export const appEnvironment = (): Record<string, string> => {
  const environment = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  delete environment['ELECTRON_RUN_AS_NODE'];
  return { ...environment, DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
};

/** What Playwright asks of main while it requires the engine may be broken off. */
export const isBrokenOff = (error: unknown): boolean => /promise was garbage collected/.test(String(error));

/** Asked again then; only for what may be done twice. */
const untilHeard = async (act: () => Promise<unknown>): Promise<void> => {
  for (let left = 5; ; left -= 1) {
    try {
      await act();
      return;
    } catch (error) {
      if (left === 0 || !isBrokenOff(error)) throw error;
    }
  }
};

export const launchApp = async (options: LaunchOptions = {}): Promise<LaunchedApp> => {
  const made = mkdtempSync(join(tmpdir(), 'kp-e2e-'));
  const workspace = options.workspace ?? join(made, 'workspace');
  const userDataDir = options.userDataDir ?? join(made, 'profile');
  const app = await _electron.launch({ args: [...appArguments(workspace, userDataDir), ...(options.switches ?? [])], env: { ...appEnvironment(), ...options.env }, colorScheme: null });
  const problems = await watchProblems(app);
  const { beforeWindow } = options;
  if (beforeWindow) await untilHeard(() => beforeWindow(app));
  const page = await app.firstWindow();
  if (options.window !== false) {
    await page.waitForLoadState('load');
    // Something is drawn, so the engine is loaded.
    await page.locator('#root > *').first().waitFor({ state: 'attached' });
  }
  let open = true;
  app.on('close', () => { open = false; });
  const close = async (): Promise<void> => {
    if (open) await app.close();
  };
  const dispose = async (): Promise<void> => {
    await close();
    rmSync(made, { recursive: true, force: true });
  };
  return { app, page, problems, workspace, userDataDir, close, dispose };
};

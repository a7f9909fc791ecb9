// An Electron that does nothing but show a window: what the app's start and memory are compared with.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { appArguments, appEnvironment } from '../../tests/e2e/support/launch-app';

export interface Bare {
  app: ElectronApplication;
  page: Page;
  dispose(): Promise<void>;
}

const main = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true, contextIsolation: true } }).loadURL('data:text/html,<title>bare</title><h1>Bare</h1>'));`;

/** The command line of the bare window, whose two files are written into `folder`. */
export const bareArguments = (folder: string, profile: string): string[] => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'index.js' }));
  writeFileSync(join(folder, 'index.js'), main);
  return [folder, ...appArguments('', profile).filter((argument) => argument.startsWith('--') && !argument.startsWith('--workspace'))];
};

export const launchBare = async (): Promise<Bare> => {
  const made = mkdtempSync(join(tmpdir(), 'kp-bare-'));
  const app = await _electron.launch({ args: bareArguments(made, join(made, 'profile')), env: appEnvironment(), colorScheme: null });
  const page = await app.firstWindow();
  await page.getByRole('heading').waitFor();
  return { app, page, dispose: async () => { await app.close(); rmSync(made, { recursive: true, force: true }); } };
};

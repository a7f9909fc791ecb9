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

export const launchBare = async (): Promise<Bare> => {
  const made = mkdtempSync(join(tmpdir(), 'kp-bare-'));
  writeFileSync(join(made, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'index.js' }));
  writeFileSync(join(made, 'index.js'), main);
  const switches = appArguments('', join(made, 'profile')).filter((argument) => argument.startsWith('--') && !argument.startsWith('--workspace'));
  const app = await _electron.launch({ args: [made, ...switches], env: appEnvironment(), colorScheme: null });
  const page = await app.firstWindow();
  await page.getByRole('heading').waitFor();
  return { app, page, dispose: async () => { await app.close(); rmSync(made, { recursive: true, force: true }); } };
};

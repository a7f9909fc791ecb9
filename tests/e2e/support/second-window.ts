import type { Page } from 'playwright';
import type { LaunchedApp } from './launch-app';

/** Another window on the same page and main process, signed in on its own: a second person at the same time. */
export const openSecondWindow = async ({ app }: LaunchedApp): Promise<Page> => {
  const [page] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(async ({ app: electron, BrowserWindow }) => {
      const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { preload: `${electron.getAppPath()}/out/preload/index.js`, sandbox: true, contextIsolation: true, nodeIntegration: false } });
      await window.loadURL(BrowserWindow.getAllWindows().find(({ id }) => id !== window.id)?.webContents.getURL().split('#')[0] ?? '');
    }),
  ]);
  await page.setViewportSize({ width: 1280, height: 800 });
  return page;
};

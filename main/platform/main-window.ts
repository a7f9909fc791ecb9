import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from '../core/ports/logger';
import { isAppPage, pageAddress } from './page-origin';
import { fitBounds, readWindowState, smallest, writeWindowState, type WindowState } from './window-state';

/** The canvas of renderer/ui/theme.css: what is seen before the page is painted. */
const canvas = { light: '#f5f3ef', dark: '#161513' };
const background = (): string => (nativeTheme.shouldUseDarkColors ? canvas.dark : canvas.light);

const stateFile = (): string => join(app.getPath('userData'), 'window.json');

const stateOf = (window: BrowserWindow): WindowState => ({ bounds: window.getNormalBounds(), maximized: window.isMaximized(), theme: nativeTheme.themeSource });

/** A page that is loaded waits no longer than this for its first answer before it is shown, in milliseconds. */
const hiddenMs = 300;

/** Opens the one window, in the theme and at the place of the last time, and shows it when its page has something to draw (`answered`); `loaded` resolves when the page has loaded. */
export const openMainWindow = (preload: string, log: Logger, answered: Promise<void>, saveDiagnostics: () => Promise<void>): { window: BrowserWindow; loaded: Promise<void> } => {
  const state = readWindowState(stateFile());
  nativeTheme.themeSource = state.theme;
  const window = new BrowserWindow({
    ...fitBounds(state.bounds, screen.getAllDisplays().map((display) => display.workArea)),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    paintWhenInitiallyHidden: false, // a page that is drawn waits for the graphics process before it runs its script
    title: app.getName(),
    backgroundColor: background(),
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false, // Chromium's would download its dictionaries
    },
  });
  if (state.maximized) window.maximize();
  window.on('close', () => writeWindowState(stateFile(), stateOf(window)));
  const repaint = (): void => window.setBackgroundColor(background());
  nativeTheme.on('updated', repaint);
  window.on('closed', () => nativeTheme.off('updated', repaint));
  window.webContents.on('did-navigate', (_event, url) => {
    if (isAppPage(url)) return;
    log.warn('the window was led away', { url: url.slice(0, 200) }); // about:blank is gone to without a question
    void window.loadURL(pageAddress);
  });
  offerReload(window, log, saveDiagnostics);
  const loaded = window.loadURL(pageAddress);
  loaded.catch((error: unknown) => log.error('the page could not be loaded', { error }));
  void Promise.race([answered, loaded.catch(() => undefined).then(() => setTimeout(hiddenMs))]).then(() => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  });
  return { window, loaded };
};

const saved = 'Save diagnostics';
/** Brings the window to the front, at a screen of the app when one is named. A screen with unsaved text asks before it is left. */
export const showWindow = (path?: string): void => {
  const window = BrowserWindow.getAllWindows()[0];
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  const target = `${pageAddress}#${path ?? ''}`;
  // Only the part behind the # differs, so that the page stays as it is and its router goes there.
  if (path !== undefined && window.webContents.getURL() !== target) void window.loadURL(target);
};

/** A page that died or hangs takes nothing with it: main holds the data, and the person may load it again. */
const offerReload = (window: BrowserWindow, log: Logger, saveDiagnostics: () => Promise<void>): void => {
  const ask = async (message: string, other: string): Promise<boolean> => {
    for (;;) {
      const buttons = ['Reload', other, saved];
      const { response } = await dialog.showMessageBox(window, { type: 'warning', title: app.getName(), message, detail: 'Your work is safe: it is kept outside of this window, and running campaigns go on.', buttons, defaultId: 0, cancelId: 1 });
      if (buttons[response] !== saved) return response === 0 && !window.isDestroyed();
      await saveDiagnostics().catch((error: unknown) => log.error('diagnostics could not be saved', { error }));
    }
  };
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error('the page stopped', { reason, exitCode });
    void ask('The window stopped working.', 'Quit').then((again) => (again ? window.webContents.reload() : app.quit()));
  });
  let asking = false;
  window.on('unresponsive', () => {
    if (asking) return;
    asking = true;
    log.warn('the page does not respond');
    void ask('The window does not respond.', 'Wait').then((again) => {
      asking = false;
      if (again) window.webContents.reload();
    });
  });
  window.webContents.on('preload-error', (_event, _path, error) => log.error('preload failed', { error }));
};

import { app, BrowserWindow, clipboard, dialog, Notification, shell } from 'electron';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../core/app-error';
import type { Desktop } from '../core/ports/desktop';
import { showWindow } from './main-window';
import { writeFileWhole } from './write-file';

const webAddress = (url: string): URL => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !['http:', 'https:'].includes(parsed.protocol) || parsed.hostname === '') {
    throw new AppError('VALIDATION', 'Only addresses that begin with http:// or https:// can be opened.');
  }
  return parsed;
};

/** What no longer is referred to would be collected, and its click never heard; what stands longer has left the screen. */
const mostNotes = 20;

const notifier = (): Desktop['notify'] => {
  const shown: Notification[] = [];
  return ({ title, body, path }) => {
    if (!Notification.isSupported()) return;
    const note = new Notification({ title, body });
    note.on('click', () => showWindow(path));
    shown.push(note);
    if (shown.length > mostNotes) shown.shift();
    note.show();
  };
};

/** Dialogs, clipboard and the system's browser for the window that is in front. */
export const createElectronDesktop = (): Desktop => {
  let saveFolder: string | null = null;
  const parent = (): BrowserWindow | undefined => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];

  return {
    chooseFiles: async ({ folder }) => {
      const options = { properties: folder ? ['openDirectory' as const] : ['openFile' as const, 'multiSelections' as const] };
      const window = parent();
      const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      return canceled ? [] : filePaths;
    },
    saveFile: async (fileName, bytes) => {
      const options = { defaultPath: join(saveFolder ?? app.getPath('documents'), basename(fileName)) };
      const window = parent();
      const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      if (canceled || !filePath) return null;
      await writeFileWhole(filePath, bytes);
      saveFolder = dirname(filePath);
      return filePath;
    },
    openExternal: async (url) => shell.openExternal(webAddress(url).href),
    writeClipboard: async (text) => clipboard.writeText(text),
    notify: notifier(),
    focused: () => BrowserWindow.getFocusedWindow() !== null,
  };
};

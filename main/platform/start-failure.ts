import { app, dialog, shell } from 'electron';
import { dirname } from 'node:path';
import type { ErrorCode } from '@shared/errors';
import { AppError } from '../core/app-error';
import type { Logger } from '../core/ports/logger';

/** What has happened, in a line; the error itself says what to do. */
const titles: Partial<Record<ErrorCode, string>> = {
  DATABASE_BUSY: 'The workspace is in use by another program.',
  DATABASE_READ_ONLY: 'The workspace can not be written.',
  DATABASE_NEWER: 'The workspace was written by a newer KP Bot.',
  DATABASE_CORRUPT: 'The workspace is damaged.',
  DATABASE_FOREIGN: 'The file in the workspace’s folder belongs to another program.',
  DISK_FULL: 'There is no space left on the disk.',
};

const buttons = ['Try again', 'Open its folder', 'Quit'] as const;

/** Opens the workspace; while that fails, says why and lets the person try again. Null: the person gave up, or nobody is there to ask. */
export const openOrExplain = async <T>(open: () => Promise<T>, folder: string, log: Logger, someoneThere: boolean): Promise<T | null> => {
  for (;;) {
    try {
      return await open();
    } catch (cause) {
      const error = AppError.from(cause);
      log.error('the workspace could not be opened', { error, folder });
      if (!someoneThere) return null;
      if (!(await again(titles[error.code] ?? 'KP Bot could not open its workspace.', `${error.message}\n\n${folder}`, folder))) return null;
    }
  }
};

const again = async (message: string, detail: string, folder: string): Promise<boolean> => {
  for (;;) {
    const { response } = await dialog.showMessageBox({ type: 'error', title: app.getName(), message, detail, buttons: [...buttons], defaultId: 0, cancelId: 2, noLink: true });
    if (buttons[response] !== 'Open its folder') return buttons[response] === 'Try again';
    await shell.openPath(folder);
  }
};

const afterwards = ['Go on', 'Open the folder of the damaged file'] as const;

/** Says what was done about a damaged workspace; the app goes on behind it. */
export const tellRecovery = async ({ message, quarantine }: { message: string; quarantine: string | null }, folder: string): Promise<void> => {
  const { response } = await dialog.showMessageBox({
    type: 'warning', title: app.getName(), message: quarantine ? 'The workspace was damaged and has been mended.' : 'The workspace was missing and was opened from its backup.', detail: message,
    buttons: [...afterwards], defaultId: 0, cancelId: 0, noLink: true,
  });
  if (response === 1) await shell.openPath(quarantine ? dirname(quarantine) : folder);
};

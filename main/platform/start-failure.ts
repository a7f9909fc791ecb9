import { app, dialog, shell } from 'electron';
import type { ErrorCode } from '@shared/errors';
import { AppError } from '../core/app-error';
import type { Logger } from '../core/ports/logger';

/** What the person reads when the workspace can't be opened, and what can be done. */
const words: Partial<Record<ErrorCode, { message: string; detail: string }>> = {
  DATABASE_BUSY: { message: 'The workspace is in use by another program.', detail: 'Close the other KP Bot, or the headless run that uses this workspace, then try again.' },
  DATABASE_READ_ONLY: { message: 'The workspace can not be written.', detail: 'Allow writing to its folder, or start with another one (--workspace=FOLDER), then try again.' },
  DATABASE_NEWER: { message: 'The workspace was written by a newer KP Bot.', detail: 'Update KP Bot. Nothing in the workspace was changed.' },
  DATABASE_CORRUPT: { message: 'The workspace is damaged.', detail: 'Its folder holds backups of the database. Nothing was changed; keep a copy of the folder before you put a backup in its place.' },
  DISK_FULL: { message: 'There is no space left on the disk.', detail: 'Free some space, then try again. Nothing was lost.' },
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
      const { message, detail } = words[error.code] ?? { message: 'KP Bot could not start.', detail: `${error.message}\n\nThe log has more: ${app.getPath('userData')}` };
      if (!(await again(message, `${detail}\n\n${folder}`, folder))) return null;
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

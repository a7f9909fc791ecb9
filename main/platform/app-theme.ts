import { nativeTheme } from 'electron';
import type { EventMessage } from '@shared/events';
import type { Logger } from '../core/ports/logger';
import type { Theme } from './window-state';

/** Keeps the window's own parts (background, menus, dialogs) in the theme of the settings. */
export const followTheme = async (read: () => Promise<Theme>, changes: AsyncIterable<EventMessage>, log: Logger): Promise<void> => {
  const take = async (): Promise<void> => {
    try {
      nativeTheme.themeSource = await read();
    } catch (cause) {
      log.warn('theme could not be read', { error: cause });
    }
  };
  await take();
  for await (const message of changes) if ('reset' in message || message.event.type === 'settings.changed') await take();
};

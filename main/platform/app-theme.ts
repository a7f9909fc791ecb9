import { nativeTheme } from 'electron';
import type { EventMessage } from '@shared/events';
import type { Logger } from '../core/ports/logger';
import type { Theme } from './window-state';

interface ThemeSource {
  services: { settings: { get(): Promise<{ appearance: { theme: Theme } }> } };
  feed: { subscribe(options: { lastEventId: string | null; signal: AbortSignal }): AsyncIterable<EventMessage> };
}

/** Keeps the window's own parts (background, menus, dialogs) in the theme of the settings, until the signal aborts. */
export const followTheme = async ({ services, feed }: ThemeSource, signal: AbortSignal, log: Logger): Promise<void> => {
  const changes = feed.subscribe({ lastEventId: null, signal });
  const take = async (): Promise<void> => {
    try {
      nativeTheme.themeSource = (await services.settings.get()).appearance.theme;
    } catch (cause) {
      log.warn('theme could not be read', { error: cause });
    }
  };
  await take();
  for await (const message of changes) if ('reset' in message || message.event.type === 'settings.changed') await take();
};

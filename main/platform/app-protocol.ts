import { protocol } from 'electron';
import { pageScheme } from './page-origin';
import { pageResponse } from './page-response';

/** Makes app:// a secure origin like https. Before the app is ready, or it counts for nothing. */
export const registerPageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);

/**
 * Serves the built page; in development too, so that the policy is the same everywhere. By the older of Electron's two ways:
 * what it gives goes on outside of main's loop, where `protocol.handle` loads fetch and pumps a stream through it, for 70 ms
 * of the start
 * @returns resolves when the page was given its first script
 */
export const servePage = (folder: string): Promise<void> =>
  new Promise((resolve) => {
    protocol.registerBufferProtocol(pageScheme, ({ method, url }, answer) => {
      answer(pageResponse(folder, { method, url }));
      if (url.endsWith('.js')) resolve();
    });
  });

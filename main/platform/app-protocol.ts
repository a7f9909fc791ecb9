import { protocol } from 'electron';
import { extname } from 'node:path';
import { pageScheme } from './page-origin';
import { pageResponse } from './page-response';

/** Makes app:// a secure origin like https. Before the app is ready, or it counts for nothing. */
export const registerPageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);

/** The word that a file is through comes by this loop, a little after its last byte. */
const onTheWayMs = 15;

/**
 * Serves the built page; in development too, so that the policy is the same everywhere. By the older of Electron's two ways:
 * what it gives goes on outside of main's loop, where `protocol.handle` loads fetch and pumps a stream through it, for 70 ms
 * of the start. @returns resolves when the page has its script and its styles: it has enough to do then
 */
export const servePage = (folder: string): Promise<void> =>
  new Promise((resolve) => {
    const asked = new Set<string>();
    protocol.registerBufferProtocol(pageScheme, ({ method, url }, answer) => {
      answer(pageResponse(folder, { method, url }));
      asked.add(extname(url));
      if (asked.has('.js') && asked.has('.css')) setTimeout(resolve, onTheWayMs);
    });
  });

import { protocol } from 'electron';
import { pageScheme } from './page-origin';
import { pageResponse } from './page-response';

/** Makes app:// a secure origin like https. Before the app is ready, or it counts for nothing. */
export const registerPageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);

/** Answers travel through this process a little longer than it takes to give them. */
const onTheWayMs = 15;

/**
 * Serves the built page; in development too, so that the policy is the same everywhere.
 * @returns resolves when the page was given its scripts: what holds up this process before holds up the page
 */
export const servePage = (folder: string): Promise<void> =>
  new Promise((resolve) => {
    let [open, scripts] = [0, 0];
    protocol.handle(pageScheme, async (request) => {
      open += 1;
      try {
        return await pageResponse(folder, request);
      } finally {
        open -= 1;
        if (request.url.endsWith('.js')) scripts += 1;
        if (scripts > 0) setTimeout(() => { if (open === 0) resolve(); }, onTheWayMs);
      }
    });
  });

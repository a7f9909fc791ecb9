import { protocol } from 'electron';
import { pageScheme } from './page-origin';
import { pageResponse } from './page-response';

/** Makes app:// a secure origin like https. Before the app is ready, or it counts for nothing. */
export const registerPageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);

/** Serves the built page; in development too, so that the policy is the same everywhere. */
export const servePage = (folder: string): void => protocol.handle(pageScheme, (request) => pageResponse(folder, request));

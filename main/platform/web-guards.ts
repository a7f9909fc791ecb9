// What no page of ours may do, whatever it loads: leave, open windows, embed, ask for rights, download, reach the network.
import { app, session, type Session, type WebContents } from 'electron';
import type { Logger } from '../core/ports/logger';
import { isAppPage } from './page-origin';

const address = (url: string): string => url.slice(0, 200);

const guardContents = (contents: WebContents, openExternal: (url: string) => Promise<void>, log: Logger): void => {
  const stay = (event: { preventDefault(): void }, url: string): void => {
    if (isAppPage(url)) return;
    event.preventDefault();
    log.warn('navigation refused', { url: address(url) });
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => {
    // A sandboxed frame of ours shows text of its own (srcdoc); it never goes anywhere.
    if (!event.isMainFrame && event.url !== 'about:srcdoc') stay(event, event.url);
  });
  contents.setWindowOpenHandler(({ url }) => {
    // A link with a target: http and https go to the system's browser, the rest nowhere.
    openExternal(url).catch(() => log.warn('window refused', { url: address(url) }));
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log.warn('webview refused');
  });
};

const guardSession = (guarded: Session, log: Logger): void => {
  guarded.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn('permission refused', { permission });
    answer(false);
  });
  guarded.setPermissionCheckHandler(() => false);
  guarded.setDevicePermissionHandler(() => false);
  guarded.on('will-download', (event) => event.preventDefault());
  // The policy of the page says the same; this holds also for what has no policy.
  guarded.webRequest.onBeforeRequest({ urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*'] }, (details, answer) => {
    log.warn('request of the page refused', { url: address(details.url), kind: details.resourceType });
    answer({ cancel: true });
  });
};

/** Once the app is ready, before the first window. */
export const guardWeb = (openExternal: (url: string) => Promise<void>, log: Logger): void => {
  guardSession(session.defaultSession, log);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, openExternal, log));
};

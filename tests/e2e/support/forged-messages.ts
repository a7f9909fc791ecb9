// The worst case for the bridge: pages that are not ours and yet have our preload. No clock: the test itself answers each
// message on its own channel once main has answered a later one, so whatever main says to it is heard first.
import type { ElectronApplication } from 'playwright';
import type { IpcMainEvent, WebContents, WebFrameMain } from 'electron';

interface Forged {
  event: IpcMainEvent;
  /** As the preload made it. */
  id: string;
  /** What the page hears first. */
  heard: Promise<string>;
}
type Globals = typeof globalThis & { forged: Forged[] };

/**
 * Asks for `system.info` from a page from elsewhere, and from a frame of our own address inside one. Resolves with the
 * addresses that main saw, once it has taken both messages.
 */
export const forge = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(async ({ app: main, BrowserWindow, ipcMain, session }) => {
    const preferences = { preload: `${main.getAppPath()}/out/preload/index.js`, sandbox: true, contextIsolation: true };
    const listen = 'window.heard = new Promise((resolve) => kpBridge.onAnswer((id, answer) => resolve(answer))); null';
    const speak = "kpBridge.send('request', 1, JSON.stringify({ type: 'query', path: 'system.info' })); null";
    const forged: Forged[] = ((globalThis as Globals).forged = []);
    const send = async (frame: WebFrameMain, contents: WebContents): Promise<void> => {
      await frame.executeJavaScript(listen);
      // Behind the listener of the app: when this one runs, that one has refused the message or let it in.
      const taken = new Promise<Omit<Forged, 'heard'>>((resolve) => {
        const listener = (event: IpcMainEvent, _method: unknown, id: string): void => {
          if (event.sender !== contents) return;
          ipcMain.off('trpc-electron', listener);
          resolve({ event, id });
        };
        ipcMain.on('trpc-electron', listener);
      });
      await frame.executeJavaScript(speak);
      forged.push({ ...(await taken), heard: frame.executeJavaScript('window.heard') as Promise<string> });
    };
    const foreign = new BrowserWindow({ show: false, webPreferences: preferences });
    await foreign.loadURL('data:text/html,<title>foreign</title>');
    await send(foreign.webContents.mainFrame, foreign.webContents);
    const outer = new BrowserWindow({ show: false, webPreferences: { ...preferences, nodeIntegrationInSubFrames: true, session: session.fromPartition('outer') } });
    outer.webContents.session.protocol.handle('app', () => new Response('<title>frame</title>', { headers: { 'content-type': 'text/html' } }));
    await outer.loadURL('data:text/html,<iframe src="app://kp/"></iframe>');
    const frame = outer.webContents.mainFrame.frames[0];
    if (frame) await send(frame, outer.webContents);
    return forged.map(({ event }) => event.senderFrame?.url ?? '');
  });

/** Answers each forged message; what its page had heard first. Closes the pages. */
export const firstHeard = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const { forged } = globalThis as Globals;
    for (const { event, id } of forged) event.reply('trpc-electron', id, 'the test');
    const heard = await Promise.all(forged.map((message) => message.heard));
    for (const { event } of forged) BrowserWindow.fromWebContents(event.sender)?.destroy();
    return heard;
  });

import type { ElectronApplication } from 'playwright';

declare global {
  var kpHeld: { go(): void } | undefined;  
}

/** Main takes the page's queries and does not begin them until they are released: what a slow machine shows for a moment, for as long as one wants to look. Who is signed in, settings and the state of the app are still told. */
export const holdAnswers = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ ipcMain }) => {
    const channel = 'trpc-electron';
    const listeners = ipcMain.listeners(channel) as ((...message: unknown[]) => void)[];
    const held: (() => void)[] = [];
    ipcMain.removeAllListeners(channel);
    ipcMain.on(channel, (...message) => {
      const go = (): void => listeners.forEach((listener) => listener(...message));
      const operation = typeof message[3] === 'string' ? (JSON.parse(message[3]) as { type?: string; path?: string }) : {};
      if (operation.type === 'query' && !/^(auth|settings|system)\./.test(operation.path ?? '')) held.push(go);
      else go();
    });
    globalThis.kpHeld = {
      go: () => {
        ipcMain.removeAllListeners(channel);
        for (const listener of listeners) ipcMain.on(channel, listener);
        for (const go of held) go();
      },
    };
  });

export const releaseAnswers = (app: ElectronApplication): Promise<void> => app.evaluate(() => globalThis.kpHeld?.go());

// The app beside its window: the tray with what runs, the window's progress bar, and what closing the window means meanwhile.
import { app, dialog, Menu, nativeImage, Tray, type BrowserWindow } from 'electron';
import type { EventMessage } from '@shared/events';
import type { Logger } from '../core/ports/logger';
import { showWindow } from './main-window';

/** What the running campaigns have behind them; counts of real tasks. */
export interface Progress {
  campaigns: number;
  done: number;
  total: number;
}

type OnClose = 'ask' | 'keep' | 'quit';

export interface WorkSource {
  feed: { subscribe(options: { lastEventId: string | null; signal: AbortSignal }): AsyncIterable<EventMessage> };
  progress(): Promise<Progress>;
  /** What the person of the window wants; null when nobody is signed in there. */
  onClose: { get(window: number): Promise<OnClose | null>; set(window: number, value: OnClose): Promise<void> };
}

const idle: Progress = { campaigns: 0, done: 0, total: 0 };
const betweenMs = 1_000;

const tooltip = ({ campaigns, done, total }: Progress): string =>
  campaigns === 0 ? `${app.getName()}: nothing runs` : `${app.getName()}: ${campaigns === 1 ? '1 campaign runs' : `${campaigns} campaigns run`}, ${done} of ${total} steps done`;

/** Null where the system has none to put it in. */
const openTray = (icon: string, log: Logger): Tray | null => {
  try {
    const tray = new Tray(nativeImage.createFromPath(icon));
    tray.setContextMenu(Menu.buildFromTemplate([{ label: `Open ${app.getName()}`, click: () => showWindow() }, { type: 'separator' }, { label: 'Quit', click: () => app.quit() }]));
    tray.on('click', () => showWindow());
    return tray;
  } catch (error) {
    log.info('no tray', { error });
    return null;
  }
};

/** Asked once: the answer is kept, and can be changed in the settings. */
const askOnClose = async (window: BrowserWindow): Promise<'keep' | 'quit' | null> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question', title: app.getName(), message: 'Work is still running. Keep it running without the window?',
    detail: `${app.getName()} can go on in the tray; open it again from there, or by starting it once more. If you quit, the work goes on at the next start. Your answer is kept: Settings, Notifications.`,
    buttons: ['Keep running', 'Quit', 'Cancel'], defaultId: 0, cancelId: 2,
  });
  return response === 0 ? 'keep' : response === 1 ? 'quit' : null;
};

const guardClose = (window: BrowserWindow, source: WorkSource, busy: () => boolean, log: Logger): void => {
  let [quitting, asking] = [false, false];
  app.on('before-quit', () => { quitting = true; });
  const decide = async (): Promise<void> => {
    const known = await source.onClose.get(window.webContents.id);
    const wanted = known === null ? 'quit' : known === 'ask' ? await askOnClose(window) : known;
    if (wanted !== null && known === 'ask') await source.onClose.set(window.webContents.id, wanted);
    if (wanted === 'keep') window.hide();
    if (wanted === 'quit') app.quit();
  };
  window.on('close', (event) => {
    if (quitting || !busy()) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    decide().catch((error: unknown) => { log.error('what closing means could not be asked', { error }); app.quit(); }).finally(() => { asking = false; });
  });
};

/** Until the signal aborts. @param icon a PNG, with its @2x beside it */
export const showBackgroundWork = async (window: BrowserWindow, icon: string, source: WorkSource, signal: AbortSignal, log: Logger): Promise<void> => {
  const tray = openTray(icon, log);
  let latest = idle;
  guardClose(window, source, () => latest.campaigns > 0, log);
  const show = async (): Promise<void> => {
    latest = await source.progress();
    tray?.setToolTip(tooltip(latest));
    if (!window.isDestroyed()) window.setProgressBar(latest.campaigns > 0 && latest.total > 0 ? latest.done / latest.total : -1);
  };
  let [timer, again]: [NodeJS.Timeout | null, boolean] = [null, false];
  const soon = (): void => {
    if (timer) { again = true; return; }
    timer = setTimeout(() => {
      timer = null;
      if (again) { again = false; soon(); }
    }, betweenMs);
    show().catch((error: unknown) => log.warn('progress could not be read', { error }));
  };
  soon();
  for await (const message of source.feed.subscribe({ lastEventId: null, signal })) {
    if ('reset' in message || /^(task|campaign)\./.test(message.event.type)) soon();
  }
  if (timer) clearTimeout(timer);
  tray?.destroy();
};

// The app beside its window: the tray with what runs and the pause of all of it, the window's progress bar, and what closing the window means meanwhile.
import { app, dialog, Menu, nativeImage, Tray, type BrowserWindow, type Event, type MenuItemConstructorOptions } from 'electron';
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
/** Null when nobody is signed in at the window, or who is may not pause all work. */
type Queue = 'running' | 'paused' | null;

export interface WorkSource {
  feed: { subscribe(options: { lastEventId: string | null; signal: AbortSignal }): AsyncIterable<EventMessage> };
  progress(): Promise<Progress>;
  /** As the person of the window. */
  queue: { state(window: number): Promise<Queue>; pauseAll(window: number): Promise<void>; resumeAll(window: number): Promise<void> };
  /** Told when somebody else, or nobody any more, is signed in at a window. */
  onTurn(listener: () => void): void;
  /** What the person of the window wants; null when nobody is signed in there. */
  onClose: { get(window: number): Promise<OnClose | null>; set(window: number, value: OnClose): Promise<void> };
}

const idle: Progress = { campaigns: 0, done: 0, total: 0 };
const betweenMs = 1_000;

const tooltip = ({ campaigns, done, total }: Progress, queue: Queue): string => {
  if (campaigns === 0) return `${app.getName()}: nothing runs`;
  const what = campaigns === 1 ? '1 campaign' : `${campaigns} campaigns`;
  const how = queue === 'paused' ? (campaigns === 1 ? 'rests' : 'rest') : campaigns === 1 ? 'runs' : 'run';
  return `${app.getName()}: ${what} ${how}, ${done} of ${total} steps done`;
};

/** Null where the system has none to put it in. */
const openTray = (icon: string, log: Logger): Tray | null => {
  try {
    const tray = new Tray(nativeImage.createFromPath(icon));
    tray.on('click', () => showWindow());
    return tray;
  } catch (error) {
    log.info('no tray', { error });
    return null;
  }
};

/** The menu of the tray; the pause stands in it for who may pause all work. */
const menuOf = (queue: Queue, turn: (to: 'pauseAll' | 'resumeAll') => void): Menu => {
  const pause: MenuItemConstructorOptions[] = queue === null ? [] : [queue === 'running' ? { label: 'Pause all', click: () => turn('pauseAll') } : { label: 'Resume all', click: () => turn('resumeAll') }, { type: 'separator' }];
  return Menu.buildFromTemplate([{ label: `Open ${app.getName()}`, click: () => showWindow() }, { type: 'separator' }, ...pause, { label: 'Quit', click: () => app.quit() }]);
};

/** Keeps the menu of the tray as the queue and the person of the window are. @returns looks again */
const keepMenu = (tray: Tray, window: number, { queue }: WorkSource, log: Logger): (() => Promise<void>) => {
  let shown: Queue | undefined;
  const look = async (): Promise<void> => {
    const now = await queue.state(window);
    if (now === shown || tray.isDestroyed()) return;
    shown = now;
    tray.setContextMenu(menuOf(now, (to) => void queue[to](window).catch((error: unknown) => log.warn('the queue could not be paused or resumed', { error }))));
  };
  return look;
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

/** @returns ends it */
const guardClose = (window: BrowserWindow, source: WorkSource, busy: () => boolean, log: Logger): (() => void) => {
  let [quitting, asking] = [false, false];
  const onQuit = (): void => { quitting = true; };
  const decide = async (): Promise<void> => {
    const known = await source.onClose.get(window.webContents.id);
    const wanted = known === null ? 'quit' : known === 'ask' ? await askOnClose(window) : known;
    if (wanted !== null && known === 'ask') await source.onClose.set(window.webContents.id, wanted);
    if (wanted === 'keep') window.hide();
    if (wanted === 'quit') app.quit();
  };
  const onClose = (event: Event): void => {
    if (quitting || !busy()) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    decide().catch((error: unknown) => { log.error('what closing means could not be asked', { error }); app.quit(); }).finally(() => { asking = false; });
  };
  app.on('before-quit', onQuit);
  window.on('close', onClose);
  return () => {
    app.off('before-quit', onQuit);
    if (!window.isDestroyed()) window.off('close', onClose);
  };
};

/** At once, and then at most once in a while, however often it is asked. */
const seldom = (act: () => void): { soon(): void; stop(): void } => {
  let [timer, again]: [NodeJS.Timeout | null, boolean] = [null, false];
  const soon = (): void => {
    if (timer) { again = true; return; }
    timer = setTimeout(() => {
      timer = null;
      if (again) { again = false; soon(); }
    }, betweenMs);
    act();
  };
  return { soon, stop: () => { if (timer) clearTimeout(timer); } };
};

/** Until the signal aborts. @param icon a PNG, with its @2x beside it */
export const showBackgroundWork = async (window: BrowserWindow, icon: string, source: WorkSource, signal: AbortSignal, log: Logger): Promise<void> => {
  const tray = openTray(icon, log);
  let latest = idle;
  const unguard = guardClose(window, source, () => latest.campaigns > 0, log);
  const lookAtQueue = tray && keepMenu(tray, window.webContents.id, source, log);
  const show = async (): Promise<void> => {
    latest = await source.progress();
    if (window.isDestroyed()) return;
    const queue = await source.queue.state(window.webContents.id);
    if (tray && !tray.isDestroyed()) tray.setToolTip(tooltip(latest, queue));
    if (!window.isDestroyed()) window.setProgressBar(latest.campaigns > 0 && latest.total > 0 ? latest.done / latest.total : -1, { mode: queue === 'paused' ? 'paused' : 'normal' });
  };
  const failed = (error: unknown): void => { if (!signal.aborted) log.warn('what runs could not be read', { error }); };
  const { soon, stop } = seldom(() => void show().catch(failed));
  const looked = (): void => { soon(); void lookAtQueue?.().catch(failed); };
  source.onTurn(looked);
  looked();
  for await (const message of source.feed.subscribe({ lastEventId: null, signal })) {
    if ('reset' in message || /^(task|campaign)\./.test(message.event.type)) soon();
    if ('reset' in message || /^(queue|account)\./.test(message.event.type)) looked();
  }
  stop();
  unguard();
  tray?.destroy();
};

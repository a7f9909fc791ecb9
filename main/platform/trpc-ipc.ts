// Serves the router to the page over Electron's messages. trpc-electron does the talking; here stands what it lacks:
// the sender is checked, a context never throws, an abort reaches the procedure, nothing outlives its page.
import { createIPCHandler, ELECTRON_TRPC_CHANNEL } from 'electron-trpc/main';
import { ipcMain, type IpcMainEvent, type WebContents } from 'electron';
import type { AnyTRPCRouter } from '@trpc/server';
import { newId } from '../core/ids';
import type { Logger } from '../core/ports/logger';
import { emptyHolder, type Context } from '../trpc/context';
import { isTrustedFrame } from './page-origin';
import { adaptRouter } from './trpc-procedures';
import { OpenRequests, readMessage, type BridgeMessage } from './trpc-requests';

export interface Served {
  router: AnyTRPCRouter;
  createContext(window: number): Promise<Context>;
  forgetWindow(window: number): void;
}

/** What trpc-electron reads of a message's event. */
interface ReplyTarget {
  sender: WebContents;
  senderFrame: { routingId: number };
  signal: AbortSignal;
  reply(channel: string, response: unknown): void;
}
type Handler = (event: ReplyTarget, message: BridgeMessage) => void;

export interface TrpcIpc {
  /** From here on requests are answered, those that waited first. */
  open(served: Served): void;
  /** From here on requests wait for the next `open`. */
  pause(): void;
  /** Ends what a window's former pages asked for, when it shows another or closes. */
  follow(contents: WebContents): void;
  /** Resolves when the first request was answered. */
  readonly firstAnswer: Promise<void>;
  /** Requests and subscriptions that are open now. */
  readonly openRequests: number;
}

/** More requests than this before the workspace is open are a page gone wild. */
const mostWaiting = 500;

/** Takes messages from now on; the page may load and ask while the workspace is still opening. */
export const createTrpcIpc = (log: Logger): TrpcIpc => {
  const requests = new OpenRequests();
  const waiting: (() => void)[] = [];
  let handle: Handler | null = null;
  let forget: (window: number) => void = () => undefined;
  let answered: () => void = () => undefined;
  const firstAnswer = new Promise<void>((resolve) => { answered = resolve; });

  const replyTo = (event: IpcMainEvent) => (channel: string, response: unknown): void => {
    const { id, error, result } = response as { id: string; error?: unknown; result?: { type?: string } };
    requests.answered(event.sender.id, id, error !== undefined || result?.type === 'stopped');
    try {
      event.reply(channel, id, JSON.stringify(response)); // text, as preload/index.ts explains
      answered();
    } catch (cause) {
      log.error('answer could not be sent', { error: cause });
    }
  };

  const take = (event: IpcMainEvent, message: BridgeMessage, serve: Handler): void => {
    const window = event.sender.id;
    if (event.sender.isDestroyed()) return;
    const target = { sender: event.sender, senderFrame: { routingId: 0 }, reply: replyTo(event) };
    if (message.method === 'request') {
      const { id, type } = message.operation;
      serve({ ...target, signal: requests.start(window, id, type === 'subscription') }, message);
      return;
    }
    requests.abort(window, message.id);
    if (message.method === 'subscription.stop') serve({ ...target, signal: AbortSignal.abort() }, message);
  };

  ipcMain.on(ELECTRON_TRPC_CHANNEL, (event, method: unknown, id: unknown, operation: unknown) => {
    const message = isTrustedFrame(event.senderFrame) ? readMessage(method, id, operation) : null;
    if (message === null) return log.warn('message refused', { from: addressOf(event) });
    if (handle !== null) return take(event, message, handle);
    if (waiting.length < mostWaiting) waiting.push(() => handle && take(event, message, handle));
  });

  return {
    firstAnswer,
    get openRequests() { return requests.size; },
    open: (served) => {
      handle = trpcElectronHandler(served, log);
      forget = (window) => served.forgetWindow(window);
      for (const go of waiting.splice(0)) go();
    },
    pause: () => { handle = null; },
    follow: (contents) => {
      const window = contents.id;
      let leaving = new Set<string>();
      // A navigation that is refused starts as well: only one that arrives ends the page before it.
      contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) leaving = requests.pages(window);
      });
      contents.on('did-navigate', () => requests.abortPages(window, leaving));
      contents.on('render-process-gone', () => requests.abortPages(window));
      contents.on('destroyed', () => {
        requests.abortPages(window);
        forget(window);
      });
    },
  };
};

const addressOf = (event: IpcMainEvent): string => {
  try {
    return event.senderFrame?.url.slice(0, 200) ?? 'a frame that is gone';
  } catch {
    return 'a frame that is gone';
  }
};

/** trpc-electron listens by itself on creation: its listener is taken off and called by us, after the checks. */
const trpcElectronHandler = (served: Served, log: Logger): Handler => {
  const signals = new WeakMap<object, AbortSignal>();
  const before = new Set(ipcMain.listeners(ELECTRON_TRPC_CHANNEL));
  createIPCHandler({
    router: adaptRouter(served.router, (context) => signals.get(context)),
    createContext: async ({ event }) => {
      const { sender, signal } = event as unknown as ReplyTarget;
      const context = await safeContext(served, sender.id, log);
      signals.set(context, signal);
      return context;
    },
  });
  const added = ipcMain.listeners(ELECTRON_TRPC_CHANNEL).find((listener) => !before.has(listener));
  if (!added) throw new Error('trpc-electron did not listen on its channel');
  ipcMain.removeListener(ELECTRON_TRPC_CHANNEL, added as Parameters<typeof ipcMain.removeListener>[1]);
  return added as Handler;
};

/** trpc-electron never answers a request whose context throws: such a caller is signed out instead. */
const safeContext = async (served: Served, window: number, log: Logger): Promise<Context> => {
  try {
    return { ...(await served.createContext(window)) };
  } catch (cause) {
    const traceId = newId();
    log.error('context failed', { traceId, error: cause });
    return { account: null, sessionId: null, locked: null, holder: emptyHolder('window'), traceId, log, audit: async () => {}, limits: { limiter: { consume: async () => {} }, classes: [] } };
  }
};

// The bridge between the page and the main process, and nothing else; sandboxed, context-isolated, one CommonJS file.
import { contextBridge, ipcRenderer } from 'electron';

const channel = 'trpc-electron';

// Request ids restart at 1 on every page load; a late "stopped" of the page before a reload would end this page's
// subscription of the same id. So every id carries a nonce of its page.
const page = `${crypto.getRandomValues(new Uint32Array(2)).join('-')}:`;

interface Outgoing {
  method: 'request' | 'subscription.stop' | 'request.cancel';
  id?: number;
  operation?: { id: number; type: string; path: string; input: unknown };
}
interface Incoming {
  id: number | string;
}

contextBridge.exposeInMainWorld('electronTRPC', {
  sendMessage: ({ method, id, operation }: Outgoing): void =>
    ipcRenderer.send(
      channel,
      operation ? { method, operation: { id: `${page}${operation.id}`, type: operation.type, path: operation.path, input: operation.input } } : { method, id: `${page}${id}` },
    ),
  onMessage: (listener: (message: Incoming) => void): void => {
    ipcRenderer.on(channel, (_event, message: Incoming) => {
      if (typeof message.id === 'string' && message.id.startsWith(page)) listener({ ...message, id: Number(message.id.slice(page.length)) });
    });
  },
});

// The bridge between the page and the main process, and nothing else; sandboxed, context-isolated, one CommonJS file.
// Messages cross it as JSON text: an object would be copied property by property between the two worlds, which takes
// longer than all the rest once an answer holds a list.
import { contextBridge, ipcRenderer } from 'electron';

const channel = 'trpc-electron';

// Request ids restart at 1 on every page load; a late "stopped" of the page before a reload would end this page's
// subscription of the same id. So every id carries a nonce of its page.
const page = `${crypto.getRandomValues(new Uint32Array(2)).join('-')}:`;

contextBridge.exposeInMainWorld('kpBridge', {
  /** `operation`: of a request, as JSON. */
  send: (method: string, id: number, operation: string | null): void => ipcRenderer.send(channel, method, `${page}${id}`, operation),
  onAnswer: (listener: (id: number, answer: string) => void): void => {
    ipcRenderer.on(channel, (_event, id: string, answer: string) => {
      if (id.startsWith(page)) listener(Number(id.slice(page.length)), answer);
    });
  },
});

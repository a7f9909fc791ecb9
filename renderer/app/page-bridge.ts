/** What the preload offers: see preload/index.ts. */
export interface PageBridge {
  send(method: 'request' | 'subscription.stop' | 'request.cancel', id: number, operation: string | null): void;
  onAnswer(listener: (id: number, answer: string) => void): void;
}

/** What the IPC link looks for in the page. */
interface LinkBridge {
  sendMessage(message: { method: 'request'; operation: { id: number; type: string; path: string; input: unknown } } | { method: 'subscription.stop'; id: number }): void;
  onMessage(listener: (answer: unknown) => void): void;
}

declare global {
  var kpBridge: PageBridge | undefined;
  var electronTRPC: LinkBridge | undefined;
}

/** Gives the IPC link its objects and the preload its text. Before the IPC link is made. @throws where there is no preload */
export const connectPageBridge = (): PageBridge => {
  const bridge = globalThis.kpBridge;
  if (!bridge) throw new Error('This page works in the window of KP Bot only.');
  globalThis.electronTRPC ??= linkBridge(bridge);
  return bridge;
};

const linkBridge = (bridge: PageBridge): LinkBridge => {
  const listeners = new Set<(answer: unknown) => void>();
  bridge.onAnswer((id, text) => {
    const answer = { ...(JSON.parse(text) as object), id };
    for (const listener of listeners) listener(answer);
  });
  return {
    sendMessage: (message) => {
      if (message.method !== 'request') return bridge.send(message.method, message.id, null);
      const { id, type, path, input } = message.operation;
      bridge.send('request', id, JSON.stringify({ type, path, input }));
    },
    onMessage: (listener) => void listeners.add(listener),
  };
};

// The messages of the bridge, and which of them are still being worked on, page by page. Imports no electron.

/** An id as the preload sends it: the nonce of its page, a colon, the number of the request. */
const idShape = /^[\d-]{3,40}:\d{1,15}$/;
const kinds = ['query', 'mutation', 'subscription'] as const;

export type BridgeMessage =
  | { method: 'request'; operation: { id: string; type: (typeof kinds)[number]; path: string; input: unknown } }
  | { method: 'subscription.stop' | 'request.cancel'; id: string };

const isId = (value: unknown): value is string => typeof value === 'string' && idShape.test(value);

const readOperation = (id: string, text: unknown): BridgeMessage | null => {
  try {
    const operation = JSON.parse(String(text)) as { type?: unknown; path?: unknown; input?: unknown } | null;
    const type = kinds.find((kind) => kind === operation?.type);
    if (!operation || !type || typeof operation.path !== 'string') return null;
    return { method: 'request', operation: { id, type, path: operation.path, input: operation.input } };
  } catch {
    return null;
  }
};

/** The message in its exact shape, or null for anything else a page may have sent. */
export const readMessage = (method: unknown, id: unknown, operation: unknown): BridgeMessage | null => {
  if (!isId(id)) return null;
  if (method === 'request') return readOperation(id, operation);
  return method === 'subscription.stop' || method === 'request.cancel' ? { method, id } : null;
};

const pageOf = (id: string): string => id.slice(0, id.indexOf(':'));

interface OpenRequest {
  controller: AbortController;
  /** Goes on after an answer, until it is stopped or fails. */
  lasting: boolean;
}

/** What is being worked on and how to abort it, by window and by page load. */
export class OpenRequests {
  private readonly windows = new Map<number, Map<string, OpenRequest>>();

  get size(): number {
    return [...this.windows.values()].reduce((sum, requests) => sum + requests.size, 0);
  }

  start(window: number, id: string, lasting: boolean): AbortSignal {
    const requests = this.windows.get(window) ?? new Map<string, OpenRequest>();
    const controller = new AbortController();
    this.windows.set(window, requests.set(id, { controller, lasting }));
    return controller.signal;
  }

  /** An answer left: a query or mutation is done with it, a subscription only when the answer is an error or its end. */
  answered(window: number, id: string, last: boolean): void {
    const requests = this.windows.get(window);
    if (last || requests?.get(id)?.lasting === false) requests?.delete(id);
  }

  abort(window: number, id: string): void {
    const request = this.windows.get(window)?.get(id);
    this.windows.get(window)?.delete(id);
    request?.controller.abort();
  }

  /** The page loads that have open requests now. */
  pages(window: number): Set<string> {
    return new Set([...(this.windows.get(window)?.keys() ?? [])].map(pageOf));
  }

  /** Ends what the given page loads, or all of a window, had asked for. */
  abortPages(window: number, pages?: ReadonlySet<string>): void {
    for (const id of [...(this.windows.get(window)?.keys() ?? [])]) if (!pages || pages.has(pageOf(id))) this.abort(window, id);
    if (!pages) this.windows.delete(window);
  }
}

// Speaks to main as the page's own link does, straight over the bridge of the preload: for tests of the bridge itself.
import type { Page } from 'playwright';

interface Answer {
  id: number;
  result?: { type: string; data?: { json: unknown } };
  error?: { json: { message: string; data: { code: string; details: Record<string, unknown>; traceId: string | null } } };
}

declare global {
  interface Window {
    electronTRPC: { sendMessage(message: unknown): void; onMessage(listener: (answer: Answer) => void): void };
    heard: Record<number, unknown[]>;
  }
}

let last = 900_000; // far from the ids that the page itself uses

/** One query or mutation; the raw answer. */
export const ask = (page: Page, type: 'query' | 'mutation', path: string, input?: unknown): Promise<Answer> =>
  page.evaluate(
    ([id, operation]) =>
      new Promise<Answer>((resolve) => {
        window.electronTRPC.onMessage((answer) => answer.id === id && resolve(answer));
        window.electronTRPC.sendMessage({ method: 'request', operation: { id, ...operation } });
      }),
    [(last += 1), { type, path, ...(input === undefined ? {} : { input: { json: input } }) }] as const,
  );

/** Subscribes under a given id; what arrives stands in `window.heard[id]`. Resolves when main says "started". */
export const subscribe = (page: Page, id: number, path: string): Promise<void> =>
  page.evaluate(
    ([wanted, procedure]) =>
      new Promise<void>((resolve) => {
        const heard: unknown[] = [];
        window.heard = { ...window.heard, [wanted]: heard };
        window.electronTRPC.onMessage((answer) => {
          if (answer.id !== wanted) return;
          if (answer.result?.type === 'started') resolve();
          else heard.push(answer.error?.json.data.code ?? (answer.result?.type === 'data' ? answer.result.data?.json : answer.result?.type));
        });
        window.electronTRPC.sendMessage({ method: 'request', operation: { id: wanted, type: 'subscription', path: procedure } });
      }),
    [id, path] as const,
  );

export const heard = (page: Page, id: number): Promise<unknown[]> => page.evaluate((wanted) => window.heard[wanted] ?? [], id);

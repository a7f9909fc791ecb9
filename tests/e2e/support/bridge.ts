// Speaks to main as the page's own link does, straight over the bridge of the preload: for tests of the bridge itself.
import type { Page } from 'playwright';

interface Answer {
  result?: { type: string; data?: { json: unknown } };
  error?: { json: { message: string; data: { code: string; details: Record<string, unknown>; traceId: string | null } } };
}

declare global {
  interface Window {
    kpBridge: { send(method: string, id: number, operation: string | null): void; onAnswer(listener: (id: number, answer: string) => void): void };
    heard: Record<number, unknown[]>;
  }
}

let last = 900_000; // far from the ids that the page itself uses

/** One query or mutation; the raw answer. */
export const ask = (page: Page, type: 'query' | 'mutation', path: string, input?: unknown): Promise<Answer> =>
  page.evaluate(
    ([wanted, operation]) =>
      new Promise<Answer>((resolve) => {
        window.kpBridge.onAnswer((id, answer) => id === wanted && resolve(JSON.parse(answer) as Answer));
        window.kpBridge.send('request', wanted, operation);
      }),
    [(last += 1), JSON.stringify({ type, path, ...(input === undefined ? {} : { input: { json: input } }) })] as const,
  );

/** One query or mutation: what it gives. @throws with main's message where it refuses */
export const answerOf = async <T>(page: Page, type: 'query' | 'mutation', path: string, input?: unknown): Promise<T> => {
  const { result, error } = await ask(page, type, path, input);
  if (error) throw new Error(`${path}: ${error.json.message}`);
  return result?.data?.json as T;
};

/** Subscribes under a given id; what arrives stands in `window.heard[id]`. Resolves when main says "started". */
export const subscribe = (page: Page, id: number, path: string): Promise<void> =>
  page.evaluate(
    ([wanted, operation]) =>
      new Promise<void>((resolve) => {
        const events: unknown[] = [];
        window.heard = { ...window.heard, [wanted]: events };
        window.kpBridge.onAnswer((of, text) => {
          if (of !== wanted) return;
          const answer = JSON.parse(text) as Answer;
          if (answer.result?.type === 'started') resolve();
          else events.push(answer.error?.json.data.code ?? (answer.result?.type === 'data' ? answer.result.data?.json : answer.result?.type));
        });
        window.kpBridge.send('request', wanted, operation);
      }),
    [id, JSON.stringify({ type: 'subscription', path })] as const,
  );

export const heard = (page: Page, id: number): Promise<unknown[]> => page.evaluate((wanted) => window.heard[wanted] ?? [], id);

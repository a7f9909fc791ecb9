// In the agents' thread: a line whose other end is on the main side. It asks by message and waits for the reply.
import { cancelled } from '../core/abortable';
import { AppError } from '../core/app-error';
import type { LineAnswer, ModelLine } from '../core/ports/model-line';
import type { CrewAsk, CrewAskReply } from './crew-protocol';

interface Pending { resolve(answer: LineAnswer): void; reject(error: Error): void }

export const createAskedLine = (post: (message: CrewAsk) => void) => {
  const pending = new Map<number, Pending>();
  let next = 1;
  return {
    /** @param of the call that asks */
    lineOf: (of: number): ModelLine => ({
      complete: (request, { signal } = {}) =>
        new Promise((resolve, reject) => {
          if (signal?.aborted) return reject(cancelled());
          const ask = next++;
          const onAbort = (): void => { pending.delete(ask); reject(cancelled()); };
          const done = (): void => { pending.delete(ask); signal?.removeEventListener('abort', onAbort); };
          signal?.addEventListener('abort', onAbort, { once: true });
          pending.set(ask, { resolve: (answer) => { done(); resolve(answer); }, reject: (error) => { done(); reject(error); } });
          post({ ask, of, request });
        }),
    }),
    heard: (reply: CrewAskReply): void => {
      const waiting = pending.get(reply.asked);
      if ('result' in reply) waiting?.resolve(reply.result);
      else waiting?.reject(AppError.from(reply.error));
    },
  };
};

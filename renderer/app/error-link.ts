import { TRPCClientError, type TRPCLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';

/** The bridge of the preload, for what the IPC link does not say itself. */
interface Bridge {
  sendMessage(message: { method: 'request.cancel'; id: number }): void;
}

const tellMain = (id: number): void => (globalThis as { electronTRPC?: Bridge }).electronTRPC?.sendMessage({ method: 'request.cancel', id });

/** The IPC link bundles a TRPCClientError class of its own: ours is rebuilt from its shape, or `error.data` is lost. */
const ours = (error: unknown): unknown => {
  const shape = (error as { shape?: unknown }).shape;
  return shape && !(error instanceof TRPCClientError) ? TRPCClientError.from({ error: shape } as never) : error;
};

/**
 * Stands before the IPC link and closes two of its gaps: errors keep their data, and an aborted query or mutation ends here
 * at once and in main too (its procedure's signal fires), where the IPC link lets both wait.
 */
export const errorLink: TRPCLink<AnyTRPCRouter> = () => ({ op, next }) =>
  observable((observer) => {
    let open = op.type !== 'subscription'; // the IPC link tells main itself when a subscription ends
    const settle = (act: () => void) => {
      open = false;
      op.signal?.removeEventListener('abort', abort);
      act();
    };
    const cancel = () => {
      if (open) tellMain(op.id);
      open = false;
      op.signal?.removeEventListener('abort', abort);
      inner.unsubscribe();
    };
    const abort = () => {
      const error = TRPCClientError.from(new DOMException('The request was aborted.', 'AbortError'));
      cancel();
      observer.error(error as never);
    };
    const inner = next({ ...op }).subscribe({
      next: (value) => {
        open = false;
        observer.next(value);
      },
      complete: () => settle(() => observer.complete()),
      error: (error) => settle(() => observer.error(ours(error) as typeof error)),
    });
    if (op.signal?.aborted) abort();
    else op.signal?.addEventListener('abort', abort, { once: true });
    return cancel;
  });

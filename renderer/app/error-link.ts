import { TRPCClientError, type TRPCLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';

/** The bridge of the preload, for what the IPC link does not say itself. */
interface Bridge {
  sendMessage(message: { method: 'request.cancel'; id: number }): void;
}

/**
 * Stands before the IPC link and closes two of its gaps. It bundles a TRPCClientError class of its own: ours is rebuilt
 * from its shape, or `error.data` is lost. And it keeps silent about an aborted query or mutation: main is told, so that the
 * procedure's signal fires.
 */
export const errorLink = <Router extends AnyTRPCRouter>(): TRPCLink<Router> => () => ({ op, next }) =>
  observable((observer) => {
    let open = op.type !== 'subscription'; // the IPC link tells main itself when a subscription ends
    const inner = next({ ...op }).subscribe({
      next: (value) => {
        open = false;
        observer.next(value);
      },
      complete: () => {
        open = false;
        observer.complete();
      },
      error: (error) => {
        open = false;
        const shape = (error as { shape?: unknown }).shape;
        observer.error(shape && !(error instanceof TRPCClientError) ? TRPCClientError.from({ error: shape } as never) : error);
      },
    });
    return () => {
      const cancelled = open;
      open = false;
      inner.unsubscribe();
      if (cancelled) (globalThis as { electronTRPC?: Bridge }).electronTRPC?.sendMessage({ method: 'request.cancel', id: op.id });
    };
  });

import { TRPCClientError, type TRPCLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import { connectPageBridge } from './page-bridge';

/** The IPC link bundles a TRPCClientError class of its own: ours is rebuilt from its shape, or `error.data` is lost. */
const ours = (error: unknown): unknown => {
  const shape = (error as { shape?: unknown }).shape;
  return shape && !(error instanceof TRPCClientError) ? TRPCClientError.from({ error: shape } as never) : error;
};

/**
 * Stands before the IPC link and closes its gaps: errors keep their data, and an aborted query or mutation ends here at once
 * and in main too (its procedure's signal fires), where the IPC link lets both wait. It also connects the page's bridge, as
 * links are made in their order.
 */
export const errorLink: TRPCLink<AnyTRPCRouter> = () => {
  const bridge = connectPageBridge();
  return ({ op, next }) =>
    observable((observer) => {
      const lasting = op.type === 'subscription'; // the IPC link tells main itself when one ends
      let open = !lasting;
      const settle = (): void => {
        open = false;
        op.signal?.removeEventListener('abort', abort);
      };
      const cancel = (): void => {
        if (open) bridge.send('request.cancel', op.id, null);
        settle();
        inner.unsubscribe();
      };
      const abort = (): void => {
        cancel();
        observer.error(TRPCClientError.from(new DOMException('The request was aborted.', 'AbortError')) as never);
      };
      const inner = next({ ...op }).subscribe({
        next: (value) => {
          if (!lasting) settle();
          observer.next(value);
        },
        // The one answer of a query has settled its promise. Telling tRPC of the end as well would only make it abort a
        // controller of its own, a new error with its stack each time: a tenth of a round trip.
        complete: () => (lasting ? observer.complete() : settle()),
        error: (error) => {
          settle();
          observer.error(ours(error) as typeof error);
        },
      });
      if (op.signal?.aborted) abort();
      else op.signal?.addEventListener('abort', abort, { once: true });
      return cancel;
    });
};

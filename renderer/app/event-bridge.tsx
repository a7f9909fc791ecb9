// The only subscription of the window: what happened in main becomes stale queries here.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { eventInvalidations } from './event-invalidations';
import { createInvalidationBatch } from './invalidation-batch';
import { useTRPCClient } from './trpc';

const reconnectMs = 1000;
/** Over a reload of the page, so that what happened while it loaded is caught up with. */
const lastIdKey = 'events.last';

/** Continues after the last id it saw; a reset refetches everything once. */
export const EventBridge = () => {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  useEffect(() => {
    const batch = createInvalidationBatch(queryClient);
    let lastEventId = sessionStorage.getItem(lastIdKey);
    let timer: ReturnType<typeof setTimeout> | null = null;
    let current: { unsubscribe: () => void } | null = null;
    let closed = false;
    const connect = () => {
      timer = null;
      current = client.events.subscribe.subscribe({ lastEventId }, {
        onData: ({ id, data }) => {
          lastEventId = id;
          sessionStorage.setItem(lastIdKey, id);
          if ('reset' in data) batch.everything();
          else batch.add(eventInvalidations[data.event.type]);
        },
        onError: again,
        onComplete: again,
      });
    };
    const again = () => {
      if (!closed) timer ??= setTimeout(connect, reconnectMs);
    };
    connect();
    return () => {
      closed = true;
      if (timer) clearTimeout(timer);
      current?.unsubscribe();
      batch.close();
    };
  }, [client, queryClient]);
  return null;
};

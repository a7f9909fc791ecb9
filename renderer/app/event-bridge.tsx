// What happened in main becomes stale queries here, over one subscription for the whole window.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { eventInvalidations } from './event-invalidations';
import { createInvalidationBatch } from './invalidation-batch';
import { useTRPCClient } from './trpc';

const reconnectMs = 1000;
/** Over a reload of the page, so that what happened while it loaded is caught up with. Each account's own: it never speaks for another person. */
const lastIdKey = (accountId: string): string => `events.last.${accountId}`;

/**
 * Continues after the last id it saw; a reset refetches everything once.
 * @param onEnd asks why it ended: with a session that is over this bridge goes, else it connects again
 */
export const EventBridge = ({ accountId, onEnd }: { accountId: string; onEnd: () => void }) => {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  useEffect(() => {
    const batch = createInvalidationBatch(queryClient);
    let lastEventId = sessionStorage.getItem(lastIdKey(accountId));
    let timer: ReturnType<typeof setTimeout> | null = null;
    let current: { unsubscribe: () => void } | null = null;
    let closed = false;
    const connect = () => {
      timer = null;
      current = client.events.subscribe.subscribe({ lastEventId }, {
        onData: ({ id, data }) => {
          lastEventId = id;
          sessionStorage.setItem(lastIdKey(accountId), id);
          if ('reset' in data) batch.everything();
          else batch.add(eventInvalidations[data.event.type]);
        },
        onError: again,
        onComplete: again,
      });
    };
    const again = () => {
      if (closed || timer) return;
      timer = setTimeout(connect, reconnectMs);
      onEnd();
    };
    connect();
    return () => {
      closed = true;
      if (timer) clearTimeout(timer);
      current?.unsubscribe();
      batch.close();
    };
  }, [client, queryClient, accountId, onEnd]);
  return null;
};

import { tracked } from '@trpc/server';
import { subscribeInput } from '@shared/events';
import type { EventFeed } from '../../core/event-feed';
import { t } from '../../trpc/init';
import { signedInProcedure } from '../../trpc/procedures';

export const createEventRouter = (feed: EventFeed) =>
  t.router({
    subscribe: signedInProcedure({ rest: null, description: 'What happens, as it happens; continues after lastEventId or says reset.' })
      .input(subscribeInput)
      .subscription(async function* ({ input, signal }) {
        for await (const message of feed.subscribe({ lastEventId: input?.lastEventId ?? null, signal: signal ?? AbortSignal.abort() })) yield tracked(message.id, message);
      }),
  });

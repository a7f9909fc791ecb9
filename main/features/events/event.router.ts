import { tracked } from '@trpc/server';
import { isHeardOn, subscribeInput, type AppEvent } from '@shared/events';
import type { EventFeed } from '../../core/event-feed';
import { t } from '../../trpc/init';
import { signedInProcedure } from '../../trpc/procedures';
import type { EventAccess } from './event-access';

export const createEventRouter = (feed: EventFeed, access: EventAccess) =>
  t.router({
    subscribe: signedInProcedure({ rest: null, description: 'What happens on the channels, or everything, as far as the account may see it; continues after lastEventId or says reset. Ends with the session.' })
      .input(subscribeInput)
      .subscription(async function* ({ ctx, input, signal }) {
        const wants = (event: AppEvent): boolean => isHeardOn(input?.channels, event);
        for await (const message of feed.subscribe({ lastEventId: input?.lastEventId ?? null, signal: signal ?? AbortSignal.abort(), wants })) {
          const account = await access.account(ctx.holder);
          if (account?.id !== ctx.account.id) return;
          if ('reset' in message || (await access.maySee(account, message.event))) yield tracked(message.id, message);
        }
      }),
  });

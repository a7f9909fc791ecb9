import { noInput } from '@shared/contracts/basics';
import { playgroundEngineList, playgroundInput } from '@shared/contracts/playground';
import { t } from '../../trpc/init';
import { permitted } from '../../trpc/procedures';
import type { EventAccess } from '../events';
import type { PlaygroundService } from './playground.service';

export const createPlaygroundRouter = (service: PlaygroundService, access: Pick<EventAccess, 'account'>) =>
  t.router({
    engines: permitted('run_agents', { rest: { method: 'GET', path: '/playground/engines' }, description: 'The engines that can be tried: the built-in one, and the models of every provider that is set up.' })
      .input(noInput).output(playgroundEngineList).query(() => service.engines()),
    run: permitted('run_agents', { rate: 'agents', rest: null, description: 'One engine on an address, a stored post or a text: how it goes, the analysis, then a draft with its review, or why there is none. Stores no comment. Ends with the session.' })
      .input(playgroundInput)
      .subscription(async function* ({ ctx, input, signal }) {
        for await (const event of service.run(ctx.account, input, signal ?? AbortSignal.abort())) {
          if ((await access.account(ctx.holder))?.id !== ctx.account.id) return;
          yield event;
        }
      }),
  });

import { noInput } from '@shared/contracts/basics';
import { styleCardDto, styleUpdateInput } from '@shared/contracts/style-card';
import { t } from '../../trpc/init';
import { signedInProcedure } from '../../trpc/procedures';
import type { StyleService } from './style.service';

export const createStyleRouter = (service: StyleService) =>
  t.router({
    card: signedInProcedure({ rest: { method: 'GET', path: '/style' }, description: 'How the caller writes, by their own edits, each line with its evidence.' })
      .input(noInput).output(styleCardDto).query(({ ctx }) => service.card(ctx.account)),
    update: signedInProcedure({ rest: { method: 'PATCH', path: '/style' }, description: 'Switches the card or lines of it on and off, and sets lines by hand.' })
      .input(styleUpdateInput).output(styleCardDto).mutation(({ ctx, input }) => service.update(ctx.account, input)),
    reset: signedInProcedure({ rest: { method: 'POST', path: '/style/reset' }, description: 'Forgets what was learned; only later edits count.' })
      .input(noInput).output(styleCardDto).mutation(({ ctx }) => service.reset(ctx.account)),
  });

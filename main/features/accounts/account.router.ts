import { meDto } from '@shared/contracts/system';
import { noInput } from '@shared/contracts/basics';
import { t } from '../../trpc/init';
import { signedInProcedure } from '../../trpc/procedures';

export const createAccountRouter = () =>
  t.router({
    me: signedInProcedure({ rest: { method: 'GET', path: '/auth/me' }, description: 'The signed-in account with its permissions.' })
      .input(noInput).output(meDto)
      .query(({ ctx }) => ctx.account),
  });

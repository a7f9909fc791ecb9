import { activityListInput, activityPage } from '@shared/contracts/activity';
import { t } from '../../trpc/init';
import { signedInProcedure } from '../../trpc/procedures';
import type { ActivityService } from './activity.service';

export const createActivityRouter = (service: ActivityService) =>
  t.router({
    list: signedInProcedure({ rest: { method: 'GET', path: '/activity' }, description: 'What happened across campaigns, newest first.' })
      .input(activityListInput).output(activityPage).query(({ ctx, input }) => service.list(ctx.account, input)),
  });

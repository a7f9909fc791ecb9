import { logPage, logTailInput } from '@shared/contracts/log';
import { t } from '../../trpc/init';
import { permitted } from '../../trpc/procedures';
import type { LogService } from './log.service';

export const createLogRouter = (service: LogService) =>
  t.router({
    tail: permitted('view_agent_logs', { rest: { method: 'GET', path: '/logs' }, description: 'Lines of the app’s log by level, words, trace and time, newest first.' })
      .input(logTailInput).output(logPage).query(({ input, signal }) => service.tail(input, signal)),
  });

import { noInput, okSchema } from '@shared/contracts/basics';
import { announcementInput } from '@shared/contracts/notice';
import { systemStats } from '@shared/contracts/system';
import { t } from '../../trpc/init';
import { permitted } from '../../trpc/procedures';
import type { NoticeService } from '../notices';
import type { SystemService } from './system.service';

const ok = { ok: true as const };

/** The part of the tasks' procedures that is about the system they run on. */
export const createSystemTaskRouter = (system: SystemService, notices: NoticeService) =>
  t.router({
    systemStats: permitted('system_settings', { rest: { method: 'GET', path: '/tasks/system/stats' }, description: 'Event-loop delay, memory, threads, database size, queue depth and cache hits of this process.' })
      .input(noInput).output(systemStats).query(() => system.stats()),
    maintenance: permitted('system_settings', { rest: { method: 'POST', path: '/tasks/system/maintenance' }, description: 'Announces maintenance to every account and every open window.' })
      .input(announcementInput).output(okSchema).mutation(async ({ input }) => { await notices.announce('maintenance', input); return ok; }),
    systemUpdate: permitted('system_settings', { rest: { method: 'POST', path: '/tasks/system/update' }, description: 'Announces an update to every account and every open window.' })
      .input(announcementInput).output(okSchema).mutation(async ({ input }) => { await notices.announce('update', input); return ok; }),
  });

// Begins what is due. A time that was missed while the app was closed or the machine slept is made up once, however many
// were missed; a time is never begun twice, since its run is kept under the time it was due.
import { AppError } from '../../core/app-error';
import { createDueLoop, type DueLoop } from '../../core/due-loop';
import type { Clock } from '../../core/ports/clock';
import type { Logger } from '../../core/ports/logger';
import type { Database } from '../../db/database';
import { beginScheduled, type CampaignPorts } from '../campaigns';
import type { ScheduleRow } from './schedule.entity';
import { createScheduleRepository } from './schedule.repository';
import { missedAfterMs, nextTimes } from './schedule.rules';

/** `tick` begins what is due now. */
export type Scheduler = DueLoop<void>;

export interface SchedulerPorts {
  database: Database;
  clock: Clock;
  log: Logger;
  campaigns: CampaignPorts;
}

/** The next time of a schedule after now, as it is stored; null when none comes any more. */
export const nextRunAt = ({ times }: Pick<ScheduleRow, 'times'>, now: Date): string | null => nextTimes(times, now, 1)[0]?.toISOString() ?? null;

export const createScheduler = ({ database, clock, log, campaigns }: SchedulerPorts): Scheduler => {
  const schedules = createScheduleRepository(database);

  const begin = (id: string): Promise<void> =>
    database.unit(async () => {
      const row = await schedules.find(id);
      const now = clock.now();
      if (!row?.enabled || row.nextRunAt === null || row.nextRunAt > now.toISOString()) return;
      const dueAt = row.nextRunAt;
      await schedules.update(id, { nextRunAt: nextRunAt(row, now), lastRunAt: now.toISOString() });
      if (await schedules.run(id, dueAt)) return;
      const late = now.getTime() - Date.parse(dueAt) > missedAfterMs;
      await schedules.insertRun({ scheduleId: id, dueAt, at: now.toISOString(), ...(await beginScheduled(campaigns, { scheduleId: id, kind: row.kind, campaignId: row.campaignId, dueAt, late })) });
      database.record({ type: 'schedule.changed', campaignId: row.campaignId });
    });

  const beginDue = async (): Promise<void> => {
    for (const id of await schedules.due(clock.now().toISOString())) {
      await begin(id).catch((error: unknown) => log.error('a schedule could not be begun', { scheduleId: id, code: AppError.from(error).code }));
    }
  };
  return createDueLoop({
    clock, doDue: beginDue, nextDue: () => schedules.nextDue(),
    failed: (error) => log.error('schedules could not be read', { code: AppError.from(error).code }),
  });
};

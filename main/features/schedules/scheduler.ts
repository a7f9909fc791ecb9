// Begins what is due. A time that was missed while the app was closed or the machine slept is made up once, however many
// were missed; a time is never begun twice, since its run is kept under the time it was due.
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import type { Logger } from '../../core/ports/logger';
import type { Database } from '../../db/database';
import { beginScheduled, type CampaignPorts } from '../campaigns';
import type { ScheduleRow } from './schedule.entity';
import { createScheduleRepository } from './schedule.repository';
import { missedAfterMs, nextTimes } from './schedule.rules';

export interface Scheduler {
  start(): void;
  /** Begins what is due now. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

export interface SchedulerPorts {
  database: Database;
  clock: Clock;
  log: Logger;
  campaigns: CampaignPorts;
}

/** A sleeping machine stops timers: woken, it looks again within this. */
const longestSleepMs = 60_000;

/** The next time of a schedule after now, as it is stored; null when none comes any more. */
export const nextRunAt = ({ times }: Pick<ScheduleRow, 'times'>, now: Date): string | null => nextTimes(times, now, 1)[0]?.toISOString() ?? null;

export const createScheduler = ({ database, clock, log, campaigns }: SchedulerPorts): Scheduler => {
  const schedules = createScheduleRepository(database);
  let [timer, started]: [NodeJS.Timeout | null, boolean] = [null, false];
  let under: Promise<void> = Promise.resolve();

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
  // One that failed does not keep the next from being tried.
  const tick = (): Promise<void> => (under = under.catch(() => undefined).then(beginDue));
  const sleep = async (): Promise<void> => {
    await tick().catch((error: unknown) => log.error('schedules could not be read', { code: AppError.from(error).code }));
    const due = await schedules.nextDue().catch(() => null);
    if (!started) return;
    const wait = due === null ? longestSleepMs : Math.min(longestSleepMs, Math.max(1_000, Date.parse(due) - clock.now().getTime()));
    timer = setTimeout(() => void sleep(), wait);
    timer.unref();
  };

  return {
    tick,
    start: () => { started = true; void sleep(); },
    stop: async () => {
      started = false;
      if (timer) clearTimeout(timer);
      await under.catch(() => undefined);
    },
  };
};

import type { Database } from '../../db/database';
import { ScheduleEntity, ScheduleRunEntity, type ScheduleRow, type ScheduleRunRow } from './schedule.entity';

export const createScheduleRepository = (database: Database) => ({
  find: (id: string): Promise<ScheduleRow | null> => database.reader().findOneBy(ScheduleEntity, { id }),
  ofCampaign: (campaignId: string): Promise<ScheduleRow[]> => database.reader().find(ScheduleEntity, { where: { campaignId }, order: { createdAt: 'ASC', id: 'ASC' } }),
  insert: async (row: ScheduleRow): Promise<void> => { await database.writer().insert(ScheduleEntity, row as never); },
  update: async (id: string, set: Partial<ScheduleRow>): Promise<void> => { await database.writer().update(ScheduleEntity, { id }, set as never); },
  delete: async (id: string): Promise<void> => { await database.writer().delete(ScheduleEntity, { id }); },
  /** Ids whose time has come, of campaigns that are not deleted. */
  due: async (now: string): Promise<string[]> =>
    ((await database.reader().query(
      `SELECT s.id FROM schedules s JOIN campaigns k ON k.id = s.campaign_id WHERE s.enabled = 1 AND s.next_run_at <= ? AND k.deleted_at IS NULL ORDER BY s.next_run_at, s.id`, [now],
    )) as { id: string }[]).map(({ id }) => id),
  nextDue: async (): Promise<string | null> => {
    const [row] = (await database.reader().query(`SELECT min(s.next_run_at) AS due FROM schedules s JOIN campaigns k ON k.id = s.campaign_id WHERE s.enabled = 1 AND k.deleted_at IS NULL`)) as { due: string | null }[];
    return row?.due ?? null;
  },
  lastRun: (scheduleId: string): Promise<ScheduleRunRow | null> => database.reader().findOne(ScheduleRunEntity, { where: { scheduleId }, order: { at: 'DESC', dueAt: 'DESC' } }),
  run: (scheduleId: string, dueAt: string): Promise<ScheduleRunRow | null> => database.reader().findOneBy(ScheduleRunEntity, { scheduleId, dueAt }),
  insertRun: async (row: ScheduleRunRow): Promise<void> => { await database.writer().insert(ScheduleRunEntity, row); },
  updateRun: async (scheduleId: string, dueAt: string, set: Pick<ScheduleRunRow, 'outcome' | 'text'>): Promise<void> => { await database.writer().update(ScheduleRunEntity, { scheduleId, dueAt }, set); },
});
export type ScheduleRepository = ReturnType<typeof createScheduleRepository>;

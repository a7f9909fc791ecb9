import { EntitySchema } from 'typeorm';
import type { ScheduleKind, Times } from '@shared/contracts/schedule';
import { booleanColumn, idColumn, jsonColumn, optionalTime, refColumn, textColumn, timeColumn } from '../../db/columns';

export interface ScheduleRow {
  id: string;
  kind: ScheduleKind;
  campaignId: string;
  ownerId: string;
  times: Times;
  enabled: boolean;
  lastRunAt: string | null;
  /** null while it is switched off. */
  nextRunAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export const ScheduleEntity = new EntitySchema<ScheduleRow>({
  name: 'Schedule',
  tableName: 'schedules',
  columns: {
    id: idColumn, kind: textColumn, campaignId: refColumn, ownerId: refColumn, times: jsonColumn, enabled: booleanColumn, lastRunAt: optionalTime, nextRunAt: optionalTime,
    createdAt: timeColumn, updatedAt: timeColumn,
  },
});

/** One time that came. Its key is the time it was due: whatever happens, it is begun once. */
export interface ScheduleRunRow {
  scheduleId: string;
  dueAt: string;
  at: string;
  outcome: 'started' | 'done' | 'failed' | 'left_out';
  text: string;
}

export const ScheduleRunEntity = new EntitySchema<ScheduleRunRow>({
  name: 'ScheduleRun',
  tableName: 'schedule_runs',
  columns: { scheduleId: { ...refColumn, primary: true }, dueAt: { ...timeColumn, primary: true }, at: timeColumn, outcome: textColumn, text: textColumn },
});

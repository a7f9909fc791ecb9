import { EntitySchema } from 'typeorm';
import type { TaskStatus } from '@shared/contracts/task';
import {
  booleanColumn, idColumn, integerColumn, jsonColumn, optionalInteger, optionalRef, optionalText, optionalTime, refColumn, textColumn, timeColumn,
} from '../db/columns';

export interface TaskRow {
  id: string;
  name: string;
  version: number;
  payload: unknown;
  /** Two requests for the same work meet here. */
  uniqueKey: string;
  campaignId: string | null;
  runId: string | null;
  /** Tasks of one lane run one after another. */
  lane: string | null;
  /** The host that it fetches from: of one host only one task runs at a time, whichever campaign it is of. */
  host: string | null;
  subject: string | null;
  /** The call that queued it, or the task that did: all log lines of one act carry it. */
  traceId: string | null;
  status: TaskStatus;
  /** Waits for a person to resume. */
  held: boolean;
  /** 1 (first) to 10. */
  priority: number;
  /** Order among tasks of one priority, lowest first: spreads a run over its hosts. */
  turn: number;
  /** Failures of its own doing. */
  attempts: number;
  maxAttempts: number;
  /** How often the process died under it. */
  interruptions: number;
  runAfter: string;
  leaseOwner: string | null;
  /** Grows with every lease: what an earlier holder writes late is refused. */
  leaseFence: number;
  leaseUntil: string | null;
  /** When the present or last lease was given. */
  leasedAt: string | null;
  /** Milliseconds in hand, over all its leases: pauses and waits between tries are not in it. */
  workedMs: number;
  progressDone: number | null;
  progressTotal: number | null;
  errorCode: string | null;
  errorMessage: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export const TaskEntity = new EntitySchema<TaskRow>({
  name: 'Task',
  tableName: 'tasks',
  columns: {
    id: idColumn, name: textColumn, version: integerColumn, payload: jsonColumn, uniqueKey: textColumn, campaignId: optionalRef, runId: optionalRef, lane: optionalText,
    host: optionalText, subject: optionalText, traceId: optionalText, status: textColumn, held: booleanColumn, priority: integerColumn, turn: integerColumn, attempts: integerColumn, maxAttempts: integerColumn, interruptions: integerColumn,
    runAfter: timeColumn, leaseOwner: optionalText, leaseFence: integerColumn, leaseUntil: optionalTime, leasedAt: optionalTime, workedMs: integerColumn,
    progressDone: optionalInteger, progressTotal: optionalInteger,
    errorCode: optionalText, errorMessage: optionalText, createdAt: timeColumn, startedAt: optionalTime, finishedAt: optionalTime,
  },
});

export interface TaskStepRow {
  taskId: string;
  key: string;
  result: unknown;
  at: string;
}

export const TaskStepEntity = new EntitySchema<TaskStepRow>({
  name: 'TaskStep',
  tableName: 'task_steps',
  columns: { taskId: { ...refColumn, primary: true }, key: { ...textColumn, primary: true }, result: jsonColumn, at: timeColumn },
});

// Ended tasks are kept for 90 days: long enough to look back, short enough that the file does not grow for ever.
import { AppError } from '../core/app-error';
import type { Clock } from '../core/ports/clock';
import type { Logger } from '../core/ports/logger';
import type { Database } from '../db/database';

export const historyDays = 90;
const chunkRows = 500;
const dayMs = 86_400_000;

/**
 * Deletes what ended earlier, with its steps, a chunk a unit of work, so that writes of others get their turn. Nothing of a
 * campaign that still has work to do: its counts rest on these rows.
 * @returns how many tasks
 */
export const purgeHistory = async (database: Database, clock: Clock): Promise<number> => {
  const before = new Date(clock.now().getTime() - historyDays * dayMs).toISOString();
  for (let purged = 0; ; ) {
    const ids = await database.unit(async () => {
      const rows = (await database.writer().query(
        `SELECT t.id FROM tasks t WHERE t.finished_at < ? AND t.status IN ('done', 'failed', 'cancelled')
           AND NOT EXISTS (SELECT 1 FROM tasks o WHERE o.campaign_id = t.campaign_id AND o.status IN ('queued', 'running')) ORDER BY t.finished_at LIMIT ${chunkRows}`, [before],
      )) as { id: string }[];
      if (rows.length > 0) await database.writer().query('DELETE FROM tasks WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(rows.map(({ id }) => id))]);
      return rows;
    });
    purged += ids.length;
    if (ids.length < chunkRows) return purged;
  }
};

export interface HistoryKeeper {
  /** Now, and once a day while the app is up. */
  start(): void;
  /** Resolves when no purge is under way any more. */
  stop(): Promise<void>;
}

export const createHistoryKeeper = (database: Database, clock: Clock, log: Logger): HistoryKeeper => {
  let timer: NodeJS.Timeout | null = null;
  let under: Promise<void> = Promise.resolve();
  const purge = (): void => {
    under = under.then(async () => {
      try {
        const tasks = await purgeHistory(database, clock);
        if (tasks > 0) log.info('ended tasks were purged', { tasks });
      } catch (error) {
        log.warn('ended tasks could not be purged', { code: AppError.from(error).code });
      }
    });
  };
  return {
    start: () => {
      purge();
      timer = setInterval(purge, dayMs).unref();
    },
    stop: () => {
      if (timer) clearInterval(timer);
      return under;
    },
  };
};

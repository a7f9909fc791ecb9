import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import type { Logger } from '../../core/ports/logger';
import type { Database } from '../../db/database';
import type { ExecutionRepository } from './execution.repository';

const keptDays = 90;
const dayMs = 86_400_000;

/** What agents did is kept for 90 days. Older rows go a part at a time, so that no other write waits long. */
export const createPurge = ({ database, clock, log }: { database: Database; clock: Clock; log: Logger }, executions: ExecutionRepository) => {
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  const now = async (): Promise<number> => {
    const before = new Date(clock.now().getTime() - keptDays * dayMs).toISOString();
    let removed = 0;
    for (let some = -1; some !== 0 && !closed; removed += Math.max(0, some)) some = await database.unit(() => executions.purgeSome(before));
    return removed;
  };
  const quietly = (): void => void now().catch((error: unknown) => log.warn('old calls of agents could not be removed', { code: AppError.from(error).code }));
  return {
    now,
    daily: (): void => {
      quietly();
      timer = setInterval(quietly, dayMs);
      timer.unref();
    },
    close: (): void => {
      closed = true;
      if (timer) clearInterval(timer);
    },
  };
};

// Personal data, put together: what services and runs ask, and the look once a day for names that were kept long enough.
import { AppError } from '../core/app-error';
import type { Clock } from '../core/ports/clock';
import type { Logger } from '../core/ports/logger';
import type { Database } from '../db/database';
import type { QueryThread } from '../db/query-thread';
import { createObjections, createPrivacyRepository, createPrivacyService, type Objections, type PrivacyService } from '../features/privacy';

const dayMs = 86_400_000;

export interface PrivacySetup {
  service: PrivacyService;
  objections: Objections;
  /** Purges now, and every day while the app stays open. */
  start(): void;
  stop(): void;
}

export const createPrivacySetup = ({ log, ...ports }: { database: Database; clock: Clock; queries: QueryThread; log: Logger; forgetPages(): Promise<void> }): PrivacySetup => {
  const privacy = createPrivacyRepository(ports.database, ports.clock);
  const service = createPrivacyService({ ...ports, privacy });
  const purge = (): void => void service.purge(null).catch((error: unknown) => log.error('names that are due could not be taken off', { code: AppError.from(error).code }));
  let timer: NodeJS.Timeout | null = null;
  return {
    service, objections: createObjections(privacy),
    start: () => {
      purge();
      timer ??= setInterval(purge, dayMs).unref();
    },
    stop: () => {
      if (timer) clearInterval(timer);
      timer = null;
    },
  };
};

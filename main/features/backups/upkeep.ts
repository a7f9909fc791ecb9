// What keeps the workspace safe while the app is open, a little after the start and then every quarter of an hour: a look at
// the file, the backup of the day, space kept for a full disk.
import { AppError } from '../../core/app-error';
import type { Logger } from '../../core/ports/logger';
import type { Ballast } from '../../db/ballast';
import type { Database } from '../../db/database';
import type { BackupService } from './backup.service';

export interface UpkeepPorts {
  database: Database;
  service: BackupService;
  ballast: Ballast;
  log: Logger;
}

export interface Upkeep {
  /** Begins after a moment, when the first screen is there. */
  start(): void;
  /** What is due now. Never throws: a failure is logged and shown among the backups. */
  tick(): Promise<void>;
  /** Nothing new begins; what is under way ends with the database. */
  stop(): void;
}

const firstMs = 20_000;
const everyMs = 15 * 60_000;

export const createUpkeep = ({ database, service, ballast, log }: UpkeepPorts): Upkeep => {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  let looked = false;
  let under: Promise<void> = Promise.resolve();

  const attempt = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    try {
      if (!stopped) await act();
    } catch (error) {
      if (!stopped) log.error(`${what} failed`, { code: AppError.from(error).code, error });
    }
  };

  /** Once a session; after an unclean stop it was looked at before it was opened. */
  const look = async (): Promise<void> => {
    if (looked) return;
    const problem = await database.jobs({ kind: 'quick-check', path: database.path }).catch((error: unknown) => {
      if (AppError.from(error).code === 'DATABASE_CORRUPT') return AppError.from(error).message;
      throw error;
    });
    looked = true;
    if (!problem) return;
    log.error('the workspace file is damaged', { problem });
    service.reportDamage(problem);
  };

  const tick = (): Promise<void> => {
    under = under.then(async () => {
      if (database.readOnly) return;
      await attempt('looking the workspace through', look);
      await attempt('the backup of the day', () => service.backUpDaily());
      await attempt('keeping space for a full disk', () => (ballast.missing ? Promise.resolve() : ballast.ensure()));
    });
    return under;
  };
  const later = (ms: number): void => {
    if (stopped) return;
    timer = setTimeout(() => void tick().then(() => later(everyMs)), ms);
    timer.unref();
  };

  return {
    start: () => later(firstMs),
    tick,
    stop: () => {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
  };
};

import type { LogPage, LogTailInput } from '@shared/contracts/log';
import { createIdleWorker } from '../../language/idle-worker';

/** The app's own log, as it was written: secrets and texts were left out then. */
export interface LogService {
  /** Newest first. Empty where the app writes no file (headless). @throws CANCELLED when the signal aborts */
  tail(input: LogTailInput, signal?: AbortSignal): Promise<LogPage>;
  close(): Promise<void>;
}

/** @param folder of the log files; null where there are none */
export const createLogService = ({ folder, workersDir }: { folder: string | null; workersDir: string }): LogService => {
  const worker = createIdleWorker<{ folder: string; input: LogTailInput }, LogPage>('logs', { workersDir });
  return {
    tail: async (input, signal) => (folder === null ? { items: [], nextCursor: null } : worker.call({ folder, input }, signal)),
    close: () => worker.close(),
  };
};

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../core/app-error';
import type { BackupProgress } from './backup';
import { doFileJob, type FileJob, type Job, type JobAnswers } from './file-jobs';
import { migrations } from './migrations';
import type { Migration } from './migration';
import type { ThreadSetting } from './sql-thread';
import { wrapSqliteError } from './sqlite-errors';

export type FileReply = { progress: [number, number] } | { answer: JobAnswers[FileJob['kind']] } | { error: { code: string; message: string; details: Record<string, unknown>; retry: boolean; stack: string | undefined } };

/** Runs a job in a thread of its own, or in this one where there is none. @throws errors by code */
export type RunFileJob = <K extends FileJob['kind']>(job: Job<K>, progress?: BackupProgress) => Promise<JobAnswers[K]>;

export interface FileJobs {
  run: RunFileJob;
  /** Ends what is under way: what it was writing is swept away the next time. */
  stop(): Promise<void>;
}

class Threads {
  private readonly workers = new Set<Worker>();

  constructor(private readonly setting: ThreadSetting) {}

  run(job: FileJob, progress: BackupProgress): Promise<JobAnswers[FileJob['kind']]> {
    const { workersDir, workerExt } = this.setting;
    return new Promise((resolve, reject) => {
      const worker = new Worker(join(workersDir, `files${workerExt}`), { workerData: job });
      this.workers.add(worker);
      worker.on('message', (reply: FileReply) => {
        if ('progress' in reply) return progress(...reply.progress);
        if ('error' in reply) reject(AppError.from(reply.error));
        else resolve(reply.answer);
      });
      worker.once('error', reject);
      worker.once('exit', () => {
        this.workers.delete(worker);
        reject(new AppError('CANCELLED', 'Work on the workspace file was broken off.'));
      });
    });
  }

  async stop(): Promise<void> {
    await Promise.all([...this.workers].map((worker) => worker.terminate()));
  }
}

const here = async (job: FileJob, steps: readonly Migration[], progress: BackupProgress): Promise<JobAnswers[FileJob['kind']]> => {
  try {
    return await doFileJob(job, steps, progress);
  } catch (error) {
    throw wrapSqliteError(error);
  }
};

/** @param steps migrations where they are not the app's own: then jobs run in this thread */
export const fileJobs = (thread: ThreadSetting | undefined, steps: readonly Migration[] = migrations): FileJobs => {
  const threads = thread && steps === migrations ? new Threads(thread) : null;
  const run = (job: FileJob, progress: BackupProgress = () => {}) => (threads ? threads.run(job, progress) : here(job, steps, progress));
  return { run: run as RunFileJob, stop: async () => threads?.stop() };
};

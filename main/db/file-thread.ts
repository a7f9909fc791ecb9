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

const inThread = ({ workersDir, workerExt }: ThreadSetting, job: FileJob, progress: BackupProgress): Promise<JobAnswers[FileJob['kind']]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(workersDir, `files${workerExt}`), { workerData: job });
    worker.on('message', (reply: FileReply) => {
      if ('progress' in reply) return progress(...reply.progress);
      if ('error' in reply) reject(AppError.from(reply.error));
      else resolve(reply.answer);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new AppError('INTERNAL', 'Work on the workspace file broke off. Try again.')));
  });

const here = async (job: FileJob, steps: readonly Migration[], progress: BackupProgress): Promise<JobAnswers[FileJob['kind']]> => {
  try {
    return await doFileJob(job, steps, progress);
  } catch (error) {
    throw wrapSqliteError(error);
  }
};

/** @param steps migrations where they are not the app's own: then jobs run in this thread */
export const fileJobs = (thread: ThreadSetting | undefined, steps: readonly Migration[] = migrations): RunFileJob =>
  ((job: FileJob, progress: BackupProgress = () => {}) => (thread && steps === migrations ? inThread(thread, job, progress) : here(job, steps, progress))) as RunFileJob;

// Work on whole files: long, and nothing of it may hold up a window.
import type { RecoveryDto } from '@shared/contracts/backup';
import { backUpFile, type BackupProgress, type MadeBackup } from './backup';
import { inspectFile, quickCheck, type Inspection } from './inspect-file';
import type { Migration } from './migration';
import { recover } from './recover';
import { stageRestore } from './restore';
import type { JsonColumns } from './salvage';

export type FileJob =
  | { kind: 'quick-check'; path: string }
  | { kind: 'inspect'; path: string }
  | { kind: 'back-up'; path: string; dir: string; name: string }
  | { kind: 'stage-restore'; dir: string; name: string; now: Date }
  | { kind: 'recover'; dir: string; json: JsonColumns; now: Date };

export interface JobAnswers {
  'quick-check': string | null;
  inspect: Inspection;
  'back-up': MadeBackup;
  'stage-restore': null;
  recover: RecoveryDto;
}

export type Job<K extends FileJob['kind']> = Extract<FileJob, { kind: K }>;

/** Runs one in this thread. @throws as what it calls */
export const doFileJob = async (job: FileJob, migrations: readonly Migration[], progress: BackupProgress): Promise<JobAnswers[FileJob['kind']]> => {
  switch (job.kind) {
    case 'quick-check': return quickCheck(job.path);
    case 'inspect': return inspectFile(job.path);
    case 'back-up': return backUpFile(job.path, job.dir, job.name, progress);
    case 'stage-restore': stageRestore(job.dir, job.name, migrations.at(-1)?.number ?? 0, job.now); return null;
    case 'recover': return recover({ dir: job.dir, json: job.json, now: job.now, migrations });
  }
};

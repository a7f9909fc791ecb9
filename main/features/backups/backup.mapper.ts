import type { BackupDto, BackupState } from '@shared/contracts/backup';
import type { ShelvedBackup } from '../../db/backup-shelf';

const stateOf = ({ check }: ShelvedBackup, newestVersion: number): BackupState => {
  if (!check) return 'unchecked';
  if (check.problem) return 'damaged';
  return check.version > newestVersion ? 'newer' : 'good';
};

export const backupDtoOf = (backup: ShelvedBackup, newestVersion: number): BackupDto => {
  const { name, kind, at, bytes, check } = backup;
  const rows = (table: string): number | null => check?.rows[table] ?? null;
  return {
    name, kind, at, bytes, state: stateOf(backup, newestVersion), checkedAt: check?.at ?? null, problem: check?.problem ?? null,
    campaigns: rows('campaigns'), posts: rows('posts'), comments: rows('comments'),
  };
};

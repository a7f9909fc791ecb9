import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupDto, BackupsDto, WorkspaceHealth } from '@shared/contracts/backup';
import type { AppEvent } from '@shared/events';
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import { backupsToForget, sameDay } from '../../db/backup-rotation';
import { forgetBackups, listBackups, noteCheck, type ShelvedBackup } from '../../db/backup-shelf';
import type { Database } from '../../db/database';
import { lastRestore, markRecoveryRead, unreadRecoveries } from '../../db/recovery-notes';
import { backupsDir, stampOf, timeInName } from '../../db/workspace-files';
import { backupDtoOf } from './backup.mapper';

/** Backups of the workspace, and what was done when its file was damaged. */
export interface BackupService {
  list(): Promise<BackupsDto>;
  /** @throws CONFLICT (one is being made) DISK_FULL DATABASE_CORRUPT (the workspace itself is damaged) */
  create(): Promise<BackupDto>;
  /** Reads one through; a damaged one is an answer, not an error. @throws NOT_FOUND */
  verify(name: string): Promise<BackupDto>;
  /** Ready when it returns; the workspace is closed and opened again right after. @throws NOT_FOUND CONFLICT DATABASE_CORRUPT DATABASE_NEWER DISK_FULL; nothing was changed then */
  restore(name: string): Promise<void>;
  health(): Promise<WorkspaceHealth>;
  /** @throws NOT_FOUND */
  dismiss(id: string): void;
  /** @throws CONFLICT when nothing is damaged */
  mend(): void;
  /** The backup of the day, where there is none yet: the same as `create`, and the oldest ones go. A failure is remembered for the list. */
  backUpDaily(): Promise<void>;
  /** From now on the workspace counts as damaged. */
  reportDamage(problem: string): void;
}

export interface BackupPorts {
  database: Database;
  workspaceDir: string;
  clock: Clock;
  /** The newest schema this app knows. */
  newestVersion: number;
  publish(event: AppEvent): void;
  /** Closes the workspace and opens it again; null where nobody can (the command line). */
  reopen: (() => void) | null;
}

class Backups implements BackupService {
  private readonly dir: string;
  private running: BackupsDto['running'] = null;
  private failure: BackupsDto['failure'] = null;
  private damaged = false;
  private leaving = false;

  constructor(private readonly ports: BackupPorts) {
    this.dir = backupsDir(ports.workspaceDir);
  }

  async list(): Promise<BackupsDto> {
    const restored = lastRestore(this.ports.workspaceDir);
    return {
      folder: this.dir, items: this.shelf().map((backup) => backupDtoOf(backup, this.ports.newestVersion)), running: this.running, failure: this.failure,
      restored: restored && { ...restored, backupAt: timeInName(restored.name) },
    };
  }

  create(): Promise<BackupDto> {
    return this.make('manual');
  }

  async backUpDaily(): Promise<void> {
    const now = this.ports.clock.now().toISOString();
    try {
      // A copy of a damaged file is none.
      if (this.damaged || this.shelf().some(({ kind, at }) => kind === 'daily' && sameDay(at, now))) return;
      await this.make('daily');
      forgetBackups(this.dir, backupsToForget(this.shelf()));
      this.failure = null;
      this.changed();
    } catch (cause) {
      const { code, message } = AppError.from(cause);
      if (code === 'CONFLICT') return; // one by hand is being made: the next time
      this.failure = { at: now, code, message };
      this.changed();
      throw cause;
    }
  }

  async verify(name: string): Promise<BackupDto> {
    const path = join(this.dir, name);
    if (!existsSync(path)) throw new AppError('NOT_FOUND', 'This backup is not there any more.');
    noteCheck(this.dir, name, await this.ports.database.jobs({ kind: 'inspect', path }), this.ports.clock.now());
    this.changed();
    return this.one(name);
  }

  async restore(name: string): Promise<void> {
    const { reopen, database, workspaceDir, clock } = this.ports;
    if (!reopen) throw new AppError('CONFLICT', 'A backup can be restored here only while no run is open.');
    if (database.readOnly) throw database.readOnly;
    this.requireIdle();
    this.leaving = true;
    try {
      await database.jobs({ kind: 'stage-restore', dir: workspaceDir, name, now: clock.now() });
    } catch (error) {
      this.leaving = false;
      throw error;
    }
    reopen();
  }

  async health(): Promise<WorkspaceHealth> {
    return { recoveries: unreadRecoveries(this.ports.workspaceDir), damaged: this.damaged };
  }

  dismiss(id: string): void {
    markRecoveryRead(this.ports.workspaceDir, id);
    this.changed();
  }

  mend(): void {
    const { reopen } = this.ports;
    if (!this.damaged || !reopen) throw new AppError('CONFLICT', 'The workspace is not known to be damaged.');
    this.requireIdle();
    this.leaving = true;
    reopen();
  }

  reportDamage(_problem: string): void {
    this.damaged = true;
    this.ports.database.suspect();
    this.changed();
  }

  private shelf(): ShelvedBackup[] {
    return listBackups(this.dir);
  }

  private async make(kind: 'manual' | 'daily'): Promise<BackupDto> {
    const { database, clock } = this.ports;
    this.requireIdle();
    this.running = { done: 0, total: 0 };
    this.changed();
    try {
      const at = clock.now();
      const made = await database.jobs({ kind: 'back-up', path: database.path, dir: this.dir, name: `${kind}-${stampOf(at)}` }, (done, total) => {
        this.running = { done, total };
        this.changed();
      });
      noteCheck(this.dir, made.name, made, at);
      return this.one(made.name);
    } catch (error) {
      if (AppError.from(error).code === 'DATABASE_CORRUPT') this.reportDamage(AppError.from(error).message);
      throw error;
    } finally {
      this.running = null;
      this.changed();
    }
  }

  private requireIdle(): void {
    if (this.leaving) throw new AppError('CONFLICT', 'The workspace is being opened anew. Wait a moment.', { retry: true });
    if (this.running) throw new AppError('CONFLICT', 'A backup is being made. Wait until it is done.', { retry: true });
  }

  private one(name: string): BackupDto {
    const found = this.shelf().find((backup) => backup.name === name);
    if (!found) throw new AppError('NOT_FOUND', 'This backup is not there any more.');
    return backupDtoOf(found, this.ports.newestVersion);
  }

  private changed(): void {
    this.ports.publish({ type: 'backups.changed' });
  }
}

export const createBackupService = (ports: BackupPorts): BackupService => new Backups(ports);

import { backupDto, backupNameInput, backupsDto, recoveryIdInput, workspaceHealth } from '@shared/contracts/backup';
import { noInput, okSchema } from '@shared/contracts/basics';
import { t } from '../../trpc/init';
import { permitted, signedInProcedure } from '../../trpc/procedures';
import type { BackupService } from './backup.service';

const ok = { ok: true as const };

export const createBackupRouter = (service: BackupService) =>
  t.router({
    list: permitted('system_settings', { rest: { method: 'GET', path: '/backups' }, description: 'Backups of the workspace, newest first, and the one that is being made.' })
      .input(noInput).output(backupsDto).query(() => service.list()),
    create: permitted('system_settings', { rest: { method: 'POST', path: '/backups' }, description: 'Makes a backup now and reads it through.' })
      .input(noInput).output(backupDto).mutation(() => service.create()),
    verify: permitted('system_settings', { rest: { method: 'POST', path: '/backups/{name}/verify' }, description: 'Reads a backup through from the first page to the last.' })
      .input(backupNameInput).output(backupDto).mutation(({ input }) => service.verify(input.name)),
    restore: permitted('system_settings', { rest: { method: 'POST', path: '/backups/{name}/restore' }, description: 'Puts a backup in the place of the workspace, which becomes a backup itself, and opens it.' })
      .input(backupNameInput).output(okSchema).mutation(async ({ input }) => { await service.restore(input.name); return ok; }),
    health: signedInProcedure({ rest: { method: 'GET', path: '/backups/health' }, description: 'What was done about a damaged workspace, and whether it is damaged now.' })
      .input(noInput).output(workspaceHealth).query(() => service.health()),
    dismiss: permitted('system_settings', { rest: { method: 'POST', path: '/backups/recoveries/{id}/read' }, description: 'The person has read what was done; the report stays in the quarantine.' })
      .input(recoveryIdInput).output(okSchema).mutation(({ input }) => { service.dismiss(input.id); return ok; }),
    mend: permitted('system_settings', { rest: { method: 'POST', path: '/backups/mend' }, description: 'Closes a damaged workspace, mends it and opens it again.' })
      .input(noInput).output(okSchema).mutation(() => { service.mend(); return ok; }),
  });

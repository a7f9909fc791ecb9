import { auditExportInput, auditListInput, auditPage } from '@shared/contracts/audit';
import { savedFile } from '@shared/contracts/system';
import type { Desktop } from '../../core/ports/desktop';
import { t } from '../../trpc/init';
import { permitted } from '../../trpc/procedures';
import type { AuditService } from './audit.service';

export const createAuditRouter = (service: AuditService, desktop: Desktop) =>
  t.router({
    list: permitted('manage_users', { rest: { method: 'GET', path: '/audit' }, description: 'Who did what when to which row, newest first.' })
      .input(auditListInput).output(auditPage).query(({ input }) => service.list(input)),
    export: permitted('manage_users', { rest: { method: 'GET', path: '/audit/export' }, description: 'The record of acts as CSV or JSON lines.' })
      .input(auditExportInput).output(savedFile)
      .mutation(async ({ input }) => { const file = await service.export(input); return { path: await desktop.saveFile(file.fileName, file.bytes), rows: file.rows }; }),
  });

import { noInput } from '@shared/contracts/basics';
import { savedFile } from '@shared/contracts/system';
import type { Desktop } from '../../core/ports/desktop';
import { t } from '../../trpc/init';
import { permitted } from '../../trpc/procedures';
import type { DiagnosticsService } from './diagnostics.service';

export const createDiagnosticsRouter = (service: DiagnosticsService, desktop: Desktop) =>
  t.router({
    export: permitted('view_agent_logs', { rest: { method: 'POST', path: '/diagnostics/export' }, description: 'Writes what the app knows of its own state to a file, without personal data.' })
      .input(noInput).output(savedFile)
      .mutation(async () => { const file = await service.make(); return { path: await desktop.saveFile(file.fileName, file.bytes), rows: file.rows }; }),
  });

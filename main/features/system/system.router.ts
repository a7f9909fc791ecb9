import { z } from 'zod';
import { okSchema, noInput } from '@shared/contracts/basics';
import { exportInput } from '@shared/contracts/campaign';
import { chooseFilesInput, chosenFiles, dashboardDto, savedFile, statusBar, systemInfo } from '@shared/contracts/system';
import type { Desktop } from '../../core/ports/desktop';
import { t } from '../../trpc/init';
import { permitted, publicProcedure, signedInProcedure } from '../../trpc/procedures';
import type { CampaignService } from '../campaigns';
import type { SystemService } from './system.service';

const ok = { ok: true as const };

export const createSystemRouter = (service: SystemService, campaigns: CampaignService, desktop: Desktop) =>
  t.router({
    info: publicProcedure({ rest: { method: 'GET', path: '/info' }, description: 'Version, engine, where secrets are kept.' })
      .input(noInput).output(systemInfo).query(() => service.info()),
    status: signedInProcedure({ rest: { method: 'GET', path: '/status' }, description: 'What runs now.' })
      .input(noInput).output(statusBar).query(({ ctx }) => service.status(ctx.account)),
    dashboard: signedInProcedure({ rest: { method: 'GET', path: '/dashboard' }, description: 'What needs the person now.' })
      .input(noInput).output(dashboardDto).query(({ ctx }) => service.dashboard(ctx.account)),
    resumeWork: permitted('run_agents', { audited: false, rest: { method: 'POST', path: '/resume-work' }, description: 'Tries whether there is space again after a full disk, and goes on.' })
      .input(noInput).output(okSchema).mutation(async () => { await service.resumeWork(); return ok; }),
    chooseFiles: permitted('research_blogs', { audited: false, rest: null, description: 'Lets the person pick files or a folder as sources.' })
      .input(chooseFilesInput).output(chosenFiles).mutation(async ({ input }) => ({ paths: await desktop.chooseFiles(input) })),
    openExternal: signedInProcedure({ audited: false, rest: null, description: 'Opens a web address in the system’s browser.' })
      .input(z.object({ url: z.url({ protocol: /^https?$/ }) })).output(okSchema).mutation(async ({ input }) => { await desktop.openExternal(input.url); return ok; }),
    copy: signedInProcedure({ audited: false, rest: null, description: 'Puts a text on the clipboard.' })
      .input(z.object({ text: z.string().max(20_000) })).output(okSchema).mutation(async ({ input }) => { await desktop.writeClipboard(input.text); return ok; }),
    exportComments: permitted('view_campaign', { rest: { method: 'GET', path: '/comments/export' }, description: 'Writes drafts and their reviews to a file; safe against formulas.' })
      .input(exportInput).output(savedFile)
      .mutation(async ({ ctx, input }) => { const file = await campaigns.export(ctx.account, input); return { path: await desktop.saveFile(file.fileName, file.bytes), rows: file.rows }; }),
    saveTemplate: permitted('research_blogs', { audited: false, rest: null, description: 'Writes an empty table to fill in as a source.' })
      .input(z.object({ format: z.enum(['csv', 'xlsx']) })).output(savedFile)
      .mutation(async ({ input }) => { const file = await campaigns.template(input.format); return { path: await desktop.saveFile(file.fileName, file.bytes), rows: 0 }; }),
  });

import { z } from 'zod';
import { noInput, okSchema } from '@shared/contracts/basics';
import { noticeCounts, noticeDto, noticeListInput, noticeMarkInput, noticePage, noticePreferences, noticePreferencesPatch } from '@shared/contracts/notice';
import { t } from '../../trpc/init';
import { signedInProcedure } from '../../trpc/procedures';
import type { NoticeService } from './notice.service';

const ok = { ok: true as const };

export const createNoticeRouter = (service: NoticeService) =>
  t.router({
    list: signedInProcedure({ rest: { method: 'GET', path: '/notices' }, description: 'The notification centre of the account, newest first.' })
      .input(noticeListInput).output(noticePage).query(({ ctx, input }) => service.list(ctx.account, input)),
    counts: signedInProcedure({ rest: { method: 'GET', path: '/notices/counts' }, description: 'How many notices are unread.' })
      .input(noInput).output(noticeCounts).query(({ ctx }) => service.counts(ctx.account)),
    markRead: signedInProcedure({ audited: false, rest: { method: 'POST', path: '/notices/read' }, description: 'Marks notices of the account as read; without ids, all of them.' })
      .input(noticeMarkInput).output(okSchema).mutation(async ({ ctx, input }) => { await service.markRead(ctx.account, input.ids); return ok; }),
    dismiss: signedInProcedure({ audited: false, rest: { method: 'POST', path: '/notices/dismiss' }, description: 'Takes notices out of the account’s centre; without ids, all of them.' })
      .input(noticeMarkInput).output(okSchema).mutation(async ({ ctx, input }) => { await service.dismiss(ctx.account, input.ids); return ok; }),
    announcements: signedInProcedure({ rest: { method: 'GET', path: '/notices/announcements' }, description: 'Announcements that are not over and that the account has not dismissed.' })
      .input(noInput).output(z.array(noticeDto)).query(({ ctx }) => service.announcements(ctx.account)),
    preferences: signedInProcedure({ rest: { method: 'GET', path: '/notices/preferences' }, description: 'What the account wants to be told, how and when.' })
      .input(noInput).output(noticePreferences).query(({ ctx }) => service.preferences(ctx.account.id)),
    setPreferences: signedInProcedure({ rest: { method: 'PATCH', path: '/notices/preferences' }, description: 'Changes the named preferences of the account.' })
      .input(noticePreferencesPatch).output(noticePreferences).mutation(({ ctx, input }) => service.setPreferences(ctx.account, input)),
  });

import { z } from 'zod';
import { byIdInput, okSchema } from '@shared/contracts/basics';
import { scheduleDto, scheduleInput, scheduleListInput, schedulePatch, schedulePreview, schedulePreviewInput } from '@shared/contracts/schedule';
import { t } from '../../trpc/init';
import { permitted } from '../../trpc/procedures';
import type { ScheduleService } from './schedule.service';

const ok = { ok: true as const };

export const createScheduleRouter = (service: ScheduleService) =>
  t.router({
    list: permitted('view_campaign', { rest: { method: 'GET', path: '/schedules' }, description: 'What a campaign does by itself, and when next.' })
      .input(scheduleListInput).output(z.array(scheduleDto)).query(({ ctx, input }) => service.list(ctx.account, input.campaignId)),
    create: permitted('run_agents', { rest: { method: 'POST', path: '/schedules' }, description: 'Lets a campaign run, or look at its sources, by itself at set times.' })
      .input(scheduleInput).output(scheduleDto).mutation(({ ctx, input }) => service.create(ctx.account, input)),
    update: permitted('run_agents', { rest: { method: 'PATCH', path: '/schedules/{id}' }, description: 'Changes the times of a schedule, or switches it off and on.' })
      .input(schedulePatch).output(scheduleDto).mutation(({ ctx, input }) => service.update(ctx.account, input.id, input.patch)),
    delete: permitted('run_agents', { rest: { method: 'DELETE', path: '/schedules/{id}' }, description: 'Deletes a schedule.' })
      .input(byIdInput).output(okSchema).mutation(async ({ ctx, input }) => { await service.delete(ctx.account, input.id); return ok; }),
    preview: permitted('view_campaign', { rest: { method: 'POST', path: '/schedules/preview' }, description: 'The next times that a choice comes to, by the clock of the machine.' })
      .input(schedulePreviewInput).output(schedulePreview).query(({ input }) => service.preview(input)),
  });

import type { z } from 'zod';
import type { ScheduleDto, scheduleInput, schedulePatch, schedulePreview, schedulePreviewInput } from '@shared/contracts/schedule';
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import { newId } from '../../core/ids';
import type { Database } from '../../db/database';
import type { Actor } from '../accounts';
import { createCampaignAccess, watchedSources, type CampaignPorts, type CampaignRow } from '../campaigns';
import type { ScheduleRow } from './schedule.entity';
import { createScheduleRepository } from './schedule.repository';
import { nextTimes, requireSensible } from './schedule.rules';
import { nextRunAt } from './scheduler';

/** What a campaign does by itself, by the clock of this machine while the app is open. */
export interface ScheduleService {
  list(actor: Actor, campaignId: string): Promise<ScheduleDto[]>;
  /** @throws VALIDATION for a time that never or too often comes, or when there is nothing to watch */
  create(actor: Actor, input: z.output<typeof scheduleInput>): Promise<ScheduleDto>;
  update(actor: Actor, id: string, patch: z.output<typeof schedulePatch>['patch']): Promise<ScheduleDto>;
  delete(actor: Actor, id: string): Promise<void>;
  preview(input: z.output<typeof schedulePreviewInput>): z.infer<typeof schedulePreview>;
}

export interface ScheduleServicePorts {
  database: Database;
  clock: Clock;
  campaigns: CampaignPorts;
}

const mostOfCampaign = 10;
const previewed = 3;

const requireWatchable = ({ sources }: CampaignRow): void => {
  if (watchedSources(sources).length === 0) throw new AppError('VALIDATION', 'This campaign has no feed, address or file to watch, only searches. Add one first.', { details: { issues: [{ path: 'kind', message: 'Nothing to watch.' }] } });
};

export const createScheduleService = ({ database, clock, campaigns }: ScheduleServicePorts): ScheduleService => {
  const schedules = createScheduleRepository(database);
  const access = createCampaignAccess(campaigns);
  const dto = async ({ id, kind, campaignId, times, enabled, nextRunAt: nextAt }: ScheduleRow): Promise<ScheduleDto> => {
    const last = await schedules.lastRun(id);
    return { id, kind, campaignId, times, enabled, nextAt, last: last && { at: last.at, outcome: last.outcome, text: last.text } };
  };
  const open = async (actor: Actor, id: string): Promise<ScheduleRow> => {
    const row = await schedules.find(id);
    if (!row) throw new AppError('NOT_FOUND', 'This schedule does not exist.');
    await access.open(actor, row.campaignId);
    return row;
  };
  const changed = (campaignId: string): void => database.record({ type: 'schedule.changed', campaignId });

  return {
    list: async (actor, campaignId) => {
      await access.open(actor, campaignId);
      return Promise.all((await schedules.ofCampaign(campaignId)).map(dto));
    },
    create: (actor, { campaignId, kind, times }) =>
      database.unit(async () => {
        const campaign = await access.open(actor, campaignId);
        if (kind === 'watch-feeds') requireWatchable(campaign);
        requireSensible(times, clock.now());
        if ((await schedules.ofCampaign(campaignId)).length >= mostOfCampaign) throw new AppError('CONFLICT', `A campaign has at most ${mostOfCampaign} schedules. Delete one first.`);
        const now = clock.now().toISOString();
        const row: ScheduleRow = { id: newId(), kind, campaignId, ownerId: actor.id, times, enabled: true, lastRunAt: null, nextRunAt: nextRunAt({ times }, clock.now()), createdAt: now, updatedAt: now };
        await schedules.insert(row);
        changed(campaignId);
        return dto(row);
      }),
    update: (actor, id, patch) =>
      database.unit(async () => {
        const row = await open(actor, id);
        const [times, enabled] = [patch.times ?? row.times, patch.enabled ?? row.enabled];
        requireSensible(times, clock.now());
        // Counted anew: what was missed while it was off is not made up for.
        const after: ScheduleRow = { ...row, times, enabled, nextRunAt: enabled ? nextRunAt({ times }, clock.now()) : null, updatedAt: clock.now().toISOString() };
        await schedules.update(id, after);
        changed(row.campaignId);
        return dto(after);
      }),
    delete: (actor, id) =>
      database.unit(async () => {
        const row = await open(actor, id);
        await schedules.delete(id);
        changed(row.campaignId);
      }),
    preview: ({ times }) => {
      requireSensible(times, clock.now());
      return { next: nextTimes(times, clock.now(), previewed).map((time) => time.toISOString()), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
    },
  };
};

// What happens when the time of a schedule has come: inside the unit that moves the schedule on, so that it happens once.
import type { ScheduleKind } from '@shared/contracts/schedule';
import type { SourceInput } from '@shared/contracts/source';
import { AppError } from '../../core/app-error';
import { startCampaign } from './campaign-lifecycle';
import { taskKinds } from './campaign-run';
import { estimateAtStart } from './estimate-campaign';
import type { CampaignPorts, ScheduleEnd } from './campaign.ports';
import { isActive } from './campaign.rules';

export interface Due {
  scheduleId: string;
  kind: ScheduleKind;
  campaignId: string;
  dueAt: string;
  /** It was missed and is made up for. */
  late: boolean;
}

/** Nobody waits for it: what a person starts goes first. */
const nightlyPriority = 7;

/** What a look at the sources reads: a search costs queries and names posts, not news. */
export const watchedSources = (sources: readonly SourceInput[]): SourceInput[] => sources.filter((source) => typeof source === 'string' || source.kind !== 'search');

/** Never throws for what a person can mend: that is the outcome, and it stands in the timeline. */
export const beginScheduled = async (ports: CampaignPorts, { scheduleId, kind, campaignId, dueAt, late }: Due): Promise<ScheduleEnd> => {
  const { campaigns, store, database, control, activity } = ports;
  const leftOut = async (text: string): Promise<ScheduleEnd> => {
    await activity.add({ campaignId, type: 'schedule.changed', text: `Not begun by itself: ${text}` });
    return { outcome: 'left_out', text };
  };
  const row = await campaigns.find(campaignId);
  if (!row || row.deletedAt) return leftOut('The campaign was deleted.');
  const made = late ? ', later than planned since the app was not open or the machine asleep' : '';
  if (kind === 'watch-feeds') {
    await store.enqueue([{ ...taskKinds.watch, payload: { campaignId, scheduleId, dueAt }, uniqueKey: `watch ${scheduleId} ${dueAt}`, campaignId, runId: null, subject: row.name, priority: nightlyPriority }]);
    database.afterCommit(() => control.wake());
    return { outcome: 'started', text: `Looks at the sources${made}.` };
  }
  if (isActive(row.status)) return leftOut(`The campaign was ${row.status} already.`);
  try {
    await startCampaign(ports, row, { estimate: await estimateAtStart(ports, row, false), priority: nightlyPriority, text: `Started by itself${made}.` });
  } catch (error) {
    if (AppError.from(error).code !== 'CONFLICT') throw error;
    return leftOut(AppError.from(error).message);
  }
  return { outcome: 'started', text: `Started${made}.` };
};

// Which events a person should hear of although no screen is open. Called inside the unit of the events themselves: the notice
// commits with what it is about, or neither does.
import type { AppEvent, EventType } from '@shared/events';
import { newId } from '../../core/ids';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { NoticeRow } from './notice.entity';
import type { NoticeRepository } from './notice.repository';

export interface RaisePorts {
  database: Database;
  clock: Clock;
  repository: NoticeRepository;
}

type NewNotice = Pick<NoticeRow, 'accountId' | 'kind' | 'key'> & Partial<NoticeRow>;

/** Inside a unit. */
export const raise = async ({ database, clock, repository }: RaisePorts, notice: NewNotice): Promise<void> => {
  const row: NoticeRow = { campaignId: null, count: 0, message: null, fromAt: null, untilAt: null, held: false, ...notice, id: newId(), at: clock.now().toISOString() };
  await repository.insert(row);
  database.record({ type: 'notice.raised', noticeId: row.id, accountId: row.accountId });
};

const draftsKey = 'drafts';
/** After these the number of drafts that wait may be another. */
const recounted: ReadonlySet<EventType> = new Set<EventType>(['comment.drafted', 'comment.approved', 'comment.rejected', 'comment.reopened', 'comment.edited', 'campaign.deleted', 'campaign.restored']);

/** One notice that counts up and down, and goes when nothing waits any more; only a new draft brings it, or brings it back. */
const draftsWait = async (ports: RaisePorts, accountId: string, drafted: boolean): Promise<void> => {
  const { database, clock, repository } = ports;
  const [count, open] = [await repository.draftsWaiting(accountId), await repository.open(accountId, draftsKey)];
  if (!open) return drafted && count > 0 ? raise(ports, { accountId, kind: 'drafts_wait', key: draftsKey, count }) : undefined;
  if (count === open.count && !drafted) return;
  if (count === 0) await repository.mark(accountId, [open.id], 'dismissed_at', clock.now().toISOString());
  await repository.update(open.id, { count, ...(drafted ? { at: clock.now().toISOString() } : {}) });
  if (!drafted || !open.read) return database.record({ type: 'notice.changed', accountId });
  await repository.unmark(open.id, accountId);
  database.record({ type: 'notice.raised', noticeId: open.id, accountId });
};

const runEnded = async (ports: RaisePorts, event: Extract<AppEvent, { type: 'campaign.finished' | 'campaign.failed' }>): Promise<void> => {
  const campaign = await ports.repository.campaign(event.campaignId);
  if (!campaign) return;
  await raise(ports, { accountId: campaign.ownerId, kind: event.type === 'campaign.finished' ? 'run_finished' : 'run_failed', key: `run ${event.campaignId}`, campaignId: event.campaignId, count: campaign.awaiting });
};

/** The day's budget is everybody's, a campaign's its owner's. */
const budgetUsed = async (ports: RaisePorts, event: Extract<AppEvent, { type: 'budget.warned' | 'budget.exhausted' }>): Promise<void> => {
  const campaign = event.campaignId === null ? null : await ports.repository.campaign(event.campaignId);
  await raise(ports, { accountId: campaign?.ownerId ?? null, kind: 'budget', key: `budget ${event.campaignId ?? 'day'}`, campaignId: event.campaignId, count: event.type === 'budget.exhausted' ? 100 : event.percent });
};

/** @returns what a unit of work calls with its events before it commits */
export const createNoticeRaiser = (ports: RaisePorts) => async (events: readonly AppEvent[]): Promise<void> => {
  const drafted = new Map<string, boolean>();
  for (const event of events) {
    if (event.type === 'campaign.finished' || event.type === 'campaign.failed') await runEnded(ports, event);
    if (event.type === 'system.work_resumed') await raise(ports, { accountId: null, kind: 'disk', key: 'disk' });
    if (event.type === 'budget.warned' || event.type === 'budget.exhausted') await budgetUsed(ports, event);
    if (!recounted.has(event.type) || !('campaignId' in event) || event.campaignId === null) continue;
    drafted.set(event.campaignId, (drafted.get(event.campaignId) ?? false) || event.type === 'comment.drafted');
  }
  const owners = new Map<string, boolean>();
  for (const [campaignId, any] of drafted) {
    const owner = (await ports.repository.campaign(campaignId))?.ownerId;
    if (owner) owners.set(owner, (owners.get(owner) ?? false) || any);
  }
  for (const [owner, any] of owners) await draftsWait(ports, owner, any);
};

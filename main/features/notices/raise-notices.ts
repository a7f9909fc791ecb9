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

/** A notice that counts what waits for its account. */
interface Waiting {
  kind: 'drafts_wait' | 'posting_unknown';
  key: string;
  count(repository: NoticeRepository, accountId: string): Promise<number>;
}
const drafts: Waiting = { kind: 'drafts_wait', key: 'drafts', count: (repository, accountId) => repository.draftsWaiting(accountId) };
const postings: Waiting = { kind: 'posting_unknown', key: 'postings', count: (repository, accountId) => repository.postingsUnknown(accountId) };
/** After these the number of drafts that wait may be another. */
const recounted: ReadonlySet<EventType> = new Set<EventType>(['comment.drafted', 'comment.approved', 'comment.rejected', 'comment.reopened', 'comment.edited', 'campaign.deleted', 'campaign.restored']);

/** After these the number of postings of which nobody knows may be another. */
const recountedPostings: ReadonlySet<EventType> = new Set<EventType>(['comment.posting_unknown', 'comment.posted', 'comment.not_posted', 'comment.opened', 'campaign.deleted', 'campaign.restored']);

/** One notice that counts up and down, and goes when nothing waits any more; only what is `fresh` brings it, or brings it back. */
const keepCount = async (ports: RaisePorts, accountId: string, waiting: Waiting, fresh: boolean): Promise<void> => {
  const { database, clock, repository } = ports;
  const [count, open] = [await waiting.count(repository, accountId), await repository.open(accountId, waiting.key)];
  if (!open) return fresh && count > 0 ? raise(ports, { accountId, kind: waiting.kind, key: waiting.key, count }) : undefined;
  if (count === open.count && !fresh) return;
  if (count === 0) await repository.mark(accountId, [open.id], 'dismissed_at', clock.now().toISOString());
  await repository.update(open.id, { count, ...(fresh ? { at: clock.now().toISOString() } : {}) });
  if (!fresh || !open.read) return database.record({ type: 'notice.changed', accountId });
  await repository.unmark(open.id, accountId);
  database.record({ type: 'notice.raised', noticeId: open.id, accountId });
};

const removed = async (ports: RaisePorts, campaignId: string): Promise<void> => {
  const campaign = await ports.repository.campaign(campaignId);
  if (campaign) await raise(ports, { accountId: campaign.ownerId, kind: 'comment_removed', key: `removed ${campaignId}`, campaignId, count: 1 });
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

/** Which of these events may change a count, and whether they bring something new; by campaign. */
const touched = (events: readonly AppEvent[], recounts: ReadonlySet<EventType>, fresh: EventType): Map<string, boolean> => {
  const campaigns = new Map<string, boolean>();
  for (const event of events) {
    if (!recounts.has(event.type) || !('campaignId' in event) || event.campaignId === null) continue;
    campaigns.set(event.campaignId, (campaigns.get(event.campaignId) ?? false) || event.type === fresh);
  }
  return campaigns;
};

const recount = async (ports: RaisePorts, waiting: Waiting, campaigns: ReadonlyMap<string, boolean>): Promise<void> => {
  const owners = new Map<string, boolean>();
  for (const [campaignId, any] of campaigns) {
    const owner = (await ports.repository.campaign(campaignId))?.ownerId;
    if (owner) owners.set(owner, (owners.get(owner) ?? false) || any);
  }
  for (const [owner, any] of owners) await keepCount(ports, owner, waiting, any);
};

/** @returns what a unit of work calls with its events before it commits */
export const createNoticeRaiser = (ports: RaisePorts) => async (events: readonly AppEvent[]): Promise<void> => {
  for (const event of events) {
    if (event.type === 'campaign.finished' || event.type === 'campaign.failed') await runEnded(ports, event);
    if (event.type === 'system.work_resumed') await raise(ports, { accountId: null, kind: 'disk', key: 'disk' });
    if (event.type === 'budget.warned' || event.type === 'budget.exhausted') await budgetUsed(ports, event);
    if (event.type === 'comment.verified' && event.removed) await removed(ports, event.campaignId);
  }
  await recount(ports, drafts, touched(events, recounted, 'comment.drafted'));
  await recount(ports, postings, touched(events, recountedPostings, 'comment.posting_unknown'));
};

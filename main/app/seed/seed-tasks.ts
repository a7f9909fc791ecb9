import type Sqlite from 'better-sqlite3';
import type { TaskRow } from '../../tasks/task.entity';
import { rowWriter } from './row-writer';
import { iso, type SeedCampaign } from './seed-campaigns';
import type { SeedPost } from './seed-posts';
import type { SeededRandom } from './seeded-random';

/** What the queue keeps of ended tasks. */
const historyMs = 90 * 86_400_000;

const ended = (random: SeededRandom, at: number, seconds: number, task: Pick<TaskRow, 'name' | 'payload' | 'uniqueKey' | 'campaignId' | 'runId' | 'subject'>): TaskRow => ({
  ...task, id: random.id(at), version: 1, lane: null, host: null, traceId: null, status: 'done', held: false, priority: 5, turn: 0, attempts: 0, maxAttempts: 3, interruptions: 0, runAfter: iso(at), leaseOwner: null, leaseFence: 1, leaseUntil: null, leasedAt: iso(at + 5), workedMs: seconds * 1000 - 5,
  progressDone: null, progressTotal: null, errorCode: null, errorMessage: null, createdAt: iso(at), startedAt: iso(at + 5), finishedAt: iso(at + seconds * 1000),
});

/** The tasks of the runs that the history still holds. @returns which of them drafted each post */
export const writeTasks = ({ file, random, until }: { file: Sqlite.Database; random: SeededRandom; until: number }, campaigns: readonly SeedCampaign[], posts: readonly SeedPost[]): Map<string, string> => {
  const drafts = new Map<string, string>();
  const write = rowWriter<TaskRow>(file, 'tasks');
  const kept = (at: number): boolean => until - at < historyMs;
  for (const { row, run, startedAt } of campaigns.filter((campaign) => kept(campaign.startedAt))) {
    write(ended(random, startedAt, random.whole(1, 6), { name: 'campaign.research', payload: { runId: run.id }, uniqueKey: `research ${run.id}`, campaignId: row.id, runId: run.id, subject: row.name }));
  }
  for (const { row, foundAt, campaign } of posts.filter((post) => kept(post.campaign.startedAt))) {
    const { id: postId, url, title, date, campaignId, runId } = row;
    const candidate = { url, file: null, title, date, snippet: row.text.slice(0, 300), source: { kind: 'feed', value: campaign.row.sources[0] } };
    write(ended(random, foundAt, random.whole(2, 20), { name: 'campaign.analyse', payload: { runId, postId, candidate, host: { dates: date ? [date] : [], lists: [] } }, uniqueKey: `analyse ${runId} ${postId}`, campaignId, runId, subject: title }));
    if (row.status !== 'drafted') continue;
    const draft = ended(random, foundAt + 120_000, random.whole(1, 4), { name: 'campaign.draft', payload: { runId, postId }, uniqueKey: `draft ${runId} ${postId}`, campaignId, runId, subject: title });
    write(draft);
    drafts.set(postId, draft.id);
  }
  return drafts;
};

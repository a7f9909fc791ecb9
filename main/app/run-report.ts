// The answer of the headless `run`, from the rows of the workspace.
import type { CampaignDto, RunEstimate, RunTruth } from '@shared/contracts/campaign';
import type { Quote } from '@shared/contracts/basics';
import type { Analysis, Authority, CommentSystem } from '@shared/contracts/post';
import type { Plan } from '@shared/contracts/plan';
import type { Issue, ReviewParts, Verdict } from '@shared/contracts/review';
import { taskStatuses, type TaskStatus } from '@shared/contracts/task';
import type { CommentRow } from '../features/comments';
import type { PostRow, SkipRow } from '../features/posts';
import type { App } from './container';

export interface RunReport {
  campaign: CampaignDto;
  posts: {
    url: string; file?: string; title: string; text: string; words: number; language: string | null; author: string | null; date: string | null; commentSystem: CommentSystem;
    authority: Authority | null; worthiness: Analysis['worthiness'] | null; skipped?: { code: string; reason: string };
  }[];
  comments: {
    id: string; postUrl: string; type: string; text: string; verdict: Verdict; score: number; parts: ReviewParts; evidence: Quote[]; talkingPoints: string[]; disclosure: string | null; plan: Plan | null; issues: Issue[]; status: string;
  }[];
  skipped: { url: string; title: string | null; code: string; reason: string }[];
  tasks: Record<TaskStatus, number> & { total: number };
  /** What the start expected, and what the run did: why a figure is far off stands in `truth.reasons`. null without a run. */
  estimate: RunEstimate | null;
  truth: RunTruth | null;
  /** Micro-dollars that its tasks were charged for language models. */
  cost: number;
  durationMs: number;
}

const postOf = (row: PostRow): RunReport['posts'][number] => ({
  url: row.url, ...(row.file === null ? {} : { file: row.file }), title: row.title, text: row.text, words: row.words, language: row.language, author: row.author, date: row.date,
  commentSystem: row.commentSystem, authority: row.authority, worthiness: row.worthiness,
  ...(row.skipCode === null ? {} : { skipped: { code: row.skipCode, reason: row.skipReason ?? '' } }),
});

const commentOf = (row: CommentRow, urls: ReadonlyMap<string, string>): RunReport['comments'][number] => ({
  id: row.id, postUrl: urls.get(row.postId) ?? '', type: row.type, text: row.text, verdict: row.verdict, score: row.score, parts: row.review.parts, evidence: row.evidence,
  talkingPoints: row.talkingPoints, disclosure: row.disclosure, plan: row.plan, issues: row.review.issues, status: row.status,
});

const skipOf = ({ url, title, code, reason }: SkipRow): RunReport['skipped'][number] => ({ url, title, code, reason });

const countTasks = async ({ database }: App, runId: string): Promise<RunReport['tasks']> => {
  const rows = (await database.reader().query('SELECT status, count(*) AS n FROM tasks WHERE run_id = ? GROUP BY status', [runId])) as { status: TaskStatus; n: number }[];
  const counts = Object.fromEntries(taskStatuses.map((status) => [status, rows.find((row) => row.status === status)?.n ?? 0])) as Record<TaskStatus, number>;
  return { ...counts, total: rows.reduce((sum, { n }) => sum + n, 0) };
};

/** Everything the newest run of the campaign left. */
export const reportOf = async (app: App, campaignId: string): Promise<RunReport> => {
  const { posts, comments, campaigns } = app.ports;
  const campaign = await app.container.services.campaigns.get(app.actor, campaignId);
  const run = await campaigns.latestRun(campaignId);
  const rows = await posts.ofCampaign(campaignId);
  const urls = new Map(rows.map(({ id, url }) => [id, url]));
  const skips = run ? await posts.skipsOf(run.id) : [];
  return {
    campaign,
    posts: rows.filter(({ text }) => text !== '').map(postOf),
    comments: (await comments.ofCampaign(campaignId)).map((row) => commentOf(row, urls)),
    skipped: skips.map(skipOf),
    tasks: await countTasks(app, run?.id ?? ''),
    estimate: campaign.run?.estimate ?? null, truth: campaign.run?.truth ?? null, cost: campaign.run?.truth.microDollars ?? 0,
    durationMs: run ? new Date(run.finishedAt ?? run.startedAt).getTime() - new Date(run.startedAt).getTime() : 0,
  };
};

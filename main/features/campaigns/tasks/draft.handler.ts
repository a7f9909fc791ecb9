import { AppError } from '../../../core/app-error';
import { faultPoint } from '../../../core/fault-point';
import { newId } from '../../../core/ids';
import type { Skip } from '@shared/contracts/source';
import type { AgentSession } from '../../../agents/agent-book';
import type { Brief } from '../../../agents/brief.schema';
import type { TaskContext, TaskHandler } from '../../../tasks/define-task';
import { makeDraft, reviewColumns, textHashOf, type CommentRow, type DraftOutcome } from '../../comments';
import type { PostRow } from '../../posts';
import { objectedReason } from '../../privacy';
import type { CampaignRow } from '../campaign.entity';
import { briefOf } from '../campaign.mapper';
import type { CampaignPorts } from '../campaign.ports';
import { advanceDrafting, openRun } from '../campaign-run';
import type { DraftPayload } from './payloads';
import { withAgents } from './with-agents';

type Draft = NonNullable<DraftOutcome['draft']>;
interface Place { campaign: CampaignRow; post: PostRow; brief: Brief }
interface Work { context: TaskContext; agents: AgentSession }

const commentOf = ({ campaign, post, brief }: Place, { candidate, review }: Draft, ordinal: number, at: string): CommentRow => ({
  id: newId(), campaignId: campaign.id, postId: post.id, personaId: campaign.personaId, ordinal, host: post.host, type: candidate.type, tone: brief.tone, length: brief.length,
  text: candidate.text, textHash: textHashOf(candidate.text, post.url, brief.persona), evidence: candidate.evidence, talkingPoints: candidate.talkingPoints,
  disclosure: candidate.disclosure, shape: candidate.shape, plan: candidate.plan, ...reviewColumns(review), status: 'awaiting', edited: false, feedback: '', approvedAt: null, approvedBy: null,
  approvedHash: null, revision: 1, createdAt: at, updatedAt: at,
});

/** As many drafts as the campaign wants for the post, each unlike those before; fewer when nothing more is worth saying. */
const draftAll = async (ports: CampaignPorts, { campaign, post, brief }: Place, { context, agents }: Work): Promise<{ drafts: Draft[]; skip: Skip | null }> => {
  const { comments, posts } = ports;
  const earlier = await comments.history(campaign.personaId, null);
  const usedShapes = await comments.usedShapes(campaign.id, null);
  const otherPassages = await posts.otherPassages(campaign.id, post.id);
  const style = await ports.styleOf(campaign.ownerId);
  const drafts: Draft[] = [];
  for (let turn = 1; turn <= campaign.maxCommentsPerPost; turn += 1) {
    const history = [...drafts.map(({ candidate }) => candidate.text).reverse(), ...earlier];
    const order = { post, brief, history, usedShapes, otherPassages, instructions: '', style };
    const outcome = await makeDraft(agents.crew, order, (key, work) => agents.step((name, keep) => context.step(name, keep), `${key}:${turn}`, work), { signal: context.signal });
    if (!outcome.draft) return { drafts, skip: outcome.skip };
    drafts.push(outcome.draft);
    const { shape } = outcome.draft.candidate;
    usedShapes[shape] = (usedShapes[shape] ?? 0) + 1;
    context.progress(turn, campaign.maxCommentsPerPost);
  }
  return { drafts, skip: null };
};

export const createDraftHandler = (ports: CampaignPorts): TaskHandler<DraftPayload> => withAgents(ports, async ({ runId, postId }, context, agents) => {
  const { personas, posts, comments, activity, clock, database } = ports;
  const { campaign } = await openRun(ports, runId);
  const [persona, post] = [await personas.find(campaign.personaId), await posts.find(postId)];
  if (!persona || !post) throw new AppError('NOT_FOUND', 'The persona or the post of this draft does not exist any more.');
  const brief = briefOf(campaign, persona);
  const objected = await ports.objections.covers(post.author);
  const { drafts, skip } = objected ? { drafts: [], skip: { code: 'never_list' as const, reason: objectedReason } } : await draftAll(ports, { campaign, post, brief }, { context, agents });

  return async () => {
    // An objection that came in while this was written has skipped the post.
    if ((await posts.find(postId))?.status === 'skipped') return advanceDrafting(ports, await openRun(ports, runId));
    const at = clock.now().toISOString();
    for (const [index, draft] of drafts.entries()) {
      const row = commentOf({ campaign, post, brief }, draft, index + 1, at);
      await comments.insertDraft(row);
      await activity.add({ campaignId: campaign.id, type: 'comment.drafted', text: `Drafted for “${post.title}”: ${row.verdict.replace('_', ' ')}, ${Math.round(row.score)} of 100.`, postId, commentId: row.id });
      database.record({ type: 'comment.drafted', campaignId: campaign.id, commentId: row.id });
    }
    faultPoint('completion.half');
    if (drafts.length > 0) await posts.setStatus(postId, 'drafted');
    else await posts.skip(post, skip ?? { code: 'nothing_to_add', reason: 'Nothing of the talking points fits this post.' });
    await advanceDrafting(ports, await openRun(ports, runId));
  };
});

import { AppError } from '../../../core/app-error';
import { faultPoint } from '../../../core/fault-point';
import type { Skip } from '@shared/contracts/source';
import type { AgentSession } from '../../../agents/agent-book';
import type { TaskContext, TaskHandler } from '../../../tasks/define-task';
import { draftGround, makeDraft, storeDraft, type DraftOutcome, type DraftPlace } from '../../comments';
import { objectedReason } from '../../privacy';
import type { CampaignRow } from '../campaign.entity';
import { briefOf } from '../campaign.mapper';
import type { CampaignPorts } from '../campaign.ports';
import { advanceDrafting, leaveOut, openRun } from '../campaign-run';
import type { DraftPayload } from './payloads';
import { withAgents } from './with-agents';

const objection: Skip = { code: 'never_list', reason: objectedReason };

type Draft = NonNullable<DraftOutcome['draft']>;
interface Place extends DraftPlace { campaign: CampaignRow; standing: number }
interface Work { context: TaskContext; agents: AgentSession }

/** As many drafts as the campaign wants for the post beside those that stand there, each unlike those before; fewer when nothing more is worth saying. */
const draftAll = async (ports: CampaignPorts, place: Place, { context, agents }: Work): Promise<{ drafts: Draft[]; skip: Skip | null }> => {
  const { campaign, post, brief, standing } = place;
  const { history: earlier, usedShapes, otherPassages, style } = await draftGround(ports, place);
  const drafts: Draft[] = [];
  for (let turn = standing + 1; turn <= campaign.maxCommentsPerPost; turn += 1) {
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
  const { comments, personas, posts } = ports;
  const { campaign } = await openRun(ports, runId);
  const [persona, post] = [await personas.find(campaign.personaId), await posts.find(postId)];
  if (!persona || !post) throw new AppError('NOT_FOUND', 'The persona or the post of this draft does not exist any more.');
  const brief = briefOf(campaign, persona);
  // A failed task that is tried again may find drafts that a person asked for meanwhile.
  const standing = await comments.standing(postId);
  const objected = await ports.objections.covers(post.author);
  const { drafts, skip } = objected ? { drafts: [], skip: null } : await draftAll(ports, { campaign, post, brief, standing }, { context, agents });

  return async () => {
    // An objection that came in while this was written has skipped the post.
    if ((await posts.find(postId))?.status === 'skipped') return advanceDrafting(ports, await openRun(ports, runId));
    for (const draft of drafts) await storeDraft(ports, { campaign, post, brief }, draft, null);
    faultPoint('completion.half');
    if (drafts.length > 0) await posts.setStatus(postId, 'drafted');
    else if (objected) await posts.skip(post, objection);
    else await leaveOut(ports, post, skip ?? { code: 'nothing_to_add', reason: 'Nothing of the talking points fits this post.' });
    await advanceDrafting(ports, await openRun(ports, runId));
  };
});

// A post drafted at a person's word, with a talking point that they chose: the writer leaves aside what its fit does not bear out,
// and people often know better. What is a rule or a site's word holds here as in a run.
import type { z } from 'zod';
import type { CommentDto, commentDraftInput } from '@shared/contracts/comment';
import type { Analysis } from '@shared/contracts/post';
import { judgedSkips } from '@shared/contracts/source';
import { throwIfAborted } from '../../core/abortable';
import { AppError } from '../../core/app-error';
import { counted } from '../../core/counted';
import { onNeverList } from '../../language/comment-policy';
import type { AgentSession } from '../../agents/agent-book';
import type { Actor } from '../accounts';
import { objectedReason } from '../privacy';
import type { CommentAccess, OpenComment } from './comment-access';
import type { CommentPorts } from './comment.ports';
import { whyUnwelcome } from './comment.rules';
import { makeDraft, noSteps, type DraftOrder, type DraftOutcome } from './draft-studio';
import { draftGround, storeDraft } from './store-draft';
import { withAgents } from './store-text';
import type { Writing } from './writing-desk';

type Input = z.output<typeof commentDraftInput>;
type Place = Pick<OpenComment, 'post' | 'campaign'>;

/** Why nobody drafts this post, as a run would find it; null: it may be drafted. */
const whatForbids = async ({ objections, blogs, sitePolicy, settings }: CommentPorts, { post, campaign: { brief } }: Place): Promise<string | null> => {
  if (post.skipCode !== null && !judgedSkips.includes(post.skipCode)) return post.skipReason;
  if (await objections.covers(post.author)) return objectedReason;
  const barred = onNeverList([...brief.neverList, ...(await blogs.neverHosts())], post.url, post.author);
  if (barred) return `"${barred}" is on the never list.`;
  const unwelcome = whyUnwelcome(post, await sitePolicy(post.host));
  return unwelcome?.why ?? (await blogs.barred((await settings()).guardrails.siteDays)).get(post.host)?.reason ?? null;
};

/** @returns its analysis @throws CONFLICT that says what stands against a draft */
const requireDraftable = async (ports: CommentPorts, { post, campaign }: Place): Promise<Analysis> => {
  const refuse = (why: string): never => { throw new AppError('CONFLICT', why, { details: { code: post.skipCode } }); };
  if (campaign.deleted) return refuse('The campaign of this post was deleted. Restore it first.');
  const forbidden = await whatForbids(ports, { post, campaign });
  if (forbidden !== null) return refuse(`This post can not be drafted. ${forbidden}`);
  if (await ports.inRun(post)) return refuse('The campaign is drafting this post itself. Wait until it has, or stop the campaign.');
  const { analysis } = post;
  if (!analysis || post.status === 'found') return refuse('This post was not read yet. Start its campaign, then it is.');
  const standing = await ports.comments.standing(post.id);
  if (standing >= campaign.maxCommentsPerPost) return refuse(`The campaign wants at most ${counted(campaign.maxCommentsPerPost, 'comment')} on a post, and this one has ${standing}. Ask for another draft in the review queue, or raise the number in the campaign.`);
  return analysis;
};

const orderOf = async (ports: CommentPorts, { post, campaign }: Place, analysis: Analysis, { talkingPoint, passage, instructions }: Input): Promise<DraftOrder> => {
  if (!campaign.brief.talkingPoints.includes(talkingPoint)) throw new AppError('CONFLICT', 'The talking point that you chose is not in the campaign any more. Choose another.');
  if (passage && !analysis.passages.some(({ start, end }) => start === passage.start && end === passage.end)) throw new AppError('CONFLICT', 'The passage that you chose does not stand in the post any more. Choose another.');
  const judged = analysis.skip !== null && judgedSkips.includes(analysis.skip.code);
  return {
    post: { ...post, analysis: { ...analysis, skip: judged ? null : analysis.skip } }, brief: campaign.brief, instructions,
    choice: { avoidPassages: [], avoidPoints: [], passage: passage ?? null, point: talkingPoint }, ...(await draftGround(ports, { post, campaign, brief: campaign.brief })),
  };
};

const write = async ({ crew }: AgentSession, order: DraftOrder, { signal, onText }: Writing): Promise<NonNullable<DraftOutcome['draft']>> => {
  const { draft, skip } = await makeDraft(crew, order, noSteps, { urgency: 'live', signal, onText });
  if (!draft) throw new AppError('CONFLICT', `There is no draft worth showing. ${skip.reason} The post is unchanged: choose another talking point.`, { details: { code: skip.code } });
  return draft;
};

/** @throws CONFLICT where a rule or the site stands against it, another draft is under way, or nothing can be said; CANCELLED when it was stopped. Then nothing is stored */
export const draftPost = async (ports: CommentPorts, access: CommentAccess, actor: Actor, input: Input): Promise<CommentDto> => {
  const { database, posts, desk } = ports;
  const seen = await access.post(actor, input.postId);
  const { post, campaign } = seen;
  const order = await orderOf(ports, seen, await requireDraftable(ports, seen), input);
  const writing = desk.begin({ id: post.id, told: { type: 'post.writing', campaignId: campaign.id, postId: post.id } });
  try {
    return await withAgents(ports, { campaignId: campaign.id, postId: post.id }, async (agents) => {
      const draft = await write(agents, order, writing);
      return database.unit(async () => {
        throwIfAborted(writing.signal); // also what was stopped in its last moment
        await agents.store();
        const now = await access.post(actor, post.id);
        await requireDraftable(ports, now);
        if (now.post.updatedAt !== post.updatedAt) throw new AppError('CONFLICT', 'The post was read or drafted anew while this was written, so nothing was stored. Look at it again.');
        const row = await storeDraft(ports, { ...now, brief: campaign.brief }, draft, actor.id);
        await posts.setStatus(post.id, 'drafted');
        return access.dto({ row, ...now });
      });
    });
  } finally {
    writing.end();
  }
};

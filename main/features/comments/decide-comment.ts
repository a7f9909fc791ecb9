import type { z } from 'zod';
import type { CommentDto, commentReviewInput } from '@shared/contracts/comment';
import type { AppEvent } from '@shared/events';
import { faultPoint } from '../../core/fault-point';
import { requireOwnOr, type Actor } from '../accounts';
import type { CommentAccess } from './comment-access';
import type { CommentRow } from './comment.entity';
import type { CommentPorts } from './comment.ports';
import { requireApprovable, requireNotBarred, requireSeen, requireWelcome, textHashOf } from './comment.rules';
import { passLimits } from './soft-limits';

type Decision = z.output<typeof commentReviewInput>;

const events: Record<Decision['decision'], 'comment.approved' | 'comment.rejected' | 'comment.reopened'> = { approved: 'comment.approved', rejected: 'comment.rejected', needs_revision: 'comment.reopened' };
const words: Record<Decision['decision'], string> = { approved: 'Approved', rejected: 'Rejected', needs_revision: 'Sent back for revision' };

/** The person's word. Approval binds the hash of what was seen (G2). @throws CONFLICT */
export const decide = (ports: CommentPorts, access: CommentAccess, actor: Actor, input: Decision): Promise<CommentDto> =>
  ports.database.unit(async () => {
    const { database, comments, clock, activity } = ports;
    const opened = await access.open(actor, input.id);
    const { row, post, campaign } = opened;
    requireOwnOr(actor, 'approve_comments', campaign.ownerId);
    requireSeen(row, input.textHash);
    await ports.requireSettled(row.id);
    // The persona or the address may be another since the draft was made: the approval is of what they are now (G2).
    const hash = textHashOf(row.text, post.url, campaign.brief.persona);
    if (input.decision === 'approved') {
      requireApprovable(row.review);
      requireNotBarred(post.url, [...campaign.brief.neverList, ...(await ports.blogs.neverHosts())]);
      requireWelcome(post, await ports.sitePolicy(row.host));
      if (row.status !== 'approved') await passLimits(ports, actor, opened, { stage: 'approval', hash, override: input.override });
      faultPoint('approve.checked');
    }
    const at = clock.now().toISOString();
    const approval = input.decision === 'approved' ? { approvedAt: at, approvedBy: actor.fullName, approvedHash: hash, textHash: hash } : { approvedAt: null, approvedBy: null, approvedHash: null };
    const after: CommentRow = { ...row, ...approval, status: input.decision === 'needs_revision' ? 'awaiting' : input.decision, feedback: input.feedback, updatedAt: at };
    await comments.saveAct(row, after, input.decision, actor.id);
    const type: AppEvent['type'] = events[input.decision];
    await activity.add({ campaignId: row.campaignId, type, text: `${words[input.decision]}: comment on “${post.title}”.`, postId: post.id, commentId: row.id });
    database.record({ type, campaignId: row.campaignId, commentId: row.id });
    return access.dto({ row: after, post, campaign });
  });

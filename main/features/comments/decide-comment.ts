import type { z } from 'zod';
import type { CommentDto, commentReviewInput } from '@shared/contracts/comment';
import type { AppEvent } from '@shared/events';
import { requireOwnOr, type Actor } from '../accounts';
import type { CommentAccess, OpenComment } from './comment-access';
import type { CommentRow } from './comment.entity';
import type { CommentPorts } from './comment.ports';
import { requireApprovable, requireNotBarred, requireSeen, requireWithinLimits } from './comment.rules';

type Decision = z.output<typeof commentReviewInput>;
const dayMs = 86_400_000;

const events: Record<Decision['decision'], 'comment.approved' | 'comment.rejected' | 'comment.reopened'> = { approved: 'comment.approved', rejected: 'comment.rejected', needs_revision: 'comment.reopened' };
const words: Record<Decision['decision'], string> = { approved: 'Approved', rejected: 'Rejected', needs_revision: 'Sent back for revision' };

/** Approvals of earlier days and posts, against the limits of the settings (G10). */
const checkLimits = async ({ comments, clock, settings }: CommentPorts, { row, post }: OpenComment): Promise<void> => {
  const { guardrails } = await settings();
  const ago = (days: number): string => new Date(clock.now().getTime() - days * dayMs).toISOString();
  const midnight = new Date(clock.now());
  midnight.setHours(0, 0, 0, 0);
  requireWithinLimits(await comments.approvalCounts(row, post.author, { site: ago(guardrails.siteDays), author: ago(guardrails.authorDays), day: midnight.toISOString() }), guardrails);
};

/** The person's word. Approval binds the hash of what was seen (G2). @throws CONFLICT */
export const decide = (ports: CommentPorts, access: CommentAccess, actor: Actor, input: Decision): Promise<CommentDto> =>
  ports.database.unit(async () => {
    const { database, comments, clock, activity } = ports;
    const opened = await access.open(actor, input.id);
    const { row, post, campaign } = opened;
    requireOwnOr(actor, 'approve_comments', campaign.ownerId);
    requireSeen(row, input.textHash);
    if (input.decision === 'approved') {
      requireApprovable(row.review);
      requireNotBarred(post.url, [...campaign.brief.neverList, ...(await ports.blogs.neverHosts())]);
      if (row.status !== 'approved') await checkLimits(ports, opened);
    }
    const at = clock.now().toISOString();
    const approval = input.decision === 'approved' ? { approvedAt: at, approvedBy: actor.fullName, approvedHash: row.textHash } : { approvedAt: null, approvedBy: null, approvedHash: null };
    const after: CommentRow = { ...row, ...approval, status: input.decision === 'needs_revision' ? 'awaiting' : input.decision, feedback: input.feedback, updatedAt: at };
    await comments.saveAct(row, after, input.decision, actor.id);
    const type: AppEvent['type'] = events[input.decision];
    await activity.add({ campaignId: row.campaignId, type, text: `${words[input.decision]}: comment on “${post.title}”.`, postId: post.id, commentId: row.id });
    database.record({ type, campaignId: row.campaignId, commentId: row.id });
    return access.dto({ row: after, post, campaign });
  });

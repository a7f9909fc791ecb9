import type { CommentDto } from '@shared/contracts/comment';
import type { EventType } from '@shared/events';
import { AppError } from '../../core/app-error';
import { requireOwnOr, type Actor } from '../accounts';
import type { CommentAccess } from './comment-access';
import { changesText, type CommentRow } from './comment.entity';
import type { CommentPorts } from './comment.ports';

const back: Record<CommentRow['status'], Extract<EventType, 'comment.approved' | 'comment.rejected' | 'comment.reopened'>> = { awaiting: 'comment.reopened', approved: 'comment.approved', rejected: 'comment.rejected', posted: 'comment.approved' };

/** Puts the row back as it was before the last act of a person. A text that comes back is a revision of its own. @throws CONFLICT */
export const undoLast = ({ database, comments, clock, activity, requireSettled }: CommentPorts, access: CommentAccess, actor: Actor, id: string): Promise<CommentDto> =>
  database.unit(async () => {
    const { row, post, campaign } = await access.open(actor, id);
    requireOwnOr(actor, 'approve_comments', campaign.ownerId);
    if (row.status === 'posted') throw new AppError('CONFLICT', 'This comment was posted; take that back first.');
    await requireSettled(id);
    const act = await comments.lastAct(id);
    if (!act) throw new AppError('CONFLICT', 'There is nothing to undo on this comment.');
    const changedText = changesText(act.act);
    const latest = (await comments.revisions(id))[0]?.revision ?? row.revision;
    const restored: CommentRow = { ...act.before, plan: act.before.plan ?? null, revision: changedText ? latest + 1 : act.before.revision, updatedAt: clock.now().toISOString() };
    await comments.undoAct(act, restored, actor.id);
    const type = changedText ? 'comment.edited' : back[restored.status];
    await activity.add({ campaignId: row.campaignId, type, text: `Undone: comment on “${post.title}” is as it was before.`, postId: post.id, commentId: id });
    database.record({ type, campaignId: row.campaignId, commentId: id });
    return access.dto({ row: restored, post, campaign });
  });

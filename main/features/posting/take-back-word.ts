import type { PostingDto } from '@shared/contracts/posting';
import { AppError } from '../../core/app-error';
import type { Actor } from '../accounts';
import { postingDtoOf } from './posting.mapper';
import type { PostingPorts } from './posting.ports';
import { neverChecked, takenBack } from './posting.rules';

/** A wrong click on "I posted it" or "I did not". */
export const takeBackWord = (ports: PostingPorts, actor: Actor, id: string): Promise<PostingDto> =>
  ports.database.unit(async () => {
    const { database, postings, comments, access, activity } = ports;
    const { row: comment, post } = await access.open(actor, id);
    const row = await postings.ofComment(id);
    if (!row || row.beforeStatus === null) throw new AppError('CONFLICT', 'There is no word on this posting to take back.');
    if (row.textHash !== comment.approvedHash || comment.approvedHash !== comment.textHash) throw new AppError('CONFLICT', 'The text has changed since, so this can not be taken back.');
    if (row.live === 'live' || row.live === 'edited') throw new AppError('CONFLICT', 'This comment was seen on the page since, so it was posted.', { details: { live: row.live } });
    const status = takenBack(row.beforeStatus, row.boot === postings.boot);
    const after = await postings.move(row, { status, beforeStatus: null, postedAt: null, permalink: null, held: false, ...neverChecked }, { step: 'undone', accountId: actor.id });
    if (comment.status === 'posted') await comments.setStatus(id, 'approved');
    const type = status === 'unknown' ? 'comment.posting_unknown' : status === 'not_posted' ? 'comment.not_posted' : 'comment.opened';
    await activity.add({ campaignId: comment.campaignId, type, text: `Taken back: what was said of the posting on “${post.title}”.`, postId: post.id, commentId: id });
    database.record({ type, campaignId: comment.campaignId, commentId: id });
    return postingDtoOf(after, await postings.steps(after.id));
  });

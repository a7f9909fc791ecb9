// What the person says happened: only they know (G1). Their word ends what was open or unknown.
import type { z } from 'zod';
import type { markPostedInput, PostingDto, PostingStatus } from '@shared/contracts/posting';
import { AppError } from '../../core/app-error';
import { faultPoint } from '../../core/fault-point';
import { newId } from '../../core/ids';
import type { Actor } from '../accounts';
import { textHashOf, type OpenComment } from '../comments';
import type { PostingRow } from './posting.entity';
import { postingDtoOf } from './posting.mapper';
import type { PostingPorts } from './posting.ports';
import { neverChecked, plannedCheckAfter, requireApproval, waitsForWord } from './posting.rules';

/** The posting that the word is about. Text that the person copied and posted without opening the page here gets its row now. */
const rowFor = async ({ postings, clock }: PostingPorts, actor: Actor, { row: comment, post, campaign }: OpenComment): Promise<{ row: PostingRow; isNew: boolean }> => {
  const known = await postings.ofComment(comment.id);
  if (known && waitsForWord(known.status)) return { row: known, isNew: false };
  const hash = textHashOf(comment.text, post.url, campaign.brief.persona);
  requireApproval(comment, hash, comment.textHash);
  const ofThis = await postings.ofApproval(comment.id, hash);
  if (ofThis) return { row: ofThis, isNew: false };
  const at = clock.now().toISOString();
  return { isNew: true, row: { id: newId(), commentId: comment.id, textHash: hash, accountId: actor.id, status: 'not_posted', beforeStatus: null, boot: postings.boot, openedAt: null, postedAt: null, permalink: null, held: false, ...neverChecked, createdAt: at, updatedAt: at } };
};

interface Word {
  status: Extract<PostingStatus, 'posted' | 'not_posted'>;
  set: Partial<PostingRow>;
  text(title: string): string;
}

const say = (ports: PostingPorts, actor: Actor, id: string, { status, set, text }: Word): Promise<PostingDto> =>
  ports.database.unit(async () => {
    const { database, postings, comments, access, activity } = ports;
    const opened = await access.open(actor, id);
    const { row: comment, post } = opened;
    if (comment.status === 'posted') throw new AppError('CONFLICT', 'This comment is marked as posted already.', { details: { posting: 'posted' } });
    const { row, isNew } = await rowFor(ports, actor, opened);
    if (status === 'not_posted' && !waitsForWord(row.status)) throw new AppError('CONFLICT', 'This comment is not open for posting.');
    const step = { step: status, accountId: actor.id } as const;
    const after = { ...set, status, beforeStatus: row.status };
    if (isNew) await postings.insert({ ...row, ...after }, step);
    const moved = isNew ? { ...row, ...after } : await postings.move(row, after, step);
    if (status === 'posted') await comments.setStatus(comment.id, 'posted');
    const type = status === 'posted' ? 'comment.posted' : 'comment.not_posted';
    await activity.add({ campaignId: comment.campaignId, type, text: text(post.title), postId: post.id, commentId: id });
    database.record({ type, campaignId: comment.campaignId, commentId: id });
    faultPoint('posting.word');
    return postingDtoOf(moved, await postings.steps(moved.id));
  });

export const markPosted = async (ports: PostingPorts, actor: Actor, { id, permalink, held }: z.output<typeof markPostedInput>): Promise<PostingDto> => {
  const now = ports.clock.now();
  const dto = await say(ports, actor, id, {
    status: 'posted', set: { ...neverChecked, nextCheckAt: plannedCheckAfter(now.toISOString(), now), postedAt: now.toISOString(), permalink: permalink ?? null, held },
    text: (title) => `Posted${held ? ', and waits for the site’s moderator' : ''}: comment on “${title}”.`,
  });
  faultPoint('posting.posted');
  return dto;
};

export const markNotPosted = (ports: PostingPorts, actor: Actor, id: string): Promise<PostingDto> => say(ports, actor, id, { status: 'not_posted', set: {}, text: (title) => `Not posted: comment on “${title}”. Its approval stands.` });

// The act that must not happen twice by itself (G2): a row is committed before the text is copied and the page opened, and moved
// after. What the app ends in the middle of is surfaced by the next start, never repeated.
import type { z } from 'zod';
import type { openForPostingInput, PostingDto, PostingStatus } from '@shared/contracts/posting';
import { AppError } from '../../core/app-error';
import { faultPoint } from '../../core/fault-point';
import { newId } from '../../core/ids';
import type { Actor } from '../accounts';
import { passLimits, requireApprovable, requireNotBarred, requireWelcome, textHashOf } from '../comments';
import type { PostingRow } from './posting.entity';
import { postingDtoOf } from './posting.mapper';
import type { PostingPorts } from './posting.ports';
import { neverChecked, requireApproval, requireNotDone } from './posting.rules';

type Order = z.output<typeof openForPostingInput>;

interface Begun {
  row: PostingRow;
  /** What it was; null: this is its first time. */
  before: PostingStatus | null;
  /** False: it is open already, and nothing is done. */
  act: boolean;
  text: string;
  url: string;
  campaignId: string;
}

const begin = (ports: PostingPorts, actor: Actor, input: Order): Promise<Begun> =>
  ports.database.unit(async () => {
    const { postings, clock } = ports;
    const opened = await ports.access.open(actor, input.id);
    const { row: comment, post, campaign } = opened;
    const hash = textHashOf(comment.text, post.url, campaign.brief.persona);
    const known = comment.approvedHash === null ? null : await postings.ofApproval(comment.id, comment.approvedHash);
    requireNotDone(known?.status);
    requireApproval(comment, hash, input.textHash);
    const place = { text: comment.text, url: post.url, campaignId: comment.campaignId };
    if (known && (known.status === 'opening' || (known.status === 'opened' && !input.again))) return { ...place, row: known, before: known.status, act: false };
    requireApprovable(comment.review);
    requireNotBarred(post.url, [...campaign.brief.neverList, ...(await ports.blogs.neverHosts())]);
    requireWelcome(post, await ports.sitePolicy(comment.host));
    if (!/^https?:/.test(post.url)) throw new AppError('VALIDATION', 'This post came from a saved file without a web address, so there is nothing to open.');
    const other = await postings.otherInHand(actor.id, comment.id);
    if (other) throw new AppError('CONFLICT', `One comment at a time: say first what became of the one for “${other.postTitle}”.`, { details: { commentId: other.commentId } });
    await passLimits(ports, actor, opened, { stage: 'posting', hash, override: input.override });
    const at = clock.now().toISOString();
    const step = { step: 'opening', accountId: actor.id } as const;
    if (known) return { ...place, before: known.status, act: true, row: await postings.move(known, { status: 'opening', accountId: actor.id, beforeStatus: null }, step) };
    const row: PostingRow = { id: newId(), commentId: comment.id, textHash: hash, accountId: actor.id, status: 'opening', beforeStatus: null, boot: postings.boot, openedAt: null, postedAt: null, permalink: null, held: false, ...neverChecked, createdAt: at, updatedAt: at };
    await postings.insert(row, step);
    return { ...place, before: null, act: true, row };
  });

/** Nothing was opened: it is as it was, and may be tried again. */
const giveBack = async ({ database, postings }: PostingPorts, { row, before }: Begun, error: AppError): Promise<void> => {
  const status = before === 'opened' ? 'opened' : 'not_posted';
  await database.unit(() => postings.move(row, { status }, { step: status, accountId: null, note: error.message.slice(0, 500) }));
};

export const openForPosting = async (ports: PostingPorts, actor: Actor, input: Order): Promise<PostingDto> => {
  const { database, postings, desktop, activity, clock } = ports;
  const begun = await begin(ports, actor, input);
  if (!begun.act) return postingDtoOf(begun.row, await postings.steps(begun.row.id));
  faultPoint('posting.opening');
  try {
    await desktop.writeClipboard(begun.text);
    faultPoint('posting.copied');
    await desktop.openExternal(begun.url);
  } catch (cause) {
    const error = AppError.from(cause);
    await giveBack(ports, begun, error);
    throw error;
  }
  faultPoint('posting.shown');
  const row = await database.unit(async () => {
    const now = await postings.find(begun.row.id);
    if (now?.status !== 'opening') return now ?? begun.row; // the person was quicker: their word stands
    const after = await postings.move(now, { status: 'opened', openedAt: clock.now().toISOString() }, { step: 'opened', accountId: actor.id });
    await activity.add({ campaignId: begun.campaignId, type: 'comment.opened', text: `Copied and opened for posting: ${begun.url}`, commentId: begun.row.commentId });
    database.record({ type: 'comment.opened', campaignId: begun.campaignId, commentId: begun.row.commentId });
    return after;
  });
  faultPoint('posting.opened');
  return postingDtoOf(row, await postings.steps(row.id));
};

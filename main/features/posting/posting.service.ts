import type { z } from 'zod';
import type { markPostedInput, openForPostingInput, OpenPostingDto, PostingDto } from '@shared/contracts/posting';
import { AppError } from '../../core/app-error';
import { ownerFilter, type Actor } from '../accounts';
import { postingDtoOf } from './posting.mapper';
import type { PostingPorts } from './posting.ports';
import { openForPosting } from './open-for-posting';
import { takeBackWord } from './take-back-word';
import { markNotPosted, markPosted } from './person-word';

/** Posting, assisted (G1): the app copies and opens, the person posts and says what happened. One comment at a time. */
export interface PostingService {
  /** Copies the approved text and opens the post in the system's browser. A second call changes nothing unless it says `again`. @throws CONFLICT */
  open(actor: Actor, input: z.output<typeof openForPostingInput>): Promise<PostingDto>;
  /** The person's word: it stands there. @throws CONFLICT */
  markPosted(actor: Actor, input: z.output<typeof markPostedInput>): Promise<PostingDto>;
  /** The person's word: it was not posted. The approval stands. @throws CONFLICT */
  markNotPosted(actor: Actor, id: string): Promise<PostingDto>;
  /** Takes back the person's last word, after a wrong click. @throws CONFLICT when there is none, or it was seen on the page since */
  undo(actor: Actor, id: string): Promise<PostingDto>;
  /** Null: it was never opened. */
  get(actor: Actor, commentId: string): Promise<PostingDto | null>;
  /** What waits for a person's word. */
  waiting(actor: Actor): Promise<OpenPostingDto[]>;
  /** What an earlier start of the app had under way becomes unknown, and its owner is told. @returns how many */
  surface(): Promise<number>;
}

export const createPostingService = (ports: PostingPorts): PostingService => {
  const { database, postings, access } = ports;
  return {
    open: (actor, input) => openForPosting(ports, actor, input),
    markPosted: (actor, input) => markPosted(ports, actor, input),
    markNotPosted: (actor, id) => markNotPosted(ports, actor, id),
    undo: (actor, id) => takeBackWord(ports, actor, id),
    get: async (actor, commentId) => {
      await access.open(actor, commentId);
      const row = await postings.ofComment(commentId);
      return row && postingDtoOf(row, await postings.steps(row.id));
    },
    waiting: async (actor) => {
      const rows = await postings.open(ownerFilter(actor));
      return rows.map((row) => ({ commentId: row.comment_id, postTitle: row.post_title, postUrl: row.post_url, host: row.host, status: row.status, since: row.updated_at, own: row.account_id === actor.id }));
    },
    surface: () =>
      database.unit(async () => {
        const left = await postings.leftOpen();
        for (const { row, campaignId } of left) {
          await postings.move(row, { status: 'unknown', beforeStatus: null }, { step: 'unknown', accountId: null, note: 'The app ended before it was said what became of it.' });
          database.record({ type: 'comment.posting_unknown', campaignId, commentId: row.commentId });
        }
        return left.length;
      }),
  };
};

/** For whoever would change the text or its approval. @throws CONFLICT */
export const requireSettled = async ({ postings }: Pick<PostingPorts, 'postings'>, commentId: string): Promise<void> => {
  if (await postings.waits(commentId)) throw new AppError('CONFLICT', 'This comment was opened to be posted. Say first whether you posted it.', { details: { posting: 'open' } });
};

import type { z } from 'zod';
import type {
  CommentDto, commentCounts, commentEditInput, commentListInput, commentPage, commentRegenerateInput, commentReviewInput, commentScoreInput, RevisionDto,
} from '@shared/contracts/comment';
import type { Review } from '@shared/contracts/review';
import type { Actor } from '../accounts';

/** Drafts, the person's decisions and what led to them. */
export interface CommentService {
  list(actor: Actor, input: z.output<typeof commentListInput>): Promise<z.infer<typeof commentPage>>;
  get(actor: Actor, id: string): Promise<CommentDto>;
  counts(actor: Actor): Promise<z.infer<typeof commentCounts>>;
  /** Binds an approval to the text the person saw (G2). @throws CONFLICT when the text is another by now, or a hard rule is broken */
  review(actor: Actor, input: z.output<typeof commentReviewInput>): Promise<CommentDto>;
  /** Stores a new revision, scores it and voids an approval (G2). */
  edit(actor: Actor, input: z.output<typeof commentEditInput>): Promise<CommentDto>;
  /** The review of a text that is not stored. */
  score(actor: Actor, input: z.output<typeof commentScoreInput>, signal?: AbortSignal): Promise<Review>;
  /** Another draft; the earlier text stays as a revision. @throws CONFLICT when nothing else is worth saying */
  regenerate(actor: Actor, input: z.output<typeof commentRegenerateInput>): Promise<CommentDto>;
  revisions(actor: Actor, id: string): Promise<RevisionDto[]>;
  /** Takes back the last act of a person on this comment. @throws CONFLICT when there is none */
  undo(actor: Actor, id: string): Promise<CommentDto>;
}

import { z } from 'zod';
import { byIdInput, noInput, okSchema } from '@shared/contracts/basics';
import {
  commentCounts, commentDraftInput, commentDto, commentEditInput, commentListInput, commentPage, commentRegenerateInput, commentRestoreInput, commentReviewInput, commentScoreInput, revisionDto, writingDto,
} from '@shared/contracts/comment';
import { reviewSchema } from '@shared/contracts/review';
import { t } from '../../trpc/init';
import { permitted, permittedOrOwn } from '../../trpc/procedures';
import type { CommentService } from './comment.service';

export const createCommentRouter = (service: CommentService) =>
  t.router({
    list: permitted('view_campaign', { rest: { method: 'GET', path: '/comments' }, description: 'A page of drafts.' })
      .input(commentListInput).output(commentPage).query(({ ctx, input, signal }) => service.list(ctx.account, input, signal)),
    get: permitted('view_campaign', { rest: { method: 'GET', path: '/comments/{id}' }, description: 'One draft with evidence and review.' })
      .input(byIdInput).output(commentDto).query(({ ctx, input }) => service.get(ctx.account, input.id)),
    counts: permitted('view_campaign', { rest: { method: 'GET', path: '/comments/counts' }, description: 'How many drafts are in each state.' })
      .input(noInput).output(commentCounts).query(({ ctx }) => service.counts(ctx.account)),
    review: permittedOrOwn('approve_comments', { rest: { method: 'POST', path: '/comments/{id}/review' }, description: 'The person’s word, bound to the text that was seen.' })
      .input(commentReviewInput).output(commentDto).mutation(({ ctx, input }) => service.review(ctx.account, input)),
    edit: permitted('generate_comments', { rest: { method: 'PATCH', path: '/comments/{id}' }, description: 'A new text; voids an approval.' })
      .input(commentEditInput).output(commentDto).mutation(({ ctx, input }) => service.edit(ctx.account, input)),
    restore: permitted('generate_comments', { rest: { method: 'POST', path: '/comments/{id}/restore' }, description: 'Takes an earlier text back as a new revision; voids an approval.' })
      .input(commentRestoreInput).output(commentDto).mutation(({ ctx, input }) => service.restore(ctx.account, input)),
    score: permitted('generate_comments', { rest: { method: 'POST', path: '/comments/{id}/score' }, description: 'Reviews a text that is not stored, live while typing.' })
      .input(commentScoreInput).output(reviewSchema).query(({ ctx, input, signal }) => service.score(ctx.account, input, signal)),
    regenerate: permitted('generate_comments', { rate: 'agents', rest: { method: 'POST', path: '/comments/{id}/regenerate' }, description: 'Another draft; keeps the earlier as a revision.' })
      .input(commentRegenerateInput).output(commentDto).mutation(({ ctx, input }) => service.regenerate(ctx.account, input)),
    draft: permitted('generate_comments', { rate: 'agents', rest: { method: 'POST', path: '/comments' }, description: 'Drafts a post with a talking point that the person chose, also one that was skipped by judgement; rules and the site’s word hold.' })
      .input(commentDraftInput).output(commentDto).mutation(({ ctx, input }) => service.draft(ctx.account, input)),
    drafting: permitted('generate_comments', { rest: { method: 'GET', path: '/blogs/posts/{id}/drafting' }, description: 'What is being written for this post at a person’s word just now, unchecked; null: nothing.' })
      .input(byIdInput).output(writingDto.nullable()).query(({ ctx, input }) => service.drafting(ctx.account, input.id)),
    stopDrafting: permitted('generate_comments', { rest: { method: 'POST', path: '/blogs/posts/{id}/drafting/stop' }, description: 'Stops the draft that is being written for this post; nothing is stored.' })
      .input(byIdInput).output(okSchema).mutation(async ({ ctx, input }) => { await service.stopDrafting(ctx.account, input.id); return { ok: true as const }; }),
    writing: permitted('generate_comments', { rest: { method: 'GET', path: '/comments/{id}/writing' }, description: 'What a language model writes for this comment just now, unchecked; null: nothing is being written.' })
      .input(byIdInput).output(writingDto.nullable()).query(({ ctx, input }) => service.writing(ctx.account, input.id)),
    stopWriting: permitted('generate_comments', { rest: { method: 'POST', path: '/comments/{id}/writing/stop' }, description: 'Stops the draft that is being written; the one there is stays.' })
      .input(byIdInput).output(okSchema).mutation(async ({ ctx, input }) => { await service.stopWriting(ctx.account, input.id); return { ok: true as const }; }),
    revisions: permitted('generate_comments', { rest: { method: 'GET', path: '/comments/{id}/revisions' }, description: 'Every text this draft had, newest first.' })
      .input(byIdInput).output(z.array(revisionDto)).query(({ ctx, input }) => service.revisions(ctx.account, input.id)),
    undo: permittedOrOwn('approve_comments', { rest: { method: 'POST', path: '/comments/{id}/undo' }, description: 'Takes back the last act of a person.' })
      .input(byIdInput).output(commentDto).mutation(({ ctx, input }) => service.undo(ctx.account, input.id)),
  });

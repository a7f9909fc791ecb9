import { z } from 'zod';
import { byIdInput, noInput } from '@shared/contracts/basics';
import { markPostedInput, openForPostingInput, openPostingDto, postingDto } from '@shared/contracts/posting';
import { t } from '../../trpc/init';
import { permitted } from '../../trpc/procedures';
import type { PostingService } from './posting.service';

export const createPostingRouter = (service: PostingService) =>
  t.router({
    openForPosting: permitted('generate_comments', { rest: { method: 'POST', path: '/comments/{id}/open' }, description: 'Copies the approved text and opens the post in the browser, one comment at a time; never by itself a second time.' })
      .input(openForPostingInput).output(postingDto).mutation(({ ctx, input }) => service.open(ctx.account, input)),
    markPosted: permitted('generate_comments', { rest: { method: 'POST', path: '/comments/{id}/posted' }, description: 'The person’s word that the comment was posted.' })
      .input(markPostedInput).output(postingDto).mutation(({ ctx, input }) => service.markPosted(ctx.account, input)),
    markNotPosted: permitted('generate_comments', { rest: { method: 'POST', path: '/comments/{id}/not-posted' }, description: 'The person’s word that it was not; the approval stands.' })
      .input(byIdInput).output(postingDto).mutation(({ ctx, input }) => service.markNotPosted(ctx.account, input.id)),
    undoPosting: permitted('generate_comments', { rest: { method: 'POST', path: '/comments/{id}/posting/undo' }, description: 'Takes back the person’s last word on the posting.' })
      .input(byIdInput).output(postingDto).mutation(({ ctx, input }) => service.undo(ctx.account, input.id)),
    posting: permitted('view_campaign', { rest: { method: 'GET', path: '/comments/{id}/posting' }, description: 'Where the posting of a comment stands, with every step; null when it was never opened.' })
      .input(byIdInput).output(postingDto.nullable()).query(({ ctx, input }) => service.get(ctx.account, input.id)),
    openPostings: permitted('view_campaign', { rest: { method: 'GET', path: '/comments/open-postings' }, description: 'Comments that were opened and of which the person’s word is missing.' })
      .input(noInput).output(z.array(openPostingDto)).query(({ ctx }) => service.waiting(ctx.account)),
  });

import { byIdInput } from '@shared/contracts/basics';
import { postDto, postListInput, postPage } from '@shared/contracts/post';
import { t } from '../../trpc/init';
import { permitted } from '../../trpc/procedures';
import type { PostService } from './post.service';

export const createPostRouter = (service: PostService) =>
  t.router({
    list: permitted('view_blogs', { rest: { method: 'GET', path: '/blogs/posts' }, description: 'A page of posts.' })
      .input(postListInput).output(postPage).query(({ ctx, input, signal }) => service.list(ctx.account, input, signal)),
    get: permitted('view_blogs', { rest: { method: 'GET', path: '/blogs/posts/{id}' }, description: 'One post with text, readers’ comments and analysis.' })
      .input(byIdInput).output(postDto).query(({ ctx, input }) => service.get(ctx.account, input.id)),
  });

import { z } from 'zod';
import { byIdInput } from '@shared/contracts/basics';
import { blogDto, blogListInput, blogPage } from '@shared/contracts/post';
import { t } from '../../trpc/init';
import { permitted } from '../../trpc/procedures';
import type { BlogService } from './blog.service';

export const createBlogRouter = (service: BlogService) =>
  t.router({
    list: permitted('view_blogs', { rest: { method: 'GET', path: '/blogs' }, description: 'A page of sites.' })
      .input(blogListInput).output(blogPage).query(({ ctx, input }) => service.list(ctx.account, input)),
    get: permitted('view_blogs', { rest: { method: 'GET', path: '/blogs/{id}' }, description: 'One site with its evidence.' })
      .input(byIdInput).output(blogDto).query(({ ctx, input }) => service.get(ctx.account, input.id)),
    setNever: permitted('validate_blogs', { rest: { method: 'POST', path: '/blogs/{id}/never' }, description: 'Puts the site on the never list, or takes it off.' })
      .input(byIdInput.extend({ never: z.boolean() })).output(blogDto).mutation(({ ctx, input }) => service.setNever(ctx.account, input.id, input.never)),
  });

import { z } from 'zod';
import { byIdInput, idSchema, noInput } from '@shared/contracts/basics';
import { setSitePolicyInput, siteMemoryDto } from '@shared/contracts/site-memory';
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
    policy: permitted('view_blogs', { rest: { method: 'GET', path: '/blogs/{id}/policy' }, description: 'What the site is remembered for: its policy with the quote, cooldown and outcomes.' })
      .input(byIdInput).output(siteMemoryDto).query(({ ctx, input }) => service.policy(ctx.account, input.id)),
    setPolicy: permitted('validate_blogs', { rest: { method: 'PUT', path: '/blogs/{id}/policy' }, description: 'Notes a policy or a cooldown of the site by hand.' })
      .input(setSitePolicyInput).output(siteMemoryDto).mutation(({ ctx, input }) => service.setPolicy(ctx.account, input)),
    neverList: permitted('view_blogs', { rest: { method: 'GET', path: '/blogs/never-list' }, description: 'Every site that is never answered.' })
      .input(noInput).output(z.array(z.object({ id: idSchema, host: z.string() }))).query(({ ctx }) => service.neverList(ctx.account)),
    setNever: permitted('validate_blogs', { rest: { method: 'POST', path: '/blogs/{id}/never' }, description: 'Puts the site on the never list, or takes it off.' })
      .input(byIdInput.extend({ never: z.boolean() })).output(blogDto).mutation(({ ctx, input }) => service.setNever(ctx.account, input.id, input.never)),
  });

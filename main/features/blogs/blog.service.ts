import type { z } from 'zod';
import type { BlogDto, blogListInput, blogPage } from '@shared/contracts/post';
import type { Settings } from '@shared/contracts/settings';
import type { SiteMemoryDto, setSitePolicyInput } from '@shared/contracts/site-memory';
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { Actor } from '../accounts';
import type { BlogRow } from './blog.entity';
import { blogDtoOf } from './blog.mapper';
import type { BlogRepository } from './blog.repository';

/** Sites, found through posts. */
export interface BlogService {
  list(actor: Actor, input: z.output<typeof blogListInput>): Promise<z.infer<typeof blogPage>>;
  get(actor: Actor, id: string): Promise<BlogDto>;
  /** Puts a site on the never list or takes it off (G11). */
  /** What a site is remembered for: policy, cooldown, outcomes. */
  policy(actor: Actor, id: string): Promise<SiteMemoryDto>;
  /** Notes a policy or a cooldown by hand. @throws CONFLICT where the site's own words stand against it (G11) */
  setPolicy(actor: Actor, input: z.output<typeof setSitePolicyInput>): Promise<SiteMemoryDto>;
  /** Every site that is never answered. */
  neverList(actor: Actor): Promise<{ id: string; host: string }[]>;
  setNever(actor: Actor, id: string, never: boolean): Promise<BlogDto>;
}

export const createBlogService = ({ database, blogs, clock, settings }: { database: Database; blogs: BlogRepository; clock: Clock; settings(): Promise<Settings> }): BlogService => {
  const find = async (id: string): Promise<BlogRow> => {
    const row = await blogs.find(id);
    if (!row) throw new AppError('NOT_FOUND', 'This site does not exist.');
    return row;
  };
  const get = async (id: string): Promise<BlogDto> => {
    return blogDtoOf({ ...(await find(id)), ...(await blogs.counts(id)) });
  };
  return {
    list: async (_actor, input) => {
      const { rows, total } = await blogs.list(input);
      return { items: rows.map(blogDtoOf), page: input.page, pageSize: input.pageSize, total };
    },
    get: (_actor, id) => get(id),
    policy: async (_actor, id) => blogs.memory(await find(id), (await settings()).guardrails.siteDays),
    setPolicy: (_actor, { id, forbids, quote, cooldownDays }) =>
      database.unit(async () => {
        const { policy } = await find(id);
        if (forbids !== undefined && policy?.by === 'site' && policy.forbids) throw new AppError('CONFLICT', `The site says so itself: “${policy.quote}” No note takes that off.`, { details: { forbids: policy.forbids } });
        const noted: Pick<BlogRow, 'policy'> | object = forbids === undefined ? {} : { policy: forbids === null ? null : { forbids, quote, url: null, at: clock.now().toISOString(), by: 'person' } };
        await blogs.savePolicy(id, { ...noted, ...(cooldownDays === undefined ? {} : { cooldownDays }) });
        return blogs.memory(await find(id), (await settings()).guardrails.siteDays);
      }),
    neverList: async () => (await blogs.never()).map(({ id, host }) => ({ id, host })),
    setNever: (_actor, id, never) =>
      database.unit(async () => {
        await get(id);
        await blogs.setNever(id, never);
        return get(id);
      }),
  };
};

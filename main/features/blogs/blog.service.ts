import type { z } from 'zod';
import type { BlogDto, blogListInput, blogPage } from '@shared/contracts/post';
import { AppError } from '../../core/app-error';
import type { Database } from '../../db/database';
import type { Actor } from '../accounts';
import { blogDtoOf } from './blog.mapper';
import type { BlogRepository } from './blog.repository';

/** Sites, found through posts. */
export interface BlogService {
  list(actor: Actor, input: z.output<typeof blogListInput>): Promise<z.infer<typeof blogPage>>;
  get(actor: Actor, id: string): Promise<BlogDto>;
  /** Puts a site on the never list or takes it off (G11). */
  setNever(actor: Actor, id: string, never: boolean): Promise<BlogDto>;
}

export const createBlogService = ({ database, blogs }: { database: Database; blogs: BlogRepository }): BlogService => {
  const get = async (id: string): Promise<BlogDto> => {
    const row = await blogs.find(id);
    if (!row) throw new AppError('NOT_FOUND', 'This site does not exist.');
    return blogDtoOf({ ...row, ...(await blogs.counts(id)) });
  };
  return {
    list: async (_actor, input) => {
      const { rows, total } = await blogs.list(input);
      return { items: rows.map(blogDtoOf), page: input.page, pageSize: input.pageSize, total };
    },
    get: (_actor, id) => get(id),
    setNever: (_actor, id, never) =>
      database.unit(async () => {
        await get(id);
        await blogs.setNever(id, never);
        return get(id);
      }),
  };
};

import type { z } from 'zod';
import type { PostDto, postListInput, postPage } from '@shared/contracts/post';
import { AppError } from '../../core/app-error';
import type { Database } from '../../db/database';
import { ownerFilter, type Actor } from '../accounts';
import { postDtoOf, postSummaryOf } from './post.mapper';
import type { PostRepository } from './post.repository';

/** Posts as they were read. */
export interface PostService {
  list(actor: Actor, input: z.output<typeof postListInput>, signal?: AbortSignal): Promise<z.infer<typeof postPage>>;
  get(actor: Actor, id: string): Promise<PostDto>;
}

export const createPostService = ({ database, posts }: { database: Database; posts: PostRepository }): PostService => ({
  list: async (actor, input, signal) => {
    const { rows, total } = await posts.list(input, ownerFilter(actor), signal);
    return { items: rows.map(postSummaryOf), page: input.page, pageSize: input.pageSize, total };
  },
  get: async (actor, id) => {
    const row = await posts.find(id);
    const owner = ownerFilter(actor);
    const [campaign] = row && owner !== null ? ((await database.reader().query('SELECT owner_id AS ownerId FROM campaigns WHERE id = ?', [row.campaignId])) as { ownerId: string }[]) : [];
    if (!row || (owner !== null && campaign?.ownerId !== owner)) throw new AppError('NOT_FOUND', 'This post does not exist.');
    return postDtoOf(row, await posts.draftCount(id));
  },
});

// Reads of the query thread: plain functions on its connection.
import type Sqlite from 'better-sqlite3';
import type { z } from 'zod';
import type { postListInput } from '@shared/contracts/post';
import { readPaged } from '../../db/paged-list';
import { postList } from './post-list';
import type { PostListRow } from './post.mapper';

export interface PostListQuery {
  input: z.output<typeof postListInput>;
  ownerId: string | null;
}

export const postQueries = {
  'posts.list': (file: Sqlite.Database, { input, ownerId }: PostListQuery) => readPaged<PostListRow>(postList(input, ownerId), ({ sql, params }) => file.prepare(sql).all(...params)),
};

import type { Query } from '../db/query-protocol';
import { commentQueries } from '../features/comments/comment.queries';
import { postQueries } from '../features/posts/post.queries';
import { searchQueries } from '../features/search/search.queries';

/** Every read of the query thread by name. Gathered from the files themselves: a feature's front door would pull its database layer into the thread. */
export const queries: Readonly<Record<string, Query>> = { ...commentQueries, ...postQueries, ...searchQueries };

import type { Query } from '../db/query-protocol';
import { analyticsQueries } from '../features/analytics/analytics.queries';
import { agentQueries } from '../features/agents/agent.queries';
import { commentQueries } from '../features/comments/comment.queries';
import { postQueries } from '../features/posts/post.queries';
import { privacyQueries } from '../features/privacy/privacy.queries';
import { styleQueries } from '../features/style/style.queries';
import { searchQueries } from '../features/search/search.queries';

/** Every read of the query thread by name. Gathered from the files themselves: a feature's front door would pull its database layer into the thread. */
export const queries: Readonly<Record<string, Query>> = { ...agentQueries, ...commentQueries, ...postQueries, ...privacyQueries, ...searchQueries, ...styleQueries, ...analyticsQueries };

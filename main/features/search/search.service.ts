import type { z } from 'zod';
import type { searchInput, SearchHits } from '@shared/contracts/search';
import type { QueryThread } from '../../db/query-thread';
import { ownerFilter, type Actor } from '../accounts';
import type { SearchQuery } from './search.queries';

/** One search over what is stored. */
export interface SearchService {
  /** Posts and comments the actor may see, best first. @throws CANCELLED when the caller went on typing */
  everything(actor: Actor, input: z.output<typeof searchInput>, signal?: AbortSignal): Promise<SearchHits>;
}

export const createSearchService = (queries: QueryThread): SearchService => ({
  everything: (actor, input, signal) => queries.run<SearchQuery, SearchHits>('search.everything', { ...input, ownerId: ownerFilter(actor) }, signal),
});

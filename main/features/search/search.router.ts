import { searchHits, searchInput } from '@shared/contracts/search';
import { t } from '../../trpc/init';
import { permitted } from '../../trpc/procedures';
import type { SearchService } from './search.service';

export const createSearchRouter = (service: SearchService) =>
  t.router({
    everything: permitted('view_campaign', { rest: { method: 'GET', path: '/search' }, description: 'Full-text search over posts and comments, best first.' })
      .input(searchInput).output(searchHits).query(({ ctx, input, signal }) => service.everything(ctx.account, input, signal)),
  });

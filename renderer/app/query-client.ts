import { MutationCache, QueryClient } from '@tanstack/react-query';

/**
 * Events say what changed, so nothing is polled and nothing goes stale by age. Main answers offline as well,
 * hence `networkMode: 'always'`. A failed mutation is told by `onFailure` unless its meta says that the screen tells it.
 */
export const createQueryClient = (onFailure: (error: unknown) => void) =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: 5 * 60_000, retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (!mutation.meta?.['told']) onFailure(error);
      },
    }),
  });

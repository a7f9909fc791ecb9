import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut } from './error-words';

interface Told {
  /** A mutation failed, and no screen tells it. */
  onFailure: (error: unknown) => void;
  /** A call was refused because the session ended or the window is locked: nothing that a toast should tell. */
  onSignedOut: () => void;
}

/**
 * Events say what changed, so nothing is polled and nothing goes stale by age. Main answers offline as well,
 * hence `networkMode: 'always'`. A failed mutation is told by `onFailure` unless its meta says that the screen tells it.
 */
export const createQueryClient = ({ onFailure, onSignedOut }: Told) =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: 5 * 60_000, retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
    queryCache: new QueryCache({ onError: (error) => { if (isSignedOut(error)) onSignedOut(); } }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (isSignedOut(error)) onSignedOut();
        else if (!mutation.meta?.['told']) onFailure(error);
      },
    }),
  });

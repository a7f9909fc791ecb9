import type { ReactNode } from 'react';
import { ErrorState } from './error-state';

/** What a screen needs of a query. */
export interface Asked<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => Promise<unknown>;
}

interface LoadedProps<T> {
  query: Asked<T>;
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}

/** A query as a screen: skeleton, error with retry, or what was asked for. Old data stays while new is fetched. */
export const Loaded = <T,>({ query, skeleton, children }: LoadedProps<T>) => {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <>{skeleton}</>;
};

import { SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { SkeletonRows } from '../ui/skeleton';
import { LoadMore } from './load-more';
import { Loaded } from './loaded';

interface Stream<T> {
  data: { pages: { items: T[] }[] } | undefined;
  error: unknown;
  refetch: () => Promise<unknown>;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

interface StreamBodyProps<T> {
  query: Stream<T>;
  filtered: boolean;
  onClear: () => void;
  /** Nothing there at all, and nothing asked for. */
  empty: ReactNode;
  children: (items: T[]) => ReactNode;
}

/** The part below the header of a list that grows at its top: skeleton, error with retry, nothing yet, nothing matching, or rows and more. */
export const StreamBody = <T,>({ query, filtered, onClear, empty, children }: StreamBodyProps<T>) => {
  const { t } = useTranslation();
  return (
    <div tabIndex={0} className="min-h-0 flex-1 overflow-auto outline-offset-[-2px]">
      <Loaded query={{ data: query.data?.pages.flatMap(({ items }) => items), error: query.error, refetch: query.refetch }} skeleton={<SkeletonRows label={t('app.loading')} />}>
        {(items) => {
          if (items.length === 0 && !filtered) return empty;
          if (items.length === 0) return <EmptyState icon={<SearchX size={22} />} title={t('app.noMatch.title')} action={<Button onClick={onClear}>{t('app.noMatch.clear')}</Button>}>{t('app.noMatch.text')}</EmptyState>;
          return <>{children(items)}<LoadMore query={query} /></>;
        }}
      </Loaded>
    </div>
  );
};

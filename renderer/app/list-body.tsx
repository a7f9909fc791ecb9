import { SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Pager } from '../ui/pager';
import { SkeletonRows } from '../ui/skeleton';
import { count } from './format';
import { Loaded, type Asked } from './loaded';

interface PageOf<T> {
  items: T[];
  page: number;
  pageSize: number;
  total: number;
}

interface ListBodyProps<T> {
  query: Asked<PageOf<T>>;
  filtered: boolean;
  onClear: () => void;
  onPage: (page: number) => void;
  /** It stands in something that has its own margin. */
  flush?: boolean;
  /** Nothing there at all, and nothing asked for: what to do next. */
  empty: ReactNode;
  children: (items: T[]) => ReactNode;
}

/** The part of a list below its header: skeleton, error with retry, nothing yet, nothing matching, or rows with a pager. */
export const ListBody = <T,>({ query, filtered, onClear, onPage, flush = false, empty, children }: ListBodyProps<T>) => {
  const { t } = useTranslation();
  return (
    <div tabIndex={0} className="min-h-0 flex-1 overflow-auto outline-offset-[-2px]">
      <Loaded query={query} skeleton={<SkeletonRows label={t('app.loading')} />}>
        {(data) => {
          if (data.total === 0 && !filtered) return empty;
          if (data.items.length === 0) return <EmptyState icon={<SearchX size={22} />} title={t('app.noMatch.title')} action={<Button onClick={onClear}>{t('app.noMatch.clear')}</Button>}>{t('app.noMatch.text')}</EmptyState>;
          const from = (data.page - 1) * data.pageSize + 1;
          return (
            <>
              {children(data.items)}
              <Pager flush={flush} page={data.page} pageSize={data.pageSize} total={data.total} onPage={onPage} words={{
                range: t('app.pager.range', { from: count(from), to: count(from + data.items.length - 1), total: count(data.total) }),
                previous: t('app.pager.previous'), next: t('app.pager.next'), atFirst: t('app.pager.atFirst'), atLast: t('app.pager.atLast'),
              }} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';

interface LoadMoreProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

/** At the end of a list by cursor, while there is more of it. */
export const LoadMore = ({ query }: LoadMoreProps) => {
  const { t } = useTranslation();
  if (!query.hasNextPage) return null;
  return <div className="flex justify-center py-3"><Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('app.showMore')}</Button></div>;
};

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Loaded } from '../../app/loaded';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { ExportMenu } from './export-menu';
import { Figures } from './figures';
import { FiguresSkeleton } from './figures-skeleton';
import { RangePicker } from './range-picker';
import { RangeWords } from './range-words';
import { useAnalyticsRange } from './use-analytics-range';

/** What was done in a range of days, each figure with its rows behind it. */
export const AnalyticsPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const state = useAnalyticsRange();
  const overview = useQuery(useTRPC().analytics.overview.queryOptions(state.input, { placeholderData: keepPreviousData }));
  // A range that main refuses is told in the place of its figures, not below those of the range before.
  const query = { data: overview.error ? undefined : overview.data, error: overview.error, refetch: overview.refetch };
  const emptyAction = (
    <>
      {(state.free || state.input.days < 90) && <Button onClick={() => state.last(90)}>{t('analytics.empty.longer')}</Button>}
      <Button kind="primary" onClick={() => void navigate('/campaigns')}>{t('analytics.empty.action')}</Button>
    </>
  );
  return (
    <>
      <PageHeader title={t('analytics.title')} crumbsLabel={t('app.breadcrumb')} aside={query.data && <RangeWords range={query.data.range} />} actions={<ExportMenu range={state.input} />} tools={<RangePicker state={state} />} />
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]">
        <div className="mx-auto max-w-340 px-6 py-5">
          <Loaded query={query} skeleton={<FiguresSkeleton />}>{(shown) => <Figures shown={shown} tables={state.tables} emptyAction={emptyAction} />}</Loaded>
        </div>
      </div>
    </>
  );
};

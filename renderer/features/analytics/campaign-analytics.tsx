import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../app/loaded';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { ExportMenu } from './export-menu';
import { Figures } from './figures';
import { FiguresSkeleton } from './figures-skeleton';
import { RangePicker } from './range-picker';
import { useAnalyticsRange } from './use-analytics-range';

/** The figures of one campaign, beside its drafts and its timeline. */
export const CampaignAnalyticsTab = ({ campaignId }: { campaignId: string }) => {
  const { t } = useTranslation();
  const state = useAnalyticsRange();
  const figures = useQuery(useTRPC().campaigns.analytics.queryOptions({ id: campaignId, ...state.input }, { placeholderData: keepPreviousData }));
  const query = { data: figures.error ? undefined : figures.data, error: figures.error, refetch: figures.refetch };
  return (
    <div className="px-0.5 pb-4">
      <div className="mb-4 flex flex-wrap items-center gap-2"><RangePicker state={state} /><ExportMenu range={state.input} campaignId={campaignId} /></div>
      <Loaded query={query} skeleton={<FiguresSkeleton />}>
        {(shown) => <Figures shown={shown} tables={state.tables} campaignId={campaignId} emptyAction={(state.free || state.input.days < 90) && <Button onClick={() => state.last(90)}>{t('analytics.empty.longer')}</Button>} />}
      </Loaded>
    </div>
  );
};

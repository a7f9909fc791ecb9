import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { CampaignDto } from '@shared/contracts/campaign';
import { Loaded } from '../../../app/loaded';
import { useTRPC } from '../../../app/trpc';
import { Notice } from '../../../ui/notice';
import { PageHeader } from '../../../ui/page-header';
import { SkeletonText } from '../../../ui/skeleton';
import { Tabs } from '../../../ui/tabs';
import { LazyCampaignAnalytics } from '../../analytics/analytics-lazy';
import { CampaignStatusBadge } from '../campaign-status-badge';
import { CampaignActions } from './campaign-actions';
import { CampaignBrief } from './campaign-brief';
import { CampaignDrafts } from './campaign-drafts';
import { PipelineView } from './pipeline-view';
import { RunPanel } from './run-panel';
import { ScheduleCard } from './schedule-card';
import { SkipLog } from './skip-log';
import { Timeline } from './timeline';

export const CampaignDetailPage = () => {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const campaign = useQuery(useTRPC().campaigns.get.queryOptions({ id }));
  return <Loaded query={campaign} skeleton={<div className="p-6"><SkeletonText label={t('app.loading')} /></div>}>{(data) => <Detail campaign={data} />}</Loaded>;
};

const Detail = ({ campaign }: { campaign: CampaignDto }) => {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const { pipeline, run } = campaign;
  const tab = (params.get('tab') ?? 'drafts') as 'drafts' | 'analytics' | 'skipped' | 'timeline' | 'brief';
  return (
    <>
      <PageHeader title={campaign.name} crumbs={[{ to: '/campaigns', label: t('campaigns.title') }]} crumbsLabel={t('app.breadcrumb')} aside={<CampaignStatusBadge status={campaign.status} />} actions={<CampaignActions campaign={campaign} />} />
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-6 pt-4">
        {run?.error && <Notice tone="bad" role="alert"><span className="font-medium">{t('campaigns.run.failedTitle')}.</span> {run.error.message}</Notice>}
        <div className="grid shrink-0 grid-cols-[minmax(0,1fr)_300px] items-stretch gap-4 max-[1100px]:grid-cols-1">
          <PipelineView campaign={campaign} />
          <RunPanel campaign={campaign} />
        </div>
        <ScheduleCard campaignId={campaign.id} />
        <Tabs label={t('campaigns.tabs.label')} value={tab} onChange={(value) => setParams({ tab: value }, { replace: true })} items={[
          { value: 'drafts', label: t('campaigns.tabs.drafts'), count: pipeline.reviewed, panel: <CampaignDrafts campaignId={campaign.id} /> },
          { value: 'analytics', label: t('campaigns.tabs.analytics'), panel: <LazyCampaignAnalytics campaignId={campaign.id} /> },
          { value: 'skipped', label: t('campaigns.tabs.skipped'), count: pipeline.skipped, panel: <SkipLog campaignId={campaign.id} /> },
          { value: 'timeline', label: t('campaigns.tabs.timeline'), panel: <Timeline campaignId={campaign.id} /> },
          { value: 'brief', label: t('campaigns.tabs.brief'), panel: <CampaignBrief campaign={campaign} /> },
        ]} />
      </div>
    </>
  );
};

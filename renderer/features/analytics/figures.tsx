import { ChartColumn } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AnalyticsOverview, CampaignAnalytics } from '@shared/contracts/analytics';
import { EmptyState } from '../../ui/empty-state';
import { commentSystemName } from '../blogs/comment-system-name';
import { OutcomePanel, RunPanel, SkipPanel, WorkPanel } from './background-panels';
import { DayPanel } from './day-panel';
import { ScorePanel, VerdictPanel } from './draft-panels';
import { GroupPanel } from './group-panel';
import { rowsOf } from './rows-of';

interface FiguresProps {
  shown: CampaignAnalytics & Partial<Pick<AnalyticsOverview, 'campaigns'>>;
  tables: boolean;
  campaignId?: string | undefined;
  /** What to do where there is nothing. */
  emptyAction: ReactNode;
}

const isEmpty = ({ days, drafts, skips, runs, work }: CampaignAnalytics): boolean =>
  drafts.total + drafts.reviewed + skips.total + runs.total + work.length + days.reduce((sum, { found, approved }) => sum + found + approved, 0) === 0;

const two = 'grid grid-cols-2 items-start gap-4 max-[1100px]:grid-cols-1';

/** All figures of a range, of one campaign or of all. */
export const Figures = ({ shown, tables, campaignId, emptyAction }: FiguresProps) => {
  const { t } = useTranslation();
  const rows = rowsOf(shown.range, campaignId);
  if (isEmpty(shown)) return <EmptyState icon={<ChartColumn size={22} />} title={t('analytics.empty.title')} action={emptyAction}>{t('analytics.empty.text')}</EmptyState>;
  return (
    <div className="flex flex-col gap-4">
      <DayPanel range={shown.range} days={shown.days} reviewed={shown.drafts.reviewed} tables={tables} campaignId={campaignId} />
      <div className={`${two} items-stretch!`}><VerdictPanel drafts={shown.drafts} rows={rows} /><ScorePanel drafts={shown.drafts} rows={rows} tables={tables} /></div>
      {shown.campaigns && <GroupPanel title={t('analytics.campaigns.title')} name={t('analytics.campaigns.name')} total={shown.campaigns.total} rows={rows} groups={shown.campaigns.items.map(({ id, name, ...group }) => ({
        ...group, key: id, label: name, name: <Link to={`/campaigns/${id}?tab=analytics`} className="rounded-[4px] py-0.5 hover:text-accent hover:underline">{name}</Link>, filters: { campaignId: id },
      }))} />}
      <div className={two}>
        <GroupPanel title={t('analytics.sites.title')} name={t('analytics.sites.name')} total={shown.sites.total} rows={rows} groups={shown.sites.items.map(({ host, ...group }) => ({ ...group, key: host, label: host, name: host, filters: { host } }))} />
        <div className="flex min-w-0 flex-col gap-4">
          <GroupPanel title={t('analytics.systems.title')} name={t('analytics.systems.name')} rows={rows} groups={shown.systems.map(({ system, ...group }) => ({ ...group, key: system, label: commentSystemName(t, system), name: commentSystemName(t, system), filters: { system } }))} />
          <SkipPanel skips={shown.skips} rows={rows} />
        </div>
      </div>
      <div className={two}><RunPanel runs={shown.runs} /><div className="flex min-w-0 flex-col gap-4"><WorkPanel work={shown.work} rows={rows} /><OutcomePanel posted={shown.drafts.posted} /></div></div>
    </div>
  );
};

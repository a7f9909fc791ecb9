import { useQuery } from '@tanstack/react-query';
import { BookOpenText, CircleCheckBig, Plus, Send, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Loaded } from '../../../app/loaded';
import { useWhyNot } from '../../../app/session/me';
import { useTRPC, type Outputs } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { ProgressBar } from '../../../ui/meter';
import { PageHeader } from '../../../ui/page-header';
import { SkeletonRows } from '../../../ui/skeleton';
import { LastDays } from './last-days';
import { Part } from './part';

type Dashboard = Outputs['system']['dashboard'];

/** What needs the person now, what runs, how the last days went. No vanity numbers. */
export const HomePage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const whyNot = useWhyNot();
  const dashboard = useQuery(useTRPC().system.dashboard.queryOptions());
  return (
    <>
      <PageHeader title={t('home.title')} crumbsLabel={t('app.breadcrumb')} actions={<Button kind={dashboard.data && dashboard.data.awaiting + dashboard.data.approved + dashboard.data.running.length === 0 ? 'primary' : 'secondary'} icon={<Plus size={14} aria-hidden />} disabledReason={whyNot('create_campaign')} onClick={() => void navigate('/campaigns/new')}>{t('home.newCampaign')}</Button>} />
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]">
        <div className="mx-auto flex max-w-220 flex-col gap-8 px-6 py-6">
          <Loaded query={dashboard} skeleton={<SkeletonRows rows={6} label={t('app.loading')} />}>
            {(data) => <><Needs data={data} /><Running running={data.running} /></>}
          </Loaded>
          <LastDays after={dashboard.isFetched} />
        </div>
      </div>
    </>
  );
};

const Needs = ({ data }: { data: Dashboard }) => {
  const { t } = useTranslation();
  const rows = [
    { key: 'review', count: data.awaiting, icon: <BookOpenText size={16} className="text-accent" aria-hidden />, to: '/review' },
    { key: 'post', count: data.approved, icon: <Send size={16} className="text-accent" aria-hidden />, to: '/review?view=approved' },
    { key: 'failed', count: data.failedTasks, icon: <TriangleAlert size={16} className="text-warn" aria-hidden />, to: '/tasks?status=failed' },
  ] as const;
  const open = rows.filter((row) => row.count > 0);
  return (
    <Part title={t('home.needs')}>
      {open.length === 0 ? (
        <div className="flex items-center gap-3 rounded-panel border border-line bg-raised px-4 py-4"><CircleCheckBig size={18} className="text-good" aria-hidden /><div><div className="font-medium">{t('home.nothing')}</div><div className="text-soft">{t('home.nothingText')}</div></div></div>
      ) : (
        <ul className="rounded-panel border border-line bg-raised">
          {open.map(({ key, count, icon, to }, at) => (
            <li key={key} className="border-b border-line last:border-0">
              <Link to={to} className="flex h-14 items-center gap-3 rounded-panel px-4 outline-offset-[-2px] hover:bg-hover">
                {icon}
                <span className={at === 0 ? 'flex-1 text-lead font-medium' : 'flex-1 text-lead'}>{t(`home.${key}`, { count })}</span>
                <span className="font-medium text-accent">{t(`home.${key}Act`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
};

const Running = ({ running }: { running: Dashboard['running'] }) => {
  const { t } = useTranslation();
  return (
    <Part title={t('home.running')}>
      {running.length === 0 ? <p className="text-soft">{t('home.notRunning')} <Link to="/campaigns" className="text-accent underline underline-offset-2">{t('home.runAct')}</Link></p> : (
        <ul className="rounded-panel border border-line bg-raised">
          {running.map((campaign) => (
            <li key={campaign.id} className="border-b border-line last:border-0">
              <Link to={`/campaigns/${campaign.id}`} className="block rounded-panel px-4 py-3 outline-offset-[-2px] hover:bg-hover">
                <span className="mb-2 flex justify-between gap-4"><span className="truncate font-medium">{campaign.name}</span><span className="tabular shrink-0 text-soft">{t('home.progress', { done: campaign.done, total: campaign.total })}</span></span>
                <ProgressBar label={campaign.name} done={campaign.done} total={campaign.total} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
};

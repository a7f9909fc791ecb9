import { useQuery } from '@tanstack/react-query';
import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SystemStats } from '@shared/contracts/system';
import { count, duration, size } from '../../../app/format';
import { Loaded } from '../../../app/loaded';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { PageHeader } from '../../../ui/page-header';
import { Facts, Panel } from '../../../ui/panel';
import { SkeletonText } from '../../../ui/skeleton';
import { ActivityTabs } from '../../activity/activity-tabs';
import { AnnounceDialog } from './announce-dialog';

const everyMs = 3_000;

/** How the app itself is doing; asked again every few seconds while somebody looks. */
export const SystemStatsPage = () => {
  const { t } = useTranslation();
  const [announcing, setAnnouncing] = useState(false);
  const stats = useQuery(useTRPC().tasks.systemStats.queryOptions(undefined, { refetchInterval: everyMs, staleTime: 0 }));
  return (
    <>
      <PageHeader title={t('stats.title')} crumbsLabel={t('app.breadcrumb')} aside={<ActivityTabs />} actions={<Button icon={<Megaphone size={14} aria-hidden />} onClick={() => setAnnouncing(true)}>{t('stats.announce.open')}</Button>} />
      <div tabIndex={0} className="min-h-0 flex-1 overflow-auto px-6 py-5 outline-offset-[-2px]">
        <Loaded query={stats} skeleton={<SkeletonText label={t('app.loading')} />}>{(data) => <Figures stats={data} />}</Loaded>
      </div>
      {announcing && <AnnounceDialog onClose={() => setAnnouncing(false)} />}
    </>
  );
};

const Figures = ({ stats: { loopDelay, uptimeSeconds, threads, listening, memory, database, queue, cache } }: { stats: SystemStats }) => {
  const { t } = useTranslation();
  const ms = (value: number): string => t('stats.ms', { value });
  const name = (kind: string): string => t(`tasks.name.${kind as 'campaign.draft'}`, { defaultValue: kind });
  return (
    <>
      <div className="tabular grid grid-cols-[repeat(auto-fill,minmax(300px,1fr))] gap-4">
        <Panel title={t('stats.loop.title')} aside={<span className="text-small text-soft">{t('stats.loop.hint')}</span>}>
          <Facts facts={[
            [t('stats.loop.p50'), ms(loopDelay.p50)], [t('stats.loop.p99'), ms(loopDelay.p99)], [t('stats.loop.max'), ms(loopDelay.max)], [t('stats.loop.uptime'), duration(uptimeSeconds)],
            [t('stats.loop.up'), t('stats.loop.threads', threads)], [t('stats.loop.listening'), count(listening)],
          ]} />
        </Panel>
        <Panel title={t('stats.memory.title')}>
          <Facts facts={[[t('stats.memory.rss'), size(memory.rss)], [t('stats.memory.heap'), t('stats.memory.heapOf', { used: size(memory.heapUsed), total: size(memory.heapTotal) })], [t('stats.memory.external'), size(memory.external)]]} />
        </Panel>
        <Panel title={t('stats.database.title')}>
          <Facts facts={[[t('stats.database.bytes'), size(database.bytes)], [t('stats.database.wal'), size(database.walBytes)], [t('stats.database.free'), size(database.freeBytes)]]} />
        </Panel>
        <Panel title={t('stats.queue.title')}>
          {queue.length === 0 ? <p className="text-soft">{t('stats.queue.none')}</p> : <Facts facts={queue.map(({ name: kind, queued, running }) => [name(kind), t('stats.queue.row', { queued: count(queued), running: count(running) })] as const)} />}
        </Panel>
        <Panel title={t('stats.cache.title')}>
          <Facts facts={[
            [t('stats.cache.rate'), cache.hitRate === null ? t('stats.cache.none') : `${Math.round(cache.hitRate * 100)} %`], [t('stats.cache.fresh'), count(cache.fresh)], [t('stats.cache.confirmed'), count(cache.confirmed)], [t('stats.cache.fetched'), count(cache.fetched)],
          ]} />
        </Panel>
      </div>
      <p className="mt-4 text-small text-soft">{t('stats.perSecond')}</p>
    </>
  );
};

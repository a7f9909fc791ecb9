import { useQuery } from '@tanstack/react-query';
import { BookOpenText, OctagonAlert, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CommentSummary } from '@shared/contracts/comment';
import { Loaded } from '../../../app/loaded';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/class-names';
import { EmptyState } from '../../../ui/empty-state';
import { SkeletonRows } from '../../../ui/skeleton';
import { VirtualRows } from '../../../ui/virtual-rows';
import { scoreTone } from '../score-tone';
import { QueueFilterBar } from './queue-filters';
import type { Queue, QueueView } from './use-queue';

const views: QueueView[] = ['awaiting', 'approved', 'rejected'];

/** What waits, best first, with what narrows it. */
export const QueuePane = ({ queue, unsaved }: { queue: Queue; unsaved: (id: string) => boolean }) => {
  const { t } = useTranslation();
  const counts = useQuery(useTRPC().comments.counts.queryOptions()).data;
  const { pages, filters } = queue;
  return (
    <section aria-label={t('review.queue')} className="flex h-full flex-col bg-canvas">
      <div role="group" aria-label={t('review.view')} className="flex shrink-0 gap-0.5 px-2 pt-3">
        {views.map((view) => (
          <button key={view} type="button" aria-pressed={filters.view === view} onClick={() => queue.set({ view })} className={cx('flex h-7 min-w-0 items-center gap-1 rounded-control px-1.5 text-small transition-colors', filters.view === view ? 'bg-pressed font-medium' : 'text-soft hover:bg-hover hover:text-text')}>
            <span className="truncate">{t(`comments.status.${view}`)}</span>
            {counts && <span className="tabular font-normal text-soft">{counts[view]}</span>}
          </button>
        ))}
      </div>
      <QueueFilterBar queue={queue} />
      <Loaded query={pages.query} skeleton={<SkeletonRows label={t('app.loading')} />}>
        {() => (pages.total === 0 ? null : (
          <VirtualRows label={t('review.queue')} count={pages.total} rowHeight={54} onRange={pages.onRange} activeIndex={queue.index} renderRow={(index) => <QueueRow row={pages.row(index)} unsaved={unsaved} current={index === queue.index} onSelect={queue.select} />} />
        ))}
      </Loaded>
    </section>
  );
};

const numberLooks = { good: 'text-good', warn: 'text-warn', bad: 'text-bad', neutral: '', accent: '' };

interface QueueRowProps {
  row: CommentSummary | undefined;
  current: boolean;
  unsaved: (id: string) => boolean;
  onSelect: (id: string) => void;
}

const QueueRow = ({ row, current, unsaved, onSelect }: QueueRowProps) => {
  const { t } = useTranslation();
  if (!row) return <div className="h-full border-b border-line" />;
  return (
    <button type="button" aria-current={current || undefined} onClick={() => onSelect(row.id)} className={cx('flex h-full w-full items-center gap-2 border-b border-line border-l-2 pr-3 pl-2.5 text-left outline-offset-[-2px]', current ? 'border-l-accent bg-surface' : 'border-l-transparent hover:bg-hover')}>
      <span className="min-w-0 flex-1">
        <span className={cx('block truncate', current && 'font-medium')} title={row.postTitle}>{row.postTitle}</span>
        <span className="block truncate text-small text-soft">{row.host} · {t(`comments.type.${row.type}`)}</span>
      </span>
      {unsaved(row.id) && <Pencil size={13} className="shrink-0 text-accent" role="img" aria-label={t('review.unsaved')} />}
      {row.blocking > 0 && <OctagonAlert size={14} className="shrink-0 text-bad" role="img" aria-label={t('review.blocked')} />}
      <span className={cx('tabular shrink-0 font-medium', numberLooks[scoreTone(row.score)])} aria-label={t('review.score', { score: Math.round(row.score) })} role="img">{Math.round(row.score)}</span>
    </button>
  );
};

/** Says what would fill the queue. */
export const QueueEmpty = ({ queue }: { queue: Queue }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const running = (useQuery(useTRPC().system.status.queryOptions()).data?.runningTasks ?? 0) > 0;
  if (queue.active > 0) {
    return <EmptyState icon={<BookOpenText size={22} />} title={t('app.noMatch.title')} action={<Button onClick={() => queue.set({ search: '', campaignId: '', host: '', verdict: '', minScore: '' })}>{t('review.clearFilters')}</Button>}>{t('review.done.filtered')}</EmptyState>;
  }
  const { view } = queue.filters;
  if (view !== 'awaiting') return <EmptyState icon={<BookOpenText size={22} />} title={t(`comments.status.${view}`)}>{t(`review.done.${view}`)}</EmptyState>;
  return (
    <EmptyState icon={<BookOpenText size={22} />} title={t('review.done.title')} action={<Button onClick={() => void navigate('/campaigns')}>{t('review.done.campaigns')}</Button>}>
      {running ? t('review.done.running') : t('review.done.text')}
    </EmptyState>
  );
};

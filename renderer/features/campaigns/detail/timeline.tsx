import { useInfiniteQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TimelineEntry } from '@shared/contracts/campaign';
import { clockTime, day } from '../../../app/format';
import { LoadMore } from '../../../app/load-more';
import { Loaded } from '../../../app/loaded';
import { useTRPC } from '../../../app/trpc';
import { EmptyState } from '../../../ui/empty-state';
import { SkeletonRows } from '../../../ui/skeleton';

const pageSize = 100;

const byDay = (entries: readonly TimelineEntry[]): [string, TimelineEntry[]][] => {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) days.set(day(entry.at), [...(days.get(day(entry.at)) ?? []), entry]);
  return [...days];
};

/** What happened and why, newest first. */
export const Timeline = ({ campaignId }: { campaignId: string }) => {
  const { t } = useTranslation();
  const timeline = useInfiniteQuery(useTRPC().campaigns.timelinePage.infiniteQueryOptions({ id: campaignId, limit: pageSize }, { getNextPageParam: ({ nextCursor }) => nextCursor }));
  const query = { data: timeline.data?.pages.flatMap(({ items }) => items), error: timeline.error, refetch: timeline.refetch };
  return (
    <Loaded query={query} skeleton={<SkeletonRows label={t('app.loading')} />}>
      {(entries) => entries.length === 0 ? <EmptyState icon={<History size={22} />} title={t('campaigns.timeline.none.title')}>{t('campaigns.timeline.none.text')}</EmptyState> : (
        <div className="pb-6">
          {byDay(entries).map(([name, list]) => (
            <section key={name} className="mb-4">
              <h2 className="mb-1 text-small font-medium text-soft">{name}</h2>
              <ol>
                {list.map((entry) => (
                  <li key={entry.id} className="flex items-baseline gap-4 border-b border-line py-1.5">
                    <time dateTime={entry.at} className="tabular shrink-0 text-small text-soft">{clockTime(entry.at)}</time>
                    <TimelineText entry={entry} />
                  </li>
                ))}
              </ol>
            </section>
          ))}
          <LoadMore query={timeline} />
        </div>
      )}
    </Loaded>
  );
};

const TimelineText = ({ entry }: { entry: TimelineEntry }) => {
  const to = entry.commentId ? `/review?id=${entry.commentId}` : entry.postId ? `/posts/${entry.postId}` : null;
  return to ? <Link to={to} className="min-w-0 text-pretty hover:underline">{entry.text}</Link> : <span className="min-w-0 text-pretty">{entry.text}</span>;
};

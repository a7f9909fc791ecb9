import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ClipboardList, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { day } from '../../app/format';
import { LoadMore } from '../../app/load-more';
import { Loaded } from '../../app/loaded';
import { useListParams } from '../../app/use-list-params';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { SkeletonRows } from '../../ui/skeleton';
import { AuditEntryRow } from './audit-entry-row';
import { AuditExport } from './audit-export';
import { AuditFilters } from './audit-filters';
import { filtersOf, initialFilters } from './filters';

const pageSize = 100;

/** Who did what when to which row, newest first. */
export const AuditPage = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { values, set, clear, filtered } = useListParams(initialFilters);
  const users = useQuery(trpc.auth.listUsers.queryOptions({ pageSize: 100 })).data?.items ?? [];
  const filters = filtersOf(values);
  const acts = useInfiniteQuery(trpc.audit.list.infiniteQueryOptions({ ...filters, limit: pageSize }, { getNextPageParam: ({ nextCursor }) => nextCursor, staleTime: 0 }));
  const entries = acts.data?.pages.flatMap(({ items }) => items);
  const names = new Map([...(entries ?? []).flatMap(({ actorId, actorName }) => (actorId && actorName ? [[actorId, actorName] as const] : [])), ...users.map(({ id, fullName }) => [id, fullName] as const)]);
  const days = [...new Set(entries?.map(({ at }) => day(at)))];
  return (
    <>
      <PageHeader title={t('audit.title')} crumbsLabel={t('app.breadcrumb')} actions={<AuditExport filters={filters} />} tools={<AuditFilters values={values} set={set} people={[...names]} />} />
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-6 py-4 outline-offset-[-2px]">
        <Loaded query={{ data: entries, error: acts.error, refetch: acts.refetch }} skeleton={<SkeletonRows label={t('app.loading')} />}>
          {(list) => {
            if (list.length === 0 && filtered) return <EmptyState icon={<SearchX size={22} />} title={t('app.noMatch.title')} action={<Button onClick={clear}>{t('app.noMatch.clear')}</Button>}>{t('app.noMatch.text')}</EmptyState>;
            if (list.length === 0) return <EmptyState icon={<ClipboardList size={22} />} title={t('audit.empty.title')}>{t('audit.empty.text')}</EmptyState>;
            return (
              <>
                {days.map((name) => (
                  <section key={name} className="mb-5">
                    <h2 className="mb-1 text-small font-medium text-soft">{name}</h2>
                    <ol>{list.filter(({ at }) => day(at) === name).map((entry) => <AuditEntryRow key={entry.id} entry={entry} nameOf={(id) => names.get(id)} />)}</ol>
                  </section>
                ))}
                <LoadMore query={acts} />
              </>
            );
          }}
        </Loaded>
      </div>
    </>
  );
};

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { CircleSlash } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Skip } from '@shared/contracts/source';
import { hostOf } from '../../../app/format';
import { LoadMore } from '../../../app/load-more';
import { Loaded } from '../../../app/loaded';
import { useTRPC } from '../../../app/trpc';
import { ToggleChip } from '../../../ui/chip';
import { EmptyState } from '../../../ui/empty-state';
import { SkeletonRows } from '../../../ui/skeleton';
import { Cell, Row, RowLink, Table } from '../../../ui/table';

const pageSize = 100;

/** What was not answered, and why: grouped by reason, each with its own words. */
export const SkipLog = ({ campaignId }: { campaignId: string }) => {
  const { t } = useTranslation();
  const [code, setCode] = useState<string | null>(null);
  const skips = useInfiniteQuery(useTRPC().campaigns.skipPage.infiniteQueryOptions({ id: campaignId, limit: pageSize, ...(code === null ? {} : { code }) }, { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData }));
  const head = skips.data?.pages[0];
  const query = { data: head && { total: head.total, byCode: head.byCode, items: skips.data?.pages.flatMap(({ items }) => items) ?? [] }, error: skips.error, refetch: skips.refetch };
  return (
    <Loaded query={query} skeleton={<SkeletonRows label={t('app.loading')} />}>
      {({ total, byCode, items }) => total === 0 ? <EmptyState icon={<CircleSlash size={22} />} title={t('campaigns.skips.none.title')}>{t('campaigns.skips.none.text')}</EmptyState> : (
        <>
          <div role="group" aria-label={t('campaigns.skips.filter')} className="mb-3 flex flex-wrap gap-1.5 px-0.5">
            <ToggleChip pressed={code === null} onClick={() => setCode(null)}>{t('campaigns.skips.all', { count: total })}</ToggleChip>
            {byCode.map((group) => <ToggleChip key={group.code} pressed={code === group.code} onClick={() => setCode(group.code)}>{t(`posts.skip.${group.code as Skip['code']}`)} <span className="tabular text-soft">{group.count}</span></ToggleChip>)}
          </div>
          <Table flush label={t('campaigns.tabs.skipped')} columns={[{ key: 'post', label: t('campaigns.skips.address') }, { key: 'code', label: t('campaigns.skips.reason'), width: '150px' }, { key: 'why', label: t('campaigns.skips.why'), width: '46%' }]}>
            {items.map((skip) => (
              <Row key={`${skip.url}-${skip.code}`}>
                <Cell title={skip.url}>{skip.postId ? <RowLink to={`/posts/${skip.postId}`}>{skip.title ?? skip.url}</RowLink> : skip.title ?? skip.url}{skip.title && <span className="ml-2 text-soft">{hostOf(skip.url)}</span>}</Cell>
                <Cell>{t(`posts.skip.${skip.code}`)}</Cell>
                <Cell soft wrap>{skip.reason}</Cell>
              </Row>
            ))}
          </Table>
          <LoadMore query={skips} />
        </>
      )}
    </Loaded>
  );
};

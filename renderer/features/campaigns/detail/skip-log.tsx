import { useQuery } from '@tanstack/react-query';
import { CircleSlash } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Skip } from '@shared/contracts/source';
import { hostOf } from '../../../app/format';
import { Loaded } from '../../../app/loaded';
import { useTRPC } from '../../../app/trpc';
import { ToggleChip } from '../../../ui/chip';
import { EmptyState } from '../../../ui/empty-state';
import { SkeletonRows } from '../../../ui/skeleton';
import { Cell, Row, RowLink, Table } from '../../../ui/table';

/** What was not answered, and why: grouped by reason, each with its own words. */
export const SkipLog = ({ campaignId }: { campaignId: string }) => {
  const { t } = useTranslation();
  const [code, setCode] = useState<string | null>(null);
  const skips = useQuery(useTRPC().campaigns.skips.queryOptions({ id: campaignId }));
  return (
    <Loaded query={skips} skeleton={<SkeletonRows label={t('app.loading')} />}>
      {({ total, byCode, items }) => total === 0 ? <EmptyState icon={<CircleSlash size={22} />} title={t('campaigns.skips.none.title')}>{t('campaigns.skips.none.text')}</EmptyState> : (
        <>
          <div role="group" aria-label={t('campaigns.skips.filter')} className="mb-3 flex flex-wrap gap-1.5 px-0.5">
            <ToggleChip pressed={code === null} onClick={() => setCode(null)}>{t('campaigns.skips.all', { count: total })}</ToggleChip>
            {byCode.map((group) => <ToggleChip key={group.code} pressed={code === group.code} onClick={() => setCode(group.code)}>{t(`posts.skip.${group.code as Skip['code']}`)} <span className="tabular text-soft">{group.count}</span></ToggleChip>)}
          </div>
          <Table flush label={t('campaigns.tabs.skipped')} columns={[{ key: 'post', label: t('campaigns.skips.address') }, { key: 'code', label: t('campaigns.skips.reason'), width: '150px' }, { key: 'why', label: t('campaigns.skips.why'), width: '46%' }]}>
            {items.filter((skip) => code === null || skip.code === code).map((skip) => (
              <Row key={`${skip.url}-${skip.code}`}>
                <Cell title={skip.url}>{skip.postId ? <RowLink to={`/posts/${skip.postId}`}>{skip.title ?? skip.url}</RowLink> : skip.title ?? skip.url}{skip.title && <span className="ml-2 text-soft">{hostOf(skip.url)}</span>}</Cell>
                <Cell>{t(`posts.skip.${skip.code}`)}</Cell>
                <Cell soft wrap>{skip.reason}</Cell>
              </Row>
            ))}
          </Table>
        </>
      )}
    </Loaded>
  );
};

import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Plus, RotateCcw, Target, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { campaignStatuses, type CampaignStatus } from '@shared/contracts/campaign';
import { ago, count } from '../../app/format';
import { ListBody } from '../../app/list-body';
import { useSay } from '../../app/toaster';
import { useWhyNot } from '../../app/session/me';
import { useListParams } from '../../app/use-list-params';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import { Cell, Row, RowLink, Table } from '../../ui/table';
import { CampaignStatusBadge } from './campaign-status-badge';

const sorts = ['updated', 'newest', 'name'] as const;
const initial = { search: '', status: '' as CampaignStatus | '', show: '' as '' | 'bin', sort: 'updated' as (typeof sorts)[number] };

export const CampaignListPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const say = useSay();
  const trpc = useTRPC();
  const { values, set, clear, filtered, page, setPage } = useListParams(initial);
  const bin = values.show === 'bin';
  const campaigns = useQuery(trpc.campaigns.list.queryOptions(
    { page, pageSize: 50, sort: values.sort, deleted: bin, ...(values.search ? { search: values.search } : {}), ...(values.status ? { status: values.status } : {}) },
    { placeholderData: keepPreviousData },
  ));
  const restore = useMutation(trpc.campaigns.restore.mutationOptions({ onSuccess: ({ name }) => say({ title: t('campaigns.said.restored'), detail: name }) }));
  const whyNot = useWhyNot();
  const create = <Button kind="primary" disabledReason={whyNot('create_campaign')} icon={<Plus size={14} aria-hidden />} onClick={() => void navigate('/campaigns/new')}>{t('campaigns.create')}</Button>;
  return (
    <>
      <PageHeader title={t('campaigns.title')} crumbsLabel={t('app.breadcrumb')} actions={create} tools={
        <>
          <SearchField label={t('campaigns.search')} clearLabel={t('app.clear')} value={values.search} onChange={(search) => set({ search })} />
          <Select label={t('campaigns.filter.status')} prefix value={values.status} onChange={(status) => set({ status })} choices={[{ value: '', label: t('app.all') }, ...campaignStatuses.map((value) => ({ value, label: t(`campaigns.status.${value}`) }))]} />
          <Select label={t('campaigns.filter.deleted')} prefix value={values.show} onChange={(show) => set({ show })} choices={[{ value: '', label: t('campaigns.filter.live') }, { value: 'bin', label: t('campaigns.filter.bin') }]} />
          <Select label={t('app.sort')} prefix value={values.sort} onChange={(sort) => set({ sort })} choices={sorts.map((value) => ({ value, label: t(`campaigns.sort.${value}`) }))} />
        </>
      } />
      <ListBody query={campaigns} filtered={filtered && !(bin && !values.search && !values.status)} onClear={clear} onPage={setPage} empty={
        bin ? <EmptyState icon={<Trash2 size={22} />} title={t('campaigns.empty.bin')}>{t('campaigns.empty.binText')}</EmptyState>
          : <EmptyState icon={<Target size={22} />} title={t('campaigns.empty.title')} action={create}>{t('campaigns.empty.text')}</EmptyState>
      }>
        {(items) => (
          <Table label={t('campaigns.title')} columns={[
            { key: 'name', label: t('campaigns.columns.name') }, { key: 'status', label: t('campaigns.columns.status'), width: '132px' }, { key: 'pipeline', label: t('campaigns.columns.pipeline'), width: '132px', right: true },
            { key: 'awaiting', label: t('campaigns.columns.awaiting'), width: '96px', right: true }, { key: 'updated', label: t('campaigns.columns.updated'), width: '140px' },
          ]}>
            {items.map((campaign) => (
              <Row key={campaign.id}>
                <Cell title={campaign.topic}>{bin ? campaign.name : <RowLink to={`/campaigns/${campaign.id}`}>{campaign.name}</RowLink>}{campaign.topic && <span className="ml-2 text-soft">{campaign.topic}</span>}</Cell>
                <Cell><CampaignStatusBadge status={campaign.status} /></Cell>
                <Cell right>{count(campaign.pipeline.found)} · {count(campaign.pipeline.drafted)}</Cell>
                <Cell right>{campaign.awaiting > 0 ? <span className="font-medium text-accent">{count(campaign.awaiting)}</span> : 0}</Cell>
                <Cell soft>{bin ? <Button size="small" disabledReason={whyNot('delete_campaign', true)} icon={<RotateCcw size={13} aria-hidden />} onClick={() => restore.mutate({ id: campaign.id })}>{t('campaigns.act.restore')}</Button> : ago(campaign.updatedAt)}</Cell>
              </Row>
            ))}
          </Table>
        )}
      </ListBody>
    </>
  );
};

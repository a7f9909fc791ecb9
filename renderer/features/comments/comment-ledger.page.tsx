import { useQuery } from '@tanstack/react-query';
import { ChevronDown, Download, MessageSquareText, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { exportFormats } from '@shared/export-formats';
import type { CommentSystemId } from '@shared/comment-systems';
import { commentStatuses, type agreementFilters, type CommentListItem, type CommentStatus, type dateActs, type decisionFilters } from '@shared/contracts/comment';
import { verdictSchema, type Verdict } from '@shared/contracts/review';
import { liveStates, type LiveState } from '@shared/contracts/verification';
import { FigureChips } from '../../app/figure-chips';
import { count } from '../../app/format';
import { given } from '../../app/given';
import { Loaded } from '../../app/loaded';
import { useRowHeight } from '../../app/theme';
import { useListParams } from '../../app/use-list-params';
import { usePages } from '../../app/use-pages';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Menu } from '../../ui/menu';
import { PageHeader } from '../../ui/page-header';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import { SkeletonRows } from '../../ui/skeleton';
import { VirtualRows } from '../../ui/virtual-rows';
import { commentSystemName } from '../blogs/comment-system-name';
import { LedgerHead, LedgerRow } from './ledger-row';
import { useExportComments } from './use-export-comments';

const sorts = ['newest', 'oldest', 'score', 'host'] as const;
const initial = { search: '', status: '' as CommentStatus | '', verdict: '' as Verdict | '', campaignId: '', sort: 'newest' as (typeof sorts)[number], live: '' as LiveState | '' };
/** What a figure of analytics brings along. */
const behindFigure = {
  from: '', to: '', on: '' as (typeof dateActs)[number] | '', host: '', system: '' as CommentSystemId | '', minScore: '', belowScore: '', decision: '' as (typeof decisionFilters)[number] | '', agreement: '' as (typeof agreementFilters)[number] | '', edited: '' as 'true' | 'false' | '',
};
const pageSize = 100;

type LedgerParams = typeof initial & typeof behindFigure;

/** What is asked for page by page. */
const useLedgerOptions = ({ minScore, belowScore, edited, sort, ...plain }: LedgerParams) => {
  const trpc = useTRPC();
  return (page: number) => trpc.comments.list.queryOptions({
    page, pageSize, sort, ...given(plain), ...(minScore ? { minScore: Number(minScore) } : {}), ...(belowScore ? { belowScore: Number(belowScore) } : {}), ...(edited ? { edited: edited === 'true' } : {}),
  });
};

const LedgerCount = ({ params }: { params: LedgerParams }) => {
  const { t } = useTranslation();
  const total = useQuery(useLedgerOptions(params)(1)).data?.total;
  return <span className="tabular text-soft" role="status">{total !== undefined && t('comments.count', { count: total, shown: count(total) })}</span>;
};

/** The rows by themselves: of what stands above them nothing is drawn again for each page that arrives while one scrolls. */
const LedgerList = ({ params, filtered, clear }: { params: LedgerParams; filtered: boolean; clear: () => void }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const rowHeight = useRowHeight();
  const pages = usePages<CommentListItem>(pageSize, useLedgerOptions(params));
  return (
    <Loaded query={pages.query} skeleton={<SkeletonRows label={t('app.loading')} />}>
      {() => {
        if (pages.total > 0) return <><LedgerHead /><VirtualRows label={t('comments.title')} count={pages.total} rowHeight={rowHeight} onRange={pages.onRange} renderRow={(index) => <LedgerRow comment={pages.row(index)} />} /></>;
        if (filtered) return <EmptyState icon={<SearchX size={22} />} title={t('app.noMatch.title')} action={<Button onClick={clear}>{t('app.noMatch.clear')}</Button>}>{t('app.noMatch.text')}</EmptyState>;
        return <EmptyState icon={<MessageSquareText size={22} />} title={t('comments.empty.title')} action={<Button kind="primary" onClick={() => void navigate('/campaigns')}>{t('comments.empty.action')}</Button>}>{t('comments.empty.text')}</EmptyState>;
      }}
    </Loaded>
  );
};

/** Every comment there is, whatever its state; any number of rows. */
export const CommentLedgerPage = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { values, set, clear, filtered } = useListParams({ ...initial, ...behindFigure });
  const exportComments = useExportComments();
  const campaigns = useQuery(trpc.campaigns.list.queryOptions({ pageSize: 100, sort: 'name' })).data?.items ?? [];
  const all = { value: '' as const, label: t('app.all') };
  const scope = { ...(values.campaignId ? { campaignId: values.campaignId } : {}), ...(values.status ? { status: values.status } : {}) };
  return (
    <>
      <PageHeader title={t('comments.title')} crumbsLabel={t('app.breadcrumb')} aside={<LedgerCount params={values} />} actions={
        <Menu trigger={<button type="button" className="inline-flex h-8 items-center gap-1.5 rounded-control border border-line-strong/50 bg-raised px-3 font-medium hover:bg-hover"><Download size={14} aria-hidden />{t('comments.export')}<ChevronDown size={14} className="text-faint" aria-hidden /></button>}
          entries={exportFormats.map((format) => ({ label: t('comments.exportAs', { format: format.toUpperCase() }), onSelect: () => exportComments.mutate({ format, ...scope }) }))} />
      } tools={
        <>
          <SearchField label={t('comments.search')} clearLabel={t('app.clear')} value={values.search} onChange={(search) => set({ search })} />
          <Select label={t('comments.statusLabel')} prefix value={values.status} onChange={(status) => set({ status })} choices={[all, ...commentStatuses.map((value) => ({ value, label: t(`comments.status.${value}`) }))]} />
          <Select label={t('comments.liveLabel')} prefix value={values.live} onChange={(live) => set({ live })} choices={[all, ...liveStates.map((value) => ({ value, label: t(`posting.live.${value}`) }))]} />
          <Select label={t('comments.verdictLabel')} prefix value={values.verdict} onChange={(verdict) => set({ verdict })} choices={[all, ...verdictSchema.options.map((value) => ({ value, label: t(`comments.verdict.${value}`) }))]} />
          <Select label={t('comments.campaignLabel')} prefix className="max-w-64" value={values.campaignId} onChange={(campaignId) => set({ campaignId })} choices={[all, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]} />
          <Select label={t('app.sort')} prefix value={values.sort} onChange={(sort) => set({ sort })} choices={sorts.map((value) => ({ value, label: t(`comments.sort.${value}`) }))} />
          <FigureChips act="drafted" values={{ ...values, systemName: values.system && commentSystemName(t, values.system) }} set={set} />
        </>
      } />
      <LedgerList params={values} filtered={filtered} clear={clear} />
    </>
  );
};

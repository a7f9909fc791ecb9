import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { executionOutcomes, type ExecutionDto, type ExecutionOutcome } from '@shared/contracts/agent';
import type { AgentName } from '@shared/contracts/agent-config';
import { ago, dayAndTime } from '../../../app/format';
import { ListBody } from '../../../app/list-body';
import { useListParams } from '../../../app/use-list-params';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { SearchField } from '../../../ui/search-field';
import { Select } from '../../../ui/select';
import { Cell, Row, Table } from '../../../ui/table';
import { OutcomeBadge } from '../agent-state-badge';
import { codeWords } from '../code-words';
import { costWords, took } from '../figure-words';

const ranges = ['1', '7', '30', '90'] as const;
const initial = { search: '', outcome: '' as ExecutionOutcome | '', range: '90' as (typeof ranges)[number] };

/** Every call of an agent that is still kept, newest first. */
export const ExecutionHistory = ({ agent, onTry }: { agent: AgentName; onTry: () => void }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { values, set, clear, filtered, page, setPage } = useListParams(initial);
  // Of the moment the range was chosen: a query that moves with the clock would never be the same.
  const from = useMemo(() => new Date(Date.now() - Number(values.range) * 86_400_000).toISOString(), [values.range]);
  const calls = useQuery(trpc.agents.executions.queryOptions(
    { agent, page, pageSize: 50, ...(values.search ? { search: values.search } : {}), ...(values.outcome ? { outcome: values.outcome } : {}), ...(values.range === '90' ? {} : { from }) },
    { placeholderData: keepPreviousData },
  ));
  return (
    <div className="flex h-full flex-col">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <SearchField label={t('agents.search')} clearLabel={t('app.clear')} value={values.search} onChange={(search) => set({ search })} />
        <Select label={t('agents.filter.outcome')} prefix value={values.outcome} onChange={(outcome) => set({ outcome })} choices={[{ value: '' as const, label: t('app.all') }, ...executionOutcomes.map((value) => ({ value, label: t(`agents.outcome.${value}`) }))]} />
        <Select label={t('agents.filter.range')} prefix value={values.range} onChange={(range) => set({ range })} choices={ranges.map((value) => ({ value, label: t(`agents.range.${value}`) }))} />
      </div>
      <ListBody flush query={calls} filtered={filtered} onClear={clear} onPage={setPage} empty={
        <EmptyState icon={<History size={22} />} title={t('agents.empty.title')} action={<Button onClick={onTry}>{t('agents.empty.action')}</Button>}>{t('agents.empty.text')}</EmptyState>
      }>
        {(items) => (
          <Table flush label={t('agents.tabs.history')} columns={[
            { key: 'when', label: t('agents.historyColumns.when'), width: '104px' }, { key: 'outcome', label: t('agents.historyColumns.outcome'), width: '212px' }, { key: 'on', label: t('agents.historyColumns.on') },
            { key: 'time', label: t('agents.historyColumns.time'), width: '76px', right: true }, { key: 'version', label: t('agents.historyColumns.version'), width: '112px' }, { key: 'attempt', label: t('agents.historyColumns.attempt'), width: '44px', right: true },
            { key: 'cost', label: t('agents.historyColumns.cost'), width: '80px', right: true }, { key: 'task', label: t('agents.historyColumns.task'), width: '64px', hidden: true },
          ]}>
            {items.map((call) => <CallRow key={call.id} call={call} />)}
          </Table>
        )}
      </ListBody>
    </div>
  );
};

const place = 'rounded-[4px] py-0.5 underline decoration-line-strong underline-offset-2 hover:decoration-current';

const CallRow = ({ call }: { call: ExecutionDto }) => {
  const { t } = useTranslation();
  const why = call.code === null ? null : codeWords(t, call.code);
  return (
    <Row>
      <Cell soft title={dayAndTime(call.startedAt)}>{ago(call.startedAt)}</Cell>
      <Cell title={why ?? undefined}><OutcomeBadge outcome={call.outcome} />{why && <span className="text-soft"> {why}</span>}</Cell>
      <Cell title={[call.postTitle, call.campaignName, t('agents.hash', { hash: call.inputHash.slice(0, 12) })].filter(Boolean).join(' · ')}>
        {call.postId && call.postTitle ? <Link className={place} to={`/posts/${call.postId}`}>{call.postTitle}</Link> : call.campaignName ? null : <span className="text-soft">{t('agents.byHand')}</span>}
        {call.campaignId && call.campaignName && <>{call.postTitle && ' · '}<Link className={place} to={`/campaigns/${call.campaignId}`}>{call.campaignName}</Link></>}
      </Cell>
      <Cell right>{took(call.milliseconds)}</Cell>
      <Cell soft><span className="font-mono text-small">{call.version}</span></Cell>
      <Cell right soft>{call.attempt}</Cell>
      <Cell right soft>{costWords(t, call.microDollars)}</Cell>
      <Cell right>{call.taskId && <Link className={place} to={call.campaignId ? `/tasks?campaignId=${call.campaignId}` : '/tasks'}>{t('agents.openTask')}</Link>}</Cell>
    </Row>
  );
};

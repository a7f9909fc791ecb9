import { useInfiniteQuery } from '@tanstack/react-query';
import { Coins, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { callStates, type ModelCallDto } from '@shared/contracts/budget';
import { ago, count, dayAndTime, money } from '../../app/format';
import { LoadMore } from '../../app/load-more';
import { Loaded } from '../../app/loaded';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Select } from '../../ui/select';
import { SkeletonRows } from '../../ui/skeleton';
import { Cell, Row, Table } from '../../ui/table';

/** Every call to a language model: what was put aside for it, what it was counted with, and why so. */
export const Ledger = () => {
  const { t } = useTranslation();
  const [state, setState] = useState<ModelCallDto['state'] | ''>('');
  const calls = useInfiniteQuery(useTRPC().budget.calls.infiniteQueryOptions({ limit: 50, ...(state ? { state } : {}) }, { getNextPageParam: ({ nextCursor }) => nextCursor }));
  const items = calls.data?.pages.flatMap((page) => page.items);
  return (
    <section>
      <div className="mb-2 flex items-center justify-between gap-3">
        <div><h3 className="font-semibold">{t('budget.ledger')}</h3><p className="text-small text-soft">{t('budget.ledgerHint')}</p></div>
        <Select label={t('budget.state')} prefix value={state} onChange={setState} choices={[{ value: '' as const, label: t('budget.allStates') }, ...callStates.map((value) => ({ value, label: t(`budget.states.${value}`) }))]} />
      </div>
      <Loaded query={{ data: items, error: calls.error, refetch: calls.refetch }} skeleton={<SkeletonRows label={t('app.loading')} />}>
        {(list) => {
          if (list.length === 0 && state) return <EmptyState icon={<SearchX size={22} />} title={t('app.noMatch.title')} action={<Button onClick={() => setState('')}>{t('app.noMatch.clear')}</Button>}>{t('app.noMatch.text')}</EmptyState>;
          if (list.length === 0) return <EmptyState icon={<Coins size={22} />} title={t('budget.empty.title')}>{t('budget.empty.text')}</EmptyState>;
          return (
            <>
              <Table flush label={t('budget.ledger')} columns={[
                { key: 'when', label: t('budget.columns.when'), width: '96px' }, { key: 'model', label: t('budget.columns.model'), width: '210px' }, { key: 'on', label: t('budget.columns.on') },
                { key: 'tokens', label: t('budget.columns.tokens'), width: '124px', right: true }, { key: 'counted', label: t('budget.columns.counted'), width: '92px', right: true }, { key: 'how', label: t('budget.columns.how'), width: '124px' },
              ]}>{list.map((call) => <CallRow key={call.id} call={call} />)}</Table>
              <LoadMore query={calls} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
};

const howOf = ({ state, basis }: ModelCallDto) => (state === 'settled' ? (basis ?? 'worst_case') : state);

const CallRow = ({ call }: { call: ModelCallDto }) => {
  const { t } = useTranslation();
  const { agent, campaignId, campaignName, postId, postTitle, tokensIn, tokensOut } = call;
  const how = howOf(call);
  return (
    <Row>
      <Cell soft title={dayAndTime(call.at)}>{ago(call.at)}</Cell>
      <Cell title={call.model}>{call.model}</Cell>
      <Cell soft={!postTitle && !campaignName} title={[postTitle, campaignName].filter(Boolean).join(' · ') || undefined}>
        {postId && postTitle ? <Link className="underline decoration-line-strong underline-offset-2 hover:decoration-current" to={`/posts/${postId}`}>{postTitle}</Link> : campaignId && campaignName ? <Link className="underline decoration-line-strong underline-offset-2 hover:decoration-current" to={`/campaigns/${campaignId}`}>{campaignName}</Link> : agent === null ? t('budget.keyTest') : t('budget.byHand')}
      </Cell>
      <Cell right soft>{tokensIn === null || tokensOut === null ? '–' : `${count(tokensIn)} / ${count(tokensOut)}`}</Cell>
      <Cell right>{money(call.counted)}</Cell>
      <Cell soft title={t(`budget.why.${how}`)}>{t(`budget.bases.${how}`)}</Cell>
    </Row>
  );
};

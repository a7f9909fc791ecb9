import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgentAnalyticsDto } from '@shared/contracts/agent';
import type { AgentName } from '@shared/contracts/agent-config';
import { count, day } from '../../../app/format';
import { Loaded } from '../../../app/loaded';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Facts, Panel } from '../../../ui/panel';
import { Segments } from '../../../ui/segments';
import { SkeletonText } from '../../../ui/skeleton';
import { Cell, Row, Table } from '../../../ui/table';
import { OutcomeBadge } from '../agent-state-badge';
import { codeWords } from '../code-words';
import { agreementWords, costWords, successWords, took } from '../figure-words';

// The charts are heavy and not the first thing that is looked at.
const DayCharts = lazy(() => import('./day-charts'));
const choices = ['7', '30', '90'] as const;
type AgentFigures = AgentAnalyticsDto['agents'][number];

export const AgentFiguresPanel = ({ agent }: { agent: AgentName }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const [days, setDays] = useState<(typeof choices)[number]>('30');
  const [asTable, setAsTable] = useState(false);
  const analytics = useQuery(trpc.agents.analytics.queryOptions({ days: Number(days) }, { placeholderData: keepPreviousData }));
  return (
    <div className="flex flex-col gap-4 pb-6">
      <div className="flex items-end justify-between gap-4">
        <Segments label={t('agents.days.label')} value={days} onChange={setDays} choices={choices.map((value) => ({ value, label: t(`agents.days.${value}`) }))} />
        <Button onClick={() => setAsTable(!asTable)}>{t(asTable ? 'agents.charts.asChart' : 'agents.charts.asTable')}</Button>
      </div>
      <Loaded query={analytics} skeleton={<SkeletonText label={t('app.loading')} />}>
        {({ agents }) => {
          const figures = agents.find((row) => row.agent === agent);
          if (!figures || figures.total.runs === 0) return <p className="text-soft">{t('agents.charts.nothing')}</p>;
          return (
            <div className="grid grid-cols-[minmax(0,1fr)_320px] items-start gap-6 max-[1100px]:grid-cols-1">
              {asTable ? <DayTable figures={figures} /> : <Suspense fallback={<SkeletonText label={t('app.loading')} />}><DayCharts days={figures.perDay} /></Suspense>}
              <div className="flex flex-col gap-4"><Totals figures={figures} /><Codes figures={figures} /></div>
            </div>
          );
        }}
      </Loaded>
    </div>
  );
};

const Totals = ({ figures: { total, agreement } }: { figures: AgentFigures }) => {
  const { t } = useTranslation();
  const none = t('agents.none');
  return (
    <Panel title={t('agents.tabs.figures')}>
      <Facts facts={[
        [t('agents.charts.total.calls'), count(total.runs)], [t('agents.charts.total.success'), successWords(t, total) ?? none], [t('agents.charts.total.p50'), total.p50 === null ? none : took(total.p50)],
        [t('agents.charts.total.p95'), total.p95 === null ? none : took(total.p95)], [t('agents.charts.total.cost'), costWords(t, total.microDollars)], ...(agreement ? [[t('agents.charts.total.agreement'), agreementWords(t, agreement) ?? none] as const] : []),
      ]} />
    </Panel>
  );
};

const Codes = ({ figures: { codes } }: { figures: AgentFigures }) => {
  const { t } = useTranslation();
  return (
    <Panel title={t('agents.charts.codes')}>
      {codes.length === 0 ? <p className="text-soft">{t('agents.charts.noCodes')}</p> : (
        <ul className="flex flex-col gap-1.5">
          {codes.map(({ outcome, code, count: times }) => <li key={`${outcome} ${code}`} className="flex items-center gap-2"><OutcomeBadge outcome={outcome} /><span className="min-w-0 flex-1 truncate" title={code}>{codeWords(t, code)}</span><span className="tabular">{count(times)}</span></li>)}
        </ul>
      )}
    </Panel>
  );
};

const DayTable = ({ figures: { perDay, agreement } }: { figures: AgentFigures }) => {
  const { t } = useTranslation();
  const outcomes = ['ok', 'declined', 'failed', 'cancelled'] as const;
  const worked = perDay.filter(({ runs, agreement: own }) => runs > 0 || (own?.decided ?? 0) > 0);
  return (
    <div tabIndex={0} className="overflow-auto outline-offset-[-2px]">
      <Table flush label={t('agents.charts.outcomes')} columns={[
        { key: 'day', label: t('agents.charts.day') }, ...outcomes.map((name) => ({ key: name, label: t(`agents.outcome.${name}`), right: true })), { key: 'p50', label: t('agents.charts.p50'), right: true }, { key: 'p95', label: t('agents.charts.p95'), right: true },
        ...(agreement ? [{ key: 'agreement', label: t('agents.columns.agreement'), right: true }] : []),
      ]}>
        {[...worked].reverse().map((row) => (
          <Row key={row.day}>
            <Cell>{day(row.day)}</Cell>{outcomes.map((name) => <Cell key={name} right>{count(row[name])}</Cell>)}
            <Cell right>{row.p50 === null ? '' : took(row.p50)}</Cell><Cell right>{row.p95 === null ? '' : took(row.p95)}</Cell>
            {agreement && <Cell right>{agreementWords(t, row.agreement) ?? ''}</Cell>}
          </Row>
        ))}
      </Table>
    </div>
  );
};

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AgentStatusDto } from '@shared/contracts/agent';
import { ago, count, dayAndTime } from '../../app/format';
import { Loaded } from '../../app/loaded';
import { useTRPC } from '../../app/trpc';
import { PageHeader } from '../../ui/page-header';
import { SkeletonRows } from '../../ui/skeleton';
import { Cell, Row, RowLink, Table } from '../../ui/table';
import { AgentStateBadge } from './agent-state-badge';
import { codeWords } from './code-words';
import { agreementWords, costWords, successWords, took } from './figure-words';
import { HealthLine } from './health-line';

export const AgentListPage = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const status = useQuery(trpc.agents.status.queryOptions());
  return (
    <>
      <PageHeader title={t('agents.title')} crumbsLabel={t('app.breadcrumb')} />
      <HealthLine />
      <div tabIndex={0} className="min-h-0 flex-1 overflow-auto outline-offset-[-2px]">
        <Loaded query={status} skeleton={<SkeletonRows rows={5} label={t('app.loading')} />}>
          {(agents) => (
            <>
              <Table label={t('agents.title')} columns={[
                { key: 'agent', label: t('agents.columns.agent'), width: '180px' }, { key: 'state', label: t('agents.columns.state'), width: '112px' }, { key: 'on', label: t('agents.columns.on') },
                { key: 'runs', label: t('agents.columns.runs'), width: '72px', right: true }, { key: 'success', label: t('agents.columns.success'), width: '116px', right: true }, { key: 'times', label: t('agents.columns.times'), width: '140px', right: true },
                { key: 'cost', label: t('agents.columns.cost'), width: '84px', right: true }, { key: 'agreement', label: t('agents.columns.agreement'), width: '120px', right: true },
              ]}>
                {agents.map((agent) => <AgentRow key={agent.agent} status={agent} />)}
              </Table>
              <p className="max-w-180 px-6 py-3 text-small text-pretty text-soft">{t('agents.figuresOf')}</p>
            </>
          )}
        </Loaded>
      </div>
    </>
  );
};

const AgentRow = ({ status }: { status: AgentStatusDto }) => {
  const { t } = useTranslation();
  const { agent, measures, lastError } = status;
  const error = lastError && t('agents.lastError', { when: ago(lastError.at), what: codeWords(t, lastError.code) });
  return (
    <Row>
      <Cell><RowLink to={`/agents/${agent}`}>{t(`agents.name.${agent}`)}</RowLink></Cell>
      <Cell><AgentStateBadge state={status.state} /></Cell>
      <Cell soft title={error ?? (status.lastRunAt ? dayAndTime(status.lastRunAt) : undefined)}><WorksOn status={status} />{error && <span className="text-bad"> · {error}</span>}</Cell>
      <Cell right>{count(measures.runs)}</Cell>
      <Cell right>{successWords(t, measures) ?? <Unknown label={t('agents.noFigures')} />}</Cell>
      <Cell right>{measures.p50 === null || measures.p95 === null ? <Unknown label={t('agents.noFigures')} /> : `${took(measures.p50)} / ${took(measures.p95)}`}</Cell>
      <Cell right soft>{costWords(t, measures.microDollars)}</Cell>
      <Cell right>{agreementWords(t, status.agreement) ?? <Unknown label={t('agents.none')} />}</Cell>
    </Row>
  );
};

/** What it has in hand and what waits for it, else when it last worked. */
export const WorksOn = ({ status: { work, queue, lastRunAt } }: { status: AgentStatusDto }) => {
  const { t } = useTranslation();
  const [first, ...others] = work;
  const name = first && (first.postTitle ?? first.campaignName ?? t(first.taskId ? 'agents.byHand' : 'agents.someoneElse'));
  const waiting = queue.reduce((sum, row) => sum + row.waiting, 0);
  const held = queue.reduce((sum, row) => sum + row.held, 0);
  const parts = [
    ...(name ? [others.length > 0 ? t('agents.more', { name, count: others.length }) : name] : []),
    ...(waiting > 0 ? [t('agents.queued', { count: waiting })] : []), ...(held > 0 ? [t('agents.held', { count: held })] : []),
  ];
  if (parts.length > 0) return parts.join(' · ');
  return lastRunAt ? t('agents.last', { when: ago(lastRunAt) }) : t('agents.never');
};

const Unknown = ({ label }: { label: string }) => <span className="text-faint" title={label}><span aria-hidden>–</span><span className="sr-only">{label}</span></span>;

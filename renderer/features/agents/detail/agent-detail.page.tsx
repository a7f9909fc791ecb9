import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { agentNames, type AgentName, type ConfiguredAgent } from '@shared/contracts/agent-config';
import { useTRPC } from '../../../app/trpc';
import { PageHeader } from '../../../ui/page-header';
import { Tabs } from '../../../ui/tabs';
import { AgentStateBadge } from '../agent-state-badge';
import { WorksOn } from '../agent-list.page';
import { ConfigPanel } from '../config/config-panel';
import { HandPanel } from '../hand/hand-panel';
import { AgentFiguresPanel } from './agent-figures-panel';
import { ExecutionHistory } from './execution-history';

const tabs = ['history', 'figures', 'config', 'hand'] as const;
type Tab = (typeof tabs)[number];

export const AgentDetailPage = () => {
  const { agent = '' } = useParams();
  const known = agentNames.find((name) => name === agent);
  return known ? <Detail key={known} agent={known} /> : <Navigate to="/agents" replace />;
};

const Nothing = ({ children }: { children: string }) => <p className="max-w-180 text-pretty text-soft">{children}</p>;

const Detail = ({ agent }: { agent: AgentName }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const [params, setParams] = useSearchParams();
  const status = useQuery(trpc.agents.statusOf.queryOptions({ agent })).data;
  const permissions = useQuery(trpc.auth.me.queryOptions()).data?.permissions ?? [];
  const tab = tabs.find((name) => name === params.get('tab')) ?? 'history';
  const toTab = (next: Tab): void => setParams(next === 'history' ? {} : { tab: next }, { replace: true });
  const configured: ConfiguredAgent | null = agent === 'manager' ? null : agent;
  const items = [
    { value: 'history' as const, label: t('agents.tabs.history'), panel: <ExecutionHistory agent={agent} onTry={() => toTab('hand')} /> },
    ...(permissions.includes('view_analytics') ? [{ value: 'figures' as const, label: t('agents.tabs.figures'), panel: <AgentFiguresPanel agent={agent} /> }] : []),
    ...(permissions.includes('manage_agents') ? [{ value: 'config' as const, label: t('agents.tabs.config'), panel: configured ? <ConfigPanel agent={configured} /> : <Nothing>{t('agents.config.nothing')}</Nothing> }] : []),
    { value: 'hand' as const, label: t('agents.tabs.hand'), panel: configured ? <HandPanel agent={configured} /> : <Nothing>{t('agents.hand.nothing')}</Nothing> },
  ];
  return (
    <>
      <PageHeader title={t(`agents.name.${agent}`)} crumbs={[{ to: '/agents', label: t('agents.title') }]} crumbsLabel={t('app.breadcrumb')}
        aside={status && <><AgentStateBadge state={status.state} /><span className="min-w-0 truncate text-soft"><WorksOn status={status} /></span></>} />
      <div className="flex min-h-0 flex-1 flex-col px-6 pt-2">
        <p className="mb-1 text-pretty text-soft">{t(`agents.does.${agent}`)}{status && <> {t('agents.engine')}: {t('agents.builtIn')}, <span className="font-mono text-small">{status.version}</span>.</>}</p>
        <Tabs label={t('agents.tabs.label')} value={tab} onChange={toTab} items={items} />
      </div>
    </>
  );
};

import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AgentHealthDto } from '@shared/contracts/agent';
import { ago } from '../../app/format';
import { useTRPC } from '../../app/trpc';
import { Badge } from '../../ui/badge';

const looks = { ok: { tone: 'good', Icon: CircleCheck }, degraded: { tone: 'warn', Icon: TriangleAlert }, down: { tone: 'bad', Icon: CircleX } } as const;

/** Whether the agents can work, in a line. Nothing while it is not known. */
export const HealthLine = () => {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.agents.health.queryOptions());
  return data ? <Line health={data} /> : null;
};

const Line = ({ health }: { health: AgentHealthDto }) => {
  const { t } = useTranslation();
  const { tone, Icon } = looks[health.status];
  const parts = [
    t(`agents.health.thread.${health.thread.state}`), ...health.models.map(({ name, state }) => t(`agents.health.modelState.${state}`, { name: t(`agents.health.model.${name}`) })),
    ...(health.thread.losses > 0 ? [t('agents.health.losses', { count: health.thread.losses })] : []), ...(health.queue === 'stalled' ? [t('agents.health.stalled')] : []),
    health.lastExecution ? t('agents.health.lastCall', { when: ago(health.lastExecution.at) }) : t('agents.health.noCall'),
  ];
  return (
    <section aria-label={t('agents.health.label')} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-6 py-2">
      <Badge tone={tone} icon={<Icon size={12} aria-hidden />}>{t(`agents.health.status.${health.status}`)}</Badge>
      <span className="text-small text-soft">{parts.join(' · ')}</span>
    </section>
  );
};

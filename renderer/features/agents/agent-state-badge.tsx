import { Ban, CircleCheck, CirclePause, CircleX, Clock, LoaderCircle, Moon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AgentStatusDto, ExecutionOutcome } from '@shared/contracts/agent';
import { Badge } from '../../ui/badge';
import type { Tone } from '../../ui/meter';

const states: Record<AgentStatusDto['state'], { tone: Tone; Icon: typeof Clock }> = { working: { tone: 'accent', Icon: LoaderCircle }, waiting: { tone: 'neutral', Icon: Clock }, idle: { tone: 'neutral', Icon: Moon } };
const outcomes: Record<ExecutionOutcome, { tone: Tone; Icon: typeof Clock }> = { ok: { tone: 'good', Icon: CircleCheck }, declined: { tone: 'warn', Icon: CirclePause }, failed: { tone: 'bad', Icon: CircleX }, cancelled: { tone: 'neutral', Icon: Ban } };

export const AgentStateBadge = ({ state }: { state: AgentStatusDto['state'] }) => {
  const { t } = useTranslation();
  const { tone, Icon } = states[state];
  return <Badge tone={tone} icon={<Icon size={12} aria-hidden className={state === 'working' ? 'animate-spin motion-reduce:animate-none' : undefined} />}>{t(`agents.state.${state}`)}</Badge>;
};

export const OutcomeBadge = ({ outcome }: { outcome: ExecutionOutcome }) => {
  const { t } = useTranslation();
  const { tone, Icon } = outcomes[outcome];
  return <Badge tone={tone} icon={<Icon size={12} aria-hidden />}>{t(`agents.outcome.${outcome}`)}</Badge>;
};

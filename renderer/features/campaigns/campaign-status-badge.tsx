import { CircleCheck, CircleDashed, CirclePause, CircleStop, CircleX, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CampaignStatus } from '@shared/contracts/campaign';
import { Badge } from '../../ui/badge';
import type { Tone } from '../../ui/meter';

const looks: Record<CampaignStatus, { tone: Tone; Icon: typeof CircleCheck }> = {
  draft: { tone: 'neutral', Icon: CircleDashed }, running: { tone: 'accent', Icon: LoaderCircle }, paused: { tone: 'warn', Icon: CirclePause },
  stopped: { tone: 'neutral', Icon: CircleStop }, finished: { tone: 'good', Icon: CircleCheck }, failed: { tone: 'bad', Icon: CircleX },
};

export const CampaignStatusBadge = ({ status }: { status: CampaignStatus }) => {
  const { t } = useTranslation();
  const { tone, Icon } = looks[status];
  return <Badge tone={tone} icon={<Icon size={12} aria-hidden className={status === 'running' ? 'animate-spin motion-reduce:animate-none' : undefined} />}>{t(`campaigns.status.${status}`)}</Badge>;
};

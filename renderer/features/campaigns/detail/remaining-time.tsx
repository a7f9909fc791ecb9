import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CampaignDto, RemainingDto } from '@shared/contracts/campaign';
import { duration } from '../../../app/format';
import { useTRPC } from '../../../app/trpc';
import { Tooltip } from '../../../ui/tooltip';

/** How long the run still takes, as this machine's own history has it; where there is none, it says so. */
export const RemainingTime = ({ campaign: { id, status } }: { campaign: Pick<CampaignDto, 'id' | 'status'> }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const running = status === 'running';
  const remaining = useQuery(trpc.campaigns.remaining.queryOptions({ id }, { enabled: running })).data;
  const paused = useQuery(trpc.system.status.queryOptions()).data?.paused ?? false;
  if (!running) return null;
  if (paused) return <span className="text-warn">{t('campaigns.remaining.paused')}</span>;
  if (!remaining || remaining.state === 'idle') return null;
  return <Told remaining={remaining} />;
};

const Told = ({ remaining }: { remaining: Exclude<RemainingDto, { state: 'idle' }> }) => {
  const { t } = useTranslation();
  if (remaining.state === 'finding') return <span>{t('campaigns.remaining.finding')}</span>;
  if (remaining.state === 'no_history') return <Tooltip label={t('campaigns.remaining.needs', { count: remaining.need })}><span>{t('campaigns.remaining.noHistory')}</span></Tooltip>;
  const [low, high] = [duration(remaining.secondsLow), duration(remaining.secondsHigh)];
  return (
    <Tooltip label={t('campaigns.remaining.basis', { count: remaining.history })}>
      <span className="tabular">{low === high ? t('campaigns.remaining.about', { time: low }) : t('campaigns.remaining.range', { low, high })}</span>
    </Tooltip>
  );
};

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignDto } from '@shared/contracts/campaign';
import { ago, duration } from '../../../app/format';
import { Panel } from '../../../ui/panel';

/** The estimate against the truth. */
export const RunPanel = ({ campaign }: { campaign: CampaignDto }) => {
  const { t } = useTranslation();
  const { run, status, pipeline } = campaign;
  const seconds = useRunSeconds(run, status === 'running');
  if (!run) return <Panel title={t('campaigns.run.title')}><p className="text-pretty text-soft">{t('campaigns.run.notStarted')}</p></Panel>;
  const estimate = run.estimate;
  const rows = [
    [t('campaigns.run.posts'), estimate ? t('campaigns.run.upTo', { count: estimate.posts }) : t('campaigns.run.noEstimate'), String(pipeline.analysed)],
    [t('campaigns.run.time'), estimate ? t('campaigns.run.range', { low: duration(estimate.secondsLow), high: duration(estimate.secondsHigh) }) : t('campaigns.run.noEstimate'), duration(seconds)],
  ] as const;
  return (
    <Panel title={t('campaigns.run.title')} aside={<span className="text-small text-soft">{run.finishedAt ? t('campaigns.run.finished', { when: ago(run.finishedAt) }) : t('campaigns.run.started', { when: ago(run.startedAt) })}</span>}>
      <table className="w-full">
        <thead><tr className="text-small text-soft"><td /><th scope="col" className="pb-1 text-right font-normal">{t('campaigns.run.estimate')}</th><th scope="col" className="pb-1 text-right font-normal">{t(run.finishedAt ? 'campaigns.run.final' : 'campaigns.run.truth')}</th></tr></thead>
        <tbody>
          {rows.map(([name, guess, truth]) => (
            <tr key={name} className="[&>*]:border-t [&>*]:border-line [&>*]:py-1">
              <th scope="row" className="text-left font-normal text-soft">{name}</th>
              <td className="tabular text-right text-soft">{guess}</td>
              <td className="tabular pl-3 text-right font-medium">{truth}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
};

/** How long the run has taken, counting while it runs. */
const useRunSeconds = (run: CampaignDto['run'], running: boolean): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  if (!run) return 0;
  return Math.max(0, ((run.finishedAt ? new Date(run.finishedAt).getTime() : now) - new Date(run.startedAt).getTime()) / 1000);
};

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignDto, RunTruth } from '@shared/contracts/campaign';
import { ago, duration, money } from '../../../app/format';
import { Panel } from '../../../ui/panel';

type Run = NonNullable<CampaignDto['run']>;

/** The estimate against the truth, and why a figure is far off where the run could tell. */
export const RunPanel = ({ campaign: { run, status } }: { campaign: CampaignDto }) => {
  const { t } = useTranslation();
  if (!run) return <Panel title={t('campaigns.run.title')}><p className="text-pretty text-soft">{t('campaigns.run.notStarted')}</p></Panel>;
  return (
    <Panel title={t('campaigns.run.title')} aside={<span className="text-small text-soft">{run.finishedAt ? t('campaigns.run.finished', { when: ago(run.finishedAt) }) : t('campaigns.run.started', { when: ago(run.startedAt) })}</span>}>
      <RunTable run={run} running={status === 'running'} />
    </Panel>
  );
};

const RunTable = ({ run, running }: { run: Run; running: boolean }) => {
  const { t } = useTranslation();
  const seconds = useRunSeconds(run, running);
  const { estimate, truth } = run;
  const none = t('campaigns.run.noEstimate');
  const cost = (micro: number): string => (micro === 0 ? t('campaigns.run.noMoney') : money(micro));
  const expected = estimate?.microDollars;
  return (
    <table className="w-full">
      <thead><tr className="text-small text-soft"><td /><th scope="col" className="pb-1 text-right font-normal">{t('campaigns.run.estimate')}</th><th scope="col" className="pb-1 text-right font-normal">{t(run.finishedAt ? 'campaigns.run.final' : 'campaigns.run.truth')}</th></tr></thead>
      <tbody>
        <RunLine name={t('campaigns.run.posts')} guess={estimate ? t('campaigns.run.upTo', { count: estimate.reads ?? estimate.posts }) : none} truth={String(truth.read)} />
        <RunLine name={t('campaigns.run.drafts')} guess={estimate?.comments === undefined ? none : t('campaigns.run.upTo', { count: estimate.comments })} truth={String(truth.drafts)} why={whyOf(truth, 'drafts')} />
        <RunLine name={t('campaigns.run.time')} guess={estimate ? t('campaigns.run.range', { low: duration(estimate.secondsLow), high: duration(estimate.secondsHigh) }) : none} truth={duration(seconds)} why={whyOf(truth, 'time')} />
        <RunLine name={t('campaigns.run.money')} guess={expected === undefined ? none : expected === null ? t('campaigns.run.unknown') : cost(expected)} truth={cost(truth.microDollars)} why={whyOf(truth, 'money')} />
      </tbody>
    </table>
  );
};

const whyOf = ({ reasons }: RunTruth, of: RunTruth['reasons'][number]['of']): string => reasons.filter((reason) => reason.of === of).map(({ text }) => text).join(' ');

const RunLine = ({ name, guess, truth, why = '' }: { name: string; guess: string; truth: string; why?: string }) => {
  const { t } = useTranslation();
  return (
    <>
      <tr className="[&>*]:border-t [&>*]:border-line [&>*]:py-1">
        <th scope="row" className="text-left font-normal text-soft">{name}</th>
        <td className="tabular text-right text-soft">{guess}</td>
        <td className="tabular pl-3 text-right font-medium">{truth}</td>
      </tr>
      {why !== '' && <tr><td colSpan={3} className="pb-1 text-small text-pretty text-soft">{t('campaigns.run.why')} {why}</td></tr>}
    </>
  );
};

/** How long the run has taken, counting while it runs. */
const useRunSeconds = ({ startedAt, finishedAt }: Run, running: boolean): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return Math.max(0, ((finishedAt ? new Date(finishedAt).getTime() : now) - new Date(startedAt).getTime()) / 1000);
};

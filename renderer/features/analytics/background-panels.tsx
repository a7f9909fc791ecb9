import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CampaignAnalytics } from '@shared/contracts/analytics';
import { ago, count, dayAndTime, duration } from '../../app/format';
import { Bar } from '../../ui/meter';
import { Facts, Panel } from '../../ui/panel';
import { FigureLink } from './figure-link';
import type { RowsOf } from './rows-of';
import { ValueTable } from './value-table';

export const SkipPanel = ({ skips, rows }: { skips: CampaignAnalytics['skips']; rows: RowsOf }) => {
  const { t } = useTranslation();
  const most = Math.max(1, ...skips.byCode.map((row) => row.count));
  return (
    <Panel title={t('analytics.skips.title')} aside={skips.total > 0 && <Link to={rows.skips({})} className="rounded-[4px] py-0.5 text-soft hover:text-text hover:underline">{t('analytics.skips.all', { shown: count(skips.total) })}</Link>}>
      {skips.total === 0 ? <p className="text-soft">{t('analytics.skips.none')}</p> : (
        <ValueTable label={t('analytics.skips.title')} columns={[t('analytics.skips.reason'), t('analytics.skips.count')]} rows={skips.byCode.map(({ code, count: n }) => ({
          key: code, name: <div className="py-1.5"><div className="truncate">{t(`posts.skip.${code}`)}</div><Bar className="mt-1" tone="neutral" value={(n / most) * 100} /></div>,
          cells: [<FigureLink key="n" value={n} to={rows.skips({ code })} what={t(`posts.skip.${code}`)} />],
        }))} />
      )}
    </Panel>
  );
};

export const RunPanel = ({ runs }: { runs: CampaignAnalytics['runs'] }) => {
  const { t } = useTranslation();
  const summary = [t('analytics.runs.summary', { count: runs.total }), ...(runs.medianSeconds === null ? [] : [t('analytics.runs.median', { time: duration(runs.medianSeconds) })]), ...(runs.longestSeconds === null ? [] : [t('analytics.runs.longest', { time: duration(runs.longestSeconds) })])].join(' · ');
  return (
    <Panel title={t('analytics.runs.title')} aside={runs.total > 0 && <span className="tabular truncate text-small text-soft">{summary}</span>}>
      {runs.total === 0 ? <p className="text-soft">{t('analytics.runs.none')}</p> : (
        <>
          <ValueTable label={t('analytics.runs.title')} columns={[t('analytics.runs.campaign'), t('analytics.runs.status'), t('analytics.runs.candidates'), t('analytics.runs.took'), t('analytics.runs.started')]} rows={runs.latest.map((run) => ({
            key: run.id, name: <Link to={`/campaigns/${run.campaignId}?tab=timeline`} title={run.campaignName} className="block truncate rounded-[4px] py-0.5 hover:text-accent hover:underline">{run.campaignName}</Link>,
            cells: [t(`analytics.runs.state.${run.status}`), count(run.candidates), run.seconds === null ? t('analytics.runs.open') : duration(run.seconds), <span key="at" title={dayAndTime(run.startedAt)} className="text-soft">{ago(run.startedAt)}</span>],
          }))} />
          {runs.total > runs.latest.length && <p className="mt-2 text-small text-soft">{t('analytics.runs.cut', { shown: count(runs.latest.length), total: count(runs.total) })}</p>}
        </>
      )}
    </Panel>
  );
};

export const WorkPanel = ({ work, rows }: { work: CampaignAnalytics['work']; rows: RowsOf }) => {
  const { t } = useTranslation();
  const outcomes = ['done', 'failed', 'cancelled'] as const;
  const time = (seconds: number | null) => (seconds === null ? <span aria-label={t('analytics.work.dash')} className="text-faint">–</span> : seconds < 10 ? `${seconds.toFixed(1)} s` : duration(seconds));
  return (
    <Panel title={t('analytics.work.title')}>
      {work.length === 0 ? <p className="text-soft">{t('analytics.work.none')}</p> : (
        <ValueTable label={t('analytics.work.title')} columns={[t('analytics.work.kind'), ...outcomes.map((outcome) => t(`analytics.work.${outcome}`)), t('analytics.work.median'), t('analytics.work.p95')]} rows={work.map(({ name, medianSeconds, p95Seconds, ...counts }) => {
          const kind = t(`tasks.name.${name as 'campaign.draft'}`, { defaultValue: name });
          return { key: name, name: kind, cells: [...outcomes.map((status) => <FigureLink key={status} value={counts[status]} to={rows.tasks({ name, status })} what={`${kind}, ${t(`analytics.work.${status}`)}`} />), time(medianSeconds), time(p95Seconds)] };
        })} />
      )}
    </Panel>
  );
};

/** What is known only after a comment was posted: said as unknown until there is something to tell. */
export const OutcomePanel = ({ posted }: { posted: number }) => {
  const { t } = useTranslation();
  return <Panel title={t('analytics.outcome.title')}><Facts left facts={[[t('analytics.outcome.live'), t(posted === 0 ? 'analytics.outcome.noPosts' : 'analytics.outcome.noChecks')], [t('analytics.outcome.cost'), t('analytics.outcome.free')]]} /></Panel>;
};

import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { bandWidth, type DraftFigures } from '@shared/contracts/analytics';
import { count } from '../../app/format';
import { Panel } from '../../ui/panel';
import { scoreTone } from '../comments/score-tone';
import { VerdictBadge } from '../comments/verdict-badge';
import { BarFigure } from './bar-figure';
import { FigureLink } from './figure-link';
import type { RowsOf } from './rows-of';
import { ValueTable } from './value-table';

interface DraftPanelProps {
  drafts: DraftFigures;
  rows: RowsOf;
}

const percent = (share: number): string => new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 }).format(share);
const decisions = ['approved', 'rejected', 'open'] as const;

/** What the reviewer said and what the person made of it. */
export const VerdictPanel = ({ drafts, rows }: DraftPanelProps) => {
  const { t } = useTranslation();
  return (
    <Panel title={t('analytics.drafts.title')}>
      <p className="-mt-2 mb-2 text-small text-soft">{t('analytics.drafts.hint')}</p>
      <ValueTable label={t('analytics.drafts.title')} columns={[t('analytics.drafts.verdict'), ...decisions.map((decision) => t(`analytics.drafts.${decision}`)), t('analytics.drafts.total')]} rows={drafts.verdicts.map((row) => {
        const verdict = t(`comments.verdict.${row.verdict}`);
        return {
          key: row.verdict, name: <VerdictBadge verdict={row.verdict} />, cells: [
            ...decisions.map((decision) => <FigureLink key={decision} value={row[decision]} to={rows.drafts({ verdict: row.verdict, decision })} what={`${verdict}, ${t(`analytics.drafts.${decision}`)}`} />),
            <FigureLink key="total" value={row.approved + row.rejected + row.open} to={rows.drafts({ verdict: row.verdict })} what={verdict} />,
          ],
        };
      })} />
      <Agreement drafts={drafts} rows={rows} />
      <Edits drafts={drafts} rows={rows} />
    </Panel>
  );
};

const Agreement = ({ drafts: { agreed, against }, rows }: DraftPanelProps) => {
  const { t } = useTranslation();
  const total = agreed + against;
  if (total === 0) return <p className="mt-3 text-soft">{t('analytics.drafts.none')}</p>;
  return (
    <p className="mt-3 text-pretty">
      {t('analytics.drafts.agreement')} <FigureLink value={agreed} to={rows.drafts({ agreement: 'agreed' })} what={t('analytics.figure.agreement.agreed')} />{' '}
      {t('analytics.drafts.agreementOf', { total: count(total) })} (<span className="tabular font-semibold" data-testid="agreement-share">{percent(agreed / total)}</span>); {t('analytics.drafts.against')}: <FigureLink value={against} to={rows.drafts({ agreement: 'against' })} what={t('analytics.figure.agreement.against')} />.
    </p>
  );
};

const Edits = ({ drafts: { edits: { untouched, edited, measured, medianShare, p90Share } }, rows }: DraftPanelProps) => {
  const { t } = useTranslation();
  if (untouched + edited === 0) return <p className="mt-1 text-soft">{t('analytics.drafts.noApproved')}</p>;
  return (
    <p className="mt-1 text-pretty">
      {t('analytics.drafts.edits')}: <FigureLink value={untouched} to={rows.drafts({ decision: 'approved', edited: false })} what={t('analytics.drafts.edits')} />; {t('analytics.drafts.edited')}: <FigureLink value={edited} to={rows.drafts({ decision: 'approved', edited: true })} what={t('analytics.drafts.edited')} />.{' '}
      <span className="text-soft">{medianShare === null ? t('analytics.drafts.noEdits') : t('analytics.drafts.editShare', { count: measured, median: percent(medianShare), p90: percent(p90Share ?? medianShare) })}{measured < edited && ` ${t('analytics.drafts.editLatest', { shown: count(measured) })}`}</span>
    </p>
  );
};

const fills = { good: 'var(--good)', warn: 'var(--warn)', bad: 'var(--bad)', neutral: 'var(--line-strong)', accent: 'var(--accent)' };
const zones = [['unfit', 'bg-bad'], ['work', 'bg-warn'], ['ready', 'bg-good']] as const;

/** How the scores are spread. */
export const ScorePanel = ({ drafts, rows, tables }: DraftPanelProps & { tables: boolean }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const path = (from: number): string => rows.drafts({ minScore: from, belowScore: from + bandWidth < 100 ? from + bandWidth : undefined });
  const bandWords = (from: number, to: number): string => t('analytics.scores.range', { from, to });
  const filled = drafts.bands.filter((band) => band.count > 0);
  return (
    <Panel title={t('analytics.scores.title')}>
      <p className="-mt-2 mb-3 text-small text-soft">{t('analytics.scores.hint')}</p>
      {!tables && (
        <>
          <BarFigure height={168} points={drafts.bands.map((band) => ({ key: String(band.from), label: bandWords(band.from, band.to), value: band.count, fill: fills[scoreTone(band.from)] }))} onPick={(key) => void navigate(path(Number(key)))} tick={(key) => key} ticks={['0', '25', '50', '75', '95']} mark="75" />
          <ul aria-hidden className="mt-2 flex gap-4 text-small text-soft">{zones.map(([zone, fill]) => <li key={zone} className="flex items-center gap-1.5"><span className={`size-2 rounded-full ${fill}`} />{t(`analytics.scores.${zone}`)}</li>)}</ul>
        </>
      )}
      <ValueTable quiet={!tables} label={t('analytics.scores.chart')} columns={[t('analytics.scores.band'), t('analytics.scores.count')]} rows={filled.map(({ from, to, count: n }) => ({
        key: String(from), name: bandWords(from, to), cells: [tables ? <FigureLink key="n" value={n} to={path(from)} what={bandWords(from, to)} /> : count(n)],
      }))} />
    </Panel>
  );
};

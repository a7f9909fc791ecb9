import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AnalyticsRange, DayFigures } from '@shared/contracts/analytics';
import { count, day as dayWords } from '../../app/format';
import { listPath } from '../../app/figure-range';
import { Panel } from '../../ui/panel';
import { BarFigure } from './bar-figure';
import { FigureLink } from './figure-link';
import { ValueTable } from './value-table';

const steps = ['found', 'analysed', 'drafted', 'reviewed', 'approved'] as const;
type Step = (typeof steps)[number];

/** The rows of a step between two instants. */
export const stepPath = (step: Step, from: string, to: string, campaignId?: string): string => {
  const common = { campaignId, from, to };
  if (step === 'found') return listPath('/posts', common);
  if (step === 'analysed') return listPath('/posts', { ...common, analysed: true });
  return listPath('/comments', { ...common, on: step === 'drafted' ? undefined : step });
};

const shortDay = (day: string): string => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));

interface DayPanelProps {
  range: AnalyticsRange;
  days: readonly DayFigures[];
  /** Drafts scored in the range, each once: one that is scored again on another day counts on both. */
  reviewed: number;
  tables: boolean;
  campaignId?: string | undefined;
}

/** What was done day by day: one small chart a step, on one axis of days. */
export const DayPanel = ({ range, days, reviewed, tables, campaignId }: DayPanelProps) => {
  const { t } = useTranslation();
  if (tables) {
    return (
      <Panel title={t('analytics.days.title')}>
        <ValueTable label={t('analytics.days.title')} columns={[t('analytics.days.day'), ...steps.map((step) => t(`analytics.days.${step}`))]} rows={[...days].reverse().map((row) => ({
          key: row.day, name: dayWords(row.day), cells: steps.map((step) => <FigureLink key={step} value={row[step]} to={stepPath(step, row.start, row.end, campaignId)} what={`${t(`analytics.days.${step}`)}, ${dayWords(row.day)}`} />),
        }))} />
      </Panel>
    );
  }
  return (
    <section aria-label={t('analytics.days.title')} className="grid grid-cols-5 gap-4 max-[1100px]:grid-cols-3 max-[760px]:grid-cols-2">
      {steps.map((step) => <StepFigure key={step} step={step} range={range} days={days} reviewed={reviewed} campaignId={campaignId} />)}
    </section>
  );
};

const StepFigure = ({ step, range, days, reviewed, campaignId }: Omit<DayPanelProps, 'tables'> & { step: Step }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const name = t(`analytics.days.${step}`);
  const total = step === 'reviewed' ? reviewed : days.reduce((sum, row) => sum + row[step], 0);
  const pick = (day: string): void => {
    const row = days.find((known) => known.day === day);
    if (row && row[step] > 0) void navigate(stepPath(step, row.start, row.end, campaignId));
  };
  return (
    <div className="rounded-panel border border-line bg-raised p-4" data-testid={`step-${step}`}>
      <div className="flex items-baseline justify-between gap-2"><h2 className="font-semibold">{name}</h2><span className="truncate text-small text-soft">{t(`analytics.days.note.${step}`)}</span></div>
      <div className="mt-1 mb-3 text-title font-semibold"><FigureLink value={total} to={stepPath(step, range.start, range.end, campaignId)} what={name} /></div>
      <BarFigure height={64} points={days.map((row) => ({ key: row.day, label: shortDay(row.day), value: row[step] }))} onPick={pick} />
      <div aria-hidden className="mt-1 flex justify-between text-[11px] leading-4 text-soft"><span>{shortDay(range.from)}</span><span>{shortDay(range.to)}</span></div>
      <ValueTable quiet label={t('analytics.days.chart', { what: name })} columns={[t('analytics.days.day'), name]} rows={days.map((row) => ({ key: row.day, name: dayWords(row.day), cells: [count(row[step])] }))} />
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { day as dayWords } from '../../../app/format';

interface DayBarsProps {
  name: string;
  /** The rows behind the figures. */
  to: string;
  tone: 'neutral' | 'accent';
  days: readonly { day: string; value: number }[];
}

const fills = { neutral: 'bg-line-strong/60', accent: 'bg-accent' };

/** A small chart that leads to its rows; read out as its values. */
export const DayBars = ({ name, to, tone, days }: DayBarsProps) => {
  const { t } = useTranslation();
  const most = Math.max(1, ...days.map(({ value }) => value));
  const total = days.reduce((sum, { value }) => sum + value, 0);
  const values = days.map(({ day, value }) => `${dayWords(day)} ${value}`).join(', ');
  return (
    <Link to={to} aria-label={t('home.chart', { what: name, values })} className="rounded-panel border border-line bg-raised p-4 hover:bg-hover">
      <span className="flex items-baseline justify-between"><span className="text-soft">{name}</span><span className="tabular text-title font-semibold">{total}</span></span>
      <span aria-hidden className="mt-3 flex h-14 items-end gap-1">
        {days.map(({ day, value }) => <span key={day} title={`${dayWords(day)}: ${value}`} className={`min-h-px flex-1 rounded-t-[2px] ${value > 0 ? fills[tone] : 'bg-line'}`} style={{ height: `${(value / most) * 100}%` }} />)}
      </span>
      <span aria-hidden className="mt-1 flex justify-between text-[11px] leading-4 text-soft"><span>{days[0] && short(days[0].day)}</span><span>{days.length > 0 && short(days[days.length - 1]?.day ?? '')}</span></span>
    </Link>
  );
};

const short = (day: string): string => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));

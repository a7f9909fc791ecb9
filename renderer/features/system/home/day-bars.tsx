import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { day as dayWords } from '../../../app/format';

interface Day {
  day: string;
  value: number;
  /** Stands above the value, lighter. */
  rest?: number;
}

interface DayBarsProps {
  name: string;
  total: string;
  /** The rows behind the figures. */
  to: string;
  days: readonly Day[];
}

const wordsOf = ({ day, value, rest }: Day): string => `${dayWords(day)} ${rest === undefined ? value : `${value}/${value + rest}`}`;

/** A small chart that leads to its rows; read out as its values. */
export const DayBars = ({ name, total, to, days }: DayBarsProps) => {
  const { t } = useTranslation();
  const most = Math.max(1, ...days.map(({ value, rest = 0 }) => value + rest));
  return (
    <Link to={to} aria-label={t('home.chart', { what: name, total, values: days.map(wordsOf).join(', ') })} className="min-w-0 rounded-panel border border-line bg-raised p-4 hover:bg-hover">
      <span className="flex items-baseline justify-between gap-2"><span className="text-soft">{name}</span><span className="tabular truncate text-lead font-semibold">{total}</span></span>
      <span aria-hidden className="mt-3 flex h-14 items-end gap-1 forced-color-adjust-none">
        {days.map((row) => (
          <span key={row.day} title={wordsOf(row)} className="flex h-full min-w-0 flex-1 flex-col justify-end">
            {row.rest ? <span className="rounded-t-[2px] bg-line-strong/60" style={{ height: `${(row.rest / most) * 100}%` }} /> : null}
            <span className={`min-h-px ${row.rest ? '' : 'rounded-t-[2px]'} ${row.value > 0 ? 'bg-accent' : 'bg-line'}`} style={{ height: `${(row.value / most) * 100}%` }} />
          </span>
        ))}
      </span>
      <span aria-hidden className="mt-1 flex justify-between text-[11px] leading-4 text-soft"><span>{days[0] && short(days[0].day)}</span><span>{days.length > 0 && short(days[days.length - 1]?.day ?? '')}</span></span>
    </Link>
  );
};

const short = (day: string): string => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));

import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { AgentAnalyticsDto } from '@shared/contracts/agent';

type Day = AgentAnalyticsDto['agents'][number]['perDay'][number];

/** Colour and weight tell the outcomes apart, and the legend names them; the figures stand in the table. */
const outcomes = [['ok', 'var(--good)'], ['declined', 'var(--warn)'], ['failed', 'var(--bad)'], ['cancelled', 'var(--line-strong)']] as const;
const times = [['p50', 'var(--accent)', '0'], ['p95', 'var(--text-soft)', '4 3']] as const;
const tick = { fill: 'var(--text-soft)', fontSize: 11 };
const short = (day: string): string => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));
const inSeconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms) / 1_000);

const axes = [
  <CartesianGrid key="grid" vertical={false} stroke="var(--line)" />,
  <XAxis key="x" dataKey="day" tickFormatter={short} tick={tick} tickLine={false} axisLine={{ stroke: 'var(--line-strong)' }} minTickGap={24} />,
  <YAxis key="y" width={44} tick={tick} tickLine={false} axisLine={false} />,
];

const Legend = ({ entries }: { entries: readonly { name: string; fill: string }[] }) => (
  <ul className="flex flex-wrap gap-3 text-small text-soft">
    {entries.map(({ name, fill }) => <li key={name} className="flex items-center gap-1.5"><span aria-hidden className="size-2.5 rounded-[2px] forced-color-adjust-none" style={{ background: fill }} />{name}</li>)}
  </ul>
);

const DayCharts = ({ days }: { days: readonly Day[] }) => {
  const { t } = useTranslation();
  const rows = days.map((row) => ({ ...row, p50: inSeconds(row.p50), p95: inSeconds(row.p95) }));
  return (
    <div className="flex flex-col gap-6">
      <figure>
        <figcaption className="mb-2 flex flex-wrap items-baseline justify-between gap-2"><span className="font-semibold">{t('agents.charts.outcomes')}</span><Legend entries={outcomes.map(([name, fill]) => ({ name: t(`agents.outcome.${name}`), fill }))} /></figcaption>
        <div aria-hidden className="h-48">
          <ResponsiveContainer width="100%" height="100%">
            <BarChart data={rows} accessibilityLayer={false} maxBarSize={28} margin={{ top: 4, right: 4, bottom: 0, left: 0 }}>
              {axes}
              {outcomes.map(([name, fill]) => <Bar key={name} dataKey={name} stackId="calls" fill={fill} isAnimationActive={false} />)}
            </BarChart>
          </ResponsiveContainer>
        </div>
      </figure>
      <figure>
        <figcaption className="mb-2 flex flex-wrap items-baseline justify-between gap-2"><span className="font-semibold">{t('agents.charts.times')}</span><Legend entries={times.map(([name, fill]) => ({ name: t(`agents.charts.${name}`), fill }))} /></figcaption>
        <div aria-hidden className="h-40">
          <ResponsiveContainer width="100%" height="100%">
            <LineChart data={rows} accessibilityLayer={false} margin={{ top: 4, right: 4, bottom: 0, left: 0 }}>
              {axes}
              {times.map(([name, stroke, dash]) => <Line key={name} dataKey={name} stroke={stroke} strokeDasharray={dash} strokeWidth={1.5} dot={{ r: 2, fill: stroke, strokeWidth: 0 }} connectNulls={false} isAnimationActive={false} />)}
            </LineChart>
          </ResponsiveContainer>
        </div>
      </figure>
    </div>
  );
};

export default DayCharts;

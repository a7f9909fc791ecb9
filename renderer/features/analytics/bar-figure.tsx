// The one place that speaks recharts. No animation, no injected style, colours from the tokens; beside every chart stands a
// table of the same values.
import { Bar, BarChart, Cell, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { count } from '../../app/format';

export interface BarPoint {
  key: string;
  label: string;
  value: number;
  /** A token of the theme. */
  fill?: string;
}

interface BarFigureProps {
  points: readonly BarPoint[];
  height: number;
  onPick: (key: string) => void;
  /** Words under the axis, by key; without it the chart has no axes. */
  tick?: (key: string) => string;
  ticks?: string[];
  /** A line before the bar of this key. */
  mark?: string;
}

const Tip = ({ active, payload }: { active?: boolean; payload?: readonly { payload?: BarPoint }[] }) => {
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  return <div className="rounded-control border border-line bg-raised px-2 py-1 text-small shadow-float"><span className="text-soft">{point.label}</span> <span className="tabular font-medium">{count(point.value)}</span></div>;
};

const axis = { stroke: 'var(--line-strong)', tickLine: false, tick: { fill: 'var(--text-soft)', fontSize: 11 } } as const;

/** Bars for the eye: hidden from screen readers, whose table stands beside it. */
export const BarFigure = ({ points, height, onPick, tick, ticks, mark }: BarFigureProps) => (
  <div aria-hidden style={{ height }} className="forced-color-adjust-none">
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={[...points]} accessibilityLayer={false} barCategoryGap={points.length > 40 ? 0.5 : '12%'} margin={{ top: tick ? 10 : 2, right: 0, bottom: 0, left: 0 }}>
        {tick ? <XAxis dataKey="key" {...axis} tickFormatter={tick} interval={0} {...(ticks ? { ticks } : {})} height={20} /> : <XAxis dataKey="key" hide />}
        {tick ? <YAxis {...axis} axisLine={false} allowDecimals={false} width={34} /> : <YAxis hide domain={[0, 'dataMax']} />}
        {mark && <ReferenceLine x={mark} stroke="var(--line-strong)" strokeDasharray="3 3" position="start" />}
        <Tooltip content={<Tip />} cursor={{ fill: 'var(--hover)' }} isAnimationActive={false} />
        <Bar dataKey="value" isAnimationActive={false} minPointSize={(value) => (typeof value === 'number' && value > 0 ? 2 : 0)} radius={[2, 2, 0, 0]} onClick={({ payload }) => onPick((payload as BarPoint).key)}>
          {points.map(({ key, fill = 'var(--accent)' }) => <Cell key={key} fill={fill} />)}
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  </div>
);

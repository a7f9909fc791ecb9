import { cx } from './class-names';

export type Tone = 'good' | 'warn' | 'bad' | 'neutral' | 'accent';
const fills: Record<Tone, string> = { good: 'bg-good', warn: 'bg-warn', bad: 'bg-bad', neutral: 'bg-line-strong', accent: 'bg-accent' };
const strokes: Record<Tone, string> = { good: 'stroke-good', warn: 'stroke-warn', bad: 'stroke-bad', neutral: 'stroke-line-strong', accent: 'stroke-accent' };

/** A share of 100 as a thin bar; the number stands beside it in words. */
export const Bar = ({ value, tone = 'accent', className }: { value: number; tone?: Tone; className?: string }) => (
  <div aria-hidden className={cx('h-1 overflow-hidden rounded-full bg-pressed forced-color-adjust-none', className)}>
    <div className={cx('h-full rounded-full transition-[width]', fills[tone])} style={{ width: `${Math.min(100, Math.max(0, value))}%` }} />
  </div>
);

/** Work under way, read out as progress. */
export const ProgressBar = ({ label, done, total }: { label: string; done: number; total: number }) => (
  <div role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done} className="h-1 overflow-hidden rounded-full bg-pressed forced-color-adjust-none">
    <div className="h-full rounded-full bg-accent transition-[width]" style={{ width: `${total > 0 ? Math.min(100, (done / total) * 100) : 0}%` }} />
  </div>
);

/** A score as a ring with its number inside. */
export const ScoreRing = ({ value, tone, size = 44, label }: { value: number; tone: Tone; size?: number; label: string }) => {
  const radius = size / 2 - 3;
  const round = 2 * Math.PI * radius;
  return (
    <div role="img" aria-label={label} className="relative shrink-0" style={{ width: size, height: size }}>
      <svg width={size} height={size} className="-rotate-90" aria-hidden>
        <circle cx={size / 2} cy={size / 2} r={radius} fill="none" strokeWidth={3} className="stroke-pressed" />
        <circle cx={size / 2} cy={size / 2} r={radius} fill="none" strokeWidth={3} strokeLinecap="round" strokeDasharray={`${(round * value) / 100} ${round}`} className={cx('transition-[stroke-dasharray]', strokes[tone])} />
      </svg>
      <span className="tabular absolute inset-0 flex items-center justify-center font-semibold" style={{ fontSize: size > 40 ? 15 : 12 }}>{Math.round(value)}</span>
    </div>
  );
};

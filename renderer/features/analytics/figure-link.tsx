import { Link } from 'react-router';
import { count } from '../../app/format';
import { cx } from '../../ui/class-names';

/** A figure that leads to its rows; nothing leads nowhere. `what` names it where the figure alone is read out. */
export const FigureLink = ({ value, to, what, className }: { value: number; to: string; what: string; className?: string }) =>
  value === 0 ? <span className={cx('tabular text-faint', className)}>0</span> : <Link to={to} aria-label={`${what}: ${count(value)}`} className={cx('tabular rounded-[4px] py-0.5 underline decoration-line-strong decoration-1 underline-offset-3 hover:text-accent hover:decoration-accent', className)}>{count(value)}</Link>;

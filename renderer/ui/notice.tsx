import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names';

const looks = {
  info: { ground: 'bg-accent-soft', icon: <Info size={15} className="text-accent" aria-hidden /> },
  warn: { ground: 'bg-warn-soft', icon: <TriangleAlert size={15} className="text-warn" aria-hidden /> },
  bad: { ground: 'bg-bad-soft', icon: <CircleAlert size={15} className="text-bad" aria-hidden /> },
};

/** A lasting word beside what it is about. */
export const Notice = ({ tone, children, action, role }: { tone: keyof typeof looks; children: ReactNode; action?: ReactNode; role?: 'alert' | 'status' }) => (
  <div role={role} className={cx('flex items-start gap-2 rounded-control px-3 py-2', looks[tone].ground)}>
    <span className="mt-0.5 shrink-0">{looks[tone].icon}</span>
    <div className="min-w-0 flex-1">{children}</div>
    {action}
  </div>
);

import type { ReactNode } from 'react';
import { cx } from './class-names';
import type { Tone } from './meter';

const looks: Record<Tone, string> = {
  good: 'bg-good-soft text-good', warn: 'bg-warn-soft text-warn', bad: 'bg-bad-soft text-bad', neutral: 'bg-hover text-soft', accent: 'bg-accent-soft text-accent',
};

/** A state: always an icon and a word, never colour alone. */
export const Badge = ({ tone, icon, children }: { tone: Tone; icon: ReactNode; children: ReactNode }) => (
  <span className={cx('inline-flex h-5 shrink-0 align-middle items-center gap-1 rounded-control px-1.5 text-small font-medium whitespace-nowrap', looks[tone])}>
    {icon}
    {children}
  </span>
);

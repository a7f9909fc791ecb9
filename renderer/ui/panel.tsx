import type { ReactNode } from 'react';
import { cx } from './class-names';

/** A titled part of a screen. */
export const Panel = ({ title, aside, children, className }: { title: string; aside?: ReactNode; children: ReactNode; className?: string }) => (
  <section className={cx('rounded-panel border border-line bg-raised p-4', className)}>
    <div className="mb-3 flex min-h-5 items-center justify-between gap-3">
      <h2 className="font-semibold">{title}</h2>
      {aside}
    </div>
    {children}
  </section>
);

/** Names and values, one a line; figures stand right, words left. */
export const Facts = ({ facts, left = false }: { facts: readonly (readonly [string, ReactNode])[]; left?: boolean }) => (
  <dl className="flex flex-col">
    {facts.map(([name, value]) => (
      <div key={name} className="flex min-h-7 items-baseline justify-between gap-4 border-b border-line py-1 last:border-0">
        <dt className={cx('shrink-0 text-soft', left && 'w-24')}>{name}</dt>
        <dd className={cx('min-w-0 break-words', left ? 'flex-1' : 'text-right')}>{value}</dd>
      </div>
    ))}
  </dl>
);

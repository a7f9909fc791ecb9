import type { ReactNode } from 'react';

/** A titled part of the home screen. */
export const Part = ({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) => (
  <section><div className="mb-2 flex items-baseline justify-between gap-4"><h2 className="font-semibold">{title}</h2>{aside}</div>{children}</section>
);

import type { ReactNode } from 'react';

export const StepHead = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="mb-5">
    <h2 className="text-title font-semibold">{title}</h2>
    {children && <p className="mt-1 text-pretty text-soft">{children}</p>}
  </div>
);

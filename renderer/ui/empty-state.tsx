import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  /** What to do next. */
  children: ReactNode;
  action?: ReactNode;
}

export const EmptyState = ({ icon, title, children, action }: EmptyStateProps) => (
  <div className="mx-auto flex max-w-100 flex-col items-center px-6 py-16 text-center">
    <div className="mb-3 text-faint" aria-hidden>{icon}</div>
    <h2 className="text-lead font-semibold">{title}</h2>
    <p className="mt-1 text-pretty text-soft">{children}</p>
    {action && <div className="mt-4 flex gap-2">{action}</div>}
  </div>
);

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface PageHeaderProps {
  title: string;
  crumbs?: readonly { to: string; label: string }[];
  crumbsLabel: string;
  aside?: ReactNode;
  actions?: ReactNode;
  /** Search and filters of a list. */
  tools?: ReactNode;
}

/** Title, where we are, what can be done here. Focused after each change of screen (see app/route-focus). */
export const PageHeader = ({ title, crumbs = [], crumbsLabel, aside, actions, tools }: PageHeaderProps) => (
  <header className="shrink-0 border-b border-line px-6 pt-4 pb-3">
    {crumbs.length > 0 && (
      <nav aria-label={crumbsLabel} className="mb-0.5 flex items-center gap-1 text-small text-soft">
        {crumbs.map((crumb) => (
          <span key={crumb.to} className="flex items-center gap-1">
            <Link to={crumb.to} className="rounded-[4px] py-0.5 hover:text-text hover:underline">{crumb.label}</Link>
            <ChevronRight size={12} className="text-faint" aria-hidden />
          </span>
        ))}
      </nav>
    )}
    <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
      <h1 id="page-title" tabIndex={-1} className="max-w-full min-w-0 truncate text-title font-semibold outline-none" title={title}>{title}</h1>
      {aside}
      {actions && <div className="ml-auto flex shrink-0 items-center gap-2">{actions}</div>}
    </div>
    {tools && <div className="mt-3 flex flex-wrap items-center gap-2">{tools}</div>}
  </header>
);

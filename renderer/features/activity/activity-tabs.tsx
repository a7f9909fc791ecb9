import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Permission } from '@shared/permissions';
import { useTRPC } from '../../app/trpc';
import { cx } from '../../ui/class-names';

const parts: { to: string; name: 'activity' | 'logs' | 'system'; needs: Permission | null }[] = [
  { to: '/activity', name: 'activity', needs: null }, { to: '/activity/logs', name: 'logs', needs: 'view_agent_logs' }, { to: '/activity/system', name: 'system', needs: 'system_settings' },
];

/** The parts of activity that this account may see. */
export const ActivityTabs = () => {
  const { t } = useTranslation();
  const held = useQuery(useTRPC().auth.me.queryOptions()).data?.permissions ?? [];
  const shown = parts.filter(({ needs }) => needs === null || held.includes(needs));
  if (shown.length < 2) return null;
  return (
    <nav aria-label={t('activity.sections')} className="ml-2 flex gap-0.5">
      {shown.map(({ to, name }) => <NavLink key={to} to={to} end className={({ isActive }) => cx('flex h-7 items-center rounded-control px-2.5', isActive ? 'bg-pressed font-medium' : 'text-soft hover:bg-hover hover:text-text')}>{t(`activity.tabs.${name}`)}</NavLink>)}
    </nav>
  );
};

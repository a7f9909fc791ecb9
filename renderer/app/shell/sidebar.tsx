import { useQuery } from '@tanstack/react-query';
import { BookOpenText, Bot, ChartColumn, ClipboardList, FlaskConical, History, House, ListChecks, MessageSquareText, PanelLeft, Rss, ScrollText, Search, Settings, Target, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { cx } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { Tooltip } from '../../ui/tooltip';
import { AccountMenu } from '../../features/accounts/account-menu';
import { NoticeCentre } from '../../features/notices/notice-centre';
import { count as figure } from '../format';
import { useCan } from '../session/me';
import { permissionOf } from '../session/screen-permissions';
import { useTRPC } from '../trpc';

const size = 16;

interface SidebarProps {
  collapsed: boolean;
  onToggle: () => void;
  onPalette: () => void;
}

export const Sidebar = ({ collapsed, onToggle, onPalette }: SidebarProps) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const awaiting = useQuery(trpc.system.status.queryOptions()).data?.awaitingReview ?? 0;
  const can = useCan();
  const entry = (to: string, icon: ReactNode, label: string, count?: number) => {
    const permission = permissionOf(to);
    return (!permission || can(permission)) && <SidebarLink to={to} icon={icon} label={label} count={count} collapsed={collapsed} />;
  };
  return (
    <nav aria-label={t('app.nav.label')} className={cx('flex shrink-0 flex-col gap-0.5 bg-canvas px-2 pt-3 pb-2', collapsed ? 'w-13' : 'w-55')}>
      <div className={cx('mb-2 flex items-center', collapsed ? 'flex-col gap-1' : 'gap-1 pr-0.5 pl-2')}>
        {!collapsed && <span className="flex-1 text-lead font-semibold">{t('app.name')}</span>}
        <NoticeCentre />
        <IconButton icon={<PanelLeft size={size} aria-hidden />} label={collapsed ? t('app.nav.expand') : t('app.nav.collapse')} side="right" aria-expanded={!collapsed} onClick={onToggle} />
      </div>
      <PaletteButton collapsed={collapsed} onClick={onPalette} />
      {entry('/', <House size={size} aria-hidden />, t('app.nav.home'))}
      {entry('/campaigns', <Target size={size} aria-hidden />, t('app.nav.campaigns'))}
      {entry('/review', <BookOpenText size={size} aria-hidden />, t('app.nav.review'), awaiting)}
      {entry('/blogs', <Rss size={size} aria-hidden />, t('app.nav.blogs'))}
      {entry('/posts', <ScrollText size={size} aria-hidden />, t('app.nav.posts'))}
      {entry('/comments', <MessageSquareText size={size} aria-hidden />, t('app.nav.comments'))}
      {entry('/analytics', <ChartColumn size={size} aria-hidden />, t('app.nav.analytics'))}
      <div className="mx-2 my-2 h-px bg-line" />
      {entry('/agents', <Bot size={size} aria-hidden />, t('app.nav.agents'))}
      {entry('/playground', <FlaskConical size={size} aria-hidden />, t('app.nav.playground'))}
      {entry('/tasks', <ListChecks size={size} aria-hidden />, t('app.nav.tasks'))}
      {entry('/activity', <History size={size} aria-hidden />, t('app.nav.activity'))}
      {entry('/users', <UsersRound size={size} aria-hidden />, t('app.nav.users'))}
      {entry('/audit', <ClipboardList size={size} aria-hidden />, t('app.nav.audit'))}
      <div className="flex-1" />
      {entry('/settings', <Settings size={size} aria-hidden />, t('app.nav.settings'))}
      <AccountMenu collapsed={collapsed} />
    </nav>
  );
};

const PaletteButton = ({ collapsed, onClick }: { collapsed: boolean; onClick: () => void }) => {
  const { t } = useTranslation();
  const keys = navigator.platform.startsWith('Mac') ? '⌘K' : 'Ctrl K';
  if (collapsed) return <div className="mb-1 flex justify-center"><IconButton icon={<Search size={size} aria-hidden />} label={t('app.nav.palette')} keys={keys} side="right" className="size-9" onClick={onClick} /></div>;
  return (
    <button type="button" onClick={onClick} className="mb-2 flex h-8 items-center gap-2 rounded-control border border-line bg-surface px-2 text-soft hover:text-text">
      <Search size={14} aria-hidden />
      <span className="flex-1 truncate text-left">{t('app.nav.palette')}</span>
      <Kbd>{keys}</Kbd>
    </button>
  );
};

interface SidebarLinkProps {
  to: string;
  icon: ReactNode;
  label: string;
  count?: number | undefined;
  collapsed: boolean;
}

const SidebarLink = ({ to, icon, label, count, collapsed }: SidebarLinkProps) => {
  const { t } = useTranslation();
  const name = count ? `${label}, ${t('app.nav.waiting', { count })}` : label;
  const link = (
    <NavLink to={to} end={to === '/'} aria-label={name} className={({ isActive }) => cx('relative flex h-8 items-center gap-2.5 rounded-control transition-colors', collapsed ? 'justify-center' : 'px-2', isActive ? 'bg-pressed font-medium text-text' : 'text-soft hover:bg-hover hover:text-text')}>
      {icon}
      {!collapsed && <span className="flex-1 truncate">{label}</span>}
      {count ? <span className={cx('tabular text-small font-medium text-accent', collapsed && 'absolute top-0 right-0.5 text-[10px] leading-4')}>{count > 99 && collapsed ? '99+' : figure(count)}</span> : null}
    </NavLink>
  );
  return collapsed ? <Tooltip label={name} side="right">{link}</Tooltip> : link;
};

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useLock } from '../session/idle-lock';
import { useMe } from '../session/me';
import { AnnouncementBar } from '../../features/notices/announcement-bar';
import { CommandPalette } from './command-palette';
import { DiskNotice } from './disk-notice';
import { ShortcutSheet } from './shortcut-sheet';
import { Sidebar } from './sidebar';
import { StatusBar } from './status-bar';
import { WorkspaceNotices } from './workspace-notices';
import { useSidebarCollapsed } from './use-sidebar-collapsed';

type Floating = 'palette' | 'sheet' | null;

/** Sidebar, screen, status bar; the palette and the sheet of keys float above. */
export const Shell = () => {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [floating, setFloating] = useState<Floating>(null);
  const [collapsed, toggle] = useSidebarCollapsed();
  useRouteFocus(pathname);
  useLockKey();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setFloating((open) => (open === 'palette' ? null : 'palette'));
      } else if (event.key === '?' && !(event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]'))) setFloating('sheet');
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <div className="flex h-full flex-col">
      <a href="#page-title" onClick={(event) => { event.preventDefault(); document.getElementById('page-title')?.focus(); }} className="sr-only focus:not-sr-only focus:absolute focus:z-60 focus:m-2 focus:rounded-control focus:bg-raised focus:px-3 focus:py-2">{t('app.skipToContent')}</a>
      <div className="flex min-h-0 flex-1">
        <Sidebar collapsed={collapsed} onToggle={toggle} onPalette={() => setFloating('palette')} />
        <main className="flex min-h-0 min-w-0 flex-1 flex-col border-l border-line bg-surface"><WorkspaceNotices /><DiskNotice /><AnnouncementBar /><Outlet /></main>
      </div>
      <StatusBar />
      <CommandPalette open={floating === 'palette'} onClose={() => setFloating(null)} onSheet={() => setFloating('sheet')} />
      <ShortcutSheet open={floating === 'sheet'} onClose={() => setFloating(null)} />
    </div>
  );
};

/** Ctrl or Cmd with Shift and L, wherever the focus is; without an account there is nothing to lock with. */
const useLockKey = (): void => {
  const { local } = useMe();
  const { mutate: lock } = useLock();
  useEffect(() => {
    if (local) return;
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.key.toLowerCase() !== 'l' || event.repeat) return;
      event.preventDefault();
      lock();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [local, lock]);
};

/** After a change of screen focus stands on its title, so that a screen reader says where we are. */
const useRouteFocus = (pathname: string): void => {
  useEffect(() => {
    const title = document.getElementById('page-title');
    title?.focus({ preventScroll: true });
    document.title = title?.textContent ? `${title.textContent} · KP Bot` : 'KP Bot';
  }, [pathname]);
};

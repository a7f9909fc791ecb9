import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useDrawn } from '../drawn';
import { useLock } from '../session/idle-lock';
import { useMe } from '../session/me';
import { AnnouncementBar } from '../../features/notices/announcement-bar';
import { DiskNotice } from './disk-notice';
import { Sidebar } from './sidebar';
import { StatusBar } from './status-bar';
import { WorkspaceNotices } from './workspace-notices';
import { useSidebarCollapsed } from './use-sidebar-collapsed';

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette')).CommandPalette }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet')).ShortcutSheet }));

type Floating = 'palette' | 'sheet' | null;

/** Sidebar, screen, status bar; the palette and the sheet of keys float above. */
export const Shell = () => {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [floating, setFloating] = useState<Floating>(null);
  const [collapsed, toggle] = useSidebarCollapsed();
  const drawn = useDrawn();
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
      {(drawn || floating !== null) && (
        <Suspense>
          <CommandPalette open={floating === 'palette'} onClose={() => setFloating(null)} onSheet={() => setFloating('sheet')} />
          <ShortcutSheet open={floating === 'sheet'} onClose={() => setFloating(null)} />
        </Suspense>
      )}
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

/**
 * After a change of screen focus stands on its title, so that a screen reader says where we are. On the first screen with its
 * first frame: focus makes the browser lay the page out, which it has to do again once the rows stand.
 */
const useRouteFocus = (pathname: string): void => {
  const first = useRef(true);
  useEffect(() => {
    const title = document.getElementById('page-title');
    document.title = title?.textContent ? `${title.textContent} · KP Bot` : 'KP Bot';
    const focus = (): void => title?.focus({ preventScroll: true });
    if (!first.current) return focus();
    first.current = false;
    const waiting = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(waiting);
  }, [pathname]);
};

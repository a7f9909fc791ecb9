import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from './trpc';

/**
 * Puts the settings of appearance on the page; `system` leaves the choice to prefers-color-scheme. That is what the page has
 * until then, on the screens before a session too: main sets it to the theme of the last time before the window opens.
 */
export const useAppearance = (): void => {
  const settings = useQuery(useTRPC().settings.get.queryOptions());
  const appearance = settings.data?.appearance;
  useEffect(() => {
    if (!appearance) return;
    const root = document.documentElement;
    if (appearance.theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = appearance.theme;
    root.dataset['density'] = appearance.density;
  }, [appearance]);
};

export const isDark = (): boolean => {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
};

export const useRowHeight = (): number => (useQuery(useTRPC().settings.get.queryOptions()).data?.appearance.density === 'comfortable' ? 44 : 36);
export const useSingleKeys = (): boolean => useQuery(useTRPC().settings.get.queryOptions()).data?.appearance.singleKeys ?? true;

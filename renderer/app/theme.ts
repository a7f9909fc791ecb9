import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from './trpc';

/** Puts the settings of appearance on the page; `system` leaves the choice to prefers-color-scheme. */
export const useAppearance = (): void => {
  const settings = useQuery(useTRPC().settings.get.queryOptions());
  const appearance = settings.data?.appearance;
  useEffect(() => {
    if (!appearance) return;
    const root = document.documentElement;
    if (appearance.theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = appearance.theme;
    root.dataset['density'] = appearance.density;
    localStorage.setItem(themeKey, appearance.theme);
  }, [appearance]);
};

const themeKey = 'theme';

/** The theme of the last time, for the screens before anyone has signed in: the settings are not theirs to read. */
export const applyLastTheme = (): void => {
  const theme = localStorage.getItem(themeKey);
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
};

export const isDark = (): boolean => {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
};

export const useRowHeight = (): number => (useQuery(useTRPC().settings.get.queryOptions()).data?.appearance.density === 'comfortable' ? 44 : 36);
export const useSingleKeys = (): boolean => useQuery(useTRPC().settings.get.queryOptions()).data?.appearance.singleKeys ?? true;

// Screens whose code is read when they are first opened: the first one does not wait for the others.
import type { ComponentType } from 'react';

export type Load = () => Promise<ComponentType>;

/** By name: the routes are made anew for each person who signs in. */
const all = new Map<string, () => Promise<unknown>>();

/** The screen `name` of a module, once it is asked for. */
export const later = <K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K): Load => {
  all.set(name, load);
  return async () => (await load())[name];
};

/** How long the first screen has the window to itself, in milliseconds. */
const headStart = 2_000;

/** Reads the code of all screens, one after another whenever the window is idle, so that no later one is waited for. @returns what stops it */
export const loadTheRest = (): (() => void) => {
  const rest = [...all.values()];
  let stopped = false;
  const next = (): void => {
    const load = rest.shift();
    if (!load || stopped) return;
    // What can not be read now says so when its screen is opened.
    requestIdleCallback(() => void load().catch(() => {}).then(next));
  };
  const timer = setTimeout(next, headStart);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
};

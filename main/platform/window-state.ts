import { readFileSync, writeFileSync } from 'node:fs';

export interface Rectangle { x: number; y: number; width: number; height: number }
export type Theme = 'system' | 'light' | 'dark';

/** What the next start shows before the workspace is open. */
export interface WindowState {
  bounds: Partial<Rectangle> & { width: number; height: number };
  maximized: boolean;
  theme: Theme;
}

export const smallest = { width: 960, height: 640 };
const first: WindowState = { bounds: { width: 1280, height: 800 }, maximized: false, theme: 'system' };

const overlap = (a: Rectangle, b: Rectangle): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) * Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/** The remembered bounds, or fresh ones when too little of them would be seen on the screens of today. */
export const fitBounds = (remembered: WindowState['bounds'], screens: readonly Rectangle[]): WindowState['bounds'] => {
  const width = Math.max(smallest.width, Math.round(remembered.width));
  const height = Math.max(smallest.height, Math.round(remembered.height));
  const { x, y } = remembered;
  if (x === undefined || y === undefined) return { width, height };
  const seen = screens.some((screen) => overlap({ x, y, width, height }, screen) >= (width * height) / 4);
  return seen ? { x: Math.round(x), y: Math.round(y), width, height } : { ...first.bounds };
};

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** A file that is missing or damaged gives the first window again. */
export const readWindowState = (file: string): WindowState => {
  try {
    const { bounds, maximized, theme } = JSON.parse(readFileSync(file, 'utf8')) as { bounds?: Partial<Rectangle>; maximized?: unknown; theme?: unknown };
    const size = isNumber(bounds?.width) && isNumber(bounds.height) ? { width: bounds.width, height: bounds.height } : first.bounds;
    return {
      bounds: isNumber(bounds?.x) && isNumber(bounds.y) ? { ...size, x: bounds.x, y: bounds.y } : size,
      maximized: maximized === true,
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    };
  } catch {
    return first;
  }
};

/** Comfort only: a profile that can't be written must not end the app. */
export const writeWindowState = (file: string, state: WindowState): void => {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // The next start shows the first window again.
  }
};

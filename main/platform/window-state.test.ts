import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitBounds, readWindowState, writeWindowState } from './window-state';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'kp-window-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('remembered window', () => {
  it('would catch a window that opens on a screen that was unplugged', () => {
    expect(fitBounds({ x: 2500, y: 100, width: 1300, height: 900 }, [screen])).toEqual({ width: 1280, height: 800 });
    expect(fitBounds({ x: 2500, y: 100, width: 1300, height: 900 }, [screen, { ...screen, x: 1920 }])).toEqual({ x: 2500, y: 100, width: 1300, height: 900 });
  });

  it('would catch a window smaller than the screens are made for', () => {
    expect(fitBounds({ width: 10, height: 10 }, [screen])).toEqual({ width: 960, height: 640 });
  });

  it.each(['', '{', 'null', '{"bounds":{"width":"wide"}}', '{"bounds":null,"theme":"pink"}'])('would catch a damaged file that stops the start: %j', (content) => {
    const file = join(place, 'window.json');
    writeFileSync(file, content);
    expect(readWindowState(file)).toEqual({ bounds: { width: 1280, height: 800 }, maximized: false, theme: 'system' });
  });

  it('would catch bounds or a theme that are not the same after a restart, and a profile that is read-only', () => {
    const state = { bounds: { x: 5, y: 6, width: 1000, height: 700 }, maximized: true, theme: 'dark' as const };
    writeWindowState(join(place, 'window.json'), state);
    expect(readWindowState(join(place, 'window.json'))).toEqual(state);
    expect(() => writeWindowState(join(place, 'missing', 'window.json'), state)).not.toThrow();
  });
});

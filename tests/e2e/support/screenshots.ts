import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';

/** The sizes and themes that every screen is looked at in. */
export const sizes = [{ width: 1280, height: 800 }, { width: 1600, height: 1000 }] as const;
export const themes = ['light', 'dark'] as const;
export type ScreenTheme = (typeof themes)[number];

/**
 * What the page sees has exactly this size. The window is asked for it first; X makes no window as large as its screen, and
 * small displays none at all, so the page's own metrics are set as well.
 */
export const setWindowSize = async (app: ElectronApplication, page: Page, size: { width: number; height: number }): Promise<void> => {
  await app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height), size);
  await page.setViewportSize(size);
  await page.waitForFunction((wanted) => innerWidth === wanted.width && innerHeight === wanted.height, size);
};

/** The system's theme as the app sees it (its own setting, where it is not "system", comes before it). */
export const setSystemTheme = async (app: ElectronApplication, page: Page, theme: ScreenTheme): Promise<void> => {
  await app.evaluate(({ nativeTheme }, wanted) => { nativeTheme.themeSource = wanted; }, theme);
  await page.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme);
};

/** Pictures of the screen as it stands, in both sizes and themes: tests/artifacts/screens/NAME-1280x800-light.png and so on. */
export const takeScreenshots = async (app: ElectronApplication, page: Page, name: string): Promise<void> => {
  for (const size of sizes) {
    await setWindowSize(app, page, size);
    for (const theme of themes) {
      await setSystemTheme(app, page, theme);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.screenshot({ path: join('tests', 'artifacts', 'screens', `${name}-${size.width}x${size.height}-${theme}.png`), animations: 'disabled' });
    }
  }
  await setWindowSize(app, page, sizes[0]);
};

import { _electron, expect, test } from 'playwright/test';

// Catches: a main bundle that plain Node loads and Electron does not (an ES module behind require, a native module of
// another Node-API), and a page that stays empty.
test('the app opens one window with its page', async () => {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({ args: [...asRoot, '.'] });
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState('domcontentloaded');
    expect(await page.title()).toBe('KP Bot');
    expect(app.windows()).toHaveLength(1);
  } finally {
    await app.close();
  }
});

import type { Page } from 'playwright';

/**
 * Does an act of the mouse and waits until the page's own listeners have had it. Chromium answers the driver before
 * it hands a wheel or a move to listeners that are passive, so a clock that is moved right after could overtake them.
 */
export const seenByPage = async (page: Page, sign: 'pointermove' | 'wheel', act: () => Promise<void>): Promise<void> => {
  const seen = await page.evaluateHandle((type) => ({
    event: new Promise<void>((resolve) => { window.addEventListener(type, () => { resolve(); }, { once: true }); }),
  }), sign);
  await act();
  await seen.evaluate(({ event }) => event);
  await seen.dispose();
};

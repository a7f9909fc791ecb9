import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';

/** Legacy mode: Electron has no `newPage`, which axe's other mode opens for its own frame. */
const violationsOf = async (page: Page): Promise<string[]> => {
  // axe types its page by a playwright-core of its own.
  const { violations } = await new AxeBuilder({ page: page as never }).setLegacyMode(true).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.target.join(' ')}  ${node.html.slice(0, 160)}\n    ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`).join('\n')}`);
};

/**
 * No violation of WCAG 2.2 A and AA and of axe's best practices on the screen as it stands. `where` names it in the message.
 * A toast that fades out just then has no contrast: where something is told while one is there, it is looked at again without it.
 */
export const expectAccessible = async (page: Page, where: string): Promise<void> => {
  const toasts = page.locator('[data-toast]');
  const fading = (await toasts.count()) > 0;
  let told = await violationsOf(page);
  if (told.length > 0 && fading) {
    await expect(toasts).toHaveCount(0, { timeout: 20_000 });
    told = await violationsOf(page);
  }
  expect(told, `accessibility of ${where}`).toEqual([]);
};

import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';

/**
 * No violation of WCAG 2.2 A and AA and of axe's best practices on the screen as it stands. `where` names it in the message.
 * Legacy mode: Electron has no `newPage`, which axe's other mode opens for its own frame.
 */
export const expectAccessible = async (page: Page, where: string): Promise<void> => {
  // axe types its page by a playwright-core of its own.
  const { violations } = await new AxeBuilder({ page: page as never }).setLegacyMode(true).analyze();
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.target.join(' ')}  ${node.html.slice(0, 160)}\n    ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`).join('\n')}`);
  expect(told, `accessibility of ${where}`).toEqual([]);
};

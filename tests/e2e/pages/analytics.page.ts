import type { Locator } from 'playwright';
import { AppPage } from '../support/app-page';

export type Step = 'found' | 'analysed' | 'drafted' | 'reviewed' | 'approved';

export class AnalyticsScreen extends AppPage {
  protected readonly path = '/analytics?days=90';

  override async open(): Promise<void> {
    await super.open();
    await this.page.getByTestId('step-found').waitFor();
  }
  async shows(days: 7 | 30 | 90): Promise<void> {
    await this.page.getByRole('button', { name: `Last ${days} days` }).click();
  }
  step(step: Step): Locator {
    return this.page.getByTestId(`step-${step}`).locator('.text-title');
  }
  async count(of: Locator): Promise<number> {
    return Number(((await of.textContent()) ?? '').replaceAll(',', ''));
  }
  /** A figure by what it is read out as, before its number. */
  figure(what: string): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^${what}: [\\d,]+$`) });
  }
  table(name: string): Locator {
    return this.page.getByRole('table', { name });
  }
  get asTables(): Locator {
    return this.page.getByRole('button', { name: 'Show as tables' });
  }
  /** How many rows the list says it has. */
  async rows(): Promise<number> {
    const told = await this.page.locator('header').getByRole('status').filter({ hasText: /\d/ }).first().textContent();
    return Number(/[\d,]+/.exec(told ?? '')?.[0].replaceAll(',', ''));
  }
}

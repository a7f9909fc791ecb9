import type { Locator } from 'playwright';
import { AppPage } from '../support/app-page';

export class AgentsScreen extends AppPage {
  protected readonly path = '/agents';

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name });
  }
  /** The cells of an agent's row: name, state, on, calls, success, times, cost, agreement. */
  async cells(name: string): Promise<string[]> {
    return this.row(name).getByRole('cell').allInnerTexts();
  }
  async openAgent(name: string): Promise<void> {
    await this.page.getByRole('link', { name }).click();
  }
  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }
  field(name: string | RegExp): Locator {
    return this.page.getByLabel(name);
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }
  async filter(name: string, value: string): Promise<void> {
    await this.page.getByRole('combobox', { name }).click();
    await this.page.getByRole('option', { name: value }).click();
  }
  /** What the panel of the result says it does. */
  get handState(): Locator {
    return this.page.locator('section').filter({ has: this.page.getByRole('heading', { name: 'Result' }) }).getByRole('status');
  }
}

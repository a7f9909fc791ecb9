import type { Locator } from 'playwright';
import { AppPage } from '../support/app-page';

export type PipelineColumn = 'found' | 'analysed' | 'drafted' | 'reviewed' | 'yours';

export class CampaignScreen extends AppPage {
  protected readonly path = '/campaigns';

  column(name: PipelineColumn): Locator {
    return this.page.getByTestId(`pipeline-${name}`);
  }
  async count(name: PipelineColumn): Promise<number> {
    return Number((await this.column(name).textContent())?.replaceAll(',', ''));
  }
  state(word: string): Locator {
    return this.page.locator('header').getByText(word, { exact: true });
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }
  tab(name: string): Locator {
    return this.page.getByRole('tab', { name });
  }
  async menu(entry: string): Promise<void> {
    await this.page.getByRole('button', { name: 'More' }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }
}

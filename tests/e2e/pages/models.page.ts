import type { Locator } from 'playwright';
import { AppPage } from '../support/app-page';

/** Settings, Language models. */
export class ModelsScreen extends AppPage {
  protected readonly path = '/settings/models';

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }
  async openDialog(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add provider' }).click();
  }
  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option }).click();
  }
  /** The form with the models of one agent. */
  of(agent: string): Locator {
    return this.page.getByRole('form', { name: agent });
  }
  async chooseFor(agent: string, label: string, option: string): Promise<void> {
    await this.of(agent).getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option }).click();
  }
  async testAndKeep(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Test and keep' }).click();
  }
  card(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name }).first();
  }
}

import type { Locator } from 'playwright';
import { AppPage } from '../support/app-page';

export class WizardScreen extends AppPage {
  protected readonly path = '/campaigns/new';

  async fillTopic({ name, topic, keywords }: { name: string; topic: string; keywords: string[] }): Promise<void> {
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    await this.page.getByLabel('Topic', { exact: true }).fill(topic);
    for (const word of keywords) {
      await this.page.getByLabel('Keywords').fill(word);
      await this.page.getByLabel('Keywords').press('Enter');
    }
  }
  async fillPoints(points: string[]): Promise<void> {
    for (const [at, point] of points.entries()) await this.page.getByLabel(`Talking point ${at + 1}`, { exact: true }).fill(point);
  }
  async addSources(values: string[]): Promise<void> {
    await this.page.getByLabel('Addresses and files').fill(values.join('\n'));
    await this.page.getByRole('button', { name: 'Add', exact: true }).click();
  }
  next(): Promise<void> {
    return this.page.getByRole('button', { name: 'Next', exact: true }).click();
  }
  finish(name: 'Create campaign' | 'Create and start' | 'Save changes'): Promise<void> {
    return this.page.getByRole('button', { name }).click();
  }
  get errors(): Locator {
    return this.page.getByRole('alert');
  }
  get estimate(): Locator {
    return this.page.getByRole('complementary');
  }
}

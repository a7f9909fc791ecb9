import type { Locator } from 'playwright';
import { AppPage } from '../support/app-page';

export class PlaygroundScreen extends AppPage {
  protected readonly path = '/playground';

  takeExample(): Promise<void> {
    return this.page.getByRole('button', { name: 'Take an example' }).click();
  }
  /** By the beginning of its name: its key follows. */
  button(name: string): Locator {
    return this.page.getByRole('button', { name });
  }
  engine(name: string): Locator {
    return this.page.getByRole('checkbox', { name, exact: true });
  }
  /** What one engine is doing, or made of it. */
  column(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }
  state(name: string): Locator {
    return this.column(name).getByRole('status').first();
  }
  /** The text of the post, with the keyboard as a person runs it. */
  runByKeys(): Promise<void> {
    return this.page.getByLabel('Text of the post').press('Control+Enter');
  }
}

import type { Locator } from 'playwright';
import { AppPage } from '../support/app-page';

export class FirstRunScreen extends AppPage {
  protected readonly path = '/first-run';

  fillWithExample(): Promise<void> {
    return this.page.getByRole('button', { name: 'Just looking?' }).click();
  }
  next(): Promise<void> {
    return this.page.getByRole('button', { name: 'Next' }).click();
  }
  start(): Promise<void> {
    return this.page.getByRole('button', { name: 'Start' }).click();
  }
  /** Returns once the app has gone on to Home: a test that went elsewhere before would be led back. */
  async skip(): Promise<void> {
    await this.page.getByRole('button', { name: 'Skip for now' }).click();
    await this.page.waitForFunction((path) => !location.hash.startsWith(`#${path}`), this.path);
  }
  field(name: string): Locator {
    return this.page.getByLabel(name);
  }
  get errors(): Locator {
    return this.page.getByRole('alert');
  }
  /** What was found in the source that is shown. */
  get found(): Locator {
    return this.page.getByText(/\d+ entries/);
  }
}

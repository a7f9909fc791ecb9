import type { Locator, Page } from 'playwright';

/** Base of the page objects: one class a screen, with the words and acts of that screen; no assertion in them. */
export abstract class AppPage {
  constructor(protected readonly page: Page) {}

  /** Where the screen lives, without the `#`: `/campaigns`. */
  protected abstract readonly path: string;

  /** Goes there without a reload, as a link of the app would. */
  async open(): Promise<void> {
    await this.page.evaluate((path) => { location.hash = path; }, this.path);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
}

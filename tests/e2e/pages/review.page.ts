import type { Locator } from 'playwright';
import { AppPage } from '../support/app-page';

export class ReviewScreen extends AppPage {
  protected readonly path = '/review';

  /** Afresh, from another screen: else the draft of before is still there for a moment, and a key would act on it. */
  override async open(): Promise<void> {
    await this.page.evaluate(() => { location.hash = '/tasks'; });
    await this.page.getByRole('heading', { level: 1, name: 'Tasks' }).waitFor();
    await super.open();
    await this.draftText.waitFor();
  }

  view(name: 'To review' | 'Approved' | 'Rejected'): Locator {
    return this.page.getByRole('group', { name: 'Which drafts' }).getByRole('button', { name });
  }
  async waiting(view: 'To review' | 'Approved' | 'Rejected' = 'To review'): Promise<number> {
    return Number(/\d+$/.exec((await this.view(view).textContent()) ?? '')?.[0] ?? Number.NaN);
  }
  get rows(): Locator {
    return this.page.getByRole('list', { name: 'Queue' }).getByRole('button');
  }
  get currentRow(): Locator {
    return this.page.getByRole('list', { name: 'Queue' }).locator('[aria-current]');
  }
  get draftText(): Locator {
    return this.page.getByTestId('draft-text');
  }
  get editor(): Locator {
    return this.page.getByRole('textbox', { name: 'Text of the draft' });
  }
  get evidence(): Locator {
    return this.page.getByRole('region', { name: 'Rests on' }).getByRole('button');
  }
  /** Passages of the post that are lit now. */
  get lit(): Locator {
    return this.page.locator('mark[data-lit="true"]');
  }
  get marks(): Locator {
    return this.page.locator('mark');
  }
  get approvedCard(): Locator {
    return this.page.getByRole('region', { name: 'Approved: now post it' });
  }
  act(name: string): Locator {
    return this.page.getByRole('toolbar', { name: 'Your word' }).getByRole('button', { name });
  }
  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }
}

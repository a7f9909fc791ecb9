import type { Locator } from 'playwright';
import { AppPage } from '../support/app-page';

export class BackupsScreen extends AppPage {
  protected readonly path = '/settings/backups';

  get rows(): Locator {
    return this.page.getByRole('list', { name: 'Backups' }).getByRole('listitem');
  }
  get question(): Locator {
    return this.page.getByRole('dialog', { name: 'Restore this backup?' });
  }
  create(): Promise<void> {
    return this.page.getByRole('button', { name: 'Back up now' }).click();
  }
  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }
  check(row: Locator): Promise<void> {
    return row.getByRole('button', { name: /^Check the backup/ }).click();
  }
  async restore(row: Locator): Promise<void> {
    await row.getByRole('button', { name: /^Restore the backup/ }).click();
    await this.question.getByRole('button', { name: 'Restore', exact: true }).click();
  }
}

import type { Locator, Page } from 'playwright';
import { AppPage } from '../support/app-page';

export interface Person {
  fullName: string;
  email: string;
  password: string;
}

/** What stands before the app: signing in, registering, coming back by code, the lock, choosing a password. */
export class OutsideScreens extends AppPage {
  protected readonly path = '/';

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
  get refusal(): Locator {
    return this.page.getByRole('alert');
  }
  async signIn({ email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
    await this.field('E-mail').fill(email);
    await this.field('Password').fill(password);
    await this.field('Password').press('Enter');
  }
  async register({ fullName, email, password }: Person): Promise<void> {
    await this.field('Name').fill(fullName);
    await this.field('E-mail').fill(email);
    await this.field('Password').fill(password);
    await this.button('Create account').click();
  }
  async recover(email: string, code: string, password: string): Promise<void> {
    await this.field('E-mail').fill(email);
    await this.field('Recovery code').fill(code);
    await this.field('New password').fill(password);
    await this.button('Set the password').click();
  }
  async unlock(password: string): Promise<void> {
    await this.field('Password').fill(password);
    await this.field('Password').press('Enter');
  }
}

/** The code that is shown once, over everything. */
export class RecoveryCode {
  constructor(private readonly page: Page) {}
  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Keep this recovery code' });
  }
  get code(): Locator {
    return this.dialog.getByTestId('recovery-code');
  }
  keep(): Promise<void> {
    return this.dialog.getByRole('button', { name: 'I have kept it' }).click();
  }
}

/** The account at the sidebar's foot. */
export class AccountMenu {
  constructor(private readonly page: Page) {}
  get button(): Locator {
    return this.page.getByRole('button', { name: /^Account: / });
  }
  async choose(entry: 'Profile and security' | 'Lock now' | 'Sign out' | 'Sign in as someone else' | 'Create an account'): Promise<void> {
    await this.button.click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }
}

export class UsersScreen extends AppPage {
  protected readonly path = '/users';

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }
  async show(name: string): Promise<Locator> {
    await this.row(name).getByRole('link').click();
    const dialog = this.page.getByRole('dialog', { name, exact: true });
    await dialog.waitFor();
    return dialog;
  }
  /** In the open dialog. */
  async choose(list: string, entry: string): Promise<void> {
    await this.page.getByRole('dialog').getByRole('combobox', { name: list }).click();
    await this.page.getByRole('option', { name: entry, exact: true }).click();
  }
}

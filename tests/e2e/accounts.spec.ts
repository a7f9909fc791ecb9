// Accounts in the real window: the first admin, a second person, roles that count at once, the lock, the ways back in.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { AccountMenu, OutsideScreens, RecoveryCode, UsersScreen, type Person } from './pages/accounts.page';
import { CampaignScreen } from './pages/campaign.page';
import { FirstRunScreen } from './pages/first-run.page';
import { expectAccessible } from './support/axe';
import { launchApp, type LaunchedApp } from './support/launch-app';
import { takeScreenshots } from './support/screenshots';
import { seenByPage } from './support/seen-by-page';
import { openSecondWindow } from './support/second-window';

const mara: Person = { fullName: 'Mara Lindqvist', email: 'mara@lindqvist.example', password: 'seven quiet geese' };
const jon: Person = { fullName: 'Jon Beck', email: 'jon@beck.example', password: 'nine loud herons' };

let kp: LaunchedApp;
/** Passwords and codes may be tried ten times a minute and launch: each part has a launch of its own. */
const launchForThisPart = (): void => {
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => { kp = await launchApp(); });
  test.afterAll(async () => {
    await kp.dispose();
    kp.problems.expectNone();
  });
};

const go = (page: Page, path: string) => page.evaluate((to) => { location.hash = to; }, path);
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

const look = async (page: Page, name: string): Promise<void> => {
  await expect(page.locator('[data-toast]')).toHaveCount(0); // one that fades out while axe looks has no contrast
  await expectAccessible(page, name);
  await takeScreenshots(kp.app, page, name);
  await expectAccessible(page, `${name}, dark`);
};

test.describe('two people', () => {
  launchForThisPart();
  let second: Page;

  test('first run: a password is offered, the recovery code is seen once, and a reload in mid-run keeps person and run', async () => {
    test.setTimeout(240_000);
    const { page, app } = kp;
    const [first, outside, recovery, campaign] = [new FirstRunScreen(page), new OutsideScreens(page), new RecoveryCode(page), new CampaignScreen(page)];
    await first.fillWithExample();
    await page.getByRole('button', { name: 'Protect with a password' }).click();
    await expect(outside.field('Name')).toHaveValue(mara.fullName);
    await expect(outside.field('Password')).toBeFocused();
    await outside.button('Create account').click();
    await expect(outside.refusal).toHaveText('At least 10 characters'); // before main is asked
    await outside.field('Password').fill('password123');
    await outside.button('Create account').click();
    await expect(outside.refusal).toContainText('one of the first that are tried'); // what main refuses stands at the field
    await look(page, 'create-account');
    await outside.field('Password').fill(mara.password);
    await outside.field('Password').press('Enter');

    await expect(recovery.code).toHaveText(/^([2-9A-Z]{5}-){4}[2-9A-Z]{5}$/);
    await look(page, 'recovery-code');
    await page.keyboard.press('Escape');
    await expect(recovery.dialog).toBeVisible();
    await recovery.dialog.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(await recovery.code.textContent());
    await recovery.keep();
    await expect(recovery.dialog).toBeHidden();
    await expect(page.getByText('Protected: you sign in as mara@lindqvist.example.')).toBeVisible();

    await first.next();
    await first.next();
    await expect(first.found).toBeVisible();
    await first.start();
    await expect(campaign.state('Running')).toBeVisible();
    await expect.poll(() => campaign.count('found')).toBeGreaterThan(0);
    const before = await campaign.count('analysed');
    await page.reload();
    await expect(new AccountMenu(page).button).toHaveAccessibleName('Account: Mara Lindqvist');
    await expect(campaign.state('Running')).toBeVisible();
    await expect.poll(() => campaign.count('analysed'), { timeout: 60_000 }).toBeGreaterThan(before);
  });

  test('lock: by key, over a reload, with nothing of the workspace on it; the run goes on behind', async () => {
    const { page } = kp;
    const outside = new OutsideScreens(page);
    const name = (await heading(page).textContent()) ?? '';
    await page.keyboard.press('Control+Shift+L');
    await expect(heading(page)).toHaveText('Locked');
    await expect(page.getByText(name)).toHaveCount(0);
    expect(await page.title()).toBe('Locked · KP Bot');
    expect(await page.evaluate(() => location.hash)).toBe('#/');
    await look(page, 'locked');
    await page.reload();
    await expect(heading(page)).toHaveText('Locked');
    await go(page, '/campaigns');
    await expect(heading(page)).toHaveText('Locked');
    await outside.unlock('not the password');
    await expect(outside.refusal).toHaveText('The password is not right.');
    await expect(outside.field('Password')).toBeFocused();
    await outside.unlock(mara.password);
    await expect(heading(page)).toHaveText('Home');
    await go(page, '/campaigns');
    await page.getByRole('table').getByRole('link', { name }).click();
    await expect(new CampaignScreen(page).state('Finished')).toBeVisible({ timeout: 180_000 });
  });

  test('idle: what the person does counts, and its absence locks', async () => {
    const { page } = kp;
    const outside = new OutsideScreens(page);
    await new AccountMenu(page).choose('Profile and security');
    await expect(page.getByRole('table', { name: 'Signed in' }).getByText('this one')).toBeVisible();
    await look(page, 'settings-account-signed-in');
    await page.getByRole('combobox', { name: 'Lock after' }).click();
    await page.getByRole('option', { name: '5 minutes', exact: true }).click();
    await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
    await page.clock.install();
    await page.reload();
    await expect(heading(page)).toHaveText('Settings');
    await page.clock.fastForward(4 * 60_000);
    await seenByPage(page, 'pointermove', () => page.mouse.move(300, 300));
    await page.clock.fastForward(4 * 60_000);
    await seenByPage(page, 'wheel', () => page.mouse.wheel(0, 10));
    await page.clock.fastForward(4 * 60_000);
    await expect(heading(page)).toHaveText('Settings');
    await page.clock.fastForward(2 * 60_000);
    await expect(heading(page)).toHaveText('Locked');
    await page.clock.resume();
    await outside.unlock(mara.password);
    await expect(heading(page)).toHaveText('Home');
  });

  test('a second person sees only own rows, and reads what is missing where a right is', async () => {
    second = await openSecondWindow(kp);
    const outside = new OutsideScreens(second);
    await expect(heading(second)).toHaveText('Sign in');
    await expect(second.getByRole('checkbox', { name: 'Keep me signed in' })).toBeVisible();
    await expect(second.getByText('Only until you quit')).toBeVisible(); // there is no keychain in this launch
    await second.getByRole('button', { name: 'Create an account' }).click();
    await outside.register({ ...jon, email: mara.email });
    await expect(outside.refusal).toContainText('An account with this e-mail exists');
    await outside.register(jon);
    await expect(heading(second)).toHaveText('Home');
    await expect(second.getByRole('dialog')).toHaveCount(0); // no recovery code for a user
    await go(second, '/campaigns');
    await expect(second.getByText('No campaigns yet')).toBeVisible();
    const sidebar = second.getByRole('navigation', { name: 'Main' });
    await expect(sidebar.getByRole('link', { name: 'Tasks' })).toBeVisible();
    for (const name of ['Users', 'Audit']) await expect(sidebar.getByRole('link', { name })).toHaveCount(0);
    for (const path of ['/users', '/audit']) {
      await go(second, path);
      await expect(heading(second)).toHaveText('Not for your account');
      await expect(second.getByText('This needs the right to manage users.')).toBeVisible();
    }
    await expectAccessible(second, 'permission denied');
    await second.screenshot({ path: 'tests/artifacts/screens/permission-denied.png' });
    await go(second, '/settings/crawling');
    await expect(second.getByText('This needs the right to change the settings of the workspace.')).toBeVisible();
    await expect(second.getByRole('navigation', { name: 'Sections' }).getByRole('link')).toHaveText(['Account', 'Personas', 'Your style', 'Notifications', 'Personal data', 'About']);
    await second.getByRole('button', { name: 'Go to Home' }).click();
    await expect(heading(second)).toHaveText('Home');
  });

  test('users: a role counts at once in the open window, a withdrawn right says why, switching off ends it', async () => {
    const { page } = kp;
    const users = new UsersScreen(page);
    await page.getByRole('link', { name: 'Users' }).click();
    await expect(users.row('Jon Beck')).toContainText('User');
    await look(page, 'users');
    await go(second, '/campaigns');
    await users.show('Mara Lindqvist');
    await expect(page.getByText('This is you.').first()).toBeVisible();
    await look(page, 'user-self');
    await page.keyboard.press('Escape');

    const dialog = await users.show('Jon Beck');
    await users.choose('Role', 'Moderator');
    await users.choose('keep the never list', 'Withdrawn');
    await look(page, 'user');
    await dialog.getByRole('button', { name: 'Save changes' }).click();
    const campaign = second.getByRole('table').getByRole('link').first();
    await expect(campaign).toBeVisible(); // a moderator sees the rows of everyone, without a reload
    await go(second, '/review');
    await expect(second.getByTestId('draft-text')).toBeVisible();
    await second.keyboard.press('s');
    await expect(second.getByText('Your account lacks the right to keep the never list.').first()).toBeVisible();

    await dialog.getByRole('button', { name: 'Switch off' }).click();
    await expect(heading(second)).toHaveText('Sign in'); // by the event, without a click
    await expect(second.getByTestId('draft-text')).toHaveCount(0);
    expect(await second.evaluate(() => sessionStorage.length)).toBe(0);
    await page.keyboard.press('Escape');
    await expect(users.row('Jon Beck')).toContainText('Switched off');
    await new OutsideScreens(second).signIn(jon);
    await expect(new OutsideScreens(second).refusal).toHaveText('The e-mail or the password is not right.');
    await second.close();
  });

  test('audit: sentences, filters, a link to the row, a file', async () => {
    const { page, app } = kp;
    await page.getByRole('link', { name: 'Audit' }).click();
    const acts = page.getByRole('listitem');
    await expect(acts.filter({ hasText: 'Mara Lindqvist changed the account of Jon Beck' }).first()).toBeVisible();
    await expect(acts.filter({ hasText: 'Mara Lindqvist started a campaign' })).toBeVisible();
    await expect(acts.filter({ hasText: 'Somebody who was not signed in tried to sign in' })).toContainText('Not signed in, or wrong');
    await acts.filter({ hasText: 'Mara Lindqvist changed the account of Jon Beck' }).first().locator('summary').click();
    await look(page, 'audit');
    await page.getByRole('combobox', { name: 'Outcome' }).click();
    await page.getByRole('option', { name: 'Refused' }).click();
    await expect(acts.filter({ hasText: 'started a campaign' })).toHaveCount(0);
    await expect(acts.filter({ hasText: 'tried to' }).first()).toBeVisible();
    await page.getByLabel('To', { exact: true }).fill('2020-01-01');
    await expect(page.getByText('Nothing matches')).toBeVisible();
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    const file = join(kp.workspace, '..', 'audit.csv');
    await app.evaluate(({ dialog }, path) => { dialog.showSaveDialog = async () => ({ canceled: false, filePath: path }); }, file);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Export as CSV' }).click();
    await expect(page.getByText(/\d+ rows? written/)).toBeVisible();
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).not.toContain(mara.password);
    const started = acts.filter({ hasText: 'Mara Lindqvist started a campaign' });
    await started.locator('summary').click();
    await started.getByRole('link', { name: 'Open' }).click();
    await expect(new CampaignScreen(page).state('Finished')).toBeVisible();
  });
});

test.describe('the ways back in', () => {
  launchForThisPart();
  let code = '';

  test('from the settings: what an account protects is said first, and it is made there', async () => {
    const { page } = kp;
    await new FirstRunScreen(page).skip();
    await new AccountMenu(page).choose('Create an account');
    await expect(page.getByText('They do not encrypt the workspace.')).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: 'Create an account' }).click();
    await new OutsideScreens(page).register(mara);
    const recovery = new RecoveryCode(page);
    code = (await recovery.code.textContent()) ?? '';
    await recovery.keep();
    await expect(page.getByRole('heading', { name: 'Lock when idle' })).toBeVisible();
  });

  test('recovery: signed out by the palette, a wrong code is refused, the right one sets a password and gives the next', async () => {
    const { page } = kp;
    const [outside, recovery] = [new OutsideScreens(page), new RecoveryCode(page)];
    await page.keyboard.press('Control+k');
    await page.keyboard.type('sign out');
    await page.getByRole('option', { name: 'Sign out' }).click();
    await expect(heading(page)).toHaveText('Sign in');
    await look(page, 'sign-in');
    await outside.button('Create an account').click();
    await look(page, 'register');
    await outside.button('I have an account').click();
    await outside.button('Forgot the password?').click();
    await look(page, 'recover');
    await outside.recover(mara.email, 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE', 'eight slow turtles');
    await expect(outside.refusal).toHaveText('The e-mail or the recovery code is not right.');
    await outside.recover(mara.email, code.toLowerCase().replaceAll('-', ' '), 'eight slow turtles');
    await expect(recovery.code).toBeVisible();
    expect(await recovery.code.textContent()).not.toBe(code);
    await recovery.keep();
    await expect(heading(page)).toHaveText('Home');
  });

  test('reset and delete: a temporary password must be changed, and rows go to an heir', async () => {
    const { page } = kp;
    const [outside, users, menu] = [new OutsideScreens(page), new UsersScreen(page), new AccountMenu(page)];
    await menu.choose('Sign in as someone else');
    await outside.button('Create an account').click();
    await outside.register(jon);
    await expect(menu.button).toHaveAccessibleName('Account: Jon Beck');
    await menu.choose('Sign out');
    await outside.signIn({ email: mara.email, password: 'eight slow turtles' });
    await expect(heading(page)).toHaveText('Home');
    await users.open();
    const dialog = await users.show('Jon Beck');
    await dialog.getByRole('button', { name: 'Reset password' }).click();
    await page.getByRole('button', { name: 'Reset password' }).click();
    const temporary = (await page.getByTestId('temporary-password').textContent()) ?? '';
    await look(page, 'temporary-password');
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByTestId('temporary-password')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await menu.choose('Sign out');
    await outside.signIn({ email: jon.email, password: temporary });
    await expect(heading(page)).toHaveText('Choose a password');
    await go(page, '/campaigns');
    await expect(heading(page)).toHaveText('Choose a password');
    await look(page, 'choose-password');
    await outside.field('Temporary password').fill(temporary);
    await outside.field('New password').fill('ten patient otters');
    await outside.field('New password').press('Enter');
    await expect(menu.button).toHaveAccessibleName('Account: Jon Beck');
    await menu.choose('Sign out');
    await outside.signIn({ email: mara.email, password: 'eight slow turtles' });
    await expect(heading(page)).toHaveText('Home');
    await users.open();
    await (await users.show('Jon Beck')).getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('This can not be undone.')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Hand everything over to' })).toHaveText('Mara Lindqvist (you)');
    await look(page, 'user-delete');
    await page.getByRole('button', { name: 'Delete account' }).click();
    await expect(page.getByText('Account deleted')).toBeVisible();
    await expect(users.row('Jon Beck')).toHaveCount(0);
  });
});

test.describe('too many tries', () => {
  launchForThisPart();

  test('the wait is counted down, and then the button acts again', async () => {
    const { page } = kp;
    const outside = new OutsideScreens(page);
    await new FirstRunScreen(page).skip();
    await expect(heading(page)).toHaveText('Home');
    await go(page, '/settings/account');
    await page.getByRole('main').getByRole('button', { name: 'Create an account' }).click();
    await outside.register(mara);
    await new RecoveryCode(page).keep();
    await new AccountMenu(page).choose('Sign out');
    // What the wait says is caught in the page: it is a second long at first.
    let seen = '';
    const waits = page.waitForFunction(() => (document.querySelector('[type=submit]')?.getAttribute('aria-disabled') === 'true' && document.querySelector('[role=timer]')?.textContent) || null, null, { timeout: 60_000 }).then(async (words) => { seen = (await words.jsonValue()) ?? ''; });
    for (let tries = 1; tries <= 8 && seen === ''; tries += 1) {
      await outside.signIn({ email: mara.email, password: `wrong number ${tries}` });
      await expect(outside.button('Signing in').or(page.getByRole('timer'))).toBeVisible();
      await expect(outside.button('Sign in')).toBeVisible();
      if (tries <= 5) await expect(outside.refusal).toHaveText('The e-mail or the password is not right.');
    }
    await waits;
    expect(seen).toMatch(/^You can try again in \d+ seconds?\.$/);
    await expect(outside.button('Sign in')).not.toHaveAttribute('aria-disabled');
    await expect(page.getByRole('timer')).toHaveCount(0);
    await outside.signIn(mara);
    await expect(heading(page)).toHaveText('Home');
  });
});

// A workspace that can't be opened: the person reads why and what to do, nothing is changed, and trying again works.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ElectronApplication } from 'playwright';
import { isBrokenOff, launchApp, type LaunchedApp } from './support/launch-app';
import { expect, test } from 'playwright/test';
import { expectAccessible } from './support/axe';
import { takeScreenshots } from './support/screenshots';
import { mountSmallDisk, writeUntilFull, type SmallDisk } from '../support/small-disk';
import { ask } from './support/bridge';

interface Shown { message: string; detail: string; buttons: string[] }
type Globals = typeof globalThis & { shown: Shown[]; press: (button: string) => void };

/** Keeps the dialogs that the app shows; each waits until the test presses a button, as it would for a person. */
const holdDialogs = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ dialog }) => {
    const kept = globalThis as Globals;
    kept.shown ??= [];
    dialog.showMessageBox = ((options: Shown) =>
      new Promise((resolve) => {
        kept.shown.push(options);
        kept.press = (button) => resolve({ response: options.buttons.indexOf(button), checkboxChecked: false });
      })) as unknown as typeof dialog.showMessageBox;
  });
/** While main requires the engine, Playwright's question may be broken off: there is no dialog then, and it is asked again. */
const brokenOff = (error: unknown): Shown[] => {
  if (isBrokenOff(error)) return [];
  throw error;
};
const shown = (app: ElectronApplication): Promise<Shown[]> => app.evaluate(() => (globalThis as Globals).shown.map(({ message, detail, buttons }) => ({ message, detail, buttons }))).catch(brokenOff);
const press = (app: ElectronApplication, button: string): Promise<void> => app.evaluate((_electron, wanted) => (globalThis as Globals).press(wanted), button);

let place: string;
let kp: LaunchedApp | null;
test.beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'kp-start-'));
  kp = null;
});
test.afterEach(async () => {
  await kp?.dispose();
  rmSync(place, { recursive: true, force: true });
});

const launch = async (): Promise<LaunchedApp> => {
  kp = await launchApp({ workspace: place, beforeWindow: holdDialogs, window: false });
  return kp;
};
const expectDialog = async (app: ElectronApplication, message: RegExp, count = 1): Promise<void> => {
  await expect.poll(async () => (await shown(app)).length).toBe(count);
  const last = (await shown(app)).at(-1);
  expect(last?.message).toMatch(message);
  expect(last?.detail).toContain(place);
  expect(last?.buttons).toEqual(['Try again', 'Open its folder', 'Quit']);
};

test('would catch a workspace in use that is opened twice or ends in a crash: it opens once the other has gone', async () => {
  const other = new Database(join(place, 'workspace.lock'));
  other.exec('BEGIN EXCLUSIVE');
  const { app, page } = await launch();
  await expectDialog(app, /in use/);
  await press(app, 'Try again');
  await expectDialog(app, /in use/, 2);
  const waited = ask(page, 'query', 'system.info'); // asked while there is no workspace yet
  other.close();
  await press(app, 'Try again');
  expect((await waited).result?.type).toBe('data');
});

test('would catch a database of another program that is taken over, changed or ends in a crash', async () => {
  const other = new Database(join(place, 'workspace.sqlite'));
  other.exec('CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES (\'plum cake\')');
  other.close();
  const before = readFileSync(join(place, 'workspace.sqlite'));
  const { app } = await launch();
  await expectDialog(app, /another program/);
  expect(readFileSync(join(place, 'workspace.sqlite')).equals(before)).toBe(true);
  const ended = app.waitForEvent('close');
  await press(app, 'Quit').catch(() => undefined); // the app may be gone before it answers
  await ended;
});

test('would catch a folder that can not be a workspace and ends in a stack trace', async () => {
  const file = join(place, 'a-file');
  writeFileSync(file, 'mine');
  kp = await launchApp({ workspace: join(file, 'workspace'), beforeWindow: holdDialogs, window: false });
  const { app } = kp;
  await expect.poll(async () => (await shown(app)).map(({ message }) => message)).toEqual([expect.not.stringMatching(/ENOTDIR|Error:/)]);
  expect([readFileSync(file, 'utf8'), statSync(file).isFile()]).toEqual(['mine', true]);
});

test.describe('on a disk of its own', { tag: '@disk' }, () => {
  let disk: SmallDisk | null = null;
  test.beforeEach(() => {
    disk = mountSmallDisk(4_000);
    place = disk.dir;
  });
  test.afterEach(async () => {
    await kp?.dispose();
    kp = null;
    disk?.remove();
    disk = null;
  });

  test('would catch a read-only workspace that ends in a crash: it opens once it can be written', async () => {
    disk?.setReadOnly(true);
    const { app, page } = await launch();
    await expectDialog(app, /can not be written/);
    disk?.setReadOnly(false);
    await press(app, 'Try again');
    expect((await ask(page, 'query', 'system.info')).result?.data?.json).toMatchObject({ workspace: place, readOnly: false });
  });

  test('would catch a full disk that ends in a crash or a half-made workspace', async () => {
    writeFileSync(join(place, 'filler'), Buffer.alloc(3_990 * 1024));
    const { app, page } = await launch();
    await expectDialog(app, /no space left/);
    rmSync(join(place, 'filler'));
    await press(app, 'Try again');
    expect((await ask(page, 'query', 'settings.get')).result?.type).toBe('data');
  });

  test('would catch a disk that fills up unsaid: the window keeps saying so until a retry finds space', async () => {
    const { app, page } = await launch();
    await expect.poll(async () => (await ask(page, 'mutation', 'settings.update', { firstRunDone: true })).result?.type).toBe('data');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    writeUntilFull(join(place, 'filler'));
    const refused = await ask(page, 'mutation', 'personas.create', { name: 'Mara Lindqvist', email: 'mara@example.com', about: 'x'.repeat(300) });
    expect(refused.error?.json).toMatchObject({ data: { code: 'DISK_FULL' } });
    const notice = page.getByRole('alert').filter({ hasText: 'work in the background is paused' }); // not the toast
    await expect(notice).toBeVisible();
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('Free some space and try again').first()).toBeVisible();
    await expect(notice).toBeVisible();
    await expectAccessible(page, 'full disk');
    await takeScreenshots(app, page, 'disk-full');
    rmSync(join(place, 'filler'));
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect(notice).toBeHidden();
    expect((await ask(page, 'query', 'system.status')).result?.data?.json).toMatchObject({ stalled: null });
  });

  test('would catch an export to a full disk that leaves a torn file or destroys the one before', async () => {
    const target = join(place, 'template.xlsx');
    writeFileSync(target, 'the one before');
    kp = await launchApp();
    await kp.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
    }, target);
    writeFileSync(join(place, 'filler'), Buffer.alloc(4_000 * 1024 - 4096 * 2));
    const failed = await ask(kp.page, 'mutation', 'system.saveTemplate', { format: 'xlsx' });
    expect(failed.error?.json).toMatchObject({ message: expect.stringMatching(/no space left.*nothing was changed/i), data: { code: 'DISK_FULL' } });
    expect([readFileSync(target, 'utf8'), readdirSync(place).sort()]).toEqual(['the one before', ['filler', 'template.xlsx']]);
    rmSync(join(place, 'filler'));
    expect((await ask(kp.page, 'mutation', 'system.saveTemplate', { format: 'xlsx' })).result?.data?.json).toMatchObject({ path: target });
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
  });
});

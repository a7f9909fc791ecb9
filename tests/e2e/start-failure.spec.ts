// A workspace that can't be opened: the person reads why and what to do, nothing is changed, and trying again works.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ElectronApplication } from 'playwright';
import { launchApp, type LaunchedApp } from './support/launch-app';
import { expect, test } from 'playwright/test';
import { ask } from './support/bridge';

interface Shown { message: string; detail: string; buttons: string[] }
type Globals = typeof globalThis & { shown: Shown[]; press: (button: string) => void };

/** Keeps the dialogs that the app shows; each waits until the test presses a button, as it would for a person. */
const holdDialogs = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ dialog }) => {
    const kept = globalThis as Globals;
    kept.shown = [];
    dialog.showMessageBox = ((options: Shown) =>
      new Promise((resolve) => {
        kept.shown.push(options);
        kept.press = (button) => resolve({ response: options.buttons.indexOf(button), checkboxChecked: false });
      })) as unknown as typeof dialog.showMessageBox;
  });
const shown = (app: ElectronApplication): Promise<Shown[]> => app.evaluate(() => (globalThis as Globals).shown.map(({ message, detail, buttons }) => ({ message, detail, buttons })));
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

test('would catch a damaged workspace that is overwritten or crashes the app', async () => {
  writeFileSync(join(place, 'workspace.sqlite'), Buffer.alloc(8192, 'no database '));
  const before = readFileSync(join(place, 'workspace.sqlite'));
  const { app } = await launch();
  await expectDialog(app, /damaged/);
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

test('would catch a read-only workspace that ends in a crash', async () => {
  test.skip(process.getuid?.() === 0, 'root may write everywhere: the unit tests of main/db hold this case');
  mkdirSync(join(place, 'sub'));
  chmodSync(place, 0o555);
  const { app } = await launch();
  await expectDialog(app, /can not be written/);
  chmodSync(place, 0o755);
  await press(app, 'Try again');
  await expect.poll(() => existsSync(join(place, 'workspace.sqlite'))).toBe(true);
});

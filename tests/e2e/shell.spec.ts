// The shell around the page: what it lets nobody do, and that what it carries arrives. No screen is tested here.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { appArguments, appEnvironment, launchApp } from './support/launch-app';
import { expect, test } from './support/app-test';
import { ask, heard, subscribe } from './support/bridge';
import { firstHeard, forge } from './support/forged-messages';

const electron = createRequire(__filename)('electron') as unknown as string;

/** Starts the app beside Playwright, as a person would; resolves with its exit code and what it printed. */
const startBeside = (workspace: string, userDataDir: string, ...more: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(electron, [...appArguments(workspace, userDataDir), ...more], { env: appEnvironment() });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => { stdout += part; });
    child.stderr.setEncoding('utf8').on('data', (part: string) => { stderr += part; });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });

const addressOf = (page: Page): string => page.url().replace(/#.*/, '');

test.describe('hardening', { tag: '@attack' }, () => {
  test('would catch a window whose page can reach Node or that is not isolated', async ({ kp: { app, page } }) => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { sandbox, contextIsolation, nodeIntegration, nodeIntegrationInSubFrames, webSecurity, webviewTag } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, nodeIntegrationInSubFrames, webSecurity, webviewTag };
    });
    expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: false, webSecurity: true, webviewTag: false });
    expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis))).toEqual([]);
    expect(await page.evaluate(() => Object.keys(window.kpBridge).sort())).toEqual(['onAnswer', 'send']);
  });

  test('would catch a page that can be led away, opened again or made to read files', async ({ kp: { app, page, problems } }) => {
    problems.allow(/Not allowed to (load local resource|navigate top frame)/);
    const home = addressOf(page);
    await app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openExternal = async (url) => { opened.push(url); };
    });
    for (const url of ['https://foreign.example/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'app://other/', 'data:text/html,<h1>x</h1>', 'about:blank']) {
      await page.evaluate((target) => { location.href = target; }, url).catch(() => undefined);
      await page.evaluate((target) => {
        const link = document.createElement('a');
        link.href = target;
        document.body.append(link);
        link.click();
        link.remove();
      }, url).catch(() => undefined);
      await page.evaluate((target) => { window.open(target); }, url).catch(() => undefined);
    }
    await expect.poll(() => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual(['https://foreign.example/', 'http://127.0.0.1:9/']);
    // Nothing is asked before about:blank: there the window goes home again.
    await expect.poll(async () => [addressOf(page), await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)]).toEqual([home, 1]);
    await expect.poll(() => page.title()).toContain('KP Bot');
  });

  test('would catch a policy that lets inline code, inline style without the nonce, frames, eval or foreign requests through', async ({ kp: { page, problems } }) => {
    problems.allow(/Content Security Policy|policy violation|net::ERR|Refused/);
    const policy = await page.evaluate(async () => (await fetch('app://kp/')).headers.get('content-security-policy'));
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]{20,}'/);
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      const style = document.createElement('style');
      style.textContent = 'body { outline: 3px solid rgb(1, 2, 3) }';
      const nonced = document.createElement('style');
      nonced.nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
      nonced.textContent = 'body { --from-nonce: yes }';
      const frame = document.createElement('iframe');
      frame.src = 'https://foreign.example/';
      document.head.append(script, style, nonced);
      document.body.append(frame);
      const reached = await Promise.all(['https://foreign.example/', 'http://127.0.0.1:9/', 'file:///etc/passwd'].map((url) => fetch(url).then(() => url, () => null)));
      const body = getComputedStyle(document.body);
      return { inline: 'inlineRan' in window, outline: body.outlineColor, nonced: body.getPropertyValue('--from-nonce'), reached };
    });
    expect(outcome).toEqual({ inline: false, outline: expect.not.stringContaining('1, 2, 3'), nonced: 'yes', reached: [null, null, null] });
    expect(problems.seen).toEqual([]);
  });

  test('would catch a permission that is granted', async ({ kp: { page } }) => {
    const asked = await page.evaluate(async () => ({
      notification: await Notification.requestPermission(),
      microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', () => 'denied'),
      position: await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('granted'), () => resolve('denied'))),
      clipboard: await navigator.clipboard.readText().then(() => 'granted', () => 'denied'),
    }));
    expect(asked).toEqual({ notification: 'denied', microphone: 'denied', position: 'denied', clipboard: 'denied' });
  });

  test('would catch a bridge that answers a foreign page, a frame inside a page or a malformed message', async ({ kp: { app, page } }) => {
    expect((await ask(page, 'query', 'system.info')).result?.type).toBe('data');
    expect(await forge(app)).toEqual(['data:text/html,<title>foreign</title>', 'app://kp/']);
    expect((await ask(page, 'query', 'system.info')).result?.type).toBe('data'); // asked after them: they would have had their answers by now
    expect(await firstHeard(app)).toEqual(['the test', 'the test']);
    await page.evaluate(() => {
      window.kpBridge.send('request', 1, null);
      window.kpBridge.send('request', Number.NaN, '{"type":"query","path":"system.info"}');
      window.kpBridge.send('nothing', 1, 'x'.repeat(1_000_000));
    });
    expect((await ask(page, 'query', '__proto__')).error?.json.data.code).toBe('NOT_FOUND');
    expect((await ask(page, 'query', 'system.info')).result?.type).toBe('data');
  });
});

test.describe('what the bridge carries', () => {
  test('would catch error codes, details or trace ids that do not arrive, and stacks that do', async ({ kp: { page } }) => {
    const missing = await ask(page, 'query', 'campaigns.get', { id: '01890a5d-ac96-774b-bcce-b302099a8057' });
    expect(missing.error?.json).toMatchObject({ data: { code: 'NOT_FOUND', traceId: expect.any(String) } });
    const wrong = await ask(page, 'query', 'campaigns.get', { id: 5 });
    expect(wrong.error?.json.data).toMatchObject({ code: 'VALIDATION', details: { issues: [{ path: 'id' }] } });
    expect(JSON.stringify([missing, wrong])).not.toMatch(/\bat .+:\d+:\d+|node_modules|stack/);
  });

  test('would catch a reload that kills or doubles the live updates: eight reloads, one event each', async ({ kp: { page } }) => {
    const sameId = 500_001; // the page's own link starts at 1 again after each load, too
    for (let load = 1; load <= 8; load += 1) {
      await page.reload();
      await subscribe(page, sameId, 'events.subscribe');
      const answer = await ask(page, 'mutation', 'settings.update', { appearance: { density: load % 2 === 0 ? 'compact' : 'comfortable' } });
      expect(answer.result?.type).toBe('data');
      await expect.poll(() => heard(page, sameId), `load ${load}`).toEqual([{ id: expect.any(String), data: { id: expect.any(String), event: { type: 'settings.changed' } } }]);
    }
  });
});

test.describe('life of the app', () => {
  test('would catch a main bundle that plain Node loads and Electron does not, and a page that stays empty', async ({ kp: { app, page } }) => {
    await expect(page.locator('#root')).not.toBeEmpty();
    await expect.poll(() => page.title()).toContain('KP Bot');
    expect(app.windows()).toHaveLength(1);
  });

  test('would catch two apps on one profile: the second start leaves, the first comes to the front', async ({ kp: { app, workspace, userDataDir } }) => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    const second = await startBeside(workspace, userDataDir);
    expect(second.code).toBe(0);
    await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => [window.isMinimized(), window.isVisible()]))).toEqual([[false, true]]);
  });

  test('would catch a window that forgets its place', async ({ kp }) => {
    const { app, userDataDir, workspace } = kp;
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toMatchObject({ width: 1280, height: 800 });
    await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true); // one that is not shown yet is placed when it is
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1010, height: 700 }));
    await kp.close();
    const again = await launchApp({ userDataDir, workspace });
    expect(await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual({ x: 40, y: 30, width: 1010, height: 700 });
    await again.close();
  });

  test('would catch a dark app whose window flashes white at the next start', async ({ kp }) => {
    const themes = (from: typeof kp) => from.app.evaluate(({ BrowserWindow, nativeTheme }) => [nativeTheme.shouldUseDarkColors, BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase()]);
    await ask(kp.page, 'mutation', 'settings.update', { appearance: { theme: 'dark' } });
    await expect.poll(() => themes(kp)).toEqual([true, '#161513']);
    await kp.close();
    const again = await launchApp({ userDataDir: kp.userDataDir, workspace: kp.workspace, window: false });
    expect(await themes(again)).toEqual([true, '#161513']);
    await again.close();
  });

  test('would catch a dead page that takes the app with it: it is loaded again on the person’s word', async ({ kp: { app } }) => {
    const outcome = await app.evaluate(async ({ BrowserWindow, dialog }) => {
      const asked: string[] = [];
      dialog.showMessageBox = (async (...given: unknown[]) => {
        asked.push((given.at(-1) as { message: string }).message);
        return { response: 0, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) return 'no window';
      const loadedAgain = new Promise<void>((resolve) => { contents.once('did-finish-load', () => resolve()); });
      contents.forcefullyCrashRenderer();
      await loadedAgain;
      return { asked, title: await contents.executeJavaScript('document.title'), url: contents.getURL().replace(/#.*/, '') };
    });
    expect(outcome).toEqual({ asked: ['The window stopped working.'], title: expect.stringContaining('KP Bot'), url: 'app://kp/' });
  });

  test('would catch a dead page that leaves no word of itself, or a dump of its memory: diagnostics are saved on the person’s word', async ({ kp: { app, userDataDir } }) => {
    const target = join(userDataDir, 'diagnostics.json');
    const asked = await app.evaluate(async ({ BrowserWindow, dialog }, filePath) => {
      const buttons: string[][] = [];
      dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
      dialog.showMessageBox = (async (...given: unknown[]) => {
        buttons.push((given.at(-1) as { buttons: string[] }).buttons);
        return { response: buttons.length === 1 ? 2 : 0, checkboxChecked: false }; // saved, then asked again
      }) as typeof dialog.showMessageBox;
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const loadedAgain = new Promise<void>((resolve) => { contents?.once('did-finish-load', () => resolve()); });
      contents?.forcefullyCrashRenderer();
      await loadedAgain;
      return buttons;
    }, target);
    expect(asked).toEqual([['Reload', 'Quit', 'Save diagnostics'], ['Reload', 'Quit', 'Save diagnostics']]);
    const file = JSON.parse(readFileSync(target, 'utf8')) as { versions: { electron: string }; workspace: { integrity: string }; log: { message: string }[] };
    expect(file).toMatchObject({ versions: { electron: expect.any(String) }, workspace: { integrity: 'ok' } });
    expect(file.log.map(({ message }) => message)).toContain('the page stopped');
    expect(readdirSync(userDataDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.dmp'))).toEqual([]);
  });

  test('would catch a defect in main that ends the app', async ({ kp: { app, page } }) => {
    await app.evaluate(() => {
      setImmediate(() => { throw new Error('a defect of the test'); });
      void Promise.reject(new Error('another defect of the test'));
    });
    expect((await ask(page, 'query', 'system.info')).result?.type).toBe('data');
  });

  test('would catch a package that starts without window, page, database or answer', async ({ kp }) => {
    await kp.close();
    const { code, stdout } = await startBeside(kp.workspace, kp.userDataDir, '--smoke');
    expect([code, stdout.trim()]).toEqual([0, 'ready']);
    rmSync(kp.userDataDir, { recursive: true, force: true });
  });
});

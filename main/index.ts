// The desktop entry: boot order only. The window shows while the workspace opens; what the page asks meanwhile waits.
import { app } from 'electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Container, ContainerOptions } from './app/container-options';
import { systemClock } from './core/ports/clock';
import { createRedactor } from './core/redact';
import { showBackgroundWork } from './platform/background-work';
import { closeOnQuit, isFirstInstance, logDefects } from './platform/app-life';
import { setAppMenu, setNoMenu } from './platform/app-menu';
import { registerPageScheme, servePage } from './platform/app-protocol';
import { followTheme } from './platform/app-theme';
import { readCommandLine } from './platform/command-line';
import { openDesktopSecrets } from './platform/desktop-secrets';
import { createElectronDesktop } from './platform/electron-desktop';
import { createFileLogger, readLogLines } from './platform/file-logger';
import { holdWorkspace, type HeldWorkspace } from './platform/held-workspace';
import { keychainHangs } from './platform/keychain-secret-store';
import { lockWithScreen } from './platform/lock-with-screen';
import { openMainWindow } from './platform/main-window';
import { startSmoke } from './platform/smoke';
import { openOrExplain, tellRecovery } from './platform/start-failure';
import { createTrpcIpc } from './platform/trpc-ipc';
import { guardWeb } from './platform/web-guards';

const graceMs = 5_000;
/** How long the first screen has the process to itself. */
const headStartMs = 1_500;
/** The first screen asks for the rest of its rows within this time after its first answer. */
const firstScreenMs = 400;

/** Brings the engine's code to hand, and runs it once the page has its script to run: on its way there it needs main for many short turns. */
type MakeReady = (pageBusy: Promise<unknown>) => Promise<void>;

async function start(makeReady: MakeReady): Promise<void> {
  const { workspace, smoke } = readCommandLine(process.argv, process.cwd());
  const watch = smoke ? startSmoke() : null;
  const [profile, root] = [app.getPath('userData'), app.getAppPath()];
  const logsDir = join(profile, 'logs');
  const redactor = createRedactor();
  const log = createFileLogger(logsDir, redactor, headStartMs);
  let [held, shown]: [HeldWorkspace | null, Container | null] = [null, null];
  logDefects(log);
  closeOnQuit(async () => held?.close(), graceMs + 2_000, log, keychainHangs);

  await app.whenReady();
  const desktop = createElectronDesktop();
  const scriptServed = servePage(join(root, 'out/renderer'));
  guardWeb(desktop.openExternal, log);
  const ipc = createTrpcIpc(log);
  const saveDiagnostics = async (): Promise<void> => {
    if (shown === null) return; // the workspace is not open: its own dialog says why
    const { fileName, bytes } = await shown.diagnostics();
    await desktop.saveFile(fileName, bytes);
  };
  const { window, loaded } = openMainWindow(join(root, 'out/preload/index.js'), log, ipc.firstAnswer, saveDiagnostics);
  ipc.follow(window.webContents);
  setAppMenu();
  const engineReady = makeReady(Promise.race([scriptServed, loaded.catch(() => undefined)]));
  const secrets = await openDesktopSecrets(profile, log, redactor.learn);
  const workspaceDir = workspace ?? join(profile, 'workspace');
  const examplesDir = [root, process.resourcesPath].map((place) => join(place, 'examples')).find((place) => existsSync(place)) ?? null;
  const options: ContainerOptions = { workspaceDir, workersDir: join(root, 'out/main/workers'), workerExt: '.js', examplesDir, logsDir, version: app.getVersion(), secrets, desktop, log, clock: systemClock, reopen: () => held?.reopen(), logLines: (most) => readLogLines(logsDir, most) };
  // What goes on without a person waits until the first screen has its answers; a page that asks for nothing holds it up no longer.
  const firstScreen = Promise.race([ipc.firstAnswer.then(() => setTimeout(firstScreenMs)), setTimeout(headStartMs * 2, undefined, { ref: false })]);
  let running = Promise.resolve();
  held = holdWorkspace({
    open: () => openOrExplain(async () => { await engineReady; return (await import('./app/container')).createContainer(options); }, workspaceDir, log, !smoke),
    pause: ipc.pause,
    serve: (container) => {
      ipc.open(container);
      if (shown) window.webContents.reload(); // what the page knows is of the workspace before
      shown = container;
      if (container.recovery && !smoke) void tellRecovery(container.recovery, workspaceDir);
      void followTheme(container, container.closing, log);
      running = firstScreen.then(async () => {
        if (container.closing.aborted) return;
        void showBackgroundWork(window, join(root, 'build/tray.png'), { feed: container.feed, ...container.background }, container.closing, log);
        await container.start();
      });
      running.catch((error: unknown) => log.error('unfinished work could not be taken up', { error })); // the window goes on without it
    },
    giveUp: () => app.exit(1),
    graceMs, log,
  });
  if (!(await held.open())) return app.exit(1);
  lockWithScreen(async () => shown?.lockWindows(), log);
  await watch?.readyWhen([loaded, ipc.firstAnswer, running]);
}

export const boot = (makeReady: MakeReady): void => {
  registerPageScheme();
  setNoMenu(); // until the window is made
  if (isFirstInstance()) start(makeReady).catch((error: unknown) => { process.stderr.write(`${String((error as Error).stack ?? error)}\n`); app.exit(1); });
  else app.quit();
};

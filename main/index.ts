// The desktop entry: boot order only.
import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';

const smoke = process.argv.includes('--smoke');

async function start(): Promise<void> {
  await app.whenReady();
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: !smoke,
    webPreferences: { preload: join(app.getAppPath(), 'out/preload/index.js'), sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  await window.loadFile(join(app.getAppPath(), 'out/renderer/index.html'));
  if (!smoke) return;
  process.stdout.write('ready\n');
  app.quit();
}

start().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  app.exit(1);
});

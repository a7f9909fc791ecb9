// `npm start`: sets up what is missing, builds what changed, starts the app. Without a display it runs the example
// campaign headless instead, so that a server shows the whole job too.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureAppBuild } from './setup/build-app.mjs';
import { follow } from './setup/command.mjs';
import { hasDisplay, prepare, rootSwitches } from './setup/prepare.mjs';
import { projectRoot } from './setup/paths.mjs';
import { runScript, say } from './setup/say.mjs';

await runScript(async () => (hasDisplay() ? startWindow() : runExample()));

async function startWindow() {
  const { env } = await prepare({ sqlite: true, electron: true });
  await ensureAppBuild({ env });
  const switches = rootSwitches();
  if (switches.length > 0) say('NOTICE: you are root, so Chromium runs without its sandbox (--no-sandbox). Start it as an ordinary user to have it.');
  Object.assign(process.env, env);
  const electron = createRequire(import.meta.url)('electron');
  const child = { ...process.env };
  delete child.ELECTRON_RUN_AS_NODE;
  return follow(electron, [...switches, '.', ...process.argv.slice(2)], { cwd: projectRoot, env: child, stdio: 'inherit' });
}

async function runExample() {
  say('NOTICE: there is no display, so the window cannot open. Running the example campaign headless instead:');
  say('        npm run -s headless -- run examples/campaign.json');
  return follow(process.execPath, [join('scripts', 'headless.mjs'), 'run', 'examples/campaign.json'], { cwd: projectRoot, stdio: 'inherit' });
}

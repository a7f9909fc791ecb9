// After a build: starts the app once, in an empty workspace, and keeps what V8 compiled of main on the way in
// out/main/compiled.bin (main/platform/compiled-code.ts takes it). Without it, or on another Electron, main compiles at each start.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { follow, hasCommand } from './command.mjs';
import { projectRoot } from './paths.mjs';
import { hasDisplay, rootSwitches } from './prepare.mjs';
import { say } from './say.mjs';

const main = join(projectRoot, 'out', 'main');
export const compiledFile = join(main, 'compiled.bin');
const hook = join(projectRoot, 'scripts', 'setup', 'compile-main-hook.cjs');

/** The Electron that is at hand already, or null: a build alone fetches none. */
function electronAtHand(env) {
  const own = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!own && !existsSync(join(projectRoot, 'node_modules', 'electron', 'dist'))) return null;
  if (own) process.env.ELECTRON_OVERRIDE_DIST_PATH = own;
  return createRequire(import.meta.url)('electron');
}

/** @param {Record<string, string>} env what `prepare` says a child that starts Electron must be given */
export async function compileMain(env) {
  const electron = electronAtHand({ ...process.env, ...env });
  const display = hasDisplay() ? [] : hasCommand('xvfb-run') ? ['xvfb-run', '-a'] : null;
  if (electron === null || display === null) return;
  const made = mkdtempSync(join(tmpdir(), 'kp-compile-'));
  const [command, ...args] = [...display, electron, ...rootSwitches(), '--require', hook, projectRoot, '--smoke', `--user-data-dir=${join(made, 'profile')}`, `--workspace=${join(made, 'workspace')}`];
  const child = { ...process.env, ...env, DBUS_SESSION_BUS_ADDRESS: 'disabled:', KP_COMPILED_CHUNKS: join(main, 'chunks'), KP_COMPILED_FILE: compiledFile };
  delete child.ELECTRON_RUN_AS_NODE;
  const code = await follow(command, args, { cwd: projectRoot, env: child, stdio: 'ignore' });
  rmSync(made, { recursive: true, force: true });
  if (code !== 0 || !existsSync(compiledFile)) say('NOTICE: main could not be compiled ahead, so the app starts a little slower.');
}

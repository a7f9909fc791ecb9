// The one set-up all scripts share: each names what it needs, nothing else is looked at.
import { ensureBetterSqlite3 } from './better-sqlite3.mjs';
import { hasCommand, isRoot } from './command.mjs';
import { ensureDebianPackages, packageGroups } from './debian-packages.mjs';
import { SetupError } from './say.mjs';

/**
 * @param {{ sqlite?: boolean, electron?: boolean, virtualDisplay?: boolean, keyring?: boolean }} needs
 * @returns {Promise<{ env: Record<string, string>, electron?: { version: string, dist?: string, napi: number } }>} `env`: what a child that starts Electron must be given
 */
export async function prepare({ sqlite = false, electron = false, virtualDisplay = false, keyring = false }) {
  const display = virtualDisplay && process.platform === 'linux';
  const groups = [...(electron ? packageGroups.windowLibraries : []), ...(display ? packageGroups.virtualDisplay : []), ...(keyring ? packageGroups.keyring : [])];
  ensureDebianPackages(groups, electron ? 'the app window' : display ? 'a virtual display' : 'the test of the keychain');
  if (display && !hasCommand('xvfb-run')) throw new SetupError('The window tests need xvfb-run. Install Xvfb with your system\'s package manager, then run the same command again.');
  if (!electron) {
    if (sqlite) ensureBetterSqlite3();
    return { env: {} };
  }
  const { ensureElectron } = await import('./electron.mjs');
  const found = await ensureElectron();
  if (sqlite) ensureBetterSqlite3({ forNodeApi9: found.napi < 10 });
  return { env: found.env, electron: found };
}

export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Chromium's sandbox refuses to run as root: development and tests go without it there; what is packaged never carries this. */
export const rootSwitches = () => (process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []);

// The official Electron binary, by the electron package's own installer.
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { follow } from './command.mjs';
import { projectRoot } from './paths.mjs';
import { say } from './say.mjs';

const packageFolder = join(projectRoot, 'node_modules', 'electron');
const answerWithinMs = 8_000;
const downloadWithinMs = 10 * 60_000;

export const electronVersion = () => JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;

export function officialIsInstalled() {
  const pathFile = join(packageFolder, 'path.txt');
  return existsSync(pathFile) && existsSync(join(packageFolder, 'dist', readFileSync(pathFile, 'utf8')));
}

/** True when the official binary is in place afterwards. Asks the release page first, so that a closed network costs seconds. */
export async function installOfficial() {
  if (!(await releaseAnswers()) && !hasDownloadCache()) return false;
  say(`fetching Electron ${electronVersion()} ...`);
  const code = await follow(process.execPath, [join(packageFolder, 'install.js')], { cwd: projectRoot, timeout: downloadWithinMs, stdio: ['ignore', 'ignore', 'ignore'] });
  return code === 0 && officialIsInstalled();
}

async function releaseAnswers() {
  if (process.env.ELECTRON_GET_USE_PROXY) return true; // only the installer knows how to go through it
  try {
    const { getArtifactRemoteURL } = await import(pathToFileURL(join(projectRoot, 'node_modules', '@electron', 'get', 'dist', 'artifact-utils.js')).href);
    const version = electronVersion();
    const url = await getArtifactRemoteURL({ version: `v${version}`, artifactName: 'electron', platform: process.platform, arch: process.arch });
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(answerWithinMs) });
    return response.ok;
  } catch {
    return false;
  }
}

const hasDownloadCache = () => existsSync(process.env.electron_config_cache ?? join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'electron'));

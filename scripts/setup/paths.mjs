import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Where built and downloaded parts are kept between clones: KP_BOT_CACHE, else the user's cache folder, else (when that
 * cannot be written) `.cache` in the project, which git ignores.
 */
export function cacheFolder(...parts) {
  const own = process.env.KP_BOT_CACHE;
  const user = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'kp-bot');
  for (const folder of [own, user, join(projectRoot, '.cache')]) {
    if (!folder) continue;
    try {
      const target = join(folder, ...parts);
      mkdirSync(target, { recursive: true });
      accessSync(target, constants.W_OK);
      return target;
    } catch {
      // Not writable (a read-only home, for example): the next place.
    }
  }
  throw new Error('No folder can be written for the cache: set KP_BOT_CACHE to one that can.');
}

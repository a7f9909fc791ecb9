// Builds main/headless.ts and the worker threads into out/headless when their sources changed since the last build.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { follow } from './command.mjs';
import { withBuildLock } from './build-lock.mjs';
import { fingerprint } from './fingerprint.mjs';
import { projectRoot } from './paths.mjs';
import { say, SetupError } from './say.mjs';

const sources = ['main', 'shared', 'vite.headless.config.ts', 'package-lock.json'];
const outFolder = join(projectRoot, 'out', 'headless');
const stampFile = join(outFolder, '.sources');
export const headlessEntry = join(outFolder, 'headless.mjs');

const upToDate = (print) => existsSync(headlessEntry) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === print;

/** Quick (a few milliseconds) when nothing changed. Safe while other processes run the previous build. */
export async function ensureHeadlessBuild() {
  if (upToDate(fingerprint(sources))) return;
  if (!existsSync(join(projectRoot, 'node_modules', 'vite'))) throw new SetupError('Dependencies are not installed. Run: npm ci');
  await withBuildLock(join(projectRoot, 'out', '.headless.lock'), async () => {
    const print = fingerprint(sources);
    if (upToDate(print)) return;
    say('building the headless engine ...');
    const fresh = join(projectRoot, 'out', `.headless-${process.pid}`);
    try {
      const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
      const code = await follow(process.execPath, [vite, 'build', '--config', 'vite.headless.config.ts', '--logLevel', 'warn'], {
        cwd: projectRoot,
        env: { ...process.env, KP_HEADLESS_OUT: fresh, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
        stdio: ['ignore', 2, 2],
      });
      if (code !== 0) throw new SetupError('The headless engine could not be built; the reason stands above.');
      moveInto(fresh, outFolder);
      writeFileSync(stampFile, print);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  });
}

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** File by file, chunks before entries, so that a process that runs the old build still finds its parts for an hour. */
function moveInto(fresh, target) {
  const isChunk = (file) => file.includes('/chunks/') || file.includes('\\chunks\\');
  const files = filesUnder(fresh).sort((a, b) => Number(isChunk(b)) - Number(isChunk(a)));
  for (const file of files) {
    const place = join(target, relative(fresh, file));
    mkdirSync(dirname(place), { recursive: true });
    renameSync(file, place);
  }
  const kept = new Set(files.map((file) => join(target, relative(fresh, file))));
  for (const file of filesUnder(target)) if (!kept.has(file) && Date.now() - statSync(file).mtimeMs > 3_600_000) rmSync(file, { force: true });
}

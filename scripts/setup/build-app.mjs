// Builds the desktop app (main, preload, renderer) into out/ when its sources changed since the last build.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { follow } from './command.mjs';
import { withBuildLock } from './build-lock.mjs';
import { compiledFile, compileMain } from './compile-main.mjs';
import { fingerprint } from './fingerprint.mjs';
import { projectRoot } from './paths.mjs';
import { say, SetupError } from './say.mjs';

const sources = ['main', 'shared', 'preload', 'renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const stampFile = join(projectRoot, 'out', '.app-sources');
const outputs = ['main/index.js', 'preload/index.js', 'renderer/index.html'].map((file) => join(projectRoot, 'out', file));

/** @param {{ force?: boolean, env?: Record<string, string> }} options `force` builds although nothing changed; `env` as `prepare` gives it */
export async function ensureAppBuild({ force = false, env = {} } = {}) {
  if (!existsSync(join(projectRoot, 'node_modules', 'electron-vite'))) throw new SetupError('Dependencies are not installed. Run: npm ci');
  await withBuildLock(join(projectRoot, 'out', '.app.lock'), async () => {
    const print = fingerprint(sources);
    if (force || !outputs.every(existsSync) || !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== print) await build(print);
    if (!existsSync(compiledFile)) await compileMain(env);
  });
}

async function build(print) {
  say('building the app ...');
  const builder = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  const code = await follow(process.execPath, [builder, 'build', '--logLevel', 'warn'], { cwd: projectRoot, env, stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new SetupError('The app could not be built; the reason stands above.');
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, print);
}

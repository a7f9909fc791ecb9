// `npm run bench -- NAME...`: runs bench/NAME.bench.ts (all without a name), prints a JSON object a line and writes
// bench/results.json. Progress goes to stderr. Other arguments (`--full`) reach the benchmarks in process.argv.
import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureAppBuild } from './setup/build-app.mjs';
import { ensureHeadlessBuild } from './setup/build-headless.mjs';
import { follow } from './setup/command.mjs';
import { hasDisplay, prepare } from './setup/prepare.mjs';
import { projectRoot } from './setup/paths.mjs';
import { runScript, say, SetupError } from './setup/say.mjs';

const folder = join(projectRoot, 'bench');
const resultsFile = join(folder, 'results.json');
const built = join(projectRoot, 'out', `bench-${process.pid}`); // its own: two runs do not build over each other
const known = readdirSync(folder).filter((file) => file.endsWith('.bench.ts')).map((file) => file.slice(0, -'.bench.ts'.length));
const sourceOf = (name) => readFileSync(join(folder, `${name}.bench.ts`), 'utf8');
const needsWindow = (name) => /export const needsWindow\s*=\s*true/.test(sourceOf(name));
/** With the app's own engine and allocator, without a window. */
const inElectron = (name) => /export const inElectron\s*=\s*true/.test(sourceOf(name));
/** A file that each thread of the benchmark requires before its own code. */
const requiredBy = (name) => {
  const file = /export const required\s*=\s*'([^']+)'/.exec(sourceOf(name))?.[1];
  return file ? ['--require', join(folder, file)] : [];
};

await runScript(main);

async function main() {
  const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new SetupError(`There is no benchmark ${unknown.join(', ')}. There are: ${known.join(', ') || 'none'}.`);
  const names = asked.length > 0 ? asked : known;
  if (names.some(needsWindow) && !hasDisplay() && process.env.KP_BENCH_DISPLAY !== 'virtual') return underVirtualDisplay();
  try {
    await build(names);
    const all = [];
    for (const name of names) all.push(...(await runOne(name, flags)));
    writeFileSync(resultsFile, `${JSON.stringify(keepOthers(names, all), null, 2)}\n`);
    return all.some((result) => result.details?.error) ? 1 : 0; // a missed target is a figure to read, not a failure
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

async function underVirtualDisplay() {
  await prepare({ electron: true, virtualDisplay: true });
  const env = { ...process.env, KP_BENCH_DISPLAY: 'virtual' };
  return follow('xvfb-run', ['-a', '--server-args=-screen 0 1600x1000x24', process.execPath, ...process.argv.slice(1)], { env, stdio: 'inherit' });
}

async function build(names) {
  const window = names.some(needsWindow);
  const { env } = await prepare({ sqlite: true, electron: window || names.some(inElectron) });
  Object.assign(process.env, env);
  await ensureHeadlessBuild();
  if (window) await ensureAppBuild();
  say('building the benchmarks ...');
  const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  const code = await follow(process.execPath, [vite, 'build', '--config', 'vite.bench.config.ts', '--logLevel', 'warn'], {
    cwd: projectRoot,
    env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', KP_BENCHES: names.join(','), KP_BENCH_OUT: built },
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0) throw new SetupError('The benchmarks could not be built; the reason stands above.');
}

function runOne(name, flags) {
  say(`bench ${name} ...`);
  return new Promise((resolve) => {
    const child = fork(join(projectRoot, 'scripts', 'setup', 'run-one-bench.mjs'), [join(built, `${name}.mjs`), ...flags], {
      cwd: projectRoot,
      ...(inElectron(name) ? { execPath: createRequire(import.meta.url)('electron'), env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } } : {}),
      execArgv: ['--enable-source-maps', '--expose-gc', ...requiredBy(name)],
      stdio: ['ignore', 2, 2, 'ipc'], // stdout is results alone
    });
    let results;
    child.on('message', (message) => (results = message.results));
    child.on('close', (code) => {
      const given = results ?? [{ name, value: 0, unit: '', baseline: null, ratio: null, target: 'finishes', ok: false, details: { error: `exited with ${code} before it gave a result` } }];
      for (const result of given) process.stdout.write(`${JSON.stringify(result)}\n`);
      resolve(given);
    });
  });
}

/** Running one benchmark keeps the figures of the others. */
function keepOthers(names, fresh) {
  const before = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : [];
  const replaced = (result) => names.some((name) => result.name === name || result.name.startsWith(`${name}.`) || result.name.startsWith(`${name}-`));
  return [...before.filter((result) => !replaced(result)), ...fresh];
}

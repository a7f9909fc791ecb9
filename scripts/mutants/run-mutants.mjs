// `npm run test:security -- --mutants [WORD]`, `npm run test:fault -- --mutants [WORD]`: takes each guard out of a copy of the
// sources, runs the one test that names what it guards against, and expects it to fail. A guard without which its test passes is
// not guarded by a test. That the tests pass with every guard in place is what `npm test` shows.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot } from '../setup/command.mjs';
import { prepare } from '../setup/prepare.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { ownMounts } from '../setup/test-stages.mjs';

/**
 * @typedef {object} Mutant
 * @property {string} guard
 * @property {string} file
 * @property {string} find stands exactly once in the file
 * @property {string} put in its place
 * @property {[find: string, put: string]} [more] what must be changed beside it so that the rest still works
 * @property {[file: string, title: string]} test the title as a pattern
 * @property {boolean} [built] the worker threads and the headless engine, in which the guard stands, are built anew
 * @property {Record<string, string>} [env]
 */

const copied = ['main', 'shared', 'renderer', 'preload', 'tests', 'scripts', 'examples', 'package.json', 'package-lock.json', 'vitest.config.ts', 'vitest.fault.config.ts', 'vite.headless.config.ts', 'electron.vite.config.ts', 'playwright.config.ts', 'tsconfig.base.json', 'tsconfig.json'];
const vitestConfigs = { 'vitest.config.ts': 'vitest.mutants.config.ts', 'vitest.fault.config.ts': 'vitest.fault-mutants.config.ts' };
const builtEngine = join('out', 'headless');

const copySources = () => {
  const folder = mkdtempSync(join(tmpdir(), 'kp-mutants-'));
  for (const name of copied) cpSync(join(projectRoot, name), join(folder, name), { recursive: true, filter: (path) => !path.includes('/artifacts/') });
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'dir');
  // Without the set-up that builds workers whenever a source changed: what is built stands in the mutant.
  for (const [config, own] of Object.entries(vitestConfigs)) writeFileSync(join(folder, own), readFileSync(join(folder, config), 'utf8').replace(/\n\s*globalSetup:.*/, ''));
  return folder;
};

/** @throws when a text to find does not stand there exactly once: the source has changed since */
export const withoutGuard = (text, { file, find, put, more }) => [[find, put], ...(more ? [more] : [])].reduce((changed, [from, to]) => replaceOnce(changed, from, to, file), text);

const replaceOnce = (text, find, put, where) => {
  if (text.split(find).length !== 2) throw new Error(`"${find}" stands ${text.split(find).length - 1} times in ${where}; it must stand there once.`);
  return text.replace(find, () => put);
};

const run = (folder, command, env, quiet = true) => spawnSync(command[0], command.slice(1), { cwd: folder, env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...env }, stdio: quiet ? 'ignore' : 'inherit', timeout: 300_000 });
const build = (folder, what, tool) => {
  if (run(folder, [process.execPath, ...tool], {}, false).status !== 0) throw new Error(`${what} could not be built.`);
};
const readReport = (report, counts) => {
  try {
    return counts(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return { passed: 0, failed: 0, why: 'no test ended' };
  }
};

/** Escapes that colour a terminal; a report has them too. */
const colours = /\u001b\[\d+m/g;
/** Vitest's report has this in the place of "timed out". */
const firstLine = (text = '') => text.replace(colours, '').replace('Error: STACK_TRACE_ERROR', 'timed out').split('\n')[0].slice(0, 160);
const vitestCounts = ({ numPassedTests, numFailedTests, testResults }) => {
  const failed = testResults.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === 'failed');
  return { passed: numPassedTests, failed: numFailedTests, why: firstLine(failed?.failureMessages[0] ?? testResults[0]?.message) };
};

const runInNode = (folder, report, { test: [file, title], built, env }) => {
  if (built) build(folder, 'The engine', ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.headless.config.ts', '--logLevel', 'error']);
  const mounts = file.includes('.disk.') && !isRoot() ? ownMounts : [];
  const config = vitestConfigs[file.startsWith('tests/fault/') ? 'vitest.fault.config.ts' : 'vitest.config.ts'];
  run(folder, [...mounts, process.execPath, 'node_modules/vitest/vitest.mjs', 'run', '--config', config, '--reporter=json', `--outputFile=${report}`, '-t', title, file], env);
  return readReport(report, vitestCounts);
};

const runInWindow = (folder, report, { test: [file, title] }, env) => {
  build(folder, 'The app', ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'error']);
  const display = process.platform === 'linux' ? ['xvfb-run', '-a', '--server-args=-screen 0 1600x1000x24'] : [];
  run(folder, [...display, process.execPath, 'node_modules/playwright/cli.js', 'test', file, '--grep', title], { ...env, KP_E2E_RESULTS: report });
  return readReport(report, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected, why: '' }));
};

const isWindow = ({ test: [file] }) => file.endsWith('.spec.ts');

/** Everything as it was, but for one guard. */
const tryWithout = (folder, mutant, env) => {
  const path = join(folder, mutant.file);
  const report = join(folder, 'report.json');
  const whole = readFileSync(path, 'utf8');
  writeFileSync(path, withoutGuard(whole, mutant));
  rmSync(report, { force: true });
  rmSync(join(folder, builtEngine), { recursive: true, force: true });
  if (!mutant.built) cpSync(join(projectRoot, builtEngine), join(folder, builtEngine), { recursive: true });
  try {
    return isWindow(mutant) ? runInWindow(folder, report, mutant, env) : runInNode(folder, report, mutant);
  } finally {
    writeFileSync(path, whole);
  }
};

/**
 * @param {Mutant[]} mutants
 * @param {string | undefined} word only the guards that have it in their name, file or test
 * @returns {Promise<boolean>} whether every guard is needed
 */
export async function runMutants(mutants, word) {
  const chosen = mutants.filter(({ guard, file, test }) => !word || `${guard} ${file} ${test[0]}`.includes(word));
  const { env } = chosen.some(isWindow) ? await prepare({ electron: true, virtualDisplay: true }) : { env: {} };
  const folder = copySources();
  const needed = [];
  try {
    for (const mutant of chosen) {
      const started = Date.now();
      const { passed, failed, why } = tryWithout(folder, mutant, env);
      if (failed > 0) needed.push(mutant.guard);
      console.log(`${failed > 0 ? 'needed    ' : 'NOT NEEDED'} ${mutant.guard}: ${failed} failed, ${passed} passed (${mutant.file}, ${Math.round((Date.now() - started) / 1_000)} s) ${why}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${needed.length} of ${chosen.length} guards: their test fails without them`);
  return chosen.length > 0 && needed.length === chosen.length;
}

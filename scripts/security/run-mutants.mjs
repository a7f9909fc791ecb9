// `npm run test:security -- --mutants [WORD]`: takes each guard out of a copy of the sources, runs the one test that names the
// attack, and expects it to fail. A guard without which its test passes is not guarded by a test. That the tests pass with
// every guard in place is what `npm run test:security` shows.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from '../setup/prepare.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { mutants } from './mutants.data.mjs';

const copied = ['main', 'shared', 'renderer', 'preload', 'tests', 'scripts', 'examples', 'package.json', 'package-lock.json', 'vitest.config.ts', 'electron.vite.config.ts', 'playwright.config.ts', 'tsconfig.base.json', 'tsconfig.json'];

const copySources = () => {
  const folder = mkdtempSync(join(tmpdir(), 'kp-mutants-'));
  for (const name of copied) cpSync(join(projectRoot, name), join(folder, name), { recursive: true, filter: (path) => !path.includes('/artifacts/') });
  cpSync(join(projectRoot, 'out', 'headless'), join(folder, 'out', 'headless'), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
};

const replaceOnce = (text, find, put, where) => {
  if (text.split(find).length !== 2) throw new Error(`"${find}" stands ${text.split(find).length - 1} times in ${where}; it must stand there once.`);
  return text.replace(find, () => put);
};

const run = (folder, command, env, quiet = true) => spawnSync(command[0], command.slice(1), { cwd: folder, env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...env }, stdio: quiet ? 'ignore' : 'inherit', timeout: 300_000 });
const readReport = (report, counts) => {
  try {
    return counts(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
};

/** The workers stay those of the unchanged sources: no guard that is tested in plain Node stands in one. */
const runInNode = (folder, report, [file, title]) => {
  run(folder, [process.execPath, 'node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.mutants.config.ts', '--reporter=json', `--outputFile=${report}`, '-t', title, file]);
  return readReport(report, ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }));
};

const runInWindow = (folder, report, [file, title], env) => {
  const built = run(folder, [process.execPath, 'node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'error'], {}, false);
  if (built.status !== 0) throw new Error('The app could not be built.');
  const display = process.platform === 'linux' ? ['xvfb-run', '-a', '--server-args=-screen 0 1600x1000x24'] : [];
  run(folder, [...display, process.execPath, 'node_modules/playwright/cli.js', 'test', file, '--grep', title], { ...env, KP_E2E_RESULTS: report });
  return readReport(report, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected }));
};

const isWindow = ({ test: [file] }) => file.endsWith('.spec.ts');

/** @param {string | undefined} word only the guards that have it in their name, file or test @returns {Promise<boolean>} whether every guard is needed */
export async function runMutants(word) {
  const chosen = mutants.filter(({ guard, file, test }) => !word || `${guard} ${file} ${test[0]}`.includes(word));
  const { env } = chosen.some(isWindow) ? await prepare({ electron: true, virtualDisplay: true }) : { env: {} };
  const folder = copySources();
  const report = join(folder, 'report.json');
  // Without the set-up that builds workers: those that were copied are used.
  writeFileSync(join(folder, 'vitest.mutants.config.ts'), readFileSync(join(folder, 'vitest.config.ts'), 'utf8').replace(/\n\s*globalSetup:.*/, ''));
  const needed = [];
  try {
    for (const mutant of chosen) {
      const { guard, file, find, put, more, test } = mutant;
      const path = join(folder, file);
      const whole = readFileSync(path, 'utf8');
      const changed = [[find, put], ...(more ? [more] : [])].reduce((text, [from, to]) => replaceOnce(text, from, to, file), whole);
      writeFileSync(path, changed);
      rmSync(report, { force: true });
      const { passed, failed } = isWindow(mutant) ? runInWindow(folder, report, test, env) : runInNode(folder, report, test);
      writeFileSync(path, whole);
      if (failed > 0) needed.push(guard);
      console.log(`${failed > 0 ? 'needed    ' : 'NOT NEEDED'} ${guard}: ${failed} failed, ${passed} passed (${file})`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${needed.length} of ${chosen.length} guards: their test fails without them`);
  return chosen.length > 0 && needed.length === chosen.length;
}

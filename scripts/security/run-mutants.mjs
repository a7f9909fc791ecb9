// `npm run test:security -- --mutants [WORD]`: takes each guard out of a copy of the sources, runs the one test that names the
// attack, and expects it to fail. A guard without which its test passes is not guarded by a test. That the tests pass with
// every guard in place is what `npm run test:security` shows.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { mutants } from './mutants.data.mjs';

const copied = ['main', 'shared', 'renderer', 'preload', 'tests', 'scripts', 'examples', 'package.json', 'package-lock.json', 'vitest.config.ts', 'tsconfig.base.json', 'tsconfig.json'];

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

/** The workers stay those of the unchanged sources: no guard of this list stands in one. */
const runTest = (folder, [file, title]) => {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.mutants.config.ts', '--reporter=json', `--outputFile=${report}`, '-t', title, file];
  spawnSync(process.execPath, args, { cwd: folder, env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' }, stdio: 'ignore', timeout: 300_000 });
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
};

/** @param {string | undefined} word only the guards that have it in their name or file @returns {boolean} whether every guard is needed */
export function runMutants(word) {
  const chosen = mutants.filter(({ guard, file }) => !word || `${guard} ${file}`.includes(word));
  const folder = copySources();
  // Without the set-up that builds workers: those that were copied are used.
  writeFileSync(join(folder, 'vitest.mutants.config.ts'), readFileSync(join(folder, 'vitest.config.ts'), 'utf8').replace(/\n\s*globalSetup:.*/, ''));
  const needed = [];
  try {
    for (const { guard, file, find, put, more, test } of chosen) {
      const path = join(folder, file);
      const whole = readFileSync(path, 'utf8');
      const changed = [[find, put], ...(more ? [more] : [])].reduce((text, [from, to]) => replaceOnce(text, from, to, file), whole);
      writeFileSync(path, changed);
      const { passed, failed } = runTest(folder, test);
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

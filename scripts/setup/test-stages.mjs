// The stages of `npm test`, in order: the command of each, how long it may take, and how its result is counted.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from './command.mjs';
import { namedFiles } from './guardrail-counts.mjs';
import { hasDisplay } from './prepare.mjs';
import { projectRoot } from './paths.mjs';
import { checkCounts, playwrightCounts, vitestCounts } from './test-counts.mjs';

const bin = (name) => join(projectRoot, 'node_modules', name);
export const resultsFolder = join(projectRoot, 'out', 'test-results');
const report = (name) => join(resultsFolder, `${name}.json`);
const minutes = (n) => n * 60_000;
const node = process.execPath;

const vitest = (name, config, extra, within = []) => [...within, node, bin('vitest/vitest.mjs'), 'run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`, ...extra];
// Tests that mount a small disk: root runs them with the others; anyone else may mount inside a user namespace alone.
const diskTests = '**/*.disk.test.ts';
export const ownMounts = ['unshare', '--user', '--map-root-user', '--mount'];
const containsTests = (folder, ending) => existsSync(join(projectRoot, folder)) && readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).some((file) => file.endsWith(ending));

function playwright(extra, within = []) {
  const run = [...within, node, bin('playwright/cli.js'), 'test', ...extra];
  // Always a display of its own where there is one to be had: windows of the tests stay out of the person's way.
  const virtual = process.platform === 'linux' && (!hasDisplay() || process.env.KP_TEST_DISPLAY !== 'own');
  return virtual ? ['xvfb-run', '-a', '--server-args=-screen 0 1600x1000x24', ...run] : run;
}

// Whoever attacks, in plain Node and in the window: `npm run test:security` runs both, `npm test` has the second among the rest.
const securityTests = 'tests/security/**';
// What no page, model or setting may bring about (docs/guardrails.md).
const guardrailTests = 'tests/guardrails/**';
const windowAttacks = '@attack';

/** What starts the app in a real Electron. */
const windowStages = (rest, only) => [
  { name: 'e2e', title: 'end to end', needsBuild: true, command: playwright(isRoot() ? rest : [...rest, '--grep-invert', '@disk']), env: { KP_E2E_RESULTS: report('e2e') }, limit: minutes(20), present: () => containsTests('tests/e2e', '.spec.ts'), count: (code) => playwrightCounts(report('e2e'), code) },
  {
    name: 'security-window',
    partOf: 'security',
    title: 'security, in the window',
    command: playwright(['--grep', windowAttacks]),
    env: { KP_E2E_RESULTS: report('security-window') },
    limit: minutes(12),
    applies: only === 'security' && rest.length === 0,
    count: (code) => playwrightCounts(report('security-window'), code),
  },
  {
    name: 'e2e-disk',
    partOf: 'e2e',
    title: 'end to end, full disk',
    needsBuild: true,
    command: playwright([...rest, '--grep', '@disk', '--pass-with-no-tests'], ownMounts),
    env: { KP_E2E_RESULTS: report('e2e-disk'), PWTEST_CACHE_DIR: join(resultsFolder, 'e2e-disk-cache') /* root's own may stand in the usual place */ },
    limit: minutes(5),
    applies: process.platform === 'linux' && !isRoot(),
    count: (code) => playwrightCounts(report('e2e-disk'), code),
  },
];

/** @param {string[]} extra arguments for the runner of a single stage, as in `npm run test:unit -- main/web`; `only`: the stage asked for, none in `npm test`, which runs them all */
export function stages(extra = [], only = undefined) {
  const sample = only === undefined;
  const full = extra.includes('--full');
  const rest = extra.filter((argument) => argument !== '--full');
  const all = [
    { name: 'types', command: [node, bin('typescript/bin/tsc'), '-b'], limit: minutes(6), count: checkCounts },
    { name: 'lint', command: [node, bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'], limit: minutes(6), count: checkCounts },
    { name: 'imports', command: [node, bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'main', 'shared', 'preload', 'renderer'], limit: minutes(4), count: checkCounts },
    { name: 'dependencies', command: [node, 'scripts/check-dependencies.mjs'], limit: minutes(1), count: checkCounts },
    { name: 'unit', title: 'unit and integration', command: vitest('unit', 'vitest.config.ts', ['--exclude', securityTests, '--exclude', guardrailTests, ...(isRoot() ? rest : [...rest, '--exclude', diskTests])]), limit: minutes(15), count: (code) => vitestCounts(report('unit'), code) },
    // One file after the other: a timing that is compared must not share its core with another file.
    { name: 'security', command: vitest('security', 'vitest.config.ts', ['--no-file-parallelism', ...(rest.length > 0 ? rest : ['tests/security'])]), limit: minutes(12), count: (code) => vitestCounts(report('security'), code) },
    { name: 'guardrails', command: vitest('guardrails', 'vitest.config.ts', rest.length > 0 ? rest : ['tests/guardrails', ...(only === 'guardrails' ? namedFiles() : [])]), limit: minutes(12), count: (code) => vitestCounts(report('guardrails'), code) },
    { name: 'build', command: [node, 'scripts/build.mjs'], limit: minutes(6), count: checkCounts },
    {
      name: 'fault',
      title: full ? 'fault (full)' : sample ? 'fault sample' : 'fault',
      command: vitest('fault', 'vitest.fault.config.ts', rest),
      env: full ? { KP_FULL: '1' } : sample ? { KP_KILLS: '12' } : {},
      limit: full ? minutes(600) : minutes(12),
      needsBuild: true,
      present: () => containsTests('tests/fault', '.test.ts'),
      count: (code) => vitestCounts(report('fault'), code),
    },
    {
      name: 'package',
      title: 'package starts',
      command: ['sh', '-c', `"${node}" scripts/package.mjs dir && "${node}" scripts/package-smoke.mjs dir`],
      limit: minutes(6),
      needsBuild: true,
      present: () => process.platform === 'linux',
      count: checkCounts,
    },
    ...windowStages(rest, only),
    {
      name: 'unit-disk',
      partOf: 'unit',
      title: 'integration, full disk',
      command: vitest('unit-disk', 'vitest.config.ts', ['.disk.test.ts'], ownMounts),
      limit: minutes(5),
      applies: process.platform === 'linux' && !isRoot() && rest.length === 0,
      count: (code) => vitestCounts(report('unit-disk'), code),
    },
  ];
  return all.filter(({ applies }) => applies !== false);
}

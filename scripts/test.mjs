// `npm test`: sets up what is missing, runs every stage, and ends with one line that sums up the runners' own counts.
// `npm run test:unit|test:e2e|test:fault|test:security|test:guardrails -- ARGS` runs one stage with its runner's arguments;
// `npm run test:security|test:fault|test:guardrails -- --mutants [WORD]` takes each guard away in turn and sees its test fail.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { durabilityMutants } from './mutants/durability.data.mjs';
import { guardrailMutants } from './mutants/guardrails.data.mjs';
import { runMutants } from './mutants/run-mutants.mjs';
import { securityMutants } from './mutants/security.data.mjs';
import { ensureAppBuild } from './setup/build-app.mjs';
import { ensureHeadlessBuild } from './setup/build-headless.mjs';
import { prepare } from './setup/prepare.mjs';
import { projectRoot } from './setup/paths.mjs';
import { guardrailCounts } from './setup/guardrail-counts.mjs';
import { securityCounts } from './setup/security-counts.mjs';
import { stages, resultsFolder } from './setup/test-stages.mjs';
import { sum } from './setup/test-counts.mjs';

const [only, ...extra] = process.argv.slice(2);
const guards = { security: securityMutants, fault: durabilityMutants, guardrails: guardrailMutants };
if (guards[only] && extra[0] === '--mutants') {
  await ensureHeadlessBuild();
  process.exit((await runMutants(guards[only], extra[1])) ? 0 : 1);
}
const chosen = stages(extra, only).filter((stage) => !only || stage.name === only || stage.partOf === only);
const deadline = Date.now() + Number(process.env.KP_TEST_MINUTES ?? (only ? 600 : 60)) * 60_000;
const rows = [];

try {
  if (chosen.length === 0) throw new Error(`There is no test stage "${only}".`);
  const needsWindow = chosen.some(({ name }) => name === 'e2e' || name === 'security-window');
  const { env } = await prepare({ sqlite: true, electron: needsWindow, virtualDisplay: needsWindow, keyring: needsWindow || chosen.some(({ name }) => name === 'security') });
  if (only && needsWindow) await ensureAppBuild({ env });
  mkdirSync(resultsFolder, { recursive: true });
  for (const stage of chosen) rows.push(await runStage(stage, env));
} catch (error) {
  process.stderr.write(`\n${error.name === 'SetupError' ? error.message : error.stack}\n`);
  rows.push({ name: 'set-up', counts: { passed: 0, failed: 1, skipped: 0 }, seconds: 0 });
}
finish();

async function runStage(stage, env) {
  const name = stage.title ?? stage.name;
  if (stage.present && !stage.present()) {
    console.log(`\n== ${name}: nothing to run here ==`);
    return { name: `${name} (nothing to run here)`, counts: { passed: 0, failed: 0, skipped: 0 }, seconds: 0 };
  }
  if (stage.needsBuild && rows.some((row) => row.name === 'build' && row.counts.failed > 0)) {
    console.log(`\n== ${name}: not run, because the build failed ==`);
    return { name: `${name} (no build)`, counts: { passed: 0, failed: 1, skipped: 0 }, seconds: 0 };
  }
  console.log(`\n== ${name} ==`);
  rmSync(`${resultsFolder}/${stage.name}.json`, { force: true }); // never count an earlier run's report
  const started = Date.now();
  const code = await runCommand(stage.command, { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...env, ...stage.env }, Math.min(stage.limit, deadline - started));
  return { name, counts: stage.count(code), seconds: (Date.now() - started) / 1000 };
}

/** Resolves to the exit code; a stage that outlives its time is stopped with all its children and counts as failed. */
function runCommand([command, ...args], env, limitMs) {
  return new Promise((resolve) => {
    if (limitMs <= 0) {
      console.log('no time left');
      return resolve(1);
    }
    const child = spawn(command, args, { cwd: projectRoot, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
    const stop = () => stopGroup(child.pid);
    const timer = setTimeout(() => {
      console.log(`stopped: longer than ${Math.round(limitMs / 60_000)} minutes`);
      stop();
    }, limitMs);
    const interrupted = () => {
      stop();
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);
    child.on('error', (error) => {
      clearTimeout(timer);
      console.log(String(error));
      resolve(127);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      resolve(code ?? 1);
    });
  });
}

function stopGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

function finish() {
  console.log('\n== summary ==');
  for (const { name, counts, seconds } of rows) {
    console.log(`${name.padEnd(34)} ${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(4)} failed${counts.skipped ? ` ${counts.skipped} skipped` : ''}  ${seconds.toFixed(1)} s`);
  }
  for (const line of chosen.some(({ name }) => name === 'security') ? securityCounts(resultsFolder) : []) console.log(line);
  for (const line of chosen.some(({ name }) => name === 'guardrails') ? guardrailCounts(resultsFolder, chosen.map(({ name }) => name)) : []) console.log(line);
  const total = sum(rows.map((row) => row.counts));
  if (total.passed === 0 && total.failed === 0) total.failed = 1; // nothing ran: not a success
  if (extra.length === 0 && total.skipped > 0) {
    console.log(`${total.skipped} skipped: a test that is not run is no test, so they count as failed`);
    total.failed += total.skipped;
  }
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}

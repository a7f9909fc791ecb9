// `npm run package:smoke`: unpacks the tar.gz somewhere else, reads its fuses back, looks that nothing in it switches the
// sandbox off, starts it with --smoke and expects "ready". `-- dir` takes dist/linux-unpacked as it stands.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture } from './setup/command.mjs';
import { hasDisplay, prepare, rootSwitches } from './setup/prepare.mjs';
import { projectRoot } from './setup/paths.mjs';
import { runScript, say, SetupError } from './setup/say.mjs';

const off = '0'.charCodeAt(0);
const on = '1'.charCodeAt(0);
const wanted = {
  RunAsNode: off,
  EnableCookieEncryption: on,
  EnableNodeOptionsEnvironmentVariable: off,
  EnableNodeCliInspectArguments: off,
  EnableEmbeddedAsarIntegrityValidation: on,
  OnlyLoadAppFromAsar: on,
  GrantFileProtocolExtraPrivileges: off,
};

await runScript(async () => {
  await prepare({ electron: true, virtualDisplay: !hasDisplay() });
  const place = mkdtempSync(join(tmpdir(), 'kp-package-'));
  try {
    const app = process.argv[2] === 'dir' ? join(projectRoot, 'dist', 'linux-unpacked') : unpackArchive(place);
    const binary = join(app, 'kp-bot');
    await checkFuses(binary);
    checkSandbox(app);
    start(binary, place);
    console.log('package: fuses set, no sandbox switch, starts and says ready');
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});

function unpackArchive(place) {
  const dist = join(projectRoot, 'dist');
  const archive = existsSync(dist) && readdirSync(dist).find((file) => file.endsWith('.tar.gz'));
  if (!archive) throw new SetupError('There is no package yet. Run: npm run package');
  const unpacked = capture('tar', ['-xzf', join(dist, archive), '-C', place]);
  if (unpacked.code !== 0) throw new SetupError(unpacked.output);
  return join(place, readdirSync(place)[0]);
}

async function checkFuses(binary) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(binary);
  for (const [name, state] of Object.entries(wanted)) {
    if (wire[FuseV1Options[name]] !== state) throw new SetupError(`The fuse ${name} must be ${state === on ? 'on' : 'off'} and is not.`);
  }
}

function checkSandbox(app) {
  const asar = readFileSync(join(app, 'resources', 'app.asar'), 'latin1');
  const scripts = readdirSync(app).filter((file) => /\.(sh|desktop)$/.test(file)).map((file) => readFileSync(join(app, file), 'latin1'));
  if ([asar, ...scripts].some((text) => text.includes('--no-sandbox'))) throw new SetupError('The package carries --no-sandbox.');
  if (existsSync(join(app, 'resources', 'app'))) throw new SetupError('The package carries the default app of the development set-up.');
}

/** A home of its own: the smoke run must not touch the person's workspace. */
function start(binary, home) {
  const switches = rootSwitches();
  if (switches.length > 0) say('NOTICE: you are root, so this check alone starts the package with --no-sandbox.');
  const command = [binary, ...switches, '--smoke'];
  const [first, ...rest] = hasDisplay() ? command : ['xvfb-run', '-a', ...command];
  const result = capture(first, rest, { env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, 'config') }, timeout: 90_000 });
  if (result.code !== 0 || !/^ready$/m.test(result.output)) throw new SetupError(`The package did not get ready (exit ${result.code}):\n${result.output.trim().split('\n').slice(-20).join('\n')}`);
}

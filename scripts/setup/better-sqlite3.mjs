// better-sqlite3 ships binaries for Node-API 10 (Node 22.14, Electron 35). On older ones they crash instead of failing,
// so the unmodified sources are built once against Node-API 9; that binary loads in every newer Node and Electron too.
import { cpSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { capture, hasCommand } from './command.mjs';
import { ensureDebianPackages, packageGroups } from './debian-packages.mjs';
import { cacheFolder, projectRoot } from './paths.mjs';
import { say, SetupError } from './say.mjs';

const moduleFolder = join(projectRoot, 'node_modules', 'better-sqlite3');
const builtBinary = join(moduleFolder, 'build', 'Release', 'better_sqlite3.node');
const stampFile = join(projectRoot, 'node_modules', '.cache', 'kp-bot', 'better-sqlite3.json');
const header = join(projectRoot, 'scripts', 'setup', 'node-api-9.h');
const loadCheck = "const D=require('better-sqlite3');const d=new D(':memory:');d.exec('create table t(a)');d.prepare('insert into t values(?)').run('x');process.exit(d.prepare('select a from t').get().a==='x'?0:3)";

const libc = () => (process.platform === 'linux' ? (process.report?.getReport?.().header.glibcVersionRuntime ? 'glibc' : 'musl') : 'system');
const loads = () => existsSync(moduleFolder) && capture(process.execPath, ['-e', loadCheck], { cwd: projectRoot }).code === 0;

/**
 * Makes sure that better-sqlite3 loads in this Node, and with `forNodeApi9` in an Electron of Node-API 9 too.
 * Quick (no child process) once it has been seen to load.
 */
export function ensureBetterSqlite3({ forNodeApi9 = false } = {}) {
  if (!existsSync(moduleFolder)) throw new SetupError('Dependencies are not installed. Run: npm ci');
  const needsBuild = forNodeApi9 || Number(process.versions.napi) < 10;
  const state = `${process.version} ${process.platform} ${process.arch} ${binaryState()}`;
  if (readStamp() === state && (!needsBuild || existsSync(builtBinary))) return;
  if (needsBuild && !existsSync(builtBinary)) placeBinary();
  if (!loads()) {
    rmSync(builtBinary, { force: true });
    placeBinary({ fresh: true });
    if (!loads()) throw new SetupError('better-sqlite3 was built but does not load in this Node. Delete node_modules, run npm ci and try again.');
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify(`${process.version} ${process.platform} ${process.arch} ${binaryState()}`));
}

function binaryState() {
  if (!existsSync(builtBinary)) return 'prebuilt';
  const { size, mtimeMs } = statSync(builtBinary);
  return `built ${size} ${mtimeMs}`;
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return undefined;
  }
}

function placeBinary({ fresh = false } = {}) {
  const { version } = JSON.parse(readFileSync(join(moduleFolder, 'package.json'), 'utf8'));
  const folder = cacheFolder('better-sqlite3', `${version}-napi9-${process.platform}-${process.arch}-${libc()}`);
  const cached = join(folder, 'better_sqlite3.node');
  if (fresh || !existsSync(cached)) build(folder, cached, version);
  mkdirSync(dirname(builtBinary), { recursive: true });
  const part = `${builtBinary}.${process.pid}`;
  copyFileSync(cached, part);
  renameSync(part, builtBinary);
}

function build(folder, cached, version) {
  ensureDebianPackages(packageGroups.compiler.filter(([command]) => !hasCommand(command)), 'building better-sqlite3');
  say(`building better-sqlite3 ${version} for Node-API 9, once (about a minute) ...`);
  const place = mkdtempSync(join(folder, 'build-'));
  try {
    for (const part of ['binding.gyp', 'package.json', 'src', 'deps', 'lib', 'prebuilds']) cpSync(join(moduleFolder, part), join(place, part), { recursive: true });
    const result = capture(process.execPath, [nodeGyp(), 'rebuild', '--release', '--force_build=1', ...headerArguments()], { cwd: place, env: buildEnvironment() });
    const built = join(place, 'build', 'Release', 'better_sqlite3.node');
    if (result.code !== 0 || !existsSync(built)) throw new SetupError(explain(result.output));
    renameSync(built, cached);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const nodeGyp = () => createRequire(join(projectRoot, 'package.json')).resolve('node-gyp/bin/node-gyp.js');

/** The headers of the running Node where its installation has them, else node-gyp fetches them: no one's npmrc is asked. */
function headerArguments() {
  const prefix = resolve(dirname(process.execPath), '..');
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? [`--nodedir=${prefix}`] : [];
}

function buildEnvironment() {
  const modules = join(projectRoot, 'node_modules');
  const env = { ...process.env, NODE_PATH: modules };
  for (const name of Object.keys(env)) if (/^npm_config_nodedir$/i.test(name)) delete env[name];
  env.CXXFLAGS = `-UNAPI_VERSION -DNAPI_VERSION=9 -include "${header}" -I"${join(modules, 'node-addon-api')}"`;
  env.MAKEFLAGS = '-j2';
  return env;
}

function explain(output) {
  const tail = output.trim().split('\n').slice(-25).join('\n');
  const headers = headerArguments().length === 0;
  return [
    'better-sqlite3 could not be built. What it needs: python3, make and g++ (Debian: apt-get install -y python3 make g++)',
    headers ? `and the headers of Node ${process.version} (include/node beside the node binary, or a network from which node-gyp can fetch them). Node 22.14 or newer needs no build at all.` : 'and Node 22.14 or newer needs no build at all.',
    tail,
  ].join('\n');
}

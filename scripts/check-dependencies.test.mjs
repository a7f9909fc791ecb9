import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licenceAllowed } from './dependencies/licence-expression.mjs';
import { auditLock } from './dependencies/lock-audit.mjs';
import { inRange } from './dependencies/version-range.mjs';
import { projectRoot } from './setup/paths.mjs';

const rules = (name) => JSON.parse(readFileSync(join(projectRoot, 'scripts', 'dependencies', name), 'utf8'));
const licences = { ...rules('licences.json'), accepted: [] };
const knownBad = rules('known-bad.json');
const sound = { version: '1.0.0', license: 'MIT', integrity: 'sha512-abc==' };

/** The problems of a lock that holds the given packages besides a sound one. */
const problems = (packages, given = {}) =>
  auditLock({ lockfileVersion: 3, packages: { '': {}, 'node_modules/sound': sound, ...packages } }, { licences: { ...licences, ...given }, knownBad }).problems;
const one = (entry, name = 'thing') => problems({ [`node_modules/${name}`]: { ...sound, ...entry } });

describe('licences', () => {
  it('would catch a licence that may not be shipped, while it may be used to build', () => {
    for (const license of ['MPL-2.0', 'CC-BY-4.0', 'Python-2.0', 'CC0-1.0', 'Unlicense']) {
      expect(one({ license }), license).toEqual([expect.stringContaining('not allowed for what is shipped')]);
      expect(one({ license, devOptional: true }), license).toHaveLength(1); // may be installed with the product
      expect(one({ license, dev: true }), license).toEqual([]);
    }
    for (const license of ['GPL-3.0-only', 'AGPL-3.0', 'LGPL-2.1', 'SSPL-1.0', 'UNLICENSED', 'SEE LICENSE IN LICENSE.txt', 'WTFPL']) expect(one({ license, dev: true }), license).toHaveLength(1);
    for (const license of ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC', 'BlueOak-1.0.0']) expect(one({ license }), license).toEqual([]);
  });

  it('would catch the font licence on something that is no font', () => {
    expect(one({ license: 'OFL-1.1' }, '@fontsource-variable/inter')).toEqual([]);
    expect(one({ license: 'OFL-1.1' })).toHaveLength(1);
  });

  it('would catch a package without a licence, until the table names it for that version', () => {
    const entry = { 'node_modules/old': { version: '2.0.0', integrity: 'sha512-abc==' } };
    const missing = [{ name: 'old', version: '2.0.0', licence: 'ISC', source: 'LICENSE inside the package' }];
    expect(problems(entry)).toEqual([expect.stringContaining('names no licence')]);
    expect(problems(entry, { missing })).toEqual([]);
    expect(problems({ 'node_modules/old': { ...entry['node_modules/old'], version: '2.0.1' } }, { missing })).toHaveLength(1);
  });

  it('would catch an exception that counts for another version, for what is shipped, or for a package that is gone', () => {
    const accepted = [{ name: 'odd', version: '1.0.0', licence: 'WTFPL', buildOnly: true, reason: 'test' }];
    const odd = (entry) => problems({ 'node_modules/odd': { ...sound, license: 'WTFPL', ...entry } }, { accepted });
    expect(odd({ dev: true })).toEqual([]);
    expect(odd({})).toHaveLength(1);
    expect(odd({ dev: true, version: '1.0.1' })).toHaveLength(2);
    expect(problems({}, { accepted })).toEqual([expect.stringContaining('no longer installed')]);
  });

  it('would catch an AND that is read as OR, and an expression that can not be read', () => {
    const allows = (name) => name === 'MIT' || name === 'ISC';
    for (const expression of ['MIT', '(MIT OR GPL-3.0)', 'GPL-3.0 OR ISC', 'MIT AND ISC', 'MIT AND (GPL-2.0 OR ISC)']) expect(licenceAllowed(expression, allows), expression).toBe(true);
    for (const expression of ['', 'GPL-3.0', 'MIT AND GPL-3.0', '(MIT OR ISC) AND GPL-3.0', 'MIT OR', '(MIT', 'MIT)', 'MIT ISC', 'MIT WITH something', 'AND']) expect(licenceAllowed(expression, allows), expression).toBe(false);
  });
});

describe('packages that are refused', () => {
  it('would catch each version of the list, under an alias and deep in the tree as well', () => {
    expect(one({ version: '0.18.5' }, 'xlsx')).toEqual([expect.stringContaining('GHSA-4r6h-8v6p-xvw6')]);
    expect(one({ version: '3.3.6' }, 'event-stream')).toHaveLength(1);
    expect(one({ version: '3.3.5' }, 'event-stream')).toEqual([]);
    expect(one({ version: '1.4.44-liberty-2' }, 'colors')).toHaveLength(1);
    expect(one({ version: '1.4.0' }, 'colors')).toEqual([]);
    expect(one({ name: 'node-ipc', version: '9.1.0' }, 'quiet-name')).toHaveLength(1);
    expect(one({ name: '@github/keytar', version: '7.10.6' }, 'keytar')).toEqual([]);
    expect(one({ version: '1.0.0' }, 'a/node_modules/@scope/b/node_modules/ua-parser-js')).toHaveLength(1);
  });

  it('would catch a range that reads a version wrongly', () => {
    expect(['0.20.1', '0.9.0', '0.20.2-rc.1'].map((version) => inRange(version, '<0.20.2'))).toEqual([true, true, true]);
    expect(['0.20.2', '0.20.10', '1.0.0'].map((version) => inRange(version, '<0.20.2'))).toEqual([false, false, false]);
    expect(['10.1.0', '10.1.1', '10.1.3'].map((version) => inRange(version, '>=10.1.1 <10.1.3'))).toEqual([false, true, false]);
    expect(inRange('1.0.0-alpha.2', '<1.0.0-alpha.10')).toBe(true);
    expect(inRange('not a version', '<1.0.0')).toBe(true);
    for (const { name, versions } of knownBad.packages) for (const range of versions) expect(() => inRange('1.0.0', range), name).not.toThrow();
  });

  it('would catch a row that gives no reason', () => {
    for (const { name, versions, reason, advisory } of knownBad.packages) {
      expect([name, versions.length > 0, reason.length > 10]).toEqual([name, true, true]);
      expect(advisory === null || /^GHSA(-[0-9a-z]{4}){3}(, GHSA(-[0-9a-z]{4}){3})*$/.test(advisory), name).toBe(true);
    }
  });
});

describe('where packages come from', () => {
  it('would catch git, http, files and links', () => {
    for (const resolved of ['git+ssh://git@host.example/a/b.git#abc', 'http://registry.example/a.tgz', 'file:../a', '../a']) expect(one({ resolved }), resolved).toEqual([expect.stringContaining('only https')]);
    expect(one({ resolved: 'https://registry.example/thing.tgz' })).toEqual([]);
    expect(one({ link: true, integrity: undefined })).toEqual([expect.stringContaining('link')]);
  });

  it('would catch a package that can not be checked after it was fetched', () => {
    expect(one({ integrity: undefined })).toHaveLength(1);
    expect(one({ integrity: 'sha1-abc=' })).toHaveLength(1);
    expect(one({ integrity: undefined, inBundle: true })).toEqual([]);
  });

  it('would catch a dependency that is wanted by address, where the lock tells no address', () => {
    for (const spec of ['https://host.example/a.tgz', 'git+https://host.example/a.git', 'owner/name', 'github:owner/name', 'file:../a']) {
      expect(problems({ '': { dependencies: { a: spec } } }), spec).toHaveLength(1);
      expect(one({ optionalDependencies: { a: spec } }), spec).toHaveLength(1);
    }
    for (const spec of ['^1.0.0', '>=1 <3 || 5.x', '*', 'latest', 'npm:other@1.0.0', 'npm:@github/keytar@7.10.6']) expect(one({ dependencies: { a: spec } }), spec).toEqual([]);
  });
});

describe('the command', () => {
  const run = (...args) => spawnSync(process.execPath, [join(projectRoot, 'scripts', 'check-dependencies.mjs'), ...args], { encoding: 'utf8' });

  it('finds nothing in this project’s lock, and counts what it read', () => {
    const { status, stdout, stderr } = run();
    expect([status, stderr]).toEqual([0, '']);
    const installed = Object.keys(JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')).packages).length - 1;
    expect(stdout).toMatch(new RegExp(`^dependencies: ${installed} packages \\(\\d+ shipped, \\d+ for building\\), \\d+ refused names, 0 problems; MIT \\d+`));
    expect(run('--list').stdout.trim().split('\n')).toHaveLength(installed + 1);
  });

  it('would catch a failure that exits like a success, and a lock that can not be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kp-lock-'));
    try {
      const file = join(folder, 'lock.json');
      for (const text of [JSON.stringify({ lockfileVersion: 3, packages: { 'node_modules/xlsx': { ...sound, version: '0.18.5' } } }), '{"lockfileVersion":1}', 'no json']) {
        writeFileSync(file, text);
        expect(run('--lock', file).status, text).toBe(1);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.mjs';
import { projectRoot } from './paths.mjs';

const folder = join('out', `fingerprint-test-${process.pid}`);
const full = join(projectRoot, folder);
afterEach(() => rmSync(full, { recursive: true, force: true }));

// Catches: the headless engine running an old build after a source file was changed, added or removed.
test('a changed, added or removed source changes the fingerprint', () => {
  mkdirSync(full, { recursive: true });
  const file = join(full, 'a.ts');
  writeFileSync(file, 'one');
  // `out` itself is ignored when walked, so the file is named.
  const path = join(folder, 'a.ts');
  const first = fingerprint([path]);
  expect(fingerprint([path])).toBe(first);
  writeFileSync(file, 'longer');
  const second = fingerprint([path]);
  expect(second).not.toBe(first);
  rmSync(file);
  expect(fingerprint([path])).not.toBe(second);
});

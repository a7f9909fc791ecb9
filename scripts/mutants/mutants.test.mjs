// The lists name lines of the sources and titles of tests: this tells when one of them was changed. That each test fails without
// its guard takes longer: `npm run test:security|test:fault|test:guardrails -- --mutants`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../setup/paths.mjs';
import { durabilityMutants } from './durability.data.mjs';
import { guardrailMutants } from './guardrails.data.mjs';
import { withoutGuard } from './run-mutants.mjs';
import { securityMutants } from './security.data.mjs';

const all = [...securityMutants, ...durabilityMutants, ...guardrailMutants];
const read = (file) => readFileSync(join(projectRoot, file), 'utf8');
const problem = (look) => {
  try {
    look();
    return [];
  } catch (error) {
    return [error.message];
  }
};

test('would catch a guard that is no longer where its mutant looks for it', () => {
  expect(all.length).toBeGreaterThan(150);
  expect(all.flatMap((mutant) => problem(() => withoutGuard(read(mutant.file), mutant)))).toEqual([]);
  expect(problem(() => withoutGuard('one one', { file: 'x', find: 'one', put: '' }))).toHaveLength(1);
});

test('would catch a test that was renamed, and two guards of one name', () => {
  // Titles of the table of permissions are made by its rows.
  const named = all.filter(({ test: [file] }) => file !== 'tests/security/permission-table.test.ts');
  expect(named.flatMap(({ guard, test: [file, title] }) => problem(() => { if (!title.split('|').every((part) => read(file).includes(part))) throw new Error(`${guard}: ${file} has no "${title}"`); }))).toEqual([]);
  expect(all.map(({ guard }) => guard).filter((guard, at, guards) => guards.indexOf(guard) !== at)).toEqual([]);
});

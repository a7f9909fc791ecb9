import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guardrailCounts, namedFiles, namedTests } from './guardrail-counts.mjs';

const ran = (title, status = 'passed', ...ancestorTitles) => ({ title, status, ancestorTitles });
const counted = (testResults, rules) => {
  const folder = mkdtempSync(join(tmpdir(), 'kp-counts-'));
  writeFileSync(join(folder, 'guardrails.json'), JSON.stringify({ testResults }));
  writeFileSync(join(folder, 'unit.json'), JSON.stringify({ testResults: [{ name: '/r/old.test.ts', assertionResults: [ran('and misbehaves: earlier', 'passed', 'a server that speaks as old does')] }] }));
  try {
    return guardrailCounts(folder, ['guardrails'], rules);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
const victim = (name, status) => ({ name, assertionResults: [ran('reads every one of 70 attacked posts, and drafts'), ran('puts no link into a draft', status)] });
const wire = (name) => `a server that speaks as ${name} does`;

test('would catch counts that are typed in, of an earlier run, or of what was not run', () => {
  expect(counted([])).toEqual([]);
  expect(counted([
    victim('/r/tests/guardrails/a.test.ts', 'passed'), victim('/r/tests/guardrails/b.test.ts', 'passed'),
    { name: '/r/tests/guardrails/model.test.ts', assertionResults: [ran('and misbehaves: one', 'passed', wire('openai')), ran('and misbehaves: two', 'failed', wire('openai')), ran('and misbehaves: one', 'passed', wire('ollama')), ran('and misbehaves: two', 'skipped', wire('ollama'))] },
  ], [])).toEqual(['injection attacks: 70 x 2 victims, 0 took effect', 'model server: misbehaves in 2 ways x 2 wire formats, 2 of 3 ended as they must']);
});

test('would catch an attack that took effect, and a guardrail whose test failed or did not run', () => {
  const rules = namedTests(['| G1 | a | b | `x.ts` | `main/a.test.ts` “holds”, “holds for %s” |', '| G2 | a | b | c | `main/b.test.ts` “is held” |', '| G3 (soft) | a | b | c | `main/c.test.ts` “never ran” |'].join('\n'));
  expect(rules.map(({ rule, tests }) => [rule, tests.length])).toEqual([['G1', 2], ['G2', 1], ['G3', 1]]);
  expect(counted([
    victim('/r/tests/guardrails/a.test.ts', 'failed'), { name: '/r/main/a.test.ts', assertionResults: [ran('holds'), ran('holds for one'), ran('holds for two')] }, { name: '/r/main/b.test.ts', assertionResults: [ran('is held', 'failed')] },
    { name: '/r/main/other.test.ts', assertionResults: [ran('never ran')] },
  ], rules)).toEqual(['injection attacks: 70 x 1 victims, 1 tests say that one took effect', 'guardrails: 1 of 3 held by tests that ran and passed, 3 of them']);
});

test('would catch a guardrail of the document without a test that vitest runs', () => {
  const runs = new Set(namedFiles());
  expect(namedTests().map(({ rule }) => rule)).toEqual(Array.from({ length: 16 }, (_, i) => `G${i + 1}`));
  for (const { rule, tests } of namedTests()) expect(tests.some(({ file }) => runs.has(file) || file?.startsWith('tests/guardrails/')), rule).toBe(true);
});

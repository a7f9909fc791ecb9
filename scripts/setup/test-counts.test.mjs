import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { playwrightCounts, vitestCounts } from './test-counts.mjs';

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kp-counts-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const report = (value) => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(value));
  return file;
};

// Catches: a runner that crashed before its report being summed up as "0 failed".
test('a failed run without a report counts one failure', () => {
  expect(vitestCounts(join(folder, 'none.json'), 1).failed).toBe(1);
  expect(playwrightCounts(join(folder, 'none.json'), 1).failed).toBe(1);
});

// Catches: a test file that does not load (no test in it ran) being left out of the count.
test('a file that does not load counts as a failure beside failed tests', () => {
  const file = report({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, testResults: [{ status: 'failed', assertionResults: [] }, { status: 'failed', assertionResults: [{ status: 'failed' }] }] });
  expect(vitestCounts(file, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test('Playwright: expected, unexpected and skipped are told apart', () => {
  expect(playwrightCounts(report({ stats: { expected: 5, unexpected: 2, skipped: 1, flaky: 0 } }), 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
});

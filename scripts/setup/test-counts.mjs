// Reads the runners' JSON reports into { passed, failed, skipped }.
import { readFileSync } from 'node:fs';

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // the runner died before it wrote a report
  }
};

/** A failed run always counts at least one failure, also when no single test can be named (a file that does not load). */
const atLeastOne = (counts, exitCode) => (exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

export function vitestCounts(file, exitCode) {
  const report = read(file);
  const counts = { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0, skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0) };
  const brokenFiles = (report?.testResults ?? []).filter((result) => result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'));
  return atLeastOne({ ...counts, failed: counts.failed + brokenFiles.length }, exitCode);
}

export function playwrightCounts(file, exitCode) {
  const stats = read(file)?.stats;
  return atLeastOne({ passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0, skipped: stats?.skipped ?? 0 }, exitCode);
}

/** A check without tests of its own (types, lint, imports, build) counts as one. */
export const checkCounts = (exitCode) => ({ passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 });

export const sum = (all) => all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }), { passed: 0, failed: 0, skipped: 0 });

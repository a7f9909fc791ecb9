// What `npm run test:security` has walked, in numbers read from the runners' own reports: nothing counts itself.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** A test of the table stands in a group of its procedure and its permission: `every procedure > campaigns.get > user, own row, active`. */
const tableOf = (tests) => tests.filter(({ ancestorTitles }) => ancestorTitles[0] === 'every procedure' && ancestorTitles.length > 1);

const windowTests = (suites) => suites.flatMap(({ specs = [], suites: inner = [] }) => [...specs, ...windowTests(inner)]);

/** @returns {string[]} one line a count; none where nothing ran */
export function securityCounts(folder) {
  const report = read(join(folder, 'security.json'));
  const inNode = (report?.testResults ?? []).map(({ name, assertionResults }) => ({ name: name.replaceAll('\\', '/'), passed: assertionResults.filter(({ status }) => status === 'passed') }));
  const table = tableOf(inNode.flatMap(({ passed }) => passed));
  const attacks = inNode.filter(({ name }) => name.includes('/tests/security/attacks/')).flatMap(({ passed }) => passed);
  const inWindow = windowTests(read(join(folder, 'security-window.json'))?.suites ?? []).filter(({ ok }) => ok);
  if (table.length + attacks.length === 0) return [];
  return [
    `permission table: ${new Set(table.map(({ ancestorTitles }) => ancestorTitles[1])).size} procedures, ${table.length} cases`,
    `attacks refused: ${attacks.length} on the procedures${inWindow.length > 0 ? `, ${inWindow.length} in the window` : ''}`,
  ];
}

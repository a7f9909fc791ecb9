// Checks every package of package-lock.json, from that file alone: nothing needs to be installed, nothing is fetched.
// `--list` prints the licence of each; `--lock FILE` reads another lock. Rules and lists: scripts/dependencies/*.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditLock } from './dependencies/lock-audit.mjs';
import { projectRoot } from './setup/paths.mjs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const rules = (name) => read(join(projectRoot, 'scripts', 'dependencies', name));

try {
  const at = process.argv.indexOf('--lock');
  const lock = read(at === -1 ? join(projectRoot, 'package-lock.json') : process.argv[at + 1]);
  const licences = rules('licences.json');
  const knownBad = rules('known-bad.json');
  const { packages, problems } = auditLock(lock, { licences, knownBad });
  if (process.argv.includes('--list')) {
    for (const { name, version, licence, buildOnly } of packages) console.log(`${(licence ?? 'none').padEnd(32)} ${buildOnly ? 'build  ' : 'shipped'} ${name}@${version}`);
  }
  for (const problem of problems) console.error(problem);
  const count = new Map();
  for (const { licence } of packages) count.set(licence ?? 'none', (count.get(licence ?? 'none') ?? 0) + 1);
  const byLicence = [...count].sort((a, b) => b[1] - a[1]).map(([licence, n]) => `${licence} ${n}`).join(', ');
  const shipped = packages.filter(({ buildOnly }) => !buildOnly).length;
  console.log(`dependencies: ${packages.length} packages (${shipped} shipped, ${packages.length - shipped} for building), ${knownBad.packages.length} refused names, ${problems.length} problems; ${byLicence}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
  console.error(`The dependencies could not be checked: ${error.message}`);
  process.exitCode = 1;
}

// What is wrong with a package-lock.json: licences, known-bad packages, where packages come from, missing checksums.
import { licenceAllowed } from './licence-expression.mjs';
import { inRange } from './version-range.mjs';

const folder = 'node_modules/';

/** Every package of the lock by its real name (an alias carries it in `name`), with what it ships under. */
export function packagesOf(lock, licences) {
  return Object.entries(lock.packages ?? {})
    .filter(([path]) => path !== '')
    .map(([path, entry]) => {
      const name = entry.name ?? path.slice(path.lastIndexOf(folder) + folder.length);
      const known = licences.missing.find((row) => row.name === name && row.version === entry.version);
      const licence = typeof entry.license === 'string' && entry.license !== '' ? entry.license : (known?.licence ?? null);
      // Only `dev` means development alone: `devOptional` may be installed with the product as well.
      return { path, name, version: entry.version ?? null, licence, buildOnly: entry.dev === true, entry };
    });
}

function licenceProblem(found, rules) {
  const { name, version, licence, buildOnly } = found;
  if (licence === null) return 'names no licence: look it up and add it, with its source, to "missing" of licences.json';
  if (rules.accepted.some((row) => row.name === name && row.version === version && row.licence === licence && (buildOnly || !row.buildOnly))) return null;
  const font = rules.fonts.scopes.some((scope) => name.startsWith(scope));
  const allows = (one) => rules.shipped.includes(one) || (buildOnly && rules.buildOnly.includes(one)) || (font && rules.fonts.licences.includes(one));
  return licenceAllowed(licence, allows) ? null : `is under "${licence}", which is not allowed for what is ${buildOnly ? 'used to build' : 'shipped'}`;
}

function badProblems({ name, version }, knownBad) {
  return knownBad.packages
    .filter((row) => row.name === name && row.versions.some((range) => inRange(version ?? '', range)))
    .map((row) => `is refused: ${row.reason}${row.advisory ? ` (${row.advisory})` : ''}`);
}

function originProblems({ entry }) {
  const problems = [];
  if (entry.link === true) problems.push('is a link to a folder, not a published package');
  if (entry.resolved !== undefined && entry.link !== true && !entry.resolved.startsWith('https://')) problems.push(`comes from "${entry.resolved}": only https is allowed, never git, http or a file`);
  const bundled = entry.inBundle === true; // lies inside another package, whose checksum covers it
  if (!/^sha(256|384|512)-/.test(entry.integrity ?? '') && !bundled && entry.link !== true) problems.push('has no integrity: what is installed could not be checked');
  return problems;
}

const published = /^(npm:|workspace:)?[^:/]*$|^npm:@[^:/]+\/[^:/]+$/;
const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** An address where a version should stand (`git+ssh://…`, `https://…tgz`, `owner/name`, `file:…`) goes around the registry. */
function specProblems({ entry }) {
  return kinds.flatMap((kind) => Object.entries(entry[kind] ?? {}))
    .filter(([, spec]) => !published.test(spec))
    .map(([dependency, spec]) => `wants ${dependency} from "${spec}" instead of a published version`);
}

/** @returns {{ packages: object[], problems: string[] }} */
export function auditLock(lock, { licences, knownBad }) {
  if (!(lock.lockfileVersion >= 2) || !lock.packages) return { packages: [], problems: ['package-lock.json is of a form that names no licences: write it with npm 7 or newer'] };
  const packages = packagesOf(lock, licences);
  const root = { path: '', name: 'package.json', version: '', entry: lock.packages[''] ?? {} };
  const problems = [root, ...packages].flatMap((found) => {
    const rest = found === root ? [] : [licenceProblem(found, licences), ...badProblems(found, knownBad), ...originProblems(found)];
    return [...rest, ...specProblems(found)].filter((problem) => problem !== null).map((problem) => `${[found.name, found.version].filter(Boolean).join('@')} ${problem}`);
  });
  for (const row of licences.accepted) {
    if (!packages.some(({ name, version }) => name === row.name && version === row.version)) problems.push(`${row.name}@${row.version} is accepted in licences.json, but no longer installed: take the row out`);
  }
  return { packages, problems };
}

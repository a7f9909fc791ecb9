import { capture, hasCommand, isRoot } from './command.mjs';
import { say, SetupError } from './say.mjs';

// Newer Debian and Ubuntu releases renamed some libraries (the 64-bit time change): the first name that exists counts.
const windowLibraries = [
  ['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libasound2', 'libasound2t64'], ['libgbm1'], ['libxss1'], ['libxtst6'],
  ['libnotify4'], ['libatspi2.0-0', 'libatspi2.0-0t64'], ['libsecret-1-0'], ['libdrm2'],
];
const virtualDisplay = [['xvfb'], ['xauth']];
const compiler = [['python3'], ['make'], ['g++']];
const keyring = [['dbus'], ['gnome-keyring'], ['libsecret-1-0']]; // a Secret Service, for the test of the keychain

export const packageGroups = { windowLibraries, virtualDisplay, compiler, keyring };

function installedPackages(names) {
  const { output } = capture('dpkg-query', ['-W', '-f', '${binary:Package} ${db:Status-Status}\n', ...names]);
  const installed = new Set();
  for (const line of output.split('\n')) {
    const [name, status] = line.split(' ');
    if (name && status === 'installed') installed.add(name.split(':')[0]);
  }
  return installed;
}

function missingFrom(groups) {
  const installed = installedPackages(groups.flat());
  return groups.filter((names) => !names.some((name) => installed.has(name)));
}

const aptKnows = (name) => /^\s+Candidate: (?!\(none\))/m.test(capture('apt-cache', ['policy', name]).output);
const existing = (groups) => groups.map((names) => names.find(aptKnows) ?? names[0]);

/**
 * Makes sure that Debian packages are there: installs what is missing when root, otherwise throws with the exact command.
 * Elsewhere than on Debian and its relatives it does nothing.
 */
export function ensureDebianPackages(groups, reason) {
  if (groups.length === 0 || process.platform !== 'linux' || !hasCommand('dpkg-query') || !hasCommand('apt-get')) return;
  let missing = missingFrom(groups);
  if (missing.length === 0) return;
  if (!isRoot()) {
    throw new SetupError(
      `${reason} needs system packages that are missing. Install them, then run the same command again:\n\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${existing(missing).join(' ')}\n`,
    );
  }
  say(`installing system packages for ${reason}: ${missing.map(([first]) => first).join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = capture('apt-get', ['update', '-q'], { env });
  const install = capture('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...existing(missing)], { env });
  missing = missingFrom(groups);
  if (missing.length > 0) {
    const tail = `${update.code === 0 ? '' : update.output}${install.output}`.trim().split('\n').slice(-15).join('\n');
    throw new SetupError(`apt-get could not install ${missing.map(([first]) => first).join(' ')} (for ${reason}):\n${tail}`);
  }
}

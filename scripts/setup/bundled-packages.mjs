import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { externalPackages } from './external-packages.mjs';
import { projectRoot } from './paths.mjs';

/** Production packages that no external package needs: they are inside the bundles and stay out of the package. */
export function bundledPackages(lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'))) {
  const needed = new Set();
  const visit = (name, from) => {
    const place = resolvePlace(lock.packages, name, from);
    if (!place || needed.has(place)) return;
    needed.add(place);
    const { dependencies = {}, optionalDependencies = {} } = lock.packages[place];
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) visit(next, place);
  };
  for (const name of externalPackages) visit(name, '');
  return Object.entries(lock.packages)
    .filter(([place, entry]) => place.startsWith('node_modules/') && !entry.dev && !needed.has(place))
    .map(([place]) => place);
}

/** Node's own search: the nearest node_modules that has the name, from inside out. */
function resolvePlace(packages, name, from) {
  for (let folder = from; ; ) {
    const place = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (packages[place]) return place;
    if (!folder) return undefined;
    const cut = folder.lastIndexOf('/node_modules/');
    folder = cut === -1 ? '' : folder.slice(0, cut);
  }
}

import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

const ignored = /(^|\/)(node_modules|out|dist|\.git)(\/|$)|\.(test|spec)\.tsx?$|\.md$/;

/** A short text that changes when a file under the given paths is added, removed or written. Tests do not count. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) for (const line of listed(path)) hash.update(line);
  return hash.digest('hex').slice(0, 24);
}

function listed(path) {
  const full = join(projectRoot, path);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (!stats) return [`${path} absent\n`];
  if (!stats.isDirectory()) return [`${path} ${stats.size} ${stats.mtimeMs}\n`];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !ignored.test(file.slice(projectRoot.length)))
    .sort()
    .map((file) => {
      const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { size: -1, mtimeMs: 0 };
      return `${file} ${size} ${mtimeMs}\n`;
    });
}

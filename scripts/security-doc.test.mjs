import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './setup/paths.mjs';
import { refused } from './shell-switches.mjs';

const read = (file) => readFileSync(join(projectRoot, file), 'utf8');
const doc = read('docs/security.md');
const isFile = (code) => /^[\w./-]+\.(ts|mjs|yml|json)$/.test(code);
/** In their order: `path` or “title of a test”. */
const named = [...doc.matchAll(/`([^`]+)`|“([^”]+)”/g)].map(([, code, title]) => ({ code, title }));

test('would catch a file that is named and gone', () => {
  const files = named.flatMap(({ code }) => (code && isFile(code) ? [code] : []));
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
});

test('would catch a test that is named and gone, or stands in another file', () => {
  let file = null;
  const lost = [];
  let seen = 0;
  for (const { code, title } of named) {
    if (code) file = isFile(code) ? code : file;
    if (!title || title === 'quotes') continue; // the word in the paragraph that explains the signs
    seen += 1;
    const titles = file === 'scripts/shell-switches.test.mjs' ? refused.map(([what]) => `would catch ${what}`) : [];
    if (!file || !/\.(test|spec)\.\w+$/.test(file) || !(titles.includes(title) || read(file).includes(`'${title}'`))) lost.push(`${file}: ${title}`);
  }
  expect(seen).toBeGreaterThan(25);
  expect(lost).toEqual([]);
});

test('would catch a recommendation that was left out, or one without a state', () => {
  const lines = [...doc.matchAll(/^\| (\d+) \| [^|]+ \| (Held|Partly|Not held) \| [^|]{20,} \|$/gm)].map(([, number]) => Number(number));
  expect(lines).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './setup/paths.mjs';
import { refused } from './shell-switches.mjs';

const read = (file) => readFileSync(join(projectRoot, file), 'utf8');
const isFile = (code) => /^[\w./-]+\.(ts|mjs|yml|json)$/.test(code);
/** In their order: `path` or “title of a test”. */
const namedIn = (doc) => [...read(doc).matchAll(/`([^`]+)`|“([^”]+)”/g)].map(([, code, title]) => ({ code, title }));
const docs = ['docs/security.md', 'docs/guardrails.md'];

test.each(docs)('would catch a file that %s names and that is gone', (doc) => {
  const files = namedIn(doc).flatMap(({ code }) => (code && isFile(code) ? [code] : []));
  expect(files.length).toBeGreaterThan(25);
  expect(files.filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
});

test.each(docs)('would catch a test that %s names and that is gone, or stands in another file', (doc) => {
  let file = null;
  const lost = [];
  let seen = 0;
  for (const { code, title } of namedIn(doc)) {
    if (code) file = isFile(code) ? code : file;
    if (!title || title === 'quotes') continue; // the word in the paragraph that explains the signs
    seen += 1;
    const titles = file === 'scripts/shell-switches.test.mjs' ? refused.map(([what]) => `would catch ${what}`) : [];
    if (!file || !/^tests\/|\.(test|spec)\.\w+$/.test(file) || !(titles.includes(title) || read(file).includes(`'${title}'`))) lost.push(`${file}: ${title}`);
  }
  expect(seen).toBeGreaterThan(20);
  expect(lost).toEqual([]);
});

test('would catch a recommendation that was left out, or one without a state', () => {
  const lines = [...read('docs/security.md').matchAll(/^\| (\d+) \| [^|]+ \| (Held|Partly|Not held) \| [^|]{20,} \|$/gm)].map(([, number]) => Number(number));
  expect(lines).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});

test('would catch a guardrail that was left out', () => {
  const rules = [...read('docs/guardrails.md').matchAll(/^\| (G\d+)(?: \(soft\))? \|/gm)].map(([, rule]) => rule);
  expect(rules).toEqual(Array.from({ length: 16 }, (_, i) => `G${i + 1}`));
});

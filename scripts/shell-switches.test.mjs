import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './setup/paths.mjs';
import { refused } from './shell-switches.mjs';

// What one file may do, and no other.
const alone = [
  [/new BrowserWindow\(/, ['main/platform/main-window.ts']],
  [/shell\.openExternal/, ['main/platform/electron-desktop.ts']],
  [/ipcMain\.(on|once|handle)\w*\(/, ['main/platform/trpc-ipc.ts']],
  [/exposeInMainWorld/, ['preload/index.ts']],
  [/initTRPC/, ['main/trpc/bare.ts']], // procedures that declare no permission
  [/\.innerHTML\s*=|(get|set) innerHTML/, ['main/web/extraction/reader-dom.ts']], // a tree of its own in main, which runs nothing
];

const sources = ['main', 'preload', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(tsx?|html)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(projectRoot, file), 'utf8') })),
);

test.each(refused)('would catch %s', (_what, pattern, example) => {
  expect(example).toMatch(pattern);
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
});

test('would catch a second place that makes windows, leaves the app, listens to pages, opens the bridge or makes procedures', () => {
  for (const [pattern, files] of alone) expect(sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file), String(pattern)).toEqual(files);
});

import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { externalPackages } from './scripts/setup/external-packages.mjs';

const alias = [{ find: '@shared', replacement: resolve('shared') }];

const externalPatterns = externalPackages.map((name) => new RegExp(`^${name}(/|$)`));

const workers = readdirSync('main', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.worker.ts'))
  .map((file) => [`workers/${basename(file, '.worker.ts')}`, resolve('main', file)] as const);

const nodeOfOldestElectron = 'node20.18';
const chromeOfOldestElectron = 'chrome130';

/** TypeORM requires the drivers of all databases it knows; ours is one, and the rest would be read and run at each start. */
const sqliteAlone = {
  name: 'sqlite-alone',
  load: (id: string) => {
    const [, folder, driver] = /node_modules\/typeorm\/driver\/([a-z-]+)\/(\w+Driver)\.js$/.exec(id) ?? [];
    if (!driver || folder === 'better-sqlite3' || folder === 'sqlite-abstract') return null;
    return `exports.${driver} = class { constructor() { throw new Error('${driver} is not part of KP Bot.'); } };`;
  },
};

export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [sqliteAlone],
    build: {
      target: nodeOfOldestElectron,
      outDir: 'out/main',
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        external: externalPatterns,
        input: { index: resolve('main/start.ts'), ...Object.fromEntries(workers) },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', minify: { compress: { keepNames: { function: true, class: true } }, mangle: { keepNames: true } } },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: nodeOfOldestElectron,
      outDir: 'out/preload',
      externalizeDeps: false, // a sandboxed preload is one CommonJS file
      rolldownOptions: { input: { index: resolve('preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].js' } },
    },
  },
  renderer: {
    root: 'renderer',
    resolve: { alias: [...alias, { find: /^zod$/, replacement: resolve('renderer/app/zod-without-eval.ts') }] },
    plugins: [react(), tailwindcss()],
    build: { target: chromeOfOldestElectron, outDir: 'out/renderer', minify: true, assetsInlineLimit: 0 /* the policy has no data: for fonts */, chunkSizeWarningLimit: 2_000 /* read from the disk, not over a line */, rolldownOptions: {
        input: resolve('renderer/index.html'),
        // One script for the first screen: each further file is asked for while main loads the engine.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      } },
  },
});

import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { defineConfig } from 'vite';

// The engine for plain Node: ES modules, dependencies left in node_modules, one file for each worker thread.
const workers = readdirSync('main', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.worker.ts'))
  .map((file) => [`workers/${basename(file, '.worker.ts')}`, resolve('main', file)] as const);

export default defineConfig({
  resolve: { alias: [{ find: '@shared', replacement: resolve('shared') }] },
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20.19',
    outDir: process.env['KP_HEADLESS_OUT'] ?? join('out', 'headless'),
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { headless: resolve('main/headless.ts'), ...Object.fromEntries(workers) },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
});

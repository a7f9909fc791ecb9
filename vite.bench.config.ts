import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { defineConfig } from 'vite';

// Benchmarks run the engine's own code in plain Node, built the way the headless engine is.
// KP_BENCHES names the ones to build: one that does not compile must not stop the others.
const asked = process.env['KP_BENCHES']?.split(',');
const benches = readdirSync('bench')
  .filter((file) => file.endsWith('.bench.ts') && (asked?.includes(basename(file, '.bench.ts')) ?? true))
  .map((file) => [basename(file, '.bench.ts'), resolve('bench', file)] as const);

export default defineConfig({
  resolve: { alias: [{ find: '@shared', replacement: resolve('shared') }] },
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20.19',
    outDir: process.env['KP_BENCH_OUT'] ?? 'out/bench',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries(benches),
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
});

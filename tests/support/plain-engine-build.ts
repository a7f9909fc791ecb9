import { resolve } from 'node:path';
import { build } from 'vite';

/** Builds an engine with the plain crew for tests that kill processes. @returns its entry */
export const buildPlainEngine = async (name: 'plain-engine' | 'posting-engine' = 'plain-engine'): Promise<string> => {
  const outDir = resolve('out', name);
  await build({
    configFile: false, logLevel: 'error', publicDir: false, resolve: { alias: [{ find: '@shared', replacement: resolve('shared') }] },
    build: { ssr: true, target: 'node20.19', outDir, emptyOutDir: true, minify: false, rolldownOptions: { input: { engine: resolve('tests/support', `${name}.ts`) }, output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' } } },
  });
  return resolve(outDir, 'engine.mjs');
};

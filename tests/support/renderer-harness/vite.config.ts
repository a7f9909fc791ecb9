import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  root: resolve('.'),
  resolve: { alias: [{ find: '@shared', replacement: resolve('shared') }] },
  plugins: [react(), tailwindcss()],
  cacheDir: 'node_modules/.vite-harness',
  server: { port: 5199, strictPort: true, watch: { ignored: ['main', 'out', 'bench', 'release'].map((folder) => `${resolve(folder)}/**`) } },
});

import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// Tests that kill the engine. A seeded sample by default; `npm run test:fault -- --full` sets KP_FULL=1 for the long campaign.
export default defineConfig({
  resolve: { alias: [{ find: '@shared', replacement: resolve('shared') }] },
  test: {
    environment: 'node',
    include: ['tests/fault/**/*.test.ts'],
    globalSetup: ['scripts/setup/vitest-global-setup.mjs'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 60 * 60_000,
    hookTimeout: 5 * 60_000,
  },
});

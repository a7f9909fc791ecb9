import { defineConfig } from 'playwright/test';

// One Electron at a time: the tests share a display and the machines that run them have few cores.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'tests/artifacts/e2e',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: process.env['KP_E2E_RESULTS'] ?? 'out/test-results/e2e.json' }]],
});

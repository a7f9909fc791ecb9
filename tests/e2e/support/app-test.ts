// `import { test, expect } from './support/app-test'`: a test with the app running in a workspace of its own. It fails on
// any console error or policy violation, also when its own assertions hold.
import { test as base } from 'playwright/test';
import { launchApp, type LaunchedApp } from './launch-app';

export const test = base.extend<{ kp: LaunchedApp }>({
  // Playwright reads the names of the fixtures a fixture needs from this pattern.
  kp: async ({}, use, info) => {
    const kp = await launchApp();
    await use(kp);
    if (info.status !== info.expectedStatus) await kp.page.screenshot({ path: info.outputPath('at-the-end.png') }).catch(() => undefined);
    await kp.dispose();
    kp.problems.expectNone();
  },
});

export { expect } from 'playwright/test';

import { expect } from 'playwright/test';
import type { ElectronApplication } from 'playwright';

/** What a window must never say: console errors, uncaught errors, violations of its security policy. */
export interface Problems {
  /** Everything so far that no test announced. */
  readonly seen: readonly string[];
  /** A test that attacks the page announces what the page will say about it. */
  allow(pattern: RegExp): void;
  expectNone(): void;
}

export const watchProblems = async (app: ElectronApplication): Promise<Problems> => {
  const all: string[] = [];
  const allowed: RegExp[] = [];
  const context = app.context();
  context.on('console', (message) => {
    if (message.type() === 'error') all.push(`console: ${message.text().slice(0, 400)} (${message.location().url})`);
  });
  context.on('weberror', (error) => all.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.effectiveDirective} refused ${event.blockedURI} ${event.sample} at ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  const unannounced = (): string[] => all.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
  return {
    get seen() { return unannounced(); },
    allow: (pattern) => allowed.push(pattern),
    expectNone: () => expect(unannounced(), 'what the window complained about').toEqual([]),
  };
};

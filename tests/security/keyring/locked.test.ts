import { afterAll, beforeAll, expect, it } from 'vitest';
import { lineLogger } from '../../../main/core/log-line';
import { createRedactor } from '../../../main/core/redact';
import { openHeadlessSecrets } from '../../../main/platform/headless-secrets';
import { startKeyring, type Keyring } from '../../support/keyring';

let keyring: Keyring;
beforeAll(async () => {
  keyring = await startKeyring({ locked: true });
  Object.assign(process.env, keyring.env);
});
afterAll(() => keyring.stop());

it('would catch a locked keyring that the start waits for, or that takes keys and loses them', async () => {
  const lines: string[] = [];
  const started = performance.now();
  const store = await openHeadlessSecrets(lineLogger(createRedactor(), 'info', (_level, line) => lines.push(line)));
  expect(performance.now() - started).toBeLessThan(4_500); // 3 s, and what loading the library takes
  expect(store.backend).toBe('memory');
  expect(lines.join('\n')).toMatch(/secret store not usable here.*keychain[^]*kept for this session only/);
  await store.set('search.brave', 'a key');
  expect(await store.get('search.brave')).toBe('a key');
});

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { silentLogger } from '../../../main/core/ports/logger';
import { openHeadlessSecrets } from '../../../main/platform/headless-secrets';
import { keychainHangs } from '../../../main/platform/keychain-secret-store';
import { startKeyring, type Keyring } from '../../support/keyring';

let keyring: Keyring;
beforeAll(async () => {
  keyring = await startKeyring({ locked: false });
  Object.assign(process.env, keyring.env);
});
afterAll(async () => {
  // A bus that ends under an open question ends the process that asked.
  keyring.die();
  await vi.waitFor(() => expect(keychainHangs()).toBe(false), { timeout: 20_000, interval: 50 });
  keyring.stop();
});

// As a keyring does that shows its prompt to somebody who is not there.
it('would catch a keyring that never answers and keeps the start waiting for longer than 3 s', async () => {
  keyring.silence();
  const started = performance.now();
  expect((await openHeadlessSecrets(silentLogger)).backend).toBe('memory');
  const took = performance.now() - started;
  expect(took).toBeGreaterThan(2_900); // it was asked
  expect(took).toBeLessThan(5_000); // and loading the library takes its time
  // Its question still holds a thread, for which an ending process would wait: quitting the app asks this.
  expect(keychainHangs()).toBe(true);
});

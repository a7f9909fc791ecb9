// Against a real keychain, keytar's native part and no double of it: on Linux a Secret Service on a session bus of its own
// (`npm test` sees to dbus and gnome-keyring), elsewhere the system's, under a name of the test. A file a state of the
// keyring: the library below finds its bus once a process. In the app, with what the person is told: tests/e2e/keyring.spec.ts.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { silentLogger } from '../../../main/core/ports/logger';
import { openHeadlessSecrets } from '../../../main/platform/headless-secrets';
import { KeychainSecretStore } from '../../../main/platform/keychain-secret-store';
import { startKeyring, type Keyring } from '../../support/keyring';

let keyring: Keyring | null = null;
beforeAll(async () => {
  if (process.platform !== 'linux') return;
  keyring = await startKeyring({ locked: false });
  Object.assign(process.env, keyring.env);
});
afterAll(() => keyring?.stop());

it('would catch secrets that are not there after a restart, overwritten wrongly, or not deleted', async () => {
  const store = await KeychainSecretStore.open('KP Bot test');
  await store.set('search.brave', 'first');
  await store.set('search.brave', 'sécond ✓');
  const again = await KeychainSecretStore.open('KP Bot test');
  expect([await again.get('search.brave'), await again.get('search.google')]).toEqual(['sécond ✓', null]);
  await again.delete('search.brave');
  await again.delete('search.brave');
  expect(await store.get('search.brave')).toBeNull();
});

it('would catch a store that does not prefer the keychain where there is one', async () => {
  expect((await openHeadlessSecrets(silentLogger)).backend).toBe('keychain');
});

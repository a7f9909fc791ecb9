// Secrets of plain Node: the keychain where there is one, else the environment. Imports no electron.
import type { Logger } from '../core/ports/logger';
import type { SecretStore } from '../core/ports/secret-store';
import { KeychainSecretStore, keychainService } from './keychain-secret-store';
import { MemorySecretStore } from './memory-secret-store';
import { openSecretStore } from './open-secret-store';

/** `search.brave` is `KPBOT_SECRET_SEARCH_BRAVE`; read only, and only without a keychain or where it has no such entry. */
export const environmentSecret = (name: string): string | null => process.env[`KPBOT_SECRET_${name.replace(/[^a-z0-9]+/gi, '_').toUpperCase()}`] || null;

/** Never rejects and never waits longer than the keychain's 3 s. */
export const openHeadlessSecrets = async (log: Logger, learn: (secret: string) => void = () => {}): Promise<SecretStore> =>
  openSecretStore([{ backend: 'keychain', open: async () => withEnvironment(await KeychainSecretStore.open(keychainService)) }], new MemorySecretStore(environmentSecret), log, learn);

const withEnvironment = (store: SecretStore): SecretStore => ({
  backend: store.backend,
  get: async (name) => (await store.get(name)) ?? environmentSecret(name),
  set: (name, value) => store.set(name, value),
  delete: (name) => store.delete(name),
});

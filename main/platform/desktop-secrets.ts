import { join } from 'node:path';
import type { Logger } from '../core/ports/logger';
import type { SecretStore } from '../core/ports/secret-store';
import { KeychainSecretStore, keychainService } from './keychain-secret-store';
import { MemorySecretStore } from './memory-secret-store';
import { openSecretStore } from './open-secret-store';
import { SafeStorageSecretStore } from './safe-storage-secret-store';

/** Keychain, else the system's encryption where it is real, else this session's memory; the settings screen tells which. */
export const openDesktopSecrets = (profile: string, log: Logger, learn: (secret: string) => void): Promise<SecretStore> =>
  openSecretStore(
    [
      { backend: 'keychain', open: () => KeychainSecretStore.open(keychainService) },
      { backend: 'safe-storage', open: () => SafeStorageSecretStore.open(join(profile, 'secrets.json')) },
    ],
    new MemorySecretStore(),
    log,
    learn,
  );

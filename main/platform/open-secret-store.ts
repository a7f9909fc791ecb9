import { AppError } from '../core/app-error';
import type { Logger } from '../core/ports/logger';
import type { SecretBackend, SecretStore } from '../core/ports/secret-store';

export interface SecretStoreCandidate {
  backend: SecretBackend;
  /** Rejects when this kind can't be used here. */
  open(): Promise<SecretStore>;
}

/**
 * Tries the kinds in order and takes the first that opens; the last resort always does, so a missing keychain never
 * blocks the start. `learn` hears every secret that passes, for the log's redaction.
 */
export const openSecretStore = async (candidates: readonly SecretStoreCandidate[], lastResort: SecretStore, log: Logger, learn: (secret: string) => void): Promise<SecretStore> => {
  for (const { backend, open } of candidates) {
    try {
      const store = await open();
      log.info('secret store opened', { backend });
      return overheard(store, learn);
    } catch (cause) {
      const error = AppError.from(cause);
      log.info('secret store not usable here', { backend, reason: error.cause instanceof Error ? error.cause.message : error.message });
    }
  }
  log.warn('secrets are kept for this session only', { backend: lastResort.backend });
  return overheard(lastResort, learn);
};

const overheard = (store: SecretStore, learn: (secret: string) => void): SecretStore => ({
  backend: store.backend,
  get: async (name) => {
    const value = await store.get(name);
    if (value !== null) learn(value);
    return value;
  },
  set: async (name, value) => {
    learn(value);
    await store.set(name, value);
  },
  delete: (name) => store.delete(name),
});

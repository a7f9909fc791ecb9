import { createRequire } from 'node:module';
import type * as Keytar from 'keytar';
import { AppError } from '../core/app-error';
import type { SecretStore } from '../core/ports/secret-store';
import { withTimeout } from './with-timeout';

/** Under this name the entries stand in the keychain of the person. */
export const keychainService = 'KP Bot';

const answerWithinMs = 3_000;

/** Kept from the first start on, so that later ones only read. */
const probe = { name: 'probe', value: 'KP Bot can keep secrets here' } as const;

let unanswered = 0;

/** A question that the keychain has not answered holds a thread, and a process waits for its threads before it ends. */
export const keychainHangs = (): boolean => unanswered > 0;

const failure = (cause: unknown): AppError =>
  new AppError('SECRET_STORE', 'The keychain of this computer did not take part. Unlock it, then try again.', { cause, retry: true });

/** Keychain (macOS), Credential Manager (Windows), Secret Service (Linux). A locked one may prompt: nothing waits longer than 3 s for it. */
export class KeychainSecretStore implements SecretStore {
  readonly backend = 'keychain';

  private constructor(
    private readonly keytar: typeof Keytar,
    private readonly service: string,
  ) {}

  /**
   * Loads the native part and sees an entry written and read: a locked keychain answers "no such entry" without asking to be
   * opened, and would refuse the first key. No D-Bus, no library, locked, no answer: rejects. @throws SECRET_STORE
   */
  static async open(service: string): Promise<KeychainSecretStore> {
    try {
      // Not import(): its first use sets Node's reader of foreign modules up, for 40 ms of the start.
      const store = new KeychainSecretStore(createRequire(import.meta.url)('keytar') as typeof Keytar, service);
      if (!(await store.remembers())) await store.set(probe.name, probe.value);
      if (!(await store.remembers())) throw new Error('it does not keep what it is given');
      return store;
    } catch (cause) {
      throw cause instanceof AppError ? cause : failure(cause);
    }
  }

  get(name: string): Promise<string | null> {
    return this.ask(() => this.keytar.getPassword(this.service, name));
  }

  async set(name: string, value: string): Promise<void> {
    await this.ask(() => this.keytar.setPassword(this.service, name, value));
  }

  async delete(name: string): Promise<void> {
    await this.ask(() => this.keytar.deletePassword(this.service, name));
  }

  private async remembers(): Promise<boolean> {
    return (await this.get(probe.name)) === probe.value;
  }

  private async ask<T>(call: () => Promise<T>): Promise<T> {
    unanswered += 1;
    const answer = call().finally(() => { unanswered -= 1; });
    try {
      return await withTimeout(answer, answerWithinMs, 'The keychain');
    } catch (cause) {
      throw failure(cause);
    }
  }
}

import type { SecretStore } from '../core/ports/secret-store';

/** Forgotten when the app ends; the person is told so. `given` answers for what was not set here (environment of a server). */
export class MemorySecretStore implements SecretStore {
  readonly backend = 'memory';
  private readonly values = new Map<string, string | null>();

  constructor(private readonly given: (name: string) => string | null = () => null) {}

  async get(name: string): Promise<string | null> {
    return this.values.has(name) ? (this.values.get(name) ?? null) : this.given(name);
  }

  async set(name: string, value: string): Promise<void> {
    this.values.set(name, value);
  }

  async delete(name: string): Promise<void> {
    this.values.set(name, null);
  }
}

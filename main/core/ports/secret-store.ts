/** Where secrets are in fact kept, best first; shown to the person in settings. */
export type SecretBackend = 'keychain' | 'safe-storage' | 'memory';

/** Keys and tokens of the person (G16). Names are dotted: `search.brave`. @throws SECRET_STORE */
export interface SecretStore {
  readonly backend: SecretBackend;
  get(name: string): Promise<string | null>;
  set(name: string, value: string): Promise<void>;
  delete(name: string): Promise<void>;
}

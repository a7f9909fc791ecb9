import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import { silentLogger } from '../core/ports/logger';
import { createRedactor } from '../core/redact';
import { environmentSecret } from './headless-secrets';
import { KeychainSecretStore } from './keychain-secret-store';
import { MemorySecretStore } from './memory-secret-store';
import { openSecretStore } from './open-secret-store';
import { withTimeout } from './with-timeout';

describe('secret stores', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });

  it('would catch a start that hangs or fails because no keychain answers', async () => {
    process.env['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=/nonexistent';
    const started = performance.now();
    const store = await openSecretStore([{ backend: 'keychain', open: () => KeychainSecretStore.open('KP Bot test') }], new MemorySecretStore(), silentLogger, () => {});
    expect(performance.now() - started).toBeLessThan(4_000);
    await store.set('search.brave', 'a');
    expect(await store.get('search.brave')).toBe('a');
    await store.delete('search.brave');
    expect(await store.get('search.brave')).toBeNull();
  });

  it('would catch a keychain that never answers and keeps the caller waiting', async () => {
    await expect(withTimeout(new Promise(() => {}), 20, 'The keychain')).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('would catch a deleted secret that comes back from the environment in the same session', async () => {
    process.env['KPBOT_SECRET_SEARCH_BRAVE'] = 'from outside';
    const store = new MemorySecretStore(environmentSecret);
    expect(await store.get('search.brave')).toBe('from outside');
    await store.delete('search.brave');
    expect(await store.get('search.brave')).toBeNull();
  });

  it('would catch a stored key that the log does not know and so would print', async () => {
    const redactor = createRedactor();
    const store = await openSecretStore([{ backend: 'safe-storage', open: () => Promise.reject(new AppError('SECRET_STORE', 'no')) }], new MemorySecretStore(), silentLogger, redactor.learn);
    await store.set('search.json', 'odd-looking-key');
    expect(redactor.text('503 for odd-looking-key')).not.toContain('odd-looking-key');
  });
});

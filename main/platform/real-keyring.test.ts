// Against a real keychain, keytar's native part and no double of it: on Linux a Secret Service on a session bus of its own
// (`npm test` sees to dbus and gnome-keyring), elsewhere the system's, under a name of the test.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { silentLogger } from '../core/ports/logger';
import { openHeadlessSecrets } from './headless-secrets';
import { KeychainSecretStore } from './keychain-secret-store';

const ownService = process.platform === 'linux';
const missing = (): string[] => ['dbus-daemon', 'dbus-send', 'gnome-keyring-daemon'].filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0);

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('ended before it said where it is')));
    child.stdout?.once('data', (part: Buffer) => resolve(part.toString().trim().split('\n')[0] ?? ''));
  });

const hasSecretService = (): boolean =>
  spawnSync('dbus-send', ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets']).stdout.toString().includes('boolean true');

describe('a real keyring', () => {
  let place: string | null = null;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    if (!ownService) return;
    if (missing().length > 0) throw new Error(`This test needs ${missing().join(', ')}. Install them: sudo apt-get install -y --no-install-recommends dbus gnome-keyring`);
    place = mkdtempSync(join(tmpdir(), 'kp-keyring-'));
    const runtime = join(place, 'run');
    mkdirSync(runtime, { mode: 0o700 });
    // The libraries below read the environment of this process: nothing of the person's own keyring is touched.
    Object.assign(process.env, { HOME: place, XDG_RUNTIME_DIR: runtime, XDG_DATA_HOME: join(place, 'data') });
    const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], { stdio: ['ignore', 'pipe', 'ignore'] });
    children.push(bus);
    process.env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus);
    const keyring = spawn('gnome-keyring-daemon', ['--unlock', '--foreground', '--components=secrets'], { stdio: ['pipe', 'ignore', 'ignore'] });
    children.push(keyring);
    keyring.stdin?.end('a password');
    await vi.waitFor(() => expect(hasSecretService()).toBe(true), { timeout: 20_000, interval: 100 });
  });
  afterAll(() => {
    for (const child of children) child.kill();
    if (place) rmSync(place, { recursive: true, force: true });
  });

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
});

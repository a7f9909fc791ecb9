// A Secret Service on a session bus of its own: nothing of the person's own keyring is touched.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Keyring {
  /** What a program needs to find this keyring and no other. */
  env: Record<string, string>;
  /** From now on it takes every question and answers none. */
  silence(): void;
  /** Who waits for its answer hears that there is none. */
  die(): void;
  stop(): void;
}

const missing = (): string[] => ['dbus-daemon', 'dbus-send', 'gnome-keyring-daemon'].filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0);

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('ended before it said where it is')));
    child.stdout?.once('data', (part: Buffer) => resolve(part.toString().trim().split('\n')[0] ?? ''));
  });

const ask = (env: Record<string, string>, ...message: string[]): string => spawnSync('dbus-send', ['--session', '--print-reply', ...message], { env: { ...process.env, ...env } }).stdout.toString();

const until = async (holds: () => boolean, what: string): Promise<void> => {
  for (const end = Date.now() + 20_000; !holds();) {
    if (Date.now() > end) throw new Error(`${what} took longer than 20 s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/** `locked`: the login keyring exists, and nobody is there to type its password into the prompt. */
export const startKeyring = async ({ locked }: { locked: boolean }): Promise<Keyring> => {
  if (missing().length > 0) throw new Error(`This test needs ${missing().join(', ')}. Install them: sudo apt-get install -y --no-install-recommends dbus gnome-keyring`);
  const place = mkdtempSync(join(tmpdir(), 'kp-keyring-'));
  const runtime = join(place, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const env: Record<string, string> = { HOME: place, XDG_RUNTIME_DIR: runtime, XDG_DATA_HOME: join(place, 'data') };
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...env } });
  env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus);
  const keyring = spawn('gnome-keyring-daemon', ['--unlock', '--foreground', '--components=secrets'], { stdio: ['pipe', 'ignore', 'ignore'], env: { ...process.env, ...env } });
  keyring.stdin?.end('a password');
  await until(() => ask(env, '--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets').includes('boolean true'), 'the keyring');
  if (locked) {
    const collection = '/org/freedesktop/secrets/collection/login';
    await until(() => {
      ask(env, '--dest=org.freedesktop.secrets', '/org/freedesktop/secrets', 'org.freedesktop.Secret.Service.Lock', `array:objpath:${collection}`);
      return ask(env, '--dest=org.freedesktop.secrets', collection, 'org.freedesktop.DBus.Properties.Get', 'string:org.freedesktop.Secret.Collection', 'string:Locked').includes('boolean true');
    }, 'locking the keyring');
  }
  const stop = (): void => {
    bus.kill(); // first: what it may have started by itself ends with it
    keyring.kill('SIGKILL'); // also one that is silent
    rmSync(place, { recursive: true, force: true });
  };
  return { env, stop, silence: () => void keyring.kill('SIGSTOP'), die: () => void keyring.kill('SIGKILL') };
};

import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EventMessage } from '../../shared/events';
import type { App } from '../../main/app/container';
import { t } from '../../main/trpc/init';
import { goodPassword } from '../support/account-world';
import { memorySecrets, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';

const mara = { email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: goodPassword };
const ivo = { ...mara, email: 'ivo@lindqvist.example', fullName: 'Ivo Lindqvist' };
const persona = { name: 'Mara Lindqvist', email: 'mara@lindqvist.example', site: '', about: '', affiliations: [] };

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let closing: AbortController;
beforeEach(async () => {
  closing = new AbortController();
  folder = temporaryFolder();
  app = await openApp(join(folder.path, 'w'), { crew: createPlainCrew(), secrets: memorySecrets() });
  await (await from(1)).auth.register(mara);
  await (await from(2)).auth.register(ivo);
});
afterEach(async () => { closing.abort(); await app.container.close(0); folder.remove(); });
const from = async (window: number) => t.createCallerFactory(app.container.router)(await app.container.createContext(window));

/** What a window hears from now on; `ended` resolves when main ends the subscription. */
const listen = async (window: number) => {
  const heard: string[] = [];
  const caller = t.createCallerFactory(app.container.router)(await app.container.createContext(window), { signal: closing.signal });
  const events = (await caller.events.subscribe()) as AsyncIterable<[string, EventMessage]>;
  const next = events[Symbol.asyncIterator]();
  const ended = (async () => {
    for (let step = await next.next(); !step.done; step = await next.next()) {
      const [, message] = step.value;
      if ('event' in message) heard.push(message.event.type);
    }
  })();
  return { heard, ended };
};

it('tells a user what concerns their own rows, and an admin everything', async () => {
  const [admin, user] = [await listen(1), await listen(2)];
  await (await from(1)).personas.create(persona);
  await (await from(1)).auth.updateProfile({ fullName: 'Mara L' });
  await (await from(1)).settings.update({ appearance: { theme: 'dark' } });
  await (await from(2)).personas.create({ ...persona, name: 'Ivo Lindqvist' });
  await expect.poll(() => admin.heard).toEqual(['persona.changed', 'account.changed', 'settings.changed', 'persona.changed']);
  await expect.poll(() => user.heard).toEqual(['settings.changed', 'persona.changed']);
});

it('ends with the session: revoked, switched off, locked or signed out', async () => {
  const { items } = await (await from(1)).auth.listUsers();
  const id = items.find(({ email }) => email === ivo.email)?.id ?? '';
  /** A window of Ivo that has heard something, so that it is known to listen. */
  const listening = async () => {
    const window = await listen(2);
    await (await from(2)).personas.create({ ...persona, name: 'Ivo Lindqvist' });
    await expect.poll(() => window.heard).toEqual(['persona.changed']);
    return window;
  };
  const first = await listening();
  await (await from(1)).auth.updateUser({ id, active: false });
  await first.ended;
  await (await from(1)).auth.updateUser({ id, active: true });
  await (await from(2)).auth.login(ivo);
  const second = await listening();
  await (await from(2)).auth.logout();
  await second.ended;
  await (await from(2)).auth.login(ivo);
  const third = await listening();
  await (await from(2)).auth.lock();
  await (await from(1)).settings.update({ appearance: { theme: 'light' } });
  await third.ended;
  expect([first.heard, second.heard, third.heard]).toEqual([['persona.changed'], ['persona.changed'], ['persona.changed']]);
});

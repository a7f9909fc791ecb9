// What a window hears of what happens: only what its account may see, and nothing once its session is over.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { t } from '../../main/trpc/init';
import type { AppEvent, EventMessage } from '../../shared/events';
import { campaignInput } from '../../shared/contracts/campaign';
import type { PlaygroundEvent } from '../../shared/contracts/playground';
import { taskListInput } from '../../shared/contracts/task';
import { goodPassword } from '../support/account-world';
import { campaignEvent, temporaryFolder } from '../support/open-app';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';
import { openWindows, type Windows } from '../support/windows';

vi.setConfig({ testTimeout: 60_000 });

const mara = { email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: goodPassword };
const ivo = { email: 'ivo@lindqvist.example', fullName: 'Ivo Lindqvist', password: goodPassword };
const persona = { name: 'Mara Lindqvist', email: 'mara@lindqvist.example' } as never;

let windows: Windows;
let ids: { mara: string; ivo: string };
let closing: AbortController;
beforeEach(async () => {
  windows = await openWindows();
  closing = new AbortController();
  const [first, second] = [await (await windows.from(1)).auth.register(mara), await (await windows.from(2)).auth.register(ivo)];
  ids = { mara: first.account.id, ivo: second.account.id };
});
afterEach(async () => { closing.abort(); await windows.close(); });

interface Ear { heard: AppEvent[]; over: boolean }
/** Listens from a window until its page is closed or main ends it. */
const listen = async (window: number): Promise<Ear> => {
  const ear: Ear = { heard: [], over: false };
  const caller = t.createCallerFactory(windows.app.container.router)(await windows.app.container.createContext(window), { signal: closing.signal });
  const messages = (await caller.events.subscribe()) as unknown as AsyncIterable<[string, EventMessage]>;
  void (async () => {
    for await (const [, message] of messages) if ('event' in message) ear.heard.push(message.event);
    ear.over = true;
  })();
  return ear;
};
const settingsChange = async () => (await windows.from(1)).settings.update({ firstRunDone: true });
const types = ({ heard }: Ear): string[] => heard.map(({ type }) => type);

it('a user hears of no campaign, task, persona or account of somebody else, also during a run', async () => {
  const folder = temporaryFolder();
  const [admin, user] = [await listen(1), await listen(2)];
  writeSavedBlog(join(folder.path, 'blogs'), 3);
  const { persona: who, ...fields } = savedBlogCampaign('Theirs', [join(folder.path, 'blogs')], { maxPosts: 2 });
  const caller = await windows.from(1);
  const { id: personaId } = await caller.personas.create(who as never);
  const { id } = await caller.campaigns.create(campaignInput.parse({ ...fields, personaId }));
  await windows.app.container.start();
  const ended = campaignEvent(windows.app, id, ['campaign.finished']);
  await caller.campaigns.start({ id });
  await ended;
  await caller.auth.updateProfile({ fullName: 'Mara L.' });
  const own = await (await windows.from(2)).personas.create(persona); // the last of all events
  await vi.waitFor(() => expect(user.heard).toContainEqual({ type: 'persona.changed', personaId: own.id }), { timeout: 20_000 });
  const tasks = (await caller.tasks.list(taskListInput.parse({ campaignId: id }))).items.map((task) => task.id);
  expect(tasks.length).toBeGreaterThan(3);
  const theirs = [id, personaId, ids.mara, ...tasks];
  const text = JSON.stringify(user.heard);
  expect(theirs.filter((one) => text.includes(one))).toEqual([]);
  for (const one of theirs) expect(JSON.stringify(admin.heard)).toContain(one); // there was something to hear
  folder.remove();
});

it.each([
  ['a session that was revoked in another window', async () => { await windows.app.container.services.accounts.revoke(ids.ivo, (await windows.app.container.services.accounts.list(ids.ivo, null))[0]?.id ?? ''); }],
  ['an account that was switched off', async () => { await (await windows.from(1)).auth.updateUser({ id: ids.ivo, active: false }); }],
  ['an account that was deleted', async () => { await (await windows.from(1)).auth.deleteUser({ id: ids.ivo }); }],
  ['a window whose person signed out', async () => { await (await windows.from(2)).auth.logout(); }],
  ['a locked window', async () => { await (await windows.from(2)).auth.lock(); }],
  ['a window where somebody else has signed in', async () => { await (await windows.from(2)).auth.login({ email: mara.email, password: goodPassword }); }],
])('ends for %s, before it hears what happens next', async (_what, act) => {
  const ear = await listen(2);
  await settingsChange();
  await vi.waitFor(() => expect(types(ear)).toContain('settings.changed'));
  ear.heard.length = 0;
  await act();
  await settingsChange();
  await vi.waitFor(() => expect(ear.over).toBe(true));
  expect(types(ear)).not.toContain('settings.changed');
});

it('an engine that is tried tells nothing more to a window whose person has signed out', async () => {
  const caller = t.createCallerFactory(windows.app.container.router)(await windows.app.container.createContext(2), { signal: closing.signal });
  const heard: PlaygroundEvent[] = [];
  // What is told waits to be asked for, so the sign-out comes between the first word and the second.
  for await (const event of (await caller.playground.run({ text: 'Customers who got an answer within an hour stayed twice as long.', engine: null })) as unknown as AsyncIterable<PlaygroundEvent>) {
    heard.push(event);
    if (heard.length === 1) await (await windows.from(2)).auth.logout();
  }
  expect(heard).toEqual([{ is: 'phase', phase: 'reading' }]);
});

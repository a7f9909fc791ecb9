import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '../../main/app/container';
import { t } from '../../main/trpc/init';
import { goodPassword } from '../support/account-world';
import { memorySecrets, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';

const mara = { email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: goodPassword };
const ivo = { ...mara, email: 'ivo@lindqvist.example', fullName: '=Ivo Lindqvist' };
const persona = { name: 'Mara Lindqvist', email: 'canary@mail.example', site: '', about: 'canary about', affiliations: [] };

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
beforeEach(async () => { folder = temporaryFolder(); app = await openApp(join(folder.path, 'w'), { crew: createPlainCrew(), secrets: memorySecrets() }); });
afterEach(async () => { await app.container.close(0); folder.remove(); });
const from = async (window: number) => t.createCallerFactory(app.container.router)(await app.container.createContext(window));

it('names who did what to which row and how it went, also what was refused, and no text or secret', async () => {
  const { account: admin } = await (await from(1)).auth.register(mara);
  const { account: user } = await (await from(2)).auth.register(ivo);
  await (await from(1)).auth.updateUser({ id: user.id, role: 'moderator', withdrawnPermissions: ['run_agents'] });
  const made = await (await from(2)).personas.create(persona);
  await (await from(1)).settings.setSecret({ name: 'search.brave', value: 'canary-secret-key' });
  await (await from(2)).auth.updateUser({ id: admin.id, role: 'user' }).catch(() => undefined);
  await (await from(3)).auth.login({ email: mara.email, password: 'canary password' }).catch(() => undefined);
  await (await from(3)).personas.create(persona).catch(() => undefined);
  await (await from(1)).system.status(); // a query leaves nothing

  const { items } = await (await from(1)).audit.list({});
  expect(items.map(({ actorName, action, targetId, outcome, values }) => [actorName, action, targetId, outcome, values])).toEqual([
    [null, 'personas.create', null, 'UNAUTHENTICATED', {}],
    [null, 'auth.login', null, 'UNAUTHENTICATED', {}],
    [ivo.fullName, 'auth.updateUser', admin.id, 'FORBIDDEN', { role: 'user' }],
    [mara.fullName, 'settings.setSecret', null, 'ok', {}],
    [ivo.fullName, 'personas.create', made.id, 'ok', {}],
    [mara.fullName, 'auth.updateUser', user.id, 'ok', { role: 'moderator', withdrawnPermissions: ['run_agents'] }],
    [ivo.fullName, 'auth.register', user.id, 'ok', {}],
    [mara.fullName, 'auth.register', admin.id, 'ok', {}],
  ]);
  expect(items[4]?.fields).toEqual(['about', 'affiliations', 'email', 'name', 'site']);
  expect(JSON.stringify(items)).not.toMatch(/canary|mail\.example|cellos/);
});

it('finds by person, group, row, outcome and time, a part at a time', async () => {
  const { account } = await (await from(1)).auth.register(mara);
  const made = await (await from(1)).personas.create(persona);
  for (let turn = 0; turn < 5; turn += 1) await (await from(1)).personas.update({ id: made.id, persona: { ...persona, about: String(turn) } });
  await (await from(1)).personas.delete({ id: account.id }).catch(() => undefined);
  const { audit } = await from(1);
  const first = await audit.list({ group: 'personas', limit: 3 });
  const second = await audit.list({ group: 'personas', limit: 10, cursor: first.nextCursor });
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 4, null]);
  expect((await audit.list({ targetId: made.id })).items).toHaveLength(6);
  expect((await audit.list({ outcome: 'refused' })).items.map(({ outcome }) => outcome)).toEqual(['NOT_FOUND']);
  expect((await audit.list({ actorId: made.id })).items).toEqual([]);
  const at = first.items[0]?.at ?? '';
  expect((await audit.list({ to: at })).items.every((entry) => entry.at < at)).toBe(true);
});

it('takes rows and gives none back, whoever asks', async () => {
  await (await from(1)).auth.register(mara);
  const write = (sql: string) => app.database.unit(async () => { await app.database.writer().query(sql); });
  await expect(write(`UPDATE audit SET outcome = 'x'`)).rejects.toThrow(/never changed/);
  await expect(write('DELETE FROM audit')).rejects.toThrow(/never removed/);
  expect((await (await from(1)).audit.list({})).items).toHaveLength(1);
});

it('writes CSV that no spreadsheet takes for formulas, and JSON lines', async () => {
  await (await from(1)).auth.register(ivo);
  const csv = await app.container.services.audit.export({ format: 'csv' });
  const text = Buffer.from(csv.bytes).toString('utf8');
  expect([csv.rows, text.split('\r\n').length]).toEqual([1, 3]);
  expect(text).toContain(`'=Ivo`);
  const lines = Buffer.from((await app.container.services.audit.export({ format: 'json' })).bytes).toString('utf8').trim().split('\n');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ action: 'auth.register', outcome: 'ok' });
});

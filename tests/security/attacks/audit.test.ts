import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Desktop } from '../../../main/core/ports/desktop';
import { databaseFileName } from '../../../main/db/workspace-files';
import { goodPassword } from '../../support/account-world';
import { openWindows, type Windows } from '../../support/windows';

const mara = { email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: goodPassword };
const saved: string[] = [];
const desktop: Partial<Desktop> = { chooseFiles: async () => [], saveFile: async (name, bytes) => { saved.push(Buffer.from(bytes).toString()); return name; }, openExternal: async () => {}, writeClipboard: async () => {} };

let windows: Windows;
beforeEach(async () => {
  saved.length = 0;
  windows = await openWindows({ desktop });
  await (await windows.from(1)).auth.register(mara);
});
afterEach(() => windows.close());

const entries = async () => (await (await windows.from(1)).audit.list({})).items;

it('a recorded act changed or removed by SQL, also by a program beside the app', async () => {
  const { database } = windows.app;
  const before = await entries();
  expect(before.length).toBeGreaterThan(0);
  for (const sql of [`UPDATE audit SET action = 'x'`, 'UPDATE audit SET actor_id = NULL', 'DELETE FROM audit', `INSERT OR REPLACE INTO audit SELECT * FROM audit`]) {
    await expect(database.unit(() => database.writer().query(sql)), sql).rejects.toThrow(/never (changed|removed)|UNIQUE/);
  }
  const beside = new Sqlite(join(database.path, '..', databaseFileName));
  beside.pragma('busy_timeout = 5000');
  for (const sql of ['DELETE FROM audit', `UPDATE audit SET outcome = 'ok'`]) expect(() => beside.exec(sql)).toThrow(/never/);
  beside.close();
  expect(await entries()).toEqual(before);
});

it('an act done without leaving a record, also where it was refused', async () => {
  const [admin, stranger] = [await windows.from(1), await windows.from(2)];
  const { id } = await admin.personas.create({ name: 'Mara Lindqvist', email: mara.email } as never);
  await stranger.personas.delete({ id }).catch(() => undefined);
  await admin.personas.delete({ id: '01890a5d-ac96-774b-bcce-b302099a8057' }).catch(() => undefined);
  expect((await entries()).map(({ action, outcome, actorName, targetId }) => [action, outcome, actorName, targetId])).toEqual([
    ['personas.delete', 'NOT_FOUND', mara.fullName, '01890a5d-ac96-774b-bcce-b302099a8057'],
    ['personas.delete', 'UNAUTHENTICATED', null, id],
    ['personas.create', 'ok', mara.fullName, id],
    ['auth.register', 'ok', mara.fullName, expect.any(String)],
  ]);
});

it('secrets and texts brought into the record by what is sent', async () => {
  const canary = 'canary-9f2c7d';
  const admin = await windows.from(1);
  const calls = [
    () => admin.settings.setSecret({ name: 'search.brave', value: `${canary} key` }),
    () => admin.auth.updateProfile({ fullName: `${canary} name` }),
    () => admin.personas.create({ name: `${canary} Lindqvist`, email: mara.email, about: canary } as never),
    () => admin.auth.login({ email: `${canary}@x.example`, password: `${canary} password`, device: canary }),
    () => admin.auth.updateUser({ id: canary, role: canary } as never),
    () => admin.comments.edit({ id: '01890a5d-ac96-774b-bcce-b302099a8057', text: `${canary} text of a comment`, textHash: canary }),
    () => admin.comments.review({ id: '01890a5d-ac96-774b-bcce-b302099a8057', decision: canary, [canary]: canary } as never),
    () => admin.campaigns.create({ name: canary, keywords: [canary], personaId: canary } as never),
  ];
  for (const call of calls) await call().catch(() => undefined);
  const again = await windows.from(1);
  const kept = await windows.app.database.reader().query('SELECT * FROM audit');
  expect(kept).toHaveLength(1 + calls.length);
  expect(JSON.stringify(kept)).not.toContain(canary);
  for (const format of ['csv', 'json'] as const) await again.audit.export({ format });
  expect(saved).toHaveLength(2);
  // The name of who acted is shown as the account is called now; it does not stand in the record.
  expect(saved.join('').replaceAll(`${canary} name`, '')).not.toContain(canary);
});

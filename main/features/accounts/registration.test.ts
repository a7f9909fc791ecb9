import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerInput } from '@shared/contracts/account';
import { systemClock } from '../../core/ports/clock';
import { openDatabase, type Database } from '../../db/database';
import { databaseFileName } from '../../db/workspace-files';
import { migrations } from '../../db/migrations';
import { workspace } from '../../db/migrations/0001-workspace';
import { AccountEntity } from './account.entity';
import { createAccountRepository } from './account.repository';
import { ensureLocalAccount } from './local-account';
import { passwordMatches } from './password-hash';
import { recoveryHashOf } from './recovery-code';
import { createRegistration } from './registration';

let dir: string;
let database: Database;
const open = () => openDatabase({ dir, entities: [AccountEntity] as never, migrations, publish: () => {} });
const register = (fields: object = {}) => {
  const accounts = createAccountRepository(database);
  return createRegistration({ database, clock: systemClock, accounts })(registerInput.parse({ email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: 'seven cellos in a lift', ...fields }));
};
beforeEach(async () => { dir = mkdtempSync(join(tmpdir(), 'kp-accounts-')); database = await open(); });
afterEach(async () => { await database.close(); rmSync(dir, { recursive: true, force: true }); });

describe('registering', () => {
  it('makes the first one the admin of what the local account had, with a recovery code; later ones are users', async () => {
    const local = await ensureLocalAccount(database, systemClock);
    await database.unit(() => database.writer().query(`INSERT INTO personas VALUES ('p', ?, 'n', 'e', 's', 'a', '[]', 'now', 'now', NULL)`, [local.id]));
    const first = await register();
    expect(first.row).toMatchObject({ id: local.id, role: 'admin', emailKey: 'mara@lindqvist.example' });
    expect(await database.reader().query('SELECT owner_id AS owner FROM personas')).toEqual([{ owner: first.row.id }]);
    const stored = await createAccountRepository(database).find(first.row.id);
    expect(stored?.recoveryHash).toBe(recoveryHashOf(` ${first.recoveryCode?.toLowerCase().replaceAll('-', ' ')} `));
    expect(await ensureLocalAccount(database, systemClock)).toMatchObject({ id: local.id, local: false, role: 'admin' });

    const second = await register({ email: 'ivo@lindqvist.example', role: 'admin', permissions: ['manage_users'], extraPermissions: ['manage_users'] });
    expect(second).toMatchObject({ recoveryCode: null, row: { role: 'user', extraPermissions: [] } });
    expect((await createAccountRepository(database).find(second.row.id))?.role).toBe('user');
  });

  it('lets one of two be the first when both come at once', async () => {
    const made = await Promise.all([register(), register({ email: 'ivo@lindqvist.example' })]);
    expect(made.map(({ row }) => row.role).sort()).toEqual(['admin', 'user']);
  });

  it('refuses an address that an account has, however it is spelled, and says what to do', async () => {
    await register();
    await expect(register({ email: 'ＭARA@lindqvist.example' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(register({ email: 'mаra@lindqvist.example' })).rejects.toMatchObject({ code: 'VALIDATION', details: { issues: [{ path: 'email' }] } });
    await expect(register({ email: 'o@x.example', password: 'x'.repeat(72) + 'y' })).rejects.toMatchObject({ code: 'VALIDATION', details: { issues: [{ path: 'password' }] } });
    expect((await createAccountRepository(database).list({ page: 1, pageSize: 10 })).total).toBe(1);
  });

  it('keeps no password, and a hash of cost 12 that the password fits', async () => {
    const { row } = await register();
    expect(row.passwordHash).toMatch(/^\$2b\$12\$/);
    expect(await passwordMatches(row.passwordHash, 'seven cellos in a lift')).toBe(true);
    expect(await passwordMatches(row.passwordHash, 'seven cellos in a lifT')).toBe(false);
    expect(await passwordMatches(null, 'seven cellos in a lift')).toBe(false);
    expect(JSON.stringify(await database.reader().query('SELECT * FROM accounts'))).not.toContain('cellos');
  });

  // Catches bcrypt's cut: the first 72 bytes of a longer password would sign in.
  it('takes no password that only begins like the right one', async () => {
    const password = 'correct-Horse~'.repeat(6).slice(0, 72);
    const { row } = await register({ password });
    expect(await passwordMatches(row.passwordHash, password)).toBe(true);
    expect(await passwordMatches(row.passwordHash, `${password}x`)).toBe(false);
  });
});

it('a workspace from before accounts keeps its local account and its rows', async () => {
  await database.close();
  rmSync(join(dir, databaseFileName));
  const old = new Sqlite(join(dir, databaseFileName));
  workspace.up(old);
  old.pragma('user_version = 1');
  old.pragma(`application_id = ${0x4b504274}`);
  old.exec(`INSERT INTO accounts VALUES ('a', 'Local account', 'admin', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`);
  old.close();
  database = await open();
  expect(await ensureLocalAccount(database, systemClock)).toMatchObject({ id: 'a', local: true, role: 'admin' });
  expect((await register()).row.id).toBe('a');
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { throttleRule } from '../../../main/features/accounts/sign-in-throttle';
import { goodPassword } from '../../support/account-world';
import { openWindows, refused, type Windows } from '../../support/windows';

const mara = { email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: goodPassword };
const next = 'nine violas on a roof';
const wrong = refused('UNAUTHENTICATED', { reason: 'credentials' });

let windows: Windows;
let code: string;
const from = (window: number) => windows.from(window);
beforeEach(async () => {
  windows = await openWindows();
  code = (await (await from(1)).auth.register(mara)).recoveryCode ?? '';
});
afterEach(() => windows.close());

it('a recovery code guessed: the same answer for every reason, and slowed down', async () => {
  const { recover } = (await from(2)).auth;
  await expect(recover({ email: mara.email, recoveryCode: 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA', password: next })).rejects.toMatchObject(wrong);
  await expect(recover({ email: 'nobody@lindqvist.example', recoveryCode: code, password: next })).rejects.toMatchObject(wrong);
  for (let i = 1; i < throttleRule.freeByAccount; i += 1) await expect(recover({ email: mara.email, recoveryCode: 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA', password: next })).rejects.toMatchObject(wrong);
  await expect(recover({ email: mara.email, recoveryCode: code, password: next })).rejects.toMatchObject({ cause: { code: 'RATE_LIMITED', details: { retryAfterMs: 1_000 } } });
  windows.clock.forward(1_000);
  await recover({ email: mara.email, recoveryCode: ` ${code.toLowerCase().replaceAll('-', ' ')}`, password: next });
});

it('a recovery code used a second time, and the sessions of before it', async () => {
  const second = await (await from(2)).auth.recover({ email: mara.email, recoveryCode: code, password: next });
  await expect((await from(1)).auth.me()).rejects.toMatchObject(refused('UNAUTHENTICATED'));
  await expect((await from(3)).auth.recover({ email: mara.email, recoveryCode: code, password: 'ten oboes under a bridge' })).rejects.toMatchObject(wrong);
  await expect((await from(3)).auth.login({ email: mara.email, password: goodPassword })).rejects.toMatchObject(wrong);
  await (await from(3)).auth.recover({ email: mara.email, recoveryCode: second.recoveryCode ?? '', password: 'ten oboes under a bridge' });
});

it('an account without a recovery code recovered with none', async () => {
  await (await from(2)).auth.register({ ...mara, email: 'ivo@lindqvist.example' });
  for (const recoveryCode of ['----------', '0000000000', code]) await expect((await from(3)).auth.recover({ email: 'ivo@lindqvist.example', recoveryCode, password: next })).rejects.toMatchObject(wrong);
});

it('an admin who was switched off recovered with the code', async () => {
  const { database } = windows.app;
  await database.unit(() => database.writer().query('UPDATE accounts SET active = 0'));
  await expect((await from(2)).auth.recover({ email: mara.email, recoveryCode: code, password: next })).rejects.toMatchObject(wrong);
});

it('a new recovery code made at an open window without the password', async () => {
  await expect((await from(1)).auth.newRecoveryCode({ password: 'not the password' })).rejects.toMatchObject(refused('VALIDATION'));
  const made = await (await from(1)).auth.newRecoveryCode({ password: goodPassword });
  await expect((await from(2)).auth.recover({ email: mara.email, recoveryCode: code, password: next })).rejects.toMatchObject(wrong); // void
  await (await from(2)).auth.recover({ email: mara.email, recoveryCode: made.recoveryCode, password: next });
});

import { randomBytes } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { signingKeyName, tokenAudience, tokenIssuer, tokenType } from '../../../main/features/accounts/token-signer';
import { emptyHolder } from '../../../main/trpc/context';
import { openAccounts, type AccountWorld } from '../../support/account-world';
import { temporaryFolder } from '../../support/open-app';

const [mara, ivo] = ['mara@lindqvist.example', 'ivo@lindqvist.example'];
const minute = 60_000;
const unauthenticated = { code: 'UNAUTHENTICATED' };

let folder: ReturnType<typeof temporaryFolder>;
let world: AccountWorld;
beforeEach(async () => { folder = temporaryFolder(); world = await openAccounts(folder.path); await world.register(mara); });
afterEach(async () => { await world.database.close(); folder.remove(); });

const who = async (tokens: { access: string; refresh: string } | null) => (await world.service.resolve({ ...emptyHolder('x'), tokens })).account?.email ?? null;
/** Whom main takes the bearer of this access token for; it has no good refresh token. */
const bearer = (access: string) => who({ access, refresh: 'x' });

/** Everything an attacker may know, and the key besides: what a forged token lacks is then the one thing the test names. */
const known = async () => {
  const { tokens } = await world.login(mara);
  const { sub, sid } = JSON.parse(Buffer.from(tokens?.access.split('.')[1] ?? '', 'base64url').toString()) as { sub: string; sid: string };
  const key = Buffer.from((await world.secrets.get(signingKeyName)) ?? '', 'base64url');
  return { tokens, key, payload: { sid, sub } };
};
const forge = (payload: Record<string, string>, key: Uint8Array, change: { alg?: string; typ?: string; iss?: string; aud?: string; endsInMs?: number } = {}) =>
  new SignJWT(payload).setProtectedHeader({ alg: change.alg ?? 'HS256', typ: change.typ ?? tokenType.access }).setIssuer(change.iss ?? tokenIssuer)
    .setAudience(change.aud ?? tokenAudience.access).setIssuedAt(new Date(world.clock.now().getTime() - minute)).setExpirationTime(new Date(world.clock.now().getTime() + (change.endsInMs ?? minute))).setJti('j').sign(key);

it('a token without a signature (alg none)', async () => {
  const { key, payload } = await known();
  expect(await bearer(await forge(payload, key))).toBe(mara); // the forging itself works
  const none = new UnsecuredJWT(payload).setIssuer(tokenIssuer).setAudience(tokenAudience.access).setIssuedAt(world.clock.now()).setExpirationTime(new Date(world.clock.now().getTime() + minute)).setJti('j').encode();
  expect(await bearer(none)).toBeNull();
  const [head = '', body = ''] = (await forge(payload, key)).split('.');
  expect(await bearer(`${head}.${body}.`)).toBeNull();
});

it('a token of another algorithm', async () => {
  const { key, payload } = await known();
  expect(await bearer(await forge(payload, key, { alg: 'HS512' }))).toBeNull();
});

it('a token signed with a wrong key', async () => {
  const { payload } = await known();
  expect(await bearer(await forge(payload, randomBytes(32)))).toBeNull();
});

it('a token that has expired', async () => {
  const { key, payload } = await known();
  expect(await bearer(await forge(payload, key, { endsInMs: -1_000 }))).toBeNull();
  const { tokens } = await known();
  world.clock.forward(31 * minute);
  expect(await bearer(tokens?.access ?? '')).toBeNull();
  world.clock.forward(7 * 24 * 60 * minute);
  await expect(world.service.refresh({ ...emptyHolder('x'), tokens })).rejects.toMatchObject(unauthenticated);
});

it('a token whose claims are of the other kind, or of another issuer', async () => {
  const { key, payload } = await known();
  expect(await bearer(await forge(payload, key, { typ: tokenType.refresh }))).toBeNull();
  expect(await bearer(await forge(payload, key, { aud: tokenAudience.refresh }))).toBeNull();
  expect(await bearer(await forge(payload, key, { iss: 'other' }))).toBeNull();
});

it('tokens swapped: a refresh token to call with, an access token to renew with', async () => {
  const { tokens } = await known();
  expect(await bearer(tokens?.refresh ?? '')).toBeNull();
  await expect(world.service.refresh({ ...emptyHolder('x'), tokens: { access: 'x', refresh: tokens?.access ?? '' } })).rejects.toMatchObject(unauthenticated);
});

it('a token for another account than its session belongs to', async () => {
  const { key, payload } = await known();
  const other = await world.register(ivo);
  expect(await bearer(await forge({ ...payload, sub: other.id }, key))).toBeNull();
});

it('a refresh token replayed: its whole family ends, and that stays so', async () => {
  const holder = await world.login(mara);
  const stolen = { ...emptyHolder('thief'), tokens: holder.tokens };
  await world.service.refresh(holder);
  expect(await who(holder.tokens)).toBe(mara);
  const other = await world.login(mara);
  await expect(world.service.refresh(stolen)).rejects.toMatchObject(unauthenticated);
  expect(await who(holder.tokens)).toBeNull();
  await expect(world.service.refresh(holder)).rejects.toMatchObject(unauthenticated);
  expect(await who(other.tokens)).toBe(mara); // another sign-in is another family
});

it('a token read out of the workspace file', async () => {
  const { tokens } = await world.login(mara);
  const rows = JSON.stringify(await world.database.reader().query('SELECT * FROM sessions'));
  for (const part of [...(tokens?.access.split('.') ?? []).slice(1), ...(tokens?.refresh.split('.') ?? []).slice(1)]) expect(rows).not.toContain(part);
  const { jti } = JSON.parse(Buffer.from(tokens?.refresh.split('.')[1] ?? '', 'base64url').toString()) as { jti: string };
  expect(rows).not.toContain(jti);
});

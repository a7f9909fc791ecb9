import { randomBytes } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyHolder } from '../../main/trpc/context';
import { signingKeyName, tokenAudience, tokenIssuer, tokenType } from '../../main/features/accounts/token-signer';
import { createSignInThrottle, throttleRule, waitMs } from '../../main/features/accounts/sign-in-throttle';
import { goodPassword, openAccounts, type AccountWorld } from '../support/account-world';
import { temporaryFolder } from '../support/open-app';

const [mara, ivo] = ['mara@lindqvist.example', 'ivo@lindqvist.example'];
const minute = 60_000;
const unauthenticated = { code: 'UNAUTHENTICATED' };

let folder: ReturnType<typeof temporaryFolder>;
let world: AccountWorld;
beforeEach(async () => { folder = temporaryFolder(); world = await openAccounts(folder.path); });
afterEach(async () => { await world.database.close(); folder.remove(); });
const who = async (tokens: { access: string; refresh: string } | null) => (await world.service.resolve({ ...emptyHolder('x'), tokens })).account?.email ?? null;

describe('who a caller is', () => {
  it('is the local account until someone registers, who is signed in then; other windows have to sign in', async () => {
    const [here, there] = [emptyHolder('window'), emptyHolder('window')];
    expect((await world.service.resolve(here)).account).toMatchObject({ local: true, role: 'admin' });
    await world.service.register({ email: mara, fullName: 'Mara', password: goodPassword, keep: false }, here);
    expect((await world.service.resolve(here)).account).toMatchObject({ email: mara, local: false, role: 'admin' });
    expect((await world.service.resolve(there)).account).toBeNull();
  });

  it('keeps who is signed in while that person registers another', async () => {
    const holder = emptyHolder('window');
    await world.service.register({ email: mara, fullName: 'Mara', password: goodPassword, keep: false }, holder);
    await world.service.register({ email: ivo, fullName: 'Ivo', password: goodPassword, keep: false }, holder);
    expect(await who(holder.tokens)).toBe(mara);
  });

  it('renews an old access token once for many calls at the same time, without taking that for a replay', async () => {
    await world.register(mara);
    const holder = await world.login(mara);
    const first = holder.tokens;
    world.clock.forward(31 * minute);
    const callers = await Promise.all(Array.from({ length: 8 }, () => world.service.resolve(holder)));
    expect(callers.map(({ account }) => account?.email)).toEqual(Array.from({ length: 8 }, () => mara));
    expect(holder.tokens?.refresh).not.toBe(first?.refresh);
  });

  it('ends after seven days without use, and not before', async () => {
    await world.register(mara);
    const [used, unused] = [await world.login(mara), await world.login(mara)];
    world.clock.forward(6 * 24 * 60 * minute);
    expect((await world.service.resolve(used)).account?.email).toBe(mara);
    world.clock.forward(2 * 24 * 60 * minute);
    expect((await world.service.resolve(used)).account?.email).toBe(mara);
    expect((await world.service.resolve(unused)).account).toBeNull();
    expect(unused.tokens).toBeNull();
  });

  it('is known after a restart by the key of the secret store', async () => {
    await world.register(mara);
    const { tokens } = await world.login(mara);
    const { secrets } = world;
    await world.database.close();
    world = await openAccounts(folder.path, secrets);
    expect(await who(tokens)).toBe(mara);
    expect(JSON.stringify(await world.database.reader().query('SELECT * FROM sessions'))).not.toContain(tokens?.refresh.split('.')[2]);
  });
});

describe('a token that is not ours', () => {
  const claims = async () => {
    const { tokens } = await world.login(mara);
    const part = JSON.parse(Buffer.from(tokens?.access.split('.')[1] ?? '', 'base64url').toString()) as { sub: string; sid: string };
    const key = Buffer.from((await world.secrets.get(signingKeyName)) ?? '', 'base64url');
    return { tokens, key, payload: { sid: part.sid, sub: part.sub } };
  };
  const forge = (payload: Record<string, string>, key: Uint8Array, change: { alg?: string; typ?: string; iss?: string; aud?: string } = {}) =>
    new SignJWT(payload).setProtectedHeader({ alg: change.alg ?? 'HS256', typ: change.typ ?? tokenType.access }).setIssuer(change.iss ?? tokenIssuer)
      .setAudience(change.aud ?? tokenAudience.access).setIssuedAt(world.clock.now()).setExpirationTime(new Date(world.clock.now().getTime() + minute)).setJti('j').sign(key);
  const pair = (access: string) => ({ access, refresh: 'x' });
  beforeEach(() => world.register(mara));

  it('is refused with another algorithm, key, type, issuer or audience', async () => {
    const { key, payload } = await claims();
    expect(await who(pair(await forge(payload, key)))).toBe(mara); // the forging itself works
    const none = new UnsecuredJWT(payload).setIssuer(tokenIssuer).setAudience(tokenAudience.access).setIssuedAt(world.clock.now()).setExpirationTime('1h').setJti('j').encode();
    expect(await who(pair(none))).toBeNull();
    expect(await who(pair(await forge(payload, key, { alg: 'HS512' })))).toBeNull();
    expect(await who(pair(await forge(payload, randomBytes(32))))).toBeNull();
    expect(await who(pair(await forge(payload, key, { typ: tokenType.refresh })))).toBeNull();
    expect(await who(pair(await forge(payload, key, { iss: 'other' })))).toBeNull();
    expect(await who(pair(await forge(payload, key, { aud: tokenAudience.refresh })))).toBeNull();
  });

  it('is refused when the kinds are swapped', async () => {
    const { tokens } = await claims();
    expect(await who({ access: tokens?.refresh ?? '', refresh: 'x' })).toBeNull();
    await expect(world.service.refresh({ ...emptyHolder('x'), tokens: { access: 'x', refresh: tokens?.access ?? '' } })).rejects.toMatchObject(unauthenticated);
  });

  it('is refused for another account than its session belongs to', async () => {
    const { key, payload } = await claims();
    const other = await world.register(ivo);
    expect(await who(pair(await forge({ ...payload, sub: other.id }, key)))).toBeNull();
  });
});

describe('ending sessions', () => {
  it('a refresh token that was used before ends its family, and that stays so', async () => {
    await world.register(mara);
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

  it('revoking, signing out and switching off count for the next call of an open window', async () => {
    await world.register(mara);
    const { id } = await world.register(ivo);
    const [a, b, c] = [await world.login(mara), await world.login(mara), await world.login(ivo)];
    const { account, sessionId } = await world.service.resolve(a);
    if (!account) throw new Error('signed out');
    const list = await world.service.list(account.id, sessionId);
    expect(list.filter(({ current }) => current)).toHaveLength(1);
    const theirs = (await world.service.list(id, null))[0]?.id ?? '';
    await expect(world.service.revoke(account.id, theirs)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const bSession = (await world.service.resolve(b)).sessionId ?? '';
    await world.service.revoke(account.id, bSession);
    expect(await who(b.tokens)).toBeNull();
    await world.service.users.update(account, { id, active: false });
    expect(await who(c.tokens)).toBeNull();
    const kept = a.tokens;
    await world.service.logout(account, false, a);
    expect([a.tokens, await who(kept)]).toEqual([null, null]);
  });

  it('everywhere means everywhere; a new sign-in ends the one that was there', async () => {
    await world.register(mara);
    const [a, b] = [await world.login(mara), await world.login(mara)];
    const before = a.tokens;
    await world.login(mara, goodPassword, a);
    expect(await who(before)).toBeNull();
    const { account } = await world.service.resolve(a);
    if (account) await world.service.logout(account, true, a);
    expect(await who(b.tokens)).toBeNull();
  });
});

describe('guessing', () => {
  const guess = (email: string, source: string) => world.login(email, 'not the password', emptyHolder(source)).catch((error: { code: string; message: string; details: object }) => error);
  const answer = async (email: string) => { const { code, message, details } = (await guess(email, email)) as { code: string; message: string; details: object }; return { code, message, details }; };
  /** Counts tries without the work of a comparison. */
  const countTries = async (email: string, tries: number) => { const throttle = createSignInThrottle(world); for (let i = 0; i < tries; i += 1) await throttle.attempt(email, email); };
  beforeEach(() => world.register(mara));

  it('is answered the same for an account that exists, one that does not and one that is off, also when it is slowed down', async () => {
    await world.register(ivo);
    await world.database.unit(() => world.database.writer().query('UPDATE accounts SET active = 0 WHERE email = ?', [ivo]));
    // Whoever knows the right password of an account that is off hears nothing else either.
    await expect(world.login(ivo)).rejects.toMatchObject({ code: 'UNAUTHENTICATED', details: { reason: 'credentials' } });
    await createSignInThrottle(world).succeeded(ivo, ivo);
    const emails = [mara, ivo, 'nobody@lindqvist.example', 'no address at all'];
    for (const email of emails) expect(await answer(email)).toEqual({ code: 'UNAUTHENTICATED', message: expect.any(String), details: { reason: 'credentials' } });
    for (const email of emails) await countTries(email, throttleRule.freeByAccount - 1);
    const slowed = await answer(mara);
    expect(slowed).toMatchObject({ code: 'RATE_LIMITED', details: { retryAfterMs: 1_000 } });
    for (const email of emails) expect(await answer(email)).toEqual(slowed);
  });

  it('waits longer with every failure up to a limit, refuses the right password meanwhile, and forgives', async () => {
    expect([4, 5, 6, 7, 14, 15, 4_000].map((failures) => waitMs(failures, 5))).toEqual([0, 1_000, 2_000, 4_000, 512_000, throttleRule.longestMs, throttleRule.longestMs]);
    await countTries(mara, 5);
    await expect(world.login(mara)).rejects.toMatchObject({ code: 'RATE_LIMITED', details: { retryAfterMs: 1_000 }, retry: true });
    world.clock.forward(1_000);
    expect(await guess(mara, 's')).toMatchObject(unauthenticated);
    await expect(world.login(mara)).rejects.toMatchObject({ details: { retryAfterMs: 2_000 } });
    world.clock.forward(2_000);
    await world.login(mara);
    expect(await guess(mara, 's')).toMatchObject(unauthenticated); // the count began anew
  });

  it('counts tries that come at once, and outlives a restart', async () => {
    const codes = (await Promise.all(Array.from({ length: 8 }, () => guess(mara, 's')))).map((error) => (error as { code: string }).code);
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(5);
    await world.database.close();
    world = await openAccounts(folder.path);
    await expect(world.login(mara)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('is slowed down by source over many accounts', async () => {
    const throttle = createSignInThrottle(world);
    for (let i = 0; i < throttleRule.freeBySource; i += 1) await throttle.attempt(`p${i}@x.example`, 'one place');
    await expect(throttle.attempt('another@x.example', 'one place')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await throttle.attempt('another@x.example', 'other place');
  });

  // Catches a path without the comparison: unknown accounts would be told by the time. Paired tries in turn, medians compared.
  it('takes the same time for an account that does not exist', async () => {
    const times: [number[], number[]] = [[], []];
    const timed = async (email: string): Promise<number> => { const start = performance.now(); await guess(email, email); return performance.now() - start; };
    for (let i = 0; i < 8; i += 1) {
      world.clock.forward(throttleRule.longestMs);
      times[0].push(await timed(mara));
      times[1].push(await timed('nobody@lindqvist.example'));
    }
    const [known = 0, unknown = 0] = times.map((list) => list.sort((a, b) => a - b)[4]);
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  }, 90_000);
});

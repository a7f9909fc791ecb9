import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSignInThrottle, throttleRule, waitMs } from '../../../main/features/accounts/sign-in-throttle';
import { emptyHolder } from '../../../main/trpc/context';
import { openAccounts, type AccountWorld } from '../../support/account-world';
import { temporaryFolder } from '../../support/open-app';

const [mara, ivo, nobody] = ['mara@lindqvist.example', 'ivo@lindqvist.example', 'nobody@lindqvist.example'];
const unauthenticated = { code: 'UNAUTHENTICATED' };

let folder: ReturnType<typeof temporaryFolder>;
let world: AccountWorld;
beforeEach(async () => { folder = temporaryFolder(); world = await openAccounts(folder.path); await world.register(mara); });
afterEach(async () => { await world.database.close(); folder.remove(); });

const guess = (email: string, source: string) => world.login(email, 'not the password', emptyHolder(source)).catch((error: { code: string; message: string; details: object }) => error);
const answer = async (email: string) => { const { code, message, details } = (await guess(email, email)) as { code: string; message: string; details: object }; return { code, message, details }; };
/** Counts tries without the work of a comparison. */
const countTries = async (email: string, tries: number) => { const throttle = createSignInThrottle(world); for (let i = 0; i < tries; i += 1) await throttle.attempt(email, email); };

it('guessing whether an account exists, from the answer', async () => {
  await world.register(ivo);
  await world.database.unit(() => world.database.writer().query('UPDATE accounts SET active = 0 WHERE email = ?', [ivo]));
  // Whoever knows the right password of an account that is off hears nothing else either.
  await expect(world.login(ivo)).rejects.toMatchObject({ code: 'UNAUTHENTICATED', details: { reason: 'credentials' } });
  await createSignInThrottle(world).succeeded(ivo, ivo);
  const emails = [mara, ivo, nobody, 'no address at all'];
  for (const email of emails) expect(await answer(email)).toEqual({ code: 'UNAUTHENTICATED', message: expect.any(String), details: { reason: 'credentials' } });
  for (const email of emails) await countTries(email, throttleRule.freeByAccount - 1);
  const slowed = await answer(mara);
  expect(slowed).toMatchObject({ code: 'RATE_LIMITED', details: { retryAfterMs: 1_000 } });
  for (const email of emails) expect(await answer(email)).toEqual(slowed);
});

it('guessing a password: each failure doubles the wait, up to a quarter of an hour and not for ever', async () => {
  expect([4, 5, 6, 7, 14, 15, 4_000].map((failures) => waitMs(failures, 5))).toEqual([0, 1_000, 2_000, 4_000, 512_000, throttleRule.longestMs, throttleRule.longestMs]);
  await countTries(mara, 5);
  await expect(world.login(mara)).rejects.toMatchObject({ code: 'RATE_LIMITED', details: { retryAfterMs: 1_000 }, retry: true }); // the right one as well
  world.clock.forward(1_000);
  expect(await guess(mara, 's')).toMatchObject(unauthenticated);
  await expect(world.login(mara)).rejects.toMatchObject({ details: { retryAfterMs: 2_000 } });
  world.clock.forward(2_000);
  await world.login(mara);
  expect(await guess(mara, 's')).toMatchObject(unauthenticated); // the count began anew
});

it('guessing for days: the person is kept out for a quarter of an hour at a time, and gets in after it', async () => {
  const throttle = createSignInThrottle(world);
  for (let i = 0; i < 40; i += 1) {
    await throttle.attempt(mara, `place ${i}`).catch(() => undefined);
    world.clock.forward(throttleRule.longestMs);
  }
  await world.login(mara);
});

it('guessing many at once, and over a restart', async () => {
  const codes = (await Promise.all(Array.from({ length: 8 }, () => guess(mara, 's')))).map((error) => (error as { code: string }).code);
  expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(5);
  await world.database.close();
  world = await openAccounts(folder.path);
  await expect(world.login(mara)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
});

it('guessing one password over many accounts', async () => {
  const throttle = createSignInThrottle(world);
  for (let i = 0; i < throttleRule.freeBySource; i += 1) await throttle.attempt(`p${i}@x.example`, 'one place');
  await expect(throttle.attempt('another@x.example', 'one place')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  await throttle.attempt('another@x.example', 'other place');
});

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
/** Processor time of this process with all its threads: what other programs take of the machine meanwhile is not in it. */
const workOf = async (email: string): Promise<number> => {
  const start = process.cpuUsage();
  await guess(email, email);
  const { user, system } = process.cpuUsage(start);
  return user + system;
};
/** The medians of tries in pairs, the two of a pair in turn the first. */
const compare = async (pairs: number): Promise<number> => {
  const [known, unknown]: [number[], number[]] = [[], []];
  for (let i = 0; i < pairs; i += 1) {
    world.clock.forward(throttleRule.longestMs);
    for (const first of i % 2 === 0 ? [true, false] : [false, true]) (first ? known : unknown).push(await workOf(first ? mara : nobody));
  }
  return median(unknown) / median(known);
};

it('guessing whether an account exists, from the time: medians of 60 paired tries are within 10 percent', async () => {
  const first = await compare(60);
  const ratio = Math.abs(first - 1) <= 0.1 ? first : await compare(120);
  expect(Math.abs(ratio - 1), `unknown takes ${ratio.toFixed(3)} of known`).toBeLessThanOrEqual(0.1);
}, 300_000);

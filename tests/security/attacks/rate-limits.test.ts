import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyHolder } from '../../../main/trpc/context';
import { t } from '../../../main/trpc/init';
import { callsPerMinute, createRateLimiter, type RateClass } from '../../../main/trpc/rate-limit';
import { openWindows, type Windows } from '../../support/windows';

let windows: Windows;
beforeEach(async () => { windows = await openWindows(); });
afterEach(() => windows.close());

const limited = (rate: RateClass) => ({ code: 'TOO_MANY_REQUESTS', cause: { code: 'RATE_LIMITED', retry: true, details: { class: rate, retryAfterMs: expect.any(Number) } } });
/** One call after the other. */
const repeat = async (count: number, call: (at: number) => Promise<unknown>): Promise<void> => { for (let at = 0; at < count; at += 1) await call(at); };
/** Refused by the shortest of reasons: nothing of bcrypt is done. */
const short = { email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: 'short' };

it('passwords and codes tried more than ten times a minute, from whatever window', async () => {
  await repeat(callsPerMinute.auth, async (at) => expect((await windows.from(at)).auth.register(short)).rejects.toMatchObject({ cause: { code: 'VALIDATION' } }));
  const refusal = await (await windows.from(99)).auth.register(short).catch((error: { cause: { details: { retryAfterMs: number } } }) => error);
  expect(refusal).toMatchObject(limited('auth'));
  const { retryAfterMs } = (refusal as { cause: { details: { retryAfterMs: number } } }).cause.details;
  expect(retryAfterMs).toBeGreaterThanOrEqual(1_000);
  expect(retryAfterMs).toBeLessThanOrEqual(60_000);
  await (await windows.from(99)).auth.status(); // another class goes on
});

it('agents set to work more than thirty times a minute', async () => {
  const { campaigns } = await windows.from(1);
  const id = '01890a5d-ac96-774b-bcce-b302099a8057';
  await repeat(callsPerMinute.agents, () => expect(campaigns.start({ id })).rejects.toMatchObject({ cause: { code: 'NOT_FOUND' } }));
  await expect(campaigns.start({ id })).rejects.toMatchObject(limited('agents'));
});

it('a program from outside that reads without end; the person at the window reads as fast as they like', async () => {
  const context = await windows.app.container.createContext(1);
  const limiter = createRateLimiter();
  const outside = (source: string) => t.createCallerFactory(windows.app.container.router)({ ...context, holder: emptyHolder(source), limits: { limiter, classes: ['auth', 'agents', 'read'] } });
  await repeat(callsPerMinute.read, () => outside('program').auth.status());
  await expect(outside('program').auth.status()).rejects.toMatchObject(limited('read'));
  await outside('another program').auth.status();
  await repeat(callsPerMinute.read + 1, async () => (await windows.from(1)).auth.status());
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestDelaySeconds } from '@shared/contracts/settings';
import { HostLanes, HostQueue } from './host-queue';

const queueOf = (delayMs: number, maxWaitMs = 60_000) => new HostQueue({ delayFor: () => delayMs, maxWaitMs, maxConcurrent: 3 });
const gate = (): { open: () => void; passed: Promise<void> } => {
  let open = (): void => {};
  const passed = new Promise<void>((done) => { open = done; });
  return { open, passed };
};

it('does not let the next in before the first is through when one between them gives up', async () => {
  const queue = queueOf(0);
  const first = gate();
  const ran: string[] = [];
  const control = new AbortController();
  const running = queue.run('h', async () => { await first.passed; ran.push('first'); });
  const gaveUp = queue.run('h', () => Promise.resolve(ran.push('never')), control.signal);
  const last = queue.run('h', () => Promise.resolve(ran.push('last')));
  control.abort();
  await expect(gaveUp).rejects.toMatchObject({ code: 'CANCELLED' });
  first.open();
  await Promise.all([running, last]);
  expect(ran).toEqual(['first', 'last']);
});

it('refuses a wait that is too long instead of sitting it out, and doubles the pause with each refusal', async () => {
  const queue = queueOf(100, 1000);
  expect([queue.backOff('h', null), queue.backOff('h', null), queue.backOff('h', 5000)]).toEqual([200, 400, 5000]);
  await expect(queue.run('h', () => Promise.resolve())).rejects.toMatchObject({ code: 'RATE_LIMITED', retry: true });
  queue.recover('h');
  expect(queue.backOff('h', null)).toBe(200);
});

it('goes on after a request that fails', async () => {
  const queue = queueOf(0);
  await expect(queue.run('h', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(await queue.run('h', () => Promise.resolve('y'))).toBe('y');
});

it('never runs two of a host at once nor more than the limit over all, whoever gives up', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ host: fc.constantFrom('a', 'b', 'c', 'd', 'e'), abort: fc.boolean() }), { maxLength: 25 }), async (jobs) => {
    const queue = queueOf(0);
    const open: string[] = [];
    const results = await Promise.allSettled(jobs.map(({ host, abort }) => {
      const control = new AbortController();
      const job = queue.run(host, async () => {
        expect(open).not.toContain(host);
        open.push(host);
        expect(open.length).toBeLessThanOrEqual(3);
        await new Promise((done) => setImmediate(done));
        open.splice(open.indexOf(host), 1);
      }, control.signal);
      if (abort) setImmediate(() => control.abort());
      return job;
    }));
    for (const [index, result] of results.entries()) {
      if (result.status === 'rejected') expect([jobs[index]?.abort, (result.reason as { code?: string }).code]).toEqual([true, 'CANCELLED']);
    }
    expect(open).toEqual([]);
  }), { numRuns: 60 });
});

it('forgets a host when its pause can be no longer than it was left alone, not one that is asked, refused lately, must be left alone or has a Crawl-delay', async () => {
  const start = Date.parse('2026-11-26T08:00:00Z');
  let now = start;
  const lanes = new HostLanes(() => now);
  const queue = new HostQueue({ delayFor: () => 0, maxWaitMs: 1_000, maxConcurrent: 4 }, lanes);
  let release = (): void => {};
  const held = new Promise<void>((done) => { release = done; });
  const inHand = queue.run('busy.example', () => held);
  lanes.of('old.example').endedAt = start;
  Object.assign(lanes.of('refused.example'), { endedAt: start, refusals: 2, notBefore: start + 30 * 60_000 });
  Object.assign(lanes.of('asked-to-wait.example'), { endedAt: start, notBefore: start + 3 * 3_600_000 });
  lanes.of('slow.example').endedAt = start;
  queue.lengthenDelay('slow.example', 60_000);
  const keptAfter = (minutes: number): string[] => {
    now = start + minutes * 60_000;
    lanes.of(`new-${minutes}.example`).endedAt = now; // whoever is new has the others looked through
    return ['busy', 'old', 'refused', 'asked-to-wait', 'slow'].filter((name) => lanes.has(`${name}.example`));
  };
  const longest = longestDelaySeconds / 60;
  expect(keptAfter(longest)).toEqual(['busy', 'old', 'refused', 'asked-to-wait', 'slow']);
  expect(keptAfter(longest + 1)).toEqual(['busy', 'refused', 'asked-to-wait', 'slow']);
  expect(keptAfter(89)).toEqual(['busy', 'refused', 'asked-to-wait', 'slow']);
  expect(keptAfter(92)).toEqual(['busy', 'asked-to-wait', 'slow']);
  expect(keptAfter(4 * 60)).toEqual(['busy', 'slow']);
  expect(keptAfter(25 * 60)).toEqual(['busy']);
  release();
  await inHand;
});

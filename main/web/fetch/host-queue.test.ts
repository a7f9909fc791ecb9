import fc from 'fast-check';
import { expect, it } from 'vitest';
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

it('forgets a host that was left alone for an hour, not one that is asked, must be left alone or has a Crawl-delay', async () => {
  let now = Date.parse('2026-11-26T08:00:00Z');
  const lanes = new HostLanes(() => now);
  const queue = new HostQueue({ delayFor: () => 0, maxWaitMs: 1_000, maxConcurrent: 4 }, lanes);
  let release = (): void => {};
  const held = new Promise<void>((done) => { release = done; });
  const inHand = queue.run('busy.example', () => held);
  lanes.of('old.example').endedAt = now;
  Object.assign(lanes.of('refused.example'), { endedAt: now, notBefore: now + 3 * 3_600_000 });
  lanes.of('slow.example').endedAt = now;
  queue.lengthenDelay('slow.example', 60_000);
  now += 2 * 3_600_000;
  lanes.of('new.example');
  const kept = (host: string): boolean => { const before = lanes.size; lanes.of(host); return lanes.size === before; };
  expect(['busy.example', 'refused.example', 'slow.example', 'new.example'].filter((host) => !kept(host))).toEqual([]);
  expect(kept('old.example')).toBe(false);
  release();
  await inHand;
});

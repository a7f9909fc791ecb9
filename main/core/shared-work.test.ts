import { expect, it } from 'vitest';
import { createSharedWork } from './shared-work';

it('is done once for all that ask while it goes on, and anew for who asks later', async () => {
  const shared = createSharedWork<number>();
  let done = 0;
  const work = async (): Promise<number> => { await Promise.resolve(); return (done += 1); };
  const signal = new AbortController().signal;
  expect(await Promise.all([shared('a', signal, work), shared('a', signal, work), shared('b', signal, work)])).toEqual([1, 1, 2]);
  expect(await shared('a', signal, work)).toBe(3);
});

it('is cut short when the last who waits has gone, not before; who asks then begins anew', async () => {
  const shared = createSharedWork<string>();
  const cut: string[] = [];
  const hanging = (name: string) => (signal: AbortSignal): Promise<string> => new Promise((_done, fail) => signal.addEventListener('abort', () => { cut.push(name); fail(new Error('cut')); }));
  const [one, two] = [new AbortController(), new AbortController()];
  const [first, second] = [shared('a', one.signal, hanging('first')), shared('a', two.signal, hanging('never begun'))];
  one.abort();
  await expect(first).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(cut).toEqual([]);
  two.abort();
  await expect(second).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(cut).toEqual(['first']);
  expect(await shared('a', new AbortController().signal, async () => 'anew')).toBe('anew');
});

it('tells everybody of its failure', async () => {
  const shared = createSharedWork<string>();
  const signal = new AbortController().signal;
  const failing = async (): Promise<string> => { throw new Error('no'); };
  await Promise.all([expect(shared('a', signal, failing)).rejects.toThrow('no'), expect(shared('a', signal, failing)).rejects.toThrow('no')]);
});

import { expect, it } from 'vitest';
import { Turns } from './turns';

const held = () => {
  let end = (): void => undefined;
  const work = new Promise<void>((done) => { end = done; });
  return { work: () => work, end: () => end() };
};
const never = new AbortController().signal;

it('lets so many work, the others in their order, also when one fails', async () => {
  const turns = new Turns(1);
  const order: string[] = [];
  const first = held();
  const one = turns.take(first.work, { signal: never, onWait: () => order.push('first waits') });
  const two = turns.take(async () => { order.push('second'); throw new Error('no'); }, { signal: never, onWait: () => order.push('second waits') });
  const three = turns.take(async () => void order.push('third'), { signal: never });
  await Promise.resolve();
  expect(order).toEqual(['second waits']);
  first.end();
  await expect(two).rejects.toThrow('no');
  await Promise.all([one, three]);
  expect(order).toEqual(['second waits', 'second', 'third']);
});

it('gives the place of whoever leaves the line to nobody, and the one of whoever ends to the next', async () => {
  const turns = new Turns(1);
  const [first, leaving] = [held(), new AbortController()];
  const one = turns.take(first.work, { signal: never });
  const gone = turns.take(async () => 'never', { signal: leaving.signal });
  leaving.abort();
  await expect(gone).rejects.toMatchObject({ code: 'CANCELLED' });
  first.end();
  await one;
  expect(await turns.take(async () => 'at once', { signal: never, onWait: () => expect.fail('nobody is before it') })).toBe('at once');
});

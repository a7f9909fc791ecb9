import { expect, it } from 'vitest';
import { told } from './told';

const all = async <T>(events: AsyncIterable<T>): Promise<T[]> => { const heard: T[] = []; for await (const event of events) heard.push(event); return heard; };
const signal = new AbortController().signal;

it('tells everything in order, also what is told at once and right before the end', async () => {
  expect(await all(told<number>(async (tell) => { tell(1); tell(2); await Promise.resolve(); tell(3); }, signal))).toEqual([1, 2, 3]);
});

it('throws what the work throws, after what it told', async () => {
  const heard: number[] = [];
  await expect((async () => { for await (const one of told<number>(async (tell) => { tell(1); throw new Error('no'); }, signal)) heard.push(one); })()).rejects.toThrow('no');
  expect(heard).toEqual([1]);
});

it('lets the work know when nobody listens any more', async () => {
  let left = false;
  for await (const _one of told<number>((tell, gone) => new Promise((done) => { gone.addEventListener('abort', () => { left = true; done(); }); tell(1); }), signal)) break;
  expect(left).toBe(true);
});

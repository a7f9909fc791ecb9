import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppEvent, EventMessage } from '@shared/events';
import { createBufferedEventFeed } from './buffered-event-feed';
import { createEventBus } from './event-bus';

const taskId = '018f0000-0000-7000-8000-000000000001';
const progressed = (done: number): AppEvent => ({ type: 'task.progressed', taskId, campaignId: null, done, total: 100 });
const changed: AppEvent = { type: 'settings.changed' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const take = async (messages: AsyncIterator<EventMessage>, count: number): Promise<EventMessage[]> => {
  const taken: EventMessage[] = [];
  while (taken.length < count) {
    const { value, done } = await messages.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
};
const start = (options: { bufferSize?: number; maxWaiting?: number } = {}) => {
  const bus = createEventBus();
  const feed = createBufferedEventFeed(bus, { session: 's1', ...options });
  const listen = (lastEventId: string | null, wants?: (event: AppEvent) => boolean) => {
    const abort = new AbortController();
    return { abort, messages: feed.subscribe({ lastEventId, signal: abort.signal, ...(wants ? { wants } : {}) })[Symbol.asyncIterator]() };
  };
  return { bus, feed, listen };
};

it('continues after the last id a client saw, without a gap or a repeat', async () => {
  const { bus, listen } = start();
  for (let i = 0; i < 5; i += 1) bus.publish(changed);
  const { messages } = listen('s1-2');
  expect((await take(messages, 3)).map(({ id }) => id)).toEqual(['s1-3', 's1-4', 's1-5']);
});

it('says reset when the id is older than the buffer, newer than anything, or of another process', async () => {
  const { bus, listen } = start({ bufferSize: 3 });
  for (let i = 0; i < 10; i += 1) bus.publish(changed);
  for (const id of ['s1-2', 's1-99', 's0-9', 'nonsense']) {
    expect(await take(listen(id).messages, 1)).toEqual([{ id: 's1-10', reset: true }]);
  }
  expect((await take(listen('s1-7').messages, 3)).map(({ id }) => id)).toEqual(['s1-8', 's1-9', 's1-10']);
});

it('tells a listener that is too slow to refetch instead of growing', async () => {
  const { bus, listen } = start({ maxWaiting: 5 });
  const { messages } = listen(null);
  const first = messages.next();
  bus.publish(changed);
  await first;
  for (let i = 0; i < 6; i += 1) bus.publish(changed);
  expect(await take(messages, 1)).toEqual([{ id: 's1-7', reset: true }]);
});

it('lets progress through four times a second and never after the end', async () => {
  const { bus, listen } = start();
  const { messages } = listen(null);
  const all = take(messages, 99);
  await Promise.resolve();
  for (let i = 1; i <= 50; i += 1) { bus.publish(progressed(i)); vi.advanceTimersByTime(10); }
  bus.publish({ type: 'task.finished', taskId, campaignId: null });
  vi.advanceTimersByTime(1_000);
  for (let i = 0; i < 99; i += 1) bus.publish(changed);
  const events = (await all).map((message) => ('event' in message ? message.event.type : 'reset'));
  expect(events.filter((type) => type === 'task.progressed').length).toBeLessThanOrEqual(3);
  expect(events.indexOf('task.finished')).toBe(events.lastIndexOf('task.progressed') + 1);
});

it('ends when its signal aborts, also while it waits', async () => {
  const { listen } = start();
  const { messages, abort } = listen(null);
  const waiting = messages.next();
  await Promise.resolve();
  abort.abort();
  expect((await waiting).done).toBe(true);
});

it('continues after a night on which the laptop slept: the buffer forgets by count, never by time', async () => {
  const { bus, listen } = start({ bufferSize: 10 });
  for (let i = 0; i < 3; i += 1) bus.publish(changed);
  vi.advanceTimersByTime(14 * 3_600_000);
  for (let i = 0; i < 10; i += 1) bus.publish(changed);
  expect((await take(listen('s1-3').messages, 10)).map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, at) => `s1-${at + 4}`));
  expect(await take(listen('s1-2').messages, 1)).toEqual([{ id: 's1-13', reset: true }]);
});

it('keeps only what a listener wants, so that a burst of something else does not make it refetch', async () => {
  const { bus, listen } = start({ maxWaiting: 5 });
  const { messages } = listen(null, (event) => event.type === 'settings.changed');
  const first = messages.next();
  for (let i = 0; i < 50; i += 1) bus.publish({ type: 'task.finished', taskId, campaignId: null });
  bus.publish(changed);
  expect((await first).value).toMatchObject({ event: changed });
  expect(await take(listen('s1-0', (event) => event.type === 'settings.changed').messages, 1)).toMatchObject([{ id: 's1-51' }]);
});

it('forgets a thousand pages that came and went, whether they waited or were in the middle of reading', async () => {
  const { bus, feed, listen } = start();
  for (let page = 0; page < 1_000; page += 1) {
    const { abort, messages } = listen(null);
    const next = messages.next();
    if (page % 2 === 0) bus.publish(changed);
    if (page % 2 === 0) await next;
    abort.abort();
    // A page that waited is told of the end; one that was reading is let go of by its reader.
    expect(page % 2 === 0 ? (await messages.return?.())?.done : (await next).done).toBe(true);
    expect(feed.listening).toBe(0);
  }
});

import { initTRPC, tracked } from '@trpc/server';
import superjson from 'superjson';
import { describe, expect, it } from 'vitest';
import { adaptRouter } from './trpc-procedures';

const t = initTRPC.context<object>().create({ transformer: superjson });
const router = t.router({
  inner: t.router({ slow: t.procedure.query(({ signal }) => new Promise<string>((resolve) => signal?.addEventListener('abort', () => resolve('aborted')))) }),
  events: t.procedure.subscription(async function* () {
    yield tracked('7', { seen: true });
    yield 'plain';
  }),
});

type Procedures = Record<string, (options: object) => Promise<unknown>>;
const call = (adapted: typeof router, path: string, ctx: object, type: string) =>
  (adapted._def as unknown as { procedures: Procedures }).procedures[path]?.({ ctx, path, type, getRawInput: async () => undefined, signal: new AbortController().signal });

describe('the router as trpc-electron sees it', () => {
  it('would catch an aborted query that goes on in main', async () => {
    const context = {};
    const controller = new AbortController();
    const answer = call(adaptRouter(router, (given) => (given === context ? controller.signal : undefined)), 'inner.slow', context, 'query');
    controller.abort();
    expect(await answer).toBe('aborted');
  });

  it('would catch tracked events that arrive as something that can not be sent (a symbol) or lose their id', async () => {
    const events = (await call(adaptRouter(router, () => undefined), 'events', {}, 'subscription')) as AsyncIterable<unknown>;
    const seen: unknown[] = [];
    for await (const event of events) seen.push(event);
    expect(seen).toEqual([{ id: '7', data: { seen: true } }, 'plain']);
  });

  it('would catch an input that can not be read and hangs the caller', () => {
    const { _config } = adaptRouter(router, () => undefined)._def as unknown as { _config: { transformer: { input: { deserialize(value: unknown): unknown } } } };
    expect(_config.transformer.input.deserialize({ json: 1, meta: { values: 'broken' } })).toBeUndefined();
    expect(_config.transformer.input.deserialize(superjson.serialize({ a: new Date(0) }))).toEqual({ a: new Date(0) });
  });
});

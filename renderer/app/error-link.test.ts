import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import { initTRPC } from '@trpc/server';
import { ipcLink } from 'electron-trpc/renderer';
import superjson from 'superjson';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorLink } from './error-link';

const t = initTRPC.create({ transformer: superjson });
const _router = t.router({ fail: t.procedure.query(() => 'x'), wait: t.procedure.query(() => 'x') });
type Router = typeof _router;

/** The preload's bridge with a main behind it that fails one procedure and never answers the other. */
const bridge = () => {
  const sent: [string, number][] = [];
  let listener: (id: number, answer: string) => void = () => undefined;
  return {
    sent,
    onAnswer: (heard: typeof listener) => { listener = heard; },
    send: (method: string, id: number, operation: string | null) => {
      sent.push([method, id]);
      if (operation === null || (JSON.parse(operation) as { path: string }).path !== 'fail') return;
      const shape = { message: 'robots.txt says no', code: -32603, data: { code: 'ROBOTS_DENIED', details: { host: 'a.example' }, retry: false, traceId: 't' } };
      queueMicrotask(() => listener(id, JSON.stringify({ error: superjson.serialize(shape) })));
    },
  };
};

const client = () => createTRPCClient<Router>({ links: [errorLink as TRPCLink<Router>, ipcLink<Router>({ transformer: superjson })] });

describe('the link before the IPC link', () => {
  let main: ReturnType<typeof bridge>;
  beforeEach(() => {
    main = bridge();
    Object.assign(globalThis, { kpBridge: main });
  });
  afterEach(() => {
    for (const name of ['kpBridge', 'electronTRPC']) Reflect.deleteProperty(globalThis, name);
  });

  it('would catch an error that reaches the screen without its code', async () => {
    const error: unknown = await client().fail.query().catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(TRPCClientError);
    expect(error).toMatchObject({ message: 'robots.txt says no', data: { code: 'ROBOTS_DENIED', details: { host: 'a.example' } } });
    expect(main.sent).toHaveLength(1);
  });

  it('would catch an aborted query that hangs here or goes on in main', async () => {
    const controller = new AbortController();
    const answer = client().wait.query(undefined, { signal: controller.signal }).catch((cause: unknown) => cause);
    controller.abort();
    expect(await answer).toMatchObject({ cause: { name: 'AbortError' } });
    expect(main.sent).toEqual([['request', 1], ['request.cancel', 1]]);
  });

  it('would catch a query that was aborted before it began and waits for ever', async () => {
    await expect(client().wait.query(undefined, { signal: AbortSignal.abort() })).rejects.toMatchObject({ cause: { name: 'AbortError' } });
  });
});

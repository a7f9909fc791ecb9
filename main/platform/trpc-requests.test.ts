import { describe, expect, it } from 'vitest';
import { OpenRequests, readMessage } from './trpc-requests';

describe('messages of the bridge', () => {
  const operation = { id: '12-34:1', type: 'query', path: 'system.info', input: undefined };

  it.each([
    null,
    'request',
    { method: 'request' },
    { method: 'request', operation: { ...operation, id: 1 } },
    { method: 'request', operation: { ...operation, id: '1' } },
    { method: 'request', operation: { ...operation, type: 'delete' } },
    { method: 'request', operation: { ...operation, path: ['system', 'info'] } },
    { method: 'subscription.stop', id: 1 },
    { method: 'request.cancel' },
    { method: 'eval', operation },
  ])('would catch a malformed message that reaches tRPC: %j', (message) => {
    expect(readMessage(message)).toBeNull();
  });

  it('would catch a context, a signal or anything else that a page smuggles beside an operation', () => {
    expect(readMessage({ method: 'request', operation: { ...operation, ctx: { account: 'admin' } }, extra: 1 })).toEqual({ method: 'request', operation });
  });
});

describe('open requests', () => {
  it('would catch a reload that ends what the new page has just asked for', () => {
    const requests = new OpenRequests();
    const old = requests.start(1, '11-1:1', true);
    const leaving = requests.pages(1);
    const fresh = requests.start(1, '22-2:1', true);
    requests.abortPages(1, leaving);
    expect([old.aborted, fresh.aborted, requests.size]).toEqual([true, false, 1]);
  });

  it('would catch a leak: answered queries and ended subscriptions are forgotten, running subscriptions are not', () => {
    const requests = new OpenRequests();
    requests.start(1, '11-1:1', false);
    const signal = requests.start(1, '11-1:2', true);
    requests.answered(1, '11-1:1', false);
    requests.answered(1, '11-1:2', false);
    expect([requests.size, signal.aborted]).toEqual([1, false]);
    requests.answered(1, '11-1:2', true);
    expect([requests.size, signal.aborted]).toEqual([0, false]);
  });

  it('would catch a closed window whose work goes on', () => {
    const requests = new OpenRequests();
    const signals = [requests.start(1, '11-1:1', false), requests.start(1, '22-1:1', true)];
    const other = requests.start(2, '33-1:1', true);
    requests.abortPages(1);
    expect([signals.every(({ aborted }) => aborted), other.aborted]).toEqual([true, false]);
  });
});

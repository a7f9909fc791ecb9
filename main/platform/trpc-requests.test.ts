import { describe, expect, it } from 'vitest';
import { OpenRequests, readMessage } from './trpc-requests';

describe('messages of the bridge', () => {
  const id = '12-34:1';
  const operation = { type: 'query', path: 'system.info' };
  const text = JSON.stringify(operation);

  it.each<[unknown, unknown, unknown]>([
    [null, null, null],
    ['request', id, null],
    ['request', id, operation],
    ['request', id, '{'],
    ['request', id, 'null'],
    ['request', 1, text],
    ['request', '1', text],
    ['request', '12-34:1 ', text],
    ['request', id, JSON.stringify({ ...operation, type: 'delete' })],
    ['request', id, JSON.stringify({ ...operation, path: ['system', 'info'] })],
    ['subscription.stop', 1, null],
    ['request.cancel', undefined, null],
    ['eval', id, text],
  ])('would catch a malformed message that reaches tRPC: %j %j %j', (...message) => {
    expect(readMessage(...message)).toBeNull();
  });

  it('would catch a context, a signal or anything else that a page smuggles beside an operation', () => {
    const smuggled = JSON.stringify({ ...operation, id: '1-1:9', ctx: { account: 'admin' }, signal: {} });
    expect(readMessage('request', id, smuggled)).toEqual({ method: 'request', operation: { ...operation, id, input: undefined } });
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

  it('would catch a leak over 1,000 reloads: each page leaves a query and a subscription open', () => {
    const requests = new OpenRequests();
    const signals: AbortSignal[] = [];
    for (let load = 1; load <= 1_000; load += 1) {
      const leaving = requests.pages(1);
      signals.push(requests.start(1, `${load}-7:1`, true), requests.start(1, `${load}-7:2`, false));
      requests.abortPages(1, leaving);
      expect(requests.size).toBe(2);
    }
    requests.abortPages(1);
    expect([requests.size, signals.every(({ aborted }) => aborted)]).toEqual([0, true]);
  });
});

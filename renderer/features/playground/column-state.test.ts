import { expect, it } from 'vitest';
import type { PlaygroundEngineDto } from '@shared/contracts/playground';
import { after, begun, ended, stepStates } from './column-state';

const engine: PlaygroundEngineDto = { model: null, provider: null, price: null, inUse: true };
const cost = { milliseconds: 1, engine: null, tokensIn: 0, tokensOut: 0, microDollars: null };

it('shows how far a column is, and that one that failed did not get further', () => {
  const column = begun('a', engine);
  expect(stepStates(column)).toEqual({ reading: 'now', analysing: 'open', writing: 'open', reviewing: 'open' });
  const waiting = after(column, { is: 'phase', phase: 'waiting' });
  expect(stepStates(waiting)).toEqual({ reading: 'done', analysing: 'done', writing: 'now', reviewing: 'open' });
  const failed = after(waiting, { is: 'failed', code: 'TIMEOUT', message: '', cost });
  expect(stepStates(failed)).toEqual({ reading: 'done', analysing: 'done', writing: 'open', reviewing: 'open' });
});

it('hears nothing after its end: a late word changes neither a result nor a cancellation', () => {
  const cancelled = ended(begun('a', engine), { is: 'cancelled' });
  expect(after(cancelled, { is: 'phase', phase: 'reviewing' })).toBe(cancelled);
  expect(ended(cancelled, { is: 'refused', error: null })).toBe(cancelled);
});

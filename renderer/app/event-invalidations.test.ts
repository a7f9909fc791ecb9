import { expect, it } from 'vitest';
import { eventTypes } from '@shared/events';
import { eventInvalidations } from './event-invalidations';

it('every event type makes at least one query stale, or a screen would show the past for ever', () => {
  for (const type of eventTypes) expect(eventInvalidations[type], type).not.toHaveLength(0);
  expect(Object.keys(eventInvalidations).sort()).toEqual([...eventTypes].sort());
});

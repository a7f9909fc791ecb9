import { expect, it } from 'vitest';
import { counted } from './counted';

it('would catch "Published 1 months ago"', () => {
  expect([counted(1, 'month'), counted(0, 'month'), counted(2, 'entry', 'entries')]).toEqual(['1 month', '0 months', '2 entries']);
});

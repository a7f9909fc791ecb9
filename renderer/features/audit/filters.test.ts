import { expect, it } from 'vitest';
import { filtersOf, initialFilters } from './filters';

it('takes the last day wholly in, or acts of that day would be missing', () => {
  const { from, to } = filtersOf({ ...initialFilters, from: '2026-02-28', to: '2026-02-28' });
  expect(new Date(to ?? '').getTime() - new Date(from ?? '').getTime()).toBe(86_400_000);
});

it('asks for nothing by what is empty or half typed', () => {
  expect(filtersOf({ ...initialFilters, from: '0002-01-01', to: 'x' })).toEqual({});
});

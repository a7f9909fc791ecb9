import { expect, it } from 'vitest';
import { withUtm } from './utm';

const utm = { source: 'blog comments', medium: 'comment', campaign: 'Spring & churn=1' };

it('adds what is filled in, escaped, and keeps query and fragment', () => {
  const made = new URL(withUtm('https://mara.example/notes?page=2#end', utm));
  expect(Object.fromEntries(made.searchParams)).toEqual({ page: '2', utm_source: 'blog comments', utm_medium: 'comment', utm_campaign: 'Spring & churn=1' });
  expect([made.hash, made.pathname]).toEqual(['#end', '/notes']);
  expect(withUtm('https://mara.example/', { source: 'kp', medium: '', campaign: '  ' })).toBe('https://mara.example/?utm_source=kp');
});

it('takes the place of what stood there, and leaves an address alone where nothing is filled in', () => {
  expect(withUtm('https://mara.example/?utm_source=old&a=1', { source: 'new', medium: '', campaign: '' })).toBe('https://mara.example/?utm_source=new&a=1');
  expect(withUtm('https://mara.example', null)).toBe('https://mara.example');
  expect(withUtm('https://mara.example', { source: '', medium: '', campaign: '' })).toBe('https://mara.example');
});

import { expect, it } from 'vitest';
import { hostOf, onNeverList } from './blog.rules';

it('takes one site for one whatever the protocol and www', () => {
  expect(['https://www.acme.test/a', 'http://acme.test/b', 'https://acme.test:8443/'].map(hostOf)).toEqual(['acme.test', 'acme.test', 'acme.test:8443']);
  expect(hostOf('file:///tmp/a.html')).toBe('saved-pages.local');
});

it('holds a host on the never list with what is under it, and nothing that only ends like it', () => {
  expect(onNeverList('https://blog.acme.test/post', ['acme.test'])).toBe('acme.test');
  expect(onNeverList('https://notacme.test/post', ['acme.test'])).toBeNull();
  expect(onNeverList('https://acme.test/people/ann/1', ['https://www.acme.test/people/ann'])).not.toBeNull();
  expect(onNeverList('https://acme.test/people/anna', ['acme.test/people/ann'])).toBeNull();
});

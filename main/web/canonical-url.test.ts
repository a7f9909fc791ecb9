import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl, urlKey } from './canonical-url';

describe('canonicalUrl', () => {
  it.each([
    ['HTTPS://Example.COM:443/A/?utm_source=x&b=1&fbclid=y#top', 'https://example.com/A/?b=1'],
    ['http://user:pw@example.com:80/a/./b/../c', 'http://example.com/a/c'],
    ['https://www.example.com/p?replytocom=12#respond', 'https://www.example.com/p'],
    ['https://example.com/p/amp/', 'https://example.com/p/'],
    ['https://example.com/p/amp?x=1', 'https://example.com/p?x=1'],
    ['https://example.com/p.amp.html', 'https://example.com/p.html'],
    ['https://example-com.cdn.ampproject.org/c/s/example.com/p/', 'https://example.com/p/'],
    ['https://www.google.com/amp/s/example.com/p/amp/', 'https://example.com/p/'],
    ['https://example.com/amplifier?amp=loud', 'https://example.com/amplifier?amp=loud'],
    ['https://example.com/%7ebob/%e3%83%84/a%2fb', 'https://example.com/~bob/%E3%83%84/a%2Fb'],
    ['https://example.com//a///b', 'https://example.com/a/b'],
    ['https://example.com/?share=twitter&nb=1', 'https://example.com/'],
    ['https://example.com/?share=mine', 'https://example.com/?share=mine'],
    ['https://example.com./x', 'https://example.com/x'],
    ['https://example.com/#!/post/1', 'https://example.com/#!/post/1'],
    ['file:///tmp/a.html#x', 'file:///tmp/a.html#x'],
    ['not an address', 'not an address'],
  ])('%s', (address, expected) => {
    expect(canonicalUrl(address)).toBe(expected);
  });
});

describe('urlKey', () => {
  it.each([
    ['http://example.com/a/', 'https://example.com/a'], ['https://example.com', 'https://example.com/index.html'], ['https://example.com/?b=2&a=1', 'https://example.com/?a=1&b=2'],
  ])('%s is %s', (one, other) => {
    expect(urlKey(one)).toBe(urlKey(other));
  });
  it.each([
    ['https://www.example.com/a', 'https://example.com/a'], ['https://example.com/a', 'https://example.com/A'], ['https://example.com/?p=1', 'https://example.com/?p=2'],
    ['https://example.com/a', 'https://example.com:8443/a'],
  ])('%s is not %s', (one, other) => {
    expect(urlKey(one)).not.toBe(urlKey(other));
  });
});

describe('properties', () => {
  const piece = fc.constantFrom('a', 'B', 'amp', 'index.html', '%7e', '%2F', '.', '..', '', 'x y', '\u00e9', 'p.amp.html', '%');
  const query = fc.array(fc.constantFrom('utm_source=x', 'a=1', 'b=%7E', 'amp=1', 'share=twitter', 'c', '=', 'ref=z'), { maxLength: 5 });
  const address = fc.tuple(fc.constantFrom('http', 'https'), fc.constantFrom('example.com', 'WWW.Example.com', 'example.com:443', 'example.com.'), fc.array(piece, { maxLength: 6 }), query, fc.constantFrom('', '#x', '#!/y'))
    .map(([scheme, host, path, parts, hash]) => `${scheme}://${host}/${path.join('/')}?${parts.join('&')}${hash}`);

  it.each(['http://example.com/amp/amp?', 'http://example.com/p.amp.html/amp', 'http://example.com/amp'])('would catch marks of AMP that need a second pass: %s', (found) => {
    expect(canonicalUrl(canonicalUrl(found))).toBe(canonicalUrl(found));
  });

  it('is settled after one pass, and keeps its key', () => {
    fc.assert(fc.property(address, (text) => {
      const once = canonicalUrl(text);
      expect(canonicalUrl(once)).toBe(once);
      expect(urlKey(once)).toBe(urlKey(text));
    }), { numRuns: 500 });
  });

  it('never depends on tracking parameters, wherever they stand', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a=1', 'b=2', 'c'), { maxLength: 4 }), fc.nat(4), (parts, at) => {
      const tracked = [...parts.slice(0, at), 'utm_medium=feed', ...parts.slice(at)];
      expect(canonicalUrl(`https://example.com/x?${tracked.join('&')}`)).toBe(canonicalUrl(`https://example.com/x?${parts.join('&')}`));
    }));
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })), (text) => void [canonicalUrl(text), urlKey(text)]));
  });
});

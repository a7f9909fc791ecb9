import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readFeed } from './read-feed';

const feed = (text: string, url: string | null = null) => readFeed(Buffer.from(text), { url });
const item = (inner: string): string => `<rss version="2.0"><channel><title>Site</title><link>https://a.example/</link><item>${inner}</item></channel></rss>`;
const first = (text: string, url: string | null = null) => feed(text, url).entries[0];

describe('readFeed', () => {
  it('reads RSS 2.0 with markup and references in the title', () => {
    expect(first(item('<title>Tea &amp;amp; &lt;em&gt;cake&lt;/em&gt; caf&eacute;</title><link>https://a.example/tea</link><guid isPermaLink="false">7</guid><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate><description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>'))).toEqual({
      title: 'Tea & cake caf\u00e9', url: 'https://a.example/tea', date: '2004-01-01T19:48:21Z', id: '7', snippet: 'One. Two.',
    });
  });

  it('keeps a title that speaks of a tag', () => {
    expect(first(item('<title>When to use &lt;dialog&gt; and &lt;my-tag&gt;</title>'))?.title).toBe('When to use <dialog> and <my-tag>');
  });

  it('reads Atom 1.0 with xml:base, an alternate link and an entry source that must not win', () => {
    const entry = first('<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/x/"><title>F</title><entry xml:base="y/"><source><title>Wrong</title><id>wrong</id></source><link rel="edit" href="edit"/><link href="post#c"/><title type="html">A &lt;b>B&lt;/b></title><id>tag:b,1</id><updated>2020-01-02T03:04:05+02:00</updated></entry></feed>');
    expect(entry).toMatchObject({ title: 'A B', url: 'https://b.example/x/y/post#c', id: 'tag:b,1', date: '2020-01-02T01:04:05Z' });
  });

  it('reads RDF, CDF and prefixed Atom', () => {
    expect(first('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>C</title></channel><item rdf:about="https://c.example/1"><title>T</title><dc:date>2003-12-31</dc:date></item></rdf:RDF>'))
      .toMatchObject({ title: 'T', url: 'https://c.example/1', date: '2003-12-31' });
    expect(first('<CHANNEL><ITEM HREF="https://d.example/1"><TITLE>Up</TITLE></ITEM></CHANNEL>')).toMatchObject({ title: 'Up', url: 'https://d.example/1' });
    expect(first('<q:feed xmlns:q="http://www.w3.org/2005/Atom"><q:entry><q:title>P</q:title><x:title xmlns:x="urn:other">No</x:title></q:entry></q:feed>')?.title).toBe('P');
  });

  it('resolves relative addresses against the feed, then against what a file says of itself', () => {
    expect(first(item('<link>/p/1</link>'), 'https://e.example/feed.xml')?.url).toBe('https://e.example/p/1');
    expect(first(item('<link>/p/1</link>'))?.url).toBe('https://a.example/p/1');
  });

  it('salvages whole entries of a feed that was cut off, and not the half one', () => {
    const cut = item('<title>Whole</title><link>https://a.example/1</link>').replace('</channel></rss>', '<item><title>Half</title><link>https://a.exam');
    expect(feed(cut).entries.map((e) => e.title)).toEqual(['Whole']);
  });

  it('reads through bare ampersands, unclosed elements, undeclared prefixes and stray control characters', () => {
    const broken = item('<title>R&D \u0001 news</title><link>https://a.example/?a=1&b=2</link><dc:creator>x<media:thumbnail>').replace('</item>', '');
    expect(feed(broken).entries[0]).toMatchObject({ url: 'https://a.example/?a=1&b=2' });
  });

  it('reads JSON Feed with a number as id and a relative address', () => {
    const json = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'J', home_page_url: 'https://j.example/', items: [{ id: 5, url: '/5', title: 'Five', content_html: '<p>Hi</p>', date_published: '2020-01-01T00:00:00Z' }, 'junk'] });
    expect(feed(json).entries).toEqual([{ id: '5', url: 'https://j.example/5', title: 'Five', snippet: 'Hi', date: '2020-01-01T00:00:00Z' }]);
  });

  it('decodes before it parses', () => {
    const text = '<?xml version="1.0" encoding="windows-1251"?>' + item('<title>\u041f\u0440\u0438\u0432\u0435\u0442</title>');
    expect(readFeed(iconv.encode(text, 'win1251')).entries[0]?.title).toBe('\u041f\u0440\u0438\u0432\u0435\u0442');
    expect(readFeed(iconv.encode(item('<title>\u041f</title>'), 'utf-32be', { addBOM: true })).entries[0]?.title).toBe('\u041f');
  });

  it('expands no declared entity, so that a billion laughs stay a few bytes', () => {
    const laughs = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>${item('<title>&c; &x;</title>')}`;
    expect(first(laughs)?.title?.length).toBeLessThan(20);
  });

  it('survives a hundred thousand nested elements, in linear time', () => {
    const start = performance.now();
    expect(feed(item(`<title>Deep</title>${'<a>'.repeat(100_000)}`)).entries[0]?.title).toBe('Deep');
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it.each([
    ['', 'EMPTY'], ['   ', 'EMPTY'], ['<!doctype html><html><body><p>Hi</p></body></html>', 'PARSE'], ['{"a":1}', 'PARSE'], ['plain words', 'PARSE'],
    ['\u0001\u0002\u0003\u0004\u0005\u0000\u0000 binary \u0000\u0006', 'UNSUPPORTED_CONTENT'],
  ])('says what is wrong with %j', (text, code) => {
    expect(() => feed(text)).toThrow(expect.objectContaining({ code }));
  });
});

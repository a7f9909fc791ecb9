import { expect, it } from 'vitest';
import { readPageHead } from './page-head';

it('reads what the head says, by any quotes and order, and the first real paragraphs', () => {
  const html = `<!-- <title>No</title> --><html><head><TITLE>Tea &amp; cake | Site</TITLE><meta content='Short words' name=description>
    <link href="/feed" type="application/atom+xml" rel="alternate"><link rel=canonical href=/a/?x=1&amp;y=2></head><body><nav><p>${'Menu words that are not the post, however long they may be. '.repeat(2)}</p></nav>
    <p>Hi.</p><p class=x>${'A real first paragraph with enough words to be one. '.repeat(2)}</p>`;
  expect(readPageHead(Buffer.from(html), 'https://a.example/p')).toEqual({
    canonical: 'https://a.example/a/?x=1&y=2', ogUrl: null, title: 'Tea & cake | Site', date: null, feeds: ['https://a.example/feed'],
    snippet: `Short words ${'A real first paragraph with enough words to be one. '.repeat(2).trim()}`,
  });
});

it.each(['<!--', '<nav', '<script', '<p', '<p>', '<meta ', '<link a="', '<title>', '<?', '<'])('is not slowed down by %j without end', (piece) => {
  const start = performance.now();
  readPageHead(Buffer.from(piece.repeat(128 * 1024 / piece.length)), null);
  expect(performance.now() - start).toBeLessThan(1500);
});

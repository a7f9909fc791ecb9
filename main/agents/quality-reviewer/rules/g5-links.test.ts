import { describe, expect, it } from 'vitest';
import { blocksOf, fixtureBrief, fixturePost, goodComment, quickReview } from '../review-fixture';

const link = { url: 'https://annlee.example/slow-tests', anchor: '' };
const withLink = { ...fixtureBrief, link };

describe('G5', () => {
  it.each(['https://annlee.example/slow-tests', 'www.annlee.example', 'annlee.example', '[unit tests](https://x.example.com)', '<a href="https://x.example.com">here</a>'])('allows no link by default: %s', async (address) => {
    const review = await quickReview(`${goodComment} More at ${address}`);
    expect(review.verdict).toBe('rejected');
    const [issue] = blocksOf(review, 'G5');
    expect(`${goodComment} More at ${address}`.slice(issue!.span!.start, issue!.span!.end)).toBe(address);
  });

  it('allows the campaign’s link once, in a resource comment, and no other', async () => {
    const once = `${goodComment} My own notes on it: ${link.url}`;
    expect(blocksOf(await quickReview(once, { brief: withLink, type: 'resource' }), 'G5')).toEqual([]);
    expect(blocksOf(await quickReview(`${once} and again ${link.url}`, { brief: withLink, type: 'resource' }), 'G5')).toHaveLength(1);
    expect(blocksOf(await quickReview(once, { brief: withLink, type: 'insight' }), 'G5')).toHaveLength(1);
    expect(blocksOf(await quickReview(`${once} and https://other.example.com`, { brief: withLink, type: 'resource' }), 'G5')).toHaveLength(1);
  });

  it('never lets a keyword be the text of the link', async () => {
    const anchored = (text: string): string => `${goodComment} My own notes: [${text}](${link.url})`;
    expect(blocksOf(await quickReview(anchored('Unit Tests'), { brief: withLink, type: 'resource' }), 'G5')).toHaveLength(1);
    expect(blocksOf(await quickReview(anchored('what made ours slow'), { brief: withLink, type: 'resource' }), 'G5')).toEqual([]);
  });

  it('does not take versions, file names or what the post itself names for links', async () => {
    const post = { ...fixturePost, text: `${fixturePost.text} We moved to socket.io last year.` };
    expect(blocksOf(await quickReview(`${goodComment} Did socket.io 2.0 or ASP.NET matter, e.g. in main.ts?`, { post }), 'G5')).toEqual([]);
  });
});

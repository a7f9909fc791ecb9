import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spamLikeness } from './spam';
import { spamModel } from './spam-weights.data';

const real = 'Your point about boundary tests fits what we saw: the mocks repeated the code, and every rename broke them. How do you keep the database ones fast?';

describe('spamLikeness', () => {
  it.each([
    'Check out my channel and subscribe!!!',
    'Great post, thanks for sharing! Keep up the good work.',
    'Nice article. I found <a href="http://cheap-pills.example">cheap pills</a> here.',
    'Earn $500 per day working from home, visit www.quick-cash.biz now',
    'We offer the best SEO services, contact me at seo@agency.example',
    'Hey guys, please sub to my channel and I will sub back',
  ])('ranks "%s" far above a real comment', (text) => {
    expect(spamLikeness(text).score).toBeGreaterThan(65);
    expect(spamLikeness(text).signals.length).toBeGreaterThan(0);
    expect(spamLikeness(real).score).toBeLessThan(25);
  });

  it('has no feature that speaks for a text: none of its weights is below 0', () => {
    for (const [name, weight] of Object.entries(spamModel.weights)) expect(weight, name).toBeGreaterThanOrEqual(0);
  });

  it('takes a large count with its separators for a number, and a telephone number for contact data', () => {
    expect(spamLikeness('It was read 2,126,521,750 times, which I still find hard to believe of a list.').signals).toEqual([]);
    expect(spamLikeness('Call +49 151 23456789 for more').signals.map(({ feature }) => feature)).toContain('contact');
  });

  it('takes a blog or shop that work is told of for no advertisement, and one that somebody is sent to for one', () => {
    for (const text of ['We moved comments on our blog to a moderated queue, and the good ones doubled once the spam was gone.', 'Half of the orders in our shop come in by telephone.', 'Since our site loads in half a second, fewer people leave it.']) expect(spamLikeness(text).score, text).toBeLessThan(25);
    for (const text of ['I wrote about this on my blog last week.', 'There is more on our website.', 'You will find all of it in my shop.', 'New parts every Friday on my channel.']) expect(spamLikeness(text).score, text).toBeGreaterThanOrEqual(50);
  });

  it('does not take the name of a product for a link', () => {
    expect(spamLikeness('Does the same hold for ASP.NET and for asp.net core routes?').score).toBeLessThan(25);
  });

  it('is no measure of length: the same remark said with more plain words scores alike', () => {
    const longer = `${real} ${'The rename broke them because each one knew the names of private parts. '.repeat(1)}We then moved the tests outward and deleted the rest.`;
    expect(Math.abs(spamLikeness(longer).score - spamLikeness(real).score)).toBeLessThan(6);
  });

  it('sees through full-width letters and stays between 0 and 100 on any text', () => {
    expect(spamLikeness('ｈｔｔｐ://ｗｗｗ.shop.example').signals[0]?.feature).toBe('link');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { score, signals } = spamLikeness(text);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      for (const { span } of signals) expect(span.end).toBeLessThanOrEqual(text.length);
    }), { numRuns: 200 });
  });
});

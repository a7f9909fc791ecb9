import { describe, expect, it } from 'vitest';
import { experienceClaim } from './first-person';
import { tagSentences } from './tagged-sentences';

const claims = async (text: string): Promise<boolean> => experienceClaim((await tagSentences(text))[0]!) !== null;

describe('experienceClaim', () => {
  it.each([
    'We cut our build time in half last year.', 'I have run a bakery since I left school.', 'In my experience this breaks within a month.',
    'Our customers complained about exactly that.', 'We limit pull requests to 200 lines.', 'I was burnt by this twice.', 'My team moved to it.', 'I used to work on that compiler.', 'We saw fewer bugs after it.', 'We kept both suites for a year.', 'I stopped using mocks.', 'I mentioned it to our customers twice.',
  ])('takes "%s" as an experience', async (text) => { expect(await claims(text)).toBe(true); });

  it.each([
    'I think the second point is the stronger one.', 'I would love to hear how it went.', 'I had not considered that angle.', 'I agree with the part about naming.',
    'We often forget the reader.', 'Your team wrote it twice.', 'As developers, we write too much code.', 'I wonder whether it holds for small teams.', 'Could we skip the cache here?', 'I read the part on caching twice.', 'I see your point about naming.', 'I take it that the cache was cold.', 'I favour the second option.', 'I mention it because you write about caches.',
  ])('does not take "%s" as one', async (text) => { expect(await claims(text)).toBe(false); });
});

import { describe, expect, it } from 'vitest';
import { blocksOf, goodComment, quickReview } from '../review-fixture';

const messages = async (text: string): Promise<string> => blocksOf(await quickReview(text), 'G8').map(({ message }) => message).join('\n');

describe('G8', () => {
  it('asks for a quote or a point that can be found in the post', async () => {
    expect(await messages('Shared fixtures couple tests that have nothing to do with each other.')).toMatch(/Nothing in it rests on the post/u);
    expect(await messages(goodComment)).toBe('');
    expect(await messages('The part about mocks that repeat what the class already says is what I would keep. Would you still mock the billing service?')).toBe('');
  });

  it('refuses a quote that is not in the post, and one that a reader wrote', async () => {
    expect(await messages(`${goodComment} As you say, "mocks are the root of all evil".`)).toMatch(/not in the post/u);
    expect(await messages('You write that "a test at the boundary survives a rewrite". Which of the boundary tests were too slow for you?')).toMatch(/not in the post/u);
    expect(await messages('You write that "a test at the boundary survives … what you promised to keep". Which of the boundary tests were too slow for you?')).toBe('');
    expect(await messages(`${goodComment} As you say, "Snapshot tests are the real villain here".`)).toMatch(/written by a reader/u);
  });

  it('refuses numbers, years and names that nobody gave', async () => {
    expect(await messages(`${goodComment} Would 70% of them be enough?`)).toMatch(/"70%"/u);
    expect(await messages(`${goodComment} Was that before 2019?`)).toMatch(/year "2019"/u);
    expect(await messages(`${goodComment} Would you say the same about Kubernetes?`)).toMatch(/"Kubernetes"/u);
    expect(await messages(`${goodComment} Did the 40 tests a week and the nine days convince Kim Doe?`)).toBe('');
  });

  it('refuses a claim that neither post nor talking point supports, not a view', async () => {
    expect(await messages(`${goodComment} Vegetarian restaurants lower the mortgage rates of rural landlords.`)).toMatch(/supports this/u);
    expect(await messages(`${goodComment} The article says that plumbers should earn a pension.`)).toMatch(/supports this/u);
    expect(await messages(`${goodComment} I suspect that the slow ones share their setup.`)).toBe('');
  });
});

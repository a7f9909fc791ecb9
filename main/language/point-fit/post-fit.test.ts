import { describe, expect, it } from 'vitest';
import { loadTagger } from '../tagging';
import { tellingWords, weighPoints } from './evidence';
import { postFitsOf, suitsFrom } from './post-fit';
import { tagWords } from '../tagged-words';

const tagger = await loadTagger();
const words = (text: string) => tellingWords(tagWords(tagger, text));
const flat = new Float32Array(4).fill(0.5);

const fitsOf = (title: string, sentences: readonly string[], points: readonly string[], best: readonly { evidence: number; meaning: number }[]): number[] => postFitsOf({
  sentences: sentences.map(words), title: words(title), titleVector: flat, points: weighPoints(points.map(words), []), pointVectors: points.map(() => flat), best,
});

describe('fit of a talking point to a post', () => {
  const rats = 'I keep rats away from the compost heap with a sheet of wire mesh.';
  const bikes = 'Studded tyres make the bike slower, but I have not fallen on ice.';
  const heap = ['Most compost heaps fail because they are too dry.', 'A heap of compost needs air.', 'Rats like a compost heap.', 'Cover the compost heap before the frost.'];

  it('sees that a post speaks of one talking point throughout and never of the other', () => {
    const [near, far] = fitsOf('Compost that works', heap, [rats, bikes], [{ evidence: 1.4, meaning: 0.2 }, { evidence: -0.4, meaning: -0.05 }]);
    expect(near).toBeGreaterThan(suitsFrom);
    expect(far).toBeLessThan(-4);
  });

  it('does not let one shared word in one sentence carry a talking point', () => {
    const aside = ['The train was late.', 'We sat down and talked about work.', 'My neighbour keeps a compost heap.', 'The museum closes at five.', 'Lunch was worth the walk.', 'We flew home on Sunday.', 'The hotel had a view.', 'It rained on the old bridge.'];
    expect(fitsOf('A weekend in Lisbon', aside, [rats], [{ evidence: 0.5, meaning: 0.02 }])[0]).toBeLessThan(suitsFrom);
  });

  it('answers for no talking points and for a post without sentences', () => {
    expect(fitsOf('Empty', [], [], [])).toEqual([]);
    expect(fitsOf('Empty', [], [rats], [{ evidence: 0, meaning: 0 }])[0]).toBeLessThan(-4);
  });
});

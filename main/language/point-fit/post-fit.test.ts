import { describe, expect, it } from 'vitest';
import { loadTagger } from '../tagging';
import { tellingWords, weighPoints } from './evidence';
import { postFitsOf, suitsFrom } from './post-fit';
import { tagWords } from '../tagged-words';

const tagger = await loadTagger();
const words = (text: string) => tellingWords(tagWords(tagger, text));
/** Vectors by hand: the first axis is the subject of the post. */
const near = new Float32Array([0.8, 0.6]);
const far = new Float32Array([0, 1]);

interface Brought { text: string; evidence: number; vector: Float32Array }

const fitsOf = (title: string, sentences: readonly string[], points: readonly Brought[]): number[] => postFitsOf({
  sentences: sentences.map(words), title: words(title), points: weighPoints(points.map(({ text }) => words(text)), []),
  vectors: { passages: sentences.map(() => new Float32Array([1, 0])), points: points.map(({ vector }) => vector), field: [new Float32Array([0, 1])] },
  evidence: points.map(({ evidence }) => evidence),
});

describe('fit of a talking point to a post', () => {
  const rats = 'I keep rats away from the compost heap with a sheet of wire mesh.';
  const bikes = 'Studded tyres make the bike slower, but I have not fallen on ice.';
  const heap = ['Most compost heaps fail because they are too dry.', 'A heap of compost needs air.', 'Rats like a compost heap.', 'Cover the compost heap before the frost.'];

  it('sees that a post speaks of one talking point throughout and never of the other', () => {
    const [suited, strange] = fitsOf('Compost that works', heap, [{ text: rats, evidence: 1.4, vector: near }, { text: bikes, evidence: 0, vector: far }]);
    expect(suited).toBeGreaterThan(suitsFrom);
    expect(strange).toBeLessThan(-4);
  });

  it('does not let one shared word in one sentence carry a talking point', () => {
    const aside = ['The train was late.', 'We sat down and talked about work.', 'My neighbour keeps a compost heap.', 'The museum closes at five.', 'Lunch was worth the walk.', 'We flew home on Sunday.', 'The hotel had a view.', 'It rained on the old bridge.'];
    expect(fitsOf('A weekend in Lisbon', aside, [{ text: rats, evidence: 0.5, vector: far }])[0]).toBeLessThan(suitsFrom);
  });

  it('answers for no talking points and for a post without sentences', () => {
    expect(fitsOf('Empty', [], [])).toEqual([]);
    expect(fitsOf('Empty', [], [{ text: rats, evidence: 0, vector: near }])[0]).toBeLessThan(-4);
  });
});

import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../language/tagging';
import { readTalkingPoint } from './talking-point';

const tagger = await loadTagger();
const formOf = (text: string): string | undefined => readTalkingPoint(tagger, text, (whole) => [whole])?.form;

describe('a talking point', () => {
  it('is a phrase only where it is short', () => {
    expect(formOf('wax on every chain')).toBe('phrase');
    // "cost" is its verb, which the tagger takes for a noun.
    expect(formOf('Upgrading one major MVC version cost us an afternoon of assembly binding redirects and nothing else.')).toBe('experience');
  });
});

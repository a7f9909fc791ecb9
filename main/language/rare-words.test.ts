import { describe, expect, it } from 'vitest';
import { rareFrom, sharedRareTerms, wordRarity } from './rare-words';

describe('wordRarity', () => {
  it('orders words as English does, and takes inflected forms for their base', () => {
    expect(wordRarity('the')).toBe(0);
    expect(wordRarity('people')).toBeLessThan(rareFrom);
    expect(wordRarity('people')).toBeLessThan(wordRarity('software'));
    expect(wordRarity('idempotency')).toBe(1);
    expect(Math.abs(wordRarity('servers') - wordRarity('server'))).toBeLessThan(0.05);
    expect(wordRarity('Making')).toBeLessThan(rareFrom);
  });

  it('counts what two texts share only where it is rare', () => {
    const comment = [{ text: 'The', stem: 'the' }, { text: 'NuGet', stem: 'nuget' }, { text: 'people', stem: 'peopl' }, { text: 'Kubernetes', stem: 'kubernet' }];
    expect(sharedRareTerms(comment, new Set(['the', 'peopl', 'nuget']))).toEqual([{ term: 'NuGet', rarity: 1 }]);
  });
});

import type { Brief } from '../brief.schema';
import { joined } from './compose';
import type { Draft } from './draft';

const partsKept = 30;

const apart = (first: Draft, second: Draft): boolean =>
  first.frame.id !== second.frame.id && first.fragment.passage.start !== second.fragment.passage.start && !first.points.some(({ original }) => second.points.some((point) => point.original === original)) && second.points.length + first.points.length > 0;

/** How a joined comment opens and goes on: a second opening with the talking point would read as a list. */
const flows = (first: Draft, second: Draft): boolean => !first.text.includes('?') && !(first.frame.text.startsWith('{tp') && second.frame.text.startsWith('{tp'));

/** Long comments speak to two lines of the post with two talking points; there is no other honest way to be long. */
export const longDrafts = (parts: readonly Draft[], brief: Brief, history: readonly string[]): Draft[] => {
  const best = [...parts].filter(({ disclosure }) => disclosure === null).sort((a, b) => b.worth - a.worth);
  // Each pair of sentence and talking point in a few wordings only, or one good pair would crowd out the rest.
  const perPair = new Map<string, number>();
  const kept = best.filter(({ fragment, points }) => {
    const key = `${fragment.passage.start}/${points[0]?.original ?? ''}`;
    perPair.set(key, (perPair.get(key) ?? 0) + 1);
    return (perPair.get(key) ?? 0) <= 5;
  }).slice(0, partsKept);
  return kept.flatMap((first) => kept.flatMap((second): Draft[] => {
    if (first === second || !apart(first, second) || !flows(first, second)) return [];
    const draft = joined(first, second, brief, 'long', history);
    return draft ? [draft] : [];
  }));
};

import { tagSentences } from '../../language/tagged-sentences';
import type { Token } from '../../language/tagging';
import { namesPassage } from '../named-passage';
import type { Pair } from './pairing';

/** The pairs, each told whether its talking point names its passage even unquoted (as G8 asks): there it may stand by itself. @throws CANCELLED */
export const tellNamed = async (pairs: readonly Pair[], signal?: AbortSignal): Promise<Pair[]> => {
  const read = new Map<string, Promise<Token[][]>>();
  const contentOf = (text: string): Promise<Token[][]> => {
    const known = read.get(text) ?? tagSentences(text, signal).then((sentences) => sentences.map(({ content }) => content));
    read.set(text, known);
    return known;
  };
  const told: Pair[] = [];
  for (const pair of pairs) {
    const stems = new Set((await contentOf(pair.fragment.passage.quote)).flat().map(({ stem }) => stem));
    told.push({ ...pair, named: (await contentOf(pair.point.text)).some((sentence) => namesPassage(sentence, stems)) });
  }
  return told;
};

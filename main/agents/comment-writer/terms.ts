import { wordRarity } from '../../language/rare-words';
import { isWord, type Word } from '../../language/tagged-words';

/** What a text is about, as lemmas and pairs of neighbouring lemmas, each with how much it tells; `full` leaves aside what the whole campaign is about. */
export type Terms = Map<string, { weight: number; full: number; text: string }>;

/** Common in every text of some trade or on every blog: they tell next to nothing of what one sentence is about. */
const generic = new Set(
  ('code software developer developers app apps application site website web blog post line lines file files name user users page day days week weeks month months year years ' +
  'number percent way problem thing work job case part point example lot bit kind sort step feature product company people person man woman time hour hours minute minutes ' +
  'half first second third one two three four five six seven eight nine ten great good better best new old small big large long short right wrong real easy hard simple nice cool ' +
  'create creates created make start started change changes changed add added use used write wrote writing run running get got read reading look call called set find found microsoft google internet online computer mean sense idea ' +
  'fix tend let keep help helps support learn taught teach tell told say said ask asked answer question give gave put show showed try tried need want know think thought feel happen stay come came drop dropped cut build built').split(' '),
);
const weightOfPos: Record<string, number> = { NOUN: 1, PROPN: 0.7, VERB: 0.5, ADJ: 0.4 };

const lemmaKey = (word: Word): string => word.lemma.replace(/^#/u, '').toLowerCase();

const weightOf = (word: Word): number => {
  if (word.stop || !isWord(word) || !/^\p{L}{2,}/u.test(word.text)) return 0;
  const byPos = weightOfPos[word.pos] ?? 0;
  if (generic.has(word.low) || generic.has(word.lemma)) return byPos * 0.12;
  return byPos * Math.max(0.1, (wordRarity(word.lemma) - 0.4) / 0.6);
};

/** Terms of tagged words, those in `common` (what the whole campaign is about) at less weight; a pair of neighbours ("pull request", in either order) weighs more than its parts. */
export const termsOf = (words: readonly Word[], common: ReadonlySet<string> = new Set()): Terms => {
  const terms: Terms = new Map();
  const put = (key: string, weight: number, text: string): void => {
    const own = common.has(key) ? weight * 0.55 : weight;
    if (own > (terms.get(key)?.weight ?? 0)) terms.set(key, { weight: own, full: weight, text });
  };
  words.forEach((word, at) => {
    const weight = weightOf(word);
    if (weight <= 0) return;
    put(lemmaKey(word), weight, word.low);
    const next = words[at + 1];
    if (!next || next.start > word.end + 1) return;
    const nextWeight = weightOf(next);
    if (nextWeight > 0 && (next.pos === 'NOUN' || next.pos === 'PROPN')) put([lemmaKey(word), lemmaKey(next)].sort().join(' '), (weight + nextWeight) * 0.5 + (word.pos === 'PROPN' && next.pos === 'PROPN' ? 0 : 0.45), `${word.low} ${next.low}`);
  });
  return terms;
};

export const totalWeight = (terms: Terms): number => [...terms].reduce((sum, [key, { weight }]) => (key.includes(' ') ? sum : sum + weight), 0);

/** Terms that both hold, heaviest first; a shared pair stands for its parts. */
export const sharedTerms = (a: Terms, b: { has(key: string): boolean }): { key: string; text: string; weight: number }[] => {
  const shared = [...a].filter(([key]) => b.has(key)).map(([key, { text, weight }]) => ({ key, text, weight }));
  const pairs = shared.filter(({ key }) => key.includes(' '));
  return shared
    .filter(({ key }) => key.includes(' ') || !pairs.some((pair) => pair.key.split(' ').includes(key)))
    .sort((x, y) => y.weight - x.weight);
};

import type { Word } from '../../language/tagged-words';

const core = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);
const openers = new Set(['a', 'an', 'the', 'my', 'our', 'your', 'any', 'every', 'no', 'some', 'many', 'most']);
const links = new Set(['of', 'for', 'in', 'with', 'per', 'about', 'between', 'on', 'from', 'against', 'within']);
const banned = new Set(['this', 'that', 'these', 'those', 'such', 'following', 'above', 'same', 'other', 'another', 'last', 'next', 'few', 'lot', 'bit', 'kind', 'sort', 'post', 'article', 'today', 'yesterday', 'figure', 'screenshot', 'way', 'thing', 'things', 'one', 'first', 'second', 'example', 'day', 'week', 'month', 'year', 'previous', 'sample', 'demo']);

const isCore = (word: Word | undefined): boolean => word !== undefined && core.has(word.pos);

/** Where the plain noun phrase that starts at `from` ends; `from` itself when there is none. */
const baseEnd = (words: readonly Word[], from: number): number => {
  let at = from;
  if (openers.has(words[at]?.low ?? '')) at += 1;
  if (words[at]?.pos === 'ADV' && words[at + 1]?.pos === 'ADJ') at += 1;
  const first = at;
  while (isCore(words[at]) && (at === first || words[at]?.start === (words[at - 1]?.end ?? 0) + 1)) at += 1;
  while (at > first && !['NOUN', 'PROPN'].includes(words[at - 1]?.pos ?? '')) at -= 1;
  return at > first ? at : from;
};

const longest = 8;
const possessives = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their', 'this', 'that', 'these', 'those', "'s", 'each', 'another', 'such', 'several']);
const uncountable = /(?:ing|ware|ance|ence|ship|ism|ity|ics|source|code|advice|content|feedback|documentation|validation|data|email|spam|soil|music|traffic|copy|research|compost|maintenance|injection|quality|control|support|design|management|development|knowledge|trust|marketing|performance|access|work)$/u;

/** Not the tail of a longer phrase, and no bare "action" that wants its article. */
const isWhole = (phrase: readonly Word[], before: Word | undefined): boolean => {
  const link = phrase.findIndex((word) => links.has(word.low));
  const head = phrase[(link === -1 ? phrase.length : link) - 1];
  // "the default: section of a switch": the phrase has lost its head before the colon.
  if (before?.low === ':') return false;
  if (before && before.end + 1 === phrase[0]?.start && (core.has(before.pos) || before.pos === 'DET' || possessives.has(before.low))) return false;
  if (!head || openers.has(phrase[0]?.low ?? '') || phrase[0]?.pos === 'NUM') return head !== undefined;
  return head.pos === 'PROPN' || head.low !== head.lemma || head.low.endsWith('s') || uncountable.test(head.low);
};

/** "an open source project changes" is no noun phrase: the last word is a verb after all. */
const agrees = (phrase: readonly Word[]): boolean => {
  const article = phrase[0]?.low === 'a' || phrase[0]?.low === 'an' || phrase[0]?.low === 'every';
  const link = phrase.findIndex((word) => links.has(word.low));
  const head = phrase[(link === -1 ? phrase.length : link) - 1];
  return !article || head === undefined || head.low === head.lemma || !head.low.endsWith('s') || head.low.endsWith('ss');
};

/** "the fairness criteria Arrow used": a name behind a plural is the subject of what follows. */
const endsInSubject = (phrase: readonly Word[], after: Word | undefined): boolean => {
  const [noun, name] = phrase.slice(-2);
  return name?.pos === 'PROPN' && noun?.pos === 'NOUN' && (noun.low !== noun.lemma || noun.low.endsWith('a')) && (after?.pos === 'VERB' || after?.pos === 'AUX');
};

/** The noun phrases of a sentence, each with the phrases that hang on it ("a backup of the mail server"). */
export const nounPhrases = (words: readonly Word[]): Word[][] => {
  const found: Word[][] = [];
  for (let from = 0; from < words.length; from += 1) {
    let end = baseEnd(words, from);
    if (end === from) continue;
    while (links.has(words[end]?.low ?? '') && baseEnd(words, end + 1) > end + 1 && baseEnd(words, end + 1) - from <= longest) end = baseEnd(words, end + 1);
    const phrase = words.slice(from, end);
    if (phrase.length >= 2 && !phrase.some(({ text }) => /\d|^I(?:['’]\p{L}+)?$/u.test(text)) && phrase.length <= longest && agrees(phrase) && !endsInSubject(phrase, words[end]) && isWhole(phrase, words[from - 1]) && !phrase.some((word) => banned.has(word.low))) found.push(phrase);
    from = Math.max(from, end - 1);
  }
  return found;
};

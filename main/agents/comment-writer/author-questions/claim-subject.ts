import { firstFinite } from '../clause-rules';
import type { Fragment } from '../quote-fragments';
import { countWords, isWord, type Word } from '../../../language/tagged-words';

/** What a claim is about, as a noun phrase that a question can name. */
export interface ClaimSubject {
  text: string;
  /** Without "many", "most", "few": "projects". */
  bare: string;
}

const quantifiers = new Set(['many', 'most', 'few', 'some', 'all', 'several', 'too', 'very', 'almost', 'a', 'lot', 'of', 'plenty', 'no', 'every', 'any']);
const allowed = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'ADP', 'NUM', 'ADV', 'CCONJ', 'PART']);
const empty = new Set(['thing', 'things', 'one', 'people', 'point', 'fact', 'part', 'reason', 'way', 'time', 'lot', 'issue', 'idea', 'goal', 'key', 'trick', 'problem', 'something', 'anything', 'everything', 'nothing', 'everybody', 'everyone', 'somebody', 'nobody', 'anyone', 'question', 'answer', 'difference', 'result', 'case', 'rest', 'other', 'others', 'first', 'second', 'bit', 'there', 'man', 'step', 'example', 'kind', 'sort', 'type', 'moment', 'today', 'day', 'year', 'author', 'number']);

const text = (words: readonly Word[]): string => {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return '';
  let out = '';
  words.forEach((word, at) => { out += (at > 0 && word.start > (words[at - 1]?.end ?? 0) ? ' ' : '') + (at === 0 && keepsNoCapital(word) ? word.low : word.text); });
  return out;
};

/** Verbs of people: a name before them is no subject to have a view of. */
const ofPeople = /^(?:take|say|write|argue|note|think|tell|ask|describe|mention|talk|suggest|point|believe|post|explain|want|like|know|feel|claim|propose|respond|announce|go|come)$/u;

const keepsNoCapital = (word: Word): boolean => word.pos !== 'PROPN' && /^\p{Lu}\p{Ll}*$/u.test(word.text);

const massNoun = /(?:ing|ware|ance|ence|ship|ism|ity|ics|source|code|advice|content|feedback|documentation|validation|data|spam|soil|traffic|maintenance|quality|support|design|management|development|knowledge|trust|marketing|performance|experience|testing)$/u;
const pointing = new Set(['this', 'that', 'these', 'those', 'such', 'its', 'their', 'his', 'her', 'my', 'our', 'and', 'or', 'but', 'so', 'yet', 'each', 'every', 'when', 'if', 'while', 'where', 'once', 'until', 'unless', 'as', 'because', 'since', 'after', 'before', 'often', 'what', 'how', 'who', 'which', 'whether']);

const isPlainPhrase = (words: readonly Word[]): boolean =>
  countWords(words) <= 6 && words.every((word) => allowed.has(word.pos) && isWord(word)) && !words.some((word) => pointing.has(word.low));

const isNameable = (head: Word | undefined): head is Word =>
  head !== undefined && (head.pos === 'NOUN' || head.pos === 'PROPN') && !empty.has(head.lemma) && !empty.has(head.low);

const asSubject = (words: readonly Word[]): ClaimSubject | null => {
  const link = words.findIndex((word) => word.pos === 'ADP');
  const head = words[(link === -1 ? words.length : link) - 1];
  if (!isNameable(head) || !isPlainPhrase(words)) return null;
  const first = words.findIndex((word) => !quantifiers.has(word.low));
  const bare = words.slice(first);
  if (first > 0 && !head.low.endsWith('s')) return null;
  const plural = head.pos === 'NOUN' && head.low !== head.lemma && head.low.endsWith('s');
  const named = plural || head.pos === 'PROPN' || words[0]?.pos === 'DET' || massNoun.test(head.low);
  return named && bare.length > 0 ? { text: text(first > 0 ? bare : words), bare: text(bare) } : null;
};

/** The words before the claim's verb, when they name something. */
export const subjectOf = ({ words }: Fragment): ClaimSubject | null => {
  const verb = firstFinite(words);
  const comma = words.findIndex((word) => word.low === ',');
  const from = comma !== -1 && comma < verb ? comma + 1 : 0;
  if (words[verb - 1]?.pos === 'PROPN' && ofPeople.test(words[verb]?.lemma ?? '')) return null;
  if (/^\p{Lu}/u.test(words[verb - 1]?.text ?? '') && ofPeople.test(words[verb]?.lemma ?? '')) return null;
  let end = verb;
  while (end > from && words[end - 1]?.pos === 'ADV') end -= 1;
  return verb > from ? asSubject(words.slice(from, end)) : null;
};

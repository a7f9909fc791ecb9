import { isWord, type Word } from '../../language/tagged-words';

const finiteAuxiliaries = new Set([
  'is', 'are', 'was', 'were', 'am', 'do', 'does', 'did', 'has', 'have', 'had', 'will', 'would', 'can', 'could', 'should', 'may', 'might', 'must', 'shall',
  "'s", "'re", "'m", "'ve", "'ll", "'d", 'ca', 'wo', 'ai', 'cannot',
]);
const participles = new Set(['written', 'done', 'given', 'taken', 'known', 'seen', 'shown', 'driven', 'chosen', 'broken', 'grown', 'spoken', 'gone', 'been', 'hidden', 'born']);
const nounLike = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const modals = new Set(['will', 'would', 'can', 'could', 'should', 'may', 'might', 'must', 'shall', "'ll", 'ca', 'wo', 'cannot']);

export const firstPersonWords = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours', 'ourselves']);
export const negations = new Set(["n't", 'not', 'never', 'no', 'nobody', 'nothing', 'none', 'without', 'hardly', 'neither', 'nor', 'cannot', 'rarely', 'seldom']);
export const hedges = new Set(['might', 'maybe', 'perhaps', 'probably', 'possibly', 'seems', 'seem', 'likely', 'arguably', 'often', 'usually', 'sometimes', 'could', 'may', 'suspect', 'guess']);

/** "Our team reviews every request": the tagger takes the verb for a plural when a noun stands before it. */
const isMistakenNoun = (words: readonly Word[], at: number): boolean => {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (word?.pos !== 'NOUN' || !word.low.endsWith('s') || (before?.pos !== 'NOUN' && before?.pos !== 'PROPN') || before.low.endsWith('s')) return false;
  return after !== undefined && (['every', 'each', 'all', 'the', 'a', 'an', 'our', 'my', 'your', 'their', 'its', 'us', 'you', 'me', 'them'].includes(after.low));
};

/** Whether the word at `at` carries tense: the heart of a full clause. */
export const isFinite = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  if (!word) return false;
  const before = words[at - 1]?.low;
  if (word.pos === 'AUX' || finiteAuxiliaries.has(word.low)) return finiteAuxiliaries.has(word.low) && before !== 'to';
  if (isMistakenNoun(words, at)) return true;
  if (word.pos !== 'VERB' || word.low.endsWith('ing') || participles.has(word.low)) return false;
  const beforePos = words[at - 1]?.pos;
  if (before === 'to' || (before !== undefined && modals.has(before)) || beforePos === 'DET' || beforePos === 'ADP' || beforePos === 'ADJ' || beforePos === 'PART') return false;
  return true;
};

export const firstFinite = (words: readonly Word[], from = 0): number => {
  for (let at = from; at < words.length; at += 1) if (isFinite(words, at)) return at;
  return -1;
};

const people = new Set(['i', 'we', 'he', 'she', 'they', 'you']);
const hasSecondVerb = (words: readonly Word[], verb: number): boolean => words.some((word, at) => at > verb + 1 && (word.pos === 'AUX' || word.pos === 'VERB') && isFinite(words, at) && !people.has(words[at - 1]?.low ?? '') && words[at - 1]?.pos !== 'NOUN' && words[at - 1]?.pos !== 'AUX');

/** "keyboard tray were all approved" has lost the first of its subjects. */
const lostFirstSubject = (subject: readonly Word[], verb: Word | undefined): boolean =>
  ['are', 'were', "'re"].includes(verb?.low ?? '') && subject.every((word) => word.pos === 'NOUN' && word.low === word.lemma);

/** Whether words[from..to) read as a clause of their own: a subject, then a verb with tense. */
export const isFullClause = (words: readonly Word[]): boolean => {
  const verb = firstFinite(words);
  if (verb < 1) return false;
  const subject = words.slice(0, verb);
  // "registering providers and adding references" has no verb of its own.
  if (subject[0]?.low.endsWith('ing') && words[verb]?.pos !== 'AUX' && !subject.some((word) => word.pos === 'DET')) return false;
  // "clients is a better metric" has lost the head of its subject.
  const only = subject.length === 1 ? subject[0] : undefined;
  if (only?.pos === 'NOUN' && only.low !== only.lemma && only.low.endsWith('s') && ['is', 'was', 'has', 'does', "'s"].includes(words[verb]?.low ?? '')) return false;
  if (lostFirstSubject(subject, words[verb])) return false;
  // "the thing I hope people try" is a noun and what is said of it, and never gets to its own verb.
  const relative = subject.findIndex((word, at) => at > 0 && people.has(word.low) && ['NOUN', 'PROPN', 'PRON'].includes(subject[at - 1]?.pos ?? ''));
  if (relative !== -1 && !hasSecondVerb(words, verb)) return false;
  if (!subject.some((word) => nounLike.has(word.pos) || word.low === 'there' || word.low.endsWith('ing'))) return false;
  return !subject.some((word) => word.low === 'who' || word.low === 'which' || word.low === 'that' || word.low === 'to');
};

const badEnds = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'AUX', 'PART', 'PUNCT']);
const badEndWords = new Set(['the', 'a', 'an', 'my', 'your', 'our', 'their', 'its', 'his', 'her', 'very', 'too', 'so', 'such', 'more', 'most', 'less', 'as', 'than', 'who', 'which', 'whose', 'what', 'not', "n't", 'also', 'just', 'even', 'only', 'etc', 'say', 'says', 'said', 'few', 'several', 'many', 'some', 'one', 'ones', 'others', 'both', 'such', 'someone', 'other']);
const goodAdpositionEnds = new Set(['in', 'out', 'up', 'down', 'on', 'off', 'away', 'over', 'through', 'about', 'with', 'for', 'to']);

/** "I learned how big keynotes", "she said that the airline": what follows never gets to its verb. */
const lacksItsVerb = (words: readonly Word[]): boolean => {
  const opensThat = (at: number): boolean => words[at]?.low === 'that' && ['DET', 'PRON'].includes(words[at + 1]?.pos ?? '');
  const opener = words.findLastIndex(({ low }, at) => at > 1 && (low === 'how' || low === 'why' || low === 'whether' || opensThat(at)));
  return opener !== -1 && words[opener + 1]?.low !== 'to' && firstFinite(words, opener + 1) === -1;
};

/** "I considered it, but in my experience": what the comma begins never gets to its verb. */
const breaksOff = (words: readonly Word[]): boolean => {
  const comma = words.findLastIndex(({ low }) => low === ',');
  return comma > 0 && ['but', 'so', 'yet'].includes(words[comma + 1]?.low ?? '') && firstFinite(words, comma + 2) === -1;
};

/** Whether a fragment may stop here: not in mid phrase. A final particle is fine only at the end of the whole sentence. */
export const endsWell = (words: readonly Word[], atSentenceEnd: boolean): boolean => {
  const last = words.at(-1);
  if (!last || !isWord(last) || lacksItsVerb(words) || breaksOff(words)) return false;
  if (badEndWords.has(last.low)) return last.low === 'ones' && atSentenceEnd && words.some(({ pos }) => pos === 'NOUN');
  if (!badEnds.has(last.pos)) return true;
  return atSentenceEnd && last.pos === 'ADP' && goodAdpositionEnds.has(last.low);
};

const linkers = new Set([
  'and', 'or', 'but', 'so', 'because', 'however', 'also', 'then', 'thus', 'therefore', 'instead', 'moreover', 'furthermore', 'besides', 'anyway', 'well',
  'yet', 'nor', 'plus', 'otherwise', 'meanwhile', 'finally', 'first', 'firstly', 'second', 'secondly', 'third', 'lastly', 'next', 'again', 'similarly', 'likewise',
  'hence', 'though', 'still', 'now', 'here', 'later', 'hopefully', 'apparently', 'admittedly', 'yes', 'no', 'ok', 'okay', 'oh', 'hey', 'hmm', 'actually', 'basically', 'unfortunately',
  'fortunately', 'luckily', 'sadly', 'thankfully', 'naturally', 'clearly', 'obviously', 'of', 'that', 'which', 'who', 'whose', 'where', 'why', 'how', 'what', 'whether', 'as', 'than', 'like', 'other', 'others', 'another', 'both', 'neither', 'either', 'such', 'same', 'too', 'except', 'including', 'even', 'only', 'not', 'especially', 'particularly', 'to',
]);
const lostSubjects = new Set(['it', 'they', 'he', 'she', 'this', 'these', 'those', 'them', 'one', 'ones', 'some', 'most', 'many', 'all', 'none', 'each', 'its', 'their', 'his', 'her', 'itself', 'themselves']);
const quantifiers = new Set(['some', 'most', 'many', 'all', 'each', 'one', 'none']);

/** "It's hard to ..." and "there is ..." lose nothing when they stand alone. */
const isExpletive = (words: readonly Word[]): boolean => {
  const [first, second, third] = words;
  if (first?.low === 'there') return true;
  if (first?.low !== 'it' || !second || !['is', "'s", 'was', 'takes', 'helps', 'pays', 'makes'].includes(second.low)) return false;
  if (second.low === 'takes' || second.low === 'helps' || second.low === 'pays') return words.some((word) => word.low === 'to');
  const rest = words.slice(2, 9);
  return third !== undefined && (third.pos === 'ADJ' || third.pos === 'ADV') && rest.some((word) => word.low === 'to' || word.low === 'that' || word.low === 'when' || word.low === 'if');
};

/** "In fact, we plan ...": ties the sentence to one that is not quoted with it. */
const linksBack = (words: readonly Word[]): boolean =>
  /^(?:in (?:fact|addition|short|any case|other words|the end)|of course|after all|as such|as a result|that said|on top of that|for that matter|to that end) ,/u.test(words.slice(0, 5).map(({ low }) => low).join(' '));

/** Whether a fragment can begin with these words: no conjunction, no pronoun whose antecedent stays behind. */
export const startsWell = (words: readonly Word[]): boolean => {
  const first = words[0];
  if (!first || !isWord(first) || linksBack(words)) return false;
  if (isExpletive(words)) return true;
  if (linkers.has(first.low) || first.pos === 'CCONJ') return false;
  if (lostSubjects.has(first.low)) {
    const second = words[1];
    return quantifiers.has(first.low) && second !== undefined && (second.pos === 'NOUN' || second.pos === 'ADJ' || second.low === 'of' || second.low === 'the');
  }
  return true;
};

const alwaysDeictic = new Set(['this', 'these', 'above', 'below', 'aforementioned', 'former', 'latter', 'here', 'yesterday', 'tomorrow', 'today', 'tonight', 'screenshot', 'figure', 'fig', 'following', 'previous', 'aforesaid', 'earlier', 'such', 'snippet', 'listing', 'hereby', 'said', 'another']);
const pronouns = new Set(['it', 'its', 'they', 'them', 'their', 'he', 'him', 'his', 'she', 'her', 'itself', 'themselves']);

/** "this larger community" names what it means; "this method" and "this week" point at the page or the day. */
const pagePointers = new Set('post article example code method line case screenshot way week year month morning evening point time section page sample snippet step file list table link video sentence paragraph class function property one day night list part series blog entry bit thing sort kind type value variable string parameter approach technique implementation'.split(' '));

const namesWhatItMeans = (words: readonly Word[], at: number): boolean => {
  if (words[at]?.low !== 'this' && words[at]?.low !== 'these') return false;
  let noun = at + 1;
  while (words[noun]?.pos === 'ADJ' || (words[noun]?.pos === 'NOUN' && words[noun + 1]?.pos === 'NOUN')) noun += 1;
  const head = words[noun];
  return head?.pos === 'NOUN' && !pagePointers.has(head.lemma) && !pagePointers.has(head.low) && noun - at <= 4;
};

const isOpenThat = (words: readonly Word[], at: number, noun: boolean): boolean => {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (word?.low !== 'that') return false;
  if ((word.pos === 'DET' || word.pos === 'PRON') && !noun) return true;
  return ['VERB', 'AUX', 'ADP', 'CCONJ'].includes(before?.pos ?? '') && (after === undefined || after.pos === 'PUNCT');
};

/** "it" or "one" with nothing before it that it could mean. */
const isOpenPronoun = (words: readonly Word[], at: number): boolean => {
  const [word, after] = [words[at], words[at + 1]];
  return word !== undefined && (pronouns.has(word.low) || (word.low === 'one' && (after === undefined || after.pos === 'PUNCT' || ['AUX', 'PRON', 'ADV', 'CCONJ', 'PART'].includes(after.pos))));
};

/** In "once in a while they ..." nothing is named that "they" could mean. */
const namesNothing = new Set(['while', 'time', 'times', 'fact', 'case', 'course', 'example', 'way']);

/** "The first is for beginners": one of several that were named before. */
const isOneOfSeveral = ([article, which, verb]: readonly Word[]): boolean =>
  article?.low === 'the' && /^(?:first|second|third|last|former|latter|others?|rest)$/u.test(which?.low ?? '') && (verb?.pos === 'AUX' || verb?.pos === 'VERB');

/** Whether a fragment points outside itself: "this", "above", or "it" with nothing before it that it could mean. */
export const pointsOutside = (words: readonly Word[]): boolean => {
  if (isOneOfSeveral(words)) return true;
  let noun = isExpletive(words);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) continue;
    if ((alwaysDeictic.has(word.low) && !namesWhatItMeans(words, at)) || isOpenThat(words, at, noun) || (!noun && isOpenPronoun(words, at))) return true;
    if (word.low === 'those' && !['who', 'that'].includes(words[at + 1]?.low ?? '')) return true;
    if ((word.pos === 'NOUN' && !namesNothing.has(word.low)) || word.pos === 'PROPN') noun = true;
  }
  return false;
};

import type { Passage } from '@shared/contracts/post';
import type { Tagger } from '../../language/tagging';
import { wordRarity } from '../../language/rare-words';
import { endsWell, firstFinite, firstPersonWords, hedges, isFinite, isFullClause, negations, pointsOutside, startsWell } from './clause-rules';
import { nounPhrases } from './noun-phrases';
import { countWords, isWord, tagWords, type Word } from '../../language/tagged-words';

/**
 * How a quoted fragment behaves in a sentence: `clause` has subject and verb, `advice` is an imperative, `action` a bare verb phrase
 * that follows "to", `question` ends in a question mark, `phrase` is a noun phrase.
 */
export type FragmentForm = 'clause' | 'advice' | 'action' | 'question' | 'phrase';

/** A piece of one passage, verbatim: `post.text.slice(start, end) === quote`. */
export interface Fragment {
  quote: string;
  start: number;
  end: number;
  form: FragmentForm;
  /** As it runs on behind "that" or "advice to", without the capital of its sentence; null when it can't stand there. */
  running: string | null;
  firstPerson: boolean;
  hasNumber: boolean;
  negated: boolean;
  /** The word by which the author leaves room ("might", "probably"); null when the author is sure. */
  hedge: string | null;
  words: Word[];
  wordCount: number;
  passage: Passage;
}

const residue = /^\d{1,2}[.)]\s|:\s|["“”„«»\n\r\t{}<>\\|_*#`~^=[\]@$%&+]|https?:|www\.|\.{2,}|…|\(\)|\w\(|;\s*$|\s{2,}|[?!]\s*[?!]|\b\w+\.\w+\.\w+|:\)|;\)|:-|[\u{1F000}-\u{1FFFF}]|[✀-➿]|\uFFFD|â€|Ã[\u0080-\u00BF]|\b(?:[Tt]he|[Aa]n?) (?:the|an?)\b/u;
const allowedSigns = /\d\s?%|\$\d|[CF]#/gu;
const housekeeping =
  /\b(?:stay tuned|check (?:it|them|this|out)|let me know|leave a comment|in this post|this post|blog post|my last|in part \d|part (?:one|two|three|\d)|click|download|screenshot|see also|thanks|thank you|congratulations|welcome|subscribe|sign up|register|read more|read on|as you can see|as i (?:mentioned|wrote|said)|for example|for instance|e\.g|i\.e|copyright|shown|update[ds]?:|disclaimer|via)\b/iu;
const minWords = 4;
const maxWords = 17;

/** Whether a passage can be quoted at all: plain prose, nothing left of mark-up, no quotation inside it. */
export const isQuotable = (text: string): boolean => {
  const bare = text.replace(allowedSigns, '0');
  if (residue.test(bare) || housekeeping.test(bare)) return false;
  return (bare.match(/\(/gu)?.length ?? 0) === (bare.match(/\)/gu)?.length ?? 0);
};

const plainAdvice = new Set('avoid keep write test manage listen ask give make use treat prefer plan start stop build measure publish share choose invest automate review document limit focus'.split(' '));
const beliefs = new Set(['think', 'believe', 'find', 'found', 'guess', 'feel', 'suspect', 'learned', 'realized', 'realised', 'know', 'agree', 'argue', 'suggest']);
const softBeliefs = new Set(['think', 'guess', 'suspect', 'feel', 'believe']);
const subordinators = new Set(['if', 'when', 'while', 'although', 'though', 'unless', 'until', 'because', 'since', 'as', 'after', 'before', 'once', 'whenever', 'wherever', 'even', 'whether', 'given']);
const conditionAhead = new Set(['if', 'unless', 'when', 'until', 'except', 'but', 'though', 'although', 'or', 'only', 'provided', 'however', 'whereas', 'while', 'yet', 'than', 'as']);

interface Start { at: number; soft: boolean }

/** Behind a comma that only leads in; "the chair, keyboard tray were approved": a bare noun there is one of a list. */
const opensAfterComma = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  if (words[at]?.low !== ',' || at > 7 || subordinators.has(words[0]?.low ?? '') || firstFinite(words.slice(0, at)) !== -1) return false;
  return !(next?.pos === 'NOUN' && next.low === next.lemma);
};

/** "supports the nuget: prefix": the colon is a letter of the name, and the noun stands behind it. */
const namesAhead = (words: readonly Word[], at: number): boolean => {
  const [noun, after] = [words[at + 1], words[at + 2]];
  return noun?.pos === 'NOUN' && noun.low === noun.lemma && after?.low !== ',' && ['DET', 'ADP'].includes(words[at - 2]?.pos ?? '');
};

const pointers = new Set(['notice', 'note', 'remember', 'recall']);

/** Where a fragment may begin in its sentence, so that nothing before it changes what it says. */
const starts = (words: readonly Word[]): Start[] => {
  // "Notice that X" points the reader to X, and X is what can be answered.
  const found: Start[] = [{ at: pointers.has(words[0]?.low ?? '') && words[1]?.low === 'that' ? 2 : 0, soft: false }];
  if (words[0]?.pos === 'CCONJ') found.push({ at: 1, soft: false });
  const verb = words.findIndex((word, at) => at <= 4 && beliefs.has(word.low));
  if (verb > 0 && (words[0]?.low === 'i' || words[0]?.low === 'we') && !words.slice(0, verb).some((word) => negations.has(word.low) || word.low === 'to')) {
    const soft = softBeliefs.has(words[verb]?.low ?? '');
    found.push({ at: words[verb + 1]?.low === 'that' ? verb + 2 : verb + 1, soft });
  }
  words.forEach((word, at) => {
    if (opensAfterComma(words, at)) found.push({ at: at + 1, soft: false });
    if ((word.low === ';' || (word.low === ':' && !namesAhead(words, at)) || word.low === '—' || word.low === '–') && at > 2) found.push({ at: at + 1, soft: false });
    if (word.low === ',' && at > 3 && ['and', 'but', 'so'].includes(words[at + 1]?.low ?? '') && !subordinators.has(words[0]?.low ?? '')) found.push({ at: at + 2, soft: false });
  });
  return found;
};

/** What follows these only adds to a clause that is complete before them. */
const adjuncts = new Set(['using', 'via', 'thanks', 'besides', 'regardless', 'instead']);
const addedOn = new Set(['just', 'especially', 'including', 'even', 'such', 'using', 'making', 'leaving', 'mostly', 'particularly']);
const dashes = new Set([';', '—', '–']);

const stopsBeforeAdjunct = (words: readonly Word[], at: number): boolean => {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (at <= 4 || !(adjuncts.has(word?.low ?? '') || (word?.low === 'in' && next?.low === 'order'))) return false;
  if (before?.pos === 'VERB' || !endsWell(words.slice(0, at), false)) return false;
  const comma = words.findLastIndex((other, index) => index < at && other.low === ',');
  return !words.slice(Math.max(0, comma), at).some((other) => subordinators.has(other.low));
};

const stopsAtComma = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1]?.low ?? '';
  if (words[at]?.low !== ',') return false;
  if (addedOn.has(next) && !['if', 'though'].includes(words[at + 2]?.low ?? '')) return true;
  if (conditionAhead.has(next)) return false;
  return ['which', 'because', 'so'].includes(next) || (next === 'and' && isFullClause(words.slice(at + 2, at + 8)));
};

/** Where a fragment may stop: never before the condition, the "but" or the "than" that what it says hangs on. */
const ends = (words: readonly Word[], sentenceEnd: number): number[] => {
  const found = [sentenceEnd];
  for (let at = 3; at < sentenceEnd; at += 1) {
    const [word, next] = [words[at]?.low ?? '', words[at + 1]?.low];
    if (next === undefined) continue;
    const reason = word === 'because' || (word === 'so' && next === 'that');
    if (reason || dashes.has(word) || (word === ':' && at > 4 && !namesAhead(words, at)) || stopsAtComma(words, at) || stopsBeforeAdjunct(words, at)) found.push(at);
  }
  return found;
};

const isImperative = (words: readonly Word[]): boolean => {
  const [first, second] = words;
  if (!first || !second) return false;
  if (first.low === 'do' && second.low === "n't") return words[2]?.pos === 'VERB';
  if (first.low === 'never' || first.low === 'always') return second.pos === 'VERB' && second.low === second.lemma;
  if (first.pos !== 'VERB' || first.low !== first.lemma || ['let', 'see', 'note', 'thank', 'suppose', 'say', 'look', 'notice', 'recall', 'imagine', 'take', 'turn', 'need', 'want', 'got', 'guess', 'bet', 'figure', 'please', 'put', 'read', 'come', 'raise', 'feel', 'bear', 'stay', 'enjoy', 'meet', 'welcome', 'call', 'trust', 'forgive', 'remember', 'check', 'visit', 'go', 'watch', 'click', 'subscribe', 'install', 'mind', 'excuse', 'pardon', 'hat', 'color', 'word', 'avert', 'sorry', 'open', 'set', 'add', 'create', 'select', 'copy', 'paste', 'type', 'run', 'press', 'delete', 'drag', 'enter', 'change', 'replace', 'call', 'override', 'implement', 'reference', 'unzip', 'extract', 'rename', 'navigate', 'launch', 'compile'].includes(first.low)) return false;
  // "Merge conflicts are inevitable" opens with a noun that looks like a verb: its own verb follows before any border.
  const verb = firstFinite(words, 1);
  const border = words.findIndex((word, at) => at > 1 && (word.pos === 'PUNCT' || word.pos === 'SCONJ' || word.pos === 'CCONJ' || word.pos === 'PRON' || ['that', 'which', 'who', 'what', 'how', 'if', 'when'].includes(word.low)));
  if (verb > 0 && (border === -1 || verb < border)) return false;
  if (words.some((word) => firstPersonWords.has(word.low))) return false;
  return second.pos !== 'PUNCT' && second.low !== 'sure' && second.pos !== 'VERB' && second.pos !== 'AUX' && !isFinite(words, 1);
};

/** A question in full: a question word or a verb before its subject. */
const asksItself = (words: readonly Word[]): boolean => {
  const [first, second, third] = words;
  if (!first || !second) return false;
  if (['what', 'how', 'why', 'which', 'where', 'when', 'who'].includes(first.low)) return second.low !== 'about' && second.low !== 'if' && second.low !== 'not';
  return ['is', 'are', 'do', 'does', 'did', 'should', 'can', 'could', 'would', 'will', 'has', 'have', 'must'].includes(first.low) && third !== undefined;
};

/** A whole sentence of the author's needs no proof of its grammar, only a subject at its head and a verb with tense. */
const isStatement = (words: readonly Word[]): boolean => ['DET', 'NOUN', 'PROPN', 'ADJ'].includes(words[0]?.pos ?? '') && firstFinite(words) > 1;

const formOf = (words: readonly Word[], question: boolean, wholeSentence: boolean, mayAdvise: boolean): FragmentForm | null => {
  if (question) return wholeSentence && asksItself(words) ? 'question' : null;
  if (subordinators.has(words[0]?.low ?? '')) {
    const comma = words.findIndex((word) => word.low === ',');
    if (comma <= 2) return null;
    const main = words.slice(comma + 1);
    return isFullClause(main) ? 'clause' : (mayAdvise || (wholeSentence && plainAdvice.has(main[0]?.low ?? ''))) && isImperative(main) ? 'advice' : null;
  }
  if (isImperative(words)) return mayAdvise ? 'advice' : null;
  return isFullClause(words) || (wholeSentence && isStatement(words)) ? 'clause' : null;
};

const smallWords = new Set(['DET', 'PRON', 'ADV', 'ADP', 'SCONJ', 'VERB', 'AUX', 'NUM']);
/** A noun this common is no name: "Tests", "Good code". */
const commonBelow = 0.6;

/** Given names that are words as well: "Bill could define a type". */
const namesAndWords = new Set('art bill bob buck chase chip chuck dean drew frank gene grace grant guy hope jack josh joy mark matt may miles nick pat penny ray rich rob rod rose skip stew sue wade ward will'.split(' '));
const isNameAtHead = ({ low }: Word, next: Word | undefined): boolean => namesAndWords.has(low) && (next?.pos === 'AUX' || next?.pos === 'VERB');

/** Whether the first word is in capitals only because it opens its sentence. */
const losesCapital = ({ text, low, pos }: Word): boolean => !/^\p{L}\S*\p{Lu}/u.test(text) && low !== 'i' && !low.startsWith("i'") && (smallWords.has(pos) || (pos !== 'PROPN' && wordRarity(low) < commonBelow));

/** "Open Source focuses on ...": a name, whatever the tagger takes its first word for. */
const opensWithName = ([first, second]: readonly Word[]): boolean => first?.pos !== 'DET' && /^\p{Lu}\p{Ll}/u.test(second?.text ?? '');

const runningOf = (quote: string, words: readonly Word[], form: FragmentForm): string | null => {
  const first = words[0];
  if (!first || words.some((word) => firstPersonWords.has(word.low))) return null;
  if (form === 'advice' && first.pos !== 'VERB' && first.low !== 'never' && first.low !== 'always') return null;
  if ((form === 'advice' && first.low === 'do') || first.low === 'with' || first.low === 'in') return null;
  if (!/^\p{Lu}/u.test(quote)) return quote;
  if (opensWithName(words) || isNameAtHead(first, words[1])) return quote;
  if (losesCapital(first)) return quote.charAt(0).toLowerCase() + quote.slice(1);
  return first.pos === 'PROPN' || /^\p{L}\S*\p{Lu}/u.test(first.text) ? quote : null;
};

/** "... not work well on IE.": the stop of the sentence, which the tagger leaves at what looks like a short form. */
const sentenceStop = /(?<!\.\p{L}{1,3}|\b(?:etc|Inc|Ltd|Jr|Sr|vs))\.$/u;

const cut = (passage: Passage, words: Word[], form: FragmentForm, soft: boolean): Fragment | null => {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return null;
  const quote = passage.quote.slice(first.start - passage.start, last.end - passage.start).replace(sentenceStop, '');
  const wordCount = countWords(words);
  if (!isQuotable(quote)) return null;
  const hedge = words.find((word) => hedges.has(word.low))?.low ?? (soft ? 'think' : null);
  return {
    quote, start: first.start, end: first.start + quote.length, form, words, wordCount, passage, hedge,
    running: runningOf(quote, words, form),
    firstPerson: words.some((word) => firstPersonWords.has(word.low)),
    hasNumber: words.some((word) => word.pos === 'NUM' || /\d/u.test(word.text)),
    negated: words.some((word) => negations.has(word.low)),
  };
};

const adviceLeads: readonly (readonly string[])[] = [['should'], ['must'], ['ought', 'to'], ['need', 'to'], ['have', 'to'], ['want', 'to']];

/** "You should write the test first" also gives the bare "write the test first", which follows "your advice to". */
const actionsIn = (words: readonly Word[], sentenceEnd: number): Word[][] => {
  const found: Word[][] = [];
  if (words[0]?.low !== 'you' && words[0]?.low !== 'we') return found;
  for (const lead of adviceLeads) {
    if (!lead.every((low, index) => words[1 + index]?.low === low)) continue;
    const from = 1 + lead.length;
    if (words[from]?.pos === 'VERB' && words[from]?.low === words[from]?.lemma) found.push(words.slice(from, sentenceEnd));
  }
  return found;
};

/** Every fragment of a passage that reads by itself, cut at clause borders. */
export const fragmentsOf = (tagger: Tagger, passage: Passage): Fragment[] => {
  const words = tagWords(tagger, passage.quote, passage.start);
  const question = passage.quote.trimEnd().endsWith('?');
  let sentenceEnd = words.length;
  while (sentenceEnd > 0 && !isWord(words[sentenceEnd - 1] as Word) && words[sentenceEnd - 1]?.low !== '%') sentenceEnd -= 1;
  const found = new Map<string, Fragment>();
  const keep = (slice: Word[], form: FragmentForm | null, soft: boolean, whole: boolean): void => {
    if (!form) return;
    const last = slice.at(-1);
    if (!startsWell(slice) && form !== 'question') return;
    if (pointsOutside(slice) || (!question && !endsWell(slice, last === words[sentenceEnd - 1]))) return;
    const fragment = cut(passage, slice, form, soft);
    const shortest = form === 'action' ? 3 : minWords;
    if (fragment && fragment.wordCount >= shortest && fragment.wordCount <= maxWords + (whole ? 9 : 0)) found.set(`${fragment.start}:${fragment.end}:${form}`, fragment);
  };
  const keepPhrase = (slice: Word[]): void => {
    const fragment = slice[0]?.start === passage.start ? null : cut(passage, slice, 'phrase', false);
    if (fragment && fragment.wordCount >= 3 && !fragment.firstPerson && !/\b\p{Ll}+\p{Lu}/u.test(fragment.quote)) found.set(`${fragment.start}:${fragment.end}:phrase`, fragment);
  };
  for (const { at, soft } of starts(words)) {
    if (question) {
      const mark = words.findIndex((word, index) => index >= at && word.low === '?');
      const slice = words.slice(at, mark === -1 ? sentenceEnd : mark + 1);
      keep(slice, formOf(slice, true, true, false), soft, at === 0);
      continue;
    }
    for (const end of ends(words, sentenceEnd)) {
      const slice = words.slice(at, end);
      keep(slice, formOf(slice, false, at === 0 && end === sentenceEnd, at === 0 && (passage.kind === 'advice' || plainAdvice.has(slice[0]?.low ?? ''))), soft, at === 0 && end === sentenceEnd);
    }
  }
  if (!question) for (const slice of nounPhrases(words.slice(0, sentenceEnd))) keepPhrase(slice);
  for (const slice of actionsIn(words, sentenceEnd)) keep(slice, 'action', false, false);
  return [...found.values()];
};

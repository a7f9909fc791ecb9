import { negations } from '../clause-rules';
import type { AuthorQuestion, QuestionSource } from './author-question';
import { countWords, isWord, type Word } from '../../../language/tagged-words';
import { endsWell, pointsOutside } from '../clause-rules';
import { phraseEnd } from './verb-phrase';

const wordings: readonly { id: string; text: (phrase: string) => string; short: string; strength: number }[] = [
  { id: 'case-not', strength: 0.85, text: (p) => `Is there a case where you would not ${p}?`, short: 'Is there a case in which you would advise against it?' },
  { id: 'went-wrong', strength: 0.75, text: (p) => `What have you seen go wrong when people do not ${p}?`, short: 'What have you seen go wrong when people skip that?' },
  { id: 'start-where', strength: 0.7, text: (p) => `What would you tell somebody who has no time to ${p}?`, short: 'What would you tell somebody who has no time for that?' },
];
const weakVerbs = new Set(['be', 'have', 'know', 'see', 'get', 'go', 'do', 'note', 'notice', 'find', 'read', 'look', 'check', 'click', 'want', 'need', 'think', 'feel', 'try', 'come', 'give', 'visit', 'expect', 'like', 'say', 'tell', 'ask', 'remember', 'download', 'install', 'understand', 'believe', 'care', 'worry', 'let', 'consider', 'take', 'put', 'mention', 'learn', 'start', 'pass', 'hopefully', 'copy', 'type', 'select', 'click', 'open', 'run', 'add', 'call', 'create', 'implement', 'override', 'set', 'enter', 'change', 'replace', 'make', 'use', 'specify', 'return', 'reference', 'include', 'configure', 'end']);

const imperatives = new Set('avoid keep write test limit review automate measure treat prefer name delete document separate split commit release plant water send publish hire plan reduce remove build cut feed mulch prune train pace eat drink share choose pick'.split(' '));

/** The advice as a bare verb phrase, for "you should write the failing test first": kept as written, since "your" then means anybody's. */
const advicePhrase = (words: readonly Word[], from: number, source: QuestionSource): string | null => {
  const end = phraseEnd(words, from);
  const phrase = words.slice(from, end);
  // "treat the key as a password" loses its point when it is cut.
  if (['as', 'like', 'that', 'which', 'so'].includes(words[end]?.low ?? '')) return null;
  const length = countWords(phrase);
  const head = phrase[0];
  if (!head || head.pos !== 'VERB' || head.low !== head.lemma || weakVerbs.has(head.lemma)) return null;
  if (length < 3 || length > 11 || !endsWell(phrase, end === words.length) || pointsOutside(phrase)) return null;
  if (phrase.some((word) => word.low === 'i' || word.low === 'my' || word.low === 'we' || word.low === 'our' || negations.has(word.low) || word.low === 'me' || word.low === 'us')) return null;
  if (!phrase.slice(1).some((word) => word.pos === 'NOUN' || word.pos === 'PROPN') || !phrase.every(isWord)) return null;
  const last = phrase.at(-1);
  return last ? source.text.slice(head.start - source.passage.start, last.end - source.passage.start) : null;
};

const addressed = new Set(['you', 'developers', 'people']);

/** Where the advised verb stands after "you should" or "you need to"; null when nothing is advised at `at`. */
const advisedAt = (words: readonly Word[], at: number): number | null => {
  if (!addressed.has(words[at]?.low ?? '') || words.slice(0, at).some(({ low }) => negations.has(low) || low === 'if')) return null;
  const modal = words[at + 1]?.low ?? '';
  const lead = ['should', 'must'].includes(modal) ? 2 : ['need', 'ought'].includes(modal) && words[at + 2]?.low === 'to' ? 3 : 0;
  if (lead === 0) return null;
  return at + lead + (words[at + lead]?.pos === 'ADV' ? 1 : 0);
};

const asked = (phrase: string, { passage }: QuestionSource): AuthorQuestion[] =>
  wordings.map(({ id, text, short, strength }) => ({ id: `advice-${id}`, short, text: text(phrase.charAt(0).toLowerCase() + phrase.slice(1)), strength, passage, about: phrase }));

/** "You should write the failing test first" -> "Is there a case where you would not write the failing test first?" */
export const questionsFromAdvice = (source: QuestionSource): AuthorQuestion[] => {
  const { words, passage } = source;
  if (passage.kind === 'advice' && words[0]?.pos === 'VERB' && imperatives.has(words[0].low)) {
    const phrase = advicePhrase(words, 0, source);
    if (phrase) return asked(phrase, source);
  }
  for (let at = 0; at < Math.min(words.length - 3, 10); at += 1) {
    const verb = advisedAt(words, at);
    const phrase = verb === null ? null : advicePhrase(words, verb, source);
    if (phrase) return asked(phrase, source);
  }
  return [];
};

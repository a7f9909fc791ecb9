import { endsWell, isFullClause, pointsOutside } from '../clause-rules';
import { countWords, isWord, type Word } from '../../../language/tagged-words';
import type { QuestionSource } from './author-question';
import { saidToAuthor } from './person-swap';

const stops = new Set(['because', 'if', 'when', 'while', 'since', 'although', 'though', 'so', 'but', 'unless', 'until', 'whereas', 'which', 'who', 'as', 'after', 'before', 'once', 'yet', 'then', 'even', 'that']);
const openers = new Set([',', ';', ':', '—', '–', '(', ')', '.', '!', '?', '-']);
const vague = new Set(['thing', 'things', 'stuff', 'something', 'anything', 'everything', 'nothing', 'somebody', 'someone', 'lot', 'bit', 'same', 'way', 'sure', 'sense', 'luck', 'fun', 'post', 'point', 'note', 'while', 'few', 'couple', 'so', 'etc', 'also', 'instead', 'too', 'again', 'already', 'recently', 'finally', 'just', 'originally', 'ago', 'last', 'next', 'year', 'month', 'week', 'day', 'night', 'morning', 'following', 'several', 'other', 'previously', 'myself', 'some', 'sample', 'example', 'demo', 'demonstration', 'purposes', 'where', 'simple', 'more', 'times', 'multiple', 'preparation', 'advantage', 'effort', 'look']);

/** Where the verb phrase that starts at `from` ends: at the next clause border. */
export const phraseEnd = (words: readonly Word[], from: number): number => {
  for (let at = from + 1; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    if (openers.has(word.low) || stops.has(word.low)) return at;
    if (word.pos === 'CCONJ' && (isFullClause(words.slice(at + 1)) || words[at + 1]?.pos === 'VERB' || words[at + 1]?.pos === 'AUX' || words[at + 1]?.pos === 'ADV')) return at;
    if (word.pos === 'PRON' && (word.low === 'i' || word.low === 'we') && at > from + 1) return words[at - 1]?.pos === 'NOUN' ? at - 1 : at;
  }
  return words.length;
};

/** A phrase cut off before "that" or "which" lacks what makes its last noun plain: it goes back to before that noun's preposition. */
const beforeRelative = (words: readonly Word[], from: number, end: number): number => {
  if (!['that', 'which', 'who', 'where'].includes(words[end]?.low ?? '')) return end;
  for (let at = end - 1; at > from + 2; at -= 1) if (words[at]?.pos === 'ADP' && words[at]?.low !== 'of') return at;
  return end;
};

/**
 * The verb phrase from `from` on, in base form and turned to the author ("wrote my own parser" -> "write your own parser");
 * null when it can't stand alone.
 */
export const verbPhrase = (source: QuestionSource, from: number, head?: string): string | null => {
  const end = beforeRelative(source.words, from, phraseEnd(source.words, from));
  const words = source.words.slice(from, end).filter((word, at) => at === 0 || isWord(word) || word.low === "'" || word.low === '-');
  const rest = words.slice(1);
  const length = countWords(words);
  if (length < 3 || length > 12 || !endsWell(words, end === source.words.length) || pointsOutside(words)) return null;
  if (!rest.some((word) => (word.pos === 'NOUN' || word.pos === 'PROPN') && !vague.has(word.low))) return null;
  if (rest.some((word) => vague.has(word.low))) return null;
  const said = saidToAuthor(rest, source.text, source.passage.start);
  const verb = words[0];
  if (said === null || !verb) return null;
  return `${head ?? verb.lemma} ${said}`;
};

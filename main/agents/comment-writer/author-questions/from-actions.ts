import { negations } from '../clause-rules';
import type { AuthorQuestion, QuestionSource } from './author-question';
import type { Word } from '../../../language/tagged-words';
import { verbPhrase } from './verb-phrase';

const makers = new Set('write build create develop implement design port migrate convert rewrite refactor redesign restructure organize organise plant grow train prepare assemble paint restore'.split(' '));
const choices = new Set('choose pick select adopt switch move migrate convert port replace drop remove rename rewrite refactor split quit join leave add change keep avoid skip ban disable upgrade buy sell hire cut redesign reorganize reorganise automate combine separate limit delete disallow outsource stop send write build create implement develop plant grow move introduce'.split(' '));
const past: Record<string, string> = {
  wrote: 'write', built: 'build', chose: 'choose', left: 'leave', kept: 'keep', bought: 'buy', sold: 'sell', grew: 'grow', split: 'split', cut: 'cut', quit: 'quit', sent: 'send', rewrote: 'rewrite', began: 'begin',
};

const baseOfPast = (low: string, lemma: string): string | null => past[low] ?? (low.endsWith('ed') && low !== lemma ? lemma : null);

/** "Here is the code I used in ..." has its object before the subject: there is nothing to ask about after the verb. */
const opensClause = (words: readonly Word[], subjectAt: number): boolean => {
  const before = words[subjectAt - 1];
  return !before || !['NOUN', 'PROPN', 'ADJ', 'PRON', 'NUM'].includes(before.pos) && !['that', 'which', 'what', 'how', 'where', 'than', 'who', 'as'].includes(before.low);
};
const hasObject = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  if (!next) return false;
  if (['DET', 'NOUN', 'PROPN', 'NUM', 'ADJ'].includes(next.pos) || next.low === 'my' || next.low === 'our') return next.low !== 'back' && next.low !== 'that';
  return (next.low === 'to' && /^(?:switch|migrat|mov|upgrad|port|convert)/u.test(words[at]?.low ?? '')) || (next.low === 'from' && /^(?:switch|migrat|mov)/u.test(words[at]?.low ?? ''));
};

interface Wording { id: string; makersOnly?: boolean; choicesOnly?: boolean; text: (phrase: string) => string; short: string; strength: number }

const wordings: readonly Wording[] = [
  { id: 'made-you', strength: 0.95, text: (p) => `What made you ${p}?`, short: 'What made you go that way, and would you do it like that again?' },
  { id: 'still-today', strength: 0.85, choicesOnly: true, text: (p) => `Would you still ${p} today?`, short: 'Would you still decide that way today, with what you know by now?' },
  { id: 'do-differently', strength: 0.85, makersOnly: true, text: (p) => `If you had to ${p} again, what would you do differently?`, short: 'If you had to do it again, what would you do differently?' },
  { id: 'how-long', strength: 0.8, makersOnly: true, text: (p) => `Roughly how long did it take you to ${p}?`, short: 'Roughly how long did that take you, and which part took longest?' },
  { id: 'alternatives', strength: 0.85, choicesOnly: true, text: (p) => `Which alternatives did you look at before you decided to ${p}?`, short: 'Which alternatives did you look at before you settled on that?' },
  { id: 'hardest', strength: 0.8, makersOnly: true, text: (p) => `What turned out to be the hardest part when you set out to ${p}?`, short: 'What turned out to be the hardest part of it?' },
  { id: 'regret', strength: 0.75, choicesOnly: true, text: (p) => `Looking back, was it the right call to ${p}?`, short: 'Looking back, was that the right call, or would you choose differently?' },
  { id: 'trigger', strength: 0.8, choicesOnly: true, text: (p) => `Was there one particular incident that led you to ${p}?`, short: 'Was there one particular incident that led you to it?' },
];

const supposed = new Set(['if', 'would', 'when']);

/** The base form of the author's own past decision at `at`; null when it is none. */
const decisionAt = (words: readonly Word[], at: number): string | null => {
  const word = words[at];
  if (!word || word.pos !== 'VERB') return null;
  const subjectAt = words[at - 1]?.pos === 'ADV' ? at - 2 : at - 1;
  const perfect = ["'ve", 'have'].includes(words[at - 1]?.low ?? '') && words[at - 2]?.low === 'i';
  if (!perfect && !['i', 'we'].includes(words[subjectAt]?.low ?? '')) return null;
  if (!opensClause(words, perfect ? subjectAt - 1 : subjectAt) || !hasObject(words, at)) return null;
  if (words.slice(0, at).some(({ low }) => negations.has(low) || supposed.has(low))) return null;
  const base = baseOfPast(word.low, word.lemma);
  return base !== null && (makers.has(base) || choices.has(base)) ? base : null;
};

/** "I moved the tests to xUnit" -> "What made you move the tests to xUnit?": the author's own past decisions, taken from a list of verbs. */
export const questionsFromActions = (source: QuestionSource): AuthorQuestion[] => {
  const { words, passage } = source;
  for (let at = 1; at < Math.min(words.length, 14); at += 1) {
    const base = decisionAt(words, at);
    const phrase = base === null ? null : verbPhrase(source, at, base);
    if (base === null || phrase === null) continue;
    return wordings
      .filter((wording) => (!wording.makersOnly || makers.has(base)) && (!wording.choicesOnly || choices.has(base)))
      .map(({ id, text, short, strength }) => ({ id: `action-${id}`, text: text(phrase), short, strength, passage, about: phrase }));
  }
  return [];
};

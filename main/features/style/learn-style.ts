// What edits say of how a person writes. Pure: the drafts, what became of them, and those that were kept as they were.
import { editsNeeded, type StyleLineName, type StyleValues } from '@shared/contracts/style-card';
import { splitSentences } from '../../language/sentences';
import { countContractions, countHedges, countWrittenOut } from '../../language/style-marks';
import { wordCount } from '../../language/words';
import { ownForms, pairOf, type EditPair, type KeptText, type StoredEdit } from './edit-pair';
import { addedWords, struckWords } from './learn-words';
import type { Learned, LearnedLines } from './learned';

/** A habit is seen at least so often, and in so many of the edits that could show it. */
const votesNeeded = 3;
const shareNeeded = 0.75;

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** What most edits say. @param vote what one says; null: nothing */
const habit = <V extends string>(edits: readonly EditPair[], vote: (edit: EditPair) => V | null): { value: V; seen: number; of: number; example: EditPair } | null => {
  const votes = new Map<V, EditPair[]>();
  for (const edit of edits) {
    const said = vote(edit);
    if (said !== null) votes.set(said, [...(votes.get(said) ?? []), edit]);
  }
  const all = [...votes.values()].reduce((sum, { length }) => sum + length, 0);
  const [first] = [...votes].sort((a, b) => b[1].length - a[1].length);
  const [example] = first?.[1] ?? [];
  if (!first || !example || first[1].length < votesNeeded || first[1].length / all < shareNeeded) return null;
  return { value: first[0], seen: first[1].length, of: all, example };
};

const moreOrFewer = (before: number, after: number): 'fewer' | 'more' | null => (before === after ? null : after < before ? 'fewer' : 'more');

const contractions = ({ own }: EditPair): 'use' | 'avoid' | null => {
  const shorter = countContractions(own.after) - countContractions(own.before);
  const longer = countWrittenOut(own.after) - countWrittenOut(own.before);
  if (shorter > 0 && longer <= 0) return 'use';
  return longer > 0 && shorter < 0 ? 'avoid' : null;
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const person = ({ own }: EditPair): 'i' | 'we' | null => {
  const i = count(own.after, /\b(?:I|me|my|mine)\b/gu) - count(own.before, /\b(?:I|me|my|mine)\b/gu);
  const we = count(own.after, /\b(?:we|us|our|ours)\b/giu) - count(own.before, /\b(?:we|us|our|ours)\b/giu);
  if (i > 0 && we < 0) return 'i';
  return we > 0 && i < 0 ? 'we' : null;
};

const asks = (text: string): boolean => text.trimEnd().endsWith('?');
const question = ({ before, after }: EditPair): 'fewer' | 'more' | null => moreOrFewer(Number(asks(before)), Number(asks(after)));

const greetingOf = (text: string): string | null => /^\s*(hi|hello|hey|dear|good (?:morning|afternoon|evening))\b/iu.exec(text)?.[1]?.toLowerCase() ?? null;
const signOffOf = (text: string): string | null => /(?:^|[.!?\n]\s*|\n)(cheers|thanks|thank you|best|best wishes|all the best|kind regards|best regards|regards)[,.!]?(?:\s+[\p{L}.\s]{0,40})?$/iu.exec(text.trim())?.[1]?.toLowerCase() ?? null;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A word put where none was: shown by most edits, not only by those that have one. */
const opening = (edits: readonly EditPair[], of: (text: string) => string | null): Learned<string> | null => {
  const found = habit(edits, ({ before, after }) => (of(before) === null ? of(after) : null));
  return found && found.seen * 2 >= edits.length ? { value: capital(found.value), seen: found.seen, of: edits.length, example: found.example } : null;
};

const sentenceWords = (text: string): number[] => splitSentences(text).map((sentence) => wordCount(sentence.text)).filter((words) => words > 0);
const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, Math.round(value)));

/** @param edits the newest first @returns nothing from fewer than five edits */
export const learnStyle = (edits: readonly StoredEdit[], kept: readonly KeptText[]): LearnedLines => {
  if (edits.length < editsNeeded) return {};
  const pairs = edits.map(pairOf);
  const [newest] = pairs;
  if (!newest) return {};
  const lines: { [L in StyleLineName]: Learned<StyleValues[L]> | null } = {
    length: { value: within(median(pairs.map(({ after }) => after.length)), 80, 900), seen: pairs.length, example: newest },
    sentence: { value: within(median(pairs.flatMap(({ after }) => sentenceWords(after))), 4, 40), seen: pairs.length, example: newest },
    contractions: habit(pairs, contractions), person: habit(pairs, person), hedges: habit(pairs, ({ own }) => moreOrFewer(countHedges(own.before), countHedges(own.after))),
    exclamations: habit(pairs, ({ own }) => moreOrFewer(count(own.before, /!/gu), count(own.after, /!/gu))), questions: habit(pairs, question),
    greeting: opening(pairs, greetingOf), signOff: opening(pairs, signOffOf),
    struck: struckWords(pairs, kept.map(ownForms)), added: addedWords(pairs),
  };
  return Object.fromEntries(Object.entries(lines).flatMap(([line, learned]) => {
    if (learned === null) return [];
    const { commentId, before, after } = learned.example;
    return [[line, { ...learned, example: { commentId, before, after } }]];
  }));
};

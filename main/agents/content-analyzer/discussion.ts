// The readers' discussion, in the readers' own words and apart from the article (G8): nothing here is ever quoted as the author's.
import type { ReaderComment } from '@shared/contracts/post';
import type { Discussion, ReaderQuestion, ReaderQuote } from '@shared/contracts/reading';
import { speaksToMachines } from '../../language/machine-address';
import { splitSentences } from '../../language/sentences';
import { wordCount, wordsOf } from '../../language/words';
import { cosine, type Embedder } from '../../core/ports/embedder';
import { analyzerWeights } from './analyzer.weights';
import { themesOf } from './discussion-themes';

/** A sentence of a reader's comment. */
export interface ReaderSentence extends ReaderQuote { asks: boolean }

/** Courtesies and applause: nothing that somebody could answer. */
const applause = /\b(?:thanks?(?: you)?|thx|love (?:this|it|your)|loved (?:this|it|your)|(?:great|nice|good|awesome|excellent|amazing) (?:post|article|recipe|read|write-?up|work|job|stuff)|well done|congrat\w*|keep up)\b/iu;
const politeness = /^(?:thanks?|thank you|hi|hello|hey|great|nice|awesome|good|cool|well said|congrat\w*|cheers|\+1|lol|yes|no|agreed?)\b[^.!?]{0,30}[.!?]*$/iu;

/** What can be quoted of the readers: whole sentences, no courtesies, nothing that speaks to machines. */
export const sentencesOfReaders = (comments: readonly ReaderComment[]): ReaderSentence[] =>
  comments.flatMap(({ text }, comment) => splitSentences(text)
    .filter((sentence) => !sentence.code && wordCount(sentence.text) >= 4 && wordCount(sentence.text) <= 60 && !politeness.test(sentence.text) && !(applause.test(sentence.text) && wordCount(sentence.text) < 14) && !speaksToMachines(sentence.text))
    .map(({ text: quote, start, end }) => ({ quote, start, end, comment, asks: /[?？]["”’')\]]*$/u.test(quote) })));

const nameKey = (name: string | null): string => (name ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Whether a comment is signed with the name of the post's author, or with its first word alone. */
const isBy = (author: string): ((comment: ReaderComment) => boolean) => {
  const [whole, first] = [nameKey(author), nameKey(author).split(' ')[0] ?? ''];
  return ({ author: name }) => {
    const key = nameKey(name);
    return key !== '' && (key === whole || key.replaceAll(' ', '') === whole.replaceAll(' ', '') || (first.length >= 3 && key === first));
  };
};

const daysOf = (comments: readonly ReaderComment[]): { from: string | null; to: string | null } => {
  const times = comments.map(({ date }) => (date === null ? Number.NaN : Date.parse(date))).filter((time) => !Number.isNaN(time)).sort((a, b) => a - b);
  const dayOf = (time: number | undefined): string | null => (time === undefined ? null : new Date(time).toISOString().slice(0, 10));
  return { from: dayOf(times[0]), to: dayOf(times.at(-1)) };
};

const bare = ({ quote, start, end, comment }: ReaderQuote): ReaderQuote => ({ quote, start, end, comment });

interface Told { sentence: ReaderSentence; vector: Float32Array | undefined }

/** The author's later words that answer a question: said to its reader by name, or the nearest in meaning where near enough. */
const answerTo = (question: Told, asker: ReaderComment | undefined, told: readonly Told[], byAuthor: ReadonlySet<number>, comments: readonly ReaderComment[]): ReaderQuote | null => {
  const later = told.filter(({ sentence }) => byAuthor.has(sentence.comment) && sentence.comment > question.sentence.comment && !sentence.asks);
  const name = nameKey(asker?.author ?? null).split(' ')[0] ?? '';
  const named = name.length >= 2 ? later.find(({ sentence }) => wordsOf((comments[sentence.comment]?.text ?? '').slice(0, 60)).some(({ form }) => form === name)) : undefined;
  const near = later.map(({ sentence, vector }) => ({ sentence, likeness: vector && question.vector ? cosine(vector, question.vector) : 0 })).sort((a, b) => b.likeness - a.likeness);
  const sameComment = named && near.find(({ sentence }) => sentence.comment === named.sentence.comment);
  if (sameComment) return bare(sameComment.sentence);
  const [best] = near;
  return best && best.likeness >= analyzerWeights.discussion.answersFrom ? bare(best.sentence) : null;
};

const questionsOf = (told: readonly Told[], comments: readonly ReaderComment[], byAuthor: ReadonlySet<number> | null): ReaderQuestion[] =>
  told.filter(({ sentence }) => sentence.asks && !byAuthor?.has(sentence.comment)).slice(0, analyzerWeights.discussion.mostQuestions).map((question) => {
    const answer = byAuthor ? answerTo(question, comments[question.sentence.comment], told, byAuthor, comments) : null;
    return { ...bare(question.sentence), state: byAuthor === null ? 'unknown' : answer ? 'answered' : 'open', answer };
  });

/** `english` false: counted and its questions shown, but nothing grouped by meaning. @throws CANCELLED */
export const discussionOf = async ({ comments, author }: { comments: readonly ReaderComment[]; author: string | null }, english: boolean, embedder: Embedder, signal?: AbortSignal): Promise<Discussion> => {
  const own = author === null || nameKey(author) === '' ? null : new Set(comments.flatMap((comment, at) => (isBy(author)(comment) ? [at] : [])));
  const read = sentencesOfReaders(comments.slice(0, analyzerWeights.discussion.mostComments));
  const vectors = english && read.length > 0 ? await embedder.embed(read.map(({ quote }) => quote), signal ? { signal } : {}) : [];
  const told = read.map((sentence, at): Told => ({ sentence, vector: vectors[at] }));
  const others = comments.filter((_, at) => !own?.has(at));
  const names = new Set(others.map(({ author: name }) => nameKey(name)).filter((name) => name !== ''));
  return {
    comments: comments.length, readers: names.size + others.filter(({ author: name }) => nameKey(name) === '').length, byAuthor: own?.size ?? null, ...daysOf(comments),
    themes: themesOf(told.flatMap(({ sentence, vector }) => (vector && !own?.has(sentence.comment) ? [{ ...bare(sentence), vector }] : []))),
    questions: questionsOf(told, comments, own),
  };
};

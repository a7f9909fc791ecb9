import type { Passage } from '@shared/contracts/post';
import { lineKindOf } from '../../language/line-kind';
import { splitSentences } from '../../language/sentences';
import type { Tagger } from '../../language/tagging';
import type { Brief } from '../brief.schema';
import { questionsOfPost } from './author-questions/questions-of-post';
import type { AuthorQuestion } from './author-questions/author-question';
import type { CommentWriterInput } from './comment-writer.schema';
import { isTestimonial } from './disclosure';
import { heaviestWords, type SentenceWords, type TellingWord, type WeighedPoint } from '../../language/point-fit/evidence';
import { readTelling } from '../../language/point-fit/read-telling';
import { countTerms } from './pairing';
import { fragmentsOf, type Fragment } from './quote-fragments';
import { isOnTopic } from './topic';
import { readTalkingPoint, type TalkingPoint } from './talking-point';
import { tagWords } from '../../language/tagged-words';
import { termsOf, type Terms } from './terms';

export interface ReadPassage {
  passage: Passage;
  fragments: Fragment[];
  terms: Terms;
  /** Its telling words and those of its neighbours. */
  around: SentenceWords;
}

/** Everything the writer reads out of post and brief before it chooses. */
export interface Material {
  passages: ReadPassage[];
  points: TalkingPoint[];
  questions: AuthorQuestion[];
  postTerms: Map<string, number>;
  title: TellingWord[];
  /** Telling words of every sentence. */
  sentences: readonly (readonly TellingWord[])[];
  /** The post is plainly about what the campaign is about. */
  onTopic: boolean;
  /** In the order of `points`. */
  weighed: WeighedPoint[];
  /** What the person is there for: the words of topic and keywords, and those that each talking point is most about. */
  concerns: readonly TellingWord[];
}

/** A step or a feature is named at most: there is nothing in it to agree with, to add to or to ask about. */
const isArguable = ({ form, quote }: Fragment): boolean => form === 'phrase' || lineKindOf(quote) === null;

/** A word that the title holds counts as often as one that runs through the post. */
const titleWeight = 3;

export const readMaterial = (tagger: Tagger, { post, analysis }: CommentWriterInput, brief: Brief): Material => {
  const valid = analysis.passages.filter(({ quote, start, end }) => post.text.slice(start, end) === quote);
  const sentences = splitSentences(post.text).filter(({ code }) => !code).slice(0, 400);
  const title = Array.from({ length: titleWeight }, () => termsOf(tagWords(tagger, post.title ?? '')));
  const common = new Set([brief.topic, ...brief.keywords].flatMap((text) => [...termsOf(tagWords(tagger, text)).keys()]));
  const points = brief.talkingPoints
    .filter((point) => !isTestimonial(point, brief))
    .map((point) => readTalkingPoint(tagger, point, (text) => splitSentences(text).map((sentence) => sentence.text), common))
    .filter((point): point is TalkingPoint => point !== null);
  const tagged = sentences.map(({ text }) => tagWords(tagger, text));
  const campaign = [brief.topic, ...brief.keywords].map((text) => tagWords(tagger, text));
  const read = readTelling({ title: tagWords(tagger, post.title ?? ''), sentences: tagged, points: points.map(({ words }) => words), campaign });
  const telling = read.sentences;
  const aroundOf = (passage: Passage): SentenceWords => {
    const at = sentences.findIndex(({ end }) => end > passage.start);
    return { own: read.wordsOf(tagWords(tagger, passage.quote)), before: telling[at - 1] ?? [], after: telling[at + 1] ?? [], asks: passage.quote.trimEnd().endsWith('?') };
  };
  return {
    passages: valid.map((passage) => ({ passage, fragments: fragmentsOf(tagger, passage).filter(isArguable), terms: termsOf(tagWords(tagger, passage.quote)), around: aroundOf(passage) })),
    title: read.title,
    sentences: telling,
    onTopic: isOnTopic(analysis.fit),
    weighed: read.weighed,
    concerns: [...campaign.flatMap((words) => read.wordsOf(words)), ...read.weighed.flatMap(heaviestWords)],
    points,
    questions: questionsOfPost(tagger, valid),
    postTerms: countTerms([...title, ...tagged.map((words) => termsOf(words))]),
  };
};

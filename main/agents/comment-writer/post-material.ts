import type { Passage } from '@shared/contracts/post';
import { splitSentences } from '../../language/sentences';
import type { Tagger } from '../../language/tagging';
import type { AgentContext } from '../agent-context';
import type { Brief } from '../brief.schema';
import { questionsOfPost } from './author-questions/questions-of-post';
import type { AuthorQuestion } from './author-questions/author-question';
import { backgroundSentences } from './background-sentences';
import type { CommentWriterInput } from './comment-writer.schema';
import { isTestimonial } from './disclosure';
import { countTerms, hubOf, type Embedded } from './pairing';
import { fragmentsOf, type Fragment } from './quote-fragments';
import { readTalkingPoint, type TalkingPoint } from './talking-point';
import { tagWords } from './tagged-words';
import { termsOf, type Terms } from './terms';

export interface ReadPassage {
  passage: Passage;
  fragments: Fragment[];
  terms: Terms;
}

/** Everything the writer reads out of post and brief before it chooses. */
export interface Material {
  passages: ReadPassage[];
  points: TalkingPoint[];
  questions: AuthorQuestion[];
  postTerms: Map<string, number>;
}

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
  return {
    passages: valid.map((passage) => ({ passage, fragments: fragmentsOf(tagger, passage), terms: termsOf(tagWords(tagger, passage.quote)) })),
    points,
    questions: questionsOfPost(tagger, valid),
    postTerms: countTerms([...title, ...sentences.map(({ text }) => termsOf(tagWords(tagger, text)))]),
  };
};

/** Embeds texts and tells how near each is to anything at all. */
export const embedAll = async (texts: readonly string[], { embedder, signal }: AgentContext): Promise<Embedded[]> => {
  const options = signal ? { signal } : {};
  const background = await embedder.embed(backgroundSentences, options);
  const vectors = await embedder.embed(texts, options);
  return vectors.map((vector) => ({ vector, hub: hubOf(vector, background) }));
};

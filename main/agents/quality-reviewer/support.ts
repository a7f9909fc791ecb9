import { cosine } from '../../core/ports/embedder';
import { coverageOf } from '../named-passage';
import { wordRarity } from '../../language/rare-words';
import type { TaggedSentence } from '../../language/tagged-sentences';
import type { Token } from '../../language/tagging';
import { type CommentReading, overlaps, type PostReading, type TalkingPointReading } from './reading';
import type { ReviewVectors } from './review-vectors';

export interface Held<T> {
  by: T;
  /** 0 to 1, from shared words and, where known, from likeness in meaning. */
  strength: number;
  likeness: number | null;
  coverage: number;
}

/** What holds a sentence of the comment, and what in it is held by nothing. */
export interface SentenceSupport {
  sentence: TaggedSentence;
  /** Verbatim runs inside the sentence: their words over all words. */
  quotedShare: number;
  /** The content words outside quotes. */
  own: Token[];
  passage: Held<TaggedSentence> | null;
  talkingPoint: Held<number> | null;
  /** Content words that neither the post nor a talking point nor the campaign uses. */
  novel: Token[];
}

/** Words alone are weaker evidence than words and meaning that agree. */
const strengthOf = (coverage: number, likeness: number | null): number =>
  likeness === null ? coverage * 0.9 : 0.6 * Math.max(coverage, likeness) + 0.4 * Math.min(coverage, likeness);

const best = <T>(candidates: readonly Held<T>[]): Held<T> | null =>
  candidates.reduce<Held<T> | null>((top, candidate) => (!top || candidate.strength > top.strength ? candidate : top), null);

const stemsOf = (sentence: TaggedSentence): Set<string> => new Set(sentence.content.map(({ stem }) => stem));

const discourse = new Set(
  ('point part post article question answer thing way idea case example reason lot bit kind sort line paragraph piece argument sentence comment reader author people someone anyone anything something ' +
    'think say mean make take come go get give know see look want need feel seem happen matter help work try use find put keep let ask tell read write agree wonder add ' +
    'good bad great better best worse hard easy right wrong true real same different new old more less much many little few first second last next other whole own interesting useful important clear sure likely many course situation view opinion topic subject consider depend learn enjoy share love hope remark mention raise explain describe today world ' +
    'really just also still even only often always never maybe perhaps probably actually exactly quite very well too then now here there once again yet far rather almost already especially usually').split(' '),
);

/** Words by which people talk about talking: they carry no matter of their own. */
export const isDiscourse = ({ text, lemma }: Token): boolean => discourse.has(lemma) || discourse.has(text.toLowerCase());

const isNovel = (token: Token, known: readonly ReadonlySet<string>[]): boolean =>
  token.pos !== 'ADV' && !isDiscourse(token) && wordRarity(token.text) > 0.5 && !known.some((stems) => stems.has(token.stem));

export const supportOf = (
  comment: CommentReading, post: PostReading, talkingPoints: readonly TalkingPointReading[], campaign: ReadonlySet<string>, vectors: ReviewVectors | null,
): SentenceSupport[] => {
  const known = [post.stems, campaign, ...talkingPoints.map(({ stems }) => stems)];
  const passageStems = post.supporting.map(stemsOf);
  return comment.sentences.map((sentence, at): SentenceSupport => {
    const runs = comment.runs.filter(({ span }) => overlaps(span, sentence));
    const own = sentence.content.filter((token) => !runs.some(({ span }) => overlaps(span, token)));
    const ofSentence = vectors?.sentences[at];
    const like = (other: Float32Array | undefined): number | null => (ofSentence && other ? cosine(ofSentence, other) : null);
    const hold = <T>(by: T, stems: ReadonlySet<string>, tokens: readonly Token[], likeness: number | null): Held<T> => {
      const coverage = coverageOf(tokens, stems);
      return { by, coverage, likeness, strength: strengthOf(coverage, likeness) };
    };
    const words = sentence.tokens.filter(({ kind }) => kind === 'word');
    const quoted = words.filter((token) => runs.some(({ span }) => overlaps(span, token))).length;
    return {
      sentence, own,
      quotedShare: words.length === 0 ? 0 : quoted / words.length,
      passage: best(post.supporting.map((passage, index) => hold(passage, passageStems[index] ?? new Set(), sentence.content, like(vectors?.passages[index])))),
      talkingPoint: best(talkingPoints.map((point, index) => hold(index, point.stems, own.length > 0 ? own : sentence.content, like(vectors?.talkingPoints[index])))),
      novel: own.filter((token) => isNovel(token, known)),
    };
  });
};

import type { CommentType } from '@shared/contracts/style';
import type { Brief } from '../brief.schema';
import type { Closing } from './closing-questions';
import type { Frame } from './frames/frame';
import type { Fragment } from './quote-fragments';
import { isExperience, type TalkingPoint } from './talking-point';

const technicalSign = /\d|\b\p{Ll}+\p{Lu}\p{L}+\b|\b\p{Lu}\p{L}*\p{Lu}\p{L}*\b|\b(?:[Tt]ests?|[Bb]uilds?|[Dd]eploy\w*|[Cc]ompil\w+|[Cc]ach\w+|[Qq]uer(?:y|ies)|[Dd]atabase|[Ss]erver|[Tt]hreads?|[Mm]emory|[Cc]ommits?|[Bb]ranch|[Mm]erge|[Pp]ackages?|[Dd]ependenc(?:y|ies)|[Ll]ibrary|[Ff]ramework|[Bb]ugs?|[Ee]xceptions?|[Ii]nterfaces?|[Pp]rotocol|[Vv]alidat\w+|[Dd]eliverability|[Gg]ear ratio|[Nn]itrogen)\b/u;

const withoutPoint: readonly CommentType[] = ['question', 'engaging'];

const withPoint = (asks: boolean, lived: boolean, technical: boolean, link: boolean): CommentType[] => {
  const kind: CommentType = lived ? 'experience' : 'insight';
  const trade: CommentType[] = technical ? ['technical'] : [];
  if (asks) return ['engaging', 'question', ...trade, kind];
  return [kind, ...trade, ...(lived ? ['insight' as const] : []), ...(link ? ['resource' as const] : [])];
};

/** The types that these parts make, most telling first, among those that may be used. */
export const typesOf = (parts: { frame: Frame; fragment: Fragment; points: readonly TalkingPoint[]; closing: Closing | null }, allowed: readonly CommentType[], brief: Brief): CommentType[] => {
  const { frame, fragment, points, closing } = parts;
  const technical = points.some(({ text }) => technicalSign.test(text)) && technicalSign.test(fragment.quote);
  const fitting = points.length === 0 ? withoutPoint : withPoint(frame.asks === true || closing !== null, points.some(isExperience), technical, brief.link !== null);
  return fitting.filter((type) => allowed.includes(type));
};

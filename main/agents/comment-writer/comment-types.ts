import type { CommentType } from '@shared/contracts/style';
import type { Brief } from '../brief.schema';
import type { Closing } from './closing-questions';
import type { Frame } from './frames/frame';
import type { Fragment } from './quote-fragments';
import { isExperience, type TalkingPoint } from './talking-point';

const technicalSign = /\d|\b\p{Ll}+\p{Lu}\p{L}+\b|\b\p{Lu}\p{L}*\p{Lu}\p{L}*\b|\b(?:[Tt]ests?|[Bb]uilds?|[Dd]eploy\w*|[Cc]ompil\w+|[Cc]ach\w+|[Qq]uer(?:y|ies)|[Dd]atabase|[Ss]erver|[Tt]hreads?|[Mm]emory|[Cc]ommits?|[Bb]ranch|[Mm]erge|[Pp]ackages?|[Dd]ependenc(?:y|ies)|[Ll]ibrary|[Ff]ramework|[Bb]ugs?|[Ee]xceptions?|[Ii]nterfaces?|[Pp]rotocol|[Vv]alidat\w+|[Dd]eliverability|[Gg]ear ratio|[Nn]itrogen)\b/u;

/** The types that these parts make, most telling first, among those that may be used. */
export const typesOf = (parts: { frame: Frame; fragment: Fragment; points: readonly TalkingPoint[]; closing: Closing | null }, allowed: readonly CommentType[], brief: Brief): CommentType[] => {
  const { frame, fragment, points, closing } = parts;
  const asks = frame.asks === true || closing !== null;
  const lived = points.some(isExperience);
  const technical = points.some(({ text }) => technicalSign.test(text)) && technicalSign.test(fragment.quote);
  const fitting: CommentType[] = [];
  if (asks) fitting.push(points.length === 0 ? 'question' : 'engaging', 'question');
  if (lived && !asks) fitting.push('experience');
  if (!lived && points.length > 0 && !asks) fitting.push('insight');
  if (technical && points.length > 0) fitting.push('technical');
  if (points.length === 0 && asks) fitting.push('engaging');
  if (asks && lived) fitting.push('experience');
  if (asks && !lived && points.length > 0) fitting.push('insight');
  if (lived && !asks) fitting.push('insight');
  if (points.length > 0 && !asks && brief.link) fitting.push('resource');
  return [...new Set(fitting)].filter((type) => allowed.includes(type));
};

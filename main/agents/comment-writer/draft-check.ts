import { lengthBands, type Length } from '@shared/contracts/style';
import { wordingLikeness } from '../../language/words';
import type { Draft } from './draft';
import { mostSharedWording, ownWording, sharedWording } from './wording-overlap';

export interface CheckAgainst {
  postText: string;
  pageComments: readonly string[];
  /** The drafter's own wording in each earlier comment. */
  historyWording: readonly ReadonlySet<string>[];
  talkingPoints: readonly string[];
  length: Length;
  limits?: { sharedWording: number; pageLikeness: number };
}

const setLimits = { sharedWording: mostSharedWording, pageLikeness: 0.25 };

const filler = /\b(?:great|awesome|amazing|excellent|fantastic|wonderful|nice|interesting|insightful|fascinating|brilliant) (?:post|article|read|piece|blog|write-?up|point|points|stuff|job|work)\b|couldn['’]t agree more|resonates?\b|as someone who|thanks? (?:you )?for sharing|well said|spot on|game[- ]changer|\bdelve\b/iu;
const doubled = /\b(?!(?:that|had|is)\b)(\p{L}+)\s+\1\b/iu;
const brokenSigns = /\s[,.;:?!](?:\s|$)|[,;:]\s*[.?!]|\.{2,}|\?\.|\.\?|::|\(\s|\s\)|\{|\}|undefined|null\b/u;

/** What is not the drafter's own: quotes go, so that their signs and doublings are not held against it. */
const withoutQuotes = (text: string): string => text.replace(/"[^"]*"/gu, '"…"').replaceAll('…', 'x');

const ownWordsOf = (draft: Draft): string => {
  let text = withoutQuotes(draft.text);
  for (const point of draft.points) text = text.replace(point.text, 'X.').replace(point.text.charAt(0).toLowerCase() + point.text.slice(1), 'x.');
  return text;
};

const sentencesStartWell = (text: string): boolean => /^["'\p{Lu}\p{N}]/u.test(text) && !/[.!?]\s+\p{Ll}/u.test(text.replace(/\b(?:e\.g|i\.e|vs|etc|approx|no)\.\s/giu, ''));

const wrongArticle = (own: string): boolean =>
  /\ba [aeio]\p{L}/iu.test(own.replace(/\ba (?:one|eu\p{L}+|uni\p{L}+|use\p{L}*)\b/giu, '')) || /\ban [bcdfgjklmnpqrstvwxyz]\p{Ll}/u.test(own);

const unbalanced = (text: string): boolean => (text.match(/"/gu)?.length ?? 0) % 2 !== 0 || (text.match(/\(/gu)?.length ?? 0) !== (text.match(/\)/gu)?.length ?? 0);

/** The first thing wrong with a draft, or null. What fails is never shown. */
export const faultOf = (draft: Draft, against: CheckAgainst): string | null => {
  const { text, evidence, frame } = draft;
  const { sharedWording: mostShared, pageLikeness } = against.limits ?? setLimits;
  const [least, most] = lengthBands[against.length];
  if (text.length < least || text.length > most) return 'length';
  if (evidence.some(({ quote, start, end }) => against.postText.slice(start, end) !== quote || !(frame.plain || text.toLowerCase().includes(quote.toLowerCase())))) return 'quote';
  if (unbalanced(text)) return 'marks';
  const own = ownWordsOf(draft);
  if (filler.test(own)) return 'filler';
  if (doubled.test(own) || brokenSigns.test(own)) return 'grammar';
  if (wrongArticle(own)) return 'article';
  if (!sentencesStartWell(withoutQuotes(text)) || !/[.?!)"]$|https?:\/\/\S+$/u.test(text)) return 'sentence';
  if (against.pageComments.some((comment) => wordingLikeness(comment, text) > pageLikeness)) return 'page comment';
  const mine = ownWording(text, against.talkingPoints);
  if (against.historyWording.some((earlier) => sharedWording(mine, earlier) > mostShared)) return 'repeats';
  return null;
};

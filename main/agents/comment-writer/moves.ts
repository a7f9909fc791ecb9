import type { Move } from './frames/frame';
import type { Pair } from './pairing';

/** Words that make two sentences on one subject pull apart. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/\bbetter\b/iu, /\bworse\b/iu], [/\bfaster\b/iu, /\bslower\b/iu], [/\beas(?:y|ier)\b/iu, /\bhard(?:er)?\b/iu], [/\balways\b/iu, /\b(?:never|rarely|not always)\b/iu],
  [/\bmore\b/iu, /\b(?:fewer|less)\b/iu], [/\bmust\b|\bshould\b/iu, /\b(?:need not|should not|shouldn['’]t|no need)\b/iu], [/\bcheap(?:er)?\b/iu, /\bexpensive\b/iu], [/\bgood idea\b/iu, /\bbad idea\b/iu],
  [/\bworks?\b/iu, /\b(?:fails?|does not work|doesn['’]t work)\b/iu], [/\bincreas/iu, /\b(?:decreas|drop|fell\b)/iu], [/\bwaste of\b/iu, /\bworth\b/iu],
];

const pullApart = (a: string, b: string): boolean => opposites.some(([one, other]) => (one.test(a) && other.test(b)) || (other.test(a) && one.test(b)));

/** What the pair itself asks for: an answer to a question, a qualification, a number, or simply the next thought. Never chance. */
export const movesOf = ({ fragment, point, shared }: Pair): Move[] => {
  if (fragment.form === 'question') return ['answer'];
  const found: Move[] = [];
  const weight = shared.reduce((sum, term) => sum + term.weight, 0);
  if (weight >= 0.5 && pullApart(fragment.quote, point.text)) found.push('counter');
  if (point.conditional && point.form !== 'experience' && !fragment.words.some((word) => word.low === 'if' || word.low === 'when')) found.push('condition');
  if (point.hasNumber && !fragment.hasNumber) found.push('number');
  if (!found.includes('counter')) found.push('extend');
  return found;
};

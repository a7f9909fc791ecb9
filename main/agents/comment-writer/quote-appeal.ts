import type { Fragment } from './quote-fragments';
import { termsOf, totalWeight } from './terms';

const introducers = new Set(['in', 'of', 'on', 'at', 'for', 'with', 'by', 'after', 'during', 'from', 'over', 'under', 'given', 'based', 'looking', 'unlike', 'according', 'to', 'as', 'along']);
const narrative = /\b(?:I (?:would like|'d like|would love|wonder|admit|enjoyed|remember|got|went|saw|met|noticed|heard|saw|received|stumbled|came across|mentioned|posted|blogged|was)|we went|last (?:week|night|month|year)|yesterday|in any case|of course|in other words|by the way|to be honest|as usual|these days|at the time)\b/iu;
const instruction = /\b(?:method|class|property|namespace|parameter|argument|assembly|dll|folder|directory|config|button|checkbox|dialog|menu|constructor|attribute|returns?|string|null|tag|url|route|click|click on|select|web\.config|called|calling|query string|form variables?|pass(?:es|ed)? in|overload|instance|enumerat\w+|expression|variables?|settings?|templates?|file|element|command line|console|script|namespaces?|methods|classes|properties)\b|\s\.\p{L}/iu;
/** The author takes a stand, rather than to describe a step. */
export const stance = /\b(?:should|must|need(?:s)? to|never|matters?|important|worth|better|best|worse|worst|easy|easier|hard|harder|difficult|means that|tends? to|often|rarely|usually|the (?:real )?(?:point|goal|key|trick|problem|reason|question|difference)|is about|(?:is|are|do|does)(?:n['’]t| not)|no (?:excuse|reason|substitute|way)|cost|risk|trust|value|mistake|lesson|benefits?|more than|less than|rather than|only|too (?:much|many|few|little)|enough|powerful|useful|productiv\w+|quality|success\w*|fail\w*|mature|healthy|inevitable|impossible|natural\w*|effective\w*)\b/iu;

/** A step or a part of some program rather than a thought about it. */
export const isTechnicalStep = (quote: string): boolean => instruction.test(quote) || /\b\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+/u.test(quote);

/** 16 comments with a longer quote were marked 2.5 of 5, 32 with a shorter one 2.9; without their quotes 3.2 and 3.3. */
const longQuote = -0.7;

const lengthAppeal = (count: number): number => {
  if (count >= 5 && count <= 12) return 0.12;
  return count > 16 ? longQuote : count > 14 ? -0.08 : count < 5 ? -0.06 : 0.04;
};

const phraseAppeal = ({ quote, wordCount, words }: Fragment): number =>
  -0.2 + (totalWeight(termsOf(words)) >= 0.5 ? 0.06 : 0) - (wordCount > 6 ? 0.06 : 0) - (/^(?:my|our)\b/iu.test(quote) ? 0.05 : 0);

/** Told of somebody else, or a step of a procedure: no point of the author's to answer. */
const aside = /^(?:he|she|they|you (?:can|could|will|then|merge|get|have))\b|, (?:he|she) |^in (?:section|chapter|part)\b/iu;

/** Says where something stands or what comes next: no thought that could be answered. */
const pointer = /\b(?:(?:next|first|last|final|second) step|at the (?:bottom|top|end) (?:of|,)|at the (?:bottom|top)|(?:is|are) (?:also |now |already )?available|shows? (?:a|the) list|error messages? (?:I|we) (?:got|get))\b/iu;

/** What makes a fragment heavy going: commas, names, identifiers, an opening that only leads in. */
const burden = ({ words }: Fragment): number => {
  const count = (holds: (word: Fragment['words'][number]) => boolean): number => words.filter(holds).length;
  const comma = words.findIndex((word) => word.low === ',');
  const leadIn = comma > 0 && comma <= 5 && introducers.has(words[0]?.low ?? '') ? 0.12 : 0;
  const humps = count((word) => /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+/u.test(word.text) && word.text.length > 9);
  return leadIn + 0.08 * Math.max(0, count((word) => word.low === ',') - 1) + 0.15 * humps + 0.08 * Math.max(0, count((word) => word.pos === 'PROPN') - 2);
};

/** How good a fragment is to quote, about -0.5 to 0.4: short, about something, a stance rather than a step or a memory. */
export const appealOf = (fragment: Fragment): number => {
  const { quote, wordCount, words, firstPerson, form } = fragment;
  if (form === 'phrase') return phraseAppeal(fragment);
  let appeal = lengthAppeal(wordCount) - burden(fragment);
  if (stance.test(quote)) appeal += 0.12;
  if (narrative.test(quote)) appeal -= 0.2;
  if (aside.test(quote)) appeal -= 0.15;
  if (pointer.test(quote)) appeal -= 0.2;
  if (/\b(\p{L}+) \1\b/iu.test(quote)) appeal -= 0.1;
  if (instruction.test(quote)) appeal -= 0.08;
  if (firstPerson) appeal -= 0.06;
  if (form === 'advice' || form === 'action') appeal += 0.08;
  if (totalWeight(termsOf(words)) < 0.35) appeal -= 0.2;
  if (quote.includes('!')) appeal -= 0.1;
  return appeal;
};

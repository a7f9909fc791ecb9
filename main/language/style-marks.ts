// Marks of how somebody writes, counted in a text of theirs.
import { contractionPairs, hedges } from './style-marks.data';

const straight = (text: string): string => text.replaceAll('’', "'");
const asWords = (phrase: string): RegExp => new RegExp(`(?<![\\p{L}'])${phrase}(?![\\p{L}'])`, 'giu');
const shorts = contractionPairs.map(([, short]) => asWords(short));
const wholes = contractionPairs.map(([whole]) => asWords(whole));
const hedgeForms = hedges.map(asWords);

const count = (text: string, forms: readonly RegExp[]): number => forms.reduce((sum, form) => sum + (straight(text).match(form)?.length ?? 0), 0);
const anyShort = [...new Set(shorts.map(({ source }) => source))].map((source) => new RegExp(source, 'giu'));

export const countContractions = (text: string): number => count(text, anyShort);
export const countWrittenOut = (text: string): number => count(text, wholes);
export const countHedges = (text: string): number => count(text, hedgeForms);

/** The case of the first letter stays. */
const likeCase = (found: string, put: string): string => (/^\p{Lu}/u.test(found) ? put.charAt(0).toUpperCase() + put.slice(1) : put.startsWith('I') ? put : put.charAt(0).toLowerCase() + put.slice(1));

/** Written-out forms contracted, but not where the verb stands by itself at the end of a clause: "that is what it is." */
export const contracted = (text: string): string =>
  contractionPairs.reduce((out, [whole, short]) => out.replace(new RegExp(`(?<![\\p{L}'’])${whole}(?=\\s+(?!not\\b)[\\p{L}"“])`, 'giu'), (found) => likeCase(found, short)), text);

/** The one reading of a contraction; 's and 'd of other words may be "has", "had" or a genitive and stay. */
const sure = new Map(contractionPairs.filter(([whole, short]) => whole !== 'can not' && !/'d$/u.test(short) && !/'s$/u.test(short)).map(([whole, short]) => [short.toLowerCase(), whole]));
export const writtenOut = (text: string): string =>
  [...sure].reduce((out, [short, whole]) => out.replace(new RegExp(`(?<![\\p{L}'’])${short.replace("'", "['’]")}(?![\\p{L}'’])`, 'giu'), (found) => likeCase(found, whole)), text);

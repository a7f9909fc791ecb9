// What a site's own page on comments forbids.
import type { ReadPage } from '../core/ports/page-reader';
import { findPolicy, type PolicyFinding } from './comment-policy';
import { splitSentences } from './sentences';

const onCommentsAlone = /comment|communit|moderat|discussion|house-?rules|neti(?:q|k)ette|kommentar|diskussion|ai-policy/i;
/** Pages on comments first; terms of use speak of much else. */
export const policyPages = (links: readonly string[], most = 2): string[] =>
  [...links].sort((a, b) => Number(onCommentsAlone.test(b)) - Number(onCommentsAlone.test(a))).slice(0, most);

/** How much of such a page is read. */
const mostUnits = 40_000;

/** A page that is about comments alone means them throughout; in others a sentence must name them. */
export const policyOnPage = (url: string, { page, signals }: ReadPage): PolicyFinding | null => {
  const rules = onCommentsAlone.test(url) ? splitSentences(page.text.slice(0, mostUnits)).map(({ text }) => text) : [];
  const found = findPolicy([...signals.policyText, ...rules], '');
  return found && found.forbids !== 'comments' ? found : null;
};
